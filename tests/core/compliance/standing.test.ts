import { describe, expect, test } from 'vitest';
import { contributionOf } from '#core/compliance/contribution';
import { type ComplianceActivity, computeStanding } from '#core/compliance/engine';
import { atRiskWithinDays } from '#core/compliance/engine/judge';
import { reasonFor } from '#core/compliance/reasons';
import type { Rule } from '#core/compliance/rule';
import { notCountedCodes, standingSchema, standingStates } from '#core/compliance/standing';
import { urgencyOrder } from '#core/compliance/urgency';
import { ownRequirementSchema } from '#core/contract/credentials';
import { addDays } from '#core/time/civil-date';
import { buildRule, cited } from './rule-builder';
import { activity, arrt, codes, credential, hspa, period, ptcb, standing } from './support';

const biennium = credential(period('2025-05-01', '2027-04-30'), { ruleId: 'arrt-rt' });

describe('states', () => {
  const at = (asOf: string, credits: number) =>
    standing(arrt, biennium, credits === 0 ? [] : [activity('2025-05-01', credits)], asOf);

  test('on track at an even pace, at risk when more than a tenth behind it', () => {
    const half = at('2026-04-30', 12);
    expect(half).toMatchObject({ state: 'on-track', pace: 12, daysLeft: 365 });
    expect(at('2026-04-30', 9.6).state).toBe('on-track');
    expect(at('2026-04-30', 9.59).state).toBe('at-risk');
    expect(at('2025-05-01', 0).state).toBe('on-track');
  });

  test('at risk when little time is left, whatever the pace', () => {
    const soon = addDays('2027-04-30', -atRiskWithinDays);
    expect(at(soon, 23.5).state).toBe('at-risk');
    expect(at(addDays(soon, -1), 23.5).state).toBe('on-track');
    expect(at('2027-04-30', 23.75)).toMatchObject({
      state: 'at-risk',
      daysLeft: 0,
      remaining: 0.25,
      pace: 24,
    });
  });

  test('after the end: overdue while it can be made up for, then lapsed', () => {
    expect(at('2027-05-01', 10)).toMatchObject({ state: 'overdue', daysLeft: -1, pace: 24 });
    expect(at('2027-10-31', 10).state).toBe('overdue');
    expect(at('2027-11-01', 10).state).toBe('lapsed');
    expect(at('2027-11-01', 24).state).toBe('lapsed');
  });

  test('without a late window a cycle that was not renewed has lapsed the day after', () => {
    const crcst = credential(period('2026-04-01', '2027-03-31'));
    const full = [activity('2026-05-01', 12)];
    expect(standing(hspa, crcst, full, '2027-03-31').state).toBe('met');
    expect(standing(hspa, crcst, full, '2027-04-01').state).toBe('lapsed');
  });

  test('a past cycle that was renewed stays met in the gap before the next', () => {
    const held = credential(period('2027-06-01', '2029-05-31'), {
      pastCycles: [{ ...biennium.cycle, renewedOn: '2027-04-15' }],
    });
    expect(standing(hspa, held, [activity('2026-01-01', 24)], '2027-05-15')).toMatchObject({
      state: 'met',
      cycle: biennium.cycle,
    });
  });

  test('looking back sees the past cycle, and only what was done by then', () => {
    const held = credential(period('2027-05-01', '2029-04-30'), {
      pastCycles: [{ ...biennium.cycle, renewedOn: '2027-04-15' }],
    });
    const found = standing(arrt, held, [activity('2025-06-01', 4), activity('2026-06-01', 20)], '2026-01-01');
    expect(found).toMatchObject({ cycle: biennium.cycle, counted: 4, earned: 24 });
    expect(found.notCounted[0]).toMatchObject({
      code: 'in-the-future',
      reason: 'Not yet: the completion date, 1 Jun 2026, is after 1 Jan 2026.',
    });
  });

  test('asks for nothing: within its cycle that is its state, after it the credential has lapsed all the same', () => {
    const card = buildRule({
      renewal: { mode: 'course', ...cited },
      total: { asks: { kind: 'number', credits: 0 }, ...cited },
    });
    const held = credential(period('2025-06-10', '2027-06-30'));
    expect(standing(card, held, [activity('2026-01-01', 3, { unit: 'credit' })], '2026-06-01')).toMatchObject(
      {
        state: 'no-requirement',
        counted: 3,
        surplus: 3,
      },
    );
    expect(standing(card, held, [], '2027-07-01').state).toBe('lapsed');
    const bare = standing(null, held, [activity('2026-01-01', 3)], '2026-06-01');
    expect(bare).toMatchObject({
      state: 'no-requirement',
      earned: 0,
      notCounted: [],
      activities: [],
      ruleId: null,
    });
  });
});

