import { findIn } from './find-text';

/** What is read as one run of words: a match may cross marks and emphasis inside of it, and not its borders. */
const blocks = 'p, li, h1, h2, h3, h4, h5, h6, dt, dd, td, th, figcaption, small';
/** Controls and pictures are no text of the guide. */
const passedOver = '[data-nofind], svg, button, input, textarea, select, [hidden]';

type Piece = { node: Text; start: number };

/** Every place of some words in the text of an element, in reading order. */
export function findRanges(root: Element, words: string): Range[] {
  if (words.trim() === '') return [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  let block: Element | null = null;
  let pieces: Piece[] = [];
  let text = '';
  const finish = () => {
    for (const { start, end } of findIn(text, words)) {
      const range = rangeOf(pieces, start, end);
      if (range) ranges.push(range);
    }
    pieces = [];
    text = '';
  };
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const parent = node.parentElement;
    if (!parent || parent.closest(passedOver)) continue;
    const own = parent.closest(blocks) ?? parent;
    if (own !== block) {
      finish();
      block = own;
    }
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  finish();
  return ranges;
}

function rangeOf(pieces: readonly Piece[], start: number, end: number): Range | null {
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}
