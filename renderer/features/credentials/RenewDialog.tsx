import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { nextCycle } from '#core/compliance/cycle';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { Credential } from '#core/contract/credentials';
import { useChange } from '../../app/api/hooks';
import { usePerson } from '../../app/use-current-person';
import { useGiveFocusBack } from '../../app/use-give-focus-back';
import { DateField } from '../../components/DateField';
import { errorText } from '../../i18n/error-text';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { needsWords } from './standing-words';

type Props = { credential: Credential; standing: Standing; rule: Rule | null; onClose: () => void };

/** Closes the running cycle and opens the next: the one that follows by the rule, or the days typed instead. */
export function RenewDialog({ credential, standing, rule, onClose }: Props) {
  useGiveFocusBack();
  const text = useText();
  const format = useFormat();
  const person = usePerson();
  const say = text.credentials.renew;
  const [next] = useState(() => nextCycle({ ...credential, rule, birthMonth: person.birthMonth }));
  const [renewedOn, setRenewedOn] = useState<string | null>(standing.asOf);
  const [startsOn, setStartsOn] = useState<string | null>(next.startsOn);
  const [endsOn, setEndsOn] = useState<string | null>(next.endsOn);
  const [isTried, setTried] = useState(false);
  const isSending = useRef(false);
  const renew = useChange('credentials.renew', {
    done: () => say.done(credential.title),
    showsOwnErrors: true,
  });
  const isBackwards = startsOn !== null && endsOn !== null && endsOn < startsOn;
  const needs = needsWords({ text, format }, standing.needs, standing.categories);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (startsOn === null || endsOn === null || isBackwards || isSending.current) return;
    isSending.current = true;
    const isByRule = startsOn === next.startsOn && endsOn === next.endsOn;
    try {
      await renew.mutateAsync({
        credentialId: credential.id,
        ...(renewedOn === null ? {} : { renewedOn }),
        ...(isByRule ? {} : { cycle: { startsOn, endsOn } }),
      });
      onClose();
    } catch {
      // The mutation keeps the error: it stands above the buttons.
      isSending.current = false;
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={say.title(credential.title)}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {say.intro(format.date(credential.cycle.startsOn), format.date(credential.cycle.endsOn))}
          </Text>
          {needs === '' ? null : <Text size="sm">{say.notMet(needs)}</Text>}
          <DateField label={say.renewedOn} value={renewedOn} onChange={setRenewedOn} hasInitialFocus />
          <Group grow align="flex-start">
            <DateField
              label={`${say.next}: ${say.startsOn.toLocaleLowerCase()}`}
              value={startsOn}
              onChange={setStartsOn}
              isRequired
              error={isTried && startsOn === null ? say.endRequired : undefined}
            />
            <DateField
              label={say.endsOn}
              value={endsOn}
              onChange={setEndsOn}
              isRequired
              error={
                isBackwards ? say.endBeforeStart : isTried && endsOn === null ? say.endRequired : undefined
              }
            />
          </Group>
          {renew.error ? (
            <Alert color="red" role="alert">
              {errorText(text, renew.error)}
            </Alert>
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text.common.cancel}
            </Button>
            <Button type="submit" loading={renew.isPending}>
              {say.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
