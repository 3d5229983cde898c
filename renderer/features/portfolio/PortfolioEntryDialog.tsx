import { Button, Group, Modal, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef } from 'react';
import { type ChecklistKind, checklistKinds } from '#core/portfolio/kinds';
import type { PortfolioEntry } from '#core/portfolio/portfolio';
import { useChange } from '../../app/api/hooks';
import { usePerson } from '../../app/use-current-person';
import { DateField } from '../../components/DateField';
import { useText } from '../../i18n/use-text';
import { EvidenceAttachments } from '../evidence/EvidenceAttachments';

type Props = { onClose: () => void; kind?: ChecklistKind | undefined; entry?: PortfolioEntry | undefined };

/** Adds a portfolio entry, or edits the one given (then with its files). */
export default function PortfolioEntryDialog({ onClose, kind, entry }: Props) {
  const text = useText();
  const person = usePerson();
  const form = useForm({
    initialValues: {
      kind: entry?.kind ?? kind ?? 'case-studies',
      title: entry?.title ?? '',
      text: entry?.text ?? '',
      happenedOn: entry?.happenedOn ?? null,
    },
    validate: { title: (title) => (title.trim() === '' ? text.portfolio.titleMissing : null) },
  });
  const add = useChange('portfolio.addEntry', { done: (added) => text.portfolio.entryAdded(added.title) });
  const update = useChange('portfolio.updateEntry', {
    done: (saved) => text.portfolio.entrySaved(saved.title),
  });
  const isSaving = add.isPending || update.isPending;

  // A second click can come before the button is drawn as busy.
  const isSent = useRef(false);

  const save = form.onSubmit((values) => {
    if (isSent.current) return;
    isSent.current = true;
    const { title, text: words, happenedOn } = values;
    const onError = () => {
      isSent.current = false;
    };
    const options = { onSuccess: onClose, onError };
    if (entry) update.mutate({ id: entry.id, title, text: words, happenedOn }, options);
    else {
      const draft = { personId: person.id, kind: values.kind, title, text: words };
      add.mutate(happenedOn ? { ...draft, happenedOn } : draft, options);
    }
  });

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={entry ? text.portfolio.editEntry : text.portfolio.addEntry}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <form onSubmit={save} noValidate>
        {entry ? null : (
          <Select
            label={text.portfolio.entryFor}
            data={checklistKinds.map((value) => ({ value, label: text.portfolio.kinds[value] }))}
            allowDeselect={false}
            mb="sm"
            {...form.getInputProps('kind')}
          />
        )}
        <TextInput
          label={text.portfolio.entryTitle}
          data-autofocus
          mb="sm"
          {...form.getInputProps('title')}
        />
        <DateField
          label={text.portfolio.entryDate}
          value={form.values.happenedOn}
          onChange={(value) => form.setFieldValue('happenedOn', value)}
        />
        <Textarea
          label={text.portfolio.entryText}
          description={text.portfolio.prompts[form.values.kind]}
          autosize
          minRows={6}
          maxRows={16}
          mt="sm"
          {...form.getInputProps('text')}
        />
        {entry ? (
          <div style={{ marginTop: 'var(--mantine-spacing-md)' }}>
            <EvidenceAttachments personId={person.id} target={{ kind: 'portfolio-entry', id: entry.id }} />
          </div>
        ) : (
          <Text size="xs" c="dimmed" mt="xs">
            {text.portfolio.evidenceAfterSaving}
          </Text>
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {text.common.cancel}
          </Button>
          <Button type="submit" loading={isSaving}>
            {text.common.save}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
