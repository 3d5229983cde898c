import type { Rule, RuleCategory } from '../rule';

/** What a profile or a version of a rule changes. */
export type Changes = Pick<NonNullable<Rule['profiles']>[number], 'total' | 'categories' | 'otherMinimums'>;

/** A category with the limits that a profile or version gives it; `null` there takes a limit away. */
export function changedBy(category: RuleCategory, changes: Changes): RuleCategory {
  const change = changes.categories?.find(({ id }) => id === category.id);
  const { min, max, ...rest } = category;
  const changedMin =
    change?.min === undefined
      ? change === undefined && changes.otherMinimums === 'waived'
        ? null
        : min
      : change.min;
  const changedMax = change?.max === undefined ? max : change.max;
  return {
    ...rest,
    ...(changedMin === null || changedMin === undefined ? {} : { min: changedMin }),
    ...(changedMax === null || changedMax === undefined ? {} : { max: changedMax }),
  };
}
