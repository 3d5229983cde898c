import { type RefObject, useEffect, useRef } from 'react';

/**
 * The way of the focus through a form that opens in place: into its first field when it opens, back to the button that opened
 * it (`data-opens`) when it closes. The form and the button lie in the element that takes `place`.
 */
export function useInlineForm<Place extends HTMLElement>(isOpen: boolean): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    const goal = isOpen
      ? '[data-inline-form] :is(input, textarea):not([disabled])'
      : '[data-opens]:not([disabled])';
    place.current?.querySelector<HTMLElement>(goal)?.focus();
  }, [isOpen]);
  return place;
}
