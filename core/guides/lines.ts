import type { Block } from './guide';

/** A line as it came from the text or the page: `no` is the 1-based line of the source. */
export type SourceLine = {
  text: string;
  no: number;
  isBullet?: boolean;
  /** The level of the HTML heading that the line is, 1 to 6. */
  headingLevel?: number;
  /** The line stands in a part of the page that is about the site and not its subject (navigation, footer). */
  isChrome?: true;
};

/** A line that holds something: trimmed, without its bullet mark. */
export type Line = {
  no: number;
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

const bulletMark = /^(?:•\s*|[-*‣◦▪●○·–]\s+)+/;
const onlyMarks = /^[•‣◦▪●○·*–-]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u2060\ufeff]/g;

/** Splits plain text at every kind of line end (LF, CRLF, CR, form feed, Unicode separators), counting editor lines. */
export function splitText(text: string): SourceLine[] {
  return text.split(/\r\n|[\n\r\v\f\u2028\u2029]/).map((line, i) => ({ text: line, no: i + 1 }));
}

/** One spelling of blank space: no-break and other wide spaces become a space, invisible characters go, ends are trimmed. */
export function tidy(text: string): string {
  return text
    .replace(invisible, '')
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

/** The physical grammar of a page: tells bullets, blocks and broken lines; drops what is blank. */
export function readLines(source: readonly SourceLine[]): PageLines {
  const lines: Line[] = [];
  let isAfterBlank = true;
  let lastPiece = '';
  let proseLines = 0;
  let openings = 0;
  for (const { text: raw, no, isBullet: isMarkedBullet = false, headingLevel, isChrome } of source) {
    const text = tidy(raw);
    // A letter or figure opens most lines: they have no mark to look for.
    const isPlain = /^[A-Za-z0-9]/.test(text);
    if (text === '' || (!isPlain && onlyMarks.test(text))) {
      isAfterBlank = true;
      continue;
    }
    const mark = headingLevel !== undefined || isPlain ? '' : (bulletMark.exec(text)?.[0] ?? '');
    const hashes = isPlain ? '' : (/^#{1,6}\s+/.exec(text)?.[0] ?? '');
    const level = headingLevel ?? (hashes === '' ? undefined : hashes.trimEnd().length);
    const line: Line = {
      no,
      text: text.slice(mark.length || hashes.length),
      isBullet: isMarkedBullet || mark !== '',
      startsBlock: isAfterBlank,
      standsApart: isAfterBlank,
      isMarkedHeading: level !== undefined,
      ...(level === undefined ? {} : { headingLevel: level }),
      ...(isChrome === undefined ? {} : { isChrome }),
    };
    isAfterBlank = false;
    const last = lines.at(-1);
    const isRest = isContinuation(last, lastPiece, line);
    lastPiece = line.text;
    if (isRest && last !== undefined) {
      last.text += ` ${line.text}`;
      continue;
    }
    if (last !== undefined && !line.startsBlock && !line.isBullet) last.standsApart = false;
    if (!line.isBullet) {
      proseLines += 1;
      if (line.startsBlock) openings += 1;
    }
    lines.push(line);
  }
  return { lines, isCompact: openings - 1 < proseLines * 0.2 };
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
