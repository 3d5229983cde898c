import { describe, expect, test } from 'vitest';
import { isRenewalAccepted, lateFeeOn } from '#core/compliance/late-fee';
import { type Rule, ruleSchema } from '#core/compliance/rule';
import { addDays } from '#core/time/civil-date';
import { period } from './cycle-support';
import { buildRule, cited } from './rule-builder';

type Fee = NonNullable<Rule['fees']>[number];
const fee = (id: string, amount: number, days?: Fee['days'], when: Fee['when'] = 'late'): Fee => ({
  id,
  title: id,
  amount,
  currency: 'USD',
  when,
  ...(days === undefined ? {} : { days }),
  ...cited,
});

const cycle = period('2025-01-01', '2026-12-31');
const daysLate = (days: number) => addDays(cycle.endsOn, days);

describe('Texas: late fees by steps', () => {
  const texas = buildRule({
    fees: [
      fee('renewal', 66, undefined, 'renewal'),
      fee('up-to-90', 99, { from: 1, to: 90 }),
      fee('up-to-a-year', 132, { from: 91, to: 365 }),
    ],
  });

  test.each([
    [0, undefined],
    [1, 99],
    [45, 99],
    [90, 99],
    [91, 132],
    [120, 132],
    [365, 132],
    [366, undefined],
    [400, undefined],
  ])('E51 %i days late: %s', (days, amount) => {
    expect(ruleSchema.safeParse(texas).success).toBe(true);
    expect(lateFeeOn(texas, cycle, daysLate(days))?.amount).toBe(amount);
  });

  test('E51 after a year it is cancelled', () => {
    expect(isRenewalAccepted(texas, cycle, daysLate(365))).toBe(true);
    expect(isRenewalAccepted(texas, cycle, daysLate(366))).toBe(false);
  });
});

describe('CCI: ninety days for papers', () => {
  const cci = buildRule({
    late: [
      {
        id: 'papers',
        kind: 'grace',
        title: 'Papers',
        credits: 'refused',
        until: { months: 0, day: 'same-day', days: 90 },
        ...cited,
      },
    ],
    fees: [fee('late', 50)],
  });

  test('E44 a papers on day 41 are taken, with the late fee', () => {
    expect(daysLate(41)).toBe('2027-02-10');
    expect(isRenewalAccepted(cci, cycle, '2027-02-10')).toBe(true);
    expect(lateFeeOn(cci, cycle, '2027-02-10')?.amount).toBe(50);
    expect(lateFeeOn(cci, cycle, '2026-12-31')).toBeNull();
  });

  test('E44 c papers on day 95 are refused, and no fee buys them in', () => {
    expect(daysLate(95)).toBe('2027-04-05');
    expect(isRenewalAccepted(cci, cycle, '2027-03-31')).toBe(true);
    expect(isRenewalAccepted(cci, cycle, '2027-04-01')).toBe(false);
    expect(isRenewalAccepted(cci, cycle, '2027-04-05')).toBe(false);
    expect(lateFeeOn(cci, cycle, '2027-04-05')).toBeNull();
  });
});

describe('a renewal', () => {
  test('is taken from the opening to the close, and not after it when nothing follows', () => {
    const rule = buildRule({
      filing: {
        opens: { months: -1, day: 'first-of-month' },
        closes: { months: 1, day: 'last-of-month' },
        ...cited,
      },
      fees: [fee('late', 25)],
    });
    const at = (day: string) => isRenewalAccepted(rule, cycle, day);
    expect([at('2026-10-31'), at('2026-11-01'), at('2027-01-31'), at('2027-02-01')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    // Within the time for filing nothing is late, though the cycle has ended.
    expect(lateFeeOn(rule, cycle, '2027-01-31')).toBeNull();
  });

  test('is not refused in a grace whose end nobody knows; a reinstatement is no renewal', () => {
    const phase = { title: 'Late', credits: 'refused' as const, ...cited };
    const open = buildRule({ late: [{ id: 'grace', kind: 'grace', ...phase }], fees: [fee('late', 25)] });
    expect(isRenewalAccepted(open, cycle, daysLate(800))).toBe(true);
    expect(lateFeeOn(open, cycle, daysLate(800))?.amount).toBe(25);
    const lapsed = buildRule({ late: [{ id: 'back', kind: 'reinstatement', ...phase }] });
    expect(isRenewalAccepted(lapsed, cycle, daysLate(1))).toBe(false);
  });

  test('costs the step that begins latest where several hold', () => {
    const rule = buildRule({
      late: [{ id: 'grace', kind: 'grace', title: 'Late', credits: 'refused', ...cited }],
      fees: [fee('early', 10, { from: -30 }), fee('second', 20, { from: 10 }), fee('any', 5)],
    });
    expect([-31, -30, 9, 10, 500].map((days) => lateFeeOn(rule, cycle, daysLate(days))?.id)).toEqual([
      undefined,
      'early',
      'early',
      'second',
      'second',
    ]);
  });
});
