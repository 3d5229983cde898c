import { salaryLevels } from '#core/guides/kinds';
import { areBandsComputed, computedBands } from '#core/guides/salary-bands';
import { type Draft, note, type Told } from './draft';

const amountText = (amount: number) => amount.toLocaleString('en-US');

function isOne(told: readonly Told[]): boolean {
  return new Set(told.map(({ value }) => value)).size < 2;
}

const listed = (told: readonly Told[], text: (value: number) => string) =>
  told.map(({ value, where }) => `${text(value)} (${where})`).join(', ');

/** Settles the currency: the heading's, or that of all signs where they agree. */
function checkCurrency(draft: Draft): void {
  const signs = [...draft.currencies];
  const currency = draft.pageCurrency ?? (signs.length === 1 ? signs[0] : undefined);
  if (currency !== undefined) draft.facts.currency = currency;
  const others = signs.filter((sign) => sign !== currency);
  if (others.length === 0) return;
  if (currency === undefined) note(draft, 'currencies-mixed', { currencies: others.join(', ') });
  else note(draft, 'currency-beside-heading', { currency, others: others.join(', ') });
}

/** Whether the bands rise from entry to senior, and the median lies in the range. */
function checkOrder(draft: Draft): void {
  const { salaryBands, salaryRange: range, medianSalary: median } = draft.facts;
  if (range !== undefined && median !== undefined && (median < range.low || median > range.high)) {
    const [low, high] = [amountText(range.low), amountText(range.high)];
    note(draft, 'median-outside-range', { median: amountText(median), low, high });
  }
  const rising = salaryLevels.flatMap((level) => salaryBands.filter((band) => band.level === level));
  if (rising.some((band, i) => band.amount < (rising[i - 1]?.amount ?? 0))) {
    note(draft, 'bands-out-of-order', { bands: rising.map(({ amount }) => amountText(amount)).join(', ') });
  }
}

/** Whether the bands are exactly what the page format computes from the range. */
function checkBands(draft: Draft): void {
  const { facts } = draft;
  const range = facts.salaryRange;
  const isComputed = areBandsComputed(facts);
  if (range === undefined || isComputed === undefined) return;
  facts.salaryBandsComputed = isComputed;
  if (isComputed) return;
  const expected = computedBands(range);
  const wanted = salaryLevels.map((level) => amountText(Math.round(expected[level])));
  note(draft, 'bands-not-computed', { expected: wanted.join(', ') });
}

/**
 * Compares facts that the page gives twice, settles the currency, looks for figures that cannot all be right, and tells
 * whether the salary bands are what the page format computes from the range: median in the middle, entry and senior 15 %
 * of the range in from its ends, the top 10 % from its high end. Such bands are the guide's estimate and no statistics.
 */
export function checkFacts(draft: Draft): void {
  const { facts } = draft;
  if (!isOne(draft.growths))
    note(draft, 'growth-differs', { values: listed(draft.growths, (value) => `${value} %`) });
  const mid = facts.salaryBands.find((band) => band.level === 'mid');
  const medians =
    mid === undefined ? draft.medians : [...draft.medians, { value: mid.amount, where: 'mid-level band' }];
  if (draft.medians.length > 0 && !isOne(medians))
    note(draft, 'median-differs', { values: listed(medians, amountText) });
  checkCurrency(draft);
  checkOrder(draft);
  checkBands(draft);
  const { topEarnersFrom: top, salaryRange: range } = facts;
  if (top === undefined || range === undefined || top === range.high) return;
  note(draft, 'top-beside-range', { top: amountText(top), high: amountText(range.high) });
}
