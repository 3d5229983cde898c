import { underlineLevel } from './line-marks';
import type { SourceLine } from './lines';
import { plainInline } from './markdown-inline';

/** A Markdown document as lines: headings with their levels, bullets, paragraphs joined, inline marks taken out. */
type MarkdownText = {
  lines: SourceLine[];
  /** The `title` of its front matter. */
  title?: { text: string; no: number };
  /** What else its front matter says. */
  frontMatter: SourceLine[];
  /** The text of code blocks by the line that opens them: no mark in them means anything. */
  verbatim: ReadonlyMap<number, string>;
};

const atx = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const bullet = /^[ \t]*(?:[-*+•]|\d{1,4}[.)])[ \t]+(?=\S)/;
const boldLine = /^ {0,3}(\*\*|__)(?=\S)[^*_]{1,118}\1:?[ \t]*$/;
const frontMatterMost = 200;
/** A line shorter than this was ended by hand; a longer one was broken by a fixed width. */
const leastBrokenLine = 60;

const isPlainLine = (line: string | undefined) =>
  line !== undefined &&
  line.length <= 200 &&
  /[\p{L}\p{N}]/u.test(line) &&
  !bullet.test(line) &&
  !line.includes('|');

function isUnderlined(lines: readonly SourceLine[], i: number): boolean {
  const before = lines[i - 1]?.text ?? '';
  return (
    isPlainLine(lines[i]?.text) &&
    (before.trim() === '' || atx.test(before)) &&
    underlineLevel((lines[i + 1]?.text ?? '').trim()) !== undefined
  );
}

const isFrontMatterStart = (line: string | undefined) => line?.replace('\ufeff', '').trimEnd() === '---';

