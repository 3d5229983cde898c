import { describe, expect, test } from 'vitest';
import { cycleAt, dateFromEnd, deriveCycle, nextCycle } from '#core/compliance/cycle';
import { addDays, daysBetween, isWithin } from '#core/time/civil-date';
import { keyOf, period, ruleOf } from './cycle-support';

const arrt = ruleOf({ kind: 'birth-month', firstStart: 'after-issue-month' }, 24);
const sameMonth = ruleOf({ kind: 'birth-month', firstStart: 'issue-month-or-after' }, 24);
const ptcb = ruleOf({ kind: 'issue-date', endsAt: 'exact-day' }, 24);
const hspa = ruleOf({ kind: 'issue-date', endsAt: 'month-end' }, 12);

describe('a cycle from the birth month', () => {
  const first = (birthMonth: number, issuedOn: string, today = issuedOn, rule = arrt) =>
    deriveCycle({ rule, birthMonth, issuedOn, today });

  test('E01 the first biennium starts with the next birth month after the exam', () => {
    expect(first(5, '2024-09-10')).toEqual({
      cycle: period('2025-05-01', '2027-04-30'),
      cycleBasis: 'birth-month',
    });
  });

  test('E02 a biennium that ends in a leap February ends on the 29th', () => {
    expect(first(3, '2025-06-01').cycle).toEqual(period('2026-03-01', '2028-02-29'));
  });

  test('E03 passing in the birth month itself starts a year later, or at once where the rule says so', () => {
    expect(first(7, '2025-07-20').cycle).toEqual(period('2026-07-01', '2028-06-30'));
    expect(first(7, '2025-07-20', '2025-07-20', sameMonth).cycle).toEqual(period('2025-07-01', '2027-06-30'));
    expect(first(8, '2025-07-20', '2025-07-20', sameMonth).cycle.startsOn).toBe('2025-08-01');
  });

  test('rolls on to the cycle that holds today, to the day', () => {
    expect(first(5, '2018-09-10', '2027-04-30').cycle).toEqual(period('2025-05-01', '2027-04-30'));
    expect(first(5, '2018-09-10', '2027-05-01').cycle).toEqual(period('2027-05-01', '2029-04-30'));
  });

  test.each([
    ['2027-04-30', period('2025-05-01', '2027-04-30')],
    ['2027-05-31', period('2025-05-01', '2027-04-30')],
    ['2028-05-31', period('2026-05-01', '2028-04-30')],
    ['2028-01-15', period('2025-05-01', '2027-04-30')],
    // The card ran out: that stands, and is not rolled over.
    ['2026-05-31', period('2024-05-01', '2026-04-30')],
    // Two bienniums ahead: the one of its series that holds today.
    ['2031-05-31', period('2025-05-01', '2027-04-30')],
  ])('from the expiry %s, with the parity of its year', (expiresOn, cycle) => {
    expect(deriveCycle({ rule: arrt, birthMonth: 5, expiresOn, today: '2026-11-24' })).toEqual({
      cycle,
      cycleBasis: 'expiry',
    });
  });

  test('the issue date has priority over an expiry', () => {
    const both = deriveCycle({
      rule: arrt,
      birthMonth: 5,
      issuedOn: '2024-09-10',
      expiresOn: '2026-05-31',
      today: '2026-11-24',
    });
    expect(both).toEqual({ cycle: period('2025-05-01', '2027-04-30'), cycleBasis: 'birth-month' });
  });

  test('says what is missing', () => {
    const today = '2026-11-24';
    expect(keyOf(() => deriveCycle({ rule: arrt, issuedOn: '2024-09-10', today }))).toBe(
      'cycle-needs-birth-month',
    );
    expect(keyOf(() => deriveCycle({ rule: arrt, expiresOn: '2027-05-31', today }))).toBe(
      'cycle-needs-birth-month',
    );
    expect(keyOf(() => deriveCycle({ rule: arrt, birthMonth: 5, today }))).toBe('cycle-needs-date');
  });
});

