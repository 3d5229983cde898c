import { describe, expect, test } from 'vitest';
import { deriveCycle, nextCycle } from '#core/compliance/cycle';
import { lateFeeOn } from '#core/compliance/late-fee';
import { keepUntil, longestOf } from '#core/compliance/retention';
import type { Rule } from '#core/compliance/rule';
import { daysIn } from '#core/time/civil-date';
import { buildRule, cited } from '../rule-builder';
import { activity, arrt, credential, period, shipped, standing } from '../support';

/** Worked cases of the reference material that are about time, by its numbers. */

const cycleOf = (rule: Rule, facts: { issuedOn: string; birthMonth?: number; today: string }) =>
  deriveCycle({ rule, ...facts }).cycle;

describe('anchors', () => {
  test('E01 the first biennium starts with the next birth month after the exam', () => {
    expect(cycleOf(arrt, { issuedOn: '2024-09-10', birthMonth: 5, today: '2025-06-01' })).toEqual(
      period('2025-05-01', '2027-04-30'),
    );
  });

  test('E02 a biennium that ends in a leap year ends on 29 February', () => {
    expect(cycleOf(arrt, { issuedOn: '2025-06-01', birthMonth: 3, today: '2026-06-01' })).toEqual(
      period('2026-03-01', '2028-02-29'),
    );
  });

  test('E03 passing in the birth month itself: the one a year later, unless the rule says otherwise', () => {
    const passed = { issuedOn: '2025-07-20', birthMonth: 7, today: '2026-08-01' };
    expect(cycleOf(arrt, passed)).toEqual(period('2026-07-01', '2028-06-30'));
    const sameMonth: Rule = {
      ...arrt,
      cycle: { ...arrt.cycle, anchor: { kind: 'birth-month', firstStart: 'issue-month-or-after' } },
    };
    expect(cycleOf(sameMonth, passed)).toEqual(period('2025-07-01', '2027-06-30'));
  });

  test('E04 the last day for credits and the last day of the renewal are two dates', () => {
    const held = credential(period('2025-05-01', '2027-04-30'));
    expect(standing(arrt, held, []).dates).toMatchObject({
      earnUntil: '2027-04-30',
      renewalOpensOn: '2027-03-01',
      renewalClosesOn: '2027-05-31',
    });
  });

  test('E07 a start that the issuer set makes a cycle of 617 days', () => {
    const { cycle } = deriveCycle({
      rule: shipped('ptcb-cpht'),
      issuedOn: '2019-04-19',
      expiresOn: '2020-12-26',
      today: '2020-01-01',
    });
    // Both ends counted: 618 days, of which the first is the day of the approval.
    expect(cycle).toEqual(period('2019-04-19', '2020-12-26'));
    expect(daysIn(cycle) - 1).toBe(617);
  });

  test.each([
    ['2025-05-15', '2026-03-31', '2029-03-31'],
    ['2025-03-31', '2025-12-31', '2028-12-31'],
    ['2025-07-01', '2026-06-30', '2029-06-30'],
  ])('E08 CCI: earned %s, first end %s, then %s', (issuedOn, firstEnd, secondEnd) => {
    const rule = shipped('cci-registry');
    const first = cycleOf(rule, { issuedOn, today: issuedOn });
    expect(first.endsOn).toBe(firstEnd);
    const second = nextCycle({ rule, issuedOn, cycle: first });
    expect(second.endsOn).toBe(secondEnd);
    expect(standing(rule, credential(first, { issuedOn }), [], issuedOn).required).toBe(0);
    const later = credential(second, { issuedOn, pastCycles: [{ ...first, renewedOn: first.endsOn }] });
    const found = standing(rule, later, [], second.startsOn);
    expect(found.required).toBe(36);
    expect(found.categories.find(({ id }) => id === 'cardiovascular')?.min).toBe(30);
  });

  test('E09 ARDMS: the first period takes the rest of the year, and still asks for 30', () => {
    const rule = shipped('ardms');
    const cycle = cycleOf(rule, { issuedOn: '2025-06-10', today: '2026-01-01' });
    expect(cycle).toEqual(period('2025-06-10', '2028-12-31'));
    expect(standing(rule, credential(cycle, { issuedOn: '2025-06-10' }), []).required).toBe(30);
  });

  test.each([
    ['May, an odd year', 5, '2017-10-02', '2019-08-31', '2021-08-31'],
    ['November, an even year', 11, '2018-06-01', '2020-02-29', '2022-02-28'],
  ])('E10 Texas, born in %s', (_, birthMonth, issuedOn, firstEnd, secondEnd) => {
    const rule = shipped('us-tx-mrt');
    const first = cycleOf(rule, { issuedOn, birthMonth, today: '2019-01-15' });
    expect(first.endsOn).toBe(firstEnd);
    expect(nextCycle({ rule, birthMonth, issuedOn, cycle: first }).endsOn).toBe(secondEnd);
  });

  test('E11 Florida laboratory: 1 Sep 2024 to 31 Aug 2026 for everybody', () => {
    const rule = shipped('us-fl-clinlab');
    expect(cycleOf(rule, { issuedOn: '2019-02-01', today: '2025-10-15' })).toEqual(
      period('2024-09-01', '2026-08-31'),
    );
  });

  test('E12 valid to the end of the month', () => {
    expect(cycleOf(shipped('aha-bls'), { issuedOn: '2025-06-10', today: '2025-07-01' }).endsOn).toBe(
      '2027-06-30',
    );
    expect(cycleOf(shipped('hspa-crcst'), { issuedOn: '2025-03-14', today: '2025-07-01' }).endsOn).toBe(
      '2026-03-31',
    );
  });
});

