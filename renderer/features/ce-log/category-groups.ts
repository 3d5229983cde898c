import type { Rule } from '#core/compliance/rule';
import type { CredentialListItem } from '#core/contract/credentials';

/** The categories of one rule (or of one own credential) that an activity can be put in. */
export type CategoryGroup = {
  id: string;
  title: string;
  categories: { id: string; title: string; max?: number }[];
};

/** The categories of the credentials a person holds: once per rule, and only those that apply to them. */
export function categoryGroups(
  credentials: readonly CredentialListItem[],
  rules: readonly Rule[],
): CategoryGroup[] {
  const groups = new Map<string, CategoryGroup>();
  for (const credential of credentials) {
    const rule = rules.find(({ id }) => id === credential.ruleId);
    const id = rule?.id ?? credential.id;
    const categories = rule
      ? rule.categories.filter(({ onlyIf }) => onlyIf === undefined || credential.holds.includes(onlyIf))
      : (credential.requirement?.categories ?? []);
    const known = groups.get(id);
    const fresh = categories.filter(
      (category) => !known?.categories.some((other) => other.id === category.id),
    );
    const group = known ?? { id, title: rule?.shortTitle ?? credential.title, categories: [] };
    group.categories.push(
      ...fresh.map((category) => ({
        id: category.id,
        title: category.title,
        ...(category.max === undefined ? {} : { max: category.max }),
      })),
    );
    groups.set(id, group);
  }
  return [...groups.values()].filter((group) => group.categories.length > 0);
}

/** The units that a person's credentials count in, their own first, without doubles. */
export function unitsOf(
  credentials: readonly CredentialListItem[],
  rules: readonly Rule[],
  lastUnit: string | null,
): string[] {
  const units = credentials.flatMap((credential) => {
    const rule = rules.find(({ id }) => id === credential.ruleId);
    return rule ? rule.units.map(({ unit }) => unit) : [credential.requirement?.unit];
  });
  return [...new Set([lastUnit, ...units].filter((unit) => unit !== null && unit !== undefined))];
}
