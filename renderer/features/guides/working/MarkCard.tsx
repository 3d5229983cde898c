import { ActionIcon, Button, Checkbox, Group, Menu, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconDotsVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Mark } from '#core/contract/marks';
import type { MarkKind } from '#core/guides/kinds';
import { useChange } from '../../../app/api/hooks';
import { routeTo } from '../../../app/routes';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { localDay } from '../../history/by-day';
import { askForMark } from './asked-mark';
import { gistOf, isDoable, markIcons, shortened } from './mark-look';
import { useWork } from './work-context';
import classes from './working.module.css';

type MarkCardProps = {
  mark: Mark;
  /** True where the guide of the mark is in the workbook. */
  hasGuide?: boolean;
};

/** One mark: what it is, what it says, where it is from; done, edited, made into something else, taken away. */
export function MarkCard({ mark, hasGuide = true }: MarkCardProps) {
  const text = useText();
  const format = useFormat();
  const words = text.guides.working;
  const [editing, setEditing] = useState<MarkKind | null>(null);
  const update = useChange('marks.update', {
    done: (_, input) => {
      if (input.kind !== undefined) return words.done.kindChanged(words.kinds[input.kind]);
      if (input.done !== undefined) return input.done ? words.done.isDone : words.done.isOpen;
      return input.place === undefined ? words.done.changed : words.done.moved;
    },
  });
  const kind = words.kinds[mark.kind];
  const Icon = markIcons[mark.kind];
  const isDone = mark.doneAt !== undefined;
  const save = (said: string) => {
    const become = editing !== null && editing !== mark.kind ? { kind: editing } : {};
    update.mutate({ id: mark.id, text: said, ...become }, { onSuccess: () => setEditing(null) });
  };
  return (
    <article className={classes.card} data-mark={mark.id} aria-label={words.ref(kind, gistOf(mark))}>
      <div className={classes.cardHead}>
        {isDoable(mark.kind) ? (
          <Checkbox
            size="xs"
            checked={isDone}
            disabled={update.isPending}
            aria-label={words.card.isDone(kind, gistOf(mark))}
            onChange={(event) => update.mutate({ id: mark.id, done: event.currentTarget.checked })}
          />
        ) : null}
        <span className={classes.cardKind}>
          <Icon size="1.1em" stroke={1.8} aria-hidden /> {kind}
        </span>
        <CardMenu
          mark={mark}
          onEdit={setEditing}
          onBecome={(become) =>
            update.mutate({ id: mark.id, kind: become, text: mark.text || oneLine(mark) })
          }
        />
      </div>
      {editing === null ? (
        mark.text === '' ? null : (
          <p className={classes.cardText} data-done={isDone || undefined}>
            {mark.text}
          </p>
        )
      ) : (
        <TextEditor
          first={mark.text}
          isSaving={update.isPending}
          onSave={save}
          onCancel={() => setEditing(null)}
        />
      )}
      <Origin mark={mark} hasGuide={hasGuide} />
      {mark.doneAt === undefined ? null : (
        <p className={classes.cardFrom}>{words.card.doneOn(format.date(localDay(mark.doneAt)))}</p>
      )}
      <PlaceNow mark={mark} hasGuide={hasGuide}>
        <Button
          size="compact-xs"
          variant="default"
          className="no-print"
          loading={update.isPending}
          onClick={() => {
            const { sectionId, quote } = mark.place;
            if (sectionId !== undefined && quote !== undefined) {
              update.mutate({ id: mark.id, place: { sectionId, quote } });
            }
          }}
        >
          {words.card.moveNote}
        </Button>
      </PlaceNow>
    </article>
  );
}

const oneLine = ({ anchor }: Mark) => anchor.quote.replace(/\s+/g, ' ').trim();

/** “from “…””: leads to the place in the guide. */
function Origin({ mark, hasGuide }: { mark: Mark; hasGuide: boolean }) {
  const text = useText();
  const words = text.guides.working.card;
  const work = useWork();
  const { anchor } = mark;
  // Words alone are the card; words that the text repeats are not said twice.
  const isQuote = mark.text === '' && anchor.quote !== '';
  const isSaid = anchor.quote === '' || oneLine(mark) === mark.text;
  const from =
    anchor.fact !== undefined
      ? text.guides.working.ownSource.facts[anchor.fact]
      : isSaid
        ? words.fromSection(anchor.heading || mark.guideTitle)
        : words.quoted(shortened(anchor.quote));
  const said = isQuote ? words.quoted(shortened(anchor.quote, 240)) : `${words.from} ${from}`;
  const className = isQuote ? classes.cardQuote : classes.cardFrom;
  if (work !== null) {
    return (
      <p className={className}>
        <button
          type="button"
          className={classes.cardLink}
          title={words.goTo}
          onClick={() => work.actions.goTo(mark)}
        >
          {said}
        </button>
      </p>
    );
  }
  return (
    <p className={className}>
      {hasGuide ? (
        <Link
          href={routeTo.guide(mark.guideId, mark.place.sectionId ?? anchor.sectionId)}
          className={classes.cardLink}
          title={words.goTo}
          onClick={() => askForMark(mark.id)}
        >
          {said}
        </Link>
      ) : (
        said
      )}
    </p>
  );
}

