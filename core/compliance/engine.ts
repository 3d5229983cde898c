import { type CivilDate, daysBetween, isWithin, type Period, parseCivilDate } from '../time/civil-date';
import { cycleAt, renewalDates } from './cycle';
import { type Count, oldestFirst } from './engine/count';
import { type Figures, figuresOf } from './engine/figures';
import { paceAt, stateOf } from './engine/judge';
import { type CycleCase, countLate, takenByEarlier } from './engine/late';
import { type Need, needsOf } from './engine/needs';
import type { ComplianceActivity, ComplianceCredential } from './engine/types';
import { fromHundredths } from './hundredths';
import { reasonFor } from './reasons';
import type { Rule } from './rule';
import type { Standing } from './standing';

export type { ComplianceActivity, ComplianceCredential } from './engine/types';

/** The figures of a credential that asks for nothing: no activity counts for anything. */
const nothingAsked: Figures = {
  issuer: '',
  unit: 'credit',
  total: 0,
  units: new Map(),
  categories: [],
  categoryIndex: new Map(),
  repeats: [],
  nothingBeforeIssue: false,
};

/**
 * Where a credential stands on a date, with the reasons. Pure: the same input gives the same answer, in whatever order the
 * activities come. Credits in the answer are decimal, in the issuer's unit.
 *
 * `rule` is the credential's rule, or null for an own credential, which then goes by `requirement` (the same path).
 * `activities` are all of the person's; those outside the cycle come back as not counted, with the reason, and are not
 * part of `earned`. For those in the cycle `counted` plus not counted is `earned`, to the hundredth; an activity in an
 * unknown unit, or recorded under categories of other credentials only, earns 0 until that is settled.
 *
 * @throws AppError `invalid-input`: `date-invalid`, `credits-invalid`.
 */
export function computeStanding(input: {
  credential: ComplianceCredential;
  rule: Rule | null;
  birthMonth?: number | undefined;
  activities: readonly ComplianceActivity[];
  /** Ids of the categories of the person's other credentials: what names only these is not for this credential. */
  otherCategoryIds?: ReadonlySet<string> | undefined;
  asOf: CivilDate;
}): Standing {
  const { credential, rule, asOf } = input;
  parseCivilDate(asOf);
  const asked = figuresOf(rule, credential.requirement, credential.holds);
  const figures = { ...(asked ?? nothingAsked), ...elsewhere(input.otherCategoryIds) };
  const cycle = cycleAt({ ...credential, rule, birthMonth: input.birthMonth, asOf });
  const activities = asked === null ? [] : oldestFirst(input.activities);
  const lateUntil = rule?.late?.until;
  const cycleCase: CycleCase = {
    figures,
    activities,
    creditedBefore: (activity, running) => wasCredited(activity.completedOn, credential, running),
    ...(figures.nothingBeforeIssue && credential.issuedOn !== undefined
      ? { notBefore: credential.issuedOn }
      : {}),
    ...(lateUntil === undefined ? {} : { lateUntil }),
  };
  const taken = takenByEarlier(cycleCase, credential.pastCycles, cycle);
  const { count } = countLate(cycleCase, cycle, asOf, taken);
  return standingFrom({ credential, rule, figures, cycle, asOf, activities, count });
}

const elsewhere = (ids: ReadonlySet<string> | undefined): Pick<Figures, 'elsewhere'> =>
  ids === undefined ? {} : { elsewhere: ids };

/** Whether an activity from before the running cycle was given credit: in a cycle that is known, or else since the issue. */
function wasCredited(completedOn: CivilDate, credential: ComplianceCredential, running: Period): boolean {
  const before = credential.pastCycles.filter((past) => past.endsOn < running.startsOn);
  if (before.length > 0) return before.some((past) => isWithin(completedOn, past));
  return credential.issuedOn === undefined || completedOn >= credential.issuedOn;
}

