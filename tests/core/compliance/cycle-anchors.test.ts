import { describe, expect, test } from 'vitest';
import { cycleAt, deriveCycle, nextCycle } from '#core/compliance/cycle';
import { addDays } from '#core/time/civil-date';
import { keyOf, period, ruleOf } from './cycle-support';
import { buildRule, cycleOf } from './rule-builder';

describe('a cycle that ends by the birthday', () => {
  const florida = ruleOf(
    { kind: 'birthday', endsAt: 'birth-month', startsAt: 'issue-day', parity: 'any' },
    24,
  );
  const newYork = ruleOf(
    { kind: 'birthday', endsAt: 'birth-date', startsAt: 'issue-day', parity: 'any' },
    48,
  );
  const nmtcb = ruleOf(
    {
      kind: 'birthday',
      endsAt: 'month-before-birth-month',
      startsAt: 'issue-month',
      parity: 'issue-year',
    },
    24,
  );
  const first = (
    rule: typeof florida,
    issuedOn: string,
    birthMonth: number,
    birthDay?: number,
    today = issuedOn,
  ) => deriveCycle({ rule, issuedOn, birthMonth, birthDay, today }).cycle;

  test('the end of the birth month, at most two years off: the first period may be shorter', () => {
    expect(
      deriveCycle({ rule: florida, issuedOn: '2025-03-10', birthMonth: 9, today: '2025-03-10' }),
    ).toEqual({
      cycle: period('2025-03-10', '2026-09-30'),
      cycleBasis: 'birth-month',
    });
    expect(first(florida, '2025-03-10', 2)).toEqual(period('2025-03-10', '2027-02-28'));
    // 31 Mar 2027 is more than two years after 10 Mar 2025.
    expect(first(florida, '2025-03-10', 3)).toEqual(period('2025-03-10', '2026-03-31'));
    expect(first(florida, '2025-03-31', 3)).toEqual(period('2025-03-31', '2027-03-31'));
    expect(first(florida, '2025-03-10', 9, undefined, '2026-10-01')).toEqual(
      period('2026-10-01', '2028-09-30'),
    );
  });

  test('the birth date itself, and 28 Feb in common years for a leap day', () => {
    expect(first(newYork, '2025-06-20', 6, 10)).toEqual(period('2025-06-20', '2029-06-10'));
    expect(first(newYork, '2025-06-05', 6, 10)).toEqual(period('2025-06-05', '2028-06-10'));
    expect(first(newYork, '2025-06-20', 2, 29)).toEqual(period('2025-06-20', '2029-02-28'));
    expect(first(newYork, '2024-06-20', 2, 29)).toEqual(period('2024-06-20', '2028-02-29'));
    const facts = { rule: newYork, birthMonth: 2, birthDay: 29 };
    expect(nextCycle({ ...facts, cycle: period('2025-06-20', '2029-02-28') })).toEqual(
      period('2029-03-01', '2033-02-28'),
    );
    expect(nextCycle({ ...facts, cycle: period('2024-03-01', '2028-02-29') })).toEqual(
      period('2028-03-01', '2032-02-29'),
    );
    // Who was born on the 28th ends on it in leap years too.
    expect(
      nextCycle({ rule: newYork, birthMonth: 2, birthDay: 28, cycle: period('2020-02-29', '2024-02-28') }),
    ).toEqual(period('2024-02-29', '2028-02-28'));
  });

  test('an issue on the leap day of a birthday reaches the leap day that ends the full cycle', () => {
    const rule = ruleOf({ kind: 'birthday', endsAt: 'birth-date', startsAt: 'issue-day', parity: 'any' }, 24);
    expect(first(rule, '2026-02-28', 2, 29)).toEqual(period('2026-02-28', '2028-02-29'));
    expect(first(rule, '2024-02-29', 2, 29)).toEqual(period('2024-02-29', '2026-02-28'));
  });

  test('years with the parity of the issue year: the next end after the issue month', () => {
    // Certified in April 2025: odd years.
    expect(first(nmtcb, '2025-04-10', 11)).toEqual(period('2025-04-01', '2025-10-31'));
    expect(first(nmtcb, '2025-04-10', 3)).toEqual(period('2025-04-01', '2027-02-28'));
    expect(first(nmtcb, '2025-04-10', 5)).toEqual(period('2025-04-01', '2027-04-30'));
    expect(first(nmtcb, '2025-04-10', 1)).toEqual(period('2025-04-01', '2025-12-31'));
    expect(first(nmtcb, '2024-04-10', 3)).toEqual(period('2024-04-01', '2026-02-28'));
    expect(first(nmtcb, '2025-04-10', 11, undefined, '2026-01-01')).toEqual(
      period('2025-11-01', '2027-10-31'),
    );
  });

  test('the first end is never before the day of issue, though the cycle begins with the month', () => {
    const yearly = ruleOf(
      { kind: 'birthday', endsAt: 'birth-date', startsAt: 'issue-month', parity: 'any' },
      12,
    );
    expect(first(yearly, '2025-06-20', 6, 10)).toEqual(period('2025-06-01', '2026-06-10'));
  });

  test('from what the licence prints, with the start on the lattice of birth dates', () => {
    const today = '2026-11-24';
    expect(
      deriveCycle({ rule: newYork, expiresOn: '2028-02-28', birthMonth: 2, birthDay: 28, today }),
    ).toEqual({
      cycle: period('2024-02-29', '2028-02-28'),
      cycleBasis: 'expiry',
    });
    expect(
      deriveCycle({ rule: newYork, expiresOn: '2029-06-10', issuedOn: '2025-06-20', today }).cycle,
    ).toEqual(period('2025-06-20', '2029-06-10'));
    expect(
      deriveCycle({ rule: nmtcb, expiresOn: '2027-04-30', issuedOn: '2025-04-10', birthMonth: 5, today })
        .cycle,
    ).toEqual(period('2025-04-01', '2027-04-30'));
    // A day that is no end of this anchor stands as it is printed.
    expect(deriveCycle({ rule: florida, expiresOn: '2027-05-15', today }).cycle).toEqual(
      period('2025-05-16', '2027-05-15'),
    );
  });

  test('says what is missing', () => {
    const today = '2026-11-24';
    const issuedOn = '2025-06-20';
    expect(keyOf(() => deriveCycle({ rule: newYork, issuedOn, today }))).toBe('cycle-needs-birth-month');
    expect(keyOf(() => deriveCycle({ rule: newYork, issuedOn, birthMonth: 6, today }))).toBe(
      'cycle-needs-birth-day',
    );
    expect(keyOf(() => deriveCycle({ rule: florida, issuedOn, birthMonth: 6, today }))).toBe(
      'nothing was thrown',
    );
    expect(keyOf(() => deriveCycle({ rule: newYork, birthMonth: 6, birthDay: 1, today }))).toBe(
      'cycle-needs-date',
    );
  });

  test('the first cycle is found again by date, though it begins before the day of issue', () => {
    const facts = { rule: nmtcb, issuedOn: '2025-04-10', birthMonth: 3 };
    expect(
      cycleAt({ ...facts, cycle: period('2027-03-01', '2029-02-28'), pastCycles: [], asOf: '2025-05-01' }),
    ).toEqual(period('2025-04-01', '2027-02-28'));
  });
});

