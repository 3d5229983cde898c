import { describe, expect, test } from 'vitest';
import { standingsOfPerson } from '#core/compliance/person-standings';
import type { Rule } from '#core/compliance/rule';
import { buildRule, cited, cycleOf } from '../rule-builder';
import { activity, categoryOf, credential, fulfilling, period, shipped, standing } from '../support';

/** Worked cases of the reference material that are about who holds what, and in which situation, by its numbers. */

const openConditions = (found: ReturnType<typeof standing>) =>
  found.conditions.filter(({ confirmedOn }) => confirmedOn === undefined).map(({ id }) => id);

describe('what is left for the next cycle', () => {
  const rule = buildRule({
    total: { asks: { kind: 'number', credits: 48 }, ...cited },
    categories: [{ id: 'ethics', title: 'Ethics', min: 2, ...cited }],
    carryOver: { policy: 'allowed', max: 48, excluded: ['ethics'], ...cited },
  });
  const first = period('2022-01-01', '2023-12-31');
  const earned = [
    activity('2023-01-01', 104, { unit: 'credit' }),
    activity('2023-02-01', 6, { unit: 'credit', categories: ['ethics'] }),
  ];

  test('E14 48 of an excess of 62 are carried, 14 are lost, and ethics is due again', () => {
    const closed = standing(rule, credential(first), earned);
    expect(closed).toMatchObject({
      counted: 110,
      surplus: 62,
      carriesOver: { policy: 'allowed', credits: 48, lost: 14 },
    });
    const next = credential(period('2024-01-01', '2025-12-31'), {
      pastCycles: [{ ...first, renewedOn: '2023-12-01' }],
      carriedIn: 48,
    });
    const found = standing(rule, next, earned, '2024-01-01');
    expect(found).toMatchObject({ counted: 48, remaining: 0, needs: [{ categoryId: 'ethics', credits: 2 }] });
    expect(found.extras).toEqual([{ kind: 'carried-in', title: '', credits: 48, categoryId: null }]);
  });
});

