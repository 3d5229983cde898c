import type { Hundredths } from '../hundredths';

/** How few of the items, the largest first, have the amount together. */
export function fewestFor(sizes: readonly Hundredths[], amount: Hundredths): number {
  if (amount <= 0) return 0;
  const sorted = Float64Array.from(sizes).sort();
  let sum = 0;
  let count = 0;
  while (sum < amount && count < sorted.length) {
    count += 1;
    sum += sorted[sorted.length - count] as number;
  }
  return count;
}

/**
 * The oldest so many items that have the amount together: the oldest item is among them if any such choice has it, then
 * the second oldest, and so on. Sizes come oldest first; the answer is places in them, ascending, or null when not even
 * the largest so many have the amount.
 *
 * Starts from the largest and goes through the items from the oldest on: one that is not in the choice takes the place of
 * the smallest one not yet decided, if the amount allows. What is left is always the largest choice that keeps what was
 * decided, so a refusal is final.
 */
export function oldestCarrying(
  sizes: readonly Hundredths[],
  amount: Hundredths,
  count: number,
): number[] | null {
  const n = sizes.length;
  if (count >= n) {
    let all = 0;
    for (const size of sizes) all += size;
    return all >= amount ? sizes.map((_, place) => place) : null;
  }
  if (count <= 0) return amount <= 0 ? [] : null;
  const shift = 2 ** 20;
  const order = Float64Array.from(sizes, (size, place) => size * shift + (shift - 1 - place)).sort();
  const isIn = new Uint8Array(n);
  const choice: number[] = [];
  let slack = -amount;
  for (let p = n - 1; p >= n - count; p -= 1) {
    const place = shift - 1 - ((order[p] as number) % shift);
    isIn[place] = 1;
    choice.push(place);
    slack += sizes[place] as number;
  }
  if (slack < 0) return null;
  let last = count - 1;
  for (let place = 0; place < n && last >= 0; place += 1) {
    // Those of the choice that are older than the item are decided.
    while (last >= 0 && ((choice[last] as number) < place || isIn[choice[last] as number] !== 1)) last -= 1;
    if (last < 0) break;
    if (isIn[place] === 1) continue;
    const smallest = choice[last] as number;
    const loss = (sizes[smallest] as number) - (sizes[place] as number);
    if (loss > slack) continue;
    slack -= loss;
    isIn[smallest] = 0;
    isIn[place] = 1;
    last -= 1;
  }
  const found: number[] = [];
  for (let place = 0; place < n; place += 1) if (isIn[place] === 1) found.push(place);
  return found;
}
