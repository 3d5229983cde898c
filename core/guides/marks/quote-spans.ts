import { type FoldedText, foldBlanks } from './fold-blanks';

/** The words to find, and what stood around them. */
export type Quoted = { quote: string; before: string; after: string };

/** Where words stand: in which passage of a list, from where to where (places in the passage, the end not included). */
export type QuoteSpan = { passage: number; start: number; end: number };

/** Of words that stand in many places, this many are looked at. */
const mostPlaces = 2_000;
/** Lines of a quote may lie this many passages apart: what a screen draws between two of them is no part of the text. */
const widestGap = 3;
/** A quote of fewer words says little: it is known by what stands around it. */
const fewWords = 4;

/** The lines of a quote as they are compared: blanks folded, bullets and empty lines gone. */
export function quoteLines(quote: string): string[] {
  return quote
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => foldBlanks(line).text.replace(/^•\s*/, ''))
    .filter((line) => line !== '');
}

function sharedEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length++;
  return length;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}

const folded = (text: string) => text.replace(/\s+/g, ' ');

/** How far the surroundings of a place agree with those that were noted, and whether the nearest word does. */
function agreement(text: string, start: number, end: number, { before, after }: Quoted) {
  const [wantedBefore, wantedAfter] = [folded(before).trimStart(), folded(after).trimEnd()];
  const left = sharedEnd(text.slice(Math.max(0, start - wantedBefore.length), start), wantedBefore);
  const right = sharedStart(text.slice(end, end + wantedAfter.length), wantedAfter);
  const nearLeft = /\S*\s*$/.exec(wantedBefore)?.[0].length ?? 0;
  const nearRight = /^\s*\S*/.exec(wantedAfter)?.[0].length ?? 0;
  const isWhole = start === 0 && end === text.length;
  const isBare = nearLeft === 0 && nearRight === 0;
  return {
    score:
      left +
      right +
      (wantedBefore === '' && start === 0 ? 1 : 0) +
      (wantedAfter === '' && end === text.length ? 1 : 0),
    isSure: isBare ? isWhole : (nearLeft > 0 && left >= nearLeft) || (nearRight > 0 && right >= nearRight),
  };
}

type Place = { passage: number; start: number; end: number; score: number; isSure: boolean };

function placesOfLine(passages: readonly FoldedText[], line: string, quoted: Quoted): Place[] {
  const places: Place[] = [];
  for (const [passage, { text }] of passages.entries()) {
    for (let start = text.indexOf(line); start !== -1; start = text.indexOf(line, start + 1)) {
      const end = start + line.length;
      places.push({ passage, start, end, ...agreement(text, start, end, quoted) });
      if (places.length === mostPlaces) return places;
    }
  }
  return places;
}

/** The passages behind `first` that the further lines of a quote fill, in order; undefined where one is missing. */
function followLines(
  passages: readonly FoldedText[],
  first: number,
  lines: readonly string[],
): Place[] | undefined {
  const places: Place[] = [];
  let passage = first;
  for (const [k, line] of lines.entries()) {
    const isLast = k === lines.length - 1;
    const fits = ({ text }: FoldedText) => (isLast ? text.startsWith(line) : text === line);
    const gap = passages.slice(passage + 1, passage + 2 + widestGap).findIndex(fits);
    if (gap === -1) return undefined;
    passage += gap + 1;
    places.push({ passage, start: 0, end: line.length, score: 0, isSure: true });
  }
  return places;
}

function placesOfLines(
  passages: readonly FoldedText[],
  lines: readonly string[],
  quoted: Quoted,
): Place[] | undefined {
  const [line = '', ...further] = lines;
  let best: Place[] | undefined;
  let looked = 0;
  for (const [passage, { text }] of passages.entries()) {
    if (!text.endsWith(line) || looked === mostPlaces) continue;
    looked += 1;
    const rest = followLines(passages, passage, further);
    if (rest === undefined) continue;
    const start = text.length - line.length;
    const { score } = agreement(text, start, text.length, { ...quoted, after: '' });
    if (best === undefined || score > (best[0]?.score ?? 0)) {
      best = [{ passage, start, end: text.length, score, isSure: true }, ...rest];
    }
  }
  return best;
}

/**
 * Finds quoted words in a list of passages: the place whose surroundings agree best with those noted, the first of
 * equals. A quote of several lines runs from the end of one passage to the start of another. A quote of few words is
 * found only where a neighbouring word agrees (or it is still a passage of its own), unless `isLenient`. Undefined where
 * the words do not stand there; places are those of the folded passages.
 */
export function findQuote(
  passages: readonly FoldedText[],
  quoted: Quoted,
  isLenient = false,
): QuoteSpan[] | undefined {
  const lines = quoteLines(quoted.quote);
  const [line] = lines;
  if (line === undefined) return undefined;
  if (lines.length > 1) return placesOfLines(passages, lines, quoted);
  const isShort = line.split(' ').length < fewWords;
  const places = placesOfLine(passages, line, quoted).filter(({ isSure }) => isLenient || isSure || !isShort);
  let best = places[0];
  for (const place of places) if (best !== undefined && place.score > best.score) best = place;
  return best === undefined ? undefined : [best];
}

/** The part of a quote of several lines that lies in one passage: its end, the whole of it, or its start. */
function partsIn(text: string, lines: readonly string[]): { start: number; end: number }[] {
  return lines.flatMap((line, k) => {
    if (k === 0) return text.endsWith(line) ? [{ start: text.length - line.length, end: text.length }] : [];
    const fits = k === lines.length - 1 ? text.startsWith(line) : text === line;
    return fits ? [{ start: 0, end: line.length }] : [];
  });
}

const inOriginal = ({ at }: FoldedText, { start, end }: { start: number; end: number }) => ({
  start: at(start),
  end: at(end),
});

/**
 * Where a marked quote stands in the passages of its section, to paint it: places in each passage as given, blanks and
 * all. Empty where it does not stand there, and for the mark of a whole section.
 */
export function findInPassages(passages: readonly string[], quoted: Quoted): QuoteSpan[] {
  const texts = passages.map(foldBlanks);
  return (findQuote(texts, quoted, true) ?? []).flatMap(({ passage, start, end }) => {
    const text = texts[passage];
    return text === undefined ? [] : [{ passage, ...inOriginal(text, { start, end }) }];
  });
}

/**
 * Where a marked quote stands in one passage that is drawn alone. Of a quote over several passages, the part that lies
 * in this one. Where equal words stand in several passages of a section, `findInPassages` knows which is meant.
 */
export function findInPassage(passage: string, quoted: Quoted): { start: number; end: number }[] {
  const text = foldBlanks(passage);
  const lines = quoteLines(quoted.quote);
  const spans = lines.length > 1 ? partsIn(text.text, lines) : (findQuote([text], quoted, true) ?? []);
  return spans.map((span) => inOriginal(text, span));
}
