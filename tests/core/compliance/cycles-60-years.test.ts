import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CycleFacts, cycleAt, deriveCycle, nextCycle } from '#core/compliance/cycle';
import type { CycleAnchor } from '#core/compliance/rule';
import {
  addDays,
  addMonths,
  type CivilDate,
  dayInMonth,
  dayOf,
  daysBetween,
  daysIn,
  isWithin,
  lastOfMonth,
  monthOf,
  monthsFrom,
  type Period,
  yearOf,
} from '#core/time/civil-date';
import { buildRule, cycleOf } from './rule-builder';

// A fixed seed: a run that fails, fails again. FC_SEED and FC_RUNS widen the search by hand.
fc.configureGlobal({
  seed: Number(process.env.FC_SEED ?? 20_261_124),
  ...(process.env.FC_RUNS === undefined ? { numRuns: 50 } : { numRuns: Number(process.env.FC_RUNS) }),
});

const firstDay = '1950-01-01';
const anyDate = fc
  .integer({ min: 0, max: daysBetween(firstDay, '2100-12-31') })
  .map((days) => addDays(firstDay, days));
/** Days at which a calendar goes wrong come up often. */
const issueDate = fc.oneof(
  { weight: 3, arbitrary: anyDate },
  { weight: 1, arbitrary: anyDate.map((date) => lastOfMonth(date)) },
  { weight: 1, arbitrary: anyDate.map((date) => dayInMonth(`${date.slice(0, 4)}-02-01`, 29)) },
);
const month = fc.integer({ min: 1, max: 12 });
const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const birthday = fc.oneof(
  { weight: 4, arbitrary: month.chain((birthMonth) => dayOfBirth(birthMonth)) },
  { weight: 1, arbitrary: fc.constant({ birthMonth: 2, birthDay: 29 }) },
);
const dayOfBirth = (birthMonth: number) =>
  fc
    .integer({ min: 1, max: daysOfMonth[birthMonth - 1] ?? 31 })
    .map((birthDay) => ({ birthMonth, birthDay }));

type Kind = CycleAnchor['kind'];
type Case = {
  anchor: CycleAnchor;
  months: number;
  issuedOn: CivilDate;
  birthMonth: number;
  birthDay: number;
};
const wholeYears = fc.constantFrom(12, 24, 36, 48, 60);
const evenYears = fc.constantFrom(24, 48);

/** Tables that have a row for each of the twelve months. */
const halves = fc.tuple(month, month, month).map(([from, one, other]) => {
  const all = Array.from({ length: 12 }, (_, index) => ((from - 1 + index) % 12) + 1);
  return { rows: [all.slice(0, 6), all.slice(6)] as const, ends: [one, other] as const };
});

/** For each kind: what it can say, with lengths that go with it. */
const anchors: { [K in Kind]: fc.Arbitrary<{ anchor: CycleAnchor; months: number }> } = {
  'birth-month': fc.record({
    anchor: fc.record({
      kind: fc.constant('birth-month' as const),
      firstStart: fc.constantFrom('after-issue-month' as const, 'issue-month-or-after' as const),
    }),
    months: wholeYears,
  }),
  birthday: fc.constantFrom('any' as const, 'issue-year' as const).chain((parity) =>
    fc.record({
      anchor: fc.record({
        kind: fc.constant('birthday' as const),
        endsAt: fc.constantFrom(
          'month-before-birth-month' as const,
          'birth-month' as const,
          'birth-date' as const,
        ),
        startsAt: fc.constantFrom('issue-day' as const, 'issue-month' as const),
        parity: fc.constant(parity),
      }),
      months: parity === 'any' ? wholeYears : evenYears,
    }),
  ),
  'birth-month-table': fc.constantFrom('any' as const, 'issue-year' as const).chain((parity) =>
    fc.record({
      anchor: halves.map(({ rows, ends }) => ({
        kind: 'birth-month-table' as const,
        parity,
        table: rows.map((birthMonths, index) => ({ birthMonths, endMonth: ends[index] ?? 1 })),
      })),
      months: parity === 'any' ? wholeYears : evenYears,
    }),
  ),
  'issue-date': fc.record({
    anchor: fc.record({
      kind: fc.constant('issue-date' as const),
      endsAt: fc.constantFrom('exact-day' as const, 'month-end' as const),
    }),
    months: fc.constantFrom(6, 12, 18, 24, 36, 60, 120),
  }),
  stored: fc.record({ anchor: fc.constant({ kind: 'stored' as const }), months: wholeYears }),
  'fixed-date': fc.constantFrom('any' as const, 'even' as const, 'odd' as const).chain((parity) =>
    fc.record({
      anchor: fc.record({
        kind: fc.constant('fixed-date' as const),
        endMonth: month,
        parity: fc.constant(parity),
      }),
      months: parity === 'any' ? wholeYears : evenYears,
    }),
  ),
  'calendar-year': fc.record({
    anchor: fc.record({
      kind: fc.constant('calendar-year' as const),
      firstYears: fc.integer({ min: 0, max: 10 }),
    }),
    months: wholeYears,
  }),
  'issue-month-table': fc.record({
    anchor: halves.map(({ rows, ends }) => ({
      kind: 'issue-month-table' as const,
      table: rows.map((issueMonths, index) => ({ issueMonths, endMonth: ends[index] ?? 1, yearsLater: 1 })),
    })),
    months: wholeYears,
  }),
};

