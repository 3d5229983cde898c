import { describe, expect, test } from 'vitest';
import { allocate } from '#core/compliance/allocation/allocate';
import type { AllocationProblem } from '#core/compliance/allocation/problem';
import { expectSound, item, worth } from './support';

const solve = (problem: AllocationProblem) => {
  const found = allocate(problem);
  expectSound(problem, found);
  expect(found.proof.isProven).toBe(true);
  return { ...found, ...worth(problem, found) };
};

describe('worked cases', () => {
  test('E16 the maximum first, then the total, then the minimums', () => {
    // 0 technician-specific, 1 pharmacist-specific, 2 law, 3 safety.
    const found = solve({
      required: 2000,
      categories: [{ min: 1500 }, { max: 500 }, { min: 100 }, { min: 100 }],
      items: [item(100, [0, 2]), item(100, [0, 3]), item(1100, [0]), item(800, [1])],
    });
    expect(found).toMatchObject({
      total: 1800,
      minimumsMet: 2,
      lacking: 200,
      byCategory: [1300, 500, 100, 100],
      counted: [100, 100, 1100, 500],
      used: [100, 100, 1100, 500],
    });
    expect(found.proof).toEqual({
      method: 'flow',
      isProven: true,
      cut: [
        { kind: 'category-max', category: 1, credits: 500 },
        { kind: 'earned', credits: 1300 },
      ],
      cases: 0,
    });
  });

  test('E18 an award that counts once: the older of two that are worth the same', () => {
    const found = solve({
      required: 2400,
      categories: [{ max: 600, maxActivities: 1 }],
      items: [item(600, [0]), item(1600, []), item(600, [0])],
    });
    expect(found).toMatchObject({
      total: 2200,
      counted: [600, 1600, 0],
      overLimit: [{ item: 2, category: 0 }],
    });
  });

  test('an award that counts once: the larger one, unless its maximum makes them equal', () => {
    const awards = (max: number): AllocationProblem => ({
      required: 2400,
      categories: [{ max, maxActivities: 1 }],
      items: [item(600, [0]), item(800, [0])],
    });
    expect(solve(awards(800)).counted).toEqual([0, 800]);
    expect(solve(awards(600)).counted).toEqual([600, 0]);
  });

  test('E19 a percentage is a maximum', () => {
    const found = solve({
      required: 3600,
      categories: [{ max: 1800 }],
      items: [item(3000, [0]), item(1500, [])],
    });
    expect(found).toMatchObject({ total: 3300, counted: [1800, 1500] });
  });

  // 0 safety, 1 ethics, 2 histology, 3 other.
  const ht = (isWhole: boolean): AllocationProblem => ({
    required: 3600,
    categories: [{ min: 100 }, { min: 100 }, { min: 800 }, {}],
    items: [{ ...item(200, [0], [2]), isWhole }, item(100, [1]), item(700, [2]), item(2600, [3])],
  });

  test('E21 the points of one activity split over two areas', () => {
    const found = solve(ht(false));
    expect(found).toMatchObject({ total: 3600, minimumsMet: 3, lacking: 0, itemsUsed: 4 });
    expect(found.byMode[0]).toEqual([100, 100]);
    expect(found.proof.method).toBe('flow');
  });

  test('E21 not split: safety or histology, and the total is the same', () => {
    const found = solve(ht(true));
    expect(found).toMatchObject({ total: 3600, minimumsMet: 2, lacking: 100 });
    expect(found.proof.method).toBe('search');
  });

  test('E23 maximums from the inside out', () => {
    // 0 national (20 asked for), 1 distributive inside it (at most 7), 2 local, 3 individual.
    const found = solve({
      required: 4000,
      categories: [{ min: 2000 }, { max: 700 }, { min: 1000 }, { min: 1000 }],
      items: [item(900, [0, 1]), item(1100, [0]), item(1000, [2]), item(1000, [3])],
    });
    expect(found).toMatchObject({
      total: 3800,
      minimumsMet: 2,
      lacking: 200,
      byCategory: [1800, 700, 1000, 1000],
    });
  });
});

describe('crossing sets', () => {
  test('topics across audiences are two families: a flow', () => {
    // 0 law, 1 safety across 2 technician, 3 pharmacist (at most 5): every topic is given to both audiences.
    const found = solve({
      required: 2000,
      categories: [{ min: 100 }, { min: 100, max: 300 }, { min: 1500 }, { max: 500 }],
      items: [
        item(400, [0, 3]),
        item(400, [1, 3]),
        item(100, [1, 2]),
        item(1200, [2]),
        item(400, [0, 2]),
        item(200, [3]),
      ],
    });
    expect(found).toMatchObject({ total: 2200, minimumsMet: 3, lacking: 0 });
    expect(found.proof.method).toBe('flow');
    expect(found.proof.cut.reduce((sum, { credits }) => sum + credits, 0)).toBe(2200);
  });

  test('three maximums that cross one another need the search', () => {
    // Each item lies under two of three maximums: 1.5 under each pair would be best, and whole hundredths do not halve.
    const problem: AllocationProblem = {
      required: 900,
      categories: [{ max: 3 }, { max: 3 }, { max: 3 }],
      items: [item(3, [0, 1]), item(3, [1, 2]), item(3, [0, 2])],
    };
    const found = solve(problem);
    expect(found.total).toBe(4);
    expect(found.proof).toMatchObject({ method: 'search', cut: [] });
    expect(found.proof.cases).toBeGreaterThan(1);
  });

  test('a minimum may cost credits in the total, and the cut says so', () => {
    // Under one maximum each, a needed credit of the first item takes room from two others.
    const found = solve({
      required: 900,
      categories: [{ max: 300 }, { max: 300 }, { min: 200 }],
      items: [item(300, [0]), item(300, [1]), item(200, [0, 1, 2])],
    });
    expect(found).toMatchObject({ total: 400, minimumsMet: 1 });
    expect(found.proof.cut).toContainEqual({ kind: 'category-min', category: 2, credits: -200 });
  });
});

describe('what is needed', () => {
  test('fewest first, then the oldest that can carry it', () => {
    const problem: AllocationProblem = {
      required: 500,
      categories: [],
      items: [item(100, []), item(200, []), item(300, []), item(300, []), item(50, [])],
    };
    expect(solve(problem).used).toEqual([0, 200, 300, 0, 0]);
  });

  test('what is free comes before all else and is no activity', () => {
    const found = solve({
      required: 400,
      categories: [{ max: 500 }],
      items: [item(300, [0]), item(300, [0]), { ...item(300, [0]), isFree: true }],
    });
    expect(found).toMatchObject({ total: 500, used: [100, 0, 300], itemsUsed: 1 });
  });

  test('an older item of another kind takes the place of a newer one', () => {
    const found = solve({
      required: 300,
      categories: [{ min: 100 }],
      items: [item(200, []), item(100, [0]), item(200, [0])],
    });
    // Two items of 100 and 200: the older pair.
    expect(found.used).toEqual([200, 100, 0]);
  });

  test('nothing at all', () => {
    expect(solve({ required: 100, categories: [{ min: 100, max: 200 }], items: [] })).toMatchObject({
      total: 0,
      minimumsMet: 0,
      lacking: 100,
      overLimit: [],
      proof: { method: 'flow', isProven: true, cut: [] },
    });
    expect(solve({ required: 0, categories: [], items: [item(0, [])] }).counted).toEqual([0]);
  });
});