function standingFrom(found: {
  credential: ComplianceCredential;
  rule: Rule | null;
  figures: Figures;
  cycle: Period;
  asOf: CivilDate;
  activities: readonly ComplianceActivity[];
  count: Count;
}): Standing {
  const { credential, rule, figures, cycle, asOf, count } = found;
  const { items, allocation } = count;
  const needs = needsOf(items, figures);
  const dates = renewalDates(rule, cycle);
  const required = figures.total;
  const countedOf = new Map(items.map((item, index) => [item.activity.id, allocation.counted[index] ?? 0]));
  const assumedOf = new Map(items.map((item) => [item.activity.id, item.assumed]));
  const stored = credential.pastCycles.find((past) => past.endsOn === cycle.endsOn);
  const state = stateOf({
    cycle,
    asOf,
    dates,
    asksForNothing: required === 0 && figures.categories.every((category) => (category.min ?? 0) === 0),
    isShort: needs.length > 0,
    isRenewed: stored?.renewedOn !== undefined && stored.renewedOn <= asOf,
    counted: count.counted,
    required,
  });
  const activities = found.activities.map((activity) => {
    const assumed = figures.categories[assumedOf.get(activity.id) ?? -1];
    return {
      activityId: activity.id,
      title: activity.title,
      completedOn: activity.completedOn,
      earned: fromHundredths(count.earnedOf.get(activity.id) ?? 0),
      counted: fromHundredths(countedOf.get(activity.id) ?? 0),
      hasEvidence: activity.hasEvidence,
      ...(assumed === undefined ? {} : { assumedCategoryId: assumed.id }),
    };
  });
  return {
    credentialId: credential.id,
    ruleId: credential.ruleId ?? null,
    cycle,
    asOf,
    state,
    unit: figures.unit,
    required: fromHundredths(required),
    counted: fromHundredths(count.counted),
    earned: fromHundredths(count.earned),
    remaining: fromHundredths(Math.max(0, required - count.counted)),
    surplus: fromHundredths(Math.max(0, count.counted - required)),
    daysLeft: daysBetween(asOf, cycle.endsOn),
    pace: fromHundredths(paceAt(cycle, required, asOf)),
    dates,
    categories: categoriesOf(figures, count),
    allocations: allocationsOf(figures, count),
    notCounted: count.notCounted.map(({ activityId, credits, code, facts }) => ({
      activityId,
      credits: fromHundredths(credits),
      reason: reasonFor(code, facts),
      code,
      facts,
    })),
    needs: needs.map((need) => needOf(figures, need)),
    activities,
    evidenceMissing: activities.filter((activity) => activity.counted > 0 && !activity.hasEvidence).length,
  };
}

function categoriesOf(figures: Figures, count: Count): Standing['categories'] {
  return figures.categories.map((category, index) => {
    const counted = count.allocation.byCategory[index] ?? 0;
    return {
      id: category.id,
      title: category.title,
      ...(category.min === undefined ? {} : { min: fromHundredths(category.min) }),
      ...(category.max === undefined ? {} : { max: fromHundredths(category.max) }),
      counted: fromHundredths(counted),
      remaining: fromHundredths(Math.max(0, (category.min ?? 0) - counted)),
      ...(category.note === undefined ? {} : { note: category.note }),
      ...(category.confidence === undefined ? {} : { confidence: category.confidence }),
    };
  });
}

/** One line per activity and category that its credits count in; with no category, one line for the total alone. */
function allocationsOf(figures: Figures, count: Count): Standing['allocations'] {
  return count.items.flatMap((item, index) => {
    const counted = count.allocation.counted[index] ?? 0;
    if (counted === 0) return [];
    const activityId = item.activity.id;
    const credits = fromHundredths(counted);
    if (item.categories.length === 0) return [{ activityId, categoryId: null, credits }];
    return item.categories.map((category) => ({
      activityId,
      categoryId: figures.categories[category]?.id ?? null,
      credits,
    }));
  });
}

const needOf = (figures: Figures, { category, credits }: Need): Standing['needs'][number] => ({
  categoryId: category === null ? null : (figures.categories[category]?.id ?? null),
  credits: fromHundredths(credits),
});
