import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Activity } from '#core/contract/activities';
import type { Input } from '#core/contract/index';
import { useClient } from '../../app/api/hooks';
import { showDone, showFailed } from '../../components/toasts';
import { useText } from '../../i18n/use-text';
import { readEvidenceFile } from '../evidence/evidence-file';

/** A file that could not be attached, and why. */
export type FailedFile = { file: File; error: unknown };

export type Saved = { activity: Activity; failed: readonly FailedFile[] };

type Change = { create: Input<'activities.create'> } | { update: Input<'activities.update'> };

/**
 * Saves an activity, then attaches its files one after the other. A file that fails does not take the activity with it.
 * A second call while one is under way does nothing (null): two presses of Enter make one activity.
 */
export function useSaveActivity() {
  const client = useClient();
  const queries = useQueryClient();
  const text = useText();
  const underWay = useRef(false);
  const [isSaving, setSaving] = useState(false);

  async function attach(activity: Activity, files: readonly File[]): Promise<FailedFile[]> {
    const failed: FailedFile[] = [];
    for (const file of files) {
      try {
        const read = await readEvidenceFile(file);
        await client.call('evidence.add', {
          personId: activity.personId,
          target: { kind: 'activity', id: activity.id },
          ...read,
        });
      } catch (error) {
        failed.push({ file, error });
      }
    }
    return failed;
  }

  /** Takes back the whole of it: undo alone would take back only the last file. */
  async function takeBack(activity: Activity, isNew: boolean, steps: number): Promise<void> {
    try {
      if (isNew && steps > 1) await client.call('activities.remove', { id: activity.id });
      else await client.call('history.undo', {});
    } catch (error) {
      showFailed(text, error);
    }
    await queries.invalidateQueries();
  }

  async function exclusively<Value>(work: () => Promise<Value>): Promise<Value | null> {
    if (underWay.current) return null;
    underWay.current = true;
    setSaving(true);
    try {
      return await work();
    } finally {
      underWay.current = false;
      setSaving(false);
      // Whatever was saved shows, and a failure too leaves nothing stale on screen.
      void queries.invalidateQueries();
    }
  }

  const save = (change: Change, files: readonly File[]): Promise<Saved | null> =>
    exclusively(async () => {
      const isNew = 'create' in change;
      const activity = isNew
        ? await client.call('activities.create', change.create)
        : await client.call('activities.update', change.update);
      const failed = await attach(activity, files);
      const steps = 1 + files.length - failed.length;
      const say = text.ceLog.form;
      const canTakeBack = isNew || steps === 1;
      showDone(
        text,
        isNew
          ? activity.isPlanned
            ? say.planned(activity.title)
            : say.logged(activity.title)
          : say.saved(activity.title),
        canTakeBack ? () => takeBack(activity, isNew, steps) : undefined,
      );
      return { activity, failed };
    });

  const attachAgain = (activity: Activity, files: readonly File[]) =>
    exclusively(() => attach(activity, files));

  return { save, attachAgain, isSaving };
}
