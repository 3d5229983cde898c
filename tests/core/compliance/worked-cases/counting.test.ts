import { describe, expect, test } from 'vitest';
import type { ComplianceActivity } from '#core/compliance/engine';
import type { Rule } from '#core/compliance/rule';
import {
  activity,
  arrt,
  categoryOf,
  codes,
  credential,
  fulfilling,
  hspa,
  period,
  ptcb,
  standing,
} from '../support';

/** Worked cases of the reference material, by its numbers, as far as the rules of this step reach. */

const biennium = credential(period('2025-05-01', '2027-04-30'), {
  ruleId: 'arrt-rt',
  issuedOn: '2018-06-01',
});
const cpht = credential(period('2025-01-01', '2026-12-31'), { ruleId: 'ptcb-cpht', issuedOn: '2019-01-01' });
const crcst = credential(period('2026-04-01', '2027-03-31'), { ruleId: 'hspa-crcst' });

const reasons = (found: ReturnType<typeof standing>) => found.notCounted.map(({ reason }) => reason);

describe('placing', () => {
  test('E01 a webinar before the first biennium counts 0, with the reason', () => {
    const early = activity('2025-01-12', 2);
    const first = credential(period('2025-05-01', '2027-04-30'), { issuedOn: '2024-09-10' });
    const found = standing(arrt, first, [early], '2025-06-01', 5);
    expect(found).toMatchObject({ counted: 0, earned: 0, required: 24, remaining: 24 });
    expect(found.notCounted).toEqual([
      {
        activityId: early.id,
        credits: 2,
        code: 'before-cycle',
        reason: 'Not in this cycle: completed 109 days before it began on 1 May 2025.',
        facts: expect.objectContaining({ days: 109, startsOn: '2025-05-01' }),
        sources: arrt.cycle.sources,
      },
    ]);
    // Looked at before the biennium began, it is still the first one and nothing counts.
    expect(standing(arrt, first, [early], '2025-01-15', 5).cycle).toEqual(first.cycle);
  });

  test('E02 a credit of 29 Feb 2028 counts', () => {
    const leap = credential(period('2026-03-01', '2028-02-29'));
    expect(standing(arrt, leap, [activity('2028-02-29', 1), activity('2028-03-01', 1)]).counted).toBe(1);
  });

  test('E04 the renewal may be filed after the last day for credits', () => {
    const full = [activity('2026-05-01', 24)];
    const at = (asOf: string) => standing(arrt, biennium, full, asOf).state;
    expect([at('2027-04-30'), at('2027-05-01'), at('2027-05-31'), at('2027-06-01')]).toEqual([
      'met',
      'met',
      'met',
      'overdue',
    ]);
    expect(standing(arrt, biennium, full).dates).toMatchObject({
      renewalOpensOn: '2027-03-01',
      renewalClosesOn: '2027-05-31',
      lateUntil: '2027-10-31',
    });
  });

  test('E05 22 of 24, short 2: the 3 credits after the end are not in this biennium', () => {
    const older = credential(period('2013-04-01', '2015-03-31'));
    const found = standing(arrt, older, [activity('2014-06-01', 22), activity('2015-04-02', 3)]);
    expect(found).toMatchObject({
      counted: 22,
      earned: 22,
      remaining: 2,
      needs: [{ categoryId: 'cat-a', credits: 2 }],
    });
    expect(reasons(found)).toEqual(['Not in this cycle: completed 2 days after it ended on 31 Mar 2015.']);
  });

  test('E06 nothing from before the cycle, and nothing from before certification', () => {
    const own = credential(period('2026-05-01', '2029-04-30'), { requirement: { total: 24, unit: 'point' } });
    const found = standing(null, own, [
      activity('2026-04-28', 6, { unit: 'points' }),
      activity('2027-01-01', 20, { unit: 'Point' }),
    ]);
    expect(found).toMatchObject({
      counted: 20,
      earned: 20,
      remaining: 4,
      needs: [{ categoryId: null, credits: 4 }],
    });
    expect(codes(found)).toEqual(['before-cycle']);

    const late = { ...cpht, issuedOn: '2025-03-01' };
    const before = standing(ptcb, late, [activity('2025-02-28', 2)]);
    expect(before).toMatchObject({ counted: 0, earned: 2 });
    expect(reasons(before)).toEqual([
      'PTCB counts nothing from before the credential: completed 1 day before it was issued on 1 Mar 2025.',
    ]);
  });

  test('E07 a law course before the approval leaves law at 0 of 1', () => {
    const approved = credential(period('2019-04-19', '2020-12-26'), { issuedOn: '2019-04-19' });
    const found = standing(
      ptcb,
      approved,
      [activity('2019-04-10', 1, { categories: ['law'] })],
      '2020-01-01',
    );
    expect(categoryOf(found, 'law')).toMatchObject({ counted: 0, remaining: 1, min: 1 });
    expect(codes(found)).toEqual(['before-cycle']);
  });

  test('E13 surplus is shown and not moved', () => {
    const activities = [activity('2026-01-01', 30)];
    expect(standing(arrt, biennium, activities)).toMatchObject({
      state: 'met',
      counted: 30,
      surplus: 6,
      remaining: 0,
    });
    const next = credential(period('2027-05-01', '2029-04-30'), {
      pastCycles: [{ ...biennium.cycle, renewedOn: '2027-04-01' }],
    });
    expect(standing(arrt, next, activities, '2027-05-01')).toMatchObject({
      counted: 0,
      earned: 0,
      remaining: 24,
    });
  });

  test('E45 what is missing is made up in probation, for the old biennium and not for the new one', () => {
    const activities = [activity('2026-01-01', 20), activity('2027-06-15', 4), activity('2027-06-20', 3)];
    const before = standing(arrt, biennium, activities, '2027-06-01');
    expect(before).toMatchObject({
      state: 'overdue',
      counted: 20,
      needs: [{ categoryId: 'cat-a', credits: 4 }],
    });
    expect(before.dates.lateUntil).toBe('2027-10-31');

    const after = standing(arrt, biennium, activities, '2027-06-21');
    expect(after).toMatchObject({ counted: 24, earned: 24, needs: [], state: 'overdue' });
    expect(codes(after)).toEqual(['after-cycle']);
    expect(standing(arrt, biennium, activities.slice(0, 1), '2027-11-01').state).toBe('lapsed');

    const renewed = credential(period('2027-05-01', '2029-04-30'), {
      pastCycles: [{ ...biennium.cycle, renewedOn: '2027-06-25' }],
    });
    const next = standing(arrt, renewed, activities, '2027-07-01');
    expect(next).toMatchObject({ counted: 3, earned: 3 });
    expect(reasons(next)).toContain(
      'Not in this cycle: it made up for what was missing in the cycle that ended on 30 Apr 2027.',
    );
  });

  test('E45 the time to make up ends with the probation, and ended bienniums that were full take nothing', () => {
    const late = [activity('2026-01-01', 20), activity('2027-11-02', 4)];
    expect(standing(arrt, biennium, late, '2027-11-03')).toMatchObject({ counted: 20, state: 'lapsed' });
    const full = [activity('2026-01-01', 24), activity('2027-06-15', 4)];
    const renewed = credential(period('2027-05-01', '2029-04-30'), {
      pastCycles: [{ ...biennium.cycle, renewedOn: '2027-06-25' }],
    });
    expect(standing(arrt, renewed, full, '2027-07-01').counted).toBe(4);
  });

  test('E44 where the issuer allows nothing later, credits after the end mend nothing and it has lapsed', () => {
    const twoLate = [activity('2026-01-01', 18, { categories: ['t-specific'] }), activity('2027-01-20', 2)];
    expect(standing(ptcb, cpht, twoLate, '2027-01-20')).toMatchObject({
      counted: 18,
      remaining: 2,
      state: 'lapsed',
    });
  });
});

