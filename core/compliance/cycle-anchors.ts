import {
  addDays,
  addMonths,
  type CivilDate,
  dayInMonth,
  dayOf,
  firstDayOf,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  type Period,
  yearOf,
} from '../time/civil-date';
import { type CycleSeries, type EndShift, seriesAfter, seriesFrom } from './cycle-series';
import type { CycleAnchor } from './rule';

/** What an anchor may hang on beside a date: the month (1 to 12) and the day of birth. */
type Birthday = { birthMonth?: number | undefined; birthDay?: number | undefined };

/** What a series cannot be made without. `date`: one that only the issuer knows. */
export type Missing = 'birth-month' | 'birth-day' | 'date';

type Anchor<Kind extends CycleAnchor['kind']> = Extract<CycleAnchor, { kind: Kind }>;

/**
 * The series of cycles that an issue date makes, from the first cycle on; or what is missing to make it: a fact about the
 * birthday, or (`date`) an end that the rule leaves to the issuer.
 */
export function seriesFromIssue(
  anchor: CycleAnchor,
  months: number,
  issuedOn: CivilDate,
  birthday: Birthday,
): CycleSeries | Missing {
  if (anchor.kind === 'issue-date' && anchor.endsAt === 'exact-day') return seriesFrom(issuedOn, months);
  if (anchor.kind === 'birth-month') {
    if (birthday.birthMonth === undefined) return 'birth-month';
    return seriesFrom(firstBirthMonthStart(issuedOn, birthday.birthMonth, anchor.firstStart), months);
  }
  const endsOn = firstEnd(anchor, months, issuedOn, birthday);
  if (isMissing(endsOn)) return endsOn;
  const first: Period = { startsOn: firstDayOfCredential(anchor, issuedOn), endsOn };
  return seriesAfter(first, months, endShiftOf(anchor, birthday) ?? lastOfMonthAfter);
}

/** Whether an answer of `seriesFromIssue` says that something is missing. */
export const isMissing = (found: CycleSeries | CivilDate | Missing): found is Missing =>
  found === 'birth-month' || found === 'birth-day' || found === 'date';

/** The day on which a first cycle begins: the day of issue, or the first of its month where the rule says so. */
export const firstDayOfCredential = (anchor: CycleAnchor, issuedOn: CivilDate): CivilDate =>
  anchor.kind === 'birthday' && anchor.startsAt === 'issue-month' ? firstOfMonth(issuedOn) : issuedOn;

/** How ends of an anchor follow each other; null where cycles run from a start, day to day. */
export function endShiftOf(anchor: CycleAnchor, { birthMonth, birthDay }: Birthday): EndShift | null {
  switch (anchor.kind) {
    case 'birth-month':
    case 'stored':
      return null;
    case 'issue-date':
      return anchor.endsAt === 'month-end' ? lastOfMonthAfter : null;
    case 'birthday':
      if (anchor.endsAt !== 'birth-date') return lastOfMonthAfter;
      // The birth date itself where the end lies in the birth month: 28 Feb 2027 leads to 29 Feb 2028 for who was born on it.
      return (endsOn, months) =>
        dayInMonth(
          addMonths(firstOfMonth(endsOn), months),
          monthOf(endsOn) === birthMonth ? (birthDay ?? dayOf(endsOn)) : dayOf(endsOn),
        );
    case 'birth-month-table':
    case 'fixed-date':
    case 'calendar-year':
    case 'issue-month-table':
      return lastOfMonthAfter;
  }
}

const lastOfMonthAfter: EndShift = (endsOn, months) => lastOfMonth(addMonths(firstOfMonth(endsOn), months));

/** The first birth month after a date's month; its own month counts too with `issue-month-or-after`. */
function firstBirthMonthStart(
  date: CivilDate,
  birthMonth: number,
  firstStart: Anchor<'birth-month'>['firstStart'],
): CivilDate {
  const ahead = (birthMonth - monthOf(date) + 12) % 12;
  const months = ahead === 0 && firstStart === 'after-issue-month' ? 12 : ahead;
  return addMonths(firstOfMonth(date), months);
}

