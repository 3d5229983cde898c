import { contributionOf } from '#core/compliance/contribution';
import type { Activity } from '#core/contract/activities';
import {
  deleteActivity,
  insertActivity,
  listActivities,
  suggestionsFor,
  updateActivity,
} from '#db/activities';
import { listCredentials } from '#db/credentials';
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
    return store.change(changeAbout('activity-created', { title: activity.title }, activity.personId), () => {
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
    const { provider, format, approvalNumber, ...rest } = current;
    const activity: Activity = {
      ...rest,
      title: input.title ?? current.title,
      completedOn: input.completedOn ?? current.completedOn,
      credits: input.credits ?? current.credits,
      ...patched('provider', textOrNone(input.provider), provider),
      categories: input.categories === undefined ? current.categories : [...new Set(input.categories)],
      ...patched('format', textOrNone(input.format), format),
      ...patched('approvalNumber', textOrNone(input.approvalNumber), approvalNumber),
      notes: input.notes ?? current.notes,
      updatedAt: store.now(),
    };
    return store.change(changeAbout('activity-updated', { title: activity.title }, activity.personId), () => {
      updateActivity(store.db, activity);
      return activity;
    });
  },

  'activities.remove': (input, context) => {
    const { store } = context;
    const activity = activityOf(context, input.id);
    return store.change(changeAbout('activity-removed', { title: activity.title }, activity.personId), () => {
      deleteLinksOf(store.db, { kind: 'activity', id: activity.id });
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
    };
    return listCredentials(context.store.db, input.personId)
      .filter((credential) => credential.archivedAt === undefined)
      .map((credential) => {
        const before = standings.of(credential, others);
        const after = standings.of(credential, [...others, draft]);
        return {
          credentialId: credential.id,
          title: credential.title,
          unit: after.unit,
          ...contributionOf(id, before, after),
        };
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
  approvalNumber?: string | undefined;
  notes?: string | undefined;
};

function activityFrom(draft: Draft, made: { id: string; now: string }): Activity {
  return {
    id: made.id,
    personId: draft.personId,
    title: draft.title,
    ...patched('provider', textOrNone(draft.provider), undefined),
    completedOn: draft.completedOn,
    credits: draft.credits,
    categories: [...new Set(draft.categories ?? [])],
    ...patched('format', textOrNone(draft.format), undefined),
    ...patched('approvalNumber', textOrNone(draft.approvalNumber), undefined),
    notes: draft.notes ?? '',
    evidenceIds: [],
    createdAt: made.now,
    updatedAt: made.now,
  };
}
