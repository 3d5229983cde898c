import type { Pay } from '#core/contract/pay';
import type { Guide, GuideFacts } from '#core/guides/guide';
import type { Catalogue } from '../../../i18n/catalogue';
import type { Format } from '../../../i18n/format';
import { markName, paySubject, whyNotPlaced } from '../pay/pay-words';
import { amountOf } from '../reader/facts-of';

/** What the guide itself marks on its scale. */
export type GuideMarkKey = 'low' | 'entry' | 'mid' | 'median' | 'senior' | 'high' | 'top';

/** One mark of the salary scale: an end of the range, a level, where the top earners begin, or the person's own. */
export type SalaryMark = {
  key: string;
  /** Of a guide's mark; an amount of the person's own has none. */
  of: GuideMarkKey | null;
  name: string;
  /** How a sentence begins that is about an amount of the person's own. */
  subject?: string;
  amount: number;
  label: string;
  /** Levels stand under the line; the ends of the range and the person's own over it. */
  place: 'level' | 'end' | 'own';
};

/**
 * Whether the ends of the range are percentiles: the guide says where the best paid tenth begins, and that is its upper
 * end. A range that levels were computed from is no such range: there the ends are what the page calls them.
 */
export function isDecileRange({ salaryRange, topEarnersFrom, salaryBands }: GuideFacts): boolean {
  return salaryRange !== undefined && salaryBands.length === 0 && topEarnersFrom === salaryRange.high;
}

/** The guide's marks from low to high; an end where the top earners begin carries their name. */
export function salaryMarks(facts: GuideFacts, text: Catalogue, format: Format): SalaryMark[] {
  const words = text.guides.salary;
  const mark = (of: GuideMarkKey, name: string, amount: number, place: 'level' | 'end'): SalaryMark => ({
    key: of,
    of,
    name,
    amount,
    label: amountOf(format, amount, facts.currency),
    place,
  });
  const marks = facts.salaryBands.map(({ level, amount }) =>
    mark(level, words.levels[level], amount, 'level'),
  );
  const { medianSalary, salaryRange, topEarnersFrom } = facts;
  if (medianSalary !== undefined && !facts.salaryBands.some(({ amount }) => amount === medianSalary)) {
    marks.push(mark('median', words.median, medianSalary, 'level'));
  }
  if (salaryRange) {
    marks.push(mark('low', isDecileRange(facts) ? words.lowestTenth : words.low, salaryRange.low, 'end'));
    if (salaryRange.high !== topEarnersFrom) marks.push(mark('high', words.high, salaryRange.high, 'end'));
  }
  if (topEarnersFrom !== undefined) marks.push(mark('top', words.top, topEarnersFrom, 'end'));
  return inOrder(marks);
}

/** The person's pay and offers that have a place on the guide's scale. */
export function ownMarks(
  pay: readonly Pay[],
  isOneself: boolean,
  facts: GuideFacts,
  text: Catalogue,
  format: Format,
): SalaryMark[] {
  return pay
    .filter((one) => whyNotPlaced(one, facts, text) === null)
    .map((one) => ({
      key: one.id,
      of: null,
      name: markName(one, isOneself, text),
      subject: paySubject(one, isOneself, text),
      amount: Math.round(one.perYear),
      label: format.money(Math.round(one.perYear), one.currency),
      place: 'own',
    }));
}

/** From low to high; of two at one amount the level stands last, as it lies over the end of the line. */
export function inOrder(marks: readonly SalaryMark[]): SalaryMark[] {
  return [...marks].sort(
    (one, other) =>
      one.amount - other.amount || Number(one.place === 'level') - Number(other.place === 'level'),
  );
}

/** The guide's figures in one sentence: the range, the levels, the top. */
export function salarySentence(facts: GuideFacts, text: Catalogue, format: Format): string {
  const words = text.guides.salary;
  const label = (amount: number) => amountOf(format, amount, facts.currency);
  const points = [
    ...facts.salaryBands.map(({ level, amount }) => words.levelPart(words.levels[level], label(amount))),
    ...(facts.medianSalary === undefined ||
    facts.salaryBands.some(({ amount }) => amount === facts.medianSalary)
      ? []
      : [words.levelPart(words.median, label(facts.medianSalary))]),
  ].join(', ');
  if (facts.salaryRange) {
    const { low, high } = facts.salaryRange;
    if (isDecileRange(facts)) return words.deciles({ low: label(low), high: label(high), points });
    return words.summary({
      low: label(low),
      high: label(high),
      levels: points,
      top: facts.topEarnersFrom === undefined ? null : label(facts.topEarnersFrom),
    });
  }
  if (points !== '') return words.onlyPoints(points);
  return facts.topEarnersFrom === undefined ? words.none : words.onlyTop(label(facts.topEarnersFrom));
}

/** Where an amount of the person's own sits among the guide's marks, in a sentence. */
export function placeSentence(own: SalaryMark, marks: readonly SalaryMark[], text: Catalogue): string {
  const words = text.guides.pay.sits;
  const subject = own.subject ?? own.name;
  const guides = marks.filter(({ of }) => of !== null);
  const nameOf = ({ of }: SalaryMark) => (of === null ? '' : words.names[of]);
  const at = guides.findLast(({ amount }) => amount === own.amount);
  if (at) return words.at(subject, own.label, nameOf(at));
  const under = guides.findLast(({ amount }) => amount < own.amount);
  const over = guides.find(({ amount }) => amount > own.amount);
  if (under && over) return words.between(subject, own.label, nameOf(under), nameOf(over));
  if (under) return words.above(subject, own.label, nameOf(under));
  return over ? words.below(subject, own.label, nameOf(over)) : '';
}

/** How the levels come about: computed from the range, or given by the guide. Null where it has none. */
export function bandsNote({ facts }: Pick<Guide, 'facts'>, text: Catalogue): string | null {
  if (facts.salaryBands.length === 0) return null;
  return facts.salaryBandsComputed ? text.guides.salary.computed : text.guides.salary.givenBands;
}
