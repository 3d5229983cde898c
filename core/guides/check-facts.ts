import type { Draft, Told } from './draft';

const amountText = (amount: number) => amount.toLocaleString('en-US');

function disagreement(what: string, told: readonly Told[], text: (value: number) => string): string[] {
  if (new Set(told.map(({ value }) => value)).size < 2) return [];
  const list = told.map(({ value, where }) => `${text(value)} (${where})`).join(', ');
  return [`The page gives the ${what} more than once, and not the same: ${list}. The first is kept.`];
}

/**
 * Compares facts that the page gives twice, settles the currency, and tells whether the salary bands are what the page
 * format computes from the range: median in the middle, entry and senior 15 % of the range in from its ends, the top
 * 10 % from its high end. Such bands are the guide's estimate and no statistics.
 */
export function checkFacts(draft: Draft): void {
  const { facts, warnings } = draft;
  warnings.push(...disagreement('growth rate', draft.growths, (value) => `${value} %`));
  const mid = facts.salaryBands.find((band) => band.level === 'mid');
  const medians =
    mid === undefined ? draft.medians : [...draft.medians, { value: mid.amount, where: 'mid-level band' }];
  warnings.push(...disagreement('median salary', medians, amountText));

  const signs = [...draft.currencies];
  const currency = draft.pageCurrency ?? (signs.length === 1 ? signs[0] : undefined);
  if (currency !== undefined) facts.currency = currency;
  const others = signs.filter((sign) => sign !== currency);
  if (others.length > 0) {
    const of = currency === undefined ? 'different currencies' : `${currency} and also ${others.join(', ')}`;
    warnings.push(`The page gives amounts in ${of}; check them against the source.`);
  }

  const range = facts.salaryRange;
  if (range === undefined || facts.salaryBands.length < 3) return;
  const inset = (range.high - range.low) * 0.15;
  const expected = {
    entry: range.low + inset,
    mid: (range.low + range.high) / 2,
    senior: range.high - inset,
  };
  const isBand = (amount: number, wanted: number) => Math.abs(amount - wanted) < 1;
  const isComputed =
    facts.salaryBands.every(({ level, amount }) => isBand(amount, expected[level])) &&
    (facts.medianSalary === undefined || isBand(facts.medianSalary, expected.mid));
  facts.salaryBandsComputed = isComputed;
  if (!isComputed) {
    const wanted = (['entry', 'mid', 'senior'] as const).map((level) =>
      amountText(Math.round(expected[level])),
    );
    warnings.push(
      `The salary bands are not what the page format computes from the range (${wanted.join(', ')}); they are kept as given.`,
    );
  }
  if (facts.topEarnersFrom !== undefined && facts.topEarnersFrom !== range.high) {
    warnings.push(
      `The top 10 % begin at ${amountText(facts.topEarnersFrom)}, but the salary range ends at ${amountText(range.high)}.`,
    );
  }
}
