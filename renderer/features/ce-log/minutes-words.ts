import type { Rule } from '#core/compliance/rule';
import type { Catalogue } from '../../i18n/catalogue';
import type { Format } from '../../i18n/format';

type Words = { text: Catalogue; format: Format };
type MinutesRule = NonNullable<Rule['minutes']>;

/** A rule that says what minutes are worth. */
export type TimedRule = Rule & { minutes: MinutesRule };

/** A rule that says what time reading and answering questions come to. */
export type ReadingRule = Rule & { minutes: MinutesRule & { reading: NonNullable<MinutesRule['reading']> } };

const isTimed = (rule: Rule): rule is TimedRule => rule.minutes !== undefined;
const hasReading = (rule: Rule): rule is ReadingRule => rule.minutes?.reading !== undefined;

/** Of the rules that a person's credentials go by, those that read minutes. */
export function timedRules(rules: readonly Rule[]): TimedRule[] {
  return rules.filter(isTimed);
}

export function readingRules(rules: readonly Rule[]): ReadingRule[] {
  return rules.filter(hasReading);
}

/** How an issuer reads minutes: `Texas MRT: 50 minutes are 1 hour, 30 minutes are 0.5 hours; …`. */
export function minutesWords({ text, format }: Words, { shortTitle, minutes, units }: TimedRule): string {
  const say = text.ceLog.time;
  const unit = units[0]?.unit ?? '';
  const credits = (amount: number) => format.credits(amount, unit);
  const { method } = minutes;
  if (method.kind === 'rate') {
    return say.rate(
      shortTitle,
      format.number(method.minutesPerCredit),
      credits(1),
      format.number(method.roundDownTo),
    );
  }
  const steps = [...method.steps]
    .sort((a, b) => b.minutes - a.minutes)
    .map((step) => say.step(format.number(step.minutes), credits(step.credits)));
  return say.steps(shortTitle, steps, steps.length > 1 ? method.rest : 'lost');
}
