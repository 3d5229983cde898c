/** The names under which the styles draw what was found, and the one that is shown now. */
const all = 'guide-found';
const current = 'guide-found-now';

/** Draws what was found over the text, without touching it. Where the browser cannot, the count still tells. */
export function highlight(ranges: readonly Range[], now: Range | undefined): void {
  if (!('highlights' in CSS) || typeof Highlight === 'undefined') return;
  const others = ranges.filter((range) => range !== now);
  CSS.highlights.set(all, new Highlight(...others));
  if (now) {
    const shown = new Highlight(now);
    shown.priority = 1;
    CSS.highlights.set(current, shown);
  } else CSS.highlights.delete(current);
}

export function clearHighlight(): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(all);
  CSS.highlights.delete(current);
}
