import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ComponentType, memo, useCallback, useMemo, useRef } from 'react';
import { useText } from '../../../i18n/use-text';
import { useAt, useDraft } from './draft-context';
import classes from './edit.module.css';
import { idFrom, listAt, moved, type Path, pathKey, textAt, withAt } from './json-path';

type Change = (how: (list: readonly unknown[]) => readonly unknown[], focusOn: number) => void;

type EntriesProps = {
  /** One and the same at every drawing. */
  path: Path;
  /** What an entry is called in its buttons: `Category Ethics`. */
  nameOf: (name: string) => string;
  /** The field that names an entry. */
  named?: string;
  add: string;
  /** An entry as it is added. */
  blank: () => unknown;
  /** The fields of an entry. */
  Body: ComponentType<{ path: Path }>;
};

/** A list of the rule: its entries as cards that can be moved and removed, and a button for another one. */
export function Entries({ path, nameOf, named = 'title', add, blank, Body }: EntriesProps) {
  const { edit } = useDraft();
  const frame = useRef<HTMLDivElement>(null);
  const found = useAt(path);
  const list = Array.isArray(found) ? found : [];
  /** Changes the list; the entry that stands at a place then takes the focus, or else the button that adds. */
  const change: Change = useCallback(
    (how, focusOn) => {
      edit((json) => withAt(json, path, how(listAt(json, path))), `${pathKey(path)} entries`);
      requestAnimationFrame(() => {
        const field = frame.current?.querySelector<HTMLElement>(`[data-entry="${focusOn}"] input`);
        (field ?? frame.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
      });
    },
    [edit, path],
  );
  return (
    <div ref={frame} className={classes.entries}>
      {list.map((entry, index) => (
        <Entry
          // biome-ignore lint/suspicious/noArrayIndexKey: entries of a draft may share an id, or have none yet
          key={index}
          list={path}
          index={index}
          title={textAt(entry, [named])}
          name={nameOf(textAt(entry, [named]) || String(index + 1))}
          isLast={index === list.length - 1}
          change={change}
          Body={Body}
        />
      ))}
      <Button
        data-add
        variant="subtle"
        size="compact-md"
        leftSection={<IconPlus size="1rem" aria-hidden />}
        onClick={() => change((before) => [...before, blank()], list.length)}
      >
        {add}
      </Button>
    </div>
  );
}

type EntryProps = {
  list: Path;
  index: number;
  title: string;
  name: string;
  isLast: boolean;
  change: Change;
  Body: EntriesProps['Body'];
};

const Entry = memo(function Entry({ list, index, title, name, isLast, change, Body }: EntryProps) {
  const words = useText().rules.edit.form;
  const path = useMemo(() => [...list, index], [list, index]);
  return (
    <fieldset className={classes.entry} data-entry={index} data-path={pathKey(path)}>
      <legend className={classes.entryName}>{title || name}</legend>
      <div className={classes.entryTools}>
        <ActionIcon
          aria-label={words.moveUp(name)}
          disabled={index === 0}
          onClick={() => change((before) => moved(before, index, -1), index - 1)}
        >
          <IconArrowUp size="1rem" aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={words.moveDown(name)}
          disabled={isLast}
          onClick={() => change((before) => moved(before, index, 1), index + 1)}
        >
          <IconArrowDown size="1rem" aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={words.remove(name)}
          onClick={() =>
            change((before) => before.filter((_, at) => at !== index), isLast ? index - 1 : index)
          }
        >
          <IconTrash size="1rem" aria-hidden />
        </ActionIcon>
      </div>
      <Body path={path} />
    </fieldset>
  );
});

/**
 * Changes the name of an entry, and its id with it as long as the id is made of the name and nothing in the rule points
 * to it.
 */
export function useNamedEntry() {
  const { edit } = useDraft();
  return (path: Path, name: string) =>
    edit(
      (json) => {
        const listPath = path.slice(0, -1);
        const before = textAt(json, [...path, 'title']);
        const id = textAt(json, [...path, 'id']);
        const others = listAt(json, listPath).flatMap((entry, index) =>
          index === path.at(-1) ? [] : [textAt(entry, ['id'])],
        );
        const isOwn = id === '' || (id === idFrom(before, others) && !isPointedTo(json, id));
        const renamed = withAt(json, [...path, 'title'], name);
        return isOwn ? withAt(renamed, [...path, 'id'], idFrom(name, others)) : renamed;
      },
      pathKey([...path, 'title']),
    );
}

/** Whether an id stands in the rule once more than where it is given. */
const isPointedTo = (json: unknown, id: string) => JSON.stringify(json).split(JSON.stringify(id)).length > 2;
