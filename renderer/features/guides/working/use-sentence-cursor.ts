import { type RefObject, useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../../../i18n/use-text';
import { boxOf, rangeIn } from './page-text';
import { sentencesOnPage } from './places';
import { type Piece, sentenceSpans } from './spans';
import type { WorkStore } from './work-store';

type CursorOptions = {
  root: RefObject<HTMLElement | null>;
  store: WorkStore;
  headingOf: (sectionId: string) => string;
};

/** A sentence that the keyboard stands on, and with it those that were taken in from where it set out. */
type Stand = { from: Piece; to: Piece };

const isSame = (one: Piece, other: Piece) => one.passageId === other.passageId && one.start === other.start;

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
    const sentences = sentencesOnPage(page, store);
    const before = stand.current;
    const at = before === null ? -1 : sentences.findIndex((sentence) => isSame(sentence, before.to));
    const next =
      at === -1
        ? firstInView(page, store, sentences)
        : Math.max(0, Math.min(sentences.length - 1, at + direction));
    const to = sentences[next];
    if (to === undefined) {
      setSaid(words.none);
      return;
    }
    const from = isExtending && before !== null && at !== -1 ? before.from : to;
    stand.current = { from, to };
    const start = sentences.findIndex((sentence) => isSame(sentence, from));
    const [first, last] = start <= next ? [start, next] : [next, start];
    draw(joined(sentences.slice(first, last + 1)));
    const passage = store.passage(to.passageId);
    if (passage === undefined) return;
    const cursors = passage.element.querySelectorAll('[data-cursor]');
    cursors[direction === 1 ? cursors.length - 1 : 0]?.scrollIntoView({ block: 'nearest' });
    const sentence = passage.text.slice(to.start, to.end);
    const earlier = before === null ? undefined : store.passage(before.to.passageId)?.sectionId;
    const amount = last - first + 1;
    setSaid(
      amount > 1
        ? words.several(amount, sentence)
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
      stand.current = {
        from: { ...to, ...startOfSentence(store, to) },
        to: { ...to, ...startOfSentence(store, to) },
      };
      draw(asked);
    },
    /** What the cursor stands on, in reading order; empty where it stands nowhere. */
    pieces: (): readonly Piece[] => pieces.current,
    said,
  };
}

/** The sentence in which a stretch begins, so that the next step goes on from there. */
function startOfSentence(store: WorkStore, piece: Piece): { start: number; end: number } {
  const text = store.passage(piece.passageId)?.text ?? '';
  const own = sentenceSpans(text).find(({ start, end }) => start <= piece.start && piece.start < end);
  return own ?? { start: piece.start, end: piece.end };
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

/** The first sentence of which something is in view, by its place among all; the first of all where none is. */
function firstInView(page: Element, store: WorkStore, sentences: readonly Piece[]): number {
  const top = page.closest('main')?.getBoundingClientRect().top ?? 0;
  const isBelowTop = ({ passageId, ...span }: Piece) => {
    const element = store.passage(passageId)?.element;
    if (element === undefined || element.getBoundingClientRect().bottom <= top) return false;
    const range = rangeIn(element, span);
    const box = range === null ? null : boxOf([range]);
    return box !== null && box.top >= top;
  };
  return Math.max(0, sentences.findIndex(isBelowTop));
}
