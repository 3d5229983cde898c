import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carriedOver } from '#core/compliance/carry-over';

// A fixed seed: a run that fails, fails again. FC_SEED and FC_RUNS widen the search by hand.
fc.configureGlobal({
  seed: Number(process.env.FC_SEED ?? 20_261_124),
  ...(process.env.FC_RUNS === undefined ? {} : { numRuns: Number(process.env.FC_RUNS) }),
});

describe('what goes over into the next cycle, in hundredths', () => {
  test('E13 ARRT: nothing, 6 are lost', () => {
    expect(carriedOver({ policy: 'none' }, { surplus: 600 })).toEqual({ credits: 0, lost: 600 });
  });

  test('E14 at most 48 of 62, and none of the ethics', () => {
    const texas = { policy: 'allowed' as const, max: 48, excluded: ['ethics'] };
    expect(carriedOver(texas, { surplus: 6200, surplusByCategory: { ethics: 400 } })).toEqual({
      credits: 4800,
      lost: 1400,
    });
    expect(carriedOver(texas, { surplus: 1000, surplusByCategory: { ethics: 400, other: 600 } })).toEqual({
      credits: 600,
      lost: 400,
    });
    expect(carriedOver(texas, { surplus: 300, surplusByCategory: { ethics: 400 } })).toEqual({
      credits: 0,
      lost: 300,
    });
  });

  test('all of it without a maximum, nothing while the rule leaves it open', () => {
    expect(carriedOver({ policy: 'allowed' }, { surplus: 1225 })).toEqual({ credits: 1225, lost: 0 });
    expect(carriedOver({ policy: 'allowed', max: 12.25 }, { surplus: 1226 })).toEqual({
      credits: 1225,
      lost: 1,
    });
    expect(carriedOver({ policy: 'unclear', max: 12 }, { surplus: 1200 })).toEqual({
      credits: 0,
      lost: 1200,
    });
    expect(carriedOver({ policy: 'allowed', max: 0 }, { surplus: 1200 })).toEqual({ credits: 0, lost: 1200 });
  });

  test('what goes over and what is lost are the surplus', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('none' as const, 'allowed' as const, 'unclear' as const),
        fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.record({ law: fc.nat(5_000), ethics: fc.nat(5_000) }),
        (policy, max, surplus, surplusByCategory) => {
          const rule = {
            policy,
            excluded: ['ethics', 'law'],
            ...(max === undefined ? {} : { max: max / 100 }),
          };
          const { credits, lost } = carriedOver(rule, { surplus, surplusByCategory });
          expect(credits + lost).toBe(surplus);
          expect(Math.min(credits, lost)).toBeGreaterThanOrEqual(0);
          expect(credits).toBeLessThanOrEqual(max ?? surplus);
          expect(lost).toBeGreaterThanOrEqual(
            Math.min(surplus, surplusByCategory.law + surplusByCategory.ethics),
          );
        },
      ),
    );
  });
});
