import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('each of the 55 worked cases of the reference has a test that names it', () => {
  const folder = new URL('./', import.meta.url);
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts') && name !== 'all-there.test.ts')
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const all = Array.from({ length: 55 }, (_, index) => `E${String(index + 1).padStart(2, '0')}`);
  const missing = all.filter(
    (name) => !new RegExp(`test(\\.each\\([\\s\\S]{0,400}?\\))?\\(\\s*['"]${name} `).test(text),
  );
  expect(missing).toEqual([]);
});
