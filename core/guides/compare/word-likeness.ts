/**
 * How alike two texts are by their words: to find a sentence again that was rewritten, and to pair what two guides say
 * in nearly the same words.
 */

/** Above this many words a text is judged by its beginning: no sentence is so long, and a guide may hold anything. */
const mostWords = 2_000;

/** A word without the ending that only makes it plural; words of up to three letters are left whole. */
function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** The words of a text as they are compared: small letters, without punctuation, apostrophes and plural endings. */
export function wordsOf(text: string): string[] {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`´]/g, '');
  const words: string[] = [];
  for (const match of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push(singular(match[0]));
    if (words.length === mostWords) break;
  }
  return words;
}

/** How often a text has each of its words, and how many words that are. */
export type WordCount = { readonly counts: ReadonlyMap<string, number>; readonly total: number };

/** Counts words, so that one text can be compared with many. */
export function countWords(words: readonly string[]): WordCount {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

/**
 * The share of words that two texts have in common, from 0 to 1 (Dice's coefficient over words with their number; order
 * makes no difference). Two texts without words are not alike.
 */
export function likeness(one: WordCount, other: WordCount): number {
  const total = one.total + other.total;
  if (total === 0) return 0;
  const [few, many] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0);
  return (2 * shared) / total;
}
