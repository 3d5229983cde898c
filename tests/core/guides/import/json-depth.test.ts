import { expect, test } from 'vitest';
import { isNestedTooDeep } from '#core/guides/import/json-depth';

test.each([
  ['[]', false],
  ['['.repeat(64), false],
  ['['.repeat(65), true],
  ['{"a":'.repeat(65), true],
  [`"${'['.repeat(100)}"`, false],
  [`["\\"${'['.repeat(100)}"]`, false],
  ['[]'.repeat(100), false],
])('%s', (text, isDeep) => {
  expect(isNestedTooDeep(text)).toBe(isDeep);
});
