import type { Span } from './spans';

/** A stretch of a passage as a range of the page. The buttons between the words hold no text, and so count for nothing. */
export function rangeIn(passage: Element, { start, end }: Span): Range | null {
  const range = document.createRange();
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let hasStart = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!hasStart && start < passed + length) {
      range.setStart(node, start - passed);
      hasStart = true;
    }
    if (hasStart && end <= passed + length) {
      range.setEnd(node, end - passed);
      return range;
    }
    passed += length;
  }
  return null;
}

/** How far into a passage's text a boundary of a range lies. */
export function placeIn(passage: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(passage);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** Whether the element is drawn: a closed answer is not. */
export function isDrawn(element: Element): boolean {
  return typeof element.checkVisibility === 'function' ? element.checkVisibility() : true;
}

/** The least box around some ranges; null where nothing of them is drawn. */
export function boxOf(ranges: readonly Range[]): DOMRect | null {
  const boxes = ranges
    .filter((range) => typeof range.getBoundingClientRect === 'function')
    .map((range) => range.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 || height > 0);
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
