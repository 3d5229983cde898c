import { Temporal } from 'temporal-polyfill';
import { AppError } from '../contract/errors';

/**
 * Arithmetic on civil dates: days of the calendar without time or zone, written `YYYY-MM-DD` (years 0001 to 9999).
 * Text in, text out: the ISO form sorts as the calendar does, so that `<` and `===` on these strings are right.
 */
export type CivilDate = string;

/** A run of days, both ends included. */
export type Period = { startsOn: CivilDate; endsOn: CivilDate };

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads a civil date.
 * @throws AppError `invalid-input` (`date-invalid`) when the text is not `YYYY-MM-DD` or no such day exists.
 */
export function parseCivilDate(text: string): Temporal.PlainDate {
  if (!isoDate.test(text) || text.startsWith('0000')) throw noSuchDate(text);
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch (cause) {
    throw noSuchDate(text, cause);
  }
}

const noSuchDate = (text: string, cause?: unknown) =>
  new AppError(
    'invalid-input',
    `“${text}” is not a date of the calendar. Write it as year-month-day, like 2027-03-12.`,
    { key: 'date-invalid', text },
    { cause },
  );

/** Four-digit years only: the text of others would no longer sort as the calendar does. */
function written(date: Temporal.PlainDate): CivilDate {
  if (date.year < 1 || date.year > 9999) throw noSuchDate(date.toString());
  return date.toString();
}

/** Whether the text is a civil date that exists. */
export function isCivilDate(text: string): boolean {
  try {
    parseCivilDate(text);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Order of two civil dates: below zero when `a` is earlier, zero when they are the same day. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The later of two civil dates. */
export const laterOf = (a: CivilDate, b: CivilDate): CivilDate => (a >= b ? a : b);
/** The earlier of two civil dates. */
export const earlierOf = (a: CivilDate, b: CivilDate): CivilDate => (a <= b ? a : b);

/** The date `days` later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return written(parseCivilDate(date).add({ days }));
}

/** The date `months` later (earlier when negative); a day that the month lacks becomes its last: 31 Jan + 1 = 28 or 29 Feb. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return written(parseCivilDate(date).add({ months }, { overflow: 'constrain' }));
}

/** Days from one date to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Year, month and day of a date that exists. */
function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  // Days up to the 28th exist in every month; only the others need the calendar.
  if (isoDate.test(date) && year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28)
    return { year, month, day };
  return parseCivilDate(date);
}

/**
 * The number of a day, counted without gaps. Written out since a standing asks for thousands of differences, and a
 * Temporal object for each costs more than all the rest of it (a test compares the two over the calendar).
 * The year begins in March here, so that the leap day is its last.
 */
function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + day;
}

/** Days in a period, both ends counted. */
export const daysIn = (period: Period): number => daysBetween(period.startsOn, period.endsOn) + 1;

/** 1 to 12. */
export const monthOf = (date: CivilDate): number => parseCivilDate(date).month;

/** The day of the month, 1 to 31. */
export const dayOf = (date: CivilDate): number => parseCivilDate(date).day;

/** The year, 1 to 9999. */
export const yearOf = (date: CivilDate): number => parseCivilDate(date).year;

/** The first day of a month (1 to 12) of a year. */
export const firstDayOf = (year: number, month: number): CivilDate =>
  written(Temporal.PlainDate.from({ year, month, day: 1 }, { overflow: 'reject' }));

/** That day of the date's month; its last where the month has not so many. */
export function dayInMonth(date: CivilDate, day: number): CivilDate {
  return parseCivilDate(date).with({ day }, { overflow: 'constrain' }).toString();
}

/** Months from one date's month to another's, whatever the days: negative when `to` is earlier. */
export function monthsFrom(from: CivilDate, to: CivilDate): number {
  const [start, end] = [parseCivilDate(from), parseCivilDate(to)];
  return (end.year - start.year) * 12 + end.month - start.month;
}

/** The first day of the date's month. */
export function firstOfMonth(date: CivilDate): CivilDate {
  return parseCivilDate(date).with({ day: 1 }).toString();
}

/** The last day of the date's month; 29 in February of a leap year. */
export function lastOfMonth(date: CivilDate): CivilDate {
  const parsed = parseCivilDate(date);
  return parsed.with({ day: parsed.daysInMonth }).toString();
}

/** Whether a period holds a date. */
export const isWithin = (date: CivilDate, period: Period): boolean =>
  date >= period.startsOn && date <= period.endsOn;

/**
 * Whole months that a period spans, when it ends the day before the day on which it would begin again;
 * null when it is no whole number of months.
 */
export function wholeMonthsIn(period: Period): number | null {
  const end = addDays(period.endsOn, 1);
  const months = monthsFrom(period.startsOn, end);
  return months > 0 && addMonths(period.startsOn, months) === end ? months : null;
}

/**
 * How many months lie from one day to another (not counted itself, as the day after a period is not): `whole` ones, and
 * `begun` ones, which take a part of a month for a whole. Both are 0 when `to` is not later.
 */
export function monthsBetween(from: CivilDate, to: CivilDate): { whole: number; begun: number } {
  if (to <= from) return { whole: 0, begun: 0 };
  const ahead = monthsFrom(from, to);
  const whole = addMonths(from, ahead) > to ? ahead - 1 : ahead;
  return { whole, begun: addMonths(from, whole) === to ? whole : whole + 1 };
}

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The date as English text, `12 Mar 2027`. */
export function formatCivilDate(date: CivilDate): string {
  const { day, month, year } = partsOf(date);
  return `${day} ${shortMonths[month - 1] ?? ''} ${year}`;
}
