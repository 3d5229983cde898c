import { expect, test } from 'vitest';
import { createFormat } from '../../../renderer/i18n/format';

const format = createFormat('en');

test('what is no currency and no date is shown as it is, instead of failing the screen', () => {
  expect(format.money(50_000, 'USD')).toBe('$50,000');
  expect(format.money(50_000, '€€€')).toBe('€€€ 50,000');
  expect(format.date('2024-05-01')).toBe('1 May 2024');
  expect(format.date('2024-13-01')).toBe('2024-13-01');
});
