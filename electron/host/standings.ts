import { type ComplianceActivity, computeStanding } from '#core/compliance/engine';
import type { Standing } from '#core/compliance/standing';
import type { Activity } from '#core/contract/activities';
import type { Credential } from '#core/contract/credentials';
import { listActivities } from '#db/activities';
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
  return {
    activities,
    of: (credential, among = activities, asOf = context.today()) =>
      computeStanding({
        credential,
        rule: ruleOfCredential(context, credential),
        birthMonth,
        activities: among,
        asOf,
      }),
  };
}
