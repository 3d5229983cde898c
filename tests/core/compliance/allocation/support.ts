import fc from 'fast-check';
import { expect } from 'vitest';
import type { Allocation, AllocationProblem, ProblemItem } from '#core/compliance/allocation/problem';
import { type AllocationValue, allocationValue } from '#core/compliance/allocation/value';

fc.configureGlobal({
  seed: Number(process.env.FC_SEED ?? 20_261_124),
  ...(process.env.FC_RUNS === undefined ? {} : { numRuns: Number(process.env.FC_RUNS) }),
});

export const worth = allocationValue;

export const item = (earned: number, ...modes: number[][]): ProblemItem => ({ earned, modes });

/** What the generator may make use of. */
export type Shape = {
  modes?: number;
  limits?: boolean;
  whole?: boolean;
  days?: boolean;
  activities?: boolean;
  nested?: boolean;
  free?: boolean;
  /** At most so many ways to allocate, so that all can be tried. */
  ways?: number;
};

const waysOf = ({ earned, modes, isWhole }: ProblemItem) => {
  if (isWhole === true) return 1 + earned * modes.length;
  let ways = 1;
  for (let m = 1; m <= modes.length; m += 1) ways = (ways * (earned + m)) / m;
  return ways;
};

/** Small random problems in single hundredths, so that whole units matter. */
export const problems = (shape: Shape): fc.Arbitrary<AllocationProblem> =>
  fc.integer({ min: 1, max: 4 }).chain((count) => {
    const optional = (arbitrary: fc.Arbitrary<number>, isOn: boolean | undefined) =>
      isOn === true ? fc.option(arbitrary, { nil: undefined }) : fc.constant(undefined);
    const category = fc.record({
      min: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
      max: optional(fc.integer({ min: 0, max: 7 }), shape.limits),
      maxPerDay: optional(fc.integer({ min: 0, max: 4 }), shape.days),
      maxActivities: optional(fc.integer({ min: 0, max: 3 }), shape.activities),
    });
    // Nested: each category lies in at most one earlier one, and a mode is a category with all around it.
    const parents = fc.array(fc.integer({ min: -1, max: 2 }), { minLength: count, maxLength: count });
    const sets = fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }), { maxLength: count });
    return parents.chain((around) => {
      const closure = (from: number): number[] => {
        const parent = around[from] ?? -1;
        return parent < 0 || parent >= from ? [from] : [...closure(parent), from];
      };
      const mode: fc.Arbitrary<number[]> =
        shape.nested === true
          ? fc.integer({ min: -1, max: count - 1 }).map((at) => (at < 0 ? [] : closure(at)))
          : sets.map((set) => set.sort((a, b) => a - b));
      const drafted = fc.record({
        earned: fc.integer({ min: 1, max: 4 }),
        modes: fc.array(mode, { minLength: 1, maxLength: shape.modes ?? 1 }),
        isWhole: shape.whole === true ? fc.boolean() : fc.constant(false),
        day: shape.days === true ? fc.constantFrom('d1', 'd2', undefined) : fc.constant(undefined),
        isFree: shape.free === true ? fc.nat(4).map((n) => n === 0) : fc.constant(false),
      });
      return fc
        .record({
          required: fc.integer({ min: 0, max: 14 }),
          categories: fc.array(category, { minLength: count, maxLength: count }),
          items: fc.array(drafted, { maxLength: 6 }),
        })
        .map(({ required, categories, items }): AllocationProblem => {
          let ways = 1;
          const kept = items.filter((each) => {
            const more = ways * waysOf(each as ProblemItem);
            if (more > (shape.ways ?? 3000)) return false;
            ways = more;
            return true;
          });
          return JSON.parse(JSON.stringify({ required, categories, items: kept })) as AllocationProblem;
        });
    });
  });

type Ways = number[][];

