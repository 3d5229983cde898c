import type { ActivityPin, ComplianceActivity, ComplianceCredential } from '#core/compliance/engine';
import { categoriesFor } from '#core/compliance/engine/asked';
import { standingsOfPerson } from '#core/compliance/person-standings';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { Activity } from '#core/contract/activities';
import type { Credential } from '#core/contract/credentials';
import { listActivities } from '#db/activities';
import { listPinsOfPerson, type StoredPin } from '#db/activity-pins';
import { listCredentials } from '#db/credentials';
import type { HandlerContext } from './handler';
import { personOf } from './records';

/** An activity as the compliance engine reads it. */
export function toComplianceActivity(activity: Activity): ComplianceActivity {
  return { ...activity, hasEvidence: activity.evidenceIds.length > 0 };
}

type EngineCredential = ComplianceCredential & { title: string };

/** A credential as the compliance engine reads it: answers without their notes, with what the person decided. */
function toComplianceCredential(credential: Credential, pins: readonly StoredPin[]): EngineCredential {
  const { answers, carriedIn, ...rest } = credential;
  return {
    ...rest,
    answers: Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value])),
    carriedIn: carriedIn?.credits,
    pins: Object.fromEntries(
      pins.map(({ activityId, kind, categoryId, credits }): [string, ActivityPin] => [
        activityId,
        { kind, categoryId, credits },
      ]),
    ),
  };
}

/** The ids of the categories that apply to a credential: of its rule, with the entries of its lists, or of its own requirement. */
export function categoryIdsOf(credential: Credential, rule: Rule | null): string[] {
  const categories =
    rule === null
      ? (credential.requirement?.categories ?? [])
      : categoriesFor(rule, toComplianceCredential(credential, []));
  return categories.map(({ id }) => id);
}

/**
 * An archived credential beside the others: it asks for nothing, settles nothing and uses no credit up, but what is recorded
 * under its categories alone is still not meant for the others.
 */
function reducedToItsCategories(credential: Credential, rule: Rule | null): EngineCredential {
  const { id, title, cycle } = credential;
  const ids = [...(rule?.categories ?? []).map((each) => each.id), ...categoryIdsOf(credential, rule)];
  const categories = ids.map((each) => ({ id: each, title: each }));
  return {
    id,
    title,
    cycle,
    holds: [],
    pastCycles: [],
    requirement: { total: 0, unit: 'credit', categories },
  };
}

/** What a standing is asked for otherwise than as the workbook has it. */
export type Otherwise = {
  activities?: readonly ComplianceActivity[];
  /** The civil day; today when absent. */
  asOf?: string | undefined;
  /** What a credential goes by; the rule of the workbook when absent. */
  ruleOf?: (credential: Credential) => Rule | null;
  /** Credentials in place of the stored ones with their ids. */
  changed?: readonly Credential[];
};

/** Standings of one person's credentials, over the same activities. */
export type Standings = {
  /** The person's credentials as they are stored, archived ones too. */
  stored: Credential[];
  /** Those that are not archived. */
  credentials: Credential[];
  activities: ComplianceActivity[];
  pins: StoredPin[];
  /** The standings of all that are not archived, by id. One that is archived stands for itself, see `of`. */
  all(otherwise?: Otherwise): Map<string, Standing>;
  /** The standing of one, archived or not. */
  of(credential: Credential, otherwise?: Otherwise): Standing;
};

/** Reads a person's record once, for as many standings as are asked for. */
export function standingsOf(context: HandlerContext, personId: string): Standings {
  const person = personOf(context, personId);
  const { db } = context.store;
  const stored = listCredentials(db, personId);
  const activities = listActivities(db, { personId }).map(toComplianceActivity);
  const pins = listPinsOfPerson(db, personId);

  /** The standings of all but those that are archived, save for the one that is asked about. */
  function compute(otherwise: Otherwise, asked?: Credential): Map<string, Standing> {
    const { ruleOf = context.rules.of, changed = [] } = otherwise;
    const byId = new Map([...stored, ...changed].map((credential) => [credential.id, credential]));
    if (asked !== undefined) byId.set(asked.id, asked);
    const held = [...byId.values()].map((credential) => ({ credential, rule: ruleOf(credential) }));
    const counts = (credential: Credential) =>
      credential.archivedAt === undefined || credential.id === asked?.id;
    const rules = new Map(
      held.map(({ credential, rule }) => [credential.id, counts(credential) ? rule : null] as const),
    );
    const standings = standingsOfPerson({
      person,
      credentials: held.map(({ credential, rule }) =>
        counts(credential)
          ? toComplianceCredential(
              credential,
              pins.filter((pin) => pin.credentialId === credential.id),
            )
          : reducedToItsCategories(credential, rule),
      ),
      ruleOf: ({ id }) => rules.get(id) ?? null,
      activities: otherwise.activities ?? activities,
      asOf: otherwise.asOf ?? context.today(),
      wanted: asked?.id,
    });
    for (const { credential } of held) if (!counts(credential)) standings.delete(credential.id);
    return standings;
  }

  return {
    stored,
    credentials: stored.filter(({ archivedAt }) => archivedAt === undefined),
    activities,
    pins,
    all: (otherwise = {}) => compute(otherwise),
    of(credential, otherwise = {}) {
      const standing = compute(otherwise, credential).get(credential.id);
      if (standing === undefined) throw new Error(`no standing came for the credential ${credential.id}`);
      return standing;
    },
  };
}
