import type { Rule } from '#core/compliance/rule';
import type { Words } from './fact';

/** What a rule asks, in one sentence: “24 CE credits every two years, ending before your birth month.” */
export function ruleSentence(rule: Rule, { text, format }: Words): string {
  const say = text.rules.facts;
  const every = say.every(rule.cycle.months);
  switch (rule.renewal.mode) {
    case 'exam':
      return say.sentence.exam(every);
    case 'course':
      return say.sentence.course(every);
    case 'none':
      return say.sentence.none;
    case 'ce':
      break;
  }
  const unit = rule.units[0]?.unit ?? '';
  const credits = (amount: number) => format.credits(amount, unit);
  const ending = endingWords(rule, { text, format });
  const { asks } = rule.total;
  switch (asks.kind) {
    case 'number':
      return say.sentence.ce(credits(asks.credits), every, ending);
    case 'per-year':
      return say.sentence.perYear(credits(asks.credits), every, ending);
    case 'set-by-result':
      return say.sentence.byResult(credits(asks.max), every, ending);
    case 'unclear': {
      const values = asks.readings.flatMap(({ value }) => (value === null ? [] : [value]));
      const last = values.at(-1);
      if (last === undefined)
        return say.sentence.unknown(format.credits(2, unit).replace(/^\S+\s/, ''), every, ending);
      const figures = [...values.slice(0, -1).map((value) => format.number(value)), credits(last)];
      return say.sentence.either(figures.join(` ${say.or} `), every, ending);
    }
  }
}

/** When a cycle ends, as the end of a sentence. */
export function endingWords({ cycle: { anchor } }: Rule, { text }: Words): string {
  const say = text.rules.facts.ending;
  switch (anchor.kind) {
    case 'birthday':
      return say[`birthday-${anchor.endsAt}`];
    case 'issue-date':
      return say[`issue-date-${anchor.endsAt}`];
    case 'fixed-date':
      return say.fixed(anchor.endMonth, anchor.parity);
    default:
      return say[anchor.kind];
  }
}
