import { expect, test } from 'vitest';
import { pluralOf } from '#core/compliance/plural';

test.each([
  ['CE credit', 'CE credits'],
  ['CE hour', 'CE hours'],
  ['CEU (ACI)', 'CEUs (ACI)'],
  ['CE hour (Category I)', 'CE hours (Category I)'],
  ['minutes', 'minutes'],
  ['CEUs', 'CEUs'],
  ['credit(s)', 'credit(s)'],
  ['', ''],
])('the plural of “%s” is “%s”', (unit, plural) => {
  expect(pluralOf(unit)).toBe(plural);
});
