/** Credits cross the contract as decimals and are kept as whole hundredths, so that sums are exact. */

/** 1.25 credits → 125. The contract has already refused more than two decimal places. */
export function toHundredths(credits: number): number {
  return Math.round(credits * 100);
}

/** 125 → 1.25 credits. */
export function fromHundredths(hundredths: number): number {
  return hundredths / 100;
}
