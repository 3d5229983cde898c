import { Modal, NativeSelect, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { Credential } from '#core/contract/credentials';
import { useChange } from '../../app/api/hooks';
import { useGiveFocusBack } from '../../app/use-give-focus-back';
import { CreditsAmount } from '../../components/CreditsField';
import { DateField } from '../../components/DateField';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { DialogEnd } from './DialogEnd';

type Props = { credential: Credential; standing: Standing; rule: Rule; onClose: () => void };

/** Notes that something happened which the rule knows: a new specialty, a result, a grant of credits. */
export function EventDialog({ credential, standing, rule, onClose }: Props) {
  useGiveFocusBack();
  const text = useText();
  const format = useFormat();
  const say = text.credentials.conditions;
  const events = rule.events ?? [];
  const [eventId, setEventId] = useState(events[0]?.id ?? '');
  const [on, setOn] = useState<string | null>(standing.asOf);
  const [credits, setCredits] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const event = events.find(({ id }) => id === eventId);
  const effect = event?.effect;
  const takesCredits = effect?.kind === 'gives' || effect?.kind === 'sets-total';
  const most = effect?.kind === 'gives' ? effect.max : null;
  const add = useChange('credentials.addEvent', {
    done: () => say.added(event?.title ?? ''),
    showsOwnErrors: true,
  });

  async function submit(submitted: FormEvent) {
    submitted.preventDefault();
    setTried(true);
    if (on === null || (takesCredits && credits === null) || add.isPending) return;
    const written = note.trim();
    try {
      await add.mutateAsync({
        credentialId: credential.id,
        eventId,
        on,
        ...(takesCredits && credits !== null ? { credits } : {}),
        ...(written === '' ? {} : { note: written }),
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
      title={say.addTitle(credential.title)}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <form onSubmit={(submitted) => void submit(submitted)} noValidate>
        <Stack gap="md">
          <NativeSelect
            label={say.what}
            description={effect === undefined ? undefined : effectWords()}
            value={eventId}
            onChange={(changed) => setEventId(changed.currentTarget.value)}
            data={events.map(({ id, title }) => ({ value: id, label: title }))}
            data-autofocus
          />
          <DateField
            label={say.on}
            value={on}
            onChange={setOn}
            isRequired
            error={isTried && on === null ? say.dateRequired : undefined}
          />
          {takesCredits ? (
            <CreditsAmount
              label={effect.kind === 'sets-total' ? say.resultCredits : say.credits}
              amount={credits}
              onChange={setCredits}
              isRequired
              error={
                isTried && credits === null
                  ? say.creditsRequired
                  : most !== null && credits !== null && credits > most
                    ? say.creditsMost(format.credits(most, standing.unit))
                    : undefined
              }
            />
          ) : null}
          <Textarea
            label={say.note}
            autosize
            minRows={1}
            maxLength={2_000}
            value={note}
            onChange={(changed) => setNote(changed.currentTarget.value)}
          />
          <DialogEnd error={add.error} isPending={add.isPending} submit={say.add} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );

  function effectWords(): string {
    switch (effect?.kind) {
      case 'waives':
        return say.effect.waives(format.credits(effect.credits, standing.unit));
      case 'gives':
        return say.effect.gives(format.credits(effect.max, standing.unit));
      case 'satisfies':
        return say.effect.satisfies;
      case 'sets-total':
        return say.effect['sets-total'];
      case undefined:
        return '';
    }
  }
}
