import type { Hundredths } from '../hundredths';
import type { ItemClass, Reduced } from './classes';
import { fewestFor, oldestCarrying } from './oldest';
import type { Allocation, AllocationProblem } from './problem';
import { type ClassShare, loadsOf, type Solution, sumOf, type TypeShare } from './solution';
import { takeOlder } from './take-older';
import { trimUsed } from './trim';

/** What is being filled in: by item. */
export type Filling = { counted: Hundredths[]; used: Hundredths[]; byMode: Hundredths[][] };

/** Puts amounts by mode into items, in order, as far as each has room. */
function pour(
  problem: AllocationProblem,
  filling: Filling,
  places: readonly number[],
  amounts: readonly Hundredths[],
  isUsed: boolean,
): void {
  let at = 0;
  for (let m = 0; m < amounts.length; m += 1) {
    let left = amounts[m] as number;
    while (left > 0 && at < places.length) {
      const place = places[at] as number;
      const has = filling.counted[place] as number;
      const credits = Math.min(left, (problem.items[place]?.earned ?? 0) - has);
      if (credits <= 0) {
        at += 1;
        continue;
      }
      filling.counted[place] = has + credits;
      if (isUsed) filling.used[place] = (filling.used[place] as number) + credits;
      const own = filling.byMode[place] as Hundredths[];
      own[m] = (own[m] as number) + credits;
      left -= credits;
    }
  }
}

const rest = ({ counted, used }: { counted: readonly number[]; used: readonly number[] }) =>
  counted.map((amount, m) => amount - (used[m] as number));

/** The items of a plain class: as few as carry the used part, the oldest such, then the rest from the oldest on. */
function spreadPlain(problem: AllocationProblem, filling: Filling, each: ItemClass, share: ClassShare): void {
  const { items } = each;
  const sizes = items.map((place) => problem.items[place]?.earned ?? 0);
  const amount = sumOf(share.used);
  const needed = each.isFree
    ? items
    : (oldestCarrying(sizes, amount, fewestFor(sizes, amount)) ?? []).map((at) => items[at] as number);
  pour(problem, filling, needed, share.used, true);
  pour(problem, filling, items, rest(share), false);
}

/** One type that only so many items may be of: the oldest so many that can carry it; false when they cannot be told. */
function spreadOneType(
  problem: AllocationProblem,
  filling: Filling,
  { items }: ItemClass,
  type: TypeShare,
): boolean {
  const sizes = items.map((place) => problem.items[place]?.earned ?? 0);
  const allowed = oldestCarrying(
    sizes,
    sumOf(type.counted),
    type.sizes.reduce((sum, size) => sum + size.allowed, 0),
  );
  if (allowed === null) return false;
  const ownSizes = allowed.map((at) => sizes[at] as number);
  const amount = sumOf(type.used);
  const count = type.sizes.reduce((sum, size) => sum + size.needed, 0);
  const needed = oldestCarrying(ownSizes, amount, Math.min(count, fewestFor(ownSizes, amount)));
  if (needed === null) return false;
  const places = allowed.map((at) => items[at] as number);
  pour(
    problem,
    filling,
    needed.map((at) => places[at] as number),
    type.used,
    true,
  );
  pour(problem, filling, places, rest(type), false);
  return true;
}

/** Several types: each takes the items of each size that the solution gives it, the oldest first. */
function spreadTypes(
  problem: AllocationProblem,
  filling: Filling,
  { items }: ItemClass,
  types: readonly TypeShare[],
): void {
  const bySize = new Map<Hundredths, number[]>();
  for (const place of items) {
    const size = problem.items[place]?.earned ?? 0;
    const group = bySize.get(size);
    if (group === undefined) bySize.set(size, [place]);
    else group.push(place);
  }
  const taken = types.map(() => ({ needed: [] as number[], others: [] as number[] }));
  const draw = (type: number, kind: 'needed' | 'others') => {
    for (const { size, allowed, needed } of (types[type] as TypeShare).sizes) {
      const count = kind === 'needed' ? Math.min(needed, allowed) : allowed - Math.min(needed, allowed);
      taken[type]?.[kind].push(...(bySize.get(size)?.splice(0, count) ?? []));
    }
  };
  for (const kind of ['needed', 'others'] as const) for (let t = 0; t < types.length; t += 1) draw(t, kind);
  types.forEach((type, t) => {
    const { needed, others } = taken[t] as (typeof taken)[number];
    needed.sort((a, b) => a - b);
    pour(problem, filling, needed, type.used, true);
    pour(
      problem,
      filling,
      [...needed, ...others].sort((a, b) => a - b),
      rest(type),
      false,
    );
  });
}

/** Items of which nothing counts since a category has as many as it takes. */
export function leftOut(
  problem: AllocationProblem,
  reduced: Reduced,
  { counted, byMode }: Pick<Allocation, 'counted' | 'byMode'>,
) {
  const over: Allocation['overLimit'][number][] = [];
  if (reduced.activityLimits.length === 0) return over;
  const full = reduced.activityLimits.filter((category) => {
    let count = 0;
    problem.items.forEach(({ modes, isFree }, place) => {
      const isIn = modes.some((mode, m) => (byMode[place]?.[m] ?? 0) > 0 && mode.includes(category));
      if (isFree !== true && isIn) count += 1;
    });
    return count >= (problem.categories[category]?.maxActivities ?? Number.POSITIVE_INFINITY);
  });
  problem.items.forEach(({ modes, isFree, earned }, item) => {
    if (isFree === true || earned <= 0 || (counted[item] as number) > 0) return;
    const category = full.find((each) => modes.some((mode) => mode.includes(each)));
    if (category !== undefined) over.push({ item, category });
  });
  return over;
}

/** Brings a solution by classes down to the items: the used part on as few as carry it, and the oldest of those. */
export function spread(problem: AllocationProblem, reduced: Reduced, solution: Solution): Allocation {
  trimUsed(problem, reduced, solution);
  const filling: Filling = {
    counted: problem.items.map(() => 0),
    used: problem.items.map(() => 0),
    byMode: problem.items.map(({ modes }) => modes.map(() => 0)),
  };
  reduced.classes.forEach((each, k) => {
    const share = solution.shares[k] as ClassShare;
    const [first] = share.types ?? [];
    if (first === undefined) spreadPlain(problem, filling, each, share);
    else if (share.types?.length !== 1 || !spreadOneType(problem, filling, each, first)) {
      spreadTypes(problem, filling, each, share.types ?? []);
    }
  });
  takeOlder(problem, reduced, solution, filling);
  return {
    ...filling,
    byCategory: loadsOf(
      reduced.classes,
      solution.shares.map(({ counted }) => counted),
      problem.categories.length,
    ),
    overLimit: leftOut(problem, reduced, filling),
    proof: solution.proof,
  };
}
