import { AppError } from '../contract/errors';
import {
  addDays,
  addMonths,
  type CivilDate,
  daysIn,
  firstOfMonth,
  lastOfMonth,
  laterOf,
  monthOf,
  type Period,
  parseCivilDate,
  wholeMonthsIn,
} from '../time/civil-date';
import { type CycleSeries, indexAt, seriesFrom, seriesFromIssue } from './cycle-series';
import type { CycleAnchor, OffsetFromEnd, Rule } from './rule';

/** What a cycle was worked out from; `given` is what the person typed. */
export type CycleBasis = 'given' | 'birth-month' | 'issue-date' | 'expiry';

/** The part of the person's own requirement that cycles hang on. */
type CycleLength = { cycleMonths?: number | undefined };

/** What cycles are worked out from. Dates are civil dates, the birth month is 1 to 12. */
export type CycleFacts = {
  rule: Rule | null;
  requirement?: CycleLength | undefined;
  birthMonth?: number | undefined;
  issuedOn?: CivilDate | undefined;
  expiresOn?: CivilDate | undefined;
};

/** Cycles of an own credential run from day to day. */
const ownAnchor: CycleAnchor = { kind: 'issue-date', endsAt: 'exact-day' };

const anchorOf = (facts: CycleFacts): CycleAnchor => facts.rule?.cycle.anchor ?? ownAnchor;
const monthsOf = (facts: CycleFacts): number | undefined =>
  facts.rule ? facts.rule.cycle.months : facts.requirement?.cycleMonths;

const needsBirthMonth = (rule: Rule | null) =>
  new AppError(
    'invalid-input',
    `${rule?.issuer.short ?? 'This issuer'} starts a cycle in the birth month. Enter the birth month to see the cycle.`,
    { key: 'cycle-needs-birth-month' },
  );

const needsDate = (message: string) => new AppError('invalid-input', message, { key: 'cycle-needs-date' });

/**
 * The cycle that a new credential is in, and what it was worked out from.
 *
 * - A cycle that the person gave wins.
 * - Birth-month anchor with `issuedOn`: the first cycle starts with the next birth month after the issue month, or with that
 *   month itself where the rule says so; then on to the cycle that holds `today`. Before the first: the first.
 * - Birth-month anchor with `expiresOn` only: the cycle ends with the month before the birth month, at or before that date;
 *   its year is kept, for it says which of the two years the person's biennium ends in. A date that already passed is
 *   taken as it is: the credential ran out and was not renewed. One further off than a cycle steps back to today.
 * - Issue-date anchor with `expiresOn`: ends on it (what the certificate prints beats arithmetic), and starts with
 *   `issuedOn` when that leaves less than a full cycle (PTCB starts at the approval: 19 Apr 2019 to 26 Dec 2020).
 * - Issue-date anchor with `issuedOn` only: the months of the rule, ending the day before the anniversary (`exact-day`) or on
 *   the last day of the anniversary month (`month-end`: CRCST of 14 Mar 2025 to 31 Mar 2026); on to the cycle that holds `today`.
 * - An own credential needs its cycle, or a date and `requirement.cycleMonths`, which then runs from day to day.
 *
 * @throws AppError `invalid-input`: `cycle-needs-birth-month`, `cycle-needs-date`, `cycle-ends-before-start` (a given cycle, or
 *   an expiry before the issue date), `date-invalid`.
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
  parseCivilDate(today);
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
    if (facts.birthMonth === undefined) throw needsBirthMonth(facts.rule);
    if (issuedOn === undefined && expiresOn !== undefined) {
      const end = birthMonthEndBy(expiresOn, facts.birthMonth);
      return { cycle: endingBy(end, months, today), cycleBasis: 'expiry' };
    }
  } else if (expiresOn !== undefined) {
    const fullStart = startOfCycleEnding(expiresOn, months);
    const startsOn = issuedOn === undefined ? fullStart : laterOf(fullStart, issuedOn);
    return { cycle: { startsOn, endsOn: expiresOn }, cycleBasis: 'expiry' };
  }
  if (issuedOn === undefined) {
    throw needsDate('Enter the date of issue or the expiry date to see the cycle.');
  }
  const series = seriesFromIssue(anchor, months, issuedOn, facts.birthMonth);
  if (series === null) throw needsBirthMonth(facts.rule);
  return {
    cycle: series(indexAt(series, months, today)),
    cycleBasis: anchor.kind === 'birth-month' ? 'birth-month' : 'issue-date',
  };
}

function assertOrder(period: Period): void {
  parseCivilDate(period.startsOn);
  parseCivilDate(period.endsOn);
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

/**
 * The series that a stored cycle belongs to, with the cycle's place in it: the one that the issue date makes when the
 * cycle lies on it (`hasKnownStart`), otherwise one counted from the cycle itself. Null when cycles have no fixed length.
 */
