import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditsForMinutes, readingMinutes } from '#core/compliance/minutes';
import type { MinutesRule } from '#core/compliance/rule/counting';
import { cited } from './rule-builder';

// A fixed seed: a run that fails, fails again. FC_SEED and FC_RUNS widen the search by hand.
fc.configureGlobal({
  seed: Number(process.env.FC_SEED ?? 20_261_124),
  ...(process.env.FC_RUNS === undefined ? {} : { numRuns: Number(process.env.FC_RUNS) }),
});

const steps = (rest: 'carry' | 'lost'): MinutesRule => ({
  // Not in order: the longest comes first all the same.
  method: {
    kind: 'steps',
    steps: [
      { minutes: 30, credits: 0.5 },
      { minutes: 50, credits: 1 },
    ],
    rest,
  },
  ...cited,
});
const rate = (minutesPerCredit: number, roundDownTo: number): MinutesRule => ({
  method: { kind: 'rate', minutesPerCredit, roundDownTo },
  reading: { factor: 1.5, minutesPerQuestion: 1 },
  ...cited,
});
const ncct = rate(60, 0.5);

describe('credits for minutes', () => {
  test.each([
    [0, 0],
    [29, 0],
    [30, 50],
    [49, 50],
    [50, 100],
    [75, 100],
    [80, 150],
    [100, 200],
    [130, 250],
  ])('E29 Texas: %i minutes are %i hundredths', (minutes, credits) => {
    expect(creditsForMinutes(steps('carry'), minutes)).toBe(credits);
  });

  test('E29 where the rest is lost, only whole fifties count once there is one', () => {
    expect([29, 30, 80, 130].map((minutes) => creditsForMinutes(steps('lost'), minutes))).toEqual([
      0, 50, 100, 200,
    ]);
  });

  test('E29 IACET: 75 minutes are 0.125 CEU, written 0.1', () => {
    expect(creditsForMinutes(rate(600, 0.1), 75)).toBe(10);
    expect(creditsForMinutes(rate(60, 0.01), 75)).toBe(125);
  });

  test('E31 NCCT: reading and questions, rounded down to the half hour', () => {
    expect(readingMinutes(ncct, 100, 20)).toBe(170);
    expect(creditsForMinutes(ncct, readingMinutes(ncct, 100, 20))).toBe(250);
    expect(creditsForMinutes(ncct, 180)).toBe(300);
    expect(creditsForMinutes(ncct, 179.99)).toBe(250);
    expect(readingMinutes(steps('carry'), 100, 20)).toBe(100);
  });

  test('what is exactly a step counts, whatever binary fractions make of it', () => {
    const reading: MinutesRule = { ...rate(60, 0.05), reading: { factor: 1.1, minutesPerQuestion: 0.1 } };
    // 1.1 × 30 is 33.00000000000001-ish; 0.1 × 3 is 0.30000000000000004.
    expect(readingMinutes(reading, 30, 0)).toBe(33);
    expect(readingMinutes(reading, 0, 3)).toBe(0.3);
    expect(creditsForMinutes(reading, 33)).toBe(55);
    expect(creditsForMinutes(rate(60, 0.1), 18)).toBe(30);
  });

  test('no minutes, no credits', () => {
    for (const rule of [steps('carry'), ncct]) {
      expect(creditsForMinutes(rule, 0)).toBe(0);
      expect(creditsForMinutes(rule, -50)).toBe(0);
    }
  });

  test('more minutes never give less', () => {
    /** Steps whose longer ones are worth no less for a minute, as issuers have them. */
    const anySteps = fc
      .record({
        short: fc.integer({ min: 5, max: 60 }),
        more: fc.integer({ min: 1, max: 60 }),
        worth: fc.integer({ min: 1, max: 100 }),
        rest: fc.constantFrom('carry' as const, 'lost' as const),
      })
      .map(
        ({ short, more, worth, rest }): MinutesRule => ({
          method: {
            kind: 'steps',
            steps: [
              { minutes: short, credits: worth / 100 },
              { minutes: short + more, credits: Math.ceil((worth * (short + more)) / short) / 100 },
            ],
            rest,
          },
          ...cited,
        }),
      );
    const anyRate = fc
      .record({ per: fc.integer({ min: 1, max: 600 }), step: fc.integer({ min: 1, max: 1000 }) })
      .map(({ per, step }) => rate(per, step / 100));
    fc.assert(
      fc.property(
        fc.oneof(anySteps, anyRate),
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 0, max: 5_000 }),
        (rule, hundredths, more) => {
          const less = creditsForMinutes(rule, hundredths / 100);
          const all = creditsForMinutes(rule, (hundredths + more) / 100);
          expect(all).toBeGreaterThanOrEqual(less);
          expect(Number.isInteger(less) && less >= 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