describe('a standing', () => {
  test('fits the contract and accounts for each activity once, oldest first', () => {
    const activities = [
      activity('2026-03-01', 5, { hasEvidence: false }),
      activity('2025-06-01', 10, { categories: ['applications-facility'], hasEvidence: false }),
      activity('2024-06-01', 1, { hasEvidence: false }),
      activity('2026-04-01', 2, { unit: 'CEU', hasEvidence: false }),
    ];
    const found = standing(arrt, biennium, activities, '2026-06-01');
    expect(standingSchema.parse(found)).toEqual(found);
    expect(
      found.activities.map(({ completedOn, earned, counted }) => [completedOn, earned, counted]),
    ).toEqual(
      [
        ['2024-06-01', 1, 0],
        ['2025-06-01', 10, 8],
        ['2026-03-01', 5, 5],
        ['2026-04-01', 2, 0],
      ].map((row, index) => (index === 3 ? ['2026-04-01', 0, 0] : row)),
    );
    expect(found.evidenceMissing).toBe(2);
    expect(found.activities.map(({ assumedCategoryId }) => assumedCategoryId)).toEqual([
      undefined,
      undefined,
      'cat-a',
      undefined,
    ]);
    const byCategory = (id: string) =>
      found.allocations
        .filter(({ categoryId }) => categoryId === id)
        .reduce((sum, { credits }) => sum + credits, 0);
    expect(found.categories.map(({ id, counted }) => [id, counted])).toEqual([
      ['cat-a', 13],
      ['applications-facility', 8],
      ['acls-pals', 0],
      ['tumor-board', 0],
      ['applications', 0],
      ['bls-cpr', 0],
    ]);
    for (const { id, counted } of found.categories) expect(byCategory(id)).toBe(counted);
    expect(found.categories[3]?.confidence).toBe('unverified');
  });

  test('credits in no category count towards the total alone', () => {
    const general = activity('2026-01-01', 2);
    const found = standing(ptcb, credential(period('2025-01-01', '2026-12-31')), [general]);
    expect(found.allocations).toEqual([{ activityId: general.id, categoryId: null, credits: 2 }]);
  });

  test('an own requirement takes the same path', () => {
    const requirement = ownRequirementSchema.parse({
      total: 10,
      unit: 'contact hour',
      categories: [
        { id: 'safety', title: 'Safety', min: 2 },
        { id: 'reading', title: 'Reading', max: 3 },
      ],
    });
    const own = credential(period('2026-01-01', '2026-12-31'), { requirement });
    const found = standing(null, own, [
      activity('2026-02-01', 5, { unit: 'Contact Hours', categories: ['reading'] }),
      activity('2026-03-01', 5, { unit: 'contact hour', categories: ['cat-a'] }),
      activity('2026-04-01', 1, { unit: 'CEU' }),
    ]);
    expect(found).toMatchObject({
      unit: 'contact hour',
      counted: 8,
      earned: 10,
      needs: [{ categoryId: 'safety', credits: 2 }],
    });
    expect(codes(found).sort()).toEqual(['category-full', 'unit-unknown']);
  });

  test('minimums take the room under a maximum before anything else', () => {
    const requirement = {
      total: 10,
      unit: 'h',
      categories: [
        { id: 'online', title: 'Online', max: 4 },
        { id: 'ethics', title: 'Ethics', min: 3 },
      ],
    };
    const own = credential(period('2026-01-01', '2026-12-31'), { requirement });
    const found = standing(null, own, [
      activity('2026-02-01', 4, { unit: 'h', categories: ['online'] }),
      activity('2026-03-01', 3, { unit: 'h', categories: ['online', 'ethics'] }),
      activity('2026-04-01', 6, { unit: 'h' }),
    ]);
    expect(found).toMatchObject({ counted: 10, state: 'met', needs: [] });
    expect(found.notCounted).toEqual([expect.objectContaining({ credits: 3, code: 'category-full' })]);
  });

  test('E23 caps hold from the inside out in nested categories', () => {
    const national: Rule = {
      ...hspa,
      total: { ...hspa.total, asks: { kind: 'number', credits: 40 } },
      categories: [
        { id: 'distributive', title: 'Distributive', max: 7, sources: ['renew'], confidence: 'partly' },
        {
          id: 'national',
          title: 'National',
          min: 20,
          max: 20,
          includes: ['distributive'],
          sources: ['renew'],
          confidence: 'partly',
        },
      ],
    };
    const held = credential(period('2026-01-01', '2026-12-31'));
    const found = standing(national, held, [
      activity('2026-02-01', 9, { categories: ['distributive'] }),
      activity('2026-02-02', 11, { categories: ['national'] }),
      activity('2026-02-03', 20),
    ]);
    expect(found).toMatchObject({ counted: 38, needs: [{ categoryId: 'national', credits: 2 }] });
    expect(found.notCounted[0]?.facts.categoryId).toBe('distributive');
  });

  test('refuses a date that is none and amounts finer than a hundredth', () => {
    expect(() => standing(arrt, biennium, [], '2027-02-30')).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        details: expect.objectContaining({ key: 'date-invalid' }),
      }),
    );
    expect(() => standing(arrt, biennium, [activity('2026-01-01', 0.125)])).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ key: 'credits-invalid' }) }),
    );
  });
});

