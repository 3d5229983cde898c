import { Button, Group, Textarea } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { formatShortcut } from '../../../app/commands/shortcut';
import { useText } from '../../../i18n/use-text';
import classes from './floating.module.css';
import { isDoable, markIcons, shortened } from './mark-look';
import type { Place } from './places';
import type { FormKind } from './work-context';

type MarkFormProps = {
  kind: FormKind;
  place: Place;
  heading: string;
  /** Stores the mark; the answer is whether it was stored. A refusal is told by a toast, and the text stays here. */
  onSave: (text: string) => Promise<boolean>;
  onCancel: () => void;
  /** Says whether there is something in it that would be lost. */
  onDirty: (isDirty: boolean) => void;
};

/** What a mark says, written beside its place. Ctrl or Cmd with Enter saves, Escape leaves it. */
export function MarkForm({ kind, place, heading, onSave, onCancel, onDirty }: MarkFormProps) {
  const text = useText();
  const words = text.guides.working.form;
  const id = useId();
  const first = isDoable(kind) ? shortened(place.quote, 400) : '';
  const [draft, setDraft] = useState(first);
  const [isSaving, setSaving] = useState(false);
  const [isMissing, setMissing] = useState(false);
  // The press that saves; a second one finds it taken, even before the first is drawn.
  const isTaken = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const about =
    place.fact !== undefined
      ? text.guides.working.ownSource.facts[place.fact]
      : place.quote === ''
        ? words.onSection(heading)
        : shortened(place.quote, 160);
  const Icon = markIcons[kind];

  // When it appears, the caret stands behind what is there already.
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);

  const save = async () => {
    if (isTaken.current) return;
    const said = draft.trim();
    if (said === '') {
      setMissing(true);
      return;
    }
    isTaken.current = true;
    setSaving(true);
    const isStored = await onSave(said);
    if (isStored) return;
    isTaken.current = false;
    setSaving(false);
    field.current?.focus({ preventScroll: true });
  };

  return (
    <div role="dialog" aria-labelledby={id}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save();
        }}
      >
        <h2 id={id} className={classes.formTitle}>
          <Icon size="1.1em" stroke={1.8} aria-hidden /> {words.title[kind]}
        </h2>
        {first === '' ? <p className={classes.formQuote}>{about}</p> : null}
        <Textarea
          label={words.text[kind]}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={10_000}
          ref={field}
          value={draft}
          placeholder={kind === 'source' ? words.sourcePlaceholder : undefined}
          error={isMissing ? words.empty : undefined}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            setMissing(false);
            onDirty(event.currentTarget.value.trim() !== first);
          }}
        />
        <Group justify="space-between" mt="xs" gap="xs">
          <span className={classes.formKeys}>{words.keys(formatShortcut('mod+enter'))}</span>
          <Group gap="xs">
            <Button variant="default" size="compact-md" onClick={onCancel}>
              {text.common.cancel}
            </Button>
            <Button type="submit" size="compact-md" loading={isSaving}>
              {words.save}
            </Button>
          </Group>
        </Group>
      </form>
    </div>
  );
}
