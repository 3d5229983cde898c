import type { RuleSummary } from '#core/contract/rules';
import type { Words } from './needs-words';

/** What a rule asks, as its short form tells it: `24 CE credits every 2 years`. */
export function summaryAsks(
  { text, format }: Words,
  rule: Pick<RuleSummary, 'renewalMode' | 'months' | 'total' | 'unit'>,
): string {
  const say = text.credentials.dialog;
  const every = say.every(rule.months);
  switch (rule.renewalMode) {
    case 'ce':
      return rule.total === null
        ? text.credentials.form.asksUnknown(every)
        : say.asksCredits(format.credits(rule.total, rule.unit), every);
    case 'course':
      return say.asksCourse(every);
    case 'exam':
      return say.asksExam(every);
    case 'none':
      return say.asksNothing;
  }
}

/** The line under a rule's title in the picker: what it asks, when it was checked, how sure it is. */
export function summaryWords(words: Words, rule: RuleSummary): string[] {
  const { text, format } = words;
  const say = text.credentials.form;
  return [
    summaryAsks(words, rule),
    say.checked(format.date(rule.checkedOn)),
    ...(rule.confidence === 'verified' ? [] : [text.rules.confidence[rule.confidence]]),
    ...(rule.origin === 'imported' ? [say.imported] : []),
  ];
}
