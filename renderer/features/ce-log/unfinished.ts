import type { LogDraft } from './log-draft';

/**
 * Entries that were closed before they were saved, until the window closes: by person and, for a change of a stored
 * activity, by its id. Memory only, since files that were chosen for it cannot be kept otherwise.
 */
const drafts = new Map<string, LogDraft>();

const keyOf = (personId: string, activityId: string | undefined) => `${personId} ${activityId ?? 'new'}`;

export const unfinished = {
  get: (personId: string, activityId?: string): LogDraft | null =>
    drafts.get(keyOf(personId, activityId)) ?? null,
  keep: (draft: LogDraft, personId: string, activityId?: string): void => {
    drafts.set(keyOf(personId, activityId), draft);
  },
  forget: (personId: string, activityId?: string): void => {
    drafts.delete(keyOf(personId, activityId));
  },
};
