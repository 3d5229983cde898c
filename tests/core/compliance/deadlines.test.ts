import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumedLeadTimes, deadlinesOf } from '#core/compliance/deadlines';
import { type Rule, ruleSchema } from '#core/compliance/rule';
import { addDays } from '#core/time/civil-date';
import { period } from './cycle-support';
import { buildRule, cited, cycleOf } from './rule-builder';

// A fixed seed: a run that fails, fails again. FC_SEED and FC_RUNS widen the search by hand.
fc.configureGlobal({
  seed: Number(process.env.FC_SEED ?? 20_261_124),
  ...(process.env.FC_RUNS === undefined ? {} : { numRuns: Number(process.env.FC_RUNS) }),
});

const cycle = period('2025-05-01', '2027-04-30');
const filing: NonNullable<Rule['filing']> = {
  opens: { months: -1, day: 'first-of-month' },
  closes: { months: 1, day: 'last-of-month' },
  ...cited,
};
const safeDays = (given: Parameters<typeof deadlinesOf>[0]) =>
  Object.fromEntries(deadlinesOf(given).map(({ step, safeUntil }) => [step, safeUntil]));

describe('the cascade to the renewal', () => {
  test('counts back from the last day of filing, by what is assumed where nobody says more', () => {
    expect(assumedLeadTimes).toEqual({ certificate: 14, report: 3, processing: 14 });
    expect(deadlinesOf({ rule: buildRule({ filing }), cycle })).toEqual([
      {
        step: 'course',
        days: 0,
        safeUntil: '2027-04-30',
        basis: 'rule',
        confidence: 'verified',
        sources: ['text'],
      },
      { step: 'certificate', days: 14, safeUntil: '2027-05-14', basis: 'assumed', sources: [] },
      { step: 'report', days: 3, safeUntil: '2027-05-17', basis: 'assumed', sources: [] },
      { step: 'processing', days: 14, safeUntil: '2027-05-31', basis: 'assumed', sources: [] },
      {
        step: 'renewal',
        days: 0,
        safeUntil: '2027-05-31',
        basis: 'rule',
        confidence: 'verified',
        sources: ['text'],
      },
    ]);
  });

  test('E04 the course is due by the last day for credits, though the renewal closes a month later', () => {
    const rule = buildRule({ filing: { ...filing, closes: { months: 2, day: 'last-of-month' } } });
    expect(safeDays({ rule, cycle })).toMatchObject({ course: '2027-04-30', renewal: '2027-06-30' });
    const earlier = buildRule({
      filing,
      cycle: cycleOf({ kind: 'stored' }, 24, { months: -3, day: 'same-day' }),
    });
    expect(safeDays({ rule: earlier, cycle })).toMatchObject({ course: '2027-01-30', renewal: '2027-05-31' });
  });

  test('without a filing date the end of the cycle stands for it, and the course comes a month before', () => {
    expect(safeDays({ rule: buildRule(), cycle })).toEqual({
      course: '2027-03-30',
      certificate: '2027-04-13',
      report: '2027-04-16',
      processing: '2027-04-30',
      renewal: '2027-04-30',
    });
  });

  test('the person’s own times win over the rule’s, these over what is assumed', () => {
    const rule = buildRule({
      leadTimes: [
        { step: 'processing', days: 30, ...cited, confidence: 'partly' },
        { step: 'certificate', days: 60, ...cited },
      ],
    });
    expect(ruleSchema.safeParse(rule).success).toBe(true);
    const found = deadlinesOf({ rule, cycle, ownLeadTimes: { certificate: 0 } });
    expect(found.map(({ step, days, basis, safeUntil }) => [step, days, basis, safeUntil])).toEqual([
      ['course', 0, 'assumed', '2027-03-28'],
      ['certificate', 0, 'own', '2027-03-28'],
      ['report', 3, 'assumed', '2027-03-31'],
      ['processing', 30, 'rule', '2027-04-30'],
      ['renewal', 0, 'rule', '2027-04-30'],
    ]);
    expect(found[3]).toMatchObject({ confidence: 'partly', sources: ['text'] });
    expect(found[0]?.sources).toEqual(['text']);
  });

  test('a renewal that itself takes time moves what comes before it', () => {
    const found = deadlinesOf({ rule: buildRule(), cycle, ownLeadTimes: { renewal: 10, processing: 0 } });
    expect(found.slice(2).map(({ step, days, safeUntil }) => [step, days, safeUntil])).toEqual([
      ['report', 3, '2027-04-20'],
      ['processing', 0, '2027-04-20'],
      ['renewal', 10, '2027-04-30'],
    ]);
  });

  test('a credential without a rule has the person’s own end', () => {
    const found = deadlinesOf({ rule: null, cycle });
    expect(found.at(-1)).toEqual({
      step: 'renewal',
      days: 0,
      safeUntil: '2027-04-30',
      basis: 'own',
      sources: [],
    });
    const quick = deadlinesOf({
      rule: null,
      cycle,
      ownLeadTimes: { certificate: 0, report: 0, processing: 0 },
    });
    expect(quick[0]).toEqual({ step: 'course', days: 0, safeUntil: '2027-04-30', basis: 'own', sources: [] });
  });

  test('each step is due by the one after it at the latest, and fits before it', () => {
    const days = fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined });
    const offset = fc.record({
      months: fc.integer({ min: -12, max: 12 }),
      day: fc.constantFrom('first-of-month' as const, 'last-of-month' as const, 'same-day' as const),
      days: fc.integer({ min: -40, max: 40 }),
    });
    fc.assert(
      fc.property(
        fc.record({ certificate: days, report: days, processing: days, renewal: days }),
        fc.record({ certificate: days, processing: days }),
        fc.option(offset),
        fc.option(offset),
        (own, ruled, closes, earnUntil) => {
          const rule = buildRule({
            cycle: cycleOf({ kind: 'stored' }, 24, earnUntil ?? undefined),
            ...(closes === null ? {} : { filing: { closes, ...cited } }),
            leadTimes: (['certificate', 'processing'] as const).flatMap((step) => {
              const value = ruled[step];
              return value === undefined ? [] : [{ step, days: value, ...cited }];
            }),
          });
          const ownLeadTimes = Object.fromEntries(
            Object.entries(own).flatMap(([step, value]) => (value === undefined ? [] : [[step, value]])),
          );
          const found = deadlinesOf({ rule, cycle, ownLeadTimes });
          expect(found.map(({ step }) => step)).toEqual([
            'course',
            'certificate',
            'report',
            'processing',
            'renewal',
          ]);
          found.slice(1).forEach((after, index) => {
            const before = found[index];
            expect(before).toBeDefined();
            expect(addDays(before?.safeUntil ?? '', after.days) <= after.safeUntil).toBe(true);
          });
        },
      ),
    );
  });
});
