import { expect, test } from 'vitest';
import { isRuleOld } from '#core/compliance/rule-age';

test.each([
  ['2026-01-15', '2026-01-15', false],
  ['2026-01-15', '2027-01-14', false],
  ['2026-01-15', '2027-01-15', false],
  ['2026-01-15', '2027-01-16', true],
  ['2028-02-29', '2029-02-28', false],
  ['2028-02-29', '2029-03-01', true],
  // Checked after today's date: a clock that was set back makes nothing old.
  ['2026-01-15', '2020-01-01', false],
])('a rule checked on %s is old on %s: %s', (checkedOn, today, isOld) => {
  expect(isRuleOld(checkedOn, today)).toBe(isOld);
});
