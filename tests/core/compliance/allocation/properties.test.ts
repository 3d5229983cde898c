import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AllocationWay, allocate } from '#core/compliance/allocation/allocate';
import type { AllocationProblem, ProblemItem } from '#core/compliance/allocation/problem';
import type { AllocationValue } from '#core/compliance/allocation/value';
import { expectSound, problems, worth } from './support';

/** Below zero when the first is worth less. What is needed is no part of it: more items can serve more. */
const compare = (a: AllocationValue, b: AllocationValue) =>
  a.minimumsMet - b.minimumsMet || a.total - b.total || b.lacking - a.lacking;

const everything = { modes: 2, limits: true, whole: true, days: true, activities: true, free: true };
const valueFor = (problem: AllocationProblem, way?: AllocationWay) => worth(problem, allocate(problem, way));

/** Rules of the size that there are: up to 12 categories, quarter credits, up to 60 items. */
const lifelike = (kind: 'nested' | 'crossing' | 'choice') =>
  fc
    .record({
      required: fc.integer({ min: 0, max: 6000 }),
      seeds: fc.array(fc.tuple(fc.integer({ min: 1, max: 24 }), fc.nat(12), fc.nat(12)), { maxLength: 60 }),
      limits: fc.array(
        fc.record(
          { min: fc.integer({ min: 1, max: 800 }), max: fc.integer({ min: 800, max: 1500 }) },
          { requiredKeys: [] },
        ),
        { minLength: 12, maxLength: 12 },
      ),
    })
    .map(({ required, seeds, limits }): AllocationProblem => {
      const around = (category: number) => (category < 3 ? [category] : [category % 3, category]);
      const modesOf = (first: number, second: number): number[][] => {
        const own = first > 11 ? [] : around(first);
        if (kind === 'choice' && second < 6) return [own, around(second)];
        if (kind === 'crossing' && second < 6) return [[...new Set([...own, second])].sort((a, b) => a - b)];
        return [own];
      };
      return {
        required,
        categories: limits,
        items: seeds.map(
          ([quarters, first, second]): ProblemItem => ({
            earned: quarters * 25,
            modes: modesOf(first, second),
          }),
        ),
      };
    });

describe('whatever there is', () => {
  test('the order of the items does not change what they are worth', () => {
    const shuffled = problems(everything).chain((problem) =>
      fc.tuple(
        fc.constant(problem),
        fc.shuffledSubarray([...problem.items], { minLength: problem.items.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([problem, items]) => {
        expect(valueFor({ ...problem, items })).toEqual(valueFor(problem));
      }),
      { numRuns: 400 },
    );
  });

  test('one more item never makes it worse', () => {
    fc.assert(
      fc.property(problems(everything), (problem) => {
        const before = valueFor({ ...problem, items: problem.items.slice(0, -1) });
        expect(compare(valueFor(problem), before)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });

  test('of items that are alike but for their age none is needed before an older one', () => {
    fc.assert(
      fc.property(problems({ limits: true }), (problem) => {
        const { used } = allocate(problem);
        problem.items.forEach((older, i) => {
          problem.items.forEach((newer, j) => {
            const isAlike =
              older.earned === newer.earned && JSON.stringify(older.modes) === JSON.stringify(newer.modes);
            if (i < j && isAlike && (used[i] ?? 0) === 0) expect(used[j]).toBe(0);
          });
        });
      }),
      { numRuns: 400 },
    );
  });
});

describe.each(['nested', 'crossing', 'choice'] as const)('rules of the size that there are, %s', (kind) => {
  test('every way finds the same value, sound and proven', () => {
    fc.assert(
      fc.property(lifelike(kind), (problem) => {
        const [tree, flow, search] = (['tree', 'flow', 'search'] as const).map((way) => {
          const found = allocate(problem, way);
          expectSound(problem, found);
          return { ...worth(problem, found), isProven: found.proof.isProven };
        });
        expect(flow).toEqual(tree);
        expect(search).toEqual(tree);
      }),
      { numRuns: 60 },
    );
  });
});
