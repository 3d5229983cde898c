/** A list in a sentence, its last two parts joined by a word: “a, b and c”. */
export const joinedWith = (word: string) => (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
