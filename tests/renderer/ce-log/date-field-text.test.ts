import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTypedDate } from '../../../renderer/components/date-field-text';
import { createFormat } from '../../../renderer/i18n/format';

describe('a typed date', () => {
  it.each([
    ['12 Mar 2027', '2027-03-12'],
    ['12 march 2027', '2027-03-12'],
    ['Mar 12, 2027', '2027-03-12'],
    ['March 12th, 2027', '2027-03-12'],
    ['12 de marzo de 2027', '2027-03-12'],
    ['5 ene 2027', '2027-01-05'],
    ['1 ago. 2026', '2026-08-01'],
    ['3 sept 2026', '2026-09-03'],
    ['12-mar-2027', '2027-03-12'],
    ['2027-03-12', '2027-03-12'],
    ['2027/3/2', '2027-03-02'],
    ['13/3/2027', '2027-03-13'],
    ['3/13/2027', '2027-03-13'],
    ['5/5/2027', '2027-05-05'],
    ['  29 Feb 2028 ', '2028-02-29'],
  ])('reads %s', (typed, date) => {
    expect(parseTypedDate(typed)).toEqual({ kind: 'date', date });
  });

  it.each(['3/4/2027', '12/3/2027', '1.2.2027'])('does not guess which day %s is', (typed) => {
    expect(parseTypedDate(typed)).toEqual({ kind: 'ambiguous' });
  });

  it.each([
    'soon',
    '12 Mar',
    '31 Feb 2027',
    '29 Feb 2027',
    '13/13/2027',
    '12 Mar 27',
    '12 Xyz 2027',
    '2027-13-01',
    '12 Mar Mar 2027',
    '12 Mar 0027',
    '31 Dec 1899',
    '2200-01-01',
  ])('does not read %s', (typed) => {
    expect(parseTypedDate(typed)).toEqual({ kind: 'unknown' });
  });

  it('knows an empty field', () => {
    expect(parseTypedDate('   ')).toEqual({ kind: 'empty' });
  });

  it.each(['en', 'es'] as const)('reads back every date as it is shown (%s)', (locale) => {
    const { date: show } = createFormat(locale);
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (at) => {
          const date = at.toISOString().slice(0, 10);
          expect(parseTypedDate(show(date))).toEqual({ kind: 'date', date });
        },
      ),
      { seed: 1 },
    );
  });
});
