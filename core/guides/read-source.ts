import { AppError } from '#core/contract/errors';
import { htmlTitle, htmlToLines, isHtml } from './html-text';
import type { ImportForm } from './kinds';
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
  /** The text of code blocks by the number of their first line. */
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
export function readSource(text: string): Source {
  if (isHtml(text)) return readHtml(text);
  const lines = splitText(text);
  const total = lines.length;
  const isBlank = (no: number) => !/[\p{L}\p{N}]/u.test(lines[no - 1]?.text ?? '');
  if (!isMarkdown(lines))
    return { form: 'guide-page', lines, total, isBlank, loose: [], verbatim: new Map() };
  const { lines: read, title, frontMatter, verbatim } = markdownToLines(lines);
  return {
    form: 'markdown',
    lines: read,
    total,
    isBlank: (no) => isBlank(no) || isFence(lines[no - 1]?.text ?? ''),
    loose: frontMatter,
    verbatim,
    ...(title === undefined ? {} : { title }),
  };
}

/** Puts the text of code blocks back word for word: no mark in them means anything. */
export function restoreVerbatim(lines: readonly Line[], verbatim: Source['verbatim']): Line[] {
  if (verbatim.size === 0) return [...lines];
  return lines.map((line) => {
    const text = verbatim.get(line.no);
    return text === undefined ? line : { ...line, text, isBullet: false, isMarkedHeading: false };
  });
}
