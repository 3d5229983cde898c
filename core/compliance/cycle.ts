import { AppError } from '../contract/errors';
import {
  addDays,
  addMonths,
  assertCivilDate,
  type CivilDate,
  daysIn,
  firstOfMonth,
  lastOfMonth,
  laterOf,
  monthOf,
  type Period,
  wholeMonthsIn,
} from '../time/civil-date';
import { endShiftOf, firstDayOfCredential, isMissing, type Missing, seriesFromIssue } from './cycle-anchors';
import { type CycleSeries, indexAt, seriesFrom, seriesThrough } from './cycle-series';
import type { CycleAnchor, OffsetFromEnd, Rule } from './rule';

/** What a cycle was worked out from; `given` is what the person typed. */
export type CycleBasis = 'given' | 'birth-month' | 'issue-date' | 'expiry';

/** The part of the person's own requirement that cycles hang on. */
type CycleLength = { cycleMonths?: number | undefined };

/** What cycles are worked out from. Dates are civil dates, the birth month is 1 to 12, the birth day 1 to 31. */
export type CycleFacts = {
  rule: Rule | null;
  requirement?: CycleLength | undefined;
  birthMonth?: number | undefined;
  birthDay?: number | undefined;
  issuedOn?: CivilDate | undefined;
  expiresOn?: CivilDate | undefined;
};

/** Cycles of an own credential run from day to day. */
const ownAnchor: CycleAnchor = { kind: 'issue-date', endsAt: 'exact-day' };

const anchorOf = (facts: CycleFacts): CycleAnchor => facts.rule?.cycle.anchor ?? ownAnchor;
const monthsOf = (facts: CycleFacts): number | undefined =>
  facts.rule ? facts.rule.cycle.months : facts.requirement?.cycleMonths;

const needsDate = (message: string) => new AppError('invalid-input', message, { key: 'cycle-needs-date' });

function needs(missing: Missing, rule: Rule | null): AppError {
  const issuer = rule?.issuer.short ?? 'This issuer';
  switch (missing) {
    case 'birth-month':
      return new AppError(
        'invalid-input',
        `${issuer} counts cycles by the birth month. Enter the birth month to see the cycle.`,
        { key: 'cycle-needs-birth-month' },
      );
    case 'birth-day':
      return new AppError(
        'invalid-input',
        `${issuer} ends cycles on the birth date. Enter the day of birth to see the cycle.`,
        { key: 'cycle-needs-birth-day' },
      );
    case 'date':
      return needsDate(
        `${issuer} sets the dates of this cycle. Enter the expiry date, or the first and the last day of the cycle.`,
      );
  }
}

/**
 * The cycle that a new credential is in, and what it was worked out from.
 *
 * - A cycle that the person gave wins.
 * - Birth-month anchor with `issuedOn`: the first cycle starts with the next birth month after the issue month, or with that
 *   month itself where the rule says so; then on to the cycle that holds `today`. Before the first: the first.
 * - Birth-month anchor with `expiresOn` only: the cycle ends with the month before the birth month, at or before that date;
 *   its year is kept, for it says which of the two years the person's biennium ends in. A date that already passed is
 *   taken as it is: the credential ran out and was not renewed. One further off than a cycle steps back to today.
 * - Any other anchor with `expiresOn`: ends on it (what the certificate prints beats arithmetic). It starts where the series
 *   from `issuedOn` says, when a cycle of that ends on this day; otherwise the rule's months before, or with `issuedOn` when
 *   that is later (PTCB starts at the approval: 19 Apr 2019 to 26 Dec 2020).
 * - Any other anchor with `issuedOn` only: the series that the anchor makes of it (`cycle-anchors.ts`), on to the cycle that
 *   holds `today`. A first cycle may be shorter than the rule's months, or longer. A `stored` anchor makes none.
 * - An own credential needs its cycle, or a date and `requirement.cycleMonths`, which then runs from day to day.
 *
 * @throws AppError `invalid-input`: `cycle-needs-birth-month`, `cycle-needs-birth-day`, `cycle-needs-date`,
 *   `cycle-ends-before-start` (a given cycle, or an expiry before the issue date), `date-invalid`.
 */
