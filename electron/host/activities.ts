import { contributionOf } from '#core/compliance/contribution';
import { formatHundredths, fromHundredths, toHundredths } from '#core/compliance/hundredths';
import type { Activity } from '#core/contract/activities';
import { AppError } from '#core/contract/errors';
import { laterOf } from '#core/time/civil-date';
import {
  deleteActivity,
  insertActivity,
  listActivities,
  suggestionsFor,
  updateActivity,
} from '#db/activities';
import { deletePinsOf } from '#db/activity-pins';
import { deleteLinksOf } from '#db/evidence';
import { changeAbout } from './change-labels';
import type { Handlers, ProceduresOf } from './handler';
import { patched, textOrNone } from './patch';
import { activityOf, personOf } from './records';
import { standingsOf, toComplianceActivity } from './standings';

/** Stands for an activity that has no id yet. */
const draftId = 'draft';

export const activitiesHandlers: Handlers<ProceduresOf<'activities'>> = {
  'activities.create': (input, context) => {
    const { store } = context;
    personOf(context, input.personId);
    const activity = activityFrom(input, { id: store.newId(), now: store.now() });
    const key = activity.isPlanned ? 'activity-planned' : 'activity-created';
    return store.change(changeAbout(key, { title: activity.title }, activity.personId), () => {
      insertActivity(store.db, activity);
      return activity;
    });
  },

  'activities.list': (input, context) => {
    personOf(context, input.personId);
    return listActivities(context.store.db, input);
  },

  'activities.get': (input, context) => activityOf(context, input.id),

  'activities.update': (input, context) => {
    const { store } = context;
    const current = activityOf(context, input.id);
    const { provider, format, place, offered, approvalNumber, ...rest } = current;
    const activity: Activity = {
      ...rest,
      title: input.title ?? current.title,
      completedOn: input.completedOn ?? current.completedOn,
      credits: input.credits ?? current.credits,
      ...patched('provider', textOrNone(input.provider), provider),
      categories: input.categories === undefined ? current.categories : [...new Set(input.categories)],
      ...patched('format', textOrNone(input.format), format),
      ...patched('place', textOrNone(input.place), place),
      ...patched('offered', input.offered, offered),
      parts: input.parts === undefined ? current.parts : summedUp(input.parts),
      isPlanned: input.isPlanned ?? current.isPlanned,
      ...patched('approvalNumber', textOrNone(input.approvalNumber), approvalNumber),
      notes: input.notes ?? current.notes,
      updatedAt: store.now(),
    };
    assertAmounts(activity);
    const key = current.isPlanned && !activity.isPlanned ? 'activity-done' : 'activity-updated';
    return store.change(changeAbout(key, { title: activity.title }, activity.personId), () => {
      updateActivity(store.db, activity);
      return activity;
    });
  },

  'activities.remove': (input, context) => {
    const { store } = context;
    const activity = activityOf(context, input.id);
    return store.change(changeAbout('activity-removed', { title: activity.title }, activity.personId), () => {
      deleteLinksOf(store.db, { kind: 'activity', id: activity.id });
      deletePinsOf(store.db, activity.id);
      deleteActivity(store.db, activity.id);
      return { id: activity.id };
    });
  },

  'activities.whatItCountsFor': (input, context) => {
    const standings = standingsOf(context, input.personId);
    const id = input.id ?? draftId;
    const others = standings.activities.filter((activity) => activity.id !== id);
    const stored = standings.activities.find((activity) => activity.id === id);
    const draft = {
      ...toComplianceActivity(activityFrom(input, { id, now: context.store.now() })),
      hasEvidence: stored?.hasEvidence ?? false,
      // Of a planned one it is asked what it will count for once it is done.
      isPlanned: false,
    };
    const asOf = input.isPlanned === true ? laterOf(context.today(), input.completedOn) : context.today();
    const before = standings.all({ activities: others, asOf });
    const after = standings.all({ activities: [...others, draft], asOf });
    return standings.credentials.flatMap(({ id: credentialId, title }) => {
      const standing = after.get(credentialId);
      if (standing === undefined) return [];
      const contribution = contributionOf(id, before.get(credentialId) ?? null, standing);
      return [{ credentialId, title, unit: standing.unit, ...contribution }];
    });
  },

  'activities.suggestions': (input, context) => {
    personOf(context, input.personId);
    return suggestionsFor(context.store.db, input.personId);
  },
};

type Draft = Pick<Activity, 'personId' | 'title' | 'completedOn' | 'credits'> & {
  provider?: string | undefined;
  categories?: string[] | undefined;
  format?: string | undefined;
  place?: string | undefined;
  offered?: number | undefined;
  parts?: Activity['parts'] | undefined;
  isPlanned?: boolean | undefined;
  approvalNumber?: string | undefined;
  notes?: string | undefined;
};

function activityFrom(draft: Draft, made: { id: string; now: string }): Activity {
  const activity: Activity = {
    id: made.id,
    personId: draft.personId,
    title: draft.title,
    ...patched('provider', textOrNone(draft.provider), undefined),
    completedOn: draft.completedOn,
    credits: draft.credits,
    categories: [...new Set(draft.categories ?? [])],
    ...patched('format', textOrNone(draft.format), undefined),
    ...patched('place', textOrNone(draft.place), undefined),
    ...patched('offered', draft.offered, undefined),
    parts: summedUp(draft.parts ?? []),
    isPlanned: draft.isPlanned ?? false,
    ...patched('approvalNumber', textOrNone(draft.approvalNumber), undefined),
    notes: draft.notes ?? '',
    evidenceIds: [],
    createdAt: made.now,
    updatedAt: made.now,
  };
  assertAmounts(activity);
  return activity;
}

/** Parts with one line for each category: a second line for the same one is added to the first. */
function summedUp(parts: Activity['parts']): Activity['parts'] {
  const amounts = new Map<string, number>();
  for (const { categoryId, amount } of parts) {
    amounts.set(categoryId, (amounts.get(categoryId) ?? 0) + toHundredths(amount));
  }
  return [...amounts].map(([categoryId, hundredths]) => ({ categoryId, amount: fromHundredths(hundredths) }));
}

/** Throws where the parts make up more than the whole, or less was offered than attended. */
function assertAmounts({ credits, parts, offered }: Activity): void {
  const amount = toHundredths(credits.amount);
  const together = parts.reduce((sum, part) => sum + toHundredths(part.amount), 0);
  if (together > amount) {
    throw new AppError(
      'invalid-input',
      `The parts add up to ${formatHundredths(together)}, more than the ${formatHundredths(amount)} of the activity.`,
      { key: 'parts-exceed-amount', parts: fromHundredths(together), amount: credits.amount },
    );
  }
  if (offered !== undefined && toHundredths(offered) < amount) {
    throw new AppError(
      'invalid-input',
      `What was offered, ${offered}, is less than the ${credits.amount} of the activity.`,
      { key: 'offered-below-amount', offered, amount: credits.amount },
    );
  }
}
