import { canEnd, continuationsOf, decode, type Table, tables } from './mojibake-tables';

/**
 * Undoes one kind of damage: the UTF-8 bytes of a character read as an 8-bit code page (`β€”` or `â€”` for a dash).
 *
 * Only some characters of a page are hit, so no whole-text re-decoding works; each sequence is found and decoded by
 * itself. The tables are constants because the decoders of different runtimes disagree about the bytes that
 * Windows-1253 leaves undefined, and those are exactly the ones needed.
 */

/** One run of neighbouring sequences that was repaired. */
type TextRepair = { from: string; to: string };

/**
 * The characters of a line so far: what each is now, where its source begins in the line (it ends where the next one
 * begins), and whether it was repaired. Only the first `length` of them count.
 */
type Pieces = { code: Int32Array; start: Int32Array; repaired: Uint8Array; length: number };

const isGreekLetter = (code: number) =>
  (code >= 0x370 && code <= 0x373) ||
  code === 0x376 ||
  code === 0x377 ||
  (code >= 0x37b && code <= 0x37d) ||
  isOfGreekWord(code);
const isOfGreekWord = (code: number) =>
  code === 0x386 || (code >= 0x388 && code <= 0x3ff) || (code >= 0x1f00 && code <= 0x1fff);
const isLatinLetter = (code: number) =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
const isSmall = (code: number) => {
  const char = String.fromCodePoint(code);
  return char !== char.toUpperCase();
};
/** Continuations that real text puts after a capital letter too (a closing quote, a dash, a Greek numeral sign). */
const punctuation = new Set(Array.from('‘’“”–—…•‹›«»„‚\u0384', (char) => char.charCodeAt(0)));

/** Three Greek letters together are a Greek word: no mis-decoded sequence of ours looks so. */
function hasGreekWord({ code, length }: Pieces): boolean {
  let run = 0;
  for (let i = 0; i < length; i++) {
    run = isOfGreekWord(code[i] ?? 0) ? run + 1 : 0;
    if (run === 3) return true;
  }
  return false;
}

/** Real text is left alone: whether a sequence that spells `char` may be damage, judged by what stands around it. */
function isPlausible(
  table: Table,
  char: number,
  pieces: Pieces,
  from: number,
  length: number,
  after: number,
  hasGreek: boolean,
): boolean {
  const before = from > 0 ? (pieces.code[from - 1] ?? 0) : 0;
  if (table.isGreek && from > 0 && pieces.repaired[from - 1] === 0 && isGreekLetter(before)) return false;
  if (length > 2) return true;
  if (table.isGreek && hasGreek) return false;
  if (char === 0xd7 || char === 0xf7) return true; // the signs × and ÷ stand alone
  const followsLetter = isLatinLetter(before);
  if (punctuation.has(pieces.code[from + 1] ?? 0)) return followsLetter && isSmall(before);
  const isExtended = char >= 0x100 && char < 0x180; // `Δ±`, `Å³` are real notations; inside a word they are damage
  return !isExtended || followsLetter || isLatinLetter(after);
}

/** The longest sequence that ends at `end`, as the character it spells times 8 plus its length; 0 where there is none. */
function sequenceAt(pieces: Pieces, end: number, after: number, hasGreek: boolean): number {
  const { code } = pieces;
  for (const table of tables) {
    const last = table.bytes[code[end] ?? 0] ?? 0;
    if (last < 0x80 || last > 0xbf) continue;
    let bits = last & 0x3f;
    for (let length = 2; length <= 4 && length <= end + 1; length++) {
      const byte = table.bytes[code[end - length + 1] ?? 0] ?? 0;
      if (byte === 0) break;
      if (byte <= 0xbf) {
        bits |= (byte & 0x3f) << (6 * (length - 1));
        continue;
      }
      const char = continuationsOf(byte) === length - 1 ? decode(byte, bits, length) : 0;
      const from = end - length + 1;
      if (char !== 0 && isPlausible(table, char, pieces, from, length, after, hasGreek))
        return char * 8 + length;
      break;
    }
  }
  return 0;
}

