import { Button, Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Mark } from '#core/contract/marks';
import type { MarkKind } from '#core/guides/kinds';
import { useChange } from '../../../app/api/hooks';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { localDay } from '../../history/by-day';
import { MarkEditor } from './MarkEditor';
import { MarkMenu } from './MarkMenu';
import { Origin, PlaceNow } from './MarkOrigin';
import classes from './mark-card.module.css';
import { gistOf, isDoable, markIcons, oneLine } from './mark-look';
import { useFocusInCard } from './use-focus-in-card';

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
  const card = useRef<HTMLElement>(null);
  const leave = useFocusInCard(card, editing !== null);
  const kind = words.kinds[mark.kind];
  const Icon = markIcons[mark.kind];
  const isDone = mark.doneAt !== undefined;
  const save = (said: string) => {
    const become = editing !== null && editing !== mark.kind ? { kind: editing } : {};
    update.mutate({ id: mark.id, text: said, ...become }, { onSuccess: () => setEditing(null) });
  };
  return (
    <article
      ref={card}
      className={classes.card}
      data-mark={mark.id}
      aria-label={words.ref(kind, gistOf(mark))}
    >
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
        <MarkMenu
          mark={mark}
          onEdit={setEditing}
          onRemove={leave}
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
        <MarkEditor
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
