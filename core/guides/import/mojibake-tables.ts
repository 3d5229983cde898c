/** The code pages that UTF-8 was mis-read as, and what a sequence of bytes spells. */

/** Bytes 80-9F of Windows-1252, which also fill the holes of Windows-1253; what neither defines is the C1 control. */
const windowsLow = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const greekMiddle1253 =
  '\u00a0\u0385\u0386£¤¥¦§¨©ª«¬\u00ad®\u2015°±²³\u0384\u00b5¶·\u0388\u0389\u038a»\u038c½\u038e\u038f';
const greekMiddleIso =
  '\u00a0‘’£€\u20af¦§¨©\u037a«¬\u00ad\u00ae\u2015°±²³\u0384\u0385\u0386·\u0388\u0389\u038a»\u038c½\u038e\u038f';
const span = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint(from + i));

/** A code page of 8 bits: the byte of each UTF-16 unit that it can print above ASCII, 0 for all others. */
export type Table = { readonly isGreek: boolean; readonly bytes: Uint8Array };

/** No character of the tables lies behind the trade mark sign. */
const size = 0x2123;

function tableOf(isGreek: boolean, low: string[], middle: string[], high: string[]): Table {
  const bytes = new Uint8Array(size);
  // A C1 control always stands for its own byte: some decoders let it through where others have a glyph.
  for (let byte = 0x80; byte < 0xa0; byte++) bytes[byte] = byte;
  for (const [i, char] of [...low, ...middle, ...high].entries()) bytes[char.charCodeAt(0)] = 0x80 + i;
  return { isGreek, bytes };
}

/** C0-FF of both Greek pages; D2 and FF are undefined there and come from Windows-1252. */
const greekHigh = span(0x390, 64).map((char, i) => (i === 0x12 ? 'Ò' : i === 0x3f ? 'ÿ' : char));

/** Windows-1253, ISO-8859-7 with its controls, Windows-1252: in the order in which they are tried. */
export const tables: readonly Table[] = [
  tableOf(true, [...windowsLow], [...greekMiddle1253], greekHigh),
  tableOf(true, span(0x80, 32), [...greekMiddleIso], greekHigh),
  tableOf(false, [...windowsLow], span(0xa0, 32), span(0xc0, 64)),
];

/** For each UTF-16 unit, whether it is a byte that can end a sequence in any table. */
const ends = new Uint8Array(size);
for (const { bytes } of tables) {
  for (const [unit, byte] of bytes.entries()) if (byte >= 0x80 && byte <= 0xbf) ends[unit] = 1;
}

/** Whether a character can end a sequence: most characters of most lines cannot. */
export const canEnd = (unit: number): boolean => unit < size && ends[unit] === 1;

/** How many continuation bytes a lead byte calls for; 0 where it is none of the leads that guide pages can have. */
export function continuationsOf(lead: number): 0 | 1 | 2 | 3 {
  if ((lead >= 0xc2 && lead <= 0xc5) || lead === 0xce || lead === 0xcf) return 1; // Latin and Greek letters, signs
  if (lead === 0xe2 || lead === 0xef) return 2; // punctuation, arrows, symbols; byte order mark, variation selector
  if (lead === 0xf0 || lead === 0xf3) return 3; // emoji; tags
  return 0;
}

/** Strict UTF-8 decoding of one sequence of `length` bytes, big end first in `bits`; 0 for overlong forms, surrogates, C1. */
export function decode(lead: number, bits: number, length: number): number {
  if (length === 2) {
    const code = ((lead & 0x1f) << 6) | bits;
    return code >= 0xa0 ? code : 0;
  }
  if (length === 3) {
    const code = ((lead & 0x0f) << 12) | bits;
    return code >= 0x2000 && (code < 0xd800 || code > 0xdfff) ? code : 0;
  }
  const code = ((lead & 0x07) << 18) | bits;
  return (code >= 0x1f000 && code <= 0x1ffff) || (code >= 0xe0000 && code <= 0xe01ef) ? code : 0;
}
