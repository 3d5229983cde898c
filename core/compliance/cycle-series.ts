import { addDays, addMonths, type CivilDate, monthsFrom, type Period } from '../time/civil-date';

/**
 * The cycles of a credential as a numbered series: cycle 0 is the first, or the one that the series is laid through. Each is
 * counted from there and not from the one before, so that a leap day or a short month never shifts those that follow. No day
 * lies between two cycles, and none in two.
 */
export type CycleSeries = (index: number) => Period;

/**
 * The end of a cycle so many months after another end (before it, when negative), on the day that the cycles of an anchor
 * end on: the last of the month, or a birth date. Of an end on another day, 0 months are the right day of its month.
 */
export type EndShift = (endsOn: CivilDate, months: number) => CivilDate;

/** Cycles of whole months from a start: they end the day before the next one begins. */
export const seriesFrom =
  (startsOn: CivilDate, months: number): CycleSeries =>
  (index) => ({
    startsOn: addMonths(startsOn, months * index),
    endsOn: addDays(addMonths(startsOn, months * (index + 1)), -1),
  });

/**
 * Cycles that are counted from the end of a first one, of any length: HSPA's first is a little longer than the others,
 * CCI's is shorter. From cycle 0 on.
 */
export function seriesAfter(first: Period, months: number, shift: EndShift): CycleSeries {
  const endAt = (index: number) => (index === 0 ? first.endsOn : shift(first.endsOn, months * index));
  return (index) => ({
    startsOn: index === 0 ? first.startsOn : addDays(endAt(index - 1), 1),
    endsOn: endAt(index),
  });
}

/** The cycles before and after one whose dates are given. `shift` is null where cycles run from day to day. */
export function seriesThrough(cycle: Period, months: number, shift: EndShift | null): CycleSeries {
  const bare = { startsOn: cycle.startsOn, endsOn: cycle.endsOn };
  const next = seriesFrom(addDays(cycle.endsOn, 1), months);
  const later: CycleSeries =
    shift === null ? (index) => (index === 0 ? bare : next(index - 1)) : seriesAfter(bare, months, shift);
  return (index) => {
    if (index >= 0) return later(index);
    const endBefore = addDays(cycle.startsOn, -1);
    if (shift === null || shift(endBefore, 0) !== endBefore) return seriesFrom(cycle.startsOn, months)(index);
    return {
      startsOn: addDays(shift(endBefore, months * index), 1),
      endsOn: index === -1 ? endBefore : shift(endBefore, months * (index + 1)),
    };
  };
}

/**
 * The cycle, from the first on, that holds a date; a date before the first cycle gets that. `months` is the length of the
 * cycles: the search starts one cycle short of where the months alone would put the date, and walks from there.
 */
export function indexAt(series: CycleSeries, months: number, date: CivilDate): number {
  let index = Math.max(0, Math.floor(monthsFrom(series(0).endsOn, date) / months) - 1);
  while (series(index).endsOn < date) index += 1;
  return index;
}
