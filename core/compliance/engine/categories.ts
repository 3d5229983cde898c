import { parseAcpeNumber } from '../acpe-number';
import { fold, foldOnce } from '../fold';
import type { Figures } from './figures';
import type { ComplianceActivity } from './types';

/**
 * The categories of an activity (places in the figures), and the one that was taken for granted. `isElsewhere`: the person
 * put it under categories of another credential only, so nothing is taken for granted here.
 */
export type Membership = { categories: number[]; assumed?: number; isElsewhere?: true };

/**
 * Sorts activities into categories: those that the activity names, that its ACPE number or format matches and that its unit
 * implies; the rule's assumed category when there is none; and all that include one of these. Categories that do not
 * apply to the person are not among the figures, so naming one is naming none.
 */
export function categorizer(
  figures: Figures,
): (activity: ComplianceActivity, impliedByUnit: number | undefined) => Membership {
  const readsAcpe = figures.categories.some(({ match }) => match.some(({ by }) => by !== 'format'));
  const matching = figures.categories.flatMap(({ match }, index) =>
    match.length > 0 ? [{ match, index }] : [],
  );
  const foldFormat = foldOnce();
  return (activity, impliedByUnit) => {
    const direct = new Set<number>();
    for (const id of activity.categories) {
      const index = figures.categoryIndex.get(id);
      if (index !== undefined) direct.add(index);
    }
    if (impliedByUnit !== undefined) direct.add(impliedByUnit);
    if (matching.length > 0) {
      const acpe =
        readsAcpe && activity.approvalNumber !== undefined ? parseAcpeNumber(activity.approvalNumber) : null;
      const format = activity.format === undefined ? undefined : foldFormat(activity.format);
      for (const { match, index } of matching) {
        const isMatch = match.some((matcher) => {
          if (matcher.by === 'acpe-topic') return acpe?.topic === matcher.value;
          if (matcher.by === 'acpe-audience') return acpe?.audience === matcher.value;
          return format !== undefined && format === fold(matcher.value);
        });
        if (isMatch) direct.add(index);
      }
    }
    if (direct.size === 0 && activity.categories.some((id) => figures.elsewhere?.has(id))) {
      return { categories: [], isElsewhere: true };
    }
    const assumed = direct.size === 0 ? figures.assumed : undefined;
    if (assumed !== undefined) direct.add(assumed);
    const all = new Set<number>();
    for (const index of direct) {
      for (const above of figures.categories[index]?.belongsTo ?? []) all.add(above);
    }
    const categories = [...all].sort((a, b) => a - b);
    return assumed === undefined ? { categories } : { categories, assumed };
  };
}
