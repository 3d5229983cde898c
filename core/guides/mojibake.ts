/**
 * Undoes one kind of damage: the UTF-8 bytes of a character read as an 8-bit code page (`β€”` or `â€”` for a dash).
 *
 * Only some characters of a page are hit, so no whole-text re-decoding works; each sequence is found and decoded by
 * itself. The tables are constants because the decoders of different runtimes disagree about the bytes that
 * Windows-1253 leaves undefined, and those are exactly the ones needed.
 */

/** One run of neighbouring sequences that was repaired. */
type TextRepair = { from: string; to: string };

/** Bytes 80-9F of Windows-1252, which also fill the holes of Windows-1253; what neither defines is the C1 control. */
const windowsLow = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const greekMiddle1253 =
  '\u00a0\u0385\u0386£¤¥¦§¨©ª«¬\u00ad®\u2015°±²³\u0384\u00b5¶·\u0388\u0389\u038a»\u038c½\u038e\u038f';
const greekMiddleIso =
  '\u00a0‘’£€\u20af¦§¨©\u037a«¬\u00ad\u00ae\u2015°±²³\u0384\u0385\u0386·\u0388\u0389\u038a»\u038c½\u038e\u038f';
const span = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint(from + i));

type Table = { name: 'greek' | 'latin'; bytes: ReadonlyMap<string, number> };

function tableOf(name: Table['name'], low: string[], middle: string[], high: string[]): Table {
  const bytes = new Map<string, number>();
  // A C1 control always stands for its own byte: some decoders let it through where others have a glyph.
  for (const [i, char] of span(0x80, 32).entries()) bytes.set(char, 0x80 + i);
  for (const [i, char] of [...low, ...middle, ...high].entries()) bytes.set(char, 0x80 + i);
  return { name, bytes };
}

/** C0-FF of both Greek pages; D2 and FF are undefined there and come from Windows-1252. */
const greekHigh = span(0x390, 64).map((char, i) => (i === 0x12 ? 'Ò' : i === 0x3f ? 'ÿ' : char));

const tables: readonly Table[] = [
  tableOf('greek', [...windowsLow], [...greekMiddle1253], greekHigh),
  tableOf('greek', span(0x80, 32), [...greekMiddleIso], greekHigh),
  tableOf('latin', [...windowsLow], span(0xa0, 32), span(0xc0, 64)),
];

/** Every character that can end a sequence: most characters of most lines are none of them. */
const continuations = new Set(
  tables.flatMap(({ bytes }) => [...bytes].flatMap(([char, byte]) => (byte <= 0xbf ? [char] : []))),
);

/** A character of the text so far: as it stands now, and what it was in the source. */
type Piece = { char: string; raw: string; isRepaired: boolean };

const greekLetter = /^[\u0370-\u0373\u0376\u0377\u037b-\u037d\u0386\u0388-\u03ff\u1f00-\u1fff]$/;
const latinLetter = /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]$/;
/** Three Greek letters together are a Greek word: no mis-decoded sequence of ours looks so. */
const greekWord = /[\u0386\u0388-\u03ff\u1f00-\u1fff]{3}/;
/** Continuations that real text puts after a capital letter too (a closing quote, a dash, a Greek numeral sign). */
const punctuation = new Set('‘’“”–—…•‹›«»„‚\u0384');

/** How many continuation bytes a lead byte calls for; 0 where it is none of the leads that guide pages can have. */
function continuationsOf(lead: number): 0 | 1 | 2 | 3 {
  if ((lead >= 0xc2 && lead <= 0xc5) || lead === 0xce || lead === 0xcf) return 1; // Latin and Greek letters, signs
  if (lead === 0xe2 || lead === 0xef) return 2; // punctuation, arrows, symbols; byte order mark, variation selector
  if (lead === 0xf0 || lead === 0xf3) return 3; // emoji; tags
  return 0;
}

/** Strict UTF-8 decoding of one sequence: overlong forms, surrogates and C1 results are none. */
function decode(bytes: readonly number[]): number | undefined {
  const [lead = 0, ...rest] = bytes;
  let code = rest.length === 1 ? lead & 0x1f : rest.length === 2 ? lead & 0x0f : lead & 0x07;
  for (const byte of rest) code = (code << 6) | (byte & 0x3f);
  if (rest.length === 1) return code >= 0xa0 ? code : undefined;
  if (rest.length === 2) return code >= 0x2000 && (code < 0xd800 || code > 0xdfff) ? code : undefined;
  return (code >= 0x1f000 && code <= 0x1ffff) || (code >= 0xe0000 && code <= 0xe01ef) ? code : undefined;
}

