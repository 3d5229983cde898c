import { readAlias } from './article-headings';
import { cleanHeading, readHeading } from './headings';
import type { Line } from './lines';

/** Where a guide's title was found; `line` is absent where it is no line of the text. */
type DocumentTitle = {
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
  const tops = marked.filter((line) => line.headingLevel === 1);
  const top = tops[0];
  // The one heading above all others names the text, even where another page heads a section so.
  const isTitle = top !== undefined && (isFree(top) || (tops.length === 1 && marked.length > 1));
  if (isTitle && top.text.length <= longestTitle) return top;
  if (first === undefined || first.text.length > longestTitle || !isFree(first)) return undefined;
  const level = first.headingLevel ?? 1;
  return marked.slice(1).every((line) => (line.headingLevel ?? 1) > level) ? first : undefined;
}

/** Whether a line is short and no sentence. */
const isTitleLike = (line: Line) =>
  !line.isBullet &&
  line.text.length <= 120 &&
  isFree(line) &&
  !/[.!?;,:…]["”’)]?$/.test(line.text) &&
  /\p{L}/u.test(line.text);

/** The first short line that stands apart before the text begins (lines glued together are a navigation); else the first. */
function shortFirstLine(lines: readonly Line[]): Line | undefined {
  const [first] = lines;
  const prose = lines.findIndex(({ text }) => text.length > 120 || /[.!?]["”’)]?$/.test(text));
  const apart = lines
    .slice(0, prose === -1 ? 1 : prose)
    .find((line) => line.standsApart && isTitleLike(line));
  return apart ?? (first !== undefined && isTitleLike(first) ? first : undefined);
}

/** What a web page calls itself, without the name of its site behind a bar. */
const withoutSite = (title: string) => title.split(/ [|»] /)[0]?.trim() ?? '';

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
  const document = withoutSite(names.document?.trim() ?? '');
  if (document !== '') return { text: document.slice(0, longestTitle), from: 'document' };
  const first = shortFirstLine(lines.slice(0, 30).filter((line) => !isTaken(line)));
  if (first !== undefined) return { text: cleanHeading(first.text) || first.text, from: 'line', line: first };
  const source = names.source?.trim().replace(fileEnding, '').trim() ?? '';
  return source === ''
    ? { text: 'Untitled guide', from: 'nothing' }
    : { text: source.slice(0, longestTitle), from: 'source' };
}
