import type { Hundredths } from '../hundredths';
import type { Allocation, AllocationProblem, ProblemItem } from './problem';

/** A problem without choices that the given one allows, and by item the mode that stands for it (-1: left out). */
export type RoughProblem = { problem: AllocationProblem; modes: number[] };

const worth = (
  item: ProblemItem,
  mode: readonly number[],
  room: readonly number[],
  need: readonly number[],
) => {
  let counts: Hundredths = item.earned;
  for (const category of mode) counts = Math.min(counts, room[category] as number);
  let serves = 0;
  for (const category of mode) serves += Math.min(counts, need[category] as number);
  return { counts, serves };
};

/**
 * Decides the choices that make a problem hard, one item after the other: which mode a whole item is of, and which items
 * count where only so many may. The largest come first, of equals the oldest; each takes the mode in which it serves open
 * minimums the most, then counts the most. What every solution of the rough problem counts, the given problem allows.
 * With `isEveryChoice` splittable items get one mode too.
 */
export function roughen(problem: AllocationProblem, isEveryChoice = false): RoughProblem {
  const { categories, items } = problem;
  const room = categories.map(({ max }) => max ?? Number.POSITIVE_INFINITY);
  const need = categories.map(({ min }) => min ?? 0);
  const places = categories.map(({ maxActivities }) => maxActivities ?? Number.POSITIVE_INFINITY);
  const modes = items.map(() => -1);
  const take = (place: number, m: number) => {
    const item = items[place] as ProblemItem;
    const mode = item.modes[m] as readonly number[];
    const { counts } = worth(item, mode, room, need);
    for (const category of mode) {
      room[category] = (room[category] as number) - counts;
      need[category] = Math.max(0, (need[category] as number) - counts);
      if (item.isFree !== true) places[category] = (places[category] as number) - 1;
    }
    modes[place] = m;
  };
  const isLimited = ({ modes: own, isFree }: ProblemItem) =>
    isFree !== true &&
    own.some((mode) => mode.some((category) => categories[category]?.maxActivities !== undefined));
  const isOpen = (item: ProblemItem) =>
    isLimited(item) || (item.modes.length > 1 && (item.isWhole === true || isEveryChoice));
  const order = items.map((_, place) => place).filter((place) => isOpen(items[place] as ProblemItem));
  order.sort((a, b) => (items[b]?.earned ?? 0) - (items[a]?.earned ?? 0) || a - b);

  items.forEach((item, place) => {
    if (!isOpen(item)) take(place, 0);
  });
  for (const place of order) {
    const item = items[place] as ProblemItem;
    let best = { m: -1, counts: 0, serves: 0 };
    item.modes.forEach((mode, m) => {
      if (item.isFree !== true && mode.some((category) => (places[category] as number) <= 0)) return;
      const { counts, serves } = worth(item, mode, room, need);
      if (counts <= 0) return;
      if (serves > best.serves || (serves === best.serves && counts > best.counts))
        best = { m, counts, serves };
    });
    if (best.m !== -1) take(place, best.m);
  }
  return {
    modes,
    problem: {
      required: problem.required,
      categories: categories.map(({ maxActivities: _, ...limits }) => limits),
      items: items.map((item, place) => {
        if (!isOpen(item)) return item;
        const m = modes[place] as number;
        const { isWhole: _, ...rest } = item;
        return m === -1 ? { ...rest, earned: 0 } : { ...rest, modes: [item.modes[m] as readonly number[]] };
      }),
    },
  };
}

/** By item and mode of the given problem: what an allocation of the rough one counts. */
export function modesFromRough(
  problem: AllocationProblem,
  { modes, problem: rough }: RoughProblem,
  byMode: Allocation['byMode'],
): Hundredths[][] {
  return byMode.map((own, place) => {
    const item = problem.items[place] as ProblemItem;
    if (item === rough.items[place]) return [...own];
    return item.modes.map((_, m) => (m === modes[place] ? (own[0] ?? 0) : 0));
  });
}
