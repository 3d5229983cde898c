import { countWords, likeness, wordsOf } from './word-likeness';

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
const sameText = 0.7;
/** So many pairs of texts are weighed; longer lists are paired by equal words alone. */
const mostPairs = 60_000;

type Entry = { text: string; place: number; pair?: Entry };

const withoutBrackets = (text: string) => text.replace(/\([^()]{0,200}\)/g, ' ');

/** The words of a text in their order, without what stands in brackets; one of brackets or marks alone keeps them. */
function keyOf(text: string): string {
  const bare = wordsOf(withoutBrackets(text)).join(' ');
  return bare === '' ? wordsOf(text).join(' ') || text.trim() : bare;
}

/** The abbreviation that a text has in brackets or is: `Laboratory Information System (LIS)`, `LIS`. */
function shortForm(text: string): string {
  const short = /^[A-Z][A-Z0-9/-]{1,9}s?$/;
  const found = [text.trim(), ...[...text.matchAll(/\(([^()]{2,12})\)/g)].map((match) => match[1] ?? '')];
  return found.find((one) => short.test(one))?.replace(/s$/, '') ?? '';
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

/** Pairs what is left by likeness, the likest first; of equals those that stand first (so that both ways agree). */
function pairByLikeness(one: readonly Entry[], other: readonly Entry[]): void {
  const [left, right] = [unpaired(one), unpaired(other)];
  if (left.length * right.length > mostPairs) return;
  const count = (entry: Entry) => ({ entry, words: countWords(wordsOf(entry.text)) });
  const counted = right.map(count);
  const found = left.map(count).flatMap(({ entry, words }) =>
    counted.flatMap((match) => {
      const is = likeness(words, match.words);
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

/**
 * Compares two lists of texts. Texts are the same with equal words (case, punctuation, plurals and brackets make no
 * difference), with the same abbreviation, or with nearly all words in common; both wordings are kept. Comparing the
 * other way round gives the same with the sides exchanged.
 */
export function compareLists(one: readonly string[], other: readonly string[]): ListComparison {
  const entries = (texts: readonly string[]) =>
    texts.filter((text) => text.trim() !== '').map((text, place): Entry => ({ text, place }));
  const [left, right] = [entries(one), entries(other)];
  pairBy(keyOf, left, right);
  pairBy(shortForm, left, right);
  pairByLikeness(left, right);
  const shared = left.flatMap(({ text, pair }) =>
    pair === undefined ? [] : [{ one: text, other: pair.text }],
  );
  const onlyOne = unpaired(left).map(({ text }) => text);
  const onlyOther = unpaired(right).map(({ text }) => text);
  return { shared, onlyOne, onlyOther, isSame: onlyOne.length + onlyOther.length === 0 };
}
