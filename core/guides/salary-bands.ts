import type { GuideFacts } from './guide';
import { salaryLevels } from './kinds';

/**
 * The bands that the page format computes from a range (guide-format reference, §3): the middle of the range, and 15 %
 * of the range in from its ends. Whole units of the currency, not rounded.
 */
export function computedBands(range: {
  low: number;
  high: number;
}): Record<(typeof salaryLevels)[number], number> {
  const inset = (range.high - range.low) * 0.15;
  return { entry: range.low + inset, mid: (range.low + range.high) / 2, senior: range.high - inset };
}

/**
 * Whether the bands (and the median, where there is one) are what the page format computes from the range, to within a
 * unit: the guide's estimate and no statistics. Undefined where the range or one of the three bands is missing.
 */
export function areBandsComputed(
  facts: Pick<GuideFacts, 'salaryRange' | 'salaryBands' | 'medianSalary'>,
): boolean | undefined {
  const { salaryRange, salaryBands, medianSalary } = facts;
  if (salaryRange === undefined || salaryBands.length < salaryLevels.length) return undefined;
  const expected = computedBands(salaryRange);
  const isClose = (amount: number, wanted: number) => Math.abs(amount - wanted) < 1;
  return (
    salaryBands.every(({ level, amount }) => isClose(amount, expected[level])) &&
    (medianSalary === undefined || isClose(medianSalary, expected.mid))
  );
}
