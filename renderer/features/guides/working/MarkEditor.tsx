import { Button, Group, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import classes from './mark-card.module.css';

type MarkEditorProps = {
  first: string;
  isSaving: boolean;
  onSave: (said: string) => void;
  onCancel: () => void;
};

/** The text of a mark, in its card. Ctrl or Cmd with Enter saves, Escape leaves it as it was. */
export function MarkEditor({ first, isSaving, onSave, onCancel }: MarkEditorProps) {
  const text = useText();
  const words = text.guides.working;
  const [draft, setDraft] = useState(first);
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const save = () => {
    if (isSaving) return;
    if (draft.trim() === '') setMissing(true);
    else onSave(draft.trim());
  };
  return (
    <form
      className={classes.cardEditor}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        } else if (event.key === 'Escape') {
          // Escape leaves the editor, not the card around it.
          event.preventDefault();
          onCancel();
        }
      }}
    >
      <Textarea
        ref={field}
        size="sm"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={10_000}
        aria-label={words.card.textLabel}
        value={draft}
        error={isMissing ? words.form.empty : undefined}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <Group gap="xs" mt={6} justify="flex-end">
        <Button size="compact-xs" variant="default" onClick={onCancel}>
          {text.common.cancel}
        </Button>
        <Button size="compact-xs" type="submit" loading={isSaving}>
          {text.common.save}
        </Button>
      </Group>
    </form>
  );
}
