import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from '#core/compliance/allocation/allocate';
import { leastNeeded } from '#core/compliance/allocation/needs';
import type { AllocationProblem, Supply, SupplyNeed } from '#core/compliance/allocation/problem';
import { item, problems, type Shape, worth } from './support';

/** The problem with credits earned on top. They are in any number of activities, so no limit on those is on them. */
const withAdded = (
  problem: AllocationProblem,
  supplies: readonly Supply[],
  needs: readonly SupplyNeed[],
): AllocationProblem => ({
  ...problem,
  items: [
    ...problem.items,
    ...needs.map(({ supply, credits }) => ({
      earned: credits,
      modes: [supplies[supply]?.categories ?? []],
      isFree: true,
    })),
  ],
});

const isMet = (problem: AllocationProblem): boolean => {
  const { minimumsMet, total } = worth(problem, allocate(problem));
  return (
    total >= problem.required && minimumsMet === problem.categories.filter(({ min }) => (min ?? 0) > 0).length
  );
};

/** Every way to split so many credits over the supplies. */
function* splits(count: number, credits: number): Generator<number[]> {
  if (count === 0) {
    if (credits === 0) yield [];
    return;
  }
  for (let own = credits; own >= 0; own -= 1) {
    for (const others of splits(count - 1, credits - own)) yield [own, ...others];
  }
}

const needsIn = (split: readonly number[]): SupplyNeed[] =>
  split.flatMap((credits, supply) => (credits > 0 ? [{ supply, credits }] : []));

const meets = (problem: AllocationProblem, supplies: readonly Supply[], split: readonly number[]) =>
  isMet(withAdded(problem, supplies, needsIn(split)));

const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

const shapes: [string, number, Shape][] = [
  ['nested', 160, { nested: true, limits: true, ways: 300 }],
  ['crossing, with a choice', 160, { limits: true, modes: 2, ways: 300 }],
  [
    'everything at once',
    120,
    { limits: true, modes: 2, whole: true, days: true, activities: true, ways: 300 },
  ],
];

const withSupplies = (shape: Shape) =>
  problems(shape).chain((problem) =>
    fc.tuple(
      fc.constant(problem),
      fc.uniqueArray(
        fc
          .uniqueArray(fc.nat(problem.categories.length - 1), { maxLength: 3 })
          .map((categories) => categories.sort((a, b) => a - b)),
        { minLength: 1, maxLength: 3, selector: (categories) => categories.join() },
      ),
    ),
  );

describe.each(shapes)('%s', (_, numRuns, shape) => {
  test.each(['all weigh the same', 'a category weighs'])('the least that meets everything: %s', (kind) => {
    fc.assert(
      fc.property(withSupplies(shape), ([problem, sets]) => {
        const supplies = sets.map(
          (categories): Supply => ({
            categories,
            weight: kind === 'a category weighs' ? categories.length : 1,
          }),
        );
        const needs = leastNeeded(problem, supplies);
        if (needs === null) {
          // Adding never makes it worse, so a good deal more than all that is asked for would do if anything did.
          const most = 6 * problem.categories.length + problem.required;
          for (const size of [0, 3, Math.min(most, 8)]) {
            for (const split of splits(supplies.length, size)) {
              expect(meets(problem, supplies, split)).toBe(false);
            }
          }
          return;
        }
        const least = sum(needs.map(({ credits }) => credits));
        expect(isMet(withAdded(problem, supplies, needs))).toBe(true);
        if (least === 0) {
          expect(needs).toEqual([]);
          return;
        }
        for (const split of splits(supplies.length, least - 1)) {
          expect(meets(problem, supplies, split)).toBe(false);
        }
        // Of those as small: the lightest, then the fewest lines, then those earlier in the list.
        const weightOf = (split: readonly number[]) =>
          sum(split.map((credits, supply) => credits * (supplies[supply]?.weight ?? 0)));
        const places = (split: readonly number[]) => sum(needsIn(split).map(({ supply }) => supply));
        const key = (split: readonly number[]) => [
          weightOf(split),
          needsIn(split).length,
          places(split),
          sum(split.map((credits, supply) => credits * supply)),
        ];
        const own = supplies.map((__, supply) => needs.find((need) => need.supply === supply)?.credits ?? 0);
        if (least > 7) return;
        for (const split of splits(supplies.length, least)) {
          const difference = key(split)
            .map((value, at) => value - (key(own)[at] as number))
            .find((each) => each !== 0);
          if (difference !== undefined && difference < 0) expect(meets(problem, supplies, split)).toBe(false);
        }
      }),
      { numRuns },
    );
  });
});

describe('by hand', () => {
  // PTCB: 0 law, 1 safety, 2 technician-specific, 3 pharmacist-specific.
  const ptcb = (items: AllocationProblem['items']): AllocationProblem => ({
    required: 2000,
    categories: [{ min: 100 }, { min: 100 }, { min: 1500 }, { max: 500 }],
    items,
  });
  const kind = (...categories: number[]): Supply => ({ categories, weight: categories.length });
  const supplies = [kind(0), kind(1), kind(2), kind()];

  test('nothing is missing', () => {
    expect(leastNeeded(ptcb([item(2000, [0, 1, 2])]), supplies)).toEqual([]);
    expect(leastNeeded({ required: 0, categories: [], items: [] }, [])).toEqual([]);
  });

  test('what no supply gives', () => {
    expect(leastNeeded({ required: 100, categories: [], items: [] }, [])).toBeNull();
    // A maximum of the outer category below the minimum of the inner one.
    const nested = { required: 0, categories: [{ max: 100 }, { min: 200 }], items: [] };
    expect(leastNeeded(nested, [kind(0, 1)])).toBeNull();
  });

  test('from nothing, each credit bound as little as can be', () => {
    expect(leastNeeded(ptcb([]), supplies)).toEqual([
      { supply: 0, credits: 100 },
      { supply: 1, credits: 100 },
      { supply: 2, credits: 1500 },
      { supply: 3, credits: 300 },
    ]);
  });

  test('the fewest lines where weights do not tell', () => {
    const flat = supplies.map((supply) => ({ ...supply, weight: 1 }));
    expect(leastNeeded(ptcb([]), flat)).toHaveLength(3);
  });

  test('E16: what is short in the total and in the category is one gap', () => {
    const e16 = ptcb([item(100, [0, 2]), item(100, [1, 2]), item(1100, [2]), item(800, [3])]);
    expect(leastNeeded(e16, [...supplies, kind(3)])).toEqual([{ supply: 2, credits: 200 }]);
  });

  test('one credit closes two gaps where it can', () => {
    const both = { required: 400, categories: [{ min: 400 }, { min: 400 }], items: [] };
    expect(leastNeeded(both, [kind(0), kind(1), kind(0, 1)])).toEqual([{ supply: 2, credits: 400 }]);
  });

  test('what fills a maximum makes room for what is needed inside it', () => {
    // 0 holds at most 5 and is full; 1 inside it lacks 2: two of the five give way.
    const full = { required: 500, categories: [{ max: 500 }, { min: 200 }], items: [item(500, [0])] };
    expect(leastNeeded(full, [kind(0), kind(0, 1), kind()])).toEqual([{ supply: 1, credits: 200 }]);
  });
});
