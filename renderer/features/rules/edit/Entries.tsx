import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useText } from '../../../i18n/use-text';
import { useDraft } from './draft-context';
import classes from './edit.module.css';
import { idFrom, listAt, moved, type Path, textAt, withAt } from './json-path';

type EntriesProps = {
  path: Path;
  /** What an entry is called: `Category Ethics`. */
  nameOf: (name: string) => string;
  /** The field that names an entry. */
  named?: string;
  add: string;
  /** An entry as it is added. */
  blank: () => unknown;
  children: (path: Path, index: number) => ReactNode;
};

/** A list of the rule: its entries as cards that can be moved and removed, and a button for another one. */
export function Entries({ path, nameOf, named = 'title', add, blank, children }: EntriesProps) {
  const text = useText();
  const words = text.rules.edit.form;
  const { json, edit } = useDraft();
  const frame = useRef<HTMLDivElement>(null);
  const list = listAt(json, path);
  const key = path.join('.');
  const change = (next: readonly unknown[]) => edit((from) => withAt(from, path, next), `${key} entries`);
  /** The entry that stands there after the change takes the focus; else the button that adds. */
  const focus = (index: number, wanted: string) => {
    requestAnimationFrame(() => {
      const row = frame.current?.querySelector(`[data-entry="${index}"]`);
      const target =
        row?.querySelector<HTMLElement>(wanted) ?? frame.current?.querySelector<HTMLElement>('[data-add]');
      target?.focus();
    });
  };
  return (
    <div ref={frame} className={classes.entries}>
      {list.map((entry, index) => {
        const name = nameOf(textAt(entry, [named]) || String(index + 1));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries of a draft may share an id, or have none yet
          <fieldset key={index} className={classes.entry} data-entry={index} data-path={`${key}.${index}`}>
            <legend className={classes.entryName}>{name}</legend>
            <div className={classes.entryTools}>
              <ActionIcon
                aria-label={words.moveUp(name)}
                disabled={index === 0}
                onClick={() => {
                  change(moved(list, index, -1));
                  focus(index - 1, 'input');
                }}
              >
                <IconArrowUp size="1rem" aria-hidden />
              </ActionIcon>
              <ActionIcon
                aria-label={words.moveDown(name)}
                disabled={index === list.length - 1}
                onClick={() => {
                  change(moved(list, index, 1));
                  focus(index + 1, 'input');
                }}
              >
                <IconArrowDown size="1rem" aria-hidden />
              </ActionIcon>
              <ActionIcon
                aria-label={words.remove(name)}
                onClick={() => {
                  change(list.filter((_, at) => at !== index));
                  focus(Math.min(index, list.length - 2), 'input');
                }}
              >
                <IconTrash size="1rem" aria-hidden />
              </ActionIcon>
            </div>
            {children([...path, index], index)}
          </fieldset>
        );
      })}
      <Button
        data-add
        variant="subtle"
        size="compact-md"
        leftSection={<IconPlus size="1rem" aria-hidden />}
        onClick={() => {
          change([...list, blank()]);
          focus(list.length, 'input');
        }}
      >
        {add}
      </Button>
    </div>
  );
}

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
      [...path, 'title'].join('.'),
    );
}

/** Whether an id stands in the rule once more than where it is given. */
const isPointedTo = (json: unknown, id: string) => JSON.stringify(json).split(JSON.stringify(id)).length > 2;
