import { useWindowEvent } from '@mantine/hooks';
import { type RefObject, useEffect, useRef } from 'react';
import { isDialogOpen, isTextField } from '../../../app/commands/focus';
import { commandOf, readShortcut } from '../../../app/commands/shortcut';
import { useCurrentPerson } from '../../../app/use-current-person';

type PageSelectionOptions = {
  root: RefObject<HTMLElement | null>;
  /** A selection was made, by pointer, finger or keys. */
  onEnd: () => void;
  /** There is no selection any more. */
  onCollapse: () => void;
  /** Marked words were pressed, without selecting any. */
  onPress: (markIds: readonly string[], mark: Element) => void;
  /** Tab was pressed, with Shift or without; the answer is whether the focus is where it should go. */
  onTab: (isBackwards: boolean) => boolean;
  /** Shift with one of the sentence keys; the answer is whether the cursor took sentences in. */
  onExtend: (direction: 1 | -1) => boolean;
  onEscape: () => void;
};

/** A finger's selection has no end that the page is told of: it has ended when it no longer changes. Milliseconds. */
const touchRest = 500;

/** Listens to what is selected in the text, and to the keys that only mean something while working in it. */
export function usePageSelection(options: PageSelectionOptions): void {
  const latest = useRef(options);
  latest.current = options;
  const { settings } = useCurrentPerson();
  const { shortcuts } = settings;
  const isTouch = useRef(false);
  const resting = useRef<number | undefined>(undefined);

  const isIn = (node: unknown) => node instanceof Node && options.root.current?.contains(node) === true;

  // A press elsewhere leaves some selections standing: only one that this press made is new.
  const isFresh = useRef(false);
  useWindowEvent('pointerdown', ({ pointerType }) => {
    isTouch.current = pointerType === 'touch';
    isFresh.current = false;
  });
  useWindowEvent('pointerup', ({ target }) => {
    if (isTouch.current || (target instanceof Element && target.closest('[data-floating]') !== null)) return;
    // The browser takes an old selection back only after this event.
    window.setTimeout(() => {
      if (isFresh.current && hasSelection()) latest.current.onEnd();
    }, 0);
  });
  useWindowEvent('keyup', (event) => {
    if (isTextField(event.target) || !hasSelection()) return;
    const isSelecting = event.key === 'Shift' || (event.shiftKey && /^(Arrow|Home|End|Page)/.test(event.key));
    if (isSelecting) latest.current.onEnd();
  });
  useEffect(() => {
    const onChange = () => {
      isFresh.current = true;
      if (!hasSelection()) latest.current.onCollapse();
      else if (isTouch.current) {
        window.clearTimeout(resting.current);
        resting.current = window.setTimeout(() => latest.current.onEnd(), touchRest);
      }
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      document.removeEventListener('selectionchange', onChange);
      window.clearTimeout(resting.current);
    };
  }, []);

  // Before what the words stand in: a press on a mark in a question's row is meant for the mark, and opens no answer.
  useWindowEvent(
    'click',
    (event) => {
      const { target } = event;
      if (!(target instanceof Element) || !isIn(target) || hasSelection()) return;
      const mark = target.closest('[data-marks]');
      // Inside of a link or a button the press is meant for that.
      if (mark === null || target.closest('a, button') !== null) return;
      event.stopPropagation();
      latest.current.onPress((mark.getAttribute('data-marks') ?? '').split(' '), mark);
    },
    { capture: true },
  );
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || isTextField(event.target) || isDialogOpen()) return;
    if (event.key === 'Tab' && latest.current.onTab(event.shiftKey)) event.preventDefault();
    if (event.key === 'Escape') latest.current.onEscape();
    const direction = directionOf(event, shortcuts);
    if (direction !== null && latest.current.onExtend(direction)) event.preventDefault();
  });
}

function hasSelection(): boolean {
  const selection = window.getSelection();
  return selection !== null && !selection.isCollapsed;
}

/** Shift with the key that goes to the next sentence or the one before, where Shift makes no other command of it. */
function directionOf(
  event: KeyboardEvent,
  shortcuts: Readonly<Record<string, string | null>>,
): 1 | -1 | null {
  const pressed = readShortcut(event);
  if (!event.shiftKey || pressed === null || commandOf(pressed, shortcuts) !== null) return null;
  const plain = commandOf(pressed.replace('shift+', ''), shortcuts)?.id;
  if (plain === 'guide.nextSentence') return 1;
  return plain === 'guide.previousSentence' ? -1 : null;
}
