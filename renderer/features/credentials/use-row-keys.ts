import { type KeyboardEvent, useRef, useState } from 'react';

const pageLength = 10;

/**
 * One stop for the Tab key in a table with many rows; from there the arrows, Page Up and Down, Home and End move through
 * them. `show` brings a row into sight that is not drawn.
 */
export function useRowKeys(ids: readonly string[], show: (at: number) => void) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  /** Set by a key: the row that it leads to takes the focus when it is drawn. */
  const wantsFocus = useRef(false);
  const current = Math.max(0, chosenId === null ? 0 : ids.indexOf(chosenId));
  const goalOf = (key: string, at: number): number | undefined => {
    const last = ids.length - 1;
    return {
      ArrowDown: Math.min(last, at + 1),
      ArrowUp: Math.max(0, at - 1),
      PageDown: Math.min(last, at + pageLength),
      PageUp: Math.max(0, at - pageLength),
      Home: 0,
      End: last,
    }[key];
  };
  return {
    current,
    /** For the element of a row that takes the focus; `stop` is the row in the way of the Tab key. */
    propsOf: (at: number, stop: number) => ({
      tabIndex: at === stop ? 0 : -1,
      onFocus: () => setChosenId(ids[at] ?? null),
      onKeyDown: (event: KeyboardEvent) => {
        const goal = goalOf(event.key, at);
        if (goal === undefined || ids[goal] === undefined) return;
        event.preventDefault();
        wantsFocus.current = true;
        setChosenId(ids[goal]);
        show(goal);
      },
      ref: (element: HTMLElement | null) => {
        if (!element || at !== current || !wantsFocus.current) return;
        wantsFocus.current = false;
        element.focus();
      },
    }),
  };
}

export type RowKeys = ReturnType<ReturnType<typeof useRowKeys>['propsOf']>;
