import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { CredentialListItem } from '#core/contract/credentials';
import { minuteUnit } from './offered-words';

/** A category that an activity can be put in, with what it lacks and holds in the running cycle, as far as that is known. */
export type CategoryChoice = {
  id: string;
  title: string;
  /** The most that counts; 0 says that the issuer does not accept this kind. */
  max?: number;
  /** What is missing to its minimum; absent where nothing is. */
  needs?: number;
  /** What still counts under its maximum. */
  room?: number;
};

/** The categories of one rule, or of one own credential. */
export type CategoryGroup = { id: string; title: string; categories: CategoryChoice[] };

/**
 * The categories of the credentials a person holds: once per rule, and only those that apply to them. A standing says them
 * with the entries of the lists that the person keeps; until it is there, the rule says what it can.
 */
export function categoryGroups(
  credentials: readonly CredentialListItem[],
  rules: readonly Rule[],
  standings: ReadonlyMap<string, Pick<Standing, 'categories'>> = new Map(),
): CategoryGroup[] {
  const groups = new Map<string, CategoryGroup>();
  for (const credential of credentials) {
    const rule = rules.find(({ id }) => id === credential.ruleId);
    const id = rule?.id ?? credential.id;
    const known = groups.get(id);
    const group = known ?? { id, title: rule?.shortTitle ?? credential.title, categories: [] };
    group.categories.push(
      ...choicesOf(credential, rule, standings.get(credential.id)).filter(
        (category) => !group.categories.some((other) => other.id === category.id),
      ),
    );
    groups.set(id, group);
  }
  return [...groups.values()].filter((group) => group.categories.length > 0);
}

function choicesOf(
  credential: CredentialListItem,
  rule: Rule | undefined,
  standing: Pick<Standing, 'categories'> | undefined,
): CategoryChoice[] {
  if (standing !== undefined) {
    return standing.categories.map(({ id, title, max, counted, remaining }) => ({
      id,
      title,
      ...(remaining > 0 ? { needs: remaining } : {}),
      ...(max === undefined ? {} : { max, room: Math.max(0, Math.round((max - counted) * 100) / 100) }),
    }));
  }
  const categories = rule
    ? rule.categories.filter(
        ({ onlyIf, forEach }) =>
          forEach === undefined && (onlyIf === undefined || credential.holds.includes(onlyIf)),
      )
    : (credential.requirement?.categories ?? []);
  return categories.map(({ id, title, max }) => ({
    id,
    title,
    ...(typeof max === 'number' ? { max } : {}),
  }));
}

/** The rules that a person's credentials go by, each once. */
export function heldRules(credentials: readonly CredentialListItem[], rules: readonly Rule[]): Rule[] {
  return rules.filter(({ id }) => credentials.some(({ ruleId }) => ruleId === id));
}

/**
 * The units that a person's credentials count in, their own first, without doubles; minutes last, where an issuer says what
 * they are worth.
 */
export function unitsOf(
  credentials: readonly CredentialListItem[],
  rules: readonly Rule[],
  lastUnit: string | null,
): string[] {
  const units = credentials.flatMap((credential) => {
    const rule = rules.find(({ id }) => id === credential.ruleId);
    return rule ? rule.units.map(({ unit }) => unit) : [credential.requirement?.unit];
  });
  const readsMinutes = heldRules(credentials, rules).some(({ minutes }) => minutes !== undefined);
  return [
    ...new Set(
      [lastUnit, ...units, readsMinutes ? minuteUnit : null].filter(
        (unit) => unit !== null && unit !== undefined,
      ),
    ),
  ];
}
