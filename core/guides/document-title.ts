import { readAlias } from './article-headings';
import { cleanHeading, readHeading } from './headings';
import type { Line } from './lines';

/** Where a guide's title was found; `line` is absent where it is no line of the text. */
export type DocumentTitle = {
  text: string;
  from: 'line' | 'document' | 'source' | 'nothing';
  line?: Line;
};

/** Names that a document and its source bring along, beside its lines. */
export type TitleNames = { document?: string; source?: string };

const longestTitle = 160;

/** `29-2012.00 - Medical Laboratory Technicians`: an occupation's code and name. */
const occupationCode = /^\d\d-\d{4}(?:\.\d\d)? ?[-–—:]? ?(\p{L}.{2,120})$/u;
const fileEnding = /\.(?:txt|text|md|markdown|html?|xhtml|json)$/i;

/** `Path to …` heads a section only on a page of the format. */
const isFree = (line: Line) =>
  (readHeading(line)?.kind ?? 'path') === 'path' && readAlias(line.text) === undefined;

function markedTitle(lines: readonly Line[]): Line | undefined {
  const marked = lines.filter((line) => line.headingLevel !== undefined && cleanHeading(line.text) !== '');
  const first = marked[0];
  const top = marked.find((line) => line.headingLevel === 1);
  if (top !== undefined && top.text.length <= longestTitle && isFree(top)) return top;
  if (first === undefined || first.text.length > longestTitle || !isFree(first)) return undefined;
  const level = first.headingLevel ?? 1;
  return marked.slice(1).every((line) => (line.headingLevel ?? 1) > level) ? first : undefined;
}

function shortFirstLine(lines: readonly Line[]): Line | undefined {
  const [first] = lines;
  if (first === undefined || first.isBullet || first.text.length > 120 || !isFree(first)) return undefined;
  return /[.!?;,:…]["”’)]?$/.test(first.text) || !/\p{L}/u.test(first.text) ? undefined : first;
}

/**
 * The title of a document that is no page of the guide format: the name behind an occupation's code, its first heading,
 * the title that its front matter or its `<title>` gives, its first short line, else the name of its source without its
 * ending, else none (an English stand-in, `from: 'nothing'`). `isTaken` tells lines that cannot be the title.
 */
export function documentTitle(
  lines: readonly Line[],
  names: TitleNames,
  isTaken: (line: Line) => boolean,
): DocumentTitle {
  for (const line of lines.slice(0, 30)) {
    const name = line.text.length > longestTitle ? undefined : occupationCode.exec(line.text)?.[1];
    if (name !== undefined && !isTaken(line)) return { text: name.trim(), from: 'line', line };
  }
  const free = lines.filter((line, i) => (i === 0 || line.headingLevel !== undefined) && !isTaken(line));
  const marked = markedTitle(free);
  if (marked !== undefined) return { text: cleanHeading(marked.text), from: 'line', line: marked };
  const document = names.document?.trim() ?? '';
  if (document !== '') return { text: document.slice(0, longestTitle), from: 'document' };
  const first = shortFirstLine(free[0] === lines[0] ? free : []);
  if (first !== undefined) return { text: cleanHeading(first.text) || first.text, from: 'line', line: first };
  const source = names.source?.trim().replace(fileEnding, '').trim() ?? '';
  return source === ''
    ? { text: 'Untitled guide', from: 'nothing' }
    : { text: source.slice(0, longestTitle), from: 'source' };
}
