import { describe, expect, test } from 'vitest';
import { readTimeSpan, readYears } from '#core/guides/import/times';

describe('times of day', () => {
  test.each([
    ['9:00 AM - 12:00 PM', '09:00', '12:00'],
    ['12:00 AM–3:30 pm', '00:00', '15:30'],
    ['9 to 11:30 a.m.', '09:00', '11:30'],
    ['11:00 - 3:00 PM', '11:00', '15:00'],
    ['09:00–17:00', '09:00', '17:00'],
    ['9 AM - noon', '09:00', '12:00'],
  ])('%s', (text, from, to) => {
    expect(readTimeSpan(text)).toEqual({ from, to });
  });

  test.each(['13:00 PM - 2:00 PM', '25:00 - 26:00', '9:75 AM - 10:00 AM', 'all day', '9:00 AM'])(
    'no times: %s',
    (text) => {
      expect(readTimeSpan(text)).toBeUndefined();
    },
  );
});

test.each([
  ['0-2 years', { min: 0, max: 2 }],
  ['3–5 years', { min: 3, max: 5 }],
  ['3 to 5 years', { min: 3, max: 5 }],
  ['6+ years', { min: 6, max: null }],
  ['over 8 years', { min: 8, max: null }],
  ['less than 1 year', { min: 0, max: 1 }],
  ['10 years', { min: 10, max: 10 }],
  ['5-2 years', undefined],
  ['some', undefined],
])('years: %s', (text, years) => {
  expect(readYears(text)).toEqual(years);
});
