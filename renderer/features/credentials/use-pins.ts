import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { Standing } from '#core/compliance/standing';
import type { Input, Output } from '#core/contract/index';
import { useCall, useChange, useClient } from '../../app/api/hooks';
import { showDone, showFailed } from '../../components/toasts';
import { useText } from '../../i18n/use-text';

/** What the person decided about one activity. */
export type Pin = Output<'credentials.pins'>[number];
export type PinDecision = NonNullable<Input<'credentials.pin'>['pin']>;

/** The person's decisions for a credential by activity, and how to change them. Every change can be undone. */
export function usePins(standing: Standing) {
  const text = useText();
  const client = useClient();
  const queries = useQueryClient();
  const { credentialId } = standing;
  const say = text.credentials.allocation.done;
  const hasPins = standing.activities.some(({ pin }) => pin !== undefined);
  const pins = useCall('credentials.pins', { credentialId }, { enabled: hasPins });
  const titleOf = (activityId: string) =>
    standing.activities.find((activity) => activity.activityId === activityId)?.title ?? '';
  const change = useChange('credentials.pin', {
    done: (_, { activityId, pin }) =>
      pin === null ? say.back(titleOf(activityId)) : say[pin.kind](titleOf(activityId)),
  });
  const quietly = useChange('credentials.pin');
  const isGivingBack = useRef(false);
  const takeBack = async (count: number) => {
    try {
      for (let left = count; left > 0; left -= 1) {
        // What was changed since then stays: only decisions given back are taken back here.
        const { undo } = await client.call('history.state', {});
        if (undo?.labelKey !== 'activity-unpinned') break;
        await client.call('history.undo', {});
      }
    } catch (error) {
      showFailed(text, error);
    }
    await queries.invalidateQueries();
  };
  const byActivity = useMemo(
    () => new Map((hasPins ? (pins.data ?? []) : []).map((pin) => [pin.activityId, pin])),
    [pins.data, hasPins],
  );
  return {
    byActivity: byActivity as ReadonlyMap<string, Pin>,
    isChanging: change.isPending || quietly.isPending,
    decide: (activityId: string, pin: PinDecision | null) => change.mutate({ credentialId, activityId, pin }),
    /** Gives every decision back. Each is a change of its own in the history; the undo of the toast takes all of them back. */
    giveAllBack: async () => {
      if (isGivingBack.current) return;
      isGivingBack.current = true;
      const pinned = standing.activities.filter(({ pin }) => pin !== undefined);
      try {
        for (const { activityId } of pinned) {
          await quietly.mutateAsync({ credentialId, activityId, pin: null });
        }
        showDone(text, say.allBack(pinned.length), () => takeBack(pinned.length));
      } catch {
        // The toast of the change that failed says what happened.
      } finally {
        isGivingBack.current = false;
      }
    },
  };
}
