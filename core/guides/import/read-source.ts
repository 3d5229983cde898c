import { AppError } from '#core/contract/errors';
import { type GuideTables, readGuideTables } from '#core/guides/export/markdown-tables';
import type { ImportForm } from '#core/guides/kinds';
import { htmlTitle, htmlToLines, isHtml } from './html-text';
import { type Line, type SourceLine, splitText, tidy } from './lines';
import { isFence, isMarkdown, markdownToLines } from './markdown-text';
import { refuseTooManyLines } from './refuse-text';

/** A text as lines, with what its form says beside them. */
export type Source = {
  form: Exclude<ImportForm, 'guide-file' | 'article'>;
  lines: SourceLine[];
  /** How many lines the text has, the last without a line end included. */
  total: number;
  /** Whether a line on which no piece of text begins holds nothing of the text. */
  isBlank: (no: number) => boolean;
  /** The title that the document gives itself beside its text. */
  title?: { text: string; no?: number };
  /** What a front matter says beside the title: no part of the text. */
  loose: SourceLine[];
  /** The tables that our own Markdown puts under the title. */
  tables?: GuideTables;
  /** Text with line breaks of its own (code, breaks that were asked for) by the number of its first line. */
  verbatim: ReadonlyMap<number, string>;
};

const lineEnds = /\r\n|[\n\r]/g;

function readHtml(text: string): Source {
  const lines = htmlToLines(text);
  refuseTooManyLines(lines.length);
  if (!lines.some((line) => tidy(line.text) !== '')) {
    throw new AppError('unsupported', 'This web page holds no text: it may build its content with scripts.', {
      key: 'guide-no-text',
    });
  }
  const title = htmlTitle(text);
  return {
    form: 'web-page',
    lines,
    total: (text.match(lineEnds)?.length ?? 0) + 1,
    // A line of nothing but markup holds no text.
    isBlank: () => true,
    loose: [],
    verbatim: new Map(),
    ...(title === undefined ? {} : { title: { text: title } }),
  };
}

/**
 * Reads a text by the form that its content shows: a saved web page, Markdown with headings, else plain text.
 *
 * @throws AppError `unsupported` (`guide-no-text`): a web page without visible text; `too-large`: one of too many lines.
 */
export function readSource(source: string): Source {
  if (isHtml(source)) return readHtml(source);
  const lines = splitText(source);
  const total = lines.length;
  const isBlank = (no: number) => !/[\p{L}\p{N}]/u.test(lines[no - 1]?.text ?? '');
  if (!isMarkdown(lines))
    return { form: 'guide-page', lines, total, isBlank, loose: [], verbatim: new Map() };
  const tables = readGuideTables(lines.map((line) => line.text));
  const text =
    tables === undefined
      ? lines
      : lines.map((line, i) => (tables.lines.has(i) ? { ...line, text: '' } : line));
  const { lines: read, title, frontMatter, verbatim } = markdownToLines(text);
  return {
    form: 'markdown',
    lines: read,
    total,
    isBlank: (no) => isBlank(no) || isFence(lines[no - 1]?.text ?? ''),
    loose: frontMatter,
    verbatim,
    ...(tables === undefined ? {} : { tables }),
    ...(title === undefined ? {} : { title }),
  };
}

/** Puts text with line breaks of its own back as it is written. */
export function restoreVerbatim(lines: readonly Line[], verbatim: Source['verbatim']): Line[] {
  if (verbatim.size === 0) return [...lines];
  return lines.map((line) => {
    const text = verbatim.get(line.no);
    return text === undefined ? line : { ...line, text };
  });
}