describe('categories', () => {
  const ht = shipped('ascp-ht');
  const points = (on: string, amount: number, ...categories: string[]) =>
    activity(on, amount, { unit: 'CMP point', categories });
  const cycle = credential(period('2024-02-01', '2027-01-31'), { ruleId: 'ascp-ht' });

  test('E19 college courses count up to half of what is asked for', () => {
    const found = standing(ht, cycle, [
      activity('2025-01-10', 2, { unit: 'semester hour' }),
      points('2025-02-01', 15, 'other'),
    ]);
    expect(categoryOf(found, 'college')).toMatchObject({ counted: 18, max: 18 });
    expect(found).toMatchObject({ counted: 33, remaining: 3 });
  });

  test('E20 California: fluoroscopy credits about digital imaging count for both minimums, once in the total', () => {
    const ca = shipped('us-ca-crt');
    const [permit] = ca.categories.flatMap(({ id, onlyIf }) =>
      id === 'fluoroscopy-safety' && onlyIf ? [onlyIf] : [],
    );
    const held = credential(period('2025-01-01', '2026-12-31'), { holds: [permit ?? ''] });
    const unit = ca.units[0]?.unit ?? '';
    const found = standing(ca, held, [
      activity('2025-03-01', 4, { unit, categories: ['digital', 'fluoroscopy-safety'] }),
      activity('2025-04-01', 20, { unit }),
    ]);
    expect(found).toMatchObject({ counted: 24, remaining: 0, state: 'met', needs: [] });
    expect(categoryOf(found, 'digital')).toMatchObject({ counted: 4, min: 4 });
    expect(categoryOf(found, 'fluoroscopy-safety')).toMatchObject({ counted: 4, min: 4 });
  });

  const areas = [
    points('2025-01-01', 2, 'safety', 'histology'),
    points('2025-02-01', 1, 'ethics'),
    points('2025-03-01', 7, 'histology'),
    points('2025-04-01', 26, 'other'),
  ];

  test('E21 the points of one activity for two areas: met when they may be split, short of one when not', () => {
    const at = (split?: string) =>
      standing(
        ht,
        { ...cycle, ...(split === undefined ? {} : { answers: { 'groups.areas.split': split } }) },
        areas,
      );
    expect(at('by-credit')).toMatchObject({ state: 'met', needs: [], counted: 36 });
    expect(at('by-credit').allocations).toEqual(
      expect.arrayContaining([
        { activityId: areas[0]?.id, categoryId: 'safety', credits: 1 },
        { activityId: areas[0]?.id, categoryId: 'histology', credits: 1 },
      ]),
    );
    expect(at('whole-activity').needs).toEqual([expect.objectContaining({ credits: 1 })]);
    // Not stated and not settled: the answer is that it cannot be decided, with both readings.
    const open = at();
    expect(open).toMatchObject({ state: 'unknown', decision: 'cannot-decide' });
    expect(open.readings.map(({ id, isMet }) => [id, isMet])).toEqual([
      ['areas:whole-activity', false],
      ['areas:by-credit', true],
    ]);
    expect(open.openQuestions.map(({ id }) => id)).toEqual(['groups.areas.split']);
  });

  test('E23 nested components with a cap inside', () => {
    const emt = shipped('nremt-emt');
    const unit = emt.units[0]?.unit ?? '';
    const held = credential(period('2025-04-01', '2027-03-31'), { ruleId: 'nremt-emt' });
    const topics = ['airway', 'cardiovascular', 'trauma', 'medical'];
    const hours = [1.5, 6, 1.5, 2];
    const found = standing(emt, held, [
      ...topics.map((topic, index) =>
        activity('2025-06-01', hours[index] ?? 0, { unit, categories: [topic], format: 'live' }),
      ),
      activity('2025-07-01', 9, { unit, categories: ['medical'], format: 'self-study' }),
      activity('2025-08-01', 10, { unit, categories: ['local'] }),
      activity('2025-09-01', 10, { unit, categories: ['individual'] }),
    ]);
    expect(found).toMatchObject({ earned: 40, counted: 38, remaining: 2 });
    expect(categoryOf(found, 'national')).toMatchObject({ counted: 18, remaining: 2 });
    expect(categoryOf(found, 'distributive').counted).toBe(7);
  });

  test('E25 Florida laboratory: the minimum grows with the licence', () => {
    const fl = shipped('us-fl-clinlab');
    const held = (holds: string[]) =>
      credential(period('2024-09-01', '2026-08-31'), {
        issuedOn: '2015-01-01',
        holds,
        lists: { specialties: ['Hematology', 'Microbiology', 'Histology'] },
      });
    const minimums = (holds: string[]) =>
      standing(fl, held(holds), []).categories.reduce((sum, { min }) => sum + (min ?? 0), 0);
    const [supervisor = ''] = (fl.options ?? []).map(({ id }) => id);
    expect(minimums([supervisor])).toBe(8);
    expect(minimums([])).toBe(7);
    const needs = standing(fl, held([supervisor]), []).needs;
    expect(needs.find(({ categoryId }) => categoryId === null)?.credits).toBe(16);
    expect(needs.reduce((sum, { credits }) => sum + credits, 0)).toBe(24);
  });

  test('E26 Texas: the hours are there and the course is not', () => {
    const tx = shipped('us-tx-mrt');
    const held = credential(period('2024-09-01', '2026-08-31'), { ruleId: 'us-tx-mrt' });
    const activities = fulfilling(standing(tx, held, []).needs, tx.units[0]?.unit ?? '', '2025-05-01');
    const found = standing(tx, held, activities);
    expect(found).toMatchObject({ remaining: 0, needs: [], decision: 'not-yet' });
    expect(openConditions(found)).toEqual(['human-trafficking']);
    const confirmed = { ...held, confirmations: { 'human-trafficking': '2025-06-01' } };
    expect(standing(tx, confirmed, activities)).toMatchObject({ decision: 'can-renew', state: 'met' });
  });

  test('E26 Florida radiologic: inside or on top of the total is unclear, and so is the answer', () => {
    const fl = shipped('us-fl-radtech');
    const unit = fl.units[0]?.unit ?? '';
    const held = credential(period('2024-06-01', '2026-05-31'), {
      ruleId: 'us-fl-radtech',
      issuedOn: '2010-05-20',
    });
    const activities = [
      activity('2025-01-01', 11, { unit, categories: ['technical'] }),
      activity('2025-02-01', 1, { unit, categories: ['hiv'] }),
    ];
    const found = standing(fl, held, activities);
    expect(found).toMatchObject({ state: 'unknown', decision: 'cannot-decide' });
    const reading = (id: string) => found.readings.find((each) => each.id === id);
    expect(reading('hiv:inside')).toMatchObject({ isMet: true, required: 12, counted: 12 });
    expect(reading('hiv:on-top')).toMatchObject({ isMet: false, required: 13, remaining: 1 });
    const settled = (value: string) =>
      standing(fl, { ...held, answers: { 'categories.hiv.placement': value } }, activities);
    expect(settled('inside').state).toBe('met');
    expect(settled('on-top')).toMatchObject({ decision: 'not-yet', remaining: 1 });
    expect(settled('inside').openQuestions).toEqual([]);
  });
});

