import { assertCivilDate, type CivilDate, isWithin, type Period } from '../time/civil-date';
import { cycleAt, dateFromEnd } from './cycle';
import { idsFor } from './engine/asked';
import { type CountInput, oldestFirst } from './engine/count';
import { extrasOf, satisfyingEvent } from './engine/extras';
import { type Figures, figuresOfRequirement, nothingAsked } from './engine/figures';
import { type CycleCase, countLate, takenByEarlier } from './engine/late';
import { needsOf } from './engine/needs';
import { type Reading, type Readings, readingsOf } from './engine/readings';
import type { Found, JudgedReading } from './engine/report';
import { standingFrom } from './engine/report';
import type { ActivityPin, ComplianceActivity, ComplianceCredential, OtherCredential } from './engine/types';
import type { Hundredths } from './hundredths';
import { renewalDates } from './renewal-dates';
import type { Rule } from './rule';
import type { Standing } from './standing';

export type {
  ActivityPin,
  ComplianceActivity,
  ComplianceCredential,
  OtherCredential,
} from './engine/types';

/** What a standing is computed from. */
export type StandingInput = {
  credential: ComplianceCredential;
  /** The credential's rule, in the version that its cycle goes by; null for an own credential, which has `requirement`. */
  rule: Rule | null;
  birthMonth?: number | undefined;
  birthDay?: number | undefined;
  /** All of the person's; those outside the cycle come back as not counted, with the reason. */
  activities: readonly ComplianceActivity[];
  /** Ids of the categories of the person's other credentials: what names only these is not for this credential. */
  otherCategoryIds?: ReadonlySet<string> | undefined;
  /** The person's other credentials with their states, for what is deemed through them. */
  others?: readonly OtherCredential[] | undefined;
  /** Credits that another credential used up, by activity (hundredths of this issuer's unit), with that credential's title. */
  usedElsewhere?: ReadonlyMap<string, { credits: Hundredths; title: string }> | undefined;
  asOf: CivilDate;
};

/**
 * Where a credential stands on a date, with the reasons. Pure: the same input gives the same answer, in whatever order the
 * activities come. Credits in the answer are decimal, in the issuer's unit.
 *
 * For activities in the cycle, what counts and what does not add up to `earned`, to the hundredth; an activity in an unknown
 * unit, or recorded under categories of other credentials only, earns 0 until that is settled. A rule that leaves
 * something open is read in every way it allows (`readings`); the figures go by the strictest, and where the readings do not
 * agree the decision is `cannot-decide`.
 *
 * @throws AppError `invalid-input`: `date-invalid`, `credits-invalid`.
 */
export function computeStanding(input: StandingInput): Standing {
  const { credential, rule, asOf } = input;
  assertCivilDate(asOf);
  const cycle = cycleAt({
    ...credential,
    rule,
    birthMonth: input.birthMonth,
    birthDay: input.birthDay,
    asOf,
  });
  const dates = renewalDates(rule, cycle);
  const asked = rule !== null || credential.requirement !== undefined;
  const activities = asked ? oldestFirst(input.activities) : [];
  const found = readingsFor(input, cycle, dates);
  const deemedBy = deemedThrough(rule, input.others ?? []);
  const satisfiedBy = satisfyingEvent(rule, credential, cycle);
  const settled = deemedBy !== undefined || satisfiedBy !== undefined;
  const idsOf = rule === null ? (id: string) => [id] : idsFor(rule, credential);
  const kept = new Set(satisfiedBy === undefined ? (deemedBy?.except ?? []).flatMap(idsOf) : []);
  const pins = credential.pins ?? {};

  const asCounted = (figures: Figures, of: Period, pinned: CountInput['pins']): CountInput => {
    const isSettled = deemedBy !== undefined || satisfyingEvent(rule, credential, of) !== undefined;
    return {
      figures: {
        ...(isSettled ? withoutAllBut(figures, kept) : figures),
        ...(input.otherCategoryIds === undefined ? {} : { elsewhere: input.otherCategoryIds }),
      },
      extras: extrasOf(rule, figures, credential, of),
      pins: pinned,
      usedElsewhere: input.usedElsewhere ?? new Map(),
    };
  };
  const judge = (
    { id, figures }: Pick<Reading, 'id' | 'figures'>,
    how: { pins: Readonly<Record<string, ActivityPin>>; withPlanned: boolean },
  ) => {
    const inputFor = (of: Period) =>
      asCounted(of.endsOn === cycle.endsOn ? figures : figuresThen(input, of, id, figures), of, how.pins);
    return judged(inputFor, input, activities, cycle, how.withPlanned);
  };
  const plain = { pins, withPlanned: false };
  const readings = found.readings.map((reading) => ({
    id: reading.id,
    says: reading.says,
    ...judge(reading, plain),
  }));
  const [primary] = readings;
  const [first] = found.readings;
  if (primary === undefined || first === undefined) throw new Error('a rule has at least one reading');

  const isPlannedInCycle = activities.some(
    ({ isPlanned, completedOn }) =>
      (isPlanned === true || completedOn > asOf) && isWithin(completedOn, cycle),
  );
  const hasPins = activities.some(({ id }) => pins[id] !== undefined);
  const report: Found = {
    input,
    cycle,
    dates,
    activities,
    readings,
    primary,
    openQuestions: settled ? [] : found.openQuestions,
    conditions: settled ? found.conditions.filter(({ id }) => kept.has(id)) : found.conditions,
    ...(found.profile === undefined ? {} : { profile: found.profile }),
    ...(deemedBy === undefined ? {} : { deemedBy: { ruleId: deemedBy.ruleId } }),
    ...(satisfiedBy === undefined ? {} : { satisfiedBy }),
    ...(isPlannedInCycle
      ? { planned: found.readings.map((reading) => judge(reading, { pins, withPlanned: true })) }
      : {}),
    ...(hasPins ? { unpinned: judge(first, { pins: {}, withPlanned: false }) } : {}),
  };
  return standingFrom(report);
}

