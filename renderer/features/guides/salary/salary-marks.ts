import type { GuideFacts } from '#core/guides/guide';
import type { Catalogue } from '../../../i18n/catalogue';
import type { Format } from '../../../i18n/format';
import { amountOf } from '../reader/FactsBand';

/** One mark of the salary scale: an end of the range, a level, or where the top earners begin. */
export type SalaryMark = {
  key: 'low' | 'entry' | 'mid' | 'senior' | 'high' | 'top';
  name: string;
  amount: number;
  label: string;
  /** Levels stand under the line, the ends of the range over it. */
  isLevel: boolean;
};

/** The marks from low to high; an end where the top earners begin carries their name. */
export function salaryMarks(facts: GuideFacts, text: Catalogue, format: Format): SalaryMark[] {
  const words = text.guides.salary;
  const label = (amount: number) => amountOf(format, amount, facts.currency);
  const marks: SalaryMark[] = facts.salaryBands.map(({ level, amount }) => ({
    key: level,
    name: words.levels[level],
    amount,
    label: label(amount),
    isLevel: true,
  }));
  const end = (key: 'low' | 'high' | 'top', name: string, amount: number): SalaryMark => ({
    key,
    name,
    amount,
    label: label(amount),
    isLevel: false,
  });
  if (facts.salaryRange) {
    marks.push(end('low', words.low, facts.salaryRange.low));
    if (facts.salaryRange.high !== facts.topEarnersFrom) {
      marks.push(end('high', words.high, facts.salaryRange.high));
    }
  }
  if (facts.topEarnersFrom !== undefined) marks.push(end('top', words.top, facts.topEarnersFrom));
  return marks.sort((one, other) => one.amount - other.amount || Number(one.isLevel) - Number(other.isLevel));
}

/** The scale in one sentence: the range, the levels, the top. */
export function salarySentence(facts: GuideFacts, text: Catalogue, format: Format): string {
  const words = text.guides.salary;
  const label = (amount: number) => amountOf(format, amount, facts.currency);
  const levels = facts.salaryBands
    .map(({ level, amount }) => words.levelPart(words.levels[level], label(amount)))
    .join(', ');
  if (facts.salaryRange) {
    return words.summary({
      low: label(facts.salaryRange.low),
      high: label(facts.salaryRange.high),
      levels,
      top: facts.topEarnersFrom === undefined ? null : label(facts.topEarnersFrom),
    });
  }
  return levels === '' ? words.none : words.onlyPoints(levels);
}
