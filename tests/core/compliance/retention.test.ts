import { describe, expect, test } from 'vitest';
import { keepUntil, longestOf } from '#core/compliance/retention';
import { period } from './cycle-support';
import { buildRule, cited } from './rule-builder';

const keeping = (years: number, from: 'activity' | 'cycle-end') =>
  buildRule({ evidence: { needed: 'on-audit', retention: { years, from, ...cited }, ...cited } });

describe('how long proof is kept', () => {
  const completedOn = '2025-03-05';
  const cycle = period('2025-06-01', '2027-05-31');

  test.each([
    ['California', keeping(4, 'activity'), '2029-03-05'],
    ['Wisconsin', keeping(3, 'activity'), '2028-03-05'],
    ['Utah', keeping(4, 'cycle-end'), '2031-05-31'],
  ])('E55 %s', (_, rule, day) => {
    expect(keepUntil(rule, completedOn, cycle)).toBe(day);
  });

  test('E55 the longest wins when a file serves several', () => {
    const days = [keeping(4, 'activity'), keeping(3, 'activity'), keeping(4, 'cycle-end')].map((rule) =>
      keepUntil(rule, completedOn, cycle),
    );
    expect(longestOf(days)).toBe('2031-05-31');
    expect(longestOf([undefined, ...days])).toBe('2031-05-31');
    expect(longestOf([undefined, '2029-03-05', undefined])).toBe('2029-03-05');
    expect(longestOf([undefined])).toBeUndefined();
    expect(longestOf([])).toBeUndefined();
  });

  test('a rule that leaves it open says nothing; a leap day ends on the 28th', () => {
    expect(keepUntil(buildRule(), completedOn, cycle)).toBeUndefined();
    expect(keepUntil(keeping(3, 'activity'), '2028-02-29', cycle)).toBe('2031-02-28');
  });
});
