import type { Block } from '#core/guides/guide';
import { type Draft, understand } from './draft';
import { type Line, toBlocks, toText } from './lines';
import { readHead } from './parse-head';
import type { Page } from './segments';

/** What opens a guide: its summary, the whole opening as blocks, and the lines that only facts tell. */
export type Opening = { summary: string; blocks: Block[]; facts: readonly Line[] };

/** As long as a corrected summary may be. */
const longestSummary = 10_000;
/** An article says what it is about in its first lines; the rest of an opening is text like any other. */
const longestOpening = 1200;

/** The beginning of a text, cut between words where it is longer than `most` characters. */
function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most - 1);
  const end = cut > most / 2 ? cut : most - 1;
  // Not between the halves of a character outside the basic plane.
  const isInPair = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
  return `${text.slice(0, isInPair ? end - 1 : end)}…`;
}

/** The first paragraphs of an article's opening; of a text that is all opening, the first line where there is no other. */
function articleSummary({ head, segments }: Page): Line[] {
  const prose = head.filter(
    ({ text, isBullet }) => !isBullet && /[.!?…]["”’)]?$/.test(text) && text.length > 40,
  );
  const taken: Line[] = [];
  let length = 0;
  for (const line of prose) {
    if (taken.length > 0 && length + line.text.length > longestOpening) break;
    taken.push(line);
    length += line.text.length;
  }
  return taken.length > 0 || segments.length > 0 ? taken : head.slice(0, 1);
}

/** Lines of `all` whose text is in none of `blocks`, which hold a selection of them in the same order. */
function linesBeside(all: readonly Line[], blocks: readonly Block[]): Line[] {
  const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : block.items));
  let next = 0;
  return all.filter(({ text }) => {
    const isKept = texts[next] === text;
    if (isKept) next += 1;
    return !isKept;
  });
}

/** Reads what stands between the title and the first section. */
export function readOpening(page: Page, draft: Draft, isCompact: boolean): Opening {
  const { head } = page;
  if (page.isFormat) {
    const { summary, blocks } = readHead(head, draft, isCompact);
    return { summary: beginningOf(summary, longestSummary), blocks, facts: linesBeside(head, blocks) };
  }
  const taken = articleSummary(page);
  const [first] = taken;
  if (first !== undefined) understand(draft, 'summary', beginningOf(first.text, 300), first);
  return { summary: beginningOf(toText(taken), longestSummary), blocks: toBlocks(head), facts: [] };
}