/** Every way to spread an item over its modes. */
function waysFor({ earned, modes, isWhole }: ProblemItem): Ways {
  if (isWhole === true && modes.length > 1) {
    const found: Ways = [modes.map(() => 0)];
    modes.forEach((_, m) => {
      for (let credits = 1; credits <= earned; credits += 1) {
        found.push(modes.map((__, other) => (other === m ? credits : 0)));
      }
    });
    return found;
  }
  let found: Ways = [[]];
  for (const _ of modes) {
    found = found.flatMap((way) => {
      const left = earned - way.reduce((a, b) => a + b, 0);
      return Array.from({ length: left + 1 }, (__, credits) => [...way, credits]);
    });
  }
  return found;
}

/** Whether an allocation by mode keeps every limit. */
export function violations(problem: AllocationProblem, byMode: readonly (readonly number[])[]): string[] {
  const broken: string[] = [];
  problem.items.forEach(({ earned, isWhole }, i) => {
    const own = byMode[i] ?? [];
    if (own.some((credits) => credits < 0 || !Number.isInteger(credits))) broken.push(`item ${i} amounts`);
    if (own.reduce((a, b) => a + b, 0) > earned) broken.push(`item ${i} earned`);
    if (isWhole === true && own.filter((credits) => credits > 0).length > 1) broken.push(`item ${i} whole`);
  });
  problem.categories.forEach(({ max, maxPerDay, maxActivities }, c) => {
    let load = 0;
    let activities = 0;
    const days = new Map<string, number>();
    problem.items.forEach(({ modes, day, isFree }, i) => {
      let own = 0;
      modes.forEach((mode, m) => {
        if (mode.includes(c)) own += byMode[i]?.[m] ?? 0;
      });
      load += own;
      if (own > 0 && isFree !== true) activities += 1;
      if (day !== undefined) days.set(day, (days.get(day) ?? 0) + own);
    });
    if (max !== undefined && load > max) broken.push(`category ${c} max`);
    if (maxActivities !== undefined && activities > maxActivities) broken.push(`category ${c} activities`);
    for (const [day, sum] of days) {
      if (maxPerDay !== undefined && sum > maxPerDay) broken.push(`category ${c} on ${day}`);
    }
  });
  return broken;
}

/** The best value by trying every allocation and every set of items for the needed part. */
export function bruteValue(problem: AllocationProblem): AllocationValue {
  const { items, categories, required } = problem;
  const ways = items.map(waysFor);
  const count = categories.length;
  const mins = categories.map(({ min }) => (min !== undefined && min > 0 ? min : 0));
  let best: AllocationValue = { minimumsMet: -1, total: 0, lacking: 0, itemsUsed: 0 };
  const chosen: number[][] = [];
  const loads = categories.map(() => 0);
  const activities = categories.map(() => 0);
  const days = new Map<string, number>();
  /** What each item gives to each category, of the present choice. */
  const gives = items.map(() => new Array<number>(count).fill(0));

  const fewest = (met: readonly boolean[], goal: number): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let mask = 0; mask < 1 << items.length; mask += 1) {
      let size = 0;
      let sum = 0;
      const own = new Array<number>(count).fill(0);
      for (let i = 0; i < items.length; i += 1) {
        const isFree = items[i]?.isFree === true;
        if (!isFree && (mask & (1 << i)) === 0) continue;
        if (isFree && (mask & (1 << i)) !== 0) size = Number.POSITIVE_INFINITY;
        if (!isFree) size += 1;
        sum += (chosen[i] ?? []).reduce((a, b) => a + b, 0);
        for (let c = 0; c < count; c += 1) own[c] = (own[c] as number) + (gives[i]?.[c] ?? 0);
      }
      if (size >= least || sum < goal) continue;
      if (met.every((isMet, c) => !isMet || (own[c] as number) >= (mins[c] as number))) least = size;
    }
    return least;
  };

  const judge = () => {
    let minimumsMet = 0;
    let lacking = 0;
    const met = mins.map((min, c) => {
      if (min === 0) return false;
      const short = min - (loads[c] as number);
      if (short > 0) lacking += short;
      else minimumsMet += 1;
      return short <= 0;
    });
    const total = chosen.reduce((sum, way) => sum + way.reduce((a, b) => a + b, 0), 0);
    const order = minimumsMet - best.minimumsMet || total - best.total || best.lacking - lacking;
    if (order < 0) return;
    const itemsUsed = fewest(met, Math.min(total, required));
    if (order > 0 || itemsUsed < best.itemsUsed) best = { minimumsMet, total, lacking, itemsUsed };
  };

  const place = (i: number): void => {
    const own = items[i];
    if (own === undefined) {
      judge();
      return;
    }
    for (const way of ways[i] as Ways) {
      const given = new Array<number>(count).fill(0);
      own.modes.forEach((mode, m) => {
        for (const c of mode) given[c] = (given[c] as number) + (way[m] as number);
      });
      let fits = true;
      for (let c = 0; c < count; c += 1) {
        const credits = given[c] as number;
        if (credits === 0) continue;
        const { max, maxPerDay, maxActivities } = categories[c] ?? {};
        const key = `${own.day}/${c}`;
        if (max !== undefined && (loads[c] as number) + credits > max) fits = false;
        if (
          maxActivities !== undefined &&
          own.isFree !== true &&
          (activities[c] as number) + 1 > maxActivities
        ) {
          fits = false;
        }
        if (maxPerDay !== undefined && own.day !== undefined && (days.get(key) ?? 0) + credits > maxPerDay) {
          fits = false;
        }
      }
      if (!fits) continue;
      const change = (sign: 1 | -1) => {
        for (let c = 0; c < count; c += 1) {
          const credits = given[c] as number;
          if (credits === 0) continue;
          loads[c] = (loads[c] as number) + sign * credits;
          if (own.isFree !== true) activities[c] = (activities[c] as number) + sign;
          if (own.day !== undefined) {
            const key = `${own.day}/${c}`;
            days.set(key, (days.get(key) ?? 0) + sign * credits);
          }
        }
      };
      change(1);
      chosen[i] = way;
      gives[i] = given;
      place(i + 1);
      change(-1);
    }
    chosen.length = i;
  };
  place(0);
  return best;
}