const caseOf = (kind: Kind): fc.Arbitrary<Case> =>
  fc
    .tuple(anchors[kind], issueDate, birthday)
    .map(([anchored, issuedOn, born]) => ({ ...anchored, issuedOn, ...born }));

const factsOf = ({ anchor, months, issuedOn, birthMonth, birthDay }: Case): CycleFacts => ({
  rule: buildRule({ cycle: cycleOf(anchor, months) }),
  birthMonth,
  birthDay,
  ...(anchor.kind === 'stored' ? {} : { issuedOn }),
});

/** The first cycle and all that follow it for sixty years, each asked for with the one before. */
function sixtyYears(given: Case): { facts: CycleFacts; cycles: Period[] } {
  const facts = factsOf(given);
  const { cycle } = deriveCycle({
    ...facts,
    today: given.issuedOn,
    // Only the issuer knows these: the first one is what the certificate says.
    ...(given.anchor.kind === 'stored' ? { expiresOn: addMonths(given.issuedOn, given.months) } : {}),
  });
  const cycles = [cycle];
  const until = addMonths(given.issuedOn, 60 * 12);
  for (let last = cycle; last.endsOn < until; ) {
    last = nextCycle({ ...facts, cycle: last });
    cycles.push(last);
  }
  return { facts, cycles };
}

/** Whether a cycle may end on a day, by the wording of its anchor alone. */
function isRightEnd({ anchor, issuedOn, birthMonth, birthDay }: Case, end: CivilDate): boolean {
  const isLast = end === lastOfMonth(end);
  const hasParityOfIssue = yearOf(end) % 2 === yearOf(issuedOn) % 2;
  switch (anchor.kind) {
    case 'birth-month':
      return isLast && monthOf(addDays(end, 1)) === birthMonth;
    case 'birthday': {
      if (anchor.parity === 'issue-year' && !hasParityOfIssue) return false;
      if (anchor.endsAt === 'month-before-birth-month')
        return isLast && monthOf(addDays(end, 1)) === birthMonth;
      if (anchor.endsAt === 'birth-month') return isLast && monthOf(end) === birthMonth;
      const isLeapling = birthMonth === 2 && birthDay === 29;
      return (
        monthOf(end) === birthMonth &&
        (dayOf(end) === birthDay || (isLeapling && isLast && dayOf(end) === 28))
      );
    }
    case 'birth-month-table': {
      const row = anchor.table.find(({ birthMonths }) => birthMonths.includes(birthMonth));
      return isLast && monthOf(end) === row?.endMonth && (anchor.parity === 'any' || hasParityOfIssue);
    }
    case 'issue-date':
      if (anchor.endsAt === 'month-end') return isLast;
      // The day before the day of issue, or the day before the last of a month that has no such day.
      return (
        dayOf(addDays(end, 1)) === dayOf(issuedOn) ||
        (addDays(end, 1) === lastOfMonth(addDays(end, 1)) && dayOf(issuedOn) > 28)
      );
    case 'stored':
      return true;
    case 'fixed-date':
      return (
        isLast &&
        monthOf(end) === anchor.endMonth &&
        (anchor.parity === 'any' || (yearOf(end) % 2 === 0) === (anchor.parity === 'even'))
      );
    case 'calendar-year':
      return end.endsWith('-12-31');
    case 'issue-month-table': {
      const row = anchor.table.find(({ issueMonths }) => issueMonths.includes(monthOf(issuedOn)));
      return isLast && monthOf(end) === row?.endMonth;
    }
  }
}

