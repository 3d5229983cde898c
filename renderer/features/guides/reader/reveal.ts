/** The browser's own event for "what is inside is about to be shown": closed answers listen for it and open. */
const revealEvent = 'beforematch';

/** Opens whatever closed part of the guide the element lies in, so that it can be scrolled to. */
export function reveal(element: Element): void {
  element.dispatchEvent(new Event(revealEvent, { bubbles: true }));
}

/** Calls back when something inside the element is to be shown; the result stops listening. */
export function onReveal(element: Element, open: () => void): () => void {
  element.addEventListener(revealEvent, open);
  return () => element.removeEventListener(revealEvent, open);
}