/** Real text is left alone: whether the sequence may be damage, judged by what stands around it. */
function isPlausible(
  table: Table,
  code: number,
  sequence: readonly Piece[],
  before: Piece | undefined,
  after: Piece | undefined,
  hasGreek: boolean,
): boolean {
  if (table.name === 'greek' && before !== undefined && !before.isRepaired && greekLetter.test(before.char))
    return false;
  if (sequence.length > 2) return true;
  if (table.name === 'greek' && hasGreek) return false;
  const followsLetter = before !== undefined && latinLetter.test(before.char);
  if (code === 0xd7 || code === 0xf7) return true; // the signs × and ÷ stand alone
  if (punctuation.has(sequence[1]?.char ?? '')) {
    return followsLetter && before.char !== before.char.toUpperCase();
  }
  const isExtended = code >= 0x100 && code < 0x180; // `Δ±`, `Å³` are real notations; inside a word they are damage
  return !isExtended || followsLetter || (after !== undefined && latinLetter.test(after.char));
}

/** The character that the end of `stack` spells, if it ends in a sequence, and how many pieces that takes. */
function sequenceAtEnd(stack: readonly Piece[], after: Piece | undefined, hasGreek: boolean) {
  const last = stack.at(-1)?.char ?? '';
  for (const table of tables) {
    const end = table.bytes.get(last);
    if (end === undefined || end > 0xbf) continue;
    const bytes = [end];
    for (let length = 2; length <= Math.min(4, stack.length); length++) {
      const byte = table.bytes.get(stack[stack.length - length]?.char ?? '');
      if (byte === undefined) break;
      bytes.unshift(byte);
      if (byte <= 0xbf) continue;
      if (continuationsOf(byte) !== length - 1) break;
      const code = decode(bytes);
      const sequence = stack.slice(-length);
      if (code !== undefined && isPlausible(table, code, sequence, stack.at(-length - 1), after, hasGreek)) {
        return { char: String.fromCodePoint(code), length };
      }
      break;
    }
  }
  return undefined;
}

/** One pass from left to right, each piece looked at once; a repaired character can end or begin a further sequence. */
function repairOnce(pieces: readonly Piece[]): { pieces: Piece[]; hasChanged: boolean } {
  const hasGreek = greekWord.test(pieces.map((piece) => piece.char).join(''));
  const stack: Piece[] = [];
  let hasChanged = false;
  for (const [i, piece] of pieces.entries()) {
    stack.push(piece);
    while (continuations.has(stack.at(-1)?.char ?? '')) {
      const found = sequenceAtEnd(stack, pieces[i + 1], hasGreek);
      if (found === undefined) break;
      const taken = stack.splice(-found.length);
      stack.push({ char: found.char, raw: taken.map((part) => part.raw).join(''), isRepaired: true });
      hasChanged = true;
    }
  }
  return { pieces: stack, hasChanged };
}

/**
 * Repairs the mis-decoded sequences of one line (see the head of this file). Text that is clean, real Greek
 * (`β-blocker`), `µg` and `é` come back unchanged, and repairing twice is the same as once. What cannot be decoded
 * strictly stays as it is.
 */
export function repairMojibake(line: string): { text: string; repairs: TextRepair[] } {
  if (!/[\u0080-\u009f\u00c2-\u00ff\u0390-\u03ce]/.test(line)) return { text: line, repairs: [] };
  let pieces: Piece[] = Array.from(line, (char) => ({ char, raw: char, isRepaired: false }));
  let hasChanged = false;
  // Text damaged twice over needs a second pass; each pass shortens it, and four layers are more than anybody has.
  for (let pass = 0; pass < 4; pass++) {
    const result = repairOnce(pieces);
    pieces = result.pieces;
    if (!result.hasChanged) break;
    hasChanged = true;
  }
  if (!hasChanged) return { text: line, repairs: [] };
  const repairs: TextRepair[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (!piece.isRepaired) continue;
    const run = pieces[i - 1]?.isRepaired === true ? repairs.at(-1) : undefined;
    if (run === undefined) repairs.push({ from: piece.raw, to: piece.char });
    else {
      run.from += piece.raw;
      run.to += piece.char;
    }
  }
  return { text: pieces.map((piece) => piece.char).join(''), repairs };
}

/**
 * Whether a (repaired) line has text that was lost beyond repair: a bare `β` behind a small Latin letter, which once
 * was an apostrophe or a dash, or the replacement character. Which of them it was would be a guess.
 */
export function hasLostText(line: string): boolean {
  return /[a-z]β|\ufffd/.test(line);
}
