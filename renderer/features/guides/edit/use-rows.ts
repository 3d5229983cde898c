import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { How } from './use-guide-draft';

/** A row of a list under edit; its key stays with it wherever it goes. */
export type Row<Item> = { readonly key: number; readonly item: Item };

type UseRows<Item> = {
  items: readonly Item[];
  blank: () => Item;
  /** Rows with nothing in them are the form's alone: they are no items yet. */
  isBlank: (item: Item) => boolean;
  onChange: (items: Item[], how: How) => void;
};

/** The rows of a list: those that hold something are its items. */
export function useRows<Item>({ items, blank, isBlank, onChange }: UseRows<Item>) {
  const id = useId();
  const lastKey = useRef(0);
  const keyed = (item: Item, key?: number): Row<Item> => {
    if (key !== undefined) return { key, item };
    lastKey.current += 1;
    return { key: lastKey.current, item };
  };
  const [rows, setRows] = useState<readonly Row<Item>[]>(() => items.map((item) => keyed(item)));
  const filled = (all: readonly Row<Item>[]) => all.map(({ item }) => item).filter((item) => !isBlank(item));
  // The list was changed elsewhere; a row that is at its place keeps its field, and so the focus.
  if (JSON.stringify(filled(rows)) !== JSON.stringify(items.filter((item) => !isBlank(item)))) {
    setRows(items.map((item, at) => keyed(item, rows[at]?.key)));
  }

  const frame = useRef<HTMLElement>(null);
  /** The row whose first field is to be focused when it is drawn; `add` stands for the button that adds one. */
  const wanted = useRef<number | 'add' | null>(null);
  useLayoutEffect(() => {
    const row = wanted.current;
    if (row === null) return;
    wanted.current = null;
    const target =
      row === 'add'
        ? `[data-add="${id}"]`
        : `[data-row="${id} ${row}"] :is(input, textarea):not([aria-hidden])`;
    frame.current?.querySelector<HTMLElement>(target)?.focus();
  });

  const put = (next: readonly Row<Item>[], how: How) => {
    setRows(next);
    onChange(filled(next), how);
  };
  return {
    rows,
    frame: (element: HTMLElement | null) => {
      frame.current = element;
    },
    /** What the row with this key, and the button that adds one, carry to be found. */
    mark: (key: number) => ({ 'data-row': `${id} ${key}` }),
    addMark: { 'data-add': id },
    set: (key: number, item: Item, how: How = 'typing') =>
      put(
        rows.map((row) => (row.key === key ? keyed(item, key) : row)),
        how,
      ),
    /** A blank row behind the one with this key, or at the end. */
    add(after?: number) {
      const at = rows.findIndex(({ key }) => key === after);
      const row = keyed(blank());
      wanted.current = row.key;
      put(rows.toSpliced(at === -1 ? rows.length : at + 1, 0, row), 'done');
    },
    /** Several items in the place of one row; the last of them is focused. */
    spread(key: number, several: readonly Item[]) {
      const at = rows.findIndex((row) => row.key === key);
      const placed = several.map((item, place) => keyed(item, place === 0 ? key : undefined));
      wanted.current = placed.at(-1)?.key ?? null;
      put(rows.toSpliced(at, 1, ...placed), 'done');
    },
    move(key: number, by: -1 | 1) {
      const at = rows.findIndex((row) => row.key === key);
      const row = rows[at];
      const to = at + by;
      if (row === undefined || to < 0 || to >= rows.length) return;
      put(rows.toSpliced(at, 1).toSpliced(to, 0, row), 'done');
    },
    /** Takes a row away; the one before it is focused, else the one after it. */
    remove(key: number) {
      const at = rows.findIndex((row) => row.key === key);
      wanted.current = (rows[at - 1] ?? rows[at + 1])?.key ?? 'add';
      put(
        rows.filter((row) => row.key !== key),
        'done',
      );
    },
  };
}

export type Rows<Item> = ReturnType<typeof useRows<Item>>;
