/** Gives a place of the page the focus, be it something to press or only words: Tab and a screen reader go on from there. */
export function focusOn(element: Element): void {
  const place = element.closest('button, a') ?? element;
  if (!(place instanceof HTMLElement)) return;
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}