describe('units', () => {
  test('E27 0.3 and 1.7 CEU of ten contact hours each are 3 and 17 hours', () => {
    const rule = buildRule({
      units: [
        { unit: 'contact hour', worth: 1 },
        { unit: 'IACET CEU', worth: 10 },
      ],
    });
    const held = credential(period('2025-01-01', '2026-12-31'));
    const found = standing(rule, held, [
      activity('2025-02-01', 0.3, { unit: 'IACET CEUs' }),
      activity('2025-03-01', 1.7, { unit: 'IACET CEU' }),
    ]);
    expect(found.activities.map(({ earned }) => earned)).toEqual([3, 17]);
    expect(found.counted).toBe(20);
  });

  test.each([
    [29, 0],
    [30, 0.5],
    [49, 0.5],
    [50, 1],
    [75, 1],
    [80, 1.5],
    [100, 2],
    [130, 2.5],
  ])('E29 Texas: %i minutes are %d hours', (minutes, hours) => {
    const held = credential(period('2024-09-01', '2026-08-31'));
    const found = standing(shipped('us-tx-mrt'), held, [
      activity('2025-01-01', minutes, { unit: 'minutes' }),
    ]);
    expect(found.earned).toBe(hours);
  });

  test('E30 ASCP: a course of three semester hours is worth 45 points, and 18 of 36 count', () => {
    const held = credential(period('2024-02-01', '2027-01-31'));
    const found = standing(shipped('ascp-ht'), held, [activity('2025-01-01', 3, { unit: 'semester hours' })]);
    expect(found).toMatchObject({ earned: 45, counted: 18 });
  });

  test('E31 NCCT: what 170 minutes of reading are worth is rounded down to the half hour', () => {
    const held = credential(period('2026-01-01', '2026-12-31'));
    expect(standing(shipped('ncct'), held, [activity('2026-02-01', 170, { unit: 'minutes' })]).counted).toBe(
      2.5,
    );
  });

  test('E37 a claim that was given once counts for one area, up to its maximum', () => {
    const ht = shipped('ascp-ht');
    const claim = (ht.events ?? []).find(({ effect }) => effect.kind === 'gives');
    const held = credential(period('2020-02-01', '2023-01-31'), {
      events: [{ eventId: claim?.id ?? '', on: '2021-06-01', credits: 20 }],
    });
    const found = standing(ht, held, []);
    expect(found.counted).toBe(12);
    expect(categoryOf(found, 'other').counted).toBe(12);
    expect(categoryOf(found, 'histology').counted).toBe(0);
  });

  test('E38 one activity with two topics', () => {
    const fl = shipped('us-fl-clinlab');
    const held = credential(period('2024-09-01', '2026-08-31'), { issuedOn: '2015-01-01' });
    const found = standing(fl, held, [
      activity('2025-01-01', 3, {
        unit: fl.units[0]?.unit ?? '',
        parts: [{ categoryId: 'medical-errors', amount: 2 }],
      }),
    ]);
    expect(found).toMatchObject({ counted: 3, earned: 3 });
    expect(categoryOf(found, 'medical-errors').counted).toBe(2);
  });

  test('E39 worth 2.5 for one credential and 0.5 for another', () => {
    const course = activity('2026-05-01', 2.5, { unit: 'CE credit' });
    expect(
      standing(shipped('arrt-rt'), credential(period('2025-05-01', '2027-04-30')), [course]).counted,
    ).toBe(2.5);
    const cqr = shipped('arrt-cqr');
    const result = (cqr.events ?? []).find(({ effect }) => effect.kind === 'sets-total');
    const held = credential(period('2018-03-01', '2028-02-29'), {
      events: [{ eventId: result?.id ?? '', on: '2026-01-10', credits: 3 }],
      pins: { [course.id]: { kind: 'count-as', credits: 0.5 } },
    });
    expect(standing(cqr, held, [course], '2026-06-01')).toMatchObject({
      required: 3,
      counted: 0.5,
      remaining: 2.5,
    });
  });
});

