import { expect, test } from 'vitest';
import { isFigureDate } from '#core/guides/figure-date';

test('a figure is of a year, a month or a day of the calendar', () => {
  expect(['2024', '2024-05', '2024-02-29'].filter(isFigureDate)).toEqual(['2024', '2024-05', '2024-02-29']);
  expect(
    ['', '24', '0000', '2024-13', '2024-00', '2023-02-29', '2024-5', 'May 2024'].filter(isFigureDate),
  ).toEqual([]);
});