describe('categories', () => {
  const passed = [
    activity('2025-06-01', 19.5, { categories: ['t-specific'] }),
    activity('2025-07-01', 2, { categories: ['t-specific', 'safety'] }),
  ];

  test('E15 the total is met and a category is not', () => {
    const found = standing(ptcb, cpht, passed);
    expect(found).toMatchObject({
      counted: 21.5,
      remaining: 0,
      surplus: 1.5,
      needs: [{ categoryId: 'law', credits: 1 }],
    });
    expect(found.state).toBe('at-risk');
    expect(categoryOf(found, 'safety')).toMatchObject({ counted: 2, remaining: 0 });
    const mended = standing(ptcb, cpht, [...passed, activity('2025-08-01', 1, { categories: ['law'] })]);
    expect(mended).toMatchObject({ counted: 22.5, state: 'met', needs: [] });
  });

  test('E16 a cap comes first, then the total, then the minimums', () => {
    const acpe = (sequence: string, end: string) => `0175-0000-25-${sequence}-${end}`;
    const activities = [
      activity('2025-02-01', 11, { approvalNumber: acpe('001', 'L01-T') }),
      activity('2025-03-01', 1, { approvalNumber: acpe('002', 'H03-T') }),
      activity('2025-04-01', 1, { approvalNumber: acpe('003', 'H05-T') }),
      activity('2025-05-01', 8, { approvalNumber: acpe('004', 'L01-P') }),
    ];
    const found = standing(ptcb, cpht, activities);
    expect(found).toMatchObject({
      counted: 18,
      earned: 21,
      remaining: 2,
      needs: [{ categoryId: 't-specific', credits: 2 }],
    });
    expect(categoryOf(found, 't-specific')).toMatchObject({ counted: 13, remaining: 2 });
    expect(categoryOf(found, 'law').counted).toBe(1);
    expect(found.notCounted).toEqual([
      expect.objectContaining({
        activityId: activities[3]?.id,
        credits: 3,
        code: 'category-full',
        reason: 'Over the maximum: at most 5 CE hours of “Pharmacist-specific” count in one cycle.',
      }),
    ]);
  });

  test('E17 applications training is capped at the own facility only', () => {
    const own = (credits: number) =>
      activity('2026-02-01', credits, { categories: ['applications-facility'] });
    const other = activity('2026-01-01', 14);
    expect(standing(arrt, biennium, [own(12), other])).toMatchObject({
      counted: 22,
      remaining: 2,
      earned: 26,
    });
    expect(standing(arrt, biennium, [own(7), activity('2026-03-01', 5), other])).toMatchObject({
      counted: 26,
      state: 'met',
    });
  });

  test('E18 ACLS and PALS count once in a biennium', () => {
    const cards = [
      activity('2026-01-10', 6, { categories: ['acls-pals'] }),
      activity('2027-03-10', 6, { categories: ['acls-pals'] }),
    ];
    const found = standing(arrt, biennium, [...cards, activity('2026-05-01', 16)]);
    expect(found).toMatchObject({ counted: 22, remaining: 2 });
    expect(found.notCounted).toEqual([
      expect.objectContaining({ activityId: cards[1]?.id, credits: 6, code: 'activity-limit' }),
    ]);
    expect(reasons(found)).toEqual([
      'Only one activity of “ACLS or PALS certification” counts in one cycle, and another one gives as much or more.',
    ]);
  });

  test('E24 sonography is asked of those who hold it', () => {
    const activities = [
      activity('2026-01-01', 14, { categories: ['sonography'] }),
      activity('2026-02-01', 12),
    ];
    const held = standing(arrt, { ...biennium, holds: ['sonography'] }, activities);
    expect(held).toMatchObject({
      counted: 26,
      remaining: 0,
      needs: [{ categoryId: 'sonography', credits: 2 }],
    });
    const without = standing(arrt, biennium, activities);
    expect(without).toMatchObject({ state: 'met', needs: [] });
    expect(without.categories.map(({ id }) => id)).not.toContain('sonography');
  });

  test('a gap inside another is asked for once, from the inside out', () => {
    const sonographer = { ...biennium, holds: ['sonography'] };
    expect(standing(arrt, sonographer, []).needs).toEqual([
      { categoryId: 'cat-a', credits: 8 },
      { categoryId: 'sonography', credits: 16 },
    ]);
    expect(standing(arrt, biennium, []).needs).toEqual([{ categoryId: 'cat-a', credits: 24 }]);
    expect(standing(ptcb, cpht, []).needs).toEqual([
      { categoryId: 'law', credits: 1 },
      { categoryId: 'safety', credits: 1 },
      { categoryId: 't-specific', credits: 15 },
      { categoryId: null, credits: 3 },
    ]);
    expect(standing(hspa, crcst, []).needs).toEqual([{ categoryId: 'technical', credits: 12 }]);
  });

  test('what is not accepted says so', () => {
    const found = standing(ptcb, cpht, [activity('2026-01-01', 3, { format: 'in-service' })]);
    expect(found).toMatchObject({ counted: 0, earned: 3 });
    expect(found.notCounted[0]).toMatchObject({
      code: 'not-accepted',
      credits: 3,
      reason: 'PTCB takes “In-service projects” only up to 31 Dec 2017.',
    });
  });
});

