import type { History } from '#core/compliance/rule/histories';
import type { Standing } from '#core/compliance/standing';
import type { Activity } from '#core/contract/activities';
import type { Credential } from '#core/contract/credentials';
import type { Person } from '#core/contract/people';

type Facts = {
  id: string;
  title: string;
  credential: Credential;
  standing: Standing;
  activities: readonly Activity[];
  person: Pick<Person, 'birthMonth' | 'birthDay'> | null;
};

/**
 * A worked example out of a credential's standing: what is given as the workbook has it, what is expected as the engine
 * answered. Fields that say nothing are left out.
 */
export function historyOf({ id, title, credential, standing, activities, person }: Facts): History {
  const seen = new Set(standing.activities.map(({ activityId }) => activityId));
  const filled = <Value>(list: readonly Value[]): Value[] | undefined =>
    list.length > 0 ? [...list] : undefined;
  const keys = <Value>(record: Record<string, Value>): Record<string, Value> | undefined =>
    Object.keys(record).length > 0 ? record : undefined;
  const answers = Object.fromEntries(
    Object.entries(credential.answers).map(([question, { value }]) => [question, value]),
  );
  return {
    id,
    title,
    given: {
      birthMonth: person?.birthMonth,
      birthDay: person?.birthDay,
      issuedOn: credential.issuedOn,
      expiresOn: credential.expiresOn,
      cycle: standing.cycle,
      pastCycles: filled(
        credential.pastCycles.map(({ startsOn, endsOn, renewedOn }) => ({ startsOn, endsOn, renewedOn })),
      ),
      holds: filled(credential.holds),
      lists: keys(credential.lists),
      profile: credential.profile,
      answers: keys(answers),
      confirmations: keys(credential.confirmations),
      events: filled(credential.events.map(({ eventId, on, credits }) => ({ eventId, on, credits }))),
      carriedIn: credential.carriedIn?.credits,
      others:
        standing.deemedBy === undefined ? undefined : [{ ruleId: standing.deemedBy.ruleId, state: 'met' }],
      asOf: standing.asOf,
      activities: activities.flatMap((activity, at) =>
        seen.has(activity.id) ? [activityOf(activity, `a${at + 1}`)] : [],
      ),
    },
    expect: {
      cycle: standing.cycle,
      state: standing.state,
      decision: standing.decision,
      required: standing.required,
      counted: standing.counted,
      earned: standing.earned,
      remaining: standing.remaining,
      surplus: standing.surplus,
      needs: standing.needs.map(({ categoryId, credits }) => ({ categoryId, credits })),
    },
  };
}

function activityOf(activity: Activity, id: string): History['given']['activities'][number] {
  return {
    id,
    title: activity.title,
    provider: activity.provider,
    completedOn: activity.completedOn,
    amount: activity.credits.amount,
    unit: activity.credits.unit,
    categories: activity.categories.length > 0 ? activity.categories : undefined,
    format: activity.format,
    place: activity.place,
    approvalNumber: activity.approvalNumber,
    offered: activity.offered,
    parts: activity.parts.length > 0 ? activity.parts : undefined,
    isPlanned: activity.isPlanned ? true : undefined,
    hasEvidence: activity.evidenceIds.length > 0,
  };
}