function firstEnd(
  anchor: Exclude<CycleAnchor, Anchor<'birth-month'>>,
  months: number,
  issuedOn: CivilDate,
  birthday: Birthday,
): CivilDate | Missing {
  switch (anchor.kind) {
    case 'stored':
      return 'date';
    case 'issue-date':
      return lastOfMonth(addMonths(issuedOn, months));
    case 'birthday':
      return firstBirthdayEnd(anchor, months, issuedOn, birthday);
    case 'birth-month-table':
      return firstTableEnd(anchor, months, issuedOn, birthday);
    case 'fixed-date':
      return pickEnd({
        endIn: (year) => lastOfMonth(firstDayOf(year, anchor.endMonth)),
        // The period that is running on the day of issue, whose last day that may be.
        after: addDays(issuedOn, -1),
        ...(anchor.parity === 'any' ? {} : { isOdd: anchor.parity === 'odd' }),
        isInReach: (end) => end < addMonths(issuedOn, months),
      });
    case 'calendar-year':
      return lastOfMonth(firstDayOf(yearOf(issuedOn) + anchor.firstYears, 12));
    case 'issue-month-table': {
      const row = anchor.table.find(({ issueMonths }) => issueMonths.includes(monthOf(issuedOn)));
      if (row === undefined) return 'date';
      const end = lastOfMonth(firstDayOf(yearOf(issuedOn) + row.yearsLater, row.endMonth));
      return end < issuedOn ? 'date' : end;
    }
  }
}

const isOddYear = (date: CivilDate) => yearOf(date) % 2 === 1;

function firstBirthdayEnd(
  { endsAt, startsAt, parity }: Anchor<'birthday'>,
  months: number,
  issuedOn: CivilDate,
  { birthMonth, birthDay }: Birthday,
): CivilDate | Missing {
  if (birthMonth === undefined) return 'birth-month';
  if (endsAt === 'birth-date' && birthDay === undefined) return 'birth-day';
  const endIn = (year: number): CivilDate => {
    const month = firstDayOf(year, birthMonth);
    if (endsAt === 'birth-date') return dayInMonth(month, birthDay ?? 1);
    if (endsAt === 'birth-month') return lastOfMonth(month);
    return birthMonth === 1 ? lastOfMonth(firstDayOf(year, 12)) : addDays(month, -1);
  };
  if (parity === 'issue-year') {
    return pickEnd({ endIn, after: lastOfMonth(issuedOn), isOdd: isOddYear(issuedOn) });
  }
  const startsOn = startsAt === 'issue-month' ? firstOfMonth(issuedOn) : issuedOn;
  return pickEnd({ endIn, after: issuedOn, isInReach: isWithinMonthsOf(startsOn, months) });
}

function firstTableEnd(
  { table, parity }: Anchor<'birth-month-table'>,
  months: number,
  issuedOn: CivilDate,
  { birthMonth }: Birthday,
): CivilDate | Missing {
  if (birthMonth === undefined) return 'birth-month';
  const row = table.find(({ birthMonths }) => birthMonths.includes(birthMonth));
  if (row === undefined) return 'date';
  const endIn = (year: number) => lastOfMonth(firstDayOf(year, row.endMonth));
  return parity === 'issue-year'
    ? pickEnd({ endIn, after: issuedOn, isOdd: isOddYear(issuedOn) })
    : pickEnd({ endIn, after: issuedOn, isInReach: isWithinMonthsOf(issuedOn, months) });
}

/**
 * Counted back from the end, so that 29 Feb 2028 is 24 months after 28 Feb 2026, where the birth date of a leap day ended
 * the cycle before.
 */
const isWithinMonthsOf = (startsOn: CivilDate, months: number) => (end: CivilDate) =>
  addMonths(end, -months) <= startsOn;

/**
 * The first of the yearly ends later than `after`, in odd or even years alone where that is asked; with `isInReach` the last of
 * those that are in reach, and the first when none is.
 */
function pickEnd(ends: {
  endIn: (year: number) => CivilDate;
  after: CivilDate;
  isOdd?: boolean;
  isInReach?: (end: CivilDate) => boolean;
}): CivilDate {
  const step = ends.isOdd === undefined ? 1 : 2;
  let year = yearOf(ends.after);
  if (ends.isOdd !== undefined && (year % 2 === 1) !== ends.isOdd) year += 1;
  while (ends.endIn(year) <= ends.after) year += step;
  if (ends.isInReach !== undefined) {
    while (ends.isInReach(ends.endIn(year + step))) year += step;
  }
  return ends.endIn(year);
}
