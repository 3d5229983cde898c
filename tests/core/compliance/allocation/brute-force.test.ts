import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AllocationWay, allocate } from '#core/compliance/allocation/allocate';
import { bruteValue, expectSound, problems, type Shape, worth } from './support';

const shapes: [string, number, Shape][] = [
  ['minimums alone, overlapping', 600, {}],
  ['nested categories with maximums', 900, { nested: true, limits: true, free: true }],
  ['crossing categories with maximums', 900, { limits: true, free: true }],
  ['limits per day', 700, { nested: true, limits: true, days: true }],
  ['limits per day, crossing', 300, { limits: true, days: true }],
  ['a choice of modes', 700, { modes: 3, limits: true }],
  ['nested, with a choice of modes', 300, { modes: 2, limits: true, nested: true, free: true }],
  ['whole items', 500, { modes: 3, limits: true, whole: true }],
  ['so many activities only', 500, { limits: true, activities: true, free: true }],
  [
    'everything at once',
    700,
    { modes: 3, limits: true, whole: true, days: true, activities: true, free: true },
  ],
];

const ways: readonly AllocationWay[] = ['tree', 'flow', 'search'];

test.each(shapes)(
  '%s: no allocation is worth more, and every way finds one worth as much',
  (_, numRuns, shape) => {
    let runs = 0;
    fc.assert(
      fc.property(problems(shape), (problem) => {
        runs += 1;
        const best = bruteValue(problem);
        // The slower ways are tried on every third.
        for (const way of runs % 3 === 0 ? ways : ways.slice(0, 1)) {
          const found = allocate(problem, way);
          expectSound(problem, found);
          expect({ ...worth(problem, found), isProven: found.proof.isProven }).toEqual({
            ...best,
            isProven: true,
          });
          if (runs % 10 === 0) expect(allocate(problem, way)).toEqual(found);
        }
      }),
      { numRuns },
    );
  },
);
