import { expect, test } from 'vitest';
import { allocate } from '#core/compliance/allocation/allocate';
import { leastNeeded } from '#core/compliance/allocation/needs';
import type { AllocationProblem } from '#core/compliance/allocation/problem';
import { expectSound, worth } from './support';

/** A sequence that looks random and is the same everywhere. */
function sequence(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % below;
  };
}

/** Far beyond any rule that there is: whole items with three ways to count, crossing maximums, limits on activities. */
function monster(count: number, kinds: number): AllocationProblem {
  const next = sequence(7);
  const set = () => [...new Set([next(12), next(12)])].sort((a, b) => a - b);
  const modes = Array.from({ length: kinds }, () => [set(), set(), set()]);
  return {
    required: 9000,
    categories: Array.from({ length: 12 }, (_, c) => ({
      min: 600 + 100 * c,
      max: 1500 + 50 * c,
      ...(c % 3 === 0 ? { maxActivities: 3 } : {}),
    })),
    items: Array.from({ length: count }, () => ({
      earned: 25 * (1 + next(24)),
      modes: modes[next(kinds)] as number[][],
      isWhole: next(2) === 0,
    })),
  };
}

test.each([
  ['the search ends at its bound', monster(120, 12)],
  ['the program is too large to begin with', monster(900, 60)],
])('%s: a sound answer, and it says that it is not proven', (_, problem) => {
  const found = allocate(problem);
  expectSound(problem, found);
  expect(found.proof).toMatchObject({ method: 'search', isProven: false, cut: [] });
  expect(allocate(problem)).toEqual(found);
  expect(worth(problem, found).total).toBeGreaterThan(3000);
  expect(found.overLimit.length).toBeGreaterThan(0);
});

test('every choice is decided where even splitting is too much', () => {
  const { categories, items, ...rest } = monster(1500, 400);
  const problem: AllocationProblem = {
    ...rest,
    categories: categories.map(({ maxActivities: _, ...limits }) => limits),
    items: items.map(({ isWhole: _, ...item }) => item),
  };
  const found = allocate(problem);
  expectSound(problem, found);
  expect(found.proof.isProven).toBe(false);
  expect(worth(problem, found).total).toBeGreaterThan(6000);
});

test('needs of such a problem, where there are any, can be replayed', () => {
  const { categories, ...rest } = monster(900, 60);
  // Without maximums whatever is lacking can be earned.
  const problem = {
    ...rest,
    required: 400_000,
    categories: categories.map(({ max: _, ...limits }) => limits),
  };
  const supplies = [
    ...categories.map((_, c) => ({ categories: [c], weight: 1 })),
    { categories: [], weight: 0 },
  ];
  const needs = leastNeeded(problem, supplies) ?? [];
  expect(needs.length).toBeGreaterThan(0);
  const added = needs.map(({ supply, credits }) => ({
    earned: credits,
    modes: [supplies[supply]?.categories ?? []],
    isFree: true,
  }));
  const after = { ...problem, items: [...problem.items, ...added] };
  expect(worth(after, allocate(after))).toMatchObject({ minimumsMet: 12, lacking: 0 });
  expect(worth(after, allocate(after)).total).toBeGreaterThanOrEqual(400_000);
});

test('what no way can solve is filled in as far as there is room, and never left out', () => {
  const next = sequence(11);
  const kinds = Array.from({ length: 1200 }, () =>
    [...new Set(Array.from({ length: 5 }, () => next(60)))].sort((a, b) => a - b),
  );
  const problem: AllocationProblem = {
    required: 50_000,
    categories: Array.from({ length: 60 }, (_, c) => ({ min: 1000 + 10 * c, max: 3000 })),
    items: Array.from({ length: 2000 }, (_, i) => ({
      earned: 25 * (1 + next(24)),
      modes: [kinds[i % 1200] as number[]],
    })),
  };
  const found = allocate(problem);
  expectSound(problem, found);
  expect(found.proof).toMatchObject({ method: 'search', isProven: false });
  expect(worth(problem, found)).toMatchObject({ minimumsMet: 60 });
  // Five categories to an item at most: with all of them nearly full, a fifth of their room counts at least.
  expect(worth(problem, found).total).toBeGreaterThan(30_000);
});
