import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayScale, minutesBetween } from '../../../renderer/features/guides/reader/day-scale';

const block = (from: string, to: string) => ({ label: `${from}-${to}`, from, to, focus: '', tasks: [] });

describe('a day on one scale', () => {
  it('is as wide as its hours, gaps included', () => {
    const { bars, rows, hours } = dayScale([block('09:00', '12:00'), block('13:00', '15:00')]);
    expect(bars.map(({ left, width, row }) => [left, Math.round(width * 10) / 10, row])).toEqual([
      [0, 50, 0],
      [(4 / 6) * 100, 33.3, 0],
    ]);
    expect(rows).toBe(1);
    expect(hours.map(({ label }) => label)).toEqual([
      '09:00',
      '10:00',
      '11:00',
      '12:00',
      '13:00',
      '14:00',
      '15:00',
    ]);
  });

  it('goes past midnight', () => {
    const { bars, hours } = dayScale([block('19:00', '23:00'), block('23:00', '07:00')]);
    expect(bars.map(({ left, width }) => [Math.round(left), Math.round(width)])).toEqual([
      [0, 33],
      [33, 67],
    ]);
    expect(hours.map(({ label }) => label)).toEqual([
      '19:00',
      '21:00',
      '23:00',
      '01:00',
      '03:00',
      '05:00',
      '07:00',
    ]);
    expect(minutesBetween('23:30', '00:15')).toBe(45);
    expect(minutesBetween('08:00', '08:00')).toBe(24 * 60);
  });

  it('puts parts that overlap in rows, and nothing for no parts', () => {
    expect(
      dayScale([block('09:00', '12:00'), block('11:00', '13:00'), block('12:00', '14:00')]).bars.map(
        ({ row }) => row,
      ),
    ).toEqual([0, 1, 0]);
    expect(dayScale([])).toEqual({ bars: [], rows: 0, hours: [] });
  });

  it('keeps every part on the strip and names few hours, whatever the times', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    const blocks = fc.array(
      fc.tuple(time, time).map(([from, to]) => block(from, to)),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(blocks, (parts) => {
        const { bars, hours } = dayScale(parts);
        return (
          bars.every(({ left, width }) => left >= 0 && width > 0 && left + width <= 100.0001) &&
          hours.length <= 9
        );
      }),
      { seed: 5 },
    );
  });
});
