import { splitSentences } from '#core/guides/sentences';

/** A stretch of a passage's text: places in it, the end not included. */
export type Span = { start: number; end: number };

/** A stretch of one of the passages on the page. */
export type Piece = Span & { passageId: string };

/** So much is told of what stands before and behind a quote, in characters. */
const contextLength = 60;

/** A word, a figure ("40,000") or a compound ("follow-up", "patient’s"), which is never marked in part. */
const word = /[\p{L}\p{M}\p{N}]+(?:[-'’.,][\p{L}\p{M}\p{N}]+)*/gu;

/** The stretch made whole: cut words are taken in, blanks at its ends are not. Null where nothing but blanks is left. */
export function snapToWords(text: string, { start, end }: Span): Span | null {
  let from = Math.max(0, start);
  let to = Math.min(text.length, end);
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  if (from >= to) return null;
  for (const match of text.matchAll(word)) {
    const wordEnd = match.index + match[0].length;
    if (match.index >= to) break;
    if (match.index < from && from < wordEnd) from = match.index;
    if (match.index < to && to < wordEnd) to = wordEnd;
  }
  return { start: from, end: to };
}

/** Where each sentence of a passage stands. */
export function sentenceSpans(text: string): Span[] {
  let from = 0;
  return splitSentences(text).flatMap((sentence) => {
    const start = text.indexOf(sentence, from);
    if (start === -1) return [];
    from = start + sentence.length;
    return [{ start, end: from }];
  });
}

/** What stands around a stretch that begins in one passage and ends in another (or the same). */
export function contextOf(first: { text: string; start: number }, last: { text: string; end: number }) {
  return {
    before: first.text.slice(Math.max(0, first.start - contextLength), first.start),
    after: last.text.slice(last.end, last.end + contextLength),
  };
}
