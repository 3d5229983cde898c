import type { Block } from '#core/guides/guide';
import { isOnlyMarks, readOpening, readPipes, underlineLevel } from './line-marks';

/** A line as it came from the text or the page: `no` is the 1-based line of the source. */
export type SourceLine = {
  text: string;
  no: number;
  /** The last line of the source that it stands on, where that is another one. */
  lastNo?: number;
  isBullet?: boolean;
  /** The level of the HTML heading that the line is, 1 to 6. */
  headingLevel?: number;
  /** The line stands in a part of the page that is about the site and not its subject (navigation, footer). */
  isChrome?: true;
  /** The source says where the line ends: it is not the rest of the one before, and no mark-up is in its text. */
  isWhole?: true;
};

/** A line that holds something: trimmed, without its bullet mark. */
export type Line = {
  no: number;
  /** The last line of the source that it stands on, where that is another one (wrapped prose, a table row). */
  lastNo?: number;
  text: string;
  isBullet: boolean;
  /** A blank line stands before it. */
  startsBlock: boolean;
  /** It is the whole block, or has only bullets glued to it: so a heading stands. */
  standsApart: boolean;
  /** The source says so itself (an HTML heading, a `#`); a plain page marks none. */
  isMarkedHeading: boolean;
  /** The level that the source gives a marked heading, 1 to 6. */
  headingLevel?: number;
  /** The line stands in a part of the page that is about the site and not its subject (navigation, footer). */
  isChrome?: true;
};

/** The lines of a page, and whether it puts a single newline between its blocks (so blank lines tell nothing). */
type PageLines = { lines: Line[]; isCompact: boolean };

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b\u202d\u202e\u2060\ufeff]/g;
/** Marks, embeddings and isolates that say in which direction text runs. */
const directions = /[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const plain = /^[\x20-\x7e]*$/;

/** Splits plain text at every kind of line end (LF, CRLF, CR, form feed, Unicode separators), counting editor lines. */
export function splitText(text: string): SourceLine[] {
  return text.split(/\r\n|[\n\r\v\f\u2028\u2029]/).map((line, i) => ({ text: line, no: i + 1 }));
}

/**
 * One spelling of blank space: no-break and other wide spaces become a space, invisible characters go (direction marks
 * only where nothing runs from right to left), half a surrogate pair becomes U+FFFD, ends are trimmed.
 */
export function tidy(text: string): string {
  if (plain.test(text)) return text.trim();
  const visible = text.replace(invisible, '').replace(/[\ud800-\udfff]/gu, '\ufffd');
  return (rightToLeft.test(visible) ? visible : visible.replace(directions, ''))
    .replace(/[^\S ]/g, ' ')
    .trim();
}

/**
 * Whether `line` is the rest of `last`, which a fixed line width broke off in mid-sentence. `lastPiece` is the line that
 * was added to `last` latest: looking at the grown text each time would cost its length each time.
 */
function isContinuation(last: Line | undefined, lastPiece: string, line: Line): boolean {
  return (
    last !== undefined &&
    !line.isBullet &&
    !line.startsBlock &&
    !line.isMarkedHeading &&
    !last.isMarkedHeading &&
    last.text.length >= 40 &&
    !'.!?:'.includes(lastPiece.at(-1) ?? '.') &&
    /^[a-z]/.test(line.text)
  );
}

/** Whether a line of `=` or `-` below `last` makes a heading of it. */
const isUnderlined = (last: Line | undefined, lastPiece: string): last is Line =>
  last?.startsBlock === true &&
  !last.isBullet &&
  last.text === lastPiece &&
  last.text.length <= 120 &&
  !/[.!?;,:]$/.test(last.text);

/** The physical grammar of a page: tells bullets, blocks and broken lines; drops what is blank. */
export function readLines(source: readonly SourceLine[]): PageLines {
  const lines: Line[] = [];
  let isAfterBlank = true;
  let lastPiece = '';
  /** The latest line, where it opens with a mark that makes a list item only beside another; and what must follow. */
  let open: { line: Line; mark: string; next: string | undefined } | undefined;
  for (const one of source) {
    const text = tidy(one.text);
    const last = lines.at(-1);
    if (text === '' || isOnlyMarks(text)) {
      const level = isAfterBlank ? undefined : underlineLevel(text);
      if (level !== undefined && isUnderlined(last, lastPiece)) {
        last.isMarkedHeading = true;
        last.headingLevel = level;
        last.lastNo = one.lastNo ?? one.no;
      }
      isAfterBlank = true;
      open = undefined;
      continue;
    }
    const { isBullet = false, isWhole = false } = one;
    const opening = readOpening(text);
    const isMarked = one.headingLevel !== undefined;
    const level = one.headingLevel ?? (isWhole ? undefined : opening.level);
    const isItem = !isMarked && opening.isItem;
    const isPair =
      open !== undefined && !isAfterBlank && opening.same !== undefined && open.next === opening.same;
    const isStripped =
      isItem || (!isMarked && level !== undefined) || isPair || (isBullet && opening.same !== undefined);
    const line: Line = {
      no: one.no,
      text: isStripped ? text.slice(opening.mark.length) : isWhole ? text : readPipes(text),
      isBullet: isBullet || isItem || isPair,
      startsBlock: isAfterBlank,
      standsApart: isAfterBlank,
      isMarkedHeading: level !== undefined,
    };
    if (one.lastNo !== undefined) line.lastNo = one.lastNo;
    if (level !== undefined) line.headingLevel = level;
    if (one.isChrome === true) line.isChrome = true;
    isAfterBlank = false;
    if (isPair && open !== undefined && !open.line.isBullet) {
      open.line.isBullet = true;
      open.line.text = open.line.text.slice(open.mark.length);
    }
    open =
      opening.same === undefined || isMarked ? undefined : { line, mark: opening.mark, next: opening.next };
    const isRest = !isWhole && isContinuation(last, lastPiece, line);
    lastPiece = line.text;
    if (isRest && last !== undefined) {
      last.text += ` ${line.text}`;
      last.lastNo = line.lastNo ?? line.no;
      continue;
    }
    lines.push(line);
  }
  return { lines, isCompact: settleBlocks(lines) };
}

/** Tells which lines stand apart, now that every bullet is known, and whether the page puts no blank lines between blocks. */
function settleBlocks(lines: readonly Line[]): boolean {
  let proseLines = 0;
  let openings = 0;
  let last: Line | undefined;
  for (const line of lines) {
    if (!line.isBullet) {
      if (last !== undefined && !line.startsBlock) last.standsApart = false;
      proseLines += 1;
      if (line.startsBlock) openings += 1;
    }
    last = line;
  }
  return openings - 1 < proseLines * 0.2;
}

/** The lines as blocks of a section, in their order: each run of bullets a list, every other line a paragraph. */
export function toBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (const { text, isBullet } of lines) {
    const last = blocks.at(-1);
    if (!isBullet) blocks.push({ type: 'paragraph', text });
    else if (last?.type === 'list') last.items.push(text);
    else blocks.push({ type: 'list', items: [text] });
  }
  return blocks;
}

/** The lines as one text: paragraphs a blank line apart, bullets with their mark on lines of their own. */
export function toText(lines: readonly Line[]): string {
  let text = '';
  let last: Line | undefined;
  for (const line of lines) {
    if (last !== undefined) text += line.isBullet && last.isBullet ? '\n' : '\n\n';
    text += line.isBullet ? `• ${line.text}` : line.text;
    last = line;
  }
  return text;
}
