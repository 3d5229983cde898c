import { IconAlertTriangle } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import hidden from '../../../components/hidden.module.css';
import { useText } from '../../../i18n/use-text';
import { type Chosen, chosenKey, partIds } from './chosen';
import classes from './edit.module.css';
import type { SectionRow } from './outline-rows';
import { moveByKey } from './RowTools';
import type { SectionActions } from './use-section-actions';

type OutlineProps = {
  rows: readonly SectionRow[];
  nameOf: (row: SectionRow) => string;
  chosen: Chosen;
  /** Whether something that has a problem stands there. */
  hasProblem: (chosen: Chosen) => boolean;
  /** The sections in which nothing stands, by id. */
  empty: ReadonlySet<string>;
  actions: SectionActions;
  onChoose: (chosen: Chosen) => void;
  /** Goes into the form of what is chosen. */
  onEnter: () => void;
};

type Entry = {
  chosen: Chosen;
  name: string;
  level: number;
  position: number;
  siblings: number;
  isEmpty: boolean;
};

/** The outline of a guide: one stop of the Tab key, arrows go through it, Alt with an arrow moves a section. */
export function Outline({
  rows,
  nameOf,
  chosen,
  hasProblem,
  empty,
  actions,
  onChoose,
  onEnter,
}: OutlineProps) {
  const text = useText();
  const words = text.guides.edit;
  const hintId = useId();
  const tree = useRef<HTMLDivElement>(null);
  const parts: Entry[] = partIds.map((part, at) => ({
    chosen: { part },
    name: words.parts[part],
    level: 1,
    position: at + 1,
    siblings: partIds.length,
    isEmpty: false,
  }));
  const sections: Entry[] = rows.map((row) => ({
    chosen: { sectionId: row.section.id },
    name: nameOf(row),
    level: row.level,
    position: row.position,
    siblings: row.siblings,
    isEmpty: empty.has(row.section.id),
  }));
  const entries = [...parts, ...sections];
  const [first] = sections;
  const firstSection = first === undefined ? undefined : chosenKey(first.chosen);
  const current = chosenKey(chosen);
  const at = entries.findIndex((entry) => chosenKey(entry.chosen) === current);

  const go = (to: number) => {
    tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[to]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const sectionId = 'sectionId' in chosen ? chosen.sectionId : undefined;
    if (event.altKey) {
      if (sectionId === undefined || moveByKey(event, (by) => actions.move(sectionId, by))) return;
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      event.preventDefault();
      if (event.key === 'ArrowRight') actions.nest(sectionId);
      else actions.takeOut(sectionId);
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const to = stepOf(event.key, entries, at);
    if (to !== undefined) go(to);
    else if (event.key === 'Enter') onEnter();
    else if (event.key === 'Delete' && sectionId !== undefined) actions.remove(sectionId);
    else return;
    event.preventDefault();
  };

  const item = ({ chosen: to, name, level, position, siblings, isEmpty }: Entry) => {
    const key = chosenKey(to);
    const isChosen = key === current;
    return (
      <div
        key={key}
        role="treeitem"
        aria-level={level}
        aria-posinset={position}
        aria-setsize={siblings}
        aria-selected={isChosen}
        tabIndex={isChosen ? 0 : -1}
        className={classes.entry}
        data-level={Math.min(level, 4)}
        data-first-section={key === firstSection || undefined}
        onFocus={() => {
          if (!isChosen) onChoose(to);
        }}
      >
        <span className={classes.entryName}>{name}</span>
        {hasProblem(to) ? (
          <>
            <IconAlertTriangle className={classes.entryProblem} size="0.9rem" aria-hidden />
            <span className={hidden.hidden}> ({words.hasProblem})</span>
          </>
        ) : isEmpty ? (
          <span className={classes.entryEmpty}>{words.empty}</span>
        ) : null}
      </div>
    );
  };
  return (
    <>
      <p id={hintId} className={hidden.hidden}>
        {words.outlineHint}
      </p>
      <div ref={tree} role="tree" aria-label={words.outline} aria-describedby={hintId} onKeyDown={onKeyDown}>
        {entries.map(item)}
      </div>
    </>
  );
}

/** The entry that a key goes to from the one at a place; undefined for a key that goes nowhere. */
function stepOf(key: string, entries: readonly Entry[], at: number): number | undefined {
  const level = entries[at]?.level ?? 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, entries.length - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return entries.length - 1;
    case 'ArrowRight':
      return (entries[at + 1]?.level ?? 0) > level ? at + 1 : at;
    case 'ArrowLeft':
      return level === 1 ? at : entries.findLastIndex((one, place) => place < at && one.level < level);
    default:
      return undefined;
  }
}
