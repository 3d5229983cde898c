import { fromHundredths } from '../hundredths';
import type { FigureCategory } from './figures';
import type { Item, NotCounted } from './types';

/**
 * Takes out what the issuer does not accept at all (a category with maximum 0), then what goes beyond a number of activities:
 * of a category that counts n activities, those with the most credits stay (as far as its maximum lets them count), then the
 * oldest. Inner categories come before those that include them.
 */
export function withinLimits(
  items: readonly Item[],
  categories: readonly FigureCategory[],
): { kept: Item[]; dropped: NotCounted[] } {
  const dropped: NotCounted[] = [];
  let kept: Item[] = [];
  for (const item of items) {
    const refusing = item.capped.map((index) => categories[index]).find((category) => category?.max === 0);
    if (refusing === undefined) kept.push(item);
    else {
      dropped.push({
        activityId: item.activity.id,
        credits: item.earned,
        code: 'not-accepted',
        facts: { categoryId: refusing.id, category: refusing.title },
      });
    }
  }

  const countable = (item: Item) =>
    item.capped.reduce((most, index) => Math.min(most, categories[index]?.max ?? most), item.earned);
  const limited = categories
    .map((category, index) => ({ category, index }))
    .filter(({ category }) => category.maxActivities !== undefined)
    .sort((a, b) => b.category.belongsTo.length - a.category.belongsTo.length);
  for (const { category, index } of limited) {
    const limit = category.maxActivities ?? 0;
    const over = kept
      .map((item, order) => ({ item, order, credits: countable(item) }))
      .filter(({ item }) => item.categories.includes(index))
      .sort((a, b) => b.credits - a.credits || a.order - b.order)
      .slice(limit);
    const out = new Set(over.map(({ item }) => item));
    for (const item of out) {
      dropped.push({
        activityId: item.activity.id,
        credits: item.earned,
        code: 'activity-limit',
        facts: {
          categoryId: category.id,
          category: category.title,
          limit,
          ...(category.max === undefined ? {} : { max: fromHundredths(category.max) }),
        },
      });
    }
    if (out.size > 0) kept = kept.filter((item) => !out.has(item));
  }
  return { kept, dropped };
}
