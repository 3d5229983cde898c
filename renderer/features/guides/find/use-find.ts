import { type RefObject, useCallback, useEffect, useState } from 'react';
import { reveal } from '../reader/reveal';
import { findRanges } from './find-ranges';
import { clearHighlight, highlight } from './highlight';

type Found = {
  ranges: readonly Range[];
  index: number;
  /** Whether the page is to go there: not where only the text under the search has changed. */
  isAsked: boolean;
};
const nothing: Found = { ranges: [], index: -1, isAsked: false };

/** Finds words in the article and walks from one place to the next. */
export function useFind(article: RefObject<HTMLElement | null>, words: string) {
  const [found, setFound] = useState<Found>(nothing);

  useEffect(() => {
    const root = article.current;
    if (!root) return undefined;
    const search = (isAsked: boolean) => {
      const ranges = findRanges(root, words);
      setFound((before) => {
        if (ranges.length === 0) return nothing;
        // The search goes on from the place that was shown; the first time, from what is in view.
        const from = before.ranges[before.index];
        const index = from === undefined ? firstInView(ranges) : firstFrom(ranges, from);
        return { ranges, index, isAsked };
      });
    };
    search(true);
    if (words.trim() === '') return undefined;
    // Marks and opened parts change the page under the search.
    const observer = new MutationObserver(() => search(false));
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [article, words]);

  const now = found.ranges[found.index];
  useEffect(() => {
    highlight(found.ranges, now);
    if (now && found.isAsked) show(now);
  }, [found, now]);
  useEffect(() => clearHighlight, []);

  const step = useCallback((by: 1 | -1) => {
    setFound((before) => {
      const count = before.ranges.length;
      return count === 0 ? before : { ...before, index: (before.index + by + count) % count, isAsked: true };
    });
  }, []);

  return { count: found.ranges.length, index: found.index, now, step };
}

/** The element that holds a place, for the focus. */
export function elementAt(range: Range): HTMLElement | null {
  const parent = range.startContainer.parentElement;
  return parent?.closest<HTMLElement>('p, li, h1, h2, h3, h4, h5, h6, dt, dd, td, th') ?? parent;
}

function show(range: Range): void {
  const element = range.startContainer.parentElement;
  if (!element) return;
  reveal(element);
  // What was closed is laid out by the next frame.
  requestAnimationFrame(() => element.scrollIntoView({ block: 'center' }));
}

function firstFrom(ranges: readonly Range[], from: Range): number {
  const index = ranges.findIndex(
    (range) =>
      from.startContainer.isConnected && range.compareBoundaryPoints(Range.START_TO_START, from) >= 0,
  );
  return Math.max(0, index);
}

function firstInView(ranges: readonly Range[]): number {
  const index = ranges.findIndex(
    (range) => (range.startContainer.parentElement?.getBoundingClientRect().bottom ?? 0) > 0,
  );
  return Math.max(0, index);
}
