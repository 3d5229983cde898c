/** A piece of text as it is searched: folded, with where each of its letters stands in the text as it is. */
export type Folded = { text: string; at: readonly number[] };

/**
 * Folds a text for finding: case and diacritics make no difference, every run of blanks is one, and typographic quotes
 * and dashes are plain ones. `at[i]` is the place in `source` of the i-th letter of the folded text.
 */
export function foldText(source: string): Folded {
  let text = '';
  const at: number[] = [];
  let index = 0;
  for (const letter of source) {
    const folded = /\s/.test(letter)
      ? text.endsWith(' ')
        ? ''
        : ' '
      : letter
          .normalize('NFKD')
          .replace(/\p{M}/gu, '')
          .replace(/[‘’`´]/g, "'")
          .replace(/[“”«»]/g, '"')
          .replace(/[‐-―−]/g, '-')
          .toLowerCase();
    for (let unit = 0; unit < folded.length; unit += 1) at.push(index);
    text += folded;
    index += letter.length;
  }
  return { text, at };
}

/** Every place of some words in a text, in order, none over another: start and end in the text as it is. */
export function findIn(source: string, words: string): { start: number; end: number }[] {
  const wanted = foldText(words).text.trim();
  if (wanted === '') return [];
  const { text, at } = foldText(source);
  const found = [];
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + wanted.length)) {
    const last = from + wanted.length;
    found.push({ start: at[from] ?? 0, end: last < at.length ? (at[last] ?? source.length) : source.length });
  }
  return found;
}