export function deriveCycle(facts: CycleFacts & { cycle?: Period | undefined; today: CivilDate }): {
  cycle: Period;
  cycleBasis: CycleBasis;
} {
  const { cycle, issuedOn, expiresOn, today } = facts;
  if (cycle !== undefined) {
    assertOrder(cycle);
    return { cycle: { startsOn: cycle.startsOn, endsOn: cycle.endsOn }, cycleBasis: 'given' };
  }
  assertCivilDate(today);
  if (issuedOn !== undefined && expiresOn !== undefined) {
    assertOrder({ startsOn: issuedOn, endsOn: expiresOn });
  }
  const months = monthsOf(facts);
  if (months === undefined) {
    throw needsDate(
      'Enter the first and the last day of this cycle, or how many months it has and one of its dates.',
    );
  }
  const anchor = anchorOf(facts);
  if (anchor.kind === 'birth-month') {
    if (facts.birthMonth === undefined) throw needs('birth-month', facts.rule);
    if (issuedOn === undefined && expiresOn !== undefined) {
      const end = birthMonthEndBy(expiresOn, facts.birthMonth);
      return { cycle: endingBy(end, months, today), cycleBasis: 'expiry' };
    }
  } else if (expiresOn !== undefined) {
    return { cycle: endingOn(expiresOn, months, facts), cycleBasis: 'expiry' };
  } else if (anchor.kind === 'stored') {
    throw needs('date', facts.rule);
  }
  if (issuedOn === undefined) {
    throw needsDate('Enter the date of issue or the expiry date to see the cycle.');
  }
  const series = seriesFromIssue(anchor, months, issuedOn, facts);
  if (isMissing(series)) throw needs(series, facts.rule);
  return { cycle: series(indexAt(series, months, today)), cycleBasis: basisOfIssue(anchor) };
}

const basisOfIssue = ({ kind }: CycleAnchor): CycleBasis =>
  kind === 'birth-month' || kind === 'birthday' || kind === 'birth-month-table'
    ? 'birth-month'
    : 'issue-date';

function assertOrder(period: Period): void {
  assertCivilDate(period.startsOn);
  assertCivilDate(period.endsOn);
  if (period.endsOn < period.startsOn) {
    throw new AppError(
      'invalid-input',
      `The cycle would end on ${period.endsOn}, before it starts on ${period.startsOn}.`,
      { key: 'cycle-ends-before-start', startsOn: period.startsOn, endsOn: period.endsOn },
    );
  }
}

/** The last day of the month before the birth month, at or before a date. */
function birthMonthEndBy(date: CivilDate, birthMonth: number): CivilDate {
  const sinceBirthMonth = (monthOf(date) - birthMonth + 12) % 12;
  const end = addDays(addMonths(firstOfMonth(date), -sinceBirthMonth), -1);
  // A date that is itself such an end lies eleven months after the birth month: the step above would go a year back.
  return date === lastOfMonth(date) && sinceBirthMonth === 11 ? date : end;
}

/** The cycle with that end, or an earlier one of its series when that has not begun today. */
function endingBy(endsOn: CivilDate, months: number, today: CivilDate): Period {
  const series = seriesFrom(startOfCycleEnding(endsOn, months), months);
  let index = 0;
  while (series(index).startsOn > today) index -= 1;
  return series(index);
}

const startOfCycleEnding = (endsOn: CivilDate, months: number): CivilDate =>
  addMonths(addDays(endsOn, 1), -months);

/** The cycle that ends on the day that the certificate prints. */
function endingOn(endsOn: CivilDate, months: number, facts: CycleFacts): Period {
  const anchor = anchorOf(facts);
  const issued = issuedSeries(facts, months);
  if (issued !== null) {
    const found = issued(indexAt(issued, months, endsOn));
    if (found.endsOn === endsOn) return found;
  }
  const shift = endShiftOf(anchor, facts);
  const startsOn =
    shift !== null && shift(endsOn, 0) === endsOn
      ? addDays(shift(endsOn, -months), 1)
      : startOfCycleEnding(endsOn, months);
  return {
    startsOn:
      facts.issuedOn === undefined
        ? startsOn
        : laterOf(startsOn, firstDayOfCredential(anchor, facts.issuedOn)),
    endsOn,
  };
}

