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
 * Sees to it that a text is a civil date.
 * @throws AppError `invalid-input` (`date-invalid`) when the text is not `YYYY-MM-DD` or no such day exists.
 */
export function assertCivilDate(text: string): void {
  partsOf(text);
}

const noSuchDate = (text: string) =>
  new AppError(
    'invalid-input',
    `“${text}” is not a date of the calendar. Write it as year-month-day, like 2027-03-12.`,
    { key: 'date-invalid', text },
  );

/** Years that are written with four digits: the text of others would no longer sort as the calendar does. */
const isWritable = (year: number) => year >= 1 && year <= 9999;

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** The days of a month (1 to 12). */
const daysInMonthOf = (year: number, month: number) =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);

type Parts = { year: number; month: number; day: number };

/**
 * Year, month and day of a date. Written out, as all arithmetic here is: a person's standings ask for thousands of dates, and
 * a Temporal object for each costs more than all the rest of them. A test compares the two over the calendar.
 * @throws AppError `invalid-input` (`date-invalid`)
 */
function partsOf(date: CivilDate): Parts {
  if (!isoDate.test(date)) throw noSuchDate(date);
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonthOf(year, month)) {
    throw noSuchDate(date);
  }
  return { year, month, day };
}

/** The text of a day that exists. */
function written({ year, month, day }: Parts): CivilDate {
  if (!isWritable(year)) throw noSuchDate(`${year}-${month}-${day}`);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** Whether the text is a civil date that exists. */
export function isCivilDate(text: string): boolean {
  try {
    partsOf(text);
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
  return written(partsOfDay(dayNumber(date) + days));
}

/** The date `months` later (earlier when negative); a day that the month lacks becomes its last: 31 Jan + 1 = 28 or 29 Feb. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + month - 1 + months;
  const to = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return written({ ...to, day: Math.min(day, daysInMonthOf(to.year, to.month)) });
}

/** Days from one date to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days of 400 years: after them the calendar is the same again. */
const daysIn400Years = 146_097;

/** The number of a day, counted without gaps. The year begins in March here, so that the leap day is its last. */
function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + day;
}

/** The day of a number: the inverse of `dayNumber`. */
function partsOfDay(number: number): Parts {
  const era = Math.floor((number - 1) / daysIn400Years);
  const dayOfEra = number - 1 - era * daysIn400Years;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / (daysIn400Years - 1))) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1,
  };
}

/** Days in a period, both ends counted. */
export const daysIn = (period: Period): number => daysBetween(period.startsOn, period.endsOn) + 1;

/** 1 to 12. */
export const monthOf = (date: CivilDate): number => partsOf(date).month;

/** The day of the month, 1 to 31. */
export const dayOf = (date: CivilDate): number => partsOf(date).day;

/** The year, 1 to 9999. */
export const yearOf = (date: CivilDate): number => partsOf(date).year;

/** The first day of a month (1 to 12) of a year. */
export function firstDayOf(year: number, month: number): CivilDate {
  if (month < 1 || month > 12) throw noSuchDate(`${year}-${month}-1`);
  return written({ year, month, day: 1 });
}

/** That day of the date's month; its last where the month has not so many. */
export function dayInMonth(date: CivilDate, day: number): CivilDate {
  const { year, month } = partsOf(date);
  return written({ year, month, day: Math.min(day, daysInMonthOf(year, month)) });
}

/** Months from one date's month to another's, whatever the days: negative when `to` is earlier. */
export function monthsFrom(from: CivilDate, to: CivilDate): number {
  const [start, end] = [partsOf(from), partsOf(to)];
  return (end.year - start.year) * 12 + end.month - start.month;
}

/** The first day of the date's month. */
export const firstOfMonth = (date: CivilDate): CivilDate => dayInMonth(date, 1);

/** The last day of the date's month; 29 in February of a leap year. */
export const lastOfMonth = (date: CivilDate): CivilDate => dayInMonth(date, 31);

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