describe('what an activity adds', () => {
  const training = (on: string, credits: number) =>
    activity(on, credits, { categories: ['applications-facility'] });
  const compare = (existing: ReturnType<typeof activity>[], added: ReturnType<typeof activity>) =>
    contributionOf(
      added.id,
      standing(arrt, biennium, existing, '2026-12-31'),
      standing(arrt, biennium, [...existing, added], '2026-12-31'),
    );

  test('the total and each category', () => {
    expect(compare([], activity('2026-01-01', 2))).toEqual({
      counted: 2,
      categories: [{ id: 'cat-a', title: 'Category A or A+', credits: 2 }],
      notCounted: [],
    });
    const added = activity('2026-01-01', 2);
    expect(contributionOf(added.id, null, standing(arrt, biennium, [added], '2026-12-31'))).toEqual({
      counted: 2,
      categories: [{ id: 'cat-a', title: 'Category A or A+', credits: 2 }],
      notCounted: [],
    });
  });

  test('what is over a maximum, also when it takes the place of a younger one', () => {
    const younger = compare([training('2026-01-01', 6)], training('2026-02-01', 5));
    expect(younger).toMatchObject({ counted: 2, notCounted: [{ credits: 3, code: 'category-full' }] });
    const older = compare([training('2026-02-01', 6)], training('2026-01-01', 5));
    expect(older).toMatchObject({ counted: 2, notCounted: [{ credits: 3, code: 'category-full' }] });
    expect(older.notCounted[0]).not.toHaveProperty('activityId');
  });

  test('nothing, and why', () => {
    expect(compare([], activity('2027-05-01', 2))).toMatchObject({
      counted: 0,
      categories: [],
      notCounted: [{ credits: 2, code: 'after-cycle' }],
    });
  });
});