describe('after the end', () => {
  const cci = shipped('cci-registry');
  const ended = credential(period('2024-01-01', '2026-12-31'), { ruleId: 'cci-registry' });
  const earned = (on: string, amount: number) =>
    activity(on, amount, { unit: cci.units[0]?.unit ?? '', categories: ['cardiovascular'] });

  test('E44 a: papers within the 90 days are taken, for a late fee of $50', () => {
    const full = [earned('2026-05-01', 36)];
    expect(standing(cci, ended, full, '2027-02-10')).toMatchObject({ counted: 36, state: 'overdue' });
    expect(lateFeeOn(cci, ended.cycle, '2027-02-10')?.amount).toBe(50);
  });

  test('E44 b: learning after the end is refused', () => {
    const late = [earned('2026-05-01', 34), earned('2027-01-20', 2)];
    expect(standing(cci, ended, late, '2027-01-21')).toMatchObject({
      counted: 34,
      remaining: 2,
      state: 'lapsed',
    });
  });

  test('E44 c: on day 95 it has lapsed', () => {
    expect(standing(cci, ended, [earned('2026-05-01', 36)], '2027-04-05').state).toBe('lapsed');
    expect(standing(cci, ended, [earned('2026-05-01', 36)], '2027-03-31').state).toBe('overdue');
  });

  test.each([
    [45, 99],
    [120, 132],
    [400, undefined],
  ])('E51 Texas, %i days late', (days, amount) => {
    const cycle = period('2024-09-01', '2026-08-31');
    const day = new Date(Date.UTC(2026, 7, 31 + days)).toISOString().slice(0, 10);
    expect(lateFeeOn(shipped('us-tx-mrt'), cycle, day)?.amount).toBe(amount);
  });

  test('E52 a credential that is won by an exam again asks for no credits', () => {
    const rule = shipped('aami-cabt');
    const cycle = cycleOf(rule, { issuedOn: '2024-06-01', today: '2025-01-01' });
    expect(cycle).toEqual(period('2024-06-01', '2029-05-31'));
    expect(rule.renewal.mode).toBe('exam');
    expect(standing(rule, credential(cycle), [], '2025-01-01')).toMatchObject({
      state: 'no-requirement',
      decision: 'not-yet',
      needs: [],
    });
  });

  test('E54 what was done in time counts by its completion date, and may not show yet', () => {
    const ptcb = shipped('ptcb-cpht');
    const held = credential(period('2025-01-01', '2026-12-31'), { issuedOn: '2019-01-01' });
    const done = activity('2026-12-20', 2);
    const found = standing(ptcb, held, [done], '2026-12-31');
    expect(found.counted).toBe(2);
    expect(found.flags).toEqual([
      expect.objectContaining({
        activityId: done.id,
        code: 'may-not-show-yet',
        facts: expect.objectContaining({ until: '2027-02-18' }),
      }),
    ]);
    expect(standing(ptcb, held, [done], '2027-02-18').flags).toEqual([]);
  });

  test('E55 how long proof is kept: from the activity or from the end of the period; the longest wins', () => {
    const keeping = (years: number, from: 'activity' | 'cycle-end') =>
      buildRule({ evidence: { needed: 'on-audit', retention: { years, from, ...cited }, ...cited } });
    const cycle = period('2025-06-01', '2027-05-31');
    expect(keepUntil(shipped('us-ca-crt'), '2025-03-05', cycle)).toBe('2029-03-05');
    expect(keepUntil(shipped('us-fl-clinlab'), '2025-03-05', cycle)).toBe('2029-03-05');
    expect(keepUntil(keeping(3, 'activity'), '2025-03-05', cycle)).toBe('2028-03-05');
    expect(keepUntil(shipped('us-ut-radtech'), '2025-03-05', cycle)).toBe('2031-05-31');
    expect(longestOf(['2029-03-05', '2028-03-05', '2031-05-31'])).toBe('2031-05-31');
  });
});
