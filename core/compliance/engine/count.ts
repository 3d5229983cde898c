import type { CivilDate } from '../../time/civil-date';
import { allocate } from '../allocation/allocate';
import type { Allocation, AllocationProblem } from '../allocation/problem';
import type { Hundredths } from '../hundredths';
import { categorizer, type Membership, type Modes, modesOf, type Naming } from './categories';
import { type Converted, converter } from './convert';
import type { Extra } from './extras';
import type { Figures } from './figures';
import { overLimits } from './limits';
import { type PlacingFrame, place } from './place';
import { withoutRepeats } from './repeats';
import type { ActivityPin, ComplianceActivity, Item, NotCounted } from './types';
import { type Worth, worthOf } from './worth';

export type Convert = (amount: number, unit: string) => Converted;
export type Categorize = (activity: ComplianceActivity, naming: Naming) => Membership;

/** What a count is made with, beside the activities and the frame of time. */
export type CountInput = {
  figures: Figures;
  /** Credits that are not activities. */
  extras: readonly Extra[];
  pins: Readonly<Record<string, ActivityPin>>;
  /** Credits that another credential used up, by activity, with its title. */
  usedElsewhere: ReadonlyMap<string, { credits: Hundredths; title: string }>;
};

/** Every credit accounted for: what counts, what does not and why. In hundredths of the issuer's unit. */
export type Count = {
  problem: AllocationProblem;
  /** What came through to the allocation, oldest first: the first items of the problem; the extras follow. */
  items: readonly Item[];
  allocation: Allocation;
  /** All that counts, extras included. */
  counted: Hundredths;
  /** All of activities with a completion date in the cycle, before limits. `counted` of activities plus what does not count of these. */
  earned: Hundredths;
  /** By activity: what it gives. */
  earnedOf: ReadonlyMap<string, Hundredths>;
  notCounted: readonly NotCounted[];
};

/**
 * Runs one cycle's activities through the stages: place, worth, evidence, repeats, other credentials, allocate.
 * `activities` come oldest first. `creditedBefore` says whether an activity from before the cycle was given credit then.
 */
export function countCycle(
  input: CountInput,
  activities: readonly ComplianceActivity[],
  frame: PlacingFrame,
  creditedBefore: (activity: ComplianceActivity) => boolean,
): Count {
  const { figures, pins } = input;
  const convert = converter(figures);
  const categorize = categorizer(figures);
  const notCounted: NotCounted[] = [];
  const earnedOf = new Map<string, Hundredths>();
  const inside: { activity: ComplianceActivity; earned: Hundredths; worth: Worth }[] = [];
  const earlier: ComplianceActivity[] = [];
  let earned = 0;

  const refuse = (
    { id }: ComplianceActivity,
    credits: Hundredths,
    code: NotCounted['code'],
    facts: NotCounted['facts'],
    sources: readonly string[] = [],
  ) => {
    notCounted.push({ activityId: id, credits, code, facts, sources });
  };
  for (const activity of activities) {
    const placing = place(activity, frame);
    const pin = pins[activity.id];
    const worth = worthOf(activity, figures, convert, categorize, pin?.kind === 'count-as' ? pin : undefined);
    const credits = worth.earned;
    earnedOf.set(activity.id, credits);
    if (placing.isInCycle) earned += credits;
    const { amount, unit } = activity.credits;
    if (placing.isInCycle && worth.isForeign === 'other-credential') {
      refuse(activity, credits, 'other-credential', { amount, unit });
    } else if (placing.isInCycle && worth.isForeign === 'unit-unknown') {
      // Of a planned one too: that it will not count as it stands is better known before it is taken.
      refuse(activity, credits, 'unit-unknown', { amount, unit });
    } else if (placing.outside !== undefined) {
      refuse(activity, credits, placing.outside.code, placing.outside.facts, figures.sources.cycle);
      const hadCredit = frame.taken.has(activity.id) || creditedBefore(activity);
      if (placing.outside.code === 'before-cycle' && hadCredit) earlier.push(activity);
    } else if (pin?.kind === 'leave-out' || pin?.kind === 'proof-refused') {
      refuse(activity, credits, pin.kind === 'leave-out' ? 'left-out' : 'proof-refused', {});
    } else if (figures.needsEvidence && !activity.hasEvidence && !isAhead(activity, frame)) {
      refuse(activity, credits, 'no-evidence', {}, figures.sources.evidence);
    } else {
      for (const { credits: lost, code, facts, sources } of worth.lost) {
        refuse(activity, lost, code, facts, sources);
      }
      const left = worth.shares.reduce((sum, share) => sum + share.earned, 0);
      if (worth.shares.length > 0) inside.push({ activity, earned: left, worth });
    }
  }

  const unique = withoutRepeats(inside, earlier, figures);
  notCounted.push(...unique.dropped);
  const items = itemsOf(unique.kept, input, notCounted);
  const problem = problemOf(figures, items, input.extras);
  const allocation = allocate(problem);
  notCounted.push(...overLimits(items, allocation, figures));
  return {
    problem,
    items,
    allocation,
    counted: allocation.counted.reduce((sum, credits) => sum + credits, 0),
    earned,
    earnedOf,
    notCounted: explained(notCounted, figures),
  };
}