describe('fixed ends', () => {
  const texas = ruleOf(
    {
      kind: 'birth-month-table',
      parity: 'issue-year',
      table: [
        { birthMonths: [9, 10, 11, 12, 1, 2], endMonth: 2 },
        { birthMonths: [3, 4, 5, 6, 7, 8], endMonth: 8 },
      ],
    },
    24,
  );

  test('E10 the birth month decides between two ends, the issue year between odd and even years', () => {
    const may = deriveCycle({ rule: texas, issuedOn: '2019-01-15', birthMonth: 5, today: '2019-02-01' });
    expect(may).toEqual({ cycle: period('2019-01-15', '2019-08-31'), cycleBasis: 'birth-month' });
    expect(nextCycle({ rule: texas, issuedOn: '2019-01-15', birthMonth: 5, cycle: may.cycle })).toEqual(
      period('2019-09-01', '2021-08-31'),
    );
    const november = deriveCycle({
      rule: texas,
      issuedOn: '2018-06-15',
      birthMonth: 11,
      today: '2018-07-01',
    });
    expect(november.cycle).toEqual(period('2018-06-15', '2020-02-29'));
    for (const issuedOn of ['2018-06-15', undefined]) {
      expect(nextCycle({ rule: texas, issuedOn, birthMonth: 11, cycle: november.cycle })).toEqual(
        period('2020-03-01', '2022-02-28'),
      );
    }
    expect(
      deriveCycle({ rule: texas, issuedOn: '2017-09-01', birthMonth: 5, today: '2019-08-31' }).cycle,
    ).toEqual(period('2017-09-01', '2019-08-31'));
    expect(keyOf(() => deriveCycle({ rule: texas, issuedOn: '2019-01-15', today: '2019-02-01' }))).toBe(
      'cycle-needs-birth-month',
    );
  });

  test('a table without parity takes the last end within the months; one without the birth month makes none', () => {
    const table = [{ birthMonths: [3], endMonth: 8 }];
    // The language refuses a table with holes; what reads it must not guess all the same.
    const rule = buildRule({ cycle: cycleOf({ kind: 'birth-month-table', parity: 'any', table }, 24) });
    const issuedOn = '2019-01-15';
    expect(deriveCycle({ rule, issuedOn, birthMonth: 3, today: issuedOn }).cycle.endsOn).toBe('2020-08-31');
    expect(keyOf(() => deriveCycle({ rule, issuedOn, birthMonth: 4, today: issuedOn }))).toBe(
      'cycle-needs-date',
    );
  });

  const florida = ruleOf({ kind: 'fixed-date', endMonth: 8, parity: 'even' }, 24);

  test('E11 one end for everybody; a first cycle begins within the running biennium', () => {
    const at = (issuedOn: string, today: string) => deriveCycle({ rule: florida, issuedOn, today });
    expect(at('2019-02-11', '2025-10-15')).toEqual({
      cycle: period('2024-09-01', '2026-08-31'),
      cycleBasis: 'issue-date',
    });
    expect(at('2025-02-11', '2025-10-15').cycle).toEqual(period('2025-02-11', '2026-08-31'));
    expect(at('2026-08-31', '2026-08-31').cycle).toEqual(period('2026-08-31', '2026-08-31'));
    expect(at('2026-09-01', '2026-09-01').cycle).toEqual(period('2026-09-01', '2028-08-31'));
    expect(nextCycle({ rule: florida, cycle: period('2025-02-11', '2026-08-31') })).toEqual(
      period('2026-09-01', '2028-08-31'),
    );
    expect(deriveCycle({ rule: florida, expiresOn: '2026-08-31', today: '2025-10-15' }).cycle).toEqual(
      period('2024-09-01', '2026-08-31'),
    );
  });

  test('a yearly end, and an odd one', () => {
    const yearly = ruleOf({ kind: 'fixed-date', endMonth: 3, parity: 'any' }, 12);
    expect(deriveCycle({ rule: yearly, issuedOn: '2025-04-01', today: '2025-04-01' }).cycle).toEqual(
      period('2025-04-01', '2026-03-31'),
    );
    const odd = ruleOf({ kind: 'fixed-date', endMonth: 2, parity: 'odd' }, 24);
    expect(deriveCycle({ rule: odd, issuedOn: '2025-04-01', today: '2025-04-01' }).cycle).toEqual(
      period('2025-04-01', '2027-02-28'),
    );
  });

  const ardms = ruleOf({ kind: 'calendar-year', firstYears: 3 }, 36);

  test('E09 the first period also takes the rest of the year of issue', () => {
    const issuedOn = '2025-06-10';
    const first = deriveCycle({ rule: ardms, issuedOn, today: '2028-12-31' });
    expect(first).toEqual({ cycle: period(issuedOn, '2028-12-31'), cycleBasis: 'issue-date' });
    expect(deriveCycle({ rule: ardms, issuedOn, today: '2029-01-01' }).cycle).toEqual(
      period('2029-01-01', '2031-12-31'),
    );
    // What the issuer prints agrees: the first period is not cut to three years.
    expect(deriveCycle({ rule: ardms, issuedOn, expiresOn: '2028-12-31', today: issuedOn }).cycle).toEqual(
      first.cycle,
    );
    expect(deriveCycle({ rule: ardms, expiresOn: '2028-12-31', today: issuedOn }).cycle).toEqual(
      period('2026-01-01', '2028-12-31'),
    );
  });

  test('a very long first period is the one of all its days', () => {
    const rule = ruleOf({ kind: 'calendar-year', firstYears: 10 }, 12);
    for (const today of ['2025-06-10', '2033-01-01', '2035-12-31']) {
      expect(deriveCycle({ rule, issuedOn: '2025-06-10', today }).cycle).toEqual(
        period('2025-06-10', '2035-12-31'),
      );
    }
  });

  const cci = ruleOf(
    {
      kind: 'issue-month-table',
      table: [
        { issueMonths: [1, 2, 3], endMonth: 12, yearsLater: 0 },
        { issueMonths: [4, 5, 6], endMonth: 3, yearsLater: 1 },
        { issueMonths: [7, 8, 9], endMonth: 6, yearsLater: 1 },
        { issueMonths: [10, 11, 12], endMonth: 9, yearsLater: 1 },
      ],
    },
    36,
  );

  test.each([
    ['2025-05-15', '2026-03-31', '2029-03-31'],
    ['2025-03-31', '2025-12-31', '2028-12-31'],
    ['2025-07-01', '2026-06-30', '2029-06-30'],
    ['2025-10-01', '2026-09-30', '2029-09-30'],
  ])('E08 earned on %s: first end %s, then %s', (issuedOn, firstEnd, nextEnd) => {
    const { cycle, cycleBasis } = deriveCycle({ rule: cci, issuedOn, today: issuedOn });
    expect(cycle).toEqual(period(issuedOn, firstEnd));
    expect(cycleBasis).toBe('issue-date');
    const next = nextCycle({ rule: cci, issuedOn, cycle });
    expect(next).toEqual(period(addDays(firstEnd, 1), nextEnd));
    expect(deriveCycle({ rule: cci, issuedOn, today: next.startsOn }).cycle).toEqual(next);
  });

  test('a table that leaves the month out, or ends before the issue, makes no cycle', () => {
    for (const table of [
      [{ issueMonths: [1], endMonth: 12, yearsLater: 0 }],
      [{ issueMonths: [5], endMonth: 3, yearsLater: 0 }],
    ]) {
      // The language refuses such a table; what reads it must not loop or guess all the same.
      const rule = buildRule({ cycle: cycleOf({ kind: 'issue-month-table', table }, 36) });
      expect(keyOf(() => deriveCycle({ rule, issuedOn: '2025-05-15', today: '2025-05-15' }))).toBe(
        'cycle-needs-date',
      );
    }
  });
});

describe('dates that only the issuer knows', () => {
  const stored = ruleOf({ kind: 'stored' }, 24);
  const today = '2026-11-24';

  test('E07 a given cycle, or an expiry with the months counted back', () => {
    const given = period('2019-04-19', '2020-12-26');
    expect(deriveCycle({ rule: stored, cycle: given, today }).cycle).toEqual(given);
    expect(deriveCycle({ rule: stored, expiresOn: '2026-12-31', today })).toEqual({
      cycle: period('2025-01-01', '2026-12-31'),
      cycleBasis: 'expiry',
    });
    expect(
      deriveCycle({ rule: stored, issuedOn: '2019-04-19', expiresOn: '2020-12-26', today }).cycle,
    ).toEqual(given);
    expect(nextCycle({ rule: stored, cycle: given })).toEqual(period('2020-12-27', '2022-12-26'));
  });

  test('an issue date alone does not do', () => {
    for (const dates of [{}, { issuedOn: '2025-01-01' }]) {
      expect(keyOf(() => deriveCycle({ rule: stored, ...dates, today }))).toBe('cycle-needs-date');
    }
  });
});