describe('units', () => {
  test.each([
    [arrt, biennium, '2026-01-01'],
    [hspa, crcst, '2026-06-01'],
    [ptcb, cpht, '2026-01-01'],
  ] as const)('E28 a CEU is never guessed (%#)', (rule, held, on) => {
    const found = standing(rule, held, [activity(on, 2, { unit: 'CEUs' })]);
    expect(found).toMatchObject({ counted: 0, earned: 0 });
    expect(found.notCounted[0]).toMatchObject({ code: 'unit-unknown', facts: { unit: 'CEUs', amount: 2 } });
    expect(found.notCounted[0]?.reason).toContain(`pick the issuer’s unit, ${rule.units[0]?.unit ?? ''}`);
  });

  test.each([
    ['ARRT', arrt, biennium, 48],
    ['PTCB', ptcb, cpht, 10],
  ] as const)('E30 a course of three semester credits at %s', (_, rule, held, credits) => {
    expect(standing(rule, held, [activity('2026-01-01', 3, { unit: 'semester credits' })]).counted).toBe(
      credits,
    );
  });

  test('E30 ARRT: the rest beyond the 24 is lost; a quarter credit is worth 12; PTCB caps at 10', () => {
    expect(standing(arrt, biennium, [activity('2026-01-01', 3, { unit: 'semester credit' })])).toMatchObject({
      state: 'met',
      surplus: 24,
    });
    expect(standing(arrt, biennium, [activity('2026-01-01', 1, { unit: 'Quarter hours' })]).counted).toBe(12);
    const two = [1, 2].map((month) => activity(`2026-0${month}-01`, 3, { unit: 'semester credit' }));
    expect(standing(ptcb, cpht, two)).toMatchObject({ counted: 10, earned: 20 });
  });

  test.each(['CE credit', 'CE', 'CE hours', 'hour', 'Contact hours', 'credits', 'Category A credit'])(
    'ARRT takes “%s” for its credit',
    (unit) => {
      expect(standing(arrt, biennium, [activity('2026-01-01', 2, { unit })]).counted).toBe(2);
    },
  );

  test('E32 48 in-services of a quarter hour are 12 exactly', () => {
    const inServices = Array.from({ length: 48 }, (_, index) =>
      activity(`2026-${String(4 + (index % 9)).padStart(2, '0')}-10`, 0.25, {
        title: 'In-service',
        format: 'in-service',
      }),
    );
    expect(standing(hspa, crcst, inServices)).toMatchObject({
      counted: 12,
      earned: 12,
      remaining: 0,
      state: 'met',
    });
  });
});

