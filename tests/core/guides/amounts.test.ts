import { describe, expect, test } from 'vitest';
import {
  readAmount,
  readAmountRange,
  readCurrency,
  readPercent,
  readTimeSpan,
  readYears,
} from '#core/guides/amounts';

describe('amounts', () => {
  test.each([
    ['$50,000', { amount: 50_000 }],
    ['35,000', { amount: 35_000 }],
    ['65,000+', { amount: 65_000 }],
    ['£45k', { amount: 45_000, currency: 'GBP' }],
    ['US$ 50,000', { amount: 50_000, currency: 'USD' }],
    ['€45.000', { amount: 45_000, currency: 'EUR' }],
    ['45.000 €', { amount: 45_000, currency: 'EUR' }],
    ['45 000 €', { amount: 45_000, currency: 'EUR' }],
    ['1.250.000', { amount: 1_250_000 }],
    ['₹12,00,000', { amount: 1_200_000, currency: 'INR' }],
    ['CHF 80’000', { amount: 80_000, currency: 'CHF' }],
  ])('%s', (text, amount) => {
    expect(readAmount(text)).toEqual(amount);
  });

  test.each(['$45.000', '45.000', '35.0', '35', '$23.50', 'about $50,000', '', '1,00', '$'])(
    'what is not certain is not read: %s',
    (text) => {
      expect(readAmount(text)).toBeUndefined();
    },
  );

  test('the page’s currency settles a dot', () => {
    expect(readAmount('45.000', 'EUR')).toEqual({ amount: 45_000 });
  });

  test.each([
    '35,000—65,000',
    '$35,000 – $65,000',
    '35,000-65,000',
    '35k to 65k',
    '35-65k',
    '35,000 to 65,000',
  ])('range %s', (text) => {
    expect(readAmountRange(text)).toMatchObject({ low: 35_000, high: 65_000 });
  });

  test.each(['65,000-35,000', '35,000', '35,000-', '1-2', 'from 35,000 to 65,000 to 70,000'])(
    'no range: %s',
    (text) => {
      expect(readAmountRange(text)).toBeUndefined();
    },
  );

  test('currency of a heading', () => {
    expect(readCurrency('UK, GBP')).toBe('GBP');
    expect(readCurrency('EUR')).toBe('EUR');
    expect(readCurrency('USA')).toBeUndefined();
  });
});

test('percent', () => {
  expect([readPercent('11%'), readPercent('-3 %'), readPercent('−2.5%'), readPercent('+4%')]).toEqual([
    11, -3, -2.5, 4,
  ]);
  expect([readPercent('11'), readPercent('about 11%'), readPercent('%')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

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
