import { type RefObject, useEffect, useRef } from 'react';

/** A band near the top of the view: the section that crosses it is the one being read. */
const readingBand = '-12% 0px -80% 0px';

/** Of sections that cross the band, in the page's order, the one that is read: of parts side by side the first. */
function innermostOf(crossing: readonly Element[]): Element | undefined {
  const ends = crossing.filter((one) => !crossing.some((other) => other !== one && one.contains(other)));
  const last = ends.at(-1);
  const top = last?.getBoundingClientRect().top ?? 0;
  return ends.find(
    (one) => one.parentElement === last?.parentElement && Math.abs(one.getBoundingClientRect().top - top) < 1,
  );
}

/**
 * Brings a section into view and gives its heading the focus whenever one is asked for, and says which section is
 * being read as the page scrolls.
 */
export function useGoTo(
  article: RefObject<HTMLElement | null>,
  domId: (sectionId: string) => string,
  goTo: { sectionId: string | undefined; request: unknown } | undefined,
  onSection: ((sectionId: string) => void) | undefined,
): void {
  const say = useRef(onSection);
  say.current = onSection;
  const sectionId = goTo?.sectionId;
  const target = sectionId === undefined ? undefined : domId(sectionId);
  const request = goTo?.request;

  useEffect(() => {
    const root = article.current;
    if (!root || !say.current) return undefined;
    // What scrolls may begin below the window's top, where something stands over it.
    const scrolled = root.closest('main');
    const crossing = new Set<Element>();
    const sections = [...root.querySelectorAll('[data-section]')];
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting) crossing.add(entry.target);
          else crossing.delete(entry.target);
        }
        const innermost = innermostOf(sections.filter((section) => crossing.has(section)));
        // Over the first section stands the guide's title.
        const isAtTop = innermost === undefined && (scrolled?.scrollTop ?? 0) === 0;
        const read = (isAtTop ? sections[0] : innermost)?.getAttribute('data-section');
        if (read) say.current?.(read);
      },
      { root: scrolled, rootMargin: readingBand },
    );
    for (const section of sections) observer.observe(section);
    return () => observer.disconnect();
  }, [article]);

  const wasThere = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again for the same section goes there again
  useEffect(() => {
    if (target === undefined) {
      // Back to the guide as a whole: to its beginning.
      if (wasThere.current) article.current?.closest('main')?.scrollTo({ top: 0 });
      wasThere.current = false;
      return;
    }
    wasThere.current = true;
    const heading = document.getElementById(target);
    if (!heading) return;
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  }, [target, request, article]);
}
