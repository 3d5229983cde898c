import { useDebouncedCallback } from '@mantine/hooks';
import { type RefObject, useEffect, useRef } from 'react';
import { useClient } from './api/hooks';
import { useCurrentPerson } from './use-current-person';

const settleMs = 600;
const mainOf = (content: HTMLElement | null) => content?.querySelector('#main') ?? null;

/**
 * Keeps the open route and the screen's scroll in the workbook, and at the start scrolls back to where it was.
 * It goes past the change hook on purpose: nothing on screen depends on it, so nothing needs to ask again.
 */
export function useRememberPlace(content: RefObject<HTMLElement | null>, route: string | null): void {
  const client = useClient();
  const { settings } = useCurrentPerson();
  const remember = useDebouncedCallback((lastRoute: string) => {
    const lastScroll = Math.round(mainOf(content.current)?.scrollTop ?? 0);
    client
      .call('settings.set', { lastRoute: lastRoute.slice(0, 500), lastScroll })
      // A place that is not kept costs nobody anything: the next start opens on Today.
      .catch((error: unknown) => console.warn('The place was not kept', error));
  }, settleMs);

  const start = useRef({ route: settings.lastRoute, scroll: settings.lastScroll });
  const first = useRef<string | null>(null);
  useEffect(() => {
    const element = content.current;
    if (route === null || !element) return;
    first.current ??= route;
    const stop =
      first.current === route && start.current.route === route && start.current.scroll > 0
        ? restoreScroll(element, start.current.scroll)
        : () => undefined;
    if (first.current !== route) start.current = { route: null, scroll: 0 };
    remember(route);
    const onScroll = (event: Event) => {
      if (event.target instanceof Element && event.target.id === 'main') remember(route);
    };
    // Scroll events do not bubble; the capture phase sees them.
    element.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      stop();
      element.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [route, content, remember]);
}

/** Scrolls as soon as the content is tall enough; gives up when the person scrolls or types. */
function restoreScroll(content: HTMLElement, top: number): () => void {
  const attempt = () => {
    const main = mainOf(content);
    if (!main || main.scrollHeight - main.clientHeight < top) return;
    main.scrollTop = top;
    stop();
  };
  const observer = new MutationObserver(attempt);
  const stop = () => {
    observer.disconnect();
    for (const name of gestures) content.removeEventListener(name, stop);
  };
  const gestures = ['wheel', 'keydown', 'pointerdown'] as const;
  for (const name of gestures) content.addEventListener(name, stop, { passive: true });
  observer.observe(content, { childList: true, subtree: true });
  attempt();
  return stop;
}