/** The series that the issue date makes; null without one, and where something is missing for it. */
function issuedSeries(facts: CycleFacts, months: number): CycleSeries | null {
  if (facts.issuedOn === undefined) return null;
  const series = seriesFromIssue(anchorOf(facts), months, facts.issuedOn, facts);
  return isMissing(series) ? null : series;
}

/**
 * The series that a stored cycle belongs to, with the cycle's place in it: the one that the issue date makes when the
 * cycle lies on it (`hasKnownStart`), otherwise one laid through the cycle itself. Null when cycles have no fixed length.
 */
function seriesOf(
  facts: CycleFacts,
  cycle: Period,
): { series: CycleSeries; index: number; hasKnownStart: boolean } | null {
  const months = monthsOf(facts) ?? wholeMonthsIn(cycle);
  if (months === null) return null;
  const issued = issuedSeries(facts, months);
  if (issued !== null) {
    const index = indexAt(issued, months, cycle.endsOn);
    const found = issued(index);
    if (found.startsOn === cycle.startsOn && found.endsOn === cycle.endsOn) {
      return { series: issued, index, hasKnownStart: true };
    }
  }
  const shift = endShiftOf(anchorOf(facts), facts);
  return { series: seriesThrough(cycle, months, shift), index: 0, hasKnownStart: false };
}

/**
 * The cycle after a stored one: it starts the day after, with the rule's length (an own credential's `cycleMonths`, or the
 * length of the stored cycle when that is not set). With `issuedOn` it stays on the series from the issue date, leap days too.
 */
export function nextCycle(facts: CycleFacts & { cycle: Period }): Period {
  assertOrder(facts.cycle);
  const through = seriesOf(facts, facts.cycle);
  if (through !== null) return through.series(through.index + 1);
  const startsOn = addDays(facts.cycle.endsOn, 1);
  return { startsOn, endsOn: addDays(startsOn, daysIn(facts.cycle) - 1) };
}

/**
 * The cycle in which a credential stood on a date. From the stored cycle's start on it is the stored cycle, after its end too:
 * it stays so until it is renewed. Before that, the past cycle that had begun by then; where none had, the series is
 * counted back, but not to before the credential: a date before the first cycle gets the first.
 */
export function cycleAt(
  facts: CycleFacts & { cycle: Period; pastCycles: readonly Period[]; asOf: CivilDate },
): Period {
  const { cycle, pastCycles, asOf } = facts;
  assertCivilDate(asOf);
  const bare = ({ startsOn, endsOn }: Period): Period => ({ startsOn, endsOn });
  if (asOf >= cycle.startsOn) return bare(cycle);
  const known = [...pastCycles].sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
  const begun = known.find((past) => past.startsOn <= asOf);
  if (begun !== undefined) return bare(begun);
  const earliest = known.at(-1) ?? cycle;
  const through = seriesOf(facts, earliest);
  if (through === null) return bare(earliest);
  let found = bare(earliest);
  for (let index = through.index - 1; asOf < found.startsOn; index -= 1) {
    if (through.hasKnownStart && index < 0) break;
    const before = through.series(index);
    if (!through.hasKnownStart && facts.issuedOn !== undefined && before.startsOn < facts.issuedOn) break;
    found = before;
  }
  return found;
}

/** A date that hangs on the end of a cycle: months added to its month, then the first, the last or the same day, then days. */
export function dateFromEnd(endsOn: CivilDate, offset: OffsetFromEnd): CivilDate {
  const days = offset.days ?? 0;
  if (offset.day === 'same-day') return addDays(addMonths(endsOn, offset.months), days);
  const month = addMonths(firstOfMonth(endsOn), offset.months);
  return addDays(offset.day === 'first-of-month' ? month : lastOfMonth(month), days);
}
