import type { SourceLine } from './lines';

/** Elements whose content is no text of the page. */
const unread = new Set(
  'script style title textarea noscript template iframe svg math object select canvas audio video'.split(' '),
);
const blocks = new Set(
  (
    'address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      amp: '&',
      lt: '<',
      gt: '>',
      quot: '"',
      apos: "'",
      nbsp: '\u00a0',
      shy: '\u00ad',
      ensp: ' ',
      emsp: ' ',
      thinsp: ' ',
    },
    ...{
      ndash: '–',
      mdash: '—',
      lsquo: '‘',
      rsquo: '’',
      ldquo: '“',
      rdquo: '”',
      sbquo: '‚',
      bdquo: '„',
      hellip: '…',
    },
    ...{
      laquo: '«',
      raquo: '»',
      lsaquo: '‹',
      rsaquo: '›',
      bull: '•',
      middot: '·',
      minus: '−',
      times: '×',
      divide: '÷',
    },
    ...{
      copy: '©',
      reg: '®',
      trade: '™',
      deg: '°',
      plusmn: '±',
      micro: 'µ',
      para: '¶',
      sect: '§',
      frac12: '½',
    },
    ...{
      frac14: '¼',
      frac34: '¾',
      sup2: '²',
      sup3: '³',
      cent: '¢',
      pound: '£',
      yen: '¥',
      euro: '€',
      ge: '≥',
      le: '≤',
    },
    ...{
      ne: '≠',
      rarr: '→',
      larr: '←',
      alpha: 'α',
      beta: 'β',
      gamma: 'γ',
      delta: 'δ',
      mu: 'μ',
      Omega: 'Ω',
      check: '✓',
    },
    ...{
      agrave: 'à',
      aacute: 'á',
      acirc: 'â',
      auml: 'ä',
      aring: 'å',
      ccedil: 'ç',
      egrave: 'è',
      eacute: 'é',
      ecirc: 'ê',
    },
    ...{
      euml: 'ë',
      iacute: 'í',
      icirc: 'î',
      iuml: 'ï',
      ntilde: 'ñ',
      oacute: 'ó',
      ocirc: 'ô',
      ouml: 'ö',
      uacute: 'ú',
    },
    ...{ uuml: 'ü', szlig: 'ß', oslash: 'ø', Eacute: 'É', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü' },
  }),
);
/** What a numeric reference to 80-9F means on the web: the Windows-1252 character. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z0-9]{1,10}));?/g,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return entities.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (code >= 0x80 && code <= 0x9f) return windows1252[code - 0x80] ?? whole;
      if (code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return ' ';
      return String.fromCodePoint(code);
    },
  );
}

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

/** The end of the tag that starts at `start` (the index behind its `>`), quoted `>` skipped; -1 where it never ends. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  for (let i = start + 1; i < html.length; i++) {
    const char = html[i];
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return i + 1;
  }
  return -1;
}

/** Collects text into lines; knows whether a list item or a heading is open, and which source line it is on. */
class LineWriter {
  readonly lines: SourceLine[] = [];
  isBullet = false;
  headingLevel: number | undefined;
  private parts: string[] = [];
  private start = 0;
  private isNewBlock = true;

  add(text: string, no: number): void {
    if (text.trim() === '') {
      if (this.parts.length > 0) this.parts.push(text);
      return;
    }
    if (this.parts.length === 0) this.start = no;
    this.parts.push(text);
  }

  breakLine(): void {
    if (this.parts.length === 0) return;
    const text = this.parts.join('');
    if (this.isNewBlock && !this.isBullet) this.lines.push({ text: '', no: this.start });
    this.isNewBlock = false;
    this.lines.push({
      text,
      no: this.start,
      isBullet: this.isBullet,
      ...(this.headingLevel === undefined ? {} : { headingLevel: this.headingLevel }),
    });
    this.isBullet = false;
    this.parts = [];
  }

  /** Ends the line and the block: what follows stands apart from it, as behind a blank line. */
  breakBlock(): void {
    this.breakLine();
    this.isNewBlock = true;
  }

  addPreformatted(text: string, no: number): void {
    for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
      if (i > 0) {
        if (this.parts.length === 0) this.lines.push({ text: '', no: no + i - 1 });
        this.breakLine();
      }
      this.add(line, no + i);
    }
  }
}

/** Tells the source line of a place that only ever moves on: one pass over the text in all. */
function lineCounter(text: string): (to: number) => number {
  let no = 1;
  let next = text.indexOf('\n');
  return (to) => {
    while (next !== -1 && next < to) {
      no += 1;
      next = text.indexOf('\n', next + 1);
    }
    return no;
  };
}

/** The index behind the content of an element that is not read: behind its closing tag, or the end of the text. */
function skipElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])[^>]{0,200}>?`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html) === null ? html.length : closing.lastIndex;
}

/**
 * The text lines of a saved web page: block elements end lines, list items become bullets, `h1`-`h6` headings, entities
 * are decoded; scripts, styles and the like are left out. Reads any input in one pass, well-formed or not, and runs
 * nothing. `no` is the line of the HTML on which the text began.
 */
export function htmlToLines(html: string): SourceLine[] {
  const out = new LineWriter();
  const lineAt = lineCounter(html);
  let preformatted = 0;
  // A quote that is never closed would be looked for again at every tag; one failure decides for the rest.
  let hasBrokenQuotes = false;
  let at = 0;

  const addText = (to: number) => {
    if (to === at) return;
    const text = decodeEntities(html.slice(at, to));
    const no = lineAt(at + (preformatted === 0 ? html.slice(at, to).search(/\S|$/) : 0));
    if (preformatted > 0) out.addPreformatted(text, no);
    else out.add(text.replace(/[\t\n\f\r ]+/g, ' '), no);
    at = to;
  };

  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) {
      addText(html.length);
      break;
    }
    addText(open);
    const comment = html.startsWith('<!--', at);
    const tag = comment ? null : /^<(\/?)([A-Za-z][A-Za-z0-9]{0,20})|^<[!?]/.exec(html.slice(at, at + 24));
    if (!comment && tag === null) {
      out.add('<', lineAt(at));
      at += 1;
      continue;
    }
    let end = comment ? html.indexOf('-->', at) + 3 : hasBrokenQuotes ? -1 : endOfTag(html, at);
    if (comment && end === 2) end = html.length;
    if (end === -1) {
      hasBrokenQuotes = true;
      end = html.indexOf('>', at) + 1;
      if (end === 0) end = html.length;
    }
    at = end;
    const name = tag?.[2]?.toLowerCase();
    if (name === undefined) continue;
    const isClosing = tag?.[1] === '/';
    if (unread.has(name)) {
      if (!isClosing && html[end - 2] !== '/') at = skipElement(html, name, end);
      continue;
    }
    if (!blocks.has(name)) continue;
    if (name === 'br') out.breakLine();
    else out.breakBlock();
    if (name === 'li') out.isBullet = !isClosing;
    if (/^h[1-6]$/.test(name)) out.headingLevel = isClosing ? undefined : Number(name[1]);
    if (name === 'pre') preformatted = Math.max(0, preformatted + (isClosing ? -1 : 1));
  }
  out.breakLine();
  return out.lines;
}
