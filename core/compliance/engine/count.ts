import type { CivilDate } from '../../time/civil-date';
import { fromHundredths, type Hundredths } from '../hundredths';
import { type Allocation, allocate } from './allocate';
import { categorizer } from './categories';
import { converter } from './convert';
import type { Figures } from './figures';
import { withinLimits } from './limits';
import { type PlacingFrame, place } from './place';
import { withoutRepeats } from './repeats';
import type { ComplianceActivity, Item, NotCounted } from './types';

/** Every credit accounted for: what counts, what does not and why. In hundredths of the issuer's unit. */
export type Count = {
  /** What came through to the allocation, oldest first. */
  items: readonly Item[];
  allocation: Allocation;
  counted: Hundredths;
  /** All with a completion date in the cycle, before limits. Always `counted` plus what does not count of these. */
  earned: Hundredths;
  /** By activity: what it gives. */
  earnedOf: ReadonlyMap<string, Hundredths>;
  notCounted: readonly NotCounted[];
};

/**
 * Runs one cycle's activities through the stages: place, convert, categorise, repeats, limits, allocate.
 * `activities` come oldest first. `creditedBefore` says whether an activity from before the cycle was given credit then.
 */
export function countCycle(
  figures: Figures,
  activities: readonly ComplianceActivity[],
  frame: PlacingFrame,
  creditedBefore: (activity: ComplianceActivity) => boolean,
): Count {
  const convert = converter(figures);
  const categorize = categorizer(figures);
  const notCounted: NotCounted[] = [];
  const earnedOf = new Map<string, Hundredths>();
  const inside: Item[] = [];
  const earlier: ComplianceActivity[] = [];
  let earned = 0;

  for (const activity of activities) {
    const placing = place(activity, frame);
    const converted = convert(activity);
    const membership = categorize(activity, converted?.category);
    // What is recorded for another credential, or in a unit of unknown worth, earns nothing here; it is still explained.
    const credits = membership.isElsewhere ? 0 : (converted?.earned ?? 0);
    earnedOf.set(activity.id, credits);
    if (placing.isInCycle) earned += credits;
    const asLogged = { amount: activity.credits.amount, unit: activity.credits.unit };
    if (placing.isInCycle && membership.isElsewhere) {
      notCounted.push({ activityId: activity.id, credits: 0, code: 'other-credential', facts: asLogged });
    } else if (placing.outside !== undefined) {
      const { code, facts } = placing.outside;
      notCounted.push({ activityId: activity.id, credits, code, facts });
      if (code === 'before-cycle' && creditedBefore(activity)) earlier.push(activity);
    } else if (converted === null) {
      notCounted.push({
        activityId: activity.id,
        credits: 0,
        code: 'unit-unknown',
        facts: asLogged,
      });
    } else {
      const { categories, assumed } = membership;
      const capped = categories.filter((index) => figures.categories[index]?.max !== undefined);
      const item = { activity, earned: credits, categories, capped };
      inside.push(assumed === undefined ? item : { ...item, assumed });
    }
  }

  const unique = withoutRepeats(inside, earlier, figures);
  const limited = withinLimits(unique.kept, figures.categories);
  const items = limited.kept;
  const allocation = allocate(items, figures.categories);
  const over = items.flatMap((item, index) =>
    overMaximum(item, allocation.counted[index] ?? 0, allocation, figures),
  );
  return {
    items,
    allocation,
    counted: allocation.counted.reduce((sum, credits) => sum + credits, 0),
    earned,
    earnedOf,
    notCounted: [...notCounted, ...unique.dropped, ...limited.dropped, ...over].map((entry) => ({
      ...entry,
      facts: { ...entry.facts, issuer: figures.issuer, issuerUnit: figures.unit },
    })),
  };
}

/** What is left of an item when a maximum was reached: the innermost that is full is the reason. */
function overMaximum(
  item: Item,
  counted: Hundredths,
  allocation: Allocation,
  figures: Figures,
): NotCounted[] {
  if (counted >= item.earned) return [];
  const full = item.capped
    .flatMap((index) => {
      const category = figures.categories[index];
      const isFull = category?.max !== undefined && (allocation.byCategory[index] ?? 0) >= category.max;
      return isFull ? [category] : [];
    })
    .sort((a, b) => b.belongsTo.length - a.belongsTo.length)[0];
  return [
    {
      activityId: item.activity.id,
      credits: item.earned - counted,
      code: 'category-full',
      facts:
        full === undefined
          ? {}
          : { categoryId: full.id, category: full.title, max: fromHundredths(full.max ?? 0) },
    },
  ];
}

/** Oldest first; of one day, by id: an order that does not depend on how the activities came. */
export function oldestFirst(activities: readonly ComplianceActivity[]): ComplianceActivity[] {
  return [...activities].sort((a, b) => order(a.completedOn, b.completedOn) || order(a.id, b.id));
}

const order = (a: CivilDate | string, b: CivilDate | string) => (a < b ? -1 : a > b ? 1 : 0);
