import { describe, expect, test } from 'vitest';
import { renewalDates } from '#core/compliance/renewal-dates';
import type { Rule } from '#core/compliance/rule';
import { period } from './cycle-support';
import { buildRule, cited, cycleOf } from './rule-builder';

type Late = NonNullable<Rule['late']>;
const phase = (more: Partial<Late[number]> & Pick<Late[number], 'id' | 'kind'>): Late[number] => ({
  title: more.id,
  credits: 'refused',
  ...cited,
  ...more,
});

const arrt = buildRule({
  filing: {
    opens: { months: -1, day: 'first-of-month' },
    closes: { months: 1, day: 'last-of-month' },
    ...cited,
  },
  late: [
    phase({
      id: 'probation',
      kind: 'probation',
      credits: 'make-up',
      until: { months: 6, day: 'last-of-month' },
    }),
  ],
});

describe('renewal dates', () => {
  test('E04 credits are due by one day and the renewal by another', () => {
    expect(renewalDates(arrt, period('2025-05-01', '2027-04-30'))).toEqual({
      earnUntil: '2027-04-30',
      renewalOpensOn: '2027-03-01',
      renewalClosesOn: '2027-05-31',
      lateUntil: '2027-10-31',
      late: [
        {
          id: 'probation',
          kind: 'probation',
          title: 'probation',
          credits: 'make-up',
          until: '2027-10-31',
        },
      ],
    });
  });

  test('hold at the end of a leap February', () => {
    expect(renewalDates(arrt, period('2026-03-01', '2028-02-29'))).toMatchObject({
      renewalOpensOn: '2028-01-01',
      renewalClosesOn: '2028-03-31',
      lateUntil: '2028-08-31',
    });
  });

  test('E44 papers are taken for 90 days after the end, credits are not', () => {
    const cci = buildRule({
      late: [phase({ id: 'papers', kind: 'grace', until: { months: 0, day: 'same-day', days: 90 } })],
    });
    const dates = renewalDates(cci, period('2024-01-01', '2026-12-31'));
    expect(dates.earnUntil).toBe('2026-12-31');
    expect(dates.lateUntil).toBe('2027-03-31');
    expect(dates.late).toEqual([
      { id: 'papers', kind: 'grace', title: 'papers', credits: 'refused', until: '2027-03-31' },
    ]);
  });

  test('the last day for credits may come before the end', () => {
    const rule = buildRule({
      cycle: cycleOf({ kind: 'stored' }, 48, { months: -3, day: 'same-day' }),
    });
    expect(renewalDates(rule, period('2025-06-11', '2029-06-10')).earnUntil).toBe('2029-03-10');
  });

  test('late until the latest known end of grace and probation; a reinstatement is none', () => {
    const rule = buildRule({
      late: [
        phase({ id: 'grace', kind: 'grace', until: { months: 1, day: 'last-of-month' } }),
        phase({ id: 'probation', kind: 'probation', until: { months: 6, day: 'last-of-month' } }),
        phase({ id: 'open', kind: 'probation' }),
        phase({ id: 'back', kind: 'reinstatement', until: { months: 24, day: 'last-of-month' } }),
      ],
    });
    const dates = renewalDates(rule, period('2025-01-01', '2026-12-31'));
    expect(dates.lateUntil).toBe('2027-06-30');
    expect(dates.late.map(({ id, until }) => [id, until])).toEqual([
      ['grace', '2027-01-31'],
      ['probation', '2027-06-30'],
      ['open', undefined],
      ['back', '2028-12-31'],
    ]);
  });

  test('are absent where the rule does not say', () => {
    const none = { earnUntil: '2020-12-26', late: [] };
    expect(renewalDates(buildRule(), period('2019-04-19', '2020-12-26'))).toEqual(none);
    expect(renewalDates(null, period('2019-04-19', '2020-12-26'))).toEqual(none);
    const closing = buildRule({ filing: { closes: { months: 0, day: 'same-day' }, ...cited } });
    expect(renewalDates(closing, period('2019-04-19', '2020-12-26'))).toEqual({
      ...none,
      renewalClosesOn: '2020-12-26',
    });
  });
});
