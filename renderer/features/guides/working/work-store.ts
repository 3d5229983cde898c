import type { Mark } from '#core/contract/marks';
import { findInPassage, findInPassages } from '#core/guides/marks/quote-spans';
import type { Piece, Span } from './spans';

/** A mark where it lies in one passage. */
export type Paint = Span & {
  mark: Mark;
  /** True in the passage that the mark ends in. */
  isEnd: boolean;
};

type Passage = { id: string; text: string; sectionId: string; element: Element };

/** The words that a mark lies on now, and the section that they are in; null where it lies on none. */
function wordsOf({ anchor, place }: Mark): { sectionId: string; quote: string } | null {
  if (place.state === 'gone' || place.sectionId === undefined || anchor.fact !== undefined) return null;
  const quote = place.state === 'changed' ? (place.quote ?? '') : anchor.quote;
  return quote === '' ? null : { sectionId: place.sectionId, quote };
}

function isSame<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function isSamePaint(one: readonly Paint[], other: readonly Paint[]): boolean {
  return (
    one.length === other.length &&
    one.every((paint, index) => {
      const twin = other[index];
      return (
        paint.mark === twin?.mark &&
        paint.start === twin.start &&
        paint.end === twin.end &&
        paint.isEnd === twin.isEnd
      );
    })
  );
}

const nothing: readonly never[] = [];

/** What lies on one passage. */
export type Drawn = { paints: readonly Paint[]; cursor: Span | null };

const nothingDrawn: Drawn = { paints: nothing, cursor: null };

/**
 * What lies on the passages of a guide: marks and the sentence cursor. Each passage listens for itself, so that a new
 * mark draws one section anew and a step of the cursor two passages, however long the guide is.
 */
export function createWorkStore() {
  const passages = new Map<string, Passage>();
  const listeners = new Map<string, () => void>();
  const drawn = new Map<string, Drawn>();
  const dirty = new Set<string>();
  let marksIn = new Map<string, readonly Mark[]>();
  let cursorAt: readonly string[] = [];
  let isFlushPlanned = false;

  const drawnOn = (passageId: string): Drawn => drawn.get(passageId) ?? nothingDrawn;
  const draw = (passageId: string, part: Partial<Drawn>) => {
    drawn.set(passageId, { ...drawnOn(passageId), ...part });
    listeners.get(passageId)?.();
  };

  const passagesIn = (sectionId: string) =>
    [...passages.values()]
      .filter((passage) => passage.sectionId === sectionId)
      .sort((one, other) =>
        one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      );

  const spansOf = (mark: Mark, on: readonly Passage[]) => {
    const quote = wordsOf(mark)?.quote ?? '';
    const { before, after } = mark.anchor;
    const quoted = { quote, before, after };
    const found = findInPassages(
      on.map(({ text }) => text),
      quoted,
    );
    if (found.length > 0) return found;
    // The screen may draw a section's text in other pieces than the section has it in.
    return on.flatMap(({ text }, passage) =>
      findInPassage(text, quoted).map((span) => ({ passage, ...span })),
    );
  };

  const paintSection = (sectionId: string) => {
    const on = passagesIn(sectionId);
    const next = new Map<string, Paint[]>(on.map(({ id }) => [id, []]));
    for (const mark of marksIn.get(sectionId) ?? []) {
      const spans = spansOf(mark, on);
      for (const [index, { passage, start, end }] of spans.entries()) {
        const id = on[passage]?.id;
        if (id !== undefined) next.get(id)?.push({ start, end, mark, isEnd: index === spans.length - 1 });
      }
    }
    for (const [id, painted] of next) {
      if (!isSamePaint(painted, drawnOn(id).paints)) draw(id, { paints: painted });
    }
  };

  const flush = () => {
    const sections = [...dirty];
    dirty.clear();
    for (const sectionId of sections) paintSection(sectionId);
  };

  const plan = (sectionId: string) => {
    if (!marksIn.has(sectionId)) return;
    dirty.add(sectionId);
    if (isFlushPlanned) return;
    isFlushPlanned = true;
    queueMicrotask(() => {
      isFlushPlanned = false;
      flush();
    });
  };

  return {
    flush,
    /** A passage is on the page; the result takes it off again. */
    register(passage: Passage): () => void {
      passages.set(passage.id, passage);
      plan(passage.sectionId);
      return () => {
        passages.delete(passage.id);
        drawn.delete(passage.id);
        plan(passage.sectionId);
      };
    },
    passage: (id: string): Passage | undefined => passages.get(id),
    subscribe(passageId: string, listener: () => void): () => void {
      listeners.set(passageId, listener);
      return () => listeners.delete(passageId);
    },
    /** What lies on a passage; the same object until that changes. */
    drawnOn,
    /** Where a mark lies on the page, in reading order. */
    piecesOf(markId: string): Piece[] {
      return [...drawn].flatMap(([passageId, { paints }]) =>
        paints.filter(({ mark }) => mark.id === markId).map(({ start, end }) => ({ passageId, start, end })),
      );
    },
    /** The marks that touch a stretch of a passage. */
    marksAt({ passageId, start, end }: Piece): Mark[] {
      return drawnOn(passageId)
        .paints.filter((paint) => paint.start < end && start < paint.end)
        .map(({ mark }) => mark);
    },
    setMarks(marks: readonly Mark[]): void {
      const next = new Map<string, Mark[]>();
      for (const mark of marks) {
        const sectionId = wordsOf(mark)?.sectionId;
        if (sectionId === undefined) continue;
        const others = next.get(sectionId);
        if (others) others.push(mark);
        else next.set(sectionId, [mark]);
      }
      const before = marksIn;
      marksIn = next;
      for (const sectionId of new Set([...before.keys(), ...next.keys()])) {
        if (isSame(before.get(sectionId) ?? nothing, next.get(sectionId) ?? nothing)) continue;
        dirty.add(sectionId);
      }
      flush();
    },
    setCursor(pieces: readonly Piece[]): void {
      const next = new Map<string, Span>(
        pieces.map(({ passageId, start, end }) => [passageId, { start, end }]),
      );
      for (const id of cursorAt) if (!next.has(id)) draw(id, { cursor: null });
      for (const [id, span] of next) draw(id, { cursor: span });
      cursorAt = [...next.keys()];
    },
  };
}

export type WorkStore = ReturnType<typeof createWorkStore>;
