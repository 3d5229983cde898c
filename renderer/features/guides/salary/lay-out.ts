import type { SalaryMark } from './salary-marks';

/** A mark on the scale, with the place of its words. Lengths are in the unit that the sizes were given in. */
export type PlacedMark = SalaryMark & {
  /** Where the mark is, from the left. */
  x: number;
  /** The middle of its words: moved in from the sides, so that nothing is cut off. */
  textX: number;
  /** Rows of words from the line outwards, from 0. */
  row: number;
};

export type Layout = { marks: PlacedMark[]; rowsAbove: number; rowsBelow: number };

export type LayoutSizes = {
  width: number;
  /** What one letter takes, on average, and what stays free between two labels. */
  letter: number;
  gap: number;
  /** What stays free at both sides of the line. */
  side: number;
};

/**
 * Puts every mark on one line from the lowest amount to the highest, and its words into the first row where they meet
 * no others: those of levels under the line, all others over it.
 */
export function layOut(marks: readonly SalaryMark[], sizes: LayoutSizes): Layout {
  const amounts = marks.map(({ amount }) => amount);
  const low = Math.min(...amounts);
  const spread = Math.max(...amounts) - low;
  const { width, side } = sizes;
  const rows: { above: number[]; below: number[] } = { above: [], below: [] };
  const placed = [...marks]
    .sort((one, other) => one.amount - other.amount)
    .map((mark): PlacedMark => {
      const x = spread === 0 ? width / 2 : side + ((mark.amount - low) / spread) * (width - 2 * side);
      const half = (Math.max(mark.name.length, mark.label.length) * sizes.letter) / 2;
      const textX = Math.min(Math.max(x, half), Math.max(half, width - half));
      const ends = mark.place === 'level' ? rows.below : rows.above;
      const free = ends.findIndex((end) => end + sizes.gap <= textX - half);
      const row = free < 0 ? ends.length : free;
      ends[row] = textX + half;
      return { ...mark, x, textX, row };
    });
  return { marks: placed, rowsAbove: rows.above.length, rowsBelow: rows.below.length };
}
