import type { Hundredths } from '../hundredths';
import { allocate } from './allocate';
import type { Figures } from './figures';
import type { Item } from './types';

/** Credits still to be earned: in a category, or (null) anywhere. `category` is a place in the figures. */
export type Need = { category: number | null; credits: Hundredths };

type Planned = Pick<Item, 'earned' | 'categories' | 'capped'>;

/**
 * The least that closes every gap, found by adding it and counting again: gaps in categories first, from the innermost
 * outwards, since a credit in an inner one also fills those around it; then what the total still lacks, of any kind.
 * So adding exactly these credits meets the requirement, and nothing is asked for twice. Empty when nothing is missing.
 */
export function needsOf(items: readonly Planned[], figures: Figures): Need[] {
  const { categories } = figures;
  const planned: Planned[] = [];
  const needs: Need[] = [];
  let allocation = allocate(items, categories);
  const plan = (category: number | null, credits: Hundredths) => {
    const inside = category ?? figures.assumed;
    const belongsTo = inside === undefined ? [] : (categories[inside]?.belongsTo ?? []);
    planned.push({
      earned: credits,
      categories: belongsTo,
      capped: belongsTo.filter((index) => categories[index]?.max !== undefined),
    });
    needs.push({ category, credits });
    allocation = allocate([...items, ...planned], categories);
  };

  const innermostFirst = categories
    .map((category, index) => ({ category, index }))
    .sort((a, b) => b.category.belongsTo.length - a.category.belongsTo.length || a.index - b.index);
  for (const { category, index } of innermostFirst) {
    const short = (category.min ?? 0) - (allocation.byCategory[index] ?? 0);
    if (short > 0) plan(index, short);
  }
  const counted = allocation.counted.reduce((sum, credits) => sum + credits, 0);
  if (counted < figures.total) plan(null, figures.total - counted);

  return needs.sort((a, b) => (a.category ?? categories.length) - (b.category ?? categories.length));
}
