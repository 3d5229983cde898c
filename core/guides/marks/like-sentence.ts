import { countWords, likeness, type WordCount, wordsOf } from '#core/guides/compare/word-likeness';
import type { Block } from '#core/guides/guide';
import { splitSentences } from '#core/guides/sentences';
import { quoteLines } from './quote-spans';

/** From this share of common words on, a sentence counts as the old one rewritten. */
const likeEnough = 0.6;
/** A quote of more sentences than this is looked for by its first ones. */
const mostSentences = 12;
/** So many sentences of a section are looked at. */
const mostLooked = 4_000;

/** A sentence of a section: its words, and the passage that it is in. */
export type CountedSentence = { text: string; passage: number; words: WordCount };

/** The sentences of a section with their words counted; a list item is one sentence. */
export function countSentences(blocks: readonly Block[]): CountedSentence[] {
  const found: CountedSentence[] = [];
  let passage = 0;
  for (const block of blocks) {
    const passages =
      block.type === 'paragraph' ? [splitSentences(block.text)] : block.items.map((item) => [item]);
    for (const texts of passages) {
      for (const text of texts) {
        if (found.length === mostLooked) return found;
        if (text.trim() !== '') found.push({ text, passage, words: countWords(wordsOf(text)) });
      }
      passage += 1;
    }
  }
  return found;
}

function together(sentences: readonly CountedSentence[]): WordCount {
  const [only] = sentences;
  if (only !== undefined && sentences.length === 1) return only.words;
  const counts = new Map<string, number>();
  let total = 0;
  for (const { words } of sentences) {
    for (const [word, count] of words.counts) counts.set(word, (counts.get(word) ?? 0) + count);
    total += words.total;
  }
  return { counts, total };
}

/** Sentences as a quote: in one passage a blank apart, from passage to passage a line break. */
function quoteOf(sentences: readonly CountedSentence[]): string {
  return sentences.reduce((quote, { text, passage }, k) => {
    const last = sentences[k - 1];
    if (last === undefined) return text;
    return quote + (last.passage === passage ? ' ' : '\n') + text;
  }, '');
}

/** The sentences that a quote touches, as far as its surroundings tell of their beginnings and ends. */
function touched(quote: string, before: string, after: string): string {
  const lead = before.replace(/\s+/g, ' ');
  const all = lead + quote + after.replace(/\s+/g, ' ');
  let end = 0;
  const own = splitSentences(all).filter((sentence) => {
    const start = all.indexOf(sentence, end);
    end = start + sentence.length;
    return end > lead.length && start < lead.length + quote.length;
  });
  return own.join(' ');
}

/**
 * The run of sentences, as many as the quote has, that is most like a quote: by the words of the quote, or of the whole
 * sentence that it was taken from. Undefined where none shares enough of its words.
 */
export function likestSentence(
  sentences: readonly CountedSentence[],
  { quote, before, after }: { quote: string; before: string; after: string },
): { quote: string; likeness: number } | undefined {
  const lines = quoteLines(quote);
  const wanted = [lines.join(' '), touched(lines.join(' '), before, after)].map((text) =>
    countWords(wordsOf(text)),
  );
  const length = Math.min(mostSentences, Math.max(1, lines.flatMap(splitSentences).length));
  let best: { from: number; likeness: number } | undefined;
  for (let from = 0; from + length <= Math.max(sentences.length, length); from++) {
    const words = together(sentences.slice(from, from + length));
    const is = Math.max(...wanted.map((one) => likeness(one, words)));
    if (is >= likeEnough && (best === undefined || is > best.likeness)) best = { from, likeness: is };
  }
  if (best === undefined) return undefined;
  return { quote: quoteOf(sentences.slice(best.from, best.from + length)), likeness: best.likeness };
}
