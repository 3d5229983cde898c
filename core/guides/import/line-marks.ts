/** Tells what stands in front of a line's text: the mark of a list item, a number, the hashes of a heading. */

/** Marks that only list items have, ticked boxes among them (the last three are what a word processor's bullets become). */
const sureMark = /^(?:•\s*|[-*+‣◦▪●○·–⁃∙⦁\uf0b7\uf0a7\uf0d8]\s+|(?:\[[ xX]?\]|[☐☑☒])\s+)+/;
/** Marks that pages put before items, and before headings as decoration. */
const softMark = /^([➤➔➢►▶▸▹→»›❖◆◇■□★☆✓✔✗✘✦])\ufe0f?\s+/u;
const numberMark = /^\(?(\d{1,3})[.)]\s+(?=\S)/;
const hashes = /^(#{1,6})\s+(?:(?=\S))/;
/** Lines of marks alone: rules, empty items, the line below the head of a Markdown table. */
const onlyMarks = /^(?:[•‣◦▪●○·*–—_=+⁃∙\s-]+|[|\s:-]*-[|\s:-]*)$/;

/** What a text opens with. `same` is equal for items of one list whose mark alone does not make them items. */
export type Opening = { mark: string; isItem: boolean; level?: number; same?: string; next?: string };

const nothing: Opening = { mark: '', isItem: false };

/** Reads the mark that opens a (tidied, not empty) line. */
export function readOpening(text: string): Opening {
  const code = text.charCodeAt(0);
  // A letter opens most lines: they have no mark to look for.
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return nothing;
  if ((code >= 0x30 && code <= 0x39) || code === 0x28) {
    const [mark, number] = numberMark.exec(text) ?? [];
    if (mark === undefined) return nothing;
    return { mark, isItem: false, same: `#${number}`, next: `#${Number(number) + 1}` };
  }
  const sure = sureMark.exec(text)?.[0];
  if (sure !== undefined) return { mark: sure, isItem: true };
  const [heading, level] = hashes.exec(text) ?? [];
  if (heading !== undefined && level !== undefined)
    return { mark: heading, isItem: false, level: level.length };
  const [mark, same] = softMark.exec(text) ?? [];
  return mark === undefined || same === undefined ? nothing : { mark, isItem: false, same, next: same };
}

/** Whether a line holds nothing but marks. */
export function isOnlyMarks(text: string): boolean {
  const code = text.charCodeAt(0);
  if ((code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a))
    return false;
  return onlyMarks.test(text);
}

/** The level of the heading that a (trimmed) line of `=` or `-` makes of the line above it; undefined for any other line. */
export function underlineLevel(text: string): 1 | 2 | undefined {
  if (/^={3,}$/.test(text)) return 1;
  return /^-{3,}$/.test(text) ? 2 : undefined;
}

/** The cells of a Markdown table row as one text: two are a label and its value. Other text comes back as it is. */
export function readPipes(text: string): string {
  if (text.length < 5 || text.length > 1000 || !text.startsWith('|') || !text.endsWith('|')) return text;
  const cells = text
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
  const [label = '', value = ''] = cells;
  if (cells.length !== 2 || label === '' || value === '')
    return cells.filter((cell) => cell !== '').join(' | ');
  return `${label.replace(/\s*:$/, '')}: ${value}`;
}
