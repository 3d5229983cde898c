import { type CivilDate, daysBetween, type Period } from '../../time/civil-date';
import { carriedOver } from '../carry-over';
import { deadlinesOf } from '../deadlines';
import type { StandingInput } from '../engine';
import { fromHundredths, type Hundredths, toHundredths } from '../hundredths';
import { reasonFor } from '../reasons';
import type { Decision, Standing, StandingNeed } from '../standing';
import type { Count } from './count';
import type { Extra } from './extras';
import type { Figures } from './figures';
import { paceAt, stateOf } from './judge';
import type { Need } from './needs';
import type { Readings } from './readings';
import { activitiesOf, flagsOf } from './report-activities';
import type { ComplianceActivity } from './types';

/** One reading of a rule, counted. */
export type JudgedReading = {
  id: string;
  says: string[];
  figures: Figures;
  extras: readonly Extra[];
  count: Count;
  needs: Need[];
  isPossible: boolean;
  isMet: boolean;
};

/** All that a standing is told from. */
export type Found = {
  input: StandingInput;
  cycle: Period;
  dates: Standing['dates'];
  /** Oldest first. */
  activities: readonly ComplianceActivity[];
  readings: readonly JudgedReading[];
  /** The reading that the figures go by. */
  primary: JudgedReading;
  openQuestions: Standing['openQuestions'];
  conditions: Readings['conditions'];
  profile?: { id: string; title: string };
  deemedBy?: { ruleId: string };
  satisfiedBy?: { eventId: string; title: string; on: CivilDate };
  /** Every reading with everything planned done, in the order of `readings`. */
  planned?: readonly Omit<JudgedReading, 'id' | 'says'>[];
  /** The primary reading as the engine would allocate without the person's decisions. */
  unpinned?: Omit<JudgedReading, 'id' | 'says'>;
};

/** Puts what was found into the words and units of the contract. */
export function standingFrom(found: Found): Standing {
  const { input, cycle, dates, primary } = found;
  const { credential, rule, asOf } = input;
  const { figures, count } = primary;
  const required = figures.total;
  const conditions = conditionsOf(found);
  const decision = decisionOf(found, conditions);
  const stored = credential.pastCycles.find((past) => past.endsOn === cycle.endsOn);
  const activities = activitiesOf(found);
  const surplus = Math.max(0, count.counted - required);
  const shared = { cycle, asOf, required, counted: count.counted };
  return {
    credentialId: credential.id,
    ruleId: credential.ruleId ?? null,
    cycle,
    asOf,
    state: stateOf({
      ...shared,
      dates,
      decision,
      asksForNoCredits: asksForNoCredits(found),
      isRenewed: stored?.renewedOn !== undefined && stored.renewedOn <= asOf,
    }),
    decision,
    unit: figures.unit,
    required: fromHundredths(required),
    ...(figures.isTotalUnknown ? { isTotalUnknown: true } : {}),
    counted: fromHundredths(count.counted),
    earned: fromHundredths(count.earned),
    remaining: fromHundredths(Math.max(0, required - count.counted)),
    surplus: fromHundredths(surplus),
    daysLeft: daysBetween(asOf, cycle.endsOn),
    pace: fromHundredths(paceAt(cycle, required, asOf)),
    dates,
    readings: found.readings.length < 2 ? [] : found.readings.map(readingOf),
    openQuestions: found.openQuestions,
    conditions,
    ...(found.profile === undefined ? {} : { profile: found.profile }),
    ...(found.deemedBy === undefined ? {} : { deemedBy: found.deemedBy }),
    ...(found.satisfiedBy === undefined ? {} : { satisfiedBy: found.satisfiedBy }),
    extras: primary.extras.map(({ kind, title, credits, categories }) => ({
      kind,
      title,
      credits: fromHundredths(credits),
      categoryId: figures.categories[categories[0] ?? -1]?.id ?? null,
    })),
    carriesOver: carriesOverOf(found, surplus),
    proof: proofOf(primary),
    ...(found.planned === undefined ? {} : { planned: plannedOf(found, found.planned, conditions) }),
    ...(found.unpinned === undefined ? {} : { pinned: costOfPins(primary, found.unpinned) }),
    deadlines: deadlinesOf({ rule, cycle, ownLeadTimes: credential.leadTimes ?? {} }),
    flags: flagsOf(found),
    categories: categoriesOf(figures, count),
    allocations: allocationsOf(figures, count),
    notCounted: count.notCounted.map(({ activityId, credits, code, facts, sources }) => ({
      activityId,
      credits: fromHundredths(credits),
      reason: reasonFor(code, facts),
      code,
      facts,
      sources: [...(sources ?? [])],
    })),
    needs: primary.needs.map((need) => needOf(figures, need)),
    activities,
    activitiesUsed: activities.filter(({ used }) => used > 0).length,
    evidenceMissing: asksForNoCredits(found)
      ? 0
      : activities.filter(({ counted, hasEvidence }) => counted > 0 && !hasEvidence).length,
  };
}

