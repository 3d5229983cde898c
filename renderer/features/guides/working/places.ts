import type { FactName } from '#core/guides/kinds';
import { boxOf, isDrawn, placeIn, rangeIn } from './page-text';
import { contextOf, type Piece, snapToWords } from './spans';
import type { WorkStore } from './work-store';

/** What is about to be marked. */
export type Place = {
  sectionId: string;
  /** The words, passages a line break apart; empty for the whole section. */
  quote: string;
  before: string;
  after: string;
  /** Where the words stand on the page. */
  pieces: readonly Piece[];
  fact?: FactName;
  /** Why not everything that was selected is in it. */
  cut?: 'other-sections' | 'too-long';
};

/** The longest quote that a mark holds. */
const longestQuote = 5_000;

export function sectionPlace(sectionId: string): Place {
  return { sectionId, quote: '', before: '', after: '', pieces: [] };
}

/** A fact of the facts band, which stands in the section that opens the guide. */
export function factPlace(sectionId: string, fact: FactName): Place {
  return { ...sectionPlace(sectionId), fact };
}

/** The passages of the page in reading order, those in closed answers left out. */
export function passagesOnPage(root: Element, store: WorkStore) {
  return [...root.querySelectorAll('[data-passage]')].flatMap((element) => {
    const passage = store.passage(element.getAttribute('data-passage') ?? '');
    return passage !== undefined && isDrawn(element) ? [passage] : [];
  });
}

/** The place that some stretches of the page make, in reading order: those of the first section, as many as fit. */
export function placeOf(store: WorkStore, pieces: readonly Piece[]): Place | null {
  const found = pieces.flatMap((piece) => {
    const passage = store.passage(piece.passageId);
    return passage === undefined ? [] : [{ ...piece, text: passage.text, sectionId: passage.sectionId }];
  });
  const [first] = found;
  if (first === undefined) return null;
  const inSection = found.filter(({ sectionId }) => sectionId === first.sectionId);
  const fitting: typeof inSection = [];
  let length = 0;
  for (const piece of inSection) {
    length += piece.end - piece.start + 1;
    if (length > longestQuote) break;
    fitting.push(piece);
  }
  if (fitting.length === 0) {
    const whole = { start: first.start, end: first.start + longestQuote };
    fitting.push({ ...first, ...(snapToWords(first.text.slice(0, whole.end), whole) ?? whole) });
  }
  const last = fitting.at(-1) ?? first;
  const cut =
    inSection.length < found.length
      ? 'other-sections'
      : fitting.length < inSection.length || length > longestQuote
        ? 'too-long'
        : null;
  return {
    sectionId: first.sectionId,
    quote: fitting.map(({ text, start, end }) => text.slice(start, end)).join('\n'),
    ...contextOf(first, last),
    pieces: fitting.map(({ passageId, start, end }) => ({ passageId, start, end })),
    ...(cut === null ? {} : { cut }),
  };
}

/** What the person has selected of the guide, in whole words; null where that is nothing of its text. */
export function selectedPlace(root: Element, store: WorkStore): Place | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer) && !range.intersectsNode(root)) return null;
  const pieces = passagesOnPage(root, store).flatMap(({ id, text, element }): Piece[] => {
    if (!range.intersectsNode(element)) return [];
    const start = element.contains(range.startContainer)
      ? placeIn(element, range.startContainer, range.startOffset)
      : 0;
    const end = element.contains(range.endContainer)
      ? placeIn(element, range.endContainer, range.endOffset)
      : text.length;
    const span = snapToWords(text, { start, end });
    return span === null ? [] : [{ passageId: id, ...span }];
  });
  return placeOf(store, pieces);
}

/** The box on the page around some stretches; null where nothing of them is drawn. */
export function boxOfPieces(store: WorkStore, pieces: readonly Piece[]): DOMRect | null {
  return boxOf(
    pieces.flatMap(({ passageId, ...span }) => {
      const passage = store.passage(passageId);
      const range = passage === undefined ? null : rangeIn(passage.element, span);
      return range === null ? [] : [range];
    }),
  );
}

/** The element that stands for a section: its heading, or the section where it has none. */
export function sectionElement(root: Element, sectionId: string): Element | null {
  const section = root.querySelector(`[data-section="${CSS.escape(sectionId)}"]`);
  return section?.querySelector('h1, h2, h3, h4, h5, h6, [tabindex="-1"]') ?? section;
}
