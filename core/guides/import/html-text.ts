import { decodeEntities } from './html-entities';
import { HtmlLineWriter } from './html-line-writer';
import { isOfSite, isUnseenIcon } from './html-parts';
import type { SourceLine } from './lines';
import { refuseTooManyLines } from './refuse-text';

/** Elements whose content is no text of the page. */
const unread = new Set(
  'script style title textarea noscript template iframe svg math object select canvas audio video'.split(' '),
);
/** Of these, the ones that take in the rest of the page where they are never closed. */
const unreadToTheEnd = new Set(['script', 'style', 'title', 'textarea']);
const blocks = new Set(
  (
    'address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);
/** What never stands in a navigation or a footer: there, one of those was left open. */
const content = new Set(['main', 'article', 'h1']);

/** Whether a text is a saved web page rather than the text of one. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 2000).trimStart().toLowerCase();
  if (/^(?:\ufeff)?<(?:!doctype html|!--|html|head|body|\?xml)/.test(head)) return true;
  if (head.includes('<html') || head.includes('<body')) return true;
  const closing = /<\/(?:p|div|li|h[1-6]|ul|section|article|main)>/gi;
  let count = 0;
  while (count < 3 && closing.exec(text) !== null) count += 1;
  return count >= 3;
}

/** The title that a web page gives itself for the window's edge, on one line; undefined where it has none. */
export function htmlTitle(html: string): string | undefined {
  const opening = /<title(?:\s[^<>]{0,200})?>/i.exec(html);
  if (opening === null) return undefined;
  const from = opening.index + opening[0].length;
  const text = html.slice(from, from + 2000);
  const end = text.indexOf('<');
  const title = decodeEntities(end === -1 ? '' : text.slice(0, end))
    .replace(/\s+/g, ' ')
    .trim();
  return title === '' ? undefined : title;
}

/** The end of the tag that starts at `start` (the index behind its `>`), quoted `>` skipped; -1 where it never ends. */
function endOfTag(html: string, start: number): number {
  let quote = 0;
  for (let i = start + 1; i < html.length; i++) {
    const code = html.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return i + 1;
  }
  return -1;
}

/** Tells the source line of a place that only ever moves on: one pass over the text in all. CR, LF and CRLF end lines. */
function lineCounter(text: string): (to: number) => number {
  let no = 1;
  let at = 0;
  return (to) => {
    for (; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) no += 1;
    }
    return no;
  };
}

/** Finds the end of elements that are not read. What is nowhere closed from some place on is not looked for again. */
function elementSkipper(html: string): (name: string, from: number) => number {
  const unclosed = new Set<string>();
  return (name, from) => {
    if (!unclosed.has(name)) {
      const closing = new RegExp(`</${name}(?=[\\s/>])[^>]{0,200}>?`, 'gi');
      closing.lastIndex = from;
      if (closing.exec(html) !== null) return closing.lastIndex;
      unclosed.add(name);
    }
    return unreadToTheEnd.has(name) ? html.length : from;
  };
}

/** The next `<` from `from` on that begins a tag or a comment; the end of the text where there is none. */
function nextTag(html: string, from: number): number {
  const opening = /<(?=[A-Za-z!?]|\/[A-Za-z])/g;
  opening.lastIndex = from;
  return opening.exec(html)?.index ?? html.length;
}

/**
 * A part of the page that is about the site (navigation, footer, what is hidden): told by the element that it began
 * with. `from` is the index of its first line.
 */
type SitePart = { name: string; depth: number; from: number; isHidden: boolean };

/**
 * The text lines of a saved web page: block elements end lines, list items become bullets, `h1`-`h6` headings, a table
 * row one line (`Label: value`, or cells with ` | ` between), as does a term with its short definition; entities are
 * decoded. Scripts, styles and the like are left out, and lines of the site's own parts marked. Reads any input in one
 * pass, well-formed or not, and runs nothing. `no` is the line of the HTML on which the text began.
 */
export function htmlToLines(html: string): SourceLine[] {
  const out = new HtmlLineWriter();
  const lineAt = lineCounter(html);
  const skipElement = elementSkipper(html);
  const isSitePart = isOfSite(html);
  let part: SitePart | undefined;
  let preformatted = 0;
  // A quote that is never closed would be looked for again at every tag; one failure decides for the rest.
  let hasBrokenQuotes = false;
  let at = 0;

  const addText = (to: number) => {
    if (to === at) return;
    const source = html.slice(at, to);
    const text = decodeEntities(source);
    if (preformatted > 0) out.addPreformatted(text, lineAt(at));
    else {
      const from = lineAt(at + source.search(/\S|$/));
      out.add(text.replace(/[\t\n\f\r ]+/g, ' '), from, lineAt(at + source.trimEnd().length));
    }
    at = to;
  };
  const endPart = () => {
    out.breakLine();
    out.isChrome = false;
    part = undefined;
  };
  /** Keeps account of the site's parts: where one begins, what stands in it, where it ends. */
  const followParts = (name: string, tag: string, isClosing: boolean) => {
    if (part === undefined) {
      const found = isClosing ? undefined : isSitePart(name, tag);
      if (found === undefined) return;
      out.breakLine();
      part = { name, depth: 1, from: out.lines.length, isHidden: found === 'hidden' };
      out.isChrome = true;
    } else if (name === part.name) {
      part.depth += isClosing ? -1 : 1;
      // An item or a paragraph that is left open ends where the next one begins.
      if (part.depth === 0 || (part.depth === 2 && /^(?:p|li|d[td]|t[dhr])$/.test(name))) endPart();
    } else if (!part.isHidden && !isClosing && content.has(name)) endPart();
  };
  const followStructure = (name: string, isClosing: boolean) => {
    switch (name) {
      case 'br':
        out.breakLine();
        return;
      case 'tr':
      case 'dt':
        if (name === 'tr' && isClosing) out.endRow();
        else if (!isClosing) {
          out.startRow(name === 'dt');
          if (name === 'dt') out.startCell(false);
        }
        return;
      case 'td':
      case 'th':
      case 'dd':
        if (!isClosing) out.startCell(name === 'th');
        return;
      case 'tbody':
      case 'thead':
      case 'tfoot':
        out.endRow();
        return;
      case 'table':
      case 'dl':
        if (isClosing) out.endRow();
        else out.breakUpRow();
        break;
      case 'li':
        out.breakBlock();
        out.isBullet = !isClosing;
        return;
      case 'pre':
        out.breakBlock();
        preformatted = Math.max(0, preformatted + (isClosing ? -1 : 1));
        out.isPreformatted = preformatted > 0;
        return;
    }
    out.breakBlock();
    if (!/^h[1-6]$/.test(name)) return;
    out.headingLevel = isClosing ? undefined : Number(name[1]);
    if (!isClosing) out.isBullet = false;
  };

  while (at < html.length) {
    addText(nextTag(html, at));
    if (at >= html.length) break;
    refuseTooManyLines(out.lines.length);
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 2);
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    let end = hasBrokenQuotes ? -1 : endOfTag(html, at);
    if (end === -1) {
      hasBrokenQuotes = true;
      end = html.indexOf('>', at) + 1;
      if (end === 0) end = html.length;
    }
    const [, slash, word] = /^<(\/?)([A-Za-z][A-Za-z0-9]{0,20})/.exec(html.slice(at, at + 24)) ?? [];
    const name = word?.toLowerCase();
    const tag = html.slice(at, end);
    at = end;
    if (name === undefined) continue;
    const isClosing = slash === '/';
    if (unread.has(name)) {
      if (!isClosing && !tag.endsWith('/>')) at = skipElement(name, end);
      continue;
    }
    if (!isClosing && isUnseenIcon(name, tag)) {
      const icon = iconEnd(html, name, end);
      if (icon !== undefined) at = icon;
      continue;
    }
    followParts(name, tag, isClosing);
    if (blocks.has(name)) followStructure(name, isClosing);
  }
  out.endRow();
  // A navigation that is never closed took in the whole rest: it is no part of the site, but a mistake in the page.
  if (part !== undefined) unmark(out.lines, part.from);
  if (!out.lines.some((line) => line.isChrome !== true && line.text.trim() !== '')) unmark(out.lines, 0);
  return out.lines;
}

function unmark(lines: SourceLine[], from: number): void {
  for (const line of lines.slice(from)) delete line.isChrome;
}

/** Where an icon's element ends, if it holds no words: a symbol, or the name of a picture in an icon font. */
function iconEnd(html: string, name: string, from: number): number | undefined {
  const close = html.indexOf('<', from);
  if (
    close === -1 ||
    close - from > 60 ||
    !html
      .slice(close, close + 24)
      .toLowerCase()
      .startsWith(`</${name}`)
  )
    return undefined;
  const text = decodeEntities(html.slice(from, close)).trim();
  return /[\p{L}\p{N}]/u.test(text) && !/^[a-z]+(?:_[a-z]+)+$/.test(text) ? undefined : close;
}
