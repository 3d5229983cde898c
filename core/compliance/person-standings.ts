import type { CivilDate } from '../time/civil-date';
import { type ComplianceActivity, type ComplianceCredential, computeStanding } from './engine';
import { categoriesFor } from './engine/asked';
import { type Hundredths, toHundredths } from './hundredths';
import type { Rule } from './rule';
import type { Standing } from './standing';

/** What the standings of all credentials of one person are computed from. */
export type PersonStandingsInput = {
  person: { birthMonth?: number | undefined; birthDay?: number | undefined };
  /** The person's credentials with the titles that reasons name them by. */
  credentials: readonly (ComplianceCredential & { title: string })[];
  /** The rule that a credential's running cycle goes by; null for an own credential. */
  ruleOf: (credential: ComplianceCredential) => Rule | null;
  activities: readonly ComplianceActivity[];
  asOf: CivilDate;
  /** The one credential (its id) that is asked about: of the others only those are computed that it depends on. */
  wanted?: string | undefined;
};

/**
 * The standings of all credentials of a person, by credential id, in an order in which each finds what it depends on: first
 * those that are not deemed through others; of credentials that ask for credits of their own each (`additive`), the one that
 * ends first uses its credits first, and what it uses is gone for the others.
 */
export function standingsOfPerson(input: PersonStandingsInput): Map<string, Standing> {
  const held = input.credentials.map((credential) => ({ credential, rule: input.ruleOf(credential) }));
  const categoryIds = new Map(
    held.map(({ credential, rule }) => [credential.id, categoryIdsOf(credential, rule)]),
  );
  const standings = new Map<string, Standing>();
  const used = new Map<string, Map<string, { credits: Hundredths; title: string }>>();
  const inOrder = [...held].sort(
    (a, b) =>
      Number(isDeemable(a.rule)) - Number(isDeemable(b.rule)) ||
      inOrderOf(a.credential.cycle.endsOn, b.credential.cycle.endsOn) ||
      inOrderOf(a.credential.id, b.credential.id),
  );
  const isNeeded = neededFor(input.wanted, held);
  for (const { credential, rule } of inOrder) {
    if (!isNeeded({ credential, rule })) continue;
    const pool = poolOf(rule);
    const usedElsewhere = pool === undefined ? undefined : used.get(pool);
    const standing = computeStanding({
      credential,
      rule,
      ...input.person,
      activities: input.activities,
      otherCategoryIds: othersOf(categoryIds, credential.id),
      others: held.flatMap((other) => {
        const state = standings.get(other.credential.id)?.state;
        return other.rule === null || state === undefined ? [] : [{ ruleId: other.rule.id, state }];
      }),
      usedElsewhere,
      asOf: input.asOf,
    });
    standings.set(credential.id, standing);
    if (pool !== undefined) used.set(pool, usedWith(usedElsewhere, standing, credential.title));
  }
  return standings;
}

type Held = { credential: ComplianceCredential; rule: Rule | null };

/** Which credentials one depends on: itself, those that it may be deemed through, and those that it shares no credit with. */
function neededFor(wanted: string | undefined, held: readonly Held[]): (each: Held) => boolean {
  const asked = held.find(({ credential }) => credential.id === wanted);
  if (asked === undefined) return () => true;
  const pool = poolOf(asked.rule);
  const deeming = new Set((asked.rule?.deemed ?? []).flatMap(({ by }) => by));
  return ({ credential, rule }) =>
    credential.id === wanted ||
    (rule !== null && deeming.has(rule.id)) ||
    (pool !== undefined && poolOf(rule) === pool);
}

const inOrderOf = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const isDeemable = (rule: Rule | null) => (rule?.deemed ?? []).length > 0;

/**
 * Credentials of one pool share no credit: those of an issuer that adds its requirements up, or of the rules that the policy
 * names.
 */
function poolOf(rule: Rule | null): string | undefined {
  if (rule?.crossCredential?.policy !== 'additive') return undefined;
  const { with: others } = rule.crossCredential;
  return others === undefined ? rule.issuer.short : [rule.id, ...others].sort().join('\n');
}

function usedWith(
  before: ReadonlyMap<string, { credits: Hundredths; title: string }> | undefined,
  standing: Standing,
  title: string,
): Map<string, { credits: Hundredths; title: string }> {
  const used = new Map(before ?? []);
  for (const activity of standing.activities) {
    const credits = toHundredths(activity.used);
    if (credits === 0) continue;
    used.set(activity.activityId, {
      credits: (used.get(activity.activityId)?.credits ?? 0) + credits,
      title,
    });
  }
  return used;
}

/** Ids that name categories of a credential: all of its rule, whether they apply or not, and the entries of its lists. */
function categoryIdsOf(credential: ComplianceCredential, rule: Rule | null): readonly string[] {
  if (rule === null) return (credential.requirement?.categories ?? []).map(({ id }) => id);
  return [...rule.categories, ...categoriesFor(rule, credential)].map(({ id }) => id);
}

/** The category ids of all other credentials, less the own. */
function othersOf(ids: ReadonlyMap<string, readonly string[]>, id: string): Set<string> {
  const others = new Set<string>();
  for (const [other, list] of ids) if (other !== id) for (const each of list) others.add(each);
  for (const own of ids.get(id) ?? []) others.delete(own);
  return others;
}