describe('repeats', () => {
  const reading = (on: string) =>
    activity(on, 2, { title: `Reading of ${on}`, format: 'self-study', approvalNumber: 'DR 1234' });
  const lecture = (on: string) => activity(on, 1, { title: 'Lecture L', provider: 'RSNA', format: 'live' });
  const activities = [
    reading('2025-05-03'),
    reading('2026-11-08'),
    reading('2027-06-09'),
    lecture('2025-06-01'),
    lecture('2026-06-01'),
    lecture('2027-06-01'),
  ];

  test('E33 self-study counts once ever, a lecture once in a biennium', () => {
    const first = standing(arrt, biennium, activities);
    expect(first).toMatchObject({ counted: 3, earned: 6 });
    expect(codes(first).filter((code) => code === 'repeat')).toHaveLength(2);
    const next = credential(period('2027-05-01', '2029-04-30'), {
      pastCycles: [{ ...biennium.cycle, renewedOn: '2027-04-01' }],
    });
    const second = standing(arrt, next, activities, '2027-07-01');
    expect(second).toMatchObject({ counted: 1, earned: 3 });
    expect(reasons(second)).toContain(
      'The same course counts only once, ever: “Reading of 2025-05-03” of 3 May 2025 has it already.',
    );
  });

  test('E34 two numbers of one course are not the same activity, for that is not stated', () => {
    const pair = ['L', 'H'].map((format) =>
      activity('2026-01-01', 1, { approvalNumber: `0205-0000-24-010-${format}05-T` }),
    );
    expect(standing(ptcb, cpht, pair).counted).toBe(2);
    expect(standing(arrt, biennium, pair).counted).toBe(2);
  });

  test('provider and title decide where a number is missing; two different numbers are two courses', () => {
    const course = (on: string, approvalNumber?: string): ComplianceActivity =>
      activity(on, 1, { title: 'MRI Safety', provider: 'ASRT', approvalNumber });
    const counted = (...list: ComplianceActivity[]) => standing(arrt, biennium, list).counted;
    expect(counted(course('2026-01-01', 'A-1'), course('2026-01-02', 'a 1'))).toBe(1);
    expect(counted(course('2026-01-01', 'A-1'), course('2026-01-02', 'A-2'))).toBe(2);
    expect(counted(course('2026-01-01', 'A-1'), course('2026-01-02'))).toBe(1);
    expect(counted(course('2026-01-01'), course('2026-01-02', 'A-1'))).toBe(1);
    expect(
      counted(
        activity('2026-01-01', 1, { title: 'X', provider: '' }),
        activity('2026-01-02', 1, { title: 'X', provider: '' }),
      ),
    ).toBe(2);
  });

  test('a course from before certification was never credited, so it may count once', () => {
    const first = credential(period('2025-05-01', '2027-04-30'), { issuedOn: '2024-09-10' });
    expect(
      standing(arrt, first, [reading('2024-01-01'), reading('2026-01-01')], '2027-04-30', 5).counted,
    ).toBe(2);
  });

  test('E35 what was attended in part and is logged as nothing earns nothing', () => {
    expect(standing(arrt, biennium, [activity('2026-03-15', 0)])).toMatchObject({
      counted: 0,
      earned: 0,
      notCounted: [],
    });
  });
});

describe('replaying the needs', () => {
  const some = [activity('2026-06-01', 5, { unit: 'CE credit', categories: ['sonography', 'p-specific'] })];
  test.each<[string, Rule, typeof biennium]>([
    ['ARRT', arrt, biennium],
    ['ARRT (S)', arrt, { ...biennium, holds: ['sonography'] }],
    ['PTCB', ptcb, cpht],
    ['HSPA', hspa, crcst],
  ])('%s: adding exactly these meets it, leaving any out does not', (_, rule, held) => {
    for (const activities of [[], some]) {
      const before = standing(rule, held, activities);
      const added = fulfilling(before.needs, before.unit, '2026-07-01');
      expect(standing(rule, held, [...activities, ...added])).toMatchObject({
        state: 'met',
        needs: [],
        remaining: 0,
      });
      for (const one of added) {
        const without = added.filter((other) => other !== one);
        expect(standing(rule, held, [...activities, ...without]).needs).not.toEqual([]);
      }
    }
  });
});
