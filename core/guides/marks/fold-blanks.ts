/** A text with its runs of blanks made one space each, and for each of its places the place in the text it came from. */
export type FoldedText = {
  text: string;
  /** The place in the original of a place in `text`; `text.length` is the end of the last character. */
  at: (place: number) => number;
};

/**
 * Makes every run of blanks (no-break spaces and line breaks too) one space and takes those at the ends off: a text
 * that was selected on a screen has no others.
 */
export function foldBlanks(original: string): FoldedText {
  const trimmed = original.trim();
  const lead = original.length - original.trimStart().length;
  if (!/\s{2}|[^\S ]/.test(trimmed)) return { text: trimmed, at: (place) => place + lead };
  const places: number[] = [];
  let text = '';
  let last = 0;
  const keep = (piece: string, from: number) => {
    for (let i = 0; i < piece.length; i++) places.push(from + i);
    text += piece;
  };
  for (const run of trimmed.matchAll(/\s+/g)) {
    keep(trimmed.slice(last, run.index), lead + last);
    keep(' ', lead + run.index);
    last = run.index + run[0].length;
  }
  keep(trimmed.slice(last), lead + last);
  const end = lead + trimmed.length;
  return { text, at: (place) => places[place] ?? end };
}
