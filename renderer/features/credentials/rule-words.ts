import type { Rule } from '#core/compliance/rule';
import type { Words } from './needs-words';

/** What a rule asks, in a few words: `24 CE credits every 2 years`. */
export function asksWords(words: Words, rule: Pick<Rule, 'renewal' | 'total' | 'units' | 'cycle'>): string {
  const say = words.text.credentials.dialog;
  const every = say.every(rule.cycle.months);
  switch (rule.renewal.mode) {
    case 'ce':
      return say.asksCredits(totalWords(words, rule), every);
    case 'course':
      return say.asksCourse(every);
    case 'exam':
      return say.asksExam(every);
    case 'none':
      return say.asksNothing;
  }
}

/** The total of a rule: `24 CE credits`, `up to 30 CE credits`, or that it was not found. */
function totalWords({ text, format }: Words, { total, units }: Pick<Rule, 'total' | 'units'>): string {
  const say = text.credentials.dialog;
  const unit = units[0]?.unit ?? '';
  const { asks } = total;
  switch (asks.kind) {
    case 'number':
      return format.credits(asks.credits, unit);
    case 'per-year':
      return say.asksPerYear(format.credits(asks.credits, unit));
    case 'set-by-result':
      return say.asksUpTo(format.credits(asks.max, unit));
    case 'unclear': {
      // The largest comes last and carries the unit: `10 or 12 CE credits`.
      const values = asks.readings.map(({ value }) => value ?? 0).sort((a, b) => a - b);
      const most = values.pop();
      return most === undefined
        ? say.asksUnknown
        : say.asksEither([...values.map((value) => format.number(value)), format.credits(most, unit)]);
    }
  }
}
