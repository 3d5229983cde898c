import { Button, Group, Modal, Text } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Person } from '#core/contract/people';
import { useChange } from '../../app/api/hooks';
import { useCurrentPerson } from '../../app/use-current-person';
import { useGiveFocusBack } from '../../app/use-give-focus-back';
import { errorText } from '../../i18n/error-text';
import { useText } from '../../i18n/use-text';
import { PersonFields } from './PersonFields';
import { changesOf, detailsOf, draftOf, faultsOf, noDetails } from './person-details';

type PersonDialogProps = {
  /** Whose details to edit; without one, somebody new is added. */
  person?: Person | undefined;
  /** What a new person is. */
  kind?: Person['kind'];
  onClose: () => void;
};

export function PersonDialog({ person, kind = 'client', onClose }: PersonDialogProps) {
  useGiveFocusBack();
  const text = useText();
  const words = text.frame.person;
  const { choose } = useCurrentPerson();
  const [details, setDetails] = useState(person ? detailsOf(person) : noDetails);
  const [isChecked, setChecked] = useState(false);
  const create = useChange('people.create', {
    done: ({ displayName }) => words.added(displayName),
    showsOwnErrors: true,
  });
  const update = useChange('people.update', { done: () => words.saved, showsOwnErrors: true });
  const faults = faultsOf(text, details);
  const failure = create.error ?? update.error;

  // A second click can come before the button is drawn as busy.
  const isSent = useRef(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(faults).length > 0 || isSent.current) return;
    isSent.current = true;
    const onError = () => {
      isSent.current = false;
    };
    if (person) {
      update.mutate({ id: person.id, ...changesOf(details) }, { onSuccess: onClose, onError });
    } else {
      create.mutate(
        { kind, ...draftOf(details) },
        {
          onSuccess: (added) => {
            choose(added.id);
            onClose();
          },
          onError,
        },
      );
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={person || kind === 'self' ? words.editTitle : words.addTitle}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <form onSubmit={submit} noValidate>
        <PersonFields value={details} onChange={setDetails} faults={isChecked ? faults : {}} hasNameFocus />
        <Text size="xs" c="dimmed" mt="md">
          {text.frame.personForm.optionalNote}
        </Text>
        {failure ? (
          <Text role="alert" size="sm" c="var(--pb-late)" mt="sm">
            {errorText(text, failure)}
          </Text>
        ) : null}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {text.common.cancel}
          </Button>
          <Button type="submit" loading={create.isPending || update.isPending}>
            {person ? text.common.save : text.common.add}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
