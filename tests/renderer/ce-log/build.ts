import type { Rule } from '#core/compliance/rule';
import { aRule } from '../credentials/build';

const cited = { sources: ['issuer-text'], confidence: 'verified' as const };

/** An issuer that reads minutes in steps of 50 and 30. */
export const timedRule = (part: Partial<Rule> = {}): Rule =>
  aRule({
    id: 'timed',
    shortTitle: 'Timed board',
    units: [{ unit: 'CE hour', worth: 1 }],
    minutes: {
      method: {
        kind: 'steps',
        steps: [
          { minutes: 30, credits: 0.5 },
          { minutes: 50, credits: 1 },
        ],
        rest: 'carry',
      },
      ...cited,
    },
    ...part,
  });

/** An issuer that times reading: one and a half times the minutes, and a minute for each question. */
export const readingRule = (part: Partial<Rule> = {}): Rule =>
  timedRule({
    id: 'reading',
    shortTitle: 'Reading board',
    units: [{ unit: 'clock hour', worth: 1 }],
    minutes: {
      method: { kind: 'rate', minutesPerCredit: 60, roundDownTo: 0.5 },
      reading: { factor: 1.5, minutesPerQuestion: 1 },
      ...cited,
    },
    ...part,
  });
