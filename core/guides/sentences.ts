/** Short forms whose full stop does not end a sentence, as they are written: "Mr." is one, "MR." (the scanner) is not. */
const abbreviations = new Set(['approx', 'dept', 'Dr', 'Mr', 'Mrs', 'Ms', 'Ph.D', 'Prof', 'St', 'vs']);

/** Where a sentence may end: its mark, what closes with it, then a gap before something that can begin another. */
const possibleEnd = /[.!?…]+["'”’)\]]*(?=\s+["'“‘([]*[\p{Lu}\p{N}])/gu;

/** Whether the full stop at the end of `text` belongs to a short form ("e.g.", "R.T.") and not to the sentence. */
function endsInShortForm(text: string): boolean {
  const word = /(\S+)\.$/u.exec(text)?.[1]?.replace(/^["'“‘([]+/u, '');
  if (word === undefined) return false;
  return abbreviations.has(word) || /^\p{L}(?:\.\p{L})+$/u.test(word);
}

/**
 * Splits one paragraph of a guide into its sentences, each verbatim but for the blanks around it. A line break always
 * separates; a full stop inside a short form ("U.S.", "e.g.") or a figure ("1.5") does not. Empty text has none.
 */
export function splitSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  const keep = (text: string) => {
    const trimmed = text.trim();
    if (trimmed !== '') sentences.push(trimmed);
  };
  for (const line of paragraph.split(/\r?\n/u)) {
    let start = 0;
    for (const match of line.matchAll(possibleEnd)) {
      const end = match.index + match[0].length;
      const sentence = line.slice(start, end);
      if (endsInShortForm(sentence)) continue;
      keep(sentence);
      start = end;
    }
    keep(line.slice(start));
  }
  return sentences;
}
