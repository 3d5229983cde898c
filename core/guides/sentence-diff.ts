import { foldBlanks } from './marks/fold-blanks';

/**
 * Up to this many pairs of sentences are weighed for the longest common subsequence; a rewritten part larger than that
 * (some 500 sentences against 500) is told by which sentences each side has, in linear time.
 */
const mostPairs = 250_000;

/** What a list of sentences lost and got, each in reading order. */
export type SentenceDiff = { removed: string[]; added: string[] };

const folded = (sentence: string) => foldBlanks(sentence).text;

/** For each sentence of a rewritten part, whether the longest common subsequence of both sides keeps it. */
function keptByOrder(one: readonly number[], other: readonly number[]): [boolean[], boolean[]] {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        one[i] === other[j]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  const kept: [boolean[], boolean[]] = [one.map(() => false), other.map(() => false)];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const at = i * width + j;
    if (one[i] === other[j]) {
      kept[0][i++] = true;
      kept[1][j++] = true;
    } else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) i++;
    else j++;
  }
  return kept;
}

/** For each sentence, whether the other side has one of it too, each counted once. */
function keptByPresence(one: readonly number[], other: readonly number[]): [boolean[], boolean[]] {
  const keep = (from: readonly number[], of: readonly number[]) => {
    const left = new Map<number, number>();
    for (const sentence of of) left.set(sentence, (left.get(sentence) ?? 0) + 1);
    return from.map((sentence) => {
      const count = left.get(sentence) ?? 0;
      if (count > 0) left.set(sentence, count - 1);
      return count > 0;
    });
  };
  return [keep(one, other), keep(other, one)];
}

/**
 * The sentences that only the older list has and that only the newer one has, verbatim and in order: what is left
 * beside their longest common subsequence. A sentence that moved past others is both removed and added. Runs of blanks
 * make no difference.
 */
export function diffSentences(before: readonly string[], after: readonly string[]): SentenceDiff {
  const [one, other] = [before.map(folded), after.map(folded)];
  const least = Math.min(one.length, other.length);
  let start = 0;
  while (start < least && one[start] === other[start]) start++;
  let end = 0;
  while (end < least - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  // Numbers in place of sentences: each pair is compared at the cost of one.
  const numbers = new Map<string, number>();
  const numbered = (sentence: string) => {
    const known = numbers.get(sentence);
    if (known !== undefined) return known;
    numbers.set(sentence, numbers.size);
    return numbers.size - 1;
  };
  const oneMiddle = one.slice(start, one.length - end).map(numbered);
  const otherMiddle = other.slice(start, other.length - end).map(numbered);
  const isSmall = oneMiddle.length * otherMiddle.length <= mostPairs;
  const [keptOne, keptOther] = (isSmall ? keptByOrder : keptByPresence)(oneMiddle, otherMiddle);
  return {
    removed: before.slice(start, before.length - end).filter((_, i) => keptOne[i] !== true),
    added: after.slice(start, after.length - end).filter((_, i) => keptOther[i] !== true),
  };
}