function decisionOf(found: Found, conditions: Standing['conditions']): Decision {
  const { readings } = found;
  const hasUnknowns = readings.some(isUnknown);
  if (conditions.length === 0 && asksForNoCredits(found)) return 'nothing-asked';
  if (conditions.some(({ confirmedOn }) => confirmedOn === undefined)) return 'not-yet';
  if (!readings.some(({ isMet }) => isMet)) return 'not-yet';
  return !hasUnknowns && readings.every(({ isMet }) => isMet) ? 'can-renew' : 'cannot-decide';
}

/** Whether a figure that was not found is behind a reading: then nothing can be said to be enough. */
const isUnknown = ({ figures }: Pick<JudgedReading, 'figures'>) =>
  figures.isTotalUnknown === true || figures.categories.some(({ isMinUnknown }) => isMinUnknown);

/** The rule asks for no credits at all, in any reading; not merely because something else settles them. */
function asksForNoCredits({ readings, deemedBy, satisfiedBy }: Found): boolean {
  if (deemedBy !== undefined || satisfiedBy !== undefined) return false;
  return readings.every(
    ({ figures }) =>
      figures.total === 0 &&
      figures.isTotalUnknown !== true &&
      figures.categories.every(({ min, isMinUnknown }) => (min ?? 0) === 0 && isMinUnknown !== true),
  );
}

/** A condition holds for a cycle when it was confirmed in it, or in the time in which it may still be renewed. */
function conditionsOf({ conditions, cycle, dates, input }: Found): Standing['conditions'] {
  const last = [dates.lateUntil, dates.renewalClosesOn, cycle.endsOn].reduce<CivilDate>(
    (latest, date) => (date !== undefined && date > latest ? date : latest),
    cycle.endsOn,
  );
  return conditions.map(({ id, title, question, note, confidence, sources }) => {
    const on = input.credential.confirmations?.[id];
    const isConfirmed = on !== undefined && on >= cycle.startsOn && on <= last && on <= input.asOf;
    return {
      id,
      title,
      question,
      ...(isConfirmed ? { confirmedOn: on } : {}),
      ...(note === undefined ? {} : { note }),
      confidence,
      sources: [...sources],
    };
  });
}

const readingOf = ({
  id,
  says,
  figures,
  count,
  needs,
  isMet,
}: JudgedReading): Standing['readings'][number] => ({
  id,
  says,
  isMet,
  required: fromHundredths(figures.total),
  counted: fromHundredths(count.counted),
  remaining: fromHundredths(Math.max(0, figures.total - count.counted)),
  needs: needs.map((need) => needOf(figures, need)),
});

function plannedOf(
  found: Found,
  planned: readonly Omit<JudgedReading, 'id' | 'says'>[],
  conditions: Standing['conditions'],
): NonNullable<Standing['planned']> {
  const { figures, count, needs } = planned[0] ?? found.primary;
  const now = new Set(found.primary.count.items.map(({ activity }) => activity.id));
  return {
    isMet:
      planned.every((reading) => reading.isMet && !isUnknown(reading)) &&
      conditions.every(({ confirmedOn }) => confirmedOn !== undefined),
    counted: fromHundredths(count.counted),
    remaining: fromHundredths(Math.max(0, figures.total - count.counted)),
    needs: needs.map((need) => needOf(figures, need)),
    activities: new Set(count.items.map(({ activity }) => activity.id).filter((id) => !now.has(id))).size,
  };
}

const neededIn = ({ needs }: { needs: readonly Need[] }) =>
  needs.reduce((sum, { credits }) => sum + credits, 0);
const minimumsMetIn = ({ figures, count }: { figures: Figures; count: Count }) =>
  figures.categories.filter(
    ({ min }, index) => min !== undefined && (count.allocation.byCategory[index] ?? 0) >= min,
  ).length;

