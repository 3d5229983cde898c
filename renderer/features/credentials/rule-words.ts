import type { Rule } from '#core/compliance/rule';
import type { Words } from './standing-words';

/** What a rule asks, in a few words: `24 CE credits every 2 years`. */
export function asksWords(
  { text, format }: Words,
  rule: Pick<Rule, 'renewal' | 'total' | 'units' | 'cycle'>,
): string {
  const say = text.credentials.dialog;
  const every = say.every(rule.cycle.months);
  switch (rule.renewal) {
    case 'ce':
      return say.asksCredits(format.credits(rule.total.credits, rule.units[0]?.unit ?? ''), every);
    case 'course':
      return say.asksCourse(every);
    case 'exam':
      return say.asksExam(every);
    case 'none':
      return say.asksNothing;
  }
}
