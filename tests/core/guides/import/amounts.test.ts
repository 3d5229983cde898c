import { describe, expect, test } from 'vitest';
import {
  looksLikeAmount,
  readAmount,
  readAmountRange,
  readCurrency,
  readPay,
  readPayRange,
} from '#core/guides/import/amounts';
import { type NumberConvention, readConvention } from '#core/guides/import/number-convention';

describe('amounts', () => {
  test.each([
    ['$50,000', { amount: 50_000, sign: '$' }],
    ['50,000', { amount: 50_000 }],
    ['50000', { amount: 50_000 }],
    ['65,000+', { amount: 65_000 }],
    ['$50,000.00', { amount: 50_000, sign: '$' }],
    ['50 000', { amount: 50_000 }],
    ['50\u00a0000', { amount: 50_000 }],
    ['50\u2009000', { amount: 50_000 }],
    ['50\u202f000 €', { amount: 50_000, currency: 'EUR' }],
    ["50'000", { amount: 50_000 }],
    ['CHF 80’000', { amount: 80_000, currency: 'CHF' }],
    ['Fr. 80’000.–', { amount: 80_000, currency: 'CHF' }],
    ['50k', { amount: 50_000 }],
    ['$52.5K', { amount: 52_500, sign: '$' }],
    ['£45k', { amount: 45_000, currency: 'GBP' }],
    ['€45.000', { amount: 45_000, currency: 'EUR' }],
    ['45.000 €', { amount: 45_000, currency: 'EUR' }],
    ['45 000 €', { amount: 45_000, currency: 'EUR' }],
    ['€50.000,00', { amount: 50_000, currency: 'EUR' }],
    ['50.000,- €', { amount: 50_000, currency: 'EUR' }],
    ['50.000 € brutto pro Jahr', { amount: 50_000, currency: 'EUR' }],
    ['1.250.000', { amount: 1_250_000 }],
    ['₹12,00,000', { amount: 1_200_000, currency: 'INR' }],
    ['1.2 lakh', { amount: 120_000 }],
    ['₹3.5 LPA', { amount: 350_000, currency: 'INR' }],
    ['420 000 kr', { amount: 420_000, sign: 'kr' }],
    ['SEK 420 000', { amount: 420_000, currency: 'SEK' }],
    ['420 000 SEK', { amount: 420_000, currency: 'SEK' }],
    ['72 000 zł', { amount: 72_000, currency: 'PLN' }],
    ['¥4,500,000', { amount: 4_500_000, sign: '¥' }],
    ['¥4,500,000 JPY', { amount: 4_500_000, currency: 'JPY' }],
    ['₩42,000,000', { amount: 42_000_000, currency: 'KRW' }],
    ['R$ 60.000', { amount: 60_000, currency: 'BRL' }],
    ['A$75,000', { amount: 75_000, currency: 'AUD' }],
    ['C$75,000', { amount: 75_000, currency: 'CAD' }],
    ['CAD $75,000', { amount: 75_000, currency: 'CAD' }],
    ['NZ$75,000', { amount: 75_000, currency: 'NZD' }],
    ['MX$240,000', { amount: 240_000, currency: 'MXN' }],
    ['US$ 50,000', { amount: 50_000, currency: 'USD' }],
    ['$50,000 USD', { amount: 50_000, currency: 'USD' }],
    ['$48,790 per year', { amount: 48_790, sign: '$' }],
    ['$48,790/yr', { amount: 48_790, sign: '$' }],
    ['$48,790 annually', { amount: 48_790, sign: '$' }],
  ])('%s', (text, amount) => {
    expect(readAmount(text)).toEqual(amount);
  });

  test.each([
    '$45.000',
    '45.000',
    '35.0',
    '35',
    '$23.50',
    'about $50,000',
    '',
    '1,00',
    '$',
    '2024',
    '$0',
    '0',
    '€50,000 USD',
    'XYZ 50,000',
    '50,000 widgets',
    '5,00,00',
    '0,500',
    '$99,000,000,000,000',
    '050,000',
  ])('what is not certain is not read: %s', (text) => {
    expect(readAmount(text)).toBeUndefined();
  });

  test.each([
    ['$24.50 per hour', { doubt: 'not-annual', period: 'hour' }],
    ['$24.50/hr', { doubt: 'not-annual', period: 'hour' }],
    ['$24,500 an hour', { doubt: 'not-annual', period: 'hour' }],
    ['24,50 € pro Stunde', { doubt: 'not-annual', period: 'hour' }],
    ['$4,200 monthly', { doubt: 'not-annual', period: 'month' }],
    ['£900 a week', { doubt: 'not-annual', period: 'week' }],
    ['$200 daily', { doubt: 'not-annual', period: 'day' }],
    ['$45.000', { doubt: 'ambiguous' }],
    ['5,00,00', { doubt: 'ambiguous' }],
    ['$0', { doubt: 'absurd' }],
    ['$900,000,000,000', { doubt: 'absurd' }],
    ['about $50,000', undefined],
    ['2024', undefined],
  ])('why it is not: %s', (text, doubt) => {
    expect(readPay(text)).toEqual(doubt);
  });

  test('the page’s currency or its other figures settle a dot or a comma', () => {
    expect(readAmount('45.000', { currency: 'EUR' })).toEqual({ amount: 45_000 });
    expect(readAmount('$45.000', { convention: 'dot' })).toEqual({ amount: 45_000, sign: '$' });
    expect(readPay('€45.000', { convention: 'comma' })).toEqual({ doubt: 'ambiguous' });
    expect(readPay('45,000', { convention: 'dot' })).toEqual({ doubt: 'ambiguous' });
    expect(readPay('45,000', { convention: 'mixed' })).toEqual({ doubt: 'ambiguous' });
    expect(readAmount('45,000.50', { convention: 'mixed' })).toEqual({ amount: 45_001 });
  });

  test('what looks like an amount', () => {
    expect(['35', '$1', '2024', '45.000', 'Pay $1', 'A 1'].map((text) => looksLikeAmount(text))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

test.each<[string, NumberConvention | undefined]>([
  ['It pays 50,000.', undefined],
  ['It pays 50.000 or 2.5 times as much in version 3.1.', undefined],
  ['$50,000.00', 'comma'],
  ['1,250,000', 'comma'],
  ['12,00,000', 'comma'],
  ['grows 11.5%', 'comma'],
  ['€50.000,00', 'dot'],
  ['1.250.000', 'dot'],
  ['wächst um 11,5 %', 'dot'],
  ['1,250,000 and 11,5 %', 'mixed'],
  ['v1.2.3 of 10.0.0.1', undefined],
])('what the figures say: %s', (text, convention) => {
  expect(readConvention([{ text }])).toBe(convention);
});

describe('ranges', () => {
  test.each([
    '35,000—65,000',
    '$35,000 – $65,000',
    '35,000-65,000',
    '35,000 − 65,000',
    '35k to 65k',
    '35-65k',
    '35,000 to 65,000',
    '$35,000 to $65,000 per year',
    'from 35,000 to 65,000',
    'between $35,000 and $65,000',
    '35.000 € bis 65.000 €',
    '35 000 à 65 000 €',
    '€35.000 a €65.000',
    '35’000–65’000 CHF',
    '35,000–65,000+',
  ])('%s', (text) => {
    expect(readAmountRange(text)).toMatchObject({ low: 35_000, high: 65_000 });
  });

  test('the unit and the currency of the second are the first one’s too', () => {
    expect(readAmountRange('₹3.5–6 lakh')).toEqual({ low: 350_000, high: 600_000, currency: 'INR' });
    expect(readAmountRange('35.000 - 65.000 €')).toEqual({ low: 35_000, high: 65_000, currency: 'EUR' });
  });

  test.each([
    '65,000-35,000',
    '35,000',
    '35,000-',
    '1-2',
    'from 35,000 to 65,000 to 70,000',
    '2022-2032',
    '555-1234',
    '$35,000 – €65,000',
    '$18 - $31 per hour',
    '$35,000–65,000 per month',
    '35,000 and 65,000',
    'a - b',
  ])('no range: %s', (text) => {
    expect(readAmountRange(text)).toBeUndefined();
  });

  test('why it is none', () => {
    expect(readPayRange('$18 - $31 per hour')).toEqual({ doubt: 'not-annual', period: 'hour' });
    expect(readPayRange('35.000–65.000')).toEqual({ doubt: 'ambiguous' });
    expect(readPayRange('65,000-35,000')).toBeUndefined();
  });
});

test('currency of a heading', () => {
  expect(readCurrency('UK, GBP')).toBe('GBP');
  expect(readCurrency('EUR')).toBe('EUR');
  expect(readCurrency('USA')).toBeUndefined();
});
