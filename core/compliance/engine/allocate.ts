import type { Hundredths } from '../hundredths';
import type { FigureCategory } from './figures';
import type { Item } from './types';

/** How much of each item counts (same order as the items), and what that makes in each category. */
export type Allocation = { counted: Hundredths[]; byCategory: Hundredths[] };

type Countable = Pick<Item, 'earned' | 'categories' | 'capped'>;

/**
 * Decides how much of each activity counts. A counted credit counts once in the total and in every category that the
 * activity belongs to; a category's maximum bounds what counts of its activities anywhere, in the total too.
 *
 * What no maximum touches counts in full. The room under the maximums goes first to minimums (the smallest gap first;
 * activities under the fewest maximums, then those that serve the most open minimums, then the oldest), and then to the
 * oldest activities. Items come oldest first, so the result does not depend on the order in which they were logged.
 *
 * Why this is optimal: when the maximums that an activity is under are nested in one another (one chain), the feasible
 * amounts form a polymatroid, in which every greedy filling reaches the same, greatest total, whatever went to minimums
 * before; and minimums that share no activity are each filled as far as the room goes. With maximums that cross, or
 * minimums that compete for the same room, it is a good answer and not a proven best one.
 */
export function allocate(items: readonly Countable[], categories: readonly FigureCategory[]): Allocation {
  const counted: Hundredths[] = items.map(() => 0);
  const byCategory: Hundredths[] = categories.map(() => 0);
  const sumOf = (index: number) => byCategory[index] ?? 0;
  const gap = (index: number) => Math.max(0, (categories[index]?.min ?? 0) - sumOf(index));
  const roomUnder = (index: number) =>
    Math.max(0, (categories[index]?.max ?? Number.POSITIVE_INFINITY) - sumOf(index));

  const give = (place: number, item: Countable, atMost: Hundredths) => {
    const already = counted[place] ?? 0;
    let credits = Math.min(atMost, item.earned - already);
    for (const index of item.capped) credits = Math.min(credits, roomUnder(index));
    if (credits <= 0) return;
    counted[place] = already + credits;
    for (const index of item.categories) byCategory[index] = sumOf(index) + credits;
  };

  const rationed: { place: number; item: Countable }[] = [];
  items.forEach((item, place) => {
    if (item.capped.length === 0) give(place, item, item.earned);
    else rationed.push({ place, item });
  });

  const open = categories.map((_, index) => index).filter((index) => gap(index) > 0);
  while (rationed.length > 0 && open.length > 0) {
    open.sort((a, b) => gap(a) - gap(b) || a - b);
    const index = open.shift() ?? 0;
    const serves = ({ item }: { item: Countable }) =>
      item.categories.filter((other) => gap(other) > 0).length;
    const pool = rationed
      .filter(({ item }) => item.categories.includes(index))
      .map((entry) => ({ ...entry, serves: serves(entry) }))
      .sort(
        (a, b) => a.item.capped.length - b.item.capped.length || b.serves - a.serves || a.place - b.place,
      );
    for (const { place, item } of pool) give(place, item, gap(index));
  }

  for (const { place, item } of rationed) give(place, item, item.earned);
  return { counted, byCategory };
}
