import { type Hundredths, toHundredths } from './hundredths';
import type { MinutesRule } from './rule/counting';

/**
 * What an issuer gives for so many minutes, in hundredths of its credits.
 *
 * - `steps`: whole steps, from the longest down: with 50 minutes for 1 and 30 for 0.5, 130 minutes are 50 + 50 + 30, so 2.5.
 *   With `rest: 'lost'` only the longest step that fits counts, as often as it fits: 80 minutes are 1 then, not 1.5.
 * - `rate`: the minutes divided, rounded down to the step that the issuer writes.
 *
 * Minutes are taken to the hundredth; 0 and less are worth nothing.
 */
export function creditsForMinutes(rule: MinutesRule, minutes: number): Hundredths {
  let left = toHundredths(Math.round(minutes * 100) / 100);
  if (left <= 0) return 0;
  const { method } = rule;
  if (method.kind === 'rate') {
    const step = toHundredths(method.roundDownTo);
    // Whole numbers on both sides of the division: what is exactly a step is never rounded to the one below.
    return Math.floor(left / (method.minutesPerCredit * step)) * step;
  }
  let credits = 0;
  for (const step of [...method.steps].sort((a, b) => b.minutes - a.minutes)) {
    const times = Math.floor(left / (step.minutes * 100));
    credits += times * toHundredths(step.credits);
    left -= times * step.minutes * 100;
    if (times > 0 && method.rest === 'lost') break;
  }
  return credits;
}

/**
 * The clock minutes of self-study: reading minutes times the issuer's factor, and its minutes for each question (NCCT: one and
 * a half times the reading and a minute for each question). The reading minutes themselves where the rule has no such terms.
 */
export function readingMinutes(rule: MinutesRule, minutes: number, questions: number): number {
  if (rule.reading === undefined) return minutes;
  const { factor, minutesPerQuestion } = rule.reading;
  return Math.round((minutes * factor + questions * minutesPerQuestion) * 100) / 100;
}
