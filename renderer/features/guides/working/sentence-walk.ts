import { isDrawn } from './page-text';
import { type Piece, sentenceSpans } from './spans';
import type { WorkStore } from './work-store';

/** A place between the first sentence and the last: the passage by its place on the page, the sentence by its own. */
type Spot = { passage: number; sentence: number };

/**
 * The sentences of a page as they are walked through. Only the passages that the walk comes to are cut into sentences
 * and asked whether they are drawn: a guide has hundreds.
 */
export function sentenceWalk(root: Element, store: WorkStore) {
  const elements = [...root.querySelectorAll('[data-passage]')];

  const passageAt = (index: number) => store.passage(elements[index]?.getAttribute('data-passage') ?? '');
  const sentencesAt = (index: number): Piece[] => {
    const passage = passageAt(index);
    if (passage === undefined || !isDrawn(passage.element)) return [];
    return sentenceSpans(passage.text).map((span) => ({ passageId: passage.id, ...span }));
  };
  const pieceAt = ({ passage, sentence }: Spot): Piece | undefined => sentencesAt(passage)[sentence];

  /** The first sentence from a passage on, forwards, or the last one, backwards; undefined where there is none. */
  const nearest = (from: number, direction: 1 | -1): Spot | undefined => {
    for (let index = from; index >= 0 && index < elements.length; index += direction) {
      const { length } = sentencesAt(index);
      if (length > 0) return { passage: index, sentence: direction === 1 ? 0 : length - 1 };
    }
    return undefined;
  };

  return {
    pieceAt,
    /** Where a sentence is now; undefined where it is not on the page any more. */
    spotOf({ passageId, start }: Piece): Spot | undefined {
      const passage = elements.findIndex((element) => element.getAttribute('data-passage') === passageId);
      const sentence = sentencesAt(passage).findIndex((one) => one.start <= start && start < one.end);
      return sentence === -1 ? undefined : { passage, sentence };
    },
    /** The sentence after or before one; the same at either end of the page. */
    step({ passage, sentence }: Spot, direction: 1 | -1): Spot {
      const next = { passage, sentence: sentence + direction };
      if (pieceAt(next) !== undefined) return next;
      return nearest(passage + direction, direction) ?? { passage, sentence };
    },
    /** The first sentence that begins below a line of the window; the first of the page where none does. */
    firstBelow(top: number, isBelow: (piece: Piece) => boolean): Spot | undefined {
      for (const [index, element] of elements.entries()) {
        if (element.getBoundingClientRect().bottom <= top) continue;
        const sentence = sentencesAt(index).findIndex(isBelow);
        if (sentence !== -1) return { passage: index, sentence };
      }
      return nearest(0, 1);
    },
    /** The sentences from one to another, in reading order, whichever comes first. */
    between(one: Spot, other: Spot): Piece[] {
      const isForward =
        one.passage < other.passage || (one.passage === other.passage && one.sentence <= other.sentence);
      const [first, last] = isForward ? [one, other] : [other, one];
      const pieces: Piece[] = [];
      for (let index = first.passage; index <= last.passage; index += 1) {
        const sentences = sentencesAt(index);
        const from = index === first.passage ? first.sentence : 0;
        const to = index === last.passage ? last.sentence + 1 : sentences.length;
        pieces.push(...sentences.slice(from, to));
      }
      return pieces;
    },
  };
}