/** What is asked: the readings of the rule, or the person's own requirement as the only one. */
function readingsFor(
  { rule, credential, asOf }: StandingInput,
  cycle: Period,
  dates: Standing['dates'],
): Readings {
  if (rule === null) {
    const figures =
      credential.requirement === undefined ? nothingAsked : figuresOfRequirement(credential.requirement);
    return { readings: [{ id: '', says: [], figures }], openQuestions: [], conditions: [] };
  }
  const probation = dates.late.find(
    ({ kind, until }) =>
      kind === 'probation' && asOf > cycle.endsOn && (until === undefined || asOf <= until),
  );
  const profile = rule.late?.find(({ id }) => id === probation?.id)?.profile;
  return readingsOf(rule, credential, cycle, profile);
}

/** States in which another credential is in good standing. */
const inGoodStanding: ReadonlySet<string> = new Set([
  'met',
  'on-track',
  'at-risk',
  'no-requirement',
  'unknown',
]);

function deemedThrough(
  rule: Rule | null,
  others: readonly OtherCredential[],
): { ruleId: string; except: readonly string[] } | undefined {
  for (const { by, except } of rule?.deemed ?? []) {
    const other = others.find(({ ruleId, state }) => by.includes(ruleId) && inGoodStanding.has(state));
    if (other !== undefined) return { ruleId: other.ruleId, except: except ?? [] };
  }
  return undefined;
}

/** The figures with nothing asked but the minimums of some categories. */
function withoutAllBut(figures: Figures, kept: ReadonlySet<string>): Figures {
  const { isTotalUnknown, ...rest } = figures;
  return {
    ...rest,
    total: 0,
    categories: figures.categories.map((category) => {
      if (kept.has(category.id)) return category;
      const { min, isMinUnknown, ...others } = category;
      return others;
    }),
  };
}

/** What was asked in an earlier cycle, in the same reading of the rule as far as it was open then. */
function figuresThen({ rule, credential }: StandingInput, of: Period, id: string, now: Figures): Figures {
  if (rule === null) return now;
  const { readings } = readingsOf(rule, credential, of, undefined);
  return (readings.find((reading) => reading.id === id) ?? readings[0])?.figures ?? now;
}

/** Counts the activities and finds what is missing, in one reading. */
function judged(
  inputFor: (of: Period) => CountInput,
  { credential, rule, asOf }: StandingInput,
  activities: readonly ComplianceActivity[],
  cycle: Period,
  withPlanned: boolean,
): Omit<JudgedReading, 'id' | 'says'> {
  const { figures, extras } = inputFor(cycle);
  const cycleCase: CycleCase = {
    inputFor,
    activities,
    earnUntil: (of) => renewalDates(rule, of).earnUntil,
    madeUpUntil: (of) => madeUpUntil(rule, credential, of),
    creditedBefore: (activity, running) => wasCredited(activity.completedOn, credential, running),
    ...(figures.nothingBeforeIssue && credential.issuedOn !== undefined
      ? { notBefore: credential.issuedOn }
      : {}),
    ...(withPlanned ? { withPlanned } : {}),
  };
  const taken = takenByEarlier({ ...cycleCase, withPlanned: false }, credential.pastCycles, cycle);
  const { count } = countLate(cycleCase, cycle, asOf, taken);
  const missing = needsOf(count.problem, figures, count.allocation, asOf);
  return {
    figures,
    extras,
    count,
    ...missing,
    isMet: missing.isPossible && missing.needs.length === 0,
  };
}

/**
 * Until when what a cycle lacks may be made up for; undefined where it may not. What is learned for a reinstatement does not
 * mend the cycle that lapsed, unless the person goes that way.
 */
function madeUpUntil(
  rule: Rule | null,
  credential: ComplianceCredential,
  cycle: Period,
): CivilDate | undefined {
  const days = (rule?.late ?? [])
    .filter(({ credits }) => credits === 'make-up')
    .filter(({ kind, profile }) => kind !== 'reinstatement' || profile === (credential.profile ?? null))
    .flatMap(({ until }) => (until === undefined ? [] : [dateFromEnd(cycle.endsOn, until)]));
  return days.sort().at(-1);
}

/** Whether an activity from before the running cycle was given credit: in a cycle that is known, or else since the issue. */
function wasCredited(completedOn: CivilDate, credential: ComplianceCredential, running: Period): boolean {
  const before = credential.pastCycles.filter((past) => past.endsOn < running.startsOn);
  if (before.length > 0) return before.some((past) => isWithin(completedOn, past));
  return credential.issuedOn === undefined || completedOn >= credential.issuedOn;
}