describe('versions and attendance', () => {
  test('E35 part of an attended activity: counted in 2021, nothing since 2022', () => {
    const part = (on: string) => activity(on, 4, { unit: 'CE credit', offered: 6 });
    const held = credential(period('2021-05-01', '2023-04-30'));
    const arrt = shipped('arrt-rt');
    expect(standing(arrt, held, [part('2021-11-15')]).counted).toBe(4);
    const later = standing(arrt, held, [part('2022-03-15')]);
    expect(later).toMatchObject({ counted: 0, earned: 4 });
    expect(later.notCounted[0]).toMatchObject({ code: 'partly-attended', credits: 4 });
    expect(later.notCounted[0]?.sources).not.toEqual([]);
  });

  test.each([
    ['2023-12-31', 2, 0],
    ['2024-01-31', 8, 6],
  ])('E36 the version goes by the end of the cycle: %s asks for %i', (endsOn, min, remaining) => {
    const ht = shipped('ascp-ht');
    const held = credential(period('2021-02-01', endsOn), { submittedOn: '2023-11-10' });
    const found = standing(ht, held, [
      activity('2022-05-01', 2, { unit: 'CMP point', categories: ['histology'] }),
    ]);
    expect(categoryOf(found, 'histology')).toMatchObject({ min, remaining });
  });
});

