import type { CivilDate } from '../../time/civil-date';
import type { Allocation } from '../allocation/problem';
import { fromHundredths, type Hundredths } from '../hundredths';
import type { Figures } from './figures';
import type { Item, NotCounted } from './types';

/** What the limits left of each item, with the limit: of a number of activities, of a day, or of a category. */
export function overLimits(items: readonly Item[], allocation: Allocation, figures: Figures): NotCounted[] {
  const overLimit = new Map(allocation.overLimit.map(({ item, category }) => [item, category]));
  const countedOn = countedByDay(items, allocation, figures);
  const placesByModes = new Map<Item['modes'], readonly number[]>();
  const placesOf = (modes: Item['modes']) => {
    let places = placesByModes.get(modes);
    if (places === undefined) {
      places = innermostFirst(modes, figures);
      placesByModes.set(modes, places);
    }
    return places;
  };
  return items.flatMap((item, index): NotCounted[] => {
    const lost = item.earned - (allocation.counted[index] ?? 0);
    if (lost <= 0) return [];
    const limit = overLimit.get(index);
    const found =
      limit === undefined
        ? fullOf(item, placesOf(item.modes), allocation, figures, countedOn)
        : { category: limit, code: 'activity-limit' as const };
    const category = found === undefined ? undefined : figures.categories[found.category];
    if (found === undefined || category === undefined) {
      return [{ activityId: item.activity.id, credits: lost, code: 'category-full', facts: {} }];
    }
    const { code } = found;
    const facts: NotCounted['facts'] = { categoryId: category.id, category: category.title };
    if (code === 'activity-limit') facts.limit = category.maxActivities ?? 0;
    const max = code === 'day-limit' ? category.maxPerDay : category.max;
    if (max !== undefined) facts.max = fromHundredths(max);
    return [{ activityId: item.activity.id, credits: lost, code, facts, sources: category.sources }];
  });
}

/** The categories of these modes, from the inside out. */
function innermostFirst(modes: Item['modes'], { categories }: Figures): number[] {
  const depth = (place: number) => categories[place]?.belongsTo.length ?? 0;
  return [...new Set(modes.flat())].sort((a, b) => depth(b) - depth(a) || a - b);
}

/** The innermost limit that is reached in what an item could count in. */
function fullOf(
  item: Item,
  places: readonly number[],
  allocation: Allocation,
  figures: Figures,
  countedOn: ReadonlyMap<string, Hundredths>,
): { category: number; code: 'category-full' | 'day-limit' } | undefined {
  for (const place of places) {
    const { max, maxPerDay } = figures.categories[place] ?? {};
    if (maxPerDay !== undefined) {
      const onDay = countedOn.get(dayKey(place, item.activity.completedOn)) ?? 0;
      if (onDay >= maxPerDay) return { category: place, code: 'day-limit' };
    }
    if (max !== undefined && (allocation.byCategory[place] ?? 0) >= max) {
      return { category: place, code: 'category-full' };
    }
  }
  return undefined;
}

/** What counts of each day in each category that has a limit for a day. */
function countedByDay(
  items: readonly Item[],
  allocation: Allocation,
  { categories }: Figures,
): Map<string, Hundredths> {
  const countedOn = new Map<string, Hundredths>();
  if (categories.every(({ maxPerDay }) => maxPerDay === undefined)) return countedOn;
  items.forEach(({ activity, modes }, index) => {
    modes.forEach((mode, choice) => {
      const credits = allocation.byMode[index]?.[choice] ?? 0;
      for (const category of mode) {
        if (categories[category]?.maxPerDay === undefined) continue;
        const key = dayKey(category, activity.completedOn);
        countedOn.set(key, (countedOn.get(key) ?? 0) + credits);
      }
    });
  });
  return countedOn;
}

const dayKey = (category: number, day: CivilDate) => `${category}\n${day}`;
