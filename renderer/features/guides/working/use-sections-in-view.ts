import { type RefObject, useEffect, useState } from 'react';
import type { Guide } from '#core/guides/guide';

/** A sliver of a section at the edge of the window is not what somebody looks at. */
const viewMargin = '-6% 0px -6% 0px';
const none: ReadonlySet<string> = new Set();

/** The sections of which some text of their own is in view, by id; watched on the screen that an element stands in. */
export function useSectionsInView(inside: RefObject<Element | null>, guide: Guide): ReadonlySet<string> {
  const [inView, setInView] = useState(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the guide has other sections on the page
  useEffect(() => {
    const screen = inside.current?.closest('main');
    if (!screen) return undefined;
    const observer = new IntersectionObserver(
      (entries) =>
        setInView((before) => {
          const now = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const id = target.getAttribute('data-own');
            if (id === null) continue;
            if (isIntersecting) now.add(id);
            else now.delete(id);
          }
          return now.size === before.size && [...now].every((id) => before.has(id)) ? before : now;
        }),
      { root: screen, rootMargin: viewMargin },
    );
    for (const part of screen.querySelectorAll('[data-own]')) observer.observe(part);
    return () => observer.disconnect();
  }, [inside, guide]);
  return inView;
}