describe('profiles, proration and events', () => {
  test('E40 Florida laboratory: a first licence owes three hours', () => {
    const fl = shipped('us-fl-clinlab');
    const held = credential(period('2025-02-10', '2026-08-31'), {
      issuedOn: '2025-02-10',
      lists: { specialties: ['Hematology'] },
    });
    const found = standing(fl, held, []);
    expect(found.required).toBe(3);
    expect(found.needs).toEqual(
      expect.arrayContaining([
        { categoryId: 'medical-errors', credits: 2 },
        { categoryId: 'hiv-aids', credits: 1 },
      ]),
    );
    expect(found.needs).toHaveLength(2);
    expect(found.profile).toBeDefined();
  });

  test('E41 a first period is owed in proportion', () => {
    const rule = buildRule({ proration: { policy: 'linear', ...cited } });
    // Two years from 1 Jan 2025; licensed after nine months.
    const held = credential(period('2025-01-01', '2026-12-31'), { issuedOn: '2025-10-01' });
    expect(standing(rule, held, []).required).toBe(15);
  });

  test.each([
    ['2025-11-01', 12],
    ['2026-03-01', 0],
  ])('E42 half or nothing: licensed on %s owes %i', (issuedOn, required) => {
    const rule = buildRule({ proration: { policy: 'half-or-none', ...cited } });
    const held = credential(period('2025-01-01', '2026-12-31'), { issuedOn });
    expect(standing(rule, held, [], '2026-06-01').required).toBe(required);
  });

  test.each([
    ['2026-05-31', 36],
    ['2027-05-31', 48],
  ])('E43 New York: 12 for each year, to %s', (endsOn, required) => {
    const held = credential(period('2023-06-01', endsOn));
    expect(standing(shipped('us-ny-radtech'), held, [], '2024-01-01').required).toBe(required);
  });

  test('E46 reinstatement asks for more', () => {
    const ardms = shipped('ardms');
    const unit = ardms.units[0]?.unit ?? '';
    const [profile] = ardms.profiles ?? [];
    const held = credential(period('2022-01-01', '2024-12-31'), { issuedOn: '2015-03-01' });
    const done = [activity('2023-05-01', 33, { unit })];
    expect(standing(ardms, held, done).decision).toBe('can-renew');
    expect(standing(ardms, { ...held, profile: profile?.id }, done)).toMatchObject({
      required: 40,
      counted: 33,
      remaining: 7,
    });
    const ptcb = shipped('ptcb-cpht');
    const cpht = credential(period('2024-01-01', '2025-12-31'), {
      issuedOn: '2019-01-01',
      profile: ptcb.profiles?.[0]?.id,
    });
    const hours = [
      activity('2025-05-01', 1, { categories: ['law', 't-specific'] }),
      activity('2025-06-01', 18, { categories: ['t-specific'] }),
      activity('2025-07-01', 1, { categories: ['safety', 't-specific'] }),
    ];
    expect(standing(ptcb, cpht, hours).needs).toEqual([{ categoryId: 'law', credits: 1 }]);
  });

  test('E47 credits waived for a new specialty count in their own period only', () => {
    const ardms = shipped('ardms');
    const [waiver] = ardms.events ?? [];
    const held = credential(period('2025-01-01', '2027-12-31'), {
      issuedOn: '2015-03-01',
      events: [{ eventId: waiver?.id ?? '', on: '2026-04-01' }],
    });
    const found = standing(ardms, held, [activity('2026-05-01', 18, { unit: ardms.units[0]?.unit ?? '' })]);
    expect(found).toMatchObject({ counted: 33, required: 30, surplus: 3, state: 'met' });
    expect(found.carriesOver).toMatchObject({ credits: 0, lost: 3 });
    const next = { ...held, cycle: period('2028-01-01', '2030-12-31'), pastCycles: [held.cycle] };
    expect(standing(ardms, next, [], '2028-01-01').counted).toBe(0);
  });

  test('E48 a new credential settles the cycle without credits', () => {
    const nbrc = shipped('nbrc');
    const event = (nbrc.events ?? []).find(({ id }) => id === 'new-credential');
    const held = credential(period('2022-04-01', '2027-03-31'), {
      events: [{ eventId: event?.id ?? '', on: '2026-07-10' }],
    });
    expect(standing(nbrc, held, [], '2026-08-01')).toMatchObject({
      state: 'met',
      decision: 'can-renew',
      needs: [],
      satisfiedBy: { on: '2026-07-10' },
    });
    expect(standing(nbrc, { ...held, events: [] }, [], '2026-08-01').required).toBe(30);
  });

  test('E49 the result of an assessment is what is asked for', () => {
    const nbrc = shipped('nbrc');
    const result = (nbrc.events ?? []).find(({ effect }) => effect.kind === 'sets-total');
    const held = credential(period('2022-04-01', '2027-03-31'), {
      events: [{ eventId: result?.id ?? '', on: '2026-01-10', credits: 15 }],
    });
    const found = standing(nbrc, held, [activity('2026-02-01', 12, { unit: nbrc.units[0]?.unit ?? '' })]);
    expect(found).toMatchObject({ required: 15, counted: 12, remaining: 3 });
  });
});