describe('urgency', () => {
  test('what can still be saved first, then by days left, what remains and id', () => {
    const of = (
      state: (typeof standingStates)[number],
      daysLeft = 10,
      remaining = 1,
      credentialId = 'a',
    ) => ({
      state,
      daysLeft,
      remaining,
      credentialId,
    });
    const sorted = [
      of('overdue', -5),
      of('lapsed', -50),
      of('at-risk', 10, 4),
      of('at-risk', 10, 2, 'a'),
      of('at-risk', 10, 2, 'b'),
      of('at-risk', 20, 9),
      of('unknown'),
      of('on-track'),
      of('met'),
      of('no-requirement'),
    ];
    expect([...sorted].reverse().sort(urgencyOrder)).toEqual(sorted);
    expect(new Set(sorted.map(({ state }) => state)).size).toBe(standingStates.length);
  });
});

describe('reasons', () => {
  test('every code has a sentence without holes', () => {
    const facts = {
      days: 1,
      startsOn: '2025-05-01',
      endsOn: '2027-04-30',
      issuedOn: '2025-05-01',
      issuer: 'ARRT',
      issuerUnit: 'CE credit',
      completedOn: '2026-01-01',
      asOf: '2026-01-01',
      amount: 2,
      unit: 'CEU',
      category: 'Kind',
      max: 1,
      limit: 2,
      otherTitle: 'Other',
      otherCompletedOn: '2026-01-01',
      policy: 'once-per-cycle',
      offered: 3,
      other: 'Another credential',
      step: 0.25,
    };
    for (const code of notCountedCodes) {
      const sentence = reasonFor(code, facts);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/undefined|NaN| {2}|1 days|1 CE credits/);
    }
    expect(reasonFor('not-accepted', { ...facts, issuer: '' })).toMatch(/^This credential does not accept/);
    const own = { ...facts, issuer: '', issuerUnit: 'hours' };
    expect(reasonFor('unit-unknown', own)).toMatch(
      /make there, and pick its unit, hours, for this activity\.$/,
    );
    expect(reasonFor('day-limit', own)).toBe('At most 1 hour of “Kind” count for one day.');
    expect(reasonFor('category-full', { ...own, max: 2 })).toBe(
      'Over the maximum: at most 2 hours of “Kind” count in one cycle.',
    );
    expect(reasonFor('category-full', { issuer: '' })).not.toMatch(/“”|maximum/);
  });
});

describe('several credentials', () => {
  const withOther = (activities: ComplianceActivity[]) =>
    computeStanding({
      credential: biennium,
      rule: arrt,
      activities,
      otherCategoryIds: new Set(['law', 't-specific']),
      asOf: '2026-04-30',
    });

  test('what is recorded for another credential only earns nothing here, and says so', () => {
    const found = withOther([activity('2026-01-10', 2, { id: 'law', categories: ['law'] })]);
    expect(found).toMatchObject({ counted: 0, earned: 0 });
    expect(found.notCounted).toMatchObject([
      { activityId: 'law', credits: 0, code: 'other-credential', facts: { amount: 2, unit: 'hour' } },
    ]);
    expect(found.notCounted[0]?.reason).toBe(
      'Recorded under categories of another credential only. To count it for ARRT too, choose one of its categories.',
    );
  });

  test('a category of this credential beside it counts; so does none at all, and one that nobody knows', () => {
    const both = activity('2026-01-10', 2, { categories: ['law', 'cat-a'] });
    const none = activity('2026-01-11', 2);
    const unknown = activity('2026-01-12', 2, { categories: ['a-topic-of-their-own'] });
    expect(withOther([both, none, unknown])).toMatchObject({ counted: 6, earned: 6 });
  });

  test('outside the cycle the date is the reason', () => {
    const early = activity('2025-01-10', 2, { categories: ['law'] });
    expect(codes(withOther([early]))).toEqual(['before-cycle']);
  });
});