function seriesThrough(
  facts: CycleFacts,
  cycle: Period,
): { series: CycleSeries; index: number; hasKnownStart: boolean } | null {
  const months = monthsOf(facts) ?? wholeMonthsIn(cycle);
  if (months === null) return null;
  const anchor = anchorOf(facts);
  if (facts.issuedOn !== undefined) {
    const issued = seriesFromIssue(anchor, months, facts.issuedOn, facts.birthMonth);
    if (issued !== null) {
      const index = indexAt(issued, months, cycle.endsOn);
      const found = issued(index);
      if (found.startsOn === cycle.startsOn && found.endsOn === cycle.endsOn) {
        return { series: issued, index, hasKnownStart: true };
      }
    }
  }
  const after = addDays(cycle.endsOn, 1);
  const isMonthEnd = anchor.kind === 'issue-date' && anchor.endsAt === 'month-end';
  // Index 0 is the cycle after the stored one; the stored one keeps its own start.
  const regular = seriesFrom(after, months);
  const series: CycleSeries = (index) => {
    if (index === -1) return { startsOn: cycle.startsOn, endsOn: cycle.endsOn };
    if (index >= 0) {
      const next = regular(index);
      if (!isMonthEnd) return next;
      return {
        startsOn:
          index === 0 ? next.startsOn : addDays(lastOfMonth(addMonths(cycle.endsOn, months * index)), 1),
        endsOn: lastOfMonth(addMonths(cycle.endsOn, months * (index + 1))),
      };
    }
    const back = seriesFrom(cycle.startsOn, months);
    return back(index + 1);
  };
  return { series, index: -1, hasKnownStart: false };
}

/**
 * The cycle after a stored one: it starts the day after, with the rule's length (an own credential's `cycleMonths`, or the
 * length of the stored cycle when that is not set). With `issuedOn` it stays on the series from the issue date, leap days too.
 */
export function nextCycle(facts: CycleFacts & { cycle: Period }): Period {
  assertOrder(facts.cycle);
  const through = seriesThrough(facts, facts.cycle);
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
  parseCivilDate(asOf);
  const bare = ({ startsOn, endsOn }: Period): Period => ({ startsOn, endsOn });
  if (asOf >= cycle.startsOn) return bare(cycle);
  const known = [...pastCycles].sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
  const begun = known.find((past) => past.startsOn <= asOf);
  if (begun !== undefined) return bare(begun);
  const earliest = known.at(-1) ?? cycle;
  const through = seriesThrough(facts, earliest);
  if (through === null) return bare(earliest);
  let found = bare(earliest);
  for (let index = through.index - 1; asOf < found.startsOn; index -= 1) {
    if (through.hasKnownStart && index < 0) break;
    const before = through.series(index);
    if (facts.issuedOn !== undefined && before.startsOn < facts.issuedOn) break;
    found = before;
  }
  return found;
}

/** A date that hangs on the end of a cycle: months added to its month, then the first, the last or the same day. */
export function dateFromEnd(endsOn: CivilDate, offset: OffsetFromEnd): CivilDate {
  if (offset.day === 'same-day') return addMonths(endsOn, offset.months);
  const month = addMonths(firstOfMonth(endsOn), offset.months);
  return offset.day === 'first-of-month' ? month : lastOfMonth(month);
}

/** The dates around the end of a cycle; absent where the rule does not say. */
export type RenewalDates = { renewalOpensOn?: CivilDate; renewalClosesOn?: CivilDate; lateUntil?: CivilDate };

/** When a renewal is filed for a cycle, and until when its credits may be made up; absent where the rule does not say. */
export function renewalDates(rule: Pick<Rule, 'renewalWindow' | 'late'> | null, cycle: Period): RenewalDates {
  const opens = rule?.renewalWindow?.opens;
  const closes = rule?.renewalWindow?.closes;
  const late = rule?.late?.until;
  return {
    ...(opens === undefined ? {} : { renewalOpensOn: dateFromEnd(cycle.endsOn, opens) }),
    ...(closes === undefined ? {} : { renewalClosesOn: dateFromEnd(cycle.endsOn, closes) }),
    ...(late === undefined ? {} : { lateUntil: dateFromEnd(cycle.endsOn, late) }),
  };
}