/** What is wrong with an allocation, exactly: nothing, of any that the solver gives. */
function faults(problem: AllocationProblem, found: Allocation): string[] {
  const wrong = violations(problem, found.byMode);
  const check = (isTrue: boolean, what: string) => {
    if (!isTrue) wrong.push(what);
  };
  const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
  const total = sum(found.counted);
  problem.items.forEach((_, i) => {
    const used = found.used[i] ?? -1;
    check(sum(found.byMode[i] ?? []) === found.counted[i], `item ${i}: its modes do not add up`);
    check(used >= 0 && used <= (found.counted[i] ?? 0), `item ${i}: more needed than counts`);
  });
  problem.categories.forEach(({ min }, c) => {
    let load = 0;
    problem.items.forEach(({ modes }, i) => {
      modes.forEach((mode, m) => {
        if (mode.includes(c)) load += found.byMode[i]?.[m] ?? 0;
      });
    });
    check(found.byCategory[c] === load, `category ${c}: its items do not add up`);
    // What is needed of items with one mode serves the met minimums by itself.
    if (min === undefined || load < min || problem.items.some(({ modes }) => modes.length > 1)) return;
    const served = sum(found.used.filter((_, i) => problem.items[i]?.modes[0]?.includes(c)));
    check(served >= min, `category ${c}: what is needed does not meet it`);
  });
  check(sum(found.used) >= Math.min(total, problem.required), 'what is needed does not reach the total');
  const bounds = sum(found.proof.cut.map(({ credits }) => credits));
  if (found.proof.method === 'flow') check(bounds === total, `the cut comes to ${bounds}, not ${total}`);
  else check(found.proof.cut.length === 0, 'a search has no cut');
  for (const { item: left, category } of found.overLimit) {
    check(found.counted[left] === 0, `item ${left}: left out, and counts`);
    check(
      problem.items[left]?.modes.some((mode) => mode.includes(category)) === true,
      `item ${left}: left out for a category that it is not in`,
    );
  }
  return wrong;
}

/** Everything that must be true of any allocation. */
export function expectSound(problem: AllocationProblem, found: Allocation): void {
  expect(faults(problem, found)).toEqual([]);
}