describe.each(Object.keys(anchors) as Kind[])('sixty years of cycles by %s', (kind) => {
  const cases = caseOf(kind);

  test('no day between two cycles and none in two; all after the first of the same length', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { cycles } = sixtyYears(given);
        cycles.forEach((cycle, index) => {
          expect(cycle.endsOn >= cycle.startsOn).toBe(true);
          const before = cycles[index - 1];
          if (before === undefined) return;
          expect(cycle.startsOn).toBe(addDays(before.endsOn, 1));
          expect(monthsFrom(before.endsOn, cycle.endsOn)).toBe(given.months);
        });
        const days = cycles.reduce((sum, cycle) => sum + daysIn(cycle), 0);
        expect(days).toBe(
          daysIn({ startsOn: cycles[0]?.startsOn ?? '', endsOn: cycles.at(-1)?.endsOn ?? '' }),
        );
      }),
    );
  });

  test('every cycle ends on the right kind of day', () => {
    fc.assert(
      fc.property(cases, (given) => {
        for (const { endsOn } of sixtyYears(given).cycles) {
          expect([endsOn, isRightEnd(given, endsOn)]).toEqual([endsOn, true]);
        }
      }),
    );
  });

  test('the cycle that is found for a day is the one that holds it', () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.nat(), (given, which, day) => {
        const { facts, cycles } = sixtyYears(given);
        const cycle = cycles[which % cycles.length] as Period;
        const within = addDays(cycle.startsOn, day % daysIn(cycle));
        const last = cycles.at(-1) as Period;
        for (const date of [cycle.startsOn, within, cycle.endsOn]) {
          expect(cycleAt({ ...facts, cycle, pastCycles: [], asOf: date })).toEqual(cycle);
          if (kind === 'stored') {
            // Nothing but the last cycle is known: counted back from it, some cycle holds the day.
            expect(isWithin(date, cycleAt({ ...facts, cycle: last, pastCycles: [], asOf: date }))).toBe(true);
          } else {
            expect(deriveCycle({ ...facts, today: date }).cycle).toEqual(cycle);
            expect(cycleAt({ ...facts, cycle: last, pastCycles: [], asOf: date })).toEqual(cycle);
          }
        }
      }),
    );
  });

  test('the cycle after any cycle is the next of its series, with the dates on the certificate too', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (given, which) => {
        const { facts, cycles } = sixtyYears(given);
        const at = which % (cycles.length - 1);
        const cycle = cycles[at] as Period;
        expect(nextCycle({ ...facts, cycle })).toEqual(cycles[at + 1]);
        if (kind === 'birth-month' || kind === 'stored') return;
        expect(deriveCycle({ ...facts, expiresOn: cycle.endsOn, today: cycle.endsOn })).toEqual({
          cycle,
          cycleBasis: 'expiry',
        });
        // Without the day of issue the ends alone lead on, unless they hang on that day itself.
        if (given.anchor.kind === 'issue-date' && given.anchor.endsAt === 'exact-day') return;
        expect(nextCycle({ ...facts, issuedOn: undefined, cycle })).toEqual(cycles[at + 1]);
      }),
    );
  });
});

describe('first cycles', () => {
  const firstOf = (given: Case) => deriveCycle({ ...factsOf(given), today: given.issuedOn }).cycle;

  test('hold the day of issue, unless they begin with a birth month', () => {
    const kinds = (Object.keys(anchors) as Kind[]).filter(
      (kind) => kind !== 'stored' && kind !== 'birth-month',
    );
    fc.assert(
      fc.property(fc.oneof(...kinds.map(caseOf)), (given) => {
        expect(isWithin(given.issuedOn, firstOf(given))).toBe(true);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(caseOf('birth-month'), (given) => {
        const ahead = monthsFrom(given.issuedOn, firstOf(given).startsOn);
        const isSameMonth =
          given.anchor.kind === 'birth-month' && given.anchor.firstStart !== 'after-issue-month';
        expect(ahead).toBeGreaterThanOrEqual(isSameMonth ? 0 : 1);
        expect(ahead).toBeLessThanOrEqual(isSameMonth ? 11 : 12);
      }),
    );
  });

  test('that end by the birthday are as long as the months allow, and no longer', () => {
    fc.assert(
      fc.property(caseOf('birthday'), (given) => {
        if (given.anchor.kind !== 'birthday' || given.anchor.parity !== 'any') return;
        const { startsOn, endsOn } = firstOf(given);
        const days = daysBetween(startsOn, endsOn);
        // A leap day more or less on either side.
        expect(days).toBeLessThanOrEqual(daysBetween(startsOn, addMonths(startsOn, given.months)) + 1);
        if (given.months > 12) {
          expect(days).toBeGreaterThanOrEqual(
            daysBetween(startsOn, addMonths(startsOn, given.months - 12)) - 1,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  test('with the parity of the issue year end with the first such end after it', () => {
    fc.assert(
      fc.property(fc.oneof(caseOf('birthday'), caseOf('birth-month-table')), (given) => {
        if (!('parity' in given.anchor) || given.anchor.parity !== 'issue-year') return;
        const { endsOn } = firstOf(given);
        expect(monthsFrom(given.issuedOn, endsOn)).toBeLessThanOrEqual(24);
        expect(endsOn > given.issuedOn).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
