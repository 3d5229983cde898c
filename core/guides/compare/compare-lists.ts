import { countWords, likeness, type WordCount, wordsOf } from './word-likeness';

/** One thing that both sides say, in the words of each. */
export type SharedText = { one: string; other: string };

/** What two lists have in common and what only one of them has; each list in its own order. */
export type ListComparison = {
  /** In the order of the first list. */
  shared: SharedText[];
  onlyOne: string[];
  onlyOther: string[];
  /** True where neither has anything that the other lacks. */
  isSame: boolean;
};

/** From this likeness of their words on, two texts say the same. */
export const sameText = 0.7;
/** So many pairs of texts are weighed; longer lists are paired by equal words alone. */
const mostPairs = 60_000;

type Entry = { text: string; place: number; pair?: Entry };

const withoutBrackets = (text: string) => text.replace(/\([^()]{0,200}\)/g, ' ');

/** The words of a text in their order, without what stands in brackets; one of brackets or marks alone keeps them. */
function keyOf(text: string): string {
  const bare = wordsOf(withoutBrackets(text)).join(' ');
  return bare === '' ? wordsOf(text).join(' ') || text.trim() : bare;
}

const shortWord = /^[A-Z][A-Z0-9/-]{1,9}s?$/;

/**
 * The abbreviation that a text is, or explains in brackets: `LIS`, `Laboratory Information System (LIS)`. What stands in
 * brackets for another reason (an issuer, a maker) is not made of the initials of the words before it.
 */
function shortForm(text: string): string {
  const bare = text.trim();
  if (shortWord.test(bare)) return bare.replace(/s$/, '');
  const [, before = '', short = ''] = /^([^()]{3,200})\(([^()]{2,12})\)/.exec(bare) ?? [];
  if (!shortWord.test(short)) return '';
  const letters = short.replace(/s$/, '').toLowerCase();
  const initials = wordsOf(before).map((word) => word.charAt(0));
  return initials.join('').endsWith(letters) ? letters.toUpperCase() : '';
}

const unpaired = (entries: readonly Entry[]) => entries.filter(({ pair }) => pair === undefined);

/** Pairs what is left on both sides under the same name, the first with the first. */
function pairBy(nameOf: (text: string) => string, one: readonly Entry[], other: readonly Entry[]): void {
  const waiting = new Map<string, Entry[]>();
  for (const entry of unpaired(other).reverse()) {
    const name = nameOf(entry.text);
    if (name === '') continue;
    const queue = waiting.get(name);
    if (queue === undefined) waiting.set(name, [entry]);
    else queue.push(entry);
  }
  for (const entry of unpaired(one)) {
    const match = waiting.get(nameOf(entry.text))?.pop();
    if (match === undefined) continue;
    entry.pair = match;
    match.pair = entry;
  }
}

/** How texts are told to say the same: by names under which they are equal, then by a score from 0 to 1. */
export type Sameness<Known> = {
  /** Names that a text goes by, the surest first; an empty name is none. */
  names: ((text: string) => string)[];
  /** What is read of a text once, to score it against many. */
  read: (text: string) => Known;
  /** From `sameText` on, two texts say the same; with both sides exchanged the score is the same. */
  score: (one: Known, other: Known) => number;
};

/** Pairs what is left by score, the highest first; of equals those that stand first (so that both ways agree). */
function pairByScore<Known>(
  one: readonly Entry[],
  other: readonly Entry[],
  { read, score }: Sameness<Known>,
): void {
  const [left, right] = [unpaired(one), unpaired(other)];
  if (left.length * right.length > mostPairs) return;
  const known = (entry: Entry) => ({ entry, of: read(entry.text) });
  const others = right.map(known);
  const found = left.map(known).flatMap(({ entry, of }) =>
    others.flatMap((match) => {
      const is = score(of, match.of);
      return is >= sameText
        ? [{ entry, match: match.entry, is, places: entry.place + match.entry.place }]
        : [];
    }),
  );
  for (const { entry, match } of found.sort((a, b) => b.is - a.is || a.places - b.places)) {
    if (entry.pair !== undefined || match.pair !== undefined) continue;
    entry.pair = match;
    match.pair = entry;
  }
}

/** Compares two lists of texts by what makes them the same; the other way round gives the same with the sides exchanged. */
export function compareListsBy<Known>(
  one: readonly string[],
  other: readonly string[],
  sameness: Sameness<Known>,
): ListComparison {
  const entries = (texts: readonly string[]) =>
    texts.filter((text) => text.trim() !== '').map((text, place): Entry => ({ text, place }));
  const [left, right] = [entries(one), entries(other)];
  for (const name of sameness.names) pairBy(name, left, right);
  pairByScore(left, right, sameness);
  const shared = left.flatMap(({ text, pair }) =>
    pair === undefined ? [] : [{ one: text, other: pair.text }],
  );
  const onlyOne = unpaired(left).map(({ text }) => text);
  const onlyOther = unpaired(right).map(({ text }) => text);
  return { shared, onlyOne, onlyOther, isSame: onlyOne.length + onlyOther.length === 0 };
}

const sameWords: Sameness<WordCount> = {
  names: [keyOf, shortForm],
  read: (text) => countWords(wordsOf(text)),
  score: likeness,
};

/**
 * Compares two lists of texts. Texts are the same with equal words (case, punctuation, plurals and brackets make no
 * difference), with the same
 * abbreviation, or with nearly all words in common; both wordings are kept. Comparing the
 * other way round gives the same with the sides exchanged.
 */
export function compareLists(one: readonly string[], other: readonly string[]): ListComparison {
  return compareListsBy(one, other, sameWords);
}