describe('several credentials', () => {
  const held = (id: string, ruleId: string, cycle: { startsOn: string; endsOn: string }, more = {}) => ({
    ...credential(cycle, { ...more }),
    id,
    ruleId,
    title: id,
  });
  const rules = (id: string): Rule => shipped(id);
  const of = (
    credentials: ReturnType<typeof held>[],
    activities: ReturnType<typeof activity>[],
    asOf: string,
  ) =>
    standingsOfPerson({
      person: { birthMonth: 5 },
      credentials,
      ruleOf: ({ ruleId }) => (ruleId === undefined || ruleId === null ? null : rules(ruleId)),
      activities,
      asOf,
    });

  test('E22 one safety point serves two ASCP credentials; an issuer that adds up takes a credit once', () => {
    const cycle = period('2024-02-01', '2027-01-31');
    const point = activity('2025-01-01', 1, { unit: 'CMP point', categories: ['safety'] });
    const ascp = of([held('ht', 'ascp-ht', cycle), held('htl', 'ascp-htl', cycle)], [point], '2026-01-01');
    for (const each of ascp.values()) expect(categoryOf(each, 'safety').counted).toBe(1);

    const hspa = rules('hspa-crcst');
    const [further = ''] = (hspa.options ?? []).map(({ id }) => id);
    const year = period('2026-04-01', '2027-03-31');
    expect(standing(hspa, credential(year), []).required).toBe(12);
    expect(standing(hspa, credential(year, { holds: [further] }), []).required).toBe(18);
    // Two credentials of that issuer that are kept apart: what one uses is gone for the other.
    const hours = activity('2026-06-01', 15, { unit: 'CE credit' });
    const apart = of([held('a', 'hspa-crcst', year), held('b', 'hspa-crcst', year)], [hours], '2026-07-01');
    expect(apart.get('a')).toMatchObject({ counted: 15, remaining: 0 });
    expect(apart.get('b')).toMatchObject({ counted: 3, remaining: 9 });
    expect(apart.get('b')?.notCounted).toEqual([
      expect.objectContaining({ code: 'used-elsewhere', credits: 12 }),
    ]);

    expect(standing(rules('ardms'), credential(period('2025-01-01', '2027-12-31')), []).required).toBe(30);
    expect(standing(rules('arrt-rt'), credential(period('2025-05-01', '2027-04-30')), []).required).toBe(24);
  });

  test('E50 Texas is settled by ARRT in good standing, but for the course; on probation it is not', () => {
    const texas = held('tx', 'us-tx-mrt', period('2026-09-01', '2028-08-31'));
    const arrt = held('arrt', 'arrt-rt', period('2025-05-01', '2027-04-30'));
    const full = [activity('2026-01-01', 24, { unit: 'CE credit' })];
    const found = of([texas, arrt], full, '2027-01-01').get('tx');
    expect(found).toMatchObject({ deemedBy: { ruleId: 'arrt-rt' }, needs: [], decision: 'not-yet' });
    expect(found === undefined ? [] : openConditions(found)).toEqual(['human-trafficking']);
    const alone = of([texas, arrt], [], '2027-06-01').get('tx');
    expect(alone).toMatchObject({ required: 24, remaining: 24 });
    expect(alone?.deemedBy).toBeUndefined();
  });

  test('E50 a state without exceptions is satisfied altogether', () => {
    const rule = buildRule({ deemed: [{ by: ['arrt-rt'], ...cited }] });
    const found = (state: string) =>
      standing(rule, credential(period('2025-01-01', '2026-12-31')), [], '2026-01-01', undefined, {
        others: [{ ruleId: 'arrt-rt', state }],
      });
    expect(found('met')).toMatchObject({ decision: 'can-renew', needs: [], state: 'met' });
    expect(found('overdue').decision).toBe('not-yet');
  });

  test('E53 proof that the issuer refuses leaves the credit unproven', () => {
    const done = activity('2026-05-01', 5, { unit: 'CME credit' });
    const refused = credential(period('2025-01-01', '2027-12-31'), {
      pins: { [done.id]: { kind: 'proof-refused' } },
    });
    const found = standing(rules('ardms'), refused, [done]);
    expect(found).toMatchObject({ earned: 5, counted: 0 });
    expect(found.notCounted).toEqual([expect.objectContaining({ code: 'proof-refused', credits: 5 })]);
    const needing = buildRule({ evidence: { needed: 'to-count', retention: 'unclear', ...cited } });
    const bare = standing(needing, credential(period('2025-01-01', '2026-12-31')), [
      activity('2025-02-01', 3, { unit: 'credit', hasEvidence: false }),
      activity('2025-03-01', 4, { unit: 'credit' }),
    ]);
    expect(bare).toMatchObject({ earned: 7, counted: 4 });
    expect(bare.notCounted).toEqual([expect.objectContaining({ code: 'no-evidence', credits: 3 })]);
  });

  test('a rule of a fixed length works without a birth month', () => {
    const rule = buildRule({ cycle: cycleOf({ kind: 'calendar-year', firstYears: 0 }, 12) });
    expect(standing(rule, credential(period('2026-01-01', '2026-12-31')), []).cycle.endsOn).toBe(
      '2026-12-31',
    );
  });
});
