import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
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

  // What the rows call stays the same from one drawing to the next, so that only the row that changed is drawn anew.
  const latest = useRef({ rows, blank, isBlank, onChange });
  latest.current = { rows, blank, isBlank, onChange };
  const actions = useMemo(() => {
    const put = (next: readonly Row<Item>[], how: How) => {
      const { isBlank: hasNothing, onChange: tell } = latest.current;
      // A second action may come before the first one is drawn.
      latest.current.rows = next;
      setRows(next);
      tell(
        next.map(({ item }) => item).filter((item) => !hasNothing(item)),
        how,
      );
    };
    const placeOf = (key: number) => latest.current.rows.findIndex((row) => row.key === key);
    const made = (item: Item): Row<Item> => {
      lastKey.current += 1;
      return { key: lastKey.current, item };
    };
    return {
      set: (key: number, item: Item, how: How = 'typing') =>
        put(
          latest.current.rows.map((row) => (row.key === key ? { key, item } : row)),
          how,
        ),
      /** A blank row behind the one with this key, or at the end. */
      add(after?: number) {
        const { rows: all } = latest.current;
        const at = after === undefined ? -1 : placeOf(after);
        const row = made(latest.current.blank());
        wanted.current = row.key;
        put(all.toSpliced(at === -1 ? all.length : at + 1, 0, row), 'done');
      },
      /** Several items in the place of one row; the last of them is focused. */
      spread(key: number, several: readonly Item[]) {
        const placed = several.map((item, place) => (place === 0 ? { key, item } : made(item)));
        wanted.current = placed.at(-1)?.key ?? null;
        put(latest.current.rows.toSpliced(placeOf(key), 1, ...placed), 'done');
      },
      move(key: number, by: -1 | 1) {
        const { rows: all } = latest.current;
        const at = placeOf(key);
        const row = all[at];
        const to = at + by;
        if (row === undefined || to < 0 || to >= all.length) return;
        put(all.toSpliced(at, 1).toSpliced(to, 0, row), 'done');
      },
      /** Takes a row away; the one before it is focused, else the one after it. */
      remove(key: number) {
        const { rows: all } = latest.current;
        const at = placeOf(key);
        wanted.current = (all[at - 1] ?? all[at + 1])?.key ?? 'add';
        put(
          all.filter((row) => row.key !== key),
          'done',
        );
      },
    };
  }, []);
  return {
    rows,
    frame: (element: HTMLElement | null) => {
      frame.current = element;
    },
    /** What the row with this key, and the button that adds one, carry to be found. */
    mark: (key: number) => ({ 'data-row': `${id} ${key}` }),
    addMark: { 'data-add': id },
    actions,
    ...actions,
  };
}

export type RowActions<Item> = ReturnType<typeof useRows<Item>>['actions'];
