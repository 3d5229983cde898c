import { describe, expect, test } from 'vitest';
import { cutYears, readGrowth, readPercent } from '#core/guides/import/growth';

test.each([
  ['11%', 11],
  ['11 %', 11],
  ['-3%', -3],
  ['−3 %', -3],
  ['–2.5%', -2.5],
  ['+4%', 4],
  ['minus 4%', -4],
  ['11.5 percent', 11.5],
  ['11,5 %', 11.5],
  ['0%', 0],
  ['11', undefined],
  ['about 11%', undefined],
  ['%', undefined],
  ['1,234%', undefined],
])('percent: %s', (text, value) => {
  expect(readPercent(text)).toBe(value);
});

describe('growth', () => {
  test.each([
    ['11%', { percent: 11 }],
    ['5% (Faster than average)', { percent: 5, status: 'Faster than average' }],
    ['-3% (Decline)', { percent: -3, status: 'Decline' }],
    ['Faster than average (5%)', { percent: 5, status: 'Faster than average' }],
    ['Faster than average (6% to 8%)', { doubt: 'range', status: 'Faster than average' }],
    ['Little or no change', { status: 'Little or no change' }],
    ['4% (2024–2034)', { percent: 4, period: { from: 2024, to: 2034 } }],
    ['4%, 2023-33', { percent: 4, period: { from: 2023, to: 2033 } }],
    ['4% from 2023 to 2033', { percent: 4, period: { from: 2023, to: 2033 } }],
    ['3–5%', { doubt: 'range' }],
    ['3% to 5%', { doubt: 'range' }],
    ['900%', { doubt: 'absurd' }],
    ['3% (decline)', undefined],
    ['about 5%', undefined],
    ['5% per year or so, in most places', undefined],
    ['5', undefined],
    ['', undefined],
  ])('%s', (text, growth) => {
    expect(readGrowth(text)).toEqual(growth);
  });

  test('only years that follow on each other are a span', () => {
    expect(cutYears('2034–2024').period).toBeUndefined();
    expect(cutYears('1900-2024').period).toBeUndefined();
    expect(cutYears('Growth Rate (2023–33): 4%')).toEqual({
      rest: 'Growth Rate: 4%',
      period: { from: 2023, to: 2033 },
    });
  });
});
