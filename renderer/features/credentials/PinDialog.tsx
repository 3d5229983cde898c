import { Modal, NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { Standing } from '#core/compliance/standing';
import { useChange } from '../../app/api/hooks';
import { CreditsAmount } from '../../components/CreditsField';
import { useText } from '../../i18n/use-text';
import { DialogEnd } from './DialogEnd';
import type { Pin, PinDecision } from './use-pins';

type Props = {
  standing: Standing;
  activity: Standing['activities'][number];
  /** What the person decided before. */
  pin: Pin | null;
  onClose: () => void;
};

const kinds = ['count-as', 'leave-out', 'proof-refused'] as const;

/** What an activity counts as for this credential, what it is worth there, and why. */
export function PinDialog({ standing, activity, pin, onClose }: Props) {
  useEffect(
    // The menu that opened the dialog is gone by its end: the focus goes back to the menu's button.
    () => () =>
      document
        .querySelector<HTMLElement>(`[data-menu-of="${CSS.escape(activity.activityId)}"]`)
        ?.focus({ preventScroll: true }),
    [activity.activityId],
  );
  const text = useText();
  const say = text.credentials.allocation.dialog;
  const [kind, setKind] = useState<PinDecision['kind']>(pin?.kind ?? 'count-as');
  const [categoryId, setCategoryId] = useState(
    pin === null
      ? (activity.assumedCategoryId ?? categoryOf(standing, activity.activityId))
      : (pin.categoryId ?? ''),
  );
  const [credits, setCredits] = useState<number | null>(pin?.credits ?? null);
  const [note, setNote] = useState(pin?.note ?? '');
  const done = text.credentials.allocation.done;
  const change = useChange('credentials.pin', {
    done: () => done[kind](activity.title),
    showsOwnErrors: true,
  });

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (change.isPending) return;
    const written = note.trim();
    const decision: PinDecision = {
      kind,
      ...(kind === 'count-as' && categoryId !== '' ? { categoryId } : {}),
      ...(kind === 'count-as' && credits !== null ? { credits } : {}),
      ...(written === '' ? {} : { note: written }),
    };
    try {
      await change.mutateAsync({
        credentialId: standing.credentialId,
        activityId: activity.activityId,
        pin: decision,
      });
      onClose();
    } catch {
      // The mutation keeps the error: it stands above the buttons.
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={say.title(activity.title)}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          <Radio.Group
            label={say.what}
            value={kind}
            onChange={(value) => setKind(value as PinDecision['kind'])}
          >
            <Stack gap={8} mt={8}>
              {kinds.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={say.kinds[value]}
                  data-autofocus={value === kind || undefined}
                />
              ))}
            </Stack>
          </Radio.Group>
          {kind === 'count-as' ? (
            <>
              <NativeSelect
                label={say.category}
                value={categoryId}
                onChange={(event) => setCategoryId(event.currentTarget.value)}
                data={[
                  { value: '', label: say.totalAlone },
                  ...standing.categories.map(({ id, title }) => ({ value: id, label: title })),
                ]}
              />
              <div>
                <CreditsAmount label={say.worth} amount={credits} onChange={setCredits} />
                <small>{say.worthHint(standing.unit)}</small>
              </div>
            </>
          ) : null}
          <Textarea
            label={say.note}
            autosize
            minRows={2}
            maxLength={2_000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <DialogEnd error={change.error} isPending={change.isPending} submit={say.save} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

/** The category that the activity counts in now; empty for the total alone. */
function categoryOf({ allocations }: Standing, activityId: string): string {
  return allocations.find((entry) => entry.activityId === activityId)?.categoryId ?? '';
}