describe('a cycle from the issue date', () => {
  test('E07 PTCB runs from the approval to the expiration, which is not 24 months', () => {
    const { cycle, cycleBasis } = deriveCycle({
      rule: ptcb,
      issuedOn: '2019-04-19',
      expiresOn: '2020-12-26',
      today: '2020-01-01',
    });
    expect(cycle).toEqual(period('2019-04-19', '2020-12-26'));
    expect(cycleBasis).toBe('expiry');
    expect(daysBetween(cycle.startsOn, cycle.endsOn)).toBe(617);
  });

  test('an expiry alone, or an issue long before it, gives a full cycle', () => {
    const full = period('2025-01-01', '2026-12-31');
    expect(deriveCycle({ rule: ptcb, expiresOn: '2026-12-31', today: '2026-01-01' }).cycle).toEqual(full);
    expect(
      deriveCycle({ rule: ptcb, issuedOn: '2010-03-01', expiresOn: '2026-12-31', today: '2026-01-01' }).cycle,
    ).toEqual(full);
    expect(deriveCycle({ rule: ptcb, expiresOn: '2028-02-29', today: '2027-01-01' }).cycle).toEqual(
      period('2026-03-01', '2028-02-29'),
    );
    expect(deriveCycle({ rule: ptcb, expiresOn: '2026-02-28', today: '2025-01-01' }).cycle).toEqual(
      period('2024-03-01', '2026-02-28'),
    );
  });

  test('an issue date alone ends the day before the anniversary', () => {
    expect(deriveCycle({ rule: ptcb, issuedOn: '2025-03-14', today: '2025-03-14' })).toEqual({
      cycle: period('2025-03-14', '2027-03-13'),
      cycleBasis: 'issue-date',
    });
  });

  test('E12 HSPA ends with the anniversary month', () => {
    const first = deriveCycle({ rule: hspa, issuedOn: '2025-03-14', today: '2025-11-24' });
    expect(first.cycle).toEqual(period('2025-03-14', '2026-03-31'));
    expect(nextCycle({ rule: hspa, issuedOn: '2025-03-14', cycle: first.cycle })).toEqual(
      period('2026-04-01', '2027-03-31'),
    );
    expect(nextCycle({ rule: hspa, cycle: first.cycle })).toEqual(period('2026-04-01', '2027-03-31'));
    expect(deriveCycle({ rule: hspa, issuedOn: '2025-03-14', today: '2026-11-24' }).cycle).toEqual(
      period('2026-04-01', '2027-03-31'),
    );
  });

  test('E12 an AHA card of 10 Jun 2025 is valid through 30 Jun 2027', () => {
    const card = ruleOf({ kind: 'issue-date', endsAt: 'month-end' }, 24);
    expect(deriveCycle({ rule: card, issuedOn: '2025-06-10', today: '2025-06-10' }).cycle.endsOn).toBe(
      '2027-06-30',
    );
  });

  test('says what is missing or wrong', () => {
    const today = '2026-11-24';
    expect(keyOf(() => deriveCycle({ rule: ptcb, today }))).toBe('cycle-needs-date');
    expect(
      keyOf(() => deriveCycle({ rule: ptcb, issuedOn: '2025-01-02', expiresOn: '2025-01-01', today })),
    ).toBe('cycle-ends-before-start');
    expect(keyOf(() => deriveCycle({ rule: ptcb, issuedOn: '2025-02-30', today }))).toBe('date-invalid');
    expect(keyOf(() => deriveCycle({ rule: ptcb, issuedOn: '2025-02-01', today: 'today' }))).toBe(
      'date-invalid',
    );
  });
});

describe('a cycle that was given, and own credentials', () => {
  const today = '2026-11-24';

  test('a given cycle wins over everything', () => {
    const cycle = period('2026-01-15', '2027-06-30');
    expect(deriveCycle({ rule: arrt, issuedOn: '2024-09-10', cycle, today })).toEqual({
      cycle,
      cycleBasis: 'given',
    });
    expect(keyOf(() => deriveCycle({ rule: arrt, cycle: period('2027-01-02', '2027-01-01'), today }))).toBe(
      'cycle-ends-before-start',
    );
  });

  test('an own credential needs its cycle, or months and a date', () => {
    expect(keyOf(() => deriveCycle({ rule: null, issuedOn: '2026-01-01', today }))).toBe('cycle-needs-date');
    expect(keyOf(() => deriveCycle({ rule: null, requirement: { cycleMonths: 12 }, today }))).toBe(
      'cycle-needs-date',
    );
    expect(
      deriveCycle({ rule: null, requirement: { cycleMonths: 12 }, issuedOn: '2024-06-01', today }),
    ).toEqual({
      cycle: period('2026-06-01', '2027-05-31'),
      cycleBasis: 'issue-date',
    });
    expect(
      deriveCycle({ rule: null, requirement: { cycleMonths: 6 }, expiresOn: '2026-12-31', today }).cycle,
    ).toEqual(period('2026-07-01', '2026-12-31'));
  });

  test('the cycle after an own one has its months, or as much length as it had', () => {
    const cycle = period('2026-01-15', '2026-12-31');
    expect(nextCycle({ rule: null, requirement: { cycleMonths: 12 }, cycle })).toEqual(
      period('2027-01-01', '2027-12-31'),
    );
    expect(nextCycle({ rule: null, cycle: period('2026-03-01', '2028-02-29') })).toEqual(
      period('2028-03-01', '2030-02-28'),
    );
    const next = nextCycle({ rule: null, cycle });
    expect(next.startsOn).toBe('2027-01-01');
    expect(daysBetween(next.startsOn, next.endsOn)).toBe(daysBetween(cycle.startsOn, cycle.endsOn));
    expect(keyOf(() => nextCycle({ rule: null, cycle: period('2026-02-01', '2026-01-01') }))).toBe(
      'cycle-ends-before-start',
    );
  });
});

