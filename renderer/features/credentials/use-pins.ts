import { useMemo, useRef } from 'react';
import type { Standing } from '#core/compliance/standing';
import type { Input, Output } from '#core/contract/index';
import { useCall, useChange } from '../../app/api/hooks';
import { useText } from '../../i18n/use-text';

/** What the person decided about one activity. */
export type Pin = Output<'credentials.pins'>[number];
export type PinDecision = NonNullable<Input<'credentials.pin'>['pin']>;

/** The person's decisions for a credential by activity, and how to change them. Every change can be undone. */
export function usePins(standing: Standing) {
  const text = useText();
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
  const isGivingBack = useRef(false);
  const all = useChange('credentials.unpinAll', { done: ({ count }) => say.allBack(count) });
  const byActivity = useMemo(
    () => new Map((hasPins ? (pins.data ?? []) : []).map((pin) => [pin.activityId, pin])),
    [pins.data, hasPins],
  );
  return {
    byActivity: byActivity as ReadonlyMap<string, Pin>,
    isChanging: change.isPending || all.isPending,
    decide: (activityId: string, pin: PinDecision | null) => change.mutate({ credentialId, activityId, pin }),
    /** Gives every decision back, as one change. Two presses in the same tick are one. */
    giveAllBack: async () => {
      if (isGivingBack.current) return;
      isGivingBack.current = true;
      try {
        await all.mutateAsync({ credentialId });
      } catch {
        // The toast of the change that failed says what happened.
      } finally {
        isGivingBack.current = false;
      }
    },
  };
}
