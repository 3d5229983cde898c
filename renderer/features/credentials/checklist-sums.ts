import type { RenewalStep } from '#core/contract/credentials';

/** An amount in whole or decimal units of its currency. */
export type Money = { amount: number; currency: string };

/** Minor units of each currency, added up; money of different currencies is not added together. */
function added(amounts: readonly { minor: number; currency: string }[]): Money[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, minor]) => ({ amount: minor / 100, currency }));
}

/** What the rule says that the steps cost in all. */
export const listedFees = (steps: readonly RenewalStep[]): Money[] =>
  added(
    steps.flatMap(({ fee }) =>
      fee === undefined ? [] : [{ minor: Math.round(fee.amount * 100), currency: fee.currency }],
    ),
  );

/** What was paid for the steps in all. */
export const paidInAll = (steps: readonly RenewalStep[]): Money[] =>
  added(
    steps.flatMap(({ paid }) =>
      paid === undefined ? [] : [{ minor: paid.amountMinor, currency: paid.currency }],
    ),
  );
