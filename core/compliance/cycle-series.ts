import {
  addDays,
  addMonths,
  type CivilDate,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  monthsFrom,
  type Period,
} from '../time/civil-date';
import type { CycleAnchor } from './rule';

/**
 * The cycles of a credential as a numbered series: cycle 0 is the first. Each is counted from the anchor and not from
 * the one before, so that a leap day or a short month never shifts those that follow. No day lies between two cycles.
 */
export type CycleSeries = (index: number) => Period;

/** The first birth month after a date's month; its own month counts too with `issue-month-or-after`. */
export function firstBirthMonthStart(
  date: CivilDate,
  birthMonth: number,
  firstStart: 'after-issue-month' | 'issue-month-or-after',
): CivilDate {
  const ahead = (birthMonth - monthOf(date) + 12) % 12;
  const months = ahead === 0 && firstStart === 'after-issue-month' ? 12 : ahead;
  return addMonths(firstOfMonth(date), months);
}

/** Cycles of whole months from a start: they end the day before the next one begins. */
export const seriesFrom =
  (startsOn: CivilDate, months: number): CycleSeries =>
  (index) => ({
    startsOn: addMonths(startsOn, months * index),
    endsOn: addDays(addMonths(startsOn, months * (index + 1)), -1),
  });

/**
 * Cycles that end on the last day of the anniversary month (HSPA): the first runs from the issue date to the end of that
 * month, so it is a little longer than the others, which begin on the first of a month.
 */
const monthEndSeries =
  (issuedOn: CivilDate, months: number): CycleSeries =>
  (index) => ({
    startsOn: index === 0 ? issuedOn : addDays(lastOfMonth(addMonths(issuedOn, months * index)), 1),
    endsOn: lastOfMonth(addMonths(issuedOn, months * (index + 1))),
  });

/** The series that an issue date makes; null when it hangs on a birth month that is not known. */
export function seriesFromIssue(
  anchor: CycleAnchor,
  months: number,
  issuedOn: CivilDate,
  birthMonth: number | undefined,
): CycleSeries | null {
  if (anchor.kind === 'issue-date') {
    return anchor.endsAt === 'month-end' ? monthEndSeries(issuedOn, months) : seriesFrom(issuedOn, months);
  }
  if (birthMonth === undefined) return null;
  return seriesFrom(firstBirthMonthStart(issuedOn, birthMonth, anchor.firstStart), months);
}

/**
 * The cycle that holds a date; a date before the first cycle gets that. `months` is the length of the cycles: the search
 * starts one cycle short of where the months alone would put the date, and walks from there.
 */
export function indexAt(series: CycleSeries, months: number, date: CivilDate): number {
  let index = Math.max(0, Math.floor(monthsFrom(series(0).startsOn, date) / months) - 1);
  while (series(index).endsOn < date) index += 1;
  return index;
}
