import { type RefObject, useEffect, useRef } from 'react';
import type { Guide } from '#core/guides/guide';
import { markableSections } from '#core/guides/marks/markable-sections';
import { readingSeconds } from '#core/guides/reading-time';

const tickMs = 1_000;
/** Without a move for so long, nobody is taken to be reading. */
const idleMs = 60_000;
/** A section counts as read after a part of the time that reading it aloud in the head takes: many read faster. */
const shareOfTime = 1 / 3;
const leastSeconds = 2;
const mostSeconds = 40;

/** In view is what shows half of itself, or fills half of the window. */
const shareInView = 0.5;
const thresholds = [0, 0.25, shareInView, 0.75, 1];

const gestures = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'scroll', 'touchstart'] as const;

/** How long each section of a guide has to be in view before it counts as read, in seconds, by id. */
export function secondsToRead(guide: Guide): Map<string, number> {
  return new Map(
    markableSections(guide).map((section) => [
      section.id,
      Math.min(mostSeconds, Math.max(leastSeconds, Math.ceil(readingSeconds(section) * shareOfTime))),
    ]),
  );
}

function isInView({
  isIntersecting,
  intersectionRatio,
  intersectionRect,
  rootBounds,
}: IntersectionObserverEntry) {
  if (!isIntersecting) return false;
  if (intersectionRatio >= shareInView) return true;
  return rootBounds !== null && intersectionRect.height >= rootBounds.height * shareInView;
}

type Attention = { onSecond: () => void; onRead: (sectionIds: readonly string[]) => void };

/**
 * Watches what of a guide is in view while the window has the focus and the person is at it: calls `onSecond` for each
 * second, and `onRead` once for each section that was in view for long enough.
 */
export function useAttention(
  article: RefObject<HTMLElement | null>,
  guide: Guide,
  attention: Attention,
): void {
  const latest = useRef(attention);
  latest.current = attention;
  useEffect(() => {
    const root = article.current;
    if (!root) return undefined;
    const needed = secondsToRead(guide);
    const seen = new Map<string, number>();
    const inView = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const id = entry.target.getAttribute('data-own');
          if (id === null) continue;
          if (isInView(entry)) inView.add(id);
          else inView.delete(id);
        }
      },
      { threshold: thresholds },
    );
    for (const part of root.querySelectorAll('[data-own]')) observer.observe(part);

    let lastMove = Date.now();
    const moved = () => {
      lastMove = Date.now();
    };
    // Scroll events do not bubble; the capture phase sees them.
    for (const name of gestures) window.addEventListener(name, moved, { capture: true, passive: true });
    const timer = setInterval(() => {
      if (!document.hasFocus() || Date.now() - lastMove > idleMs) return;
      latest.current.onSecond();
      const read: string[] = [];
      for (const id of inView) {
        const seconds = (seen.get(id) ?? 0) + 1;
        seen.set(id, seconds);
        if (seconds === needed.get(id)) read.push(id);
      }
      if (read.length > 0) latest.current.onRead(read);
    }, tickMs);
    return () => {
      clearInterval(timer);
      observer.disconnect();
      for (const name of gestures) window.removeEventListener(name, moved, { capture: true });
    };
  }, [article, guide]);
}