describe('the cycle of a date', () => {
  const cycle = period('2025-05-01', '2027-04-30');
  const past = [period('2021-05-01', '2023-04-30'), period('2023-05-01', '2025-04-30')];

  test('the stored cycle from its start on, and after its end until it is renewed', () => {
    for (const asOf of ['2025-05-01', '2027-04-30', '2030-01-01']) {
      expect(cycleAt({ rule: arrt, cycle, pastCycles: past, asOf })).toEqual(cycle);
    }
  });

  test('past cycles first, then the series counted back', () => {
    const at = (asOf: string, issuedOn?: string) =>
      cycleAt({ rule: arrt, cycle, pastCycles: past, asOf, issuedOn });
    expect(at('2025-04-30')).toEqual(past[1]);
    expect(at('2022-01-01')).toEqual(past[0]);
    expect(at('2020-01-01')).toEqual(period('2019-05-01', '2021-04-30'));
    expect(at('2016-01-01')).toEqual(period('2015-05-01', '2017-04-30'));
    expect(at('2016-01-01', '2018-06-01')).toEqual(period('2019-05-01', '2021-04-30'));
  });

  test('a day in a gap between cycles stays in the one before', () => {
    const gap = [{ ...period('2021-01-01', '2022-12-31'), renewedOn: '2022-12-01' }];
    expect(cycleAt({ rule: ptcb, cycle, pastCycles: gap, asOf: '2024-06-01' })).toEqual(
      period('2021-01-01', '2022-12-31'),
    );
  });

  test('never before the first: before it began, the first is shown', () => {
    const first = { rule: arrt, birthMonth: 5, issuedOn: '2024-09-10', cycle, pastCycles: [] };
    expect(cycleAt({ ...first, asOf: '2025-01-12' })).toEqual(cycle);
    expect(
      cycleAt({
        rule: ptcb,
        issuedOn: '2019-04-19',
        cycle: period('2019-04-19', '2020-12-26'),
        pastCycles: [],
        asOf: '2019-01-01',
      }),
    ).toEqual(period('2019-04-19', '2020-12-26'));
  });

  test('an own cycle without a fixed length has none before it', () => {
    const own = period('2026-01-15', '2026-12-31');
    expect(cycleAt({ rule: null, cycle: own, pastCycles: [], asOf: '2020-01-01' })).toEqual(own);
  });

  test('a date that is none is refused', () => {
    expect(keyOf(() => cycleAt({ rule: arrt, cycle, pastCycles: [], asOf: '2027-02-30' }))).toBe(
      'date-invalid',
    );
  });

  test('every day of four years is in exactly the cycle that is found for it', () => {
    for (let asOf = '2017-05-01'; asOf < '2021-05-01'; asOf = addDays(asOf, 13)) {
      expect(isWithin(asOf, cycleAt({ rule: arrt, cycle, pastCycles: [], asOf }))).toBe(true);
    }
  });
});

describe('a date that hangs on the end of a cycle', () => {
  test.each([
    [{ months: 1, day: 'last-of-month' }, '2028-03-31'],
    [{ months: -1, day: 'first-of-month' }, '2028-01-01'],
    [{ months: 12, day: 'same-day' }, '2029-02-28'],
    [{ months: 0, day: 'same-day', days: 1 }, '2028-03-01'],
    [{ months: 0, day: 'first-of-month', days: -1 }, '2028-01-31'],
    [{ months: 1, day: 'last-of-month', days: 10 }, '2028-04-10'],
  ] as const)('%j from 29 Feb 2028', (offset, expected) => {
    expect(dateFromEnd('2028-02-29', offset)).toBe(expected);
  });

  test('E44 ninety days after a year end are 31 March', () => {
    expect(dateFromEnd('2026-12-31', { months: 0, day: 'same-day', days: 90 })).toBe('2027-03-31');
  });
});
