import { type RefObject, useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../../../i18n/use-text';
import { boxOf, rangeIn } from './page-text';
import { sentenceWalk } from './sentence-walk';
import type { Piece } from './spans';
import type { WorkStore } from './work-store';

type CursorOptions = {
  root: RefObject<HTMLElement | null>;
  store: WorkStore;
  headingOf: (sectionId: string) => string;
};

/** A sentence that the keyboard stands on, and with it those that were taken in from where it set out. */
type Stand = { from: Piece; to: Piece };

/** Goes through the sentences of a guide by keyboard: what it stands on is drawn, brought into view and said. */
export function useSentenceCursor({ root, store, headingOf }: CursorOptions) {
  const text = useText();
  const words = text.guides.working.cursor;
  const stand = useRef<Stand | null>(null);
  const pieces = useRef<readonly Piece[]>([]);
  const [said, setSaid] = useState('');

  const draw = useCallback(
    (drawn: readonly Piece[]) => {
      pieces.current = drawn;
      flushSync(() => store.setCursor(drawn));
    },
    [store],
  );

  const clear = useCallback(() => {
    stand.current = null;
    if (pieces.current.length === 0) return;
    pieces.current = [];
    store.setCursor([]);
    setSaid('');
  }, [store]);

  const step = (direction: 1 | -1, isExtending: boolean) => {
    const page = root.current;
    if (page === null) return;
    const walk = sentenceWalk(page, store);
    const before = stand.current;
    const at = before === null ? undefined : walk.spotOf(before.to);
    const next = at === undefined ? firstInView(page, store, walk) : walk.step(at, direction);
    const to = next && walk.pieceAt(next);
    if (next === undefined || to === undefined) {
      setSaid(words.none);
      return;
    }
    const start = isExtending && before !== null && at !== undefined ? walk.spotOf(before.from) : undefined;
    stand.current = { from: start === undefined || before === null ? to : before.from, to };
    const sentences = walk.between(start ?? next, next);
    draw(joined(sentences));
    const passage = store.passage(to.passageId);
    if (passage === undefined) return;
    const cursors = passage.element.querySelectorAll('[data-cursor]');
    cursors[direction === 1 ? cursors.length - 1 : 0]?.scrollIntoView({ block: 'nearest' });
    const sentence = passage.text.slice(to.start, to.end);
    const earlier = before === null ? undefined : store.passage(before.to.passageId)?.sectionId;
    setSaid(
      sentences.length > 1
        ? words.several(sentences.length, sentence)
        : passage.sectionId === earlier
          ? sentence
          : words.at(headingOf(passage.sectionId), sentence),
    );
  };

  return {
    step,
    clear,
    /** Puts the cursor on some stretches that somebody asked for. */
    standOn(asked: readonly Piece[]) {
      const [from, to] = [asked[0], asked.at(-1)];
      if (from === undefined || to === undefined) return;
      stand.current = { from: to, to };
      draw(asked);
    },
    /** What the cursor stands on, in reading order; empty where it stands nowhere. */
    pieces: (): readonly Piece[] => pieces.current,
    said,
  };
}

/** Sentences of one passage become one stretch, blanks between them and all. */
function joined(sentences: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const sentence of sentences) {
    const last = pieces.at(-1);
    if (last?.passageId === sentence.passageId) last.end = sentence.end;
    else pieces.push({ ...sentence });
  }
  return pieces;
}

/** The first sentence that begins in view. */
function firstInView(page: Element, store: WorkStore, walk: ReturnType<typeof sentenceWalk>) {
  const top = page.querySelector('[data-passage]')?.closest('main')?.getBoundingClientRect().top ?? 0;
  return walk.firstBelow(top, ({ passageId, ...span }) => {
    const element = store.passage(passageId)?.element;
    const range = element === undefined ? null : rangeIn(element, span);
    const box = range === null ? null : boxOf([range]);
    return box !== null && box.top >= top;
  });
}
