import { type ComplianceActivity, computeStanding } from '#core/compliance/engine';
import type { Standing } from '#core/compliance/standing';
import type { Activity } from '#core/contract/activities';
import type { Credential } from '#core/contract/credentials';
import { listActivities } from '#db/activities';
import { listCredentials } from '#db/credentials';
import { ruleOfCredential } from './cycles';
import type { HandlerContext } from './handler';
import { personOf } from './records';

/** An activity as the compliance engine reads it. */
export function toComplianceActivity(activity: Activity): ComplianceActivity {
  return { ...activity, hasEvidence: activity.evidenceIds.length > 0 };
}

/** Standings of one person's credentials, over the same activities. */
export type Standings = {
  activities: ComplianceActivity[];
  of(credential: Credential, activities?: readonly ComplianceActivity[], asOf?: string): Standing;
};

/** Reads a person's record once, for as many standings as are asked for. */
export function standingsOf(context: HandlerContext, personId: string): Standings {
  const { birthMonth } = personOf(context, personId);
  const activities = listActivities(context.store.db, { personId }).map(toComplianceActivity);
  const categoryIds = categoryIdsByCredential(context, personId);
  return {
    activities,
    of: (credential, among = activities, asOf = context.today()) =>
      computeStanding({
        credential,
        rule: ruleOfCredential(context, credential),
        birthMonth,
        activities: among,
        otherCategoryIds: idsBesides(categoryIds, credential.id),
        asOf,
      }),
  };
}

/** The ids of the categories of each of a person's credentials, archived ones included. */
function categoryIdsByCredential(context: HandlerContext, personId: string): Map<string, string[]> {
  return new Map(
    listCredentials(context.store.db, personId).map((credential) => {
      const categories =
        ruleOfCredential(context, credential)?.categories ?? credential.requirement?.categories;
      return [credential.id, (categories ?? []).map(({ id }) => id)];
    }),
  );
}

/** What other credentials call a category and this one does not. */
function idsBesides(byCredential: ReadonlyMap<string, readonly string[]>, credentialId: string): Set<string> {
  const own = new Set(byCredential.get(credentialId));
  return new Set([...byCredential.values()].flat().filter((id) => !own.has(id)));
}