/** What became of the mark's place, where it is not as it was. */
function PlaceNow({ mark, hasGuide, children }: MarkCardProps & { children: ReactNode }) {
  const text = useText();
  const words = text.guides.working.card;
  const work = useWork();
  const { place, anchor } = mark;
  if (place.state === 'there') return null;
  if (place.state === 'moved') {
    const heading = place.sectionId === undefined ? undefined : work?.headingOf(place.sectionId);
    return heading === undefined ? null : <p className={classes.cardNotice}>{words.movedTo(heading)}</p>;
  }
  if (place.state === 'gone') {
    const said = !hasGuide ? words.goneGuide : anchor.quote === '' ? words.goneSection : words.gone;
    return (
      <p className={classes.cardNotice}>
        <IconAlertTriangle size="1.1em" aria-hidden /> <span>{said}</span>
      </p>
    );
  }
  return (
    <div className={classes.cardChanged}>
      <p className={classes.cardNotice}>
        <IconAlertTriangle size="1.1em" aria-hidden /> <span>{words.changed}</span>
      </p>
      <dl>
        <dt>{words.before}</dt>
        <dd>
          <del>{anchor.quote}</del>
        </dd>
        <dt>{words.now}</dt>
        <dd>
          <ins>{place.quote}</ins>
        </dd>
      </dl>
      {children}
    </div>
  );
}

type TextEditorProps = {
  first: string;
  isSaving: boolean;
  onSave: (said: string) => void;
  onCancel: () => void;
};

function TextEditor({ first, isSaving, onSave, onCancel }: TextEditorProps) {
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

const ofWords: readonly MarkKind[] = ['highlight', 'note', 'goal', 'skill', 'question', 'evidence-need'];

/** What else a mark can become: words can be anything, a section is not highlighted, a text is not thrown away. */
function kindsFor({ kind, anchor, text }: Mark): MarkKind[] {
  if (kind === 'bookmark' || kind === 'source') return [];
  return ofWords.filter(
    (other) => other !== kind && (other !== 'highlight' || (anchor.quote !== '' && text === '')),
  );
}

type CardMenuProps = {
  mark: Mark;
  /** The text is to be written; for a kind that it becomes with it. */
  onEdit: (kind: MarkKind) => void;
  onBecome: (kind: MarkKind) => void;
};

function CardMenu({ mark, onEdit, onBecome }: CardMenuProps) {
  const text = useText();
  const words = text.guides.working;
  const remove = useChange('marks.remove', { done: () => words.done.removed(words.kinds[mark.kind]) });
  const hasText = mark.kind !== 'highlight' && mark.kind !== 'bookmark';
  const kinds = kindsFor(mark);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          size="sm"
          className="no-print"
          aria-label={words.card.more(words.kinds[mark.kind], gistOf(mark))}
        >
          <IconDotsVertical size="1rem" aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {hasText ? (
          <Menu.Item leftSection={<IconPencil size="1rem" aria-hidden />} onClick={() => onEdit(mark.kind)}>
            {words.card.edit}
          </Menu.Item>
        ) : null}
        {kinds.length === 0 ? null : <Menu.Label>{words.card.makeInto}</Menu.Label>}
        {kinds.map((kind) => {
          const Icon = markIcons[kind];
          // A note is what somebody writes: there is none without a text.
          const needsText = kind === 'note' && mark.text === '';
          return (
            <Menu.Item
              key={kind}
              leftSection={<Icon size="1rem" aria-hidden />}
              onClick={() => (needsText ? onEdit(kind) : onBecome(kind))}
            >
              {words.kinds[kind]}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash size="1rem" aria-hidden />}
          disabled={remove.isPending}
          onClick={() => remove.mutate({ id: mark.id })}
        >
          {text.common.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