/** Taken as done, so its proof is taken as there. */
const isAhead = ({ isPlanned, completedOn }: ComplianceActivity, { withPlanned, asOf }: PlacingFrame) =>
  withPlanned === true && (isPlanned === true || completedOn > asOf);

/** What is worth telling, each with who asks and in which unit: for the sentences. */
function explained(notCounted: readonly NotCounted[], { issuer, unit }: Figures): NotCounted[] {
  const told = notCounted.filter(({ credits, code }) => credits > 0 || alwaysExplained.has(code));
  for (const { facts } of told) {
    facts.issuer = issuer;
    facts.issuerUnit = unit;
  }
  return told;
}

/** Reasons that are given even where no credit is lost by them: the person has to know about the activity. */
const alwaysExplained: ReadonlySet<string> = new Set([
  'unit-unknown',
  'other-credential',
  'before-cycle',
  'after-cycle',
  'before-issue',
  'in-the-future',
  'planned',
]);

/** One item for each share, less what another credential used up. */
function itemsOf(
  kept: readonly { activity: ComplianceActivity; worth: Worth }[],
  { figures, usedElsewhere }: CountInput,
  notCounted: NotCounted[],
): Item[] {
  const items: Item[] = [];
  const modesByKind = new Map<readonly number[], Modes>();
  for (const { activity, worth } of kept) {
    const used = usedElsewhere.get(activity.id);
    let toTake = used?.credits ?? 0;
    for (const share of worth.shares) {
      const taken = Math.min(toTake, share.earned);
      toTake -= taken;
      if (taken > 0) {
        notCounted.push({
          activityId: activity.id,
          credits: taken,
          code: 'used-elsewhere',
          facts: { other: used?.title ?? '' },
        });
      }
      let kind = modesByKind.get(share.direct);
      if (kind === undefined) {
        kind = modesOf(figures, share.direct);
        modesByKind.set(share.direct, kind);
      }
      const item: Item = {
        activity,
        earned: share.earned - taken,
        modes: kind.modes,
        day: activity.completedOn,
      };
      if (kind.isWhole) item.isWhole = true;
      if (share.assumed !== undefined) item.assumed = share.assumed;
      items.push(item);
    }
  }
  return items;
}

/** The allocation problem of these items and extras. */
export function problemOf(
  figures: Figures,
  items: readonly Item[],
  extras: readonly Extra[],
): AllocationProblem {
  return {
    required: figures.total,
    categories: figures.categories,
    items: [
      ...items,
      ...extras.map(({ credits, categories }) => ({ earned: credits, modes: [categories], isFree: true })),
    ],
  };
}

/** Oldest first; of one day, by id: an order that does not depend on how the activities came. */
export function oldestFirst(activities: readonly ComplianceActivity[]): readonly ComplianceActivity[] {
  const isInOrder = activities.every((activity, index) => {
    const before = activities[index - 1];
    return before === undefined || byAge(before, activity) <= 0;
  });
  return isInOrder ? activities : [...activities].sort(byAge);
}

const byAge = (a: ComplianceActivity, b: ComplianceActivity) =>
  order(a.completedOn, b.completedOn) || order(a.id, b.id);

const order = (a: CivilDate | string, b: CivilDate | string) => (a < b ? -1 : a > b ? 1 : 0);