/** One pass from left to right, each piece looked at once; a repaired character can end or begin a further sequence. */
function repairOnce(pieces: Pieces): boolean {
  const { code, start, repaired, length } = pieces;
  const hasGreek = hasGreekWord(pieces);
  let hasChanged = false;
  let top = -1;
  for (let i = 0; i < length; i++) {
    top += 1;
    code[top] = code[i] ?? 0;
    start[top] = start[i] ?? 0;
    repaired[top] = repaired[i] ?? 0;
    while (canEnd(code[top] ?? 0)) {
      const found = sequenceAt(pieces, top, i + 1 < length ? (code[i + 1] ?? 0) : 0, hasGreek);
      if (found === 0) break;
      top -= (found & 7) - 1;
      code[top] = found >> 3;
      repaired[top] = 1;
      hasChanged = true;
    }
  }
  pieces.length = top + 1;
  return hasChanged;
}

/** Whether a line has two neighbours that a sequence could end with: nearly every line has none. */
function mayHaveSequence(line: string): boolean {
  for (let i = 1; i < line.length; i++) {
    if (canEnd(line.charCodeAt(i)) && line.charCodeAt(i - 1) >= 0x80) return true;
  }
  return false;
}

/**
 * Repairs the mis-decoded sequences of one line (see the head of this file). Text that is clean, real Greek
 * (`β-blocker`), `µg` and `é` come back unchanged, and repairing twice is the same as once. What cannot be decoded
 * strictly stays as it is.
 */
export function repairMojibake(line: string): { text: string; repairs: TextRepair[] } {
  if (!/[\u0080-\u00bf\u2000-\u2122]/.test(line) && !/[\u0384-\u038f]/.test(line))
    return { text: line, repairs: [] };
  if (!mayHaveSequence(line)) return { text: line, repairs: [] };
  const pieces: Pieces = {
    code: Int32Array.from({ length: line.length }, (_, i) => line.charCodeAt(i)),
    start: Int32Array.from({ length: line.length }, (_, i) => i),
    repaired: new Uint8Array(line.length),
    length: line.length,
  };
  let hasChanged = false;
  // Text damaged twice over needs a second pass; each pass shortens it, and four layers are more than anybody has.
  for (let pass = 0; pass < 4 && repairOnce(pieces); pass++) hasChanged = true;
  return hasChanged ? written(line, pieces) : { text: line, repairs: [] };
}

/** The line as its pieces spell it now, and each run of repaired pieces with what stood there before. */
function written(
  line: string,
  { code, start, repaired, length }: Pieces,
): { text: string; repairs: TextRepair[] } {
  const repairs: TextRepair[] = [];
  const parts: string[] = [];
  for (let i = 0; i < length; ) {
    const from = i;
    const isRepaired = repaired[i] === 1;
    let to = '';
    while (i < length && (repaired[i] === 1) === isRepaired) {
      if (isRepaired) to += String.fromCodePoint(code[i] ?? 0);
      i += 1;
    }
    const source = line.slice(start[from], i < length ? start[i] : line.length);
    parts.push(isRepaired ? to : source);
    if (isRepaired) repairs.push({ from: source, to });
  }
  return { text: parts.join(''), repairs };
}

/**
 * Whether a (repaired) line has text that was lost beyond repair: a bare `β` behind a small Latin letter, or a bare `â`
 * before the end of an English word, which once was an apostrophe or a dash; the first two characters of a closing quote;
 * an `Â` that stood before a blank; or the replacement character. Which of them it was would be a guess.
 */
export function hasLostText(line: string): boolean {
  return /[a-z]β|[βâ]€(?=[\s\p{P}]|$)|[a-z]â(?:(?:s|t|re|ve|ll|d)?(?=[\s\p{P}]|$))|Â(?=\s|$)|\ufffd/u.test(
    line,
  );
}