function frontMatterEnd(lines: readonly SourceLine[]): number {
  if (!isFrontMatterStart(lines[0]?.text)) return -1;
  for (let i = 1; i < Math.min(lines.length, frontMatterMost); i++) {
    const text = lines[i]?.text.trimEnd();
    if (text === '---' || text === '...') return i;
    if (text !== '' && !/^(?:[\w-]+:|[ \t#-])/.test(text ?? '')) return -1;
  }
  return -1;
}

/** Whether bold lines that stand alone are the headings of a document that marks none in another way. */
function countBoldLines(lines: readonly SourceLine[]): number {
  let count = 0;
  for (const [i, { text }] of lines.entries()) {
    if (
      (text[0] === '*' || text[0] === '_') &&
      boldLine.test(text) &&
      (lines[i - 1]?.text.trim() ?? '') === ''
    )
      count += 1;
  }
  return count;
}

/** Whether a line may be a heading, an underline or a fence: most lines begin with a letter. */
function opensWithMark(text: string): boolean {
  const first = text.charCodeAt(0);
  return (
    first === 0x20 || first === 0x23 || first === 0x2d || first === 0x3d || first === 0x60 || first === 0x7e
  );
}

function hasHeading(lines: readonly SourceLine[]): boolean {
  let fenced = '';
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (!opensWithMark(text)) continue;
    const mark = fence.exec(text)?.[1] ?? '';
    if (mark !== '') fenced = fenced === '' ? mark : mark.startsWith(fenced) ? '' : fenced;
    else if (fenced !== '') continue;
    else if (/^ {0,3}#{1,6}[ \t]+\S/.test(text)) return true;
    else if (underlineLevel(text.trim()) !== undefined && i > 0 && isUnderlined(lines, i - 1)) return true;
  }
  return false;
}

/** Whether the lines of a text are Markdown with headings (`#`, underlined, bold lines) or with a front matter. */
export function isMarkdown(lines: readonly SourceLine[]): boolean {
  return hasHeading(lines) || frontMatterEnd(lines) > 0 || countBoldLines(lines) >= 2;
}

/** Whether a line opens or closes a code block. */
export const isFence = (line: string): boolean => fence.test(line);

const isTableRule = (line: string) =>
  line.length <= 2000 && line.includes('-') && line.includes('|') && !/[^-|: \t]/.test(line);

/** A row of a table as a line of text: its cells, a bar between them. */
function rowText(row: string): string {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
    .join(' | ');
}

/** The value of a front matter line, without its quotes. */
const unquoted = (value: string) => value.trim().replace(/^(["'])(.*)\1$/, '$2');

/**
 * Reads the lines of a Markdown text. Its front matter's title is told apart; code blocks stay word for word. Lines that a
 * fixed width broke off are joined to the paragraph or bullet that they belong to.
 */
export function markdownToLines(source: readonly SourceLine[]): MarkdownText {
  const out: SourceLine[] = [];
  const verbatim = new Map<number, string>();
  const frontMatter: SourceLine[] = [];
  let title: MarkdownText['title'];
  const start = frontMatterEnd(source) + 1;
  for (const line of source.slice(1, Math.max(1, start - 1))) {
    const value = /^title:(.*)$/.exec(line.text)?.[1];
    const text = value === undefined ? '' : unquoted(value);
    if (text !== '' && title === undefined) title = { text, no: line.no };
    else if (line.text.trim() !== '') frontMatter.push(line);
  }
  const usesBold = !hasHeading(source) && countBoldLines(source) >= 2;
  /** The pieces of the paragraph or bullet that is being read. */
  let pieces: string[] = [];
  let open: SourceLine | undefined;
  let canGrow = false;
  let isBroken = false;
  let lastNo = 0;
  const close = () => {
    if (open !== undefined) {
      const text = plainInline(pieces.join(''));
      // A break that the writer asked for stays in the text; lines of a text are read without any.
      if (text.includes('\n')) verbatim.set(open.no, text);
      out.push({ ...open, text, ...(lastNo > open.no ? { lastNo } : {}) });
    }
    open = undefined;
    pieces = [];
  };
  const blank = (no: number) => {
    close();
    out.push({ text: '', no });
  };
  const heading = (text: string, no: number, headingLevel: number) => {
    close();
    out.push({ text: plainInline(text), no, headingLevel, isWhole: true });
  };

  for (let i = start; i < source.length; i++) {
    const { text: raw, no } = source[i] ?? { text: '', no: i + 1 };
    // Quoted text is text: the mark in front says no more.
    const text = raw[0] === '>' || raw.startsWith(' >') ? raw.replace(/^(?: ?> ?){1,8}/, '') : raw;
    const mark = fence.exec(text)?.[1];
    if (mark !== undefined) {
      let end = i + 1;
      while (end < source.length && fence.exec(source[end]?.text ?? '')?.[1]?.startsWith(mark) !== true)
        end += 1;
      const code = source.slice(i + 1, end).map((line) => line.text);
      const first = source[i + 1]?.no ?? no;
      blank(no);
      if (code.some((line) => line.trim() !== '')) {
        verbatim.set(first, code.join('\n'));
        out.push({ text: 'code', no: first, isWhole: true, lastNo: source[end - 1]?.no ?? first });
      }
      out.push({ text: '', no: source[end]?.no ?? no });
      i = end;
      continue;
    }
    const hashes = atx.exec(text);
    if (hashes !== null) {
      const words = text.slice(hashes[0].length).trimEnd();
      heading(words.replace(/(?:^|[ \t])#{1,40}$/, ''), no, hashes[1]?.length ?? 1);
      continue;
    }
    if (text.trim() === '' || isTableRule(text)) {
      blank(no);
      continue;
    }
    const level = isUnderlined(source, i) ? underlineLevel((source[i + 1]?.text ?? '').trim()) : undefined;
    if (level !== undefined) {
      heading(text, no, level);
      i += 1;
      continue;
    }
    if (usesBold && (source[i - 1]?.text.trim() ?? '') === '' && boldLine.test(text)) {
      heading(text, no, 2);
      continue;
    }
    const bulletMark = bullet.exec(text)?.[0];
    const isRow =
      text.includes('|') && (text.trimStart()[0] === '|' || isTableRule(source[i + 1]?.text ?? ''));
    if (
      bulletMark === undefined &&
      !isRow &&
      open !== undefined &&
      canGrow &&
      (isBroken || isRest(open, text, pieces))
    ) {
      pieces.push(isBroken ? '\n' : ' ', text.trim());
    } else {
      close();
      const words =
        bulletMark === undefined ? text : text.slice(bulletMark.length).replace(/^\[[ xX]\] /, '');
      open = { text: '', no, isWhole: true, ...(bulletMark === undefined ? {} : { isBullet: true }) };
      pieces = [isRow ? rowText(words) : words.trim()];
    }
    lastNo = no;
    isBroken = !isRow && text.endsWith('\\');
    canGrow = !isRow && !text.endsWith('  ');
    if (isBroken) pieces.push((pieces.pop() ?? '').slice(0, -1));
  }
  close();
  return { lines: out, frontMatter, verbatim, ...(title === undefined ? {} : { title }) };
}

/** Whether a line goes on with what is open: an indented line with its bullet, any line with a long line of prose. */
function isRest(open: SourceLine, text: string, pieces: readonly string[]): boolean {
  if (open.isBullet === true) return /^[ \t]/.test(text);
  return (pieces.at(-1)?.length ?? 0) >= leastBrokenLine;
}