function costOfPins(
  pinned: JudgedReading,
  free: Omit<JudgedReading, 'id' | 'says'>,
): NonNullable<Standing['pinned']> {
  return {
    counted: fromHundredths(free.count.counted - pinned.count.counted),
    minimumsMet: minimumsMetIn(free) - minimumsMetIn(pinned),
    needed: fromHundredths(neededIn(pinned) - neededIn(free)),
  };
}

function carriesOverOf({ input, primary }: Found, surplus: Hundredths): Standing['carriesOver'] {
  const carryOver = input.rule?.carryOver;
  if (carryOver === undefined) return { policy: 'none', credits: 0, lost: fromHundredths(surplus) };
  const { figures, count } = primary;
  // Surplus of a kind: what counts in its category beyond the minimum, as far as it is surplus of the total too.
  const surplusByCategory = Object.fromEntries(
    figures.categories.map(({ id, min }, index) => [
      id,
      Math.max(0, (count.allocation.byCategory[index] ?? 0) - (min ?? 0)),
    ]),
  );
  const { credits, lost } = carriedOver(carryOver, { surplus, surplusByCategory });
  return {
    policy: carryOver.policy,
    credits: fromHundredths(credits),
    lost: fromHundredths(lost),
    ...(carryOver.note === undefined ? {} : { note: carryOver.note }),
  };
}

function proofOf({ figures, count }: JudgedReading): Standing['proof'] {
  const { method, isProven, cut, cases } = count.allocation.proof;
  return {
    method,
    isProven,
    cut: cut.map(({ kind, category, credits }) => ({
      kind,
      ...(category === undefined ? {} : { categoryId: figures.categories[category]?.id ?? '' }),
      credits: fromHundredths(credits),
    })),
    cases,
  };
}

function categoriesOf(figures: Figures, count: Count): Standing['categories'] {
  return figures.categories.map((category, index) => {
    const counted = count.allocation.byCategory[index] ?? 0;
    const within = category.belongsTo.filter((place) => place !== index);
    return {
      id: category.id,
      title: category.title,
      ...(category.min === undefined ? {} : { min: fromHundredths(category.min) }),
      ...(category.max === undefined ? {} : { max: fromHundredths(category.max) }),
      counted: fromHundredths(counted),
      remaining: fromHundredths(Math.max(0, (category.min ?? 0) - counted)),
      ...(category.note === undefined ? {} : { note: category.note }),
      ...(category.confidence === undefined ? {} : { confidence: category.confidence }),
      ...(category.sources.length === 0 ? {} : { sources: [...category.sources] }),
      ...(category.isMinUnknown ? { isMinUnknown: true } : {}),
      ...(category.isOnTop ? { isOnTop: true } : {}),
      ...(within.length === 0 ? {} : { within: within.map((place) => figures.categories[place]?.id ?? '') }),
    };
  });
}

/** One line per activity and category that its credits count in; with no category, one line for the total alone. */
function allocationsOf(figures: Figures, count: Count): Standing['allocations'] {
  const lines: Standing['allocations'] = [];
  const { byMode } = count.allocation;
  // The shares of one activity follow each other; its lines begin here.
  let begin = 0;
  const add = (activityId: string, categoryId: string | null, credits: Hundredths) => {
    if (lines[begin]?.activityId !== activityId) begin = lines.length;
    for (let index = begin; index < lines.length; index += 1) {
      const line = lines[index];
      if (line?.categoryId !== categoryId) continue;
      line.credits = fromHundredths(toHundredths(line.credits) + credits);
      return;
    }
    lines.push({ activityId, categoryId, credits: fromHundredths(credits) });
  };
  count.items.forEach(({ activity, modes }, index) => {
    modes.forEach((mode, choice) => {
      const credits = byMode[index]?.[choice] ?? 0;
      if (credits === 0) return;
      if (mode.length === 0) add(activity.id, null, credits);
      for (const place of mode) add(activity.id, figures.categories[place]?.id ?? null, credits);
    });
  });
  return lines;
}

function needOf(figures: Figures, { category, also, credits }: Need): StandingNeed {
  const idOf = (place: number) => figures.categories[place]?.id ?? '';
  return {
    categoryId: category === null ? null : idOf(category),
    ...(also.length === 0 ? {} : { also: also.map(idOf) }),
    credits: fromHundredths(credits),
  };
}
