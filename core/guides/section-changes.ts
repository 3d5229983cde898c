import { countWords, likeness, wordsOf } from '#core/guides/compare/word-likeness';
import { foldHeading } from '#core/guides/import/headings';
import type { Block, Section, SectionChange } from './guide';
import { sectionHash, sectionText } from './section-hash';
import { diffSentences } from './sentence-diff';
import { splitSentences } from './sentences';

/** Two sections without a common id or heading are one section rewritten from this likeness of their words on. */
const sameText = 0.6;
/** Up to this many pairs of sections without a common id or heading are weighed: the rest counts as new and gone. */
const mostPairs = 10_000;

/** The sentences of a section's text, verbatim and in reading order; a list item is one sentence, however long. */
export function sentencesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? splitSentences(block.text)
      : block.items.filter((item) => item.trim() !== ''),
  );
}

/** A section of one version, and its pair in the other once that is found. */
type Side = { section: Section; pair?: Side };

const unpaired = (sides: readonly Side[]) => sides.filter(({ pair }) => pair === undefined);

function join(one: Side, other: Side): void {
  one.pair = other;
  other.pair = one;
}

/** Pairs what is left on both sides and has the same key, the first with the first. */
function pairBy(key: (section: Section) => string, before: readonly Side[], after: readonly Side[]): void {
  const waiting = new Map<string, Side[]>();
  for (const side of unpaired(before).reverse()) {
    const name = key(side.section);
    const queue = waiting.get(name);
    if (queue === undefined) waiting.set(name, [side]);
    else queue.push(side);
  }
  for (const side of unpaired(after)) {
    const older = waiting.get(key(side.section))?.pop();
    if (older !== undefined) join(older, side);
  }
}

/** Pairs what is left by how alike the texts are, the likest first. */
function pairByText(before: readonly Side[], after: readonly Side[]): void {
  const count = (side: Side) => ({ side, words: countWords(wordsOf(sectionText(side.section))) });
  const [older, newer] = [unpaired(before), unpaired(after)];
  if (older.length * newer.length > mostPairs) return;
  const counted = older.map(count);
  const found = newer
    .map(count)
    .flatMap(({ side, words }) =>
      counted
        .map((other) => ({ side, other: other.side, is: likeness(words, other.words) }))
        .filter(({ is }) => is >= sameText),
    );
  for (const { side, other } of found.sort((a, b) => b.is - a.is)) {
    if (side.pair === undefined && other.pair === undefined) join(other, side);
  }
}

function isSameBlock(one: Block | undefined, other: Block | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.type === 'paragraph') return other.type === 'paragraph' && one.text === other.text;
  if (other.type === 'paragraph' || one.items.length !== other.items.length) return false;
  return one.items.every((item, i) => item === other.items[i]);
}

/** The blocks of both sides without those that are the same at the beginning and at the end: only the rest is read. */
function rewritten(before: readonly Block[], after: readonly Block[]): [Block[], Block[]] {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && isSameBlock(before[start], after[start])) start++;
  let end = 0;
  while (end < least - start && isSameBlock(before.at(-1 - end), after.at(-1 - end))) end++;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

/** Blanks make no difference to sentences, as they make none to a section's hash: equal hashes give no change here. */
function changeOf(before: Section, after: Section): SectionChange[] {
  const [older, newer] = rewritten(before.blocks, after.blocks);
  const { removed, added } = diffSentences(
    [before.heading, ...sentencesOf(older)],
    [after.heading, ...sentencesOf(newer)],
  );
  // The same sentences in other paragraphs say nothing new.
  if (removed.length === 0 && added.length === 0) return [];
  return [{ sectionId: after.id, heading: after.heading, change: 'changed', removed, added }];
}

function wholly(change: 'added' | 'removed', { id, heading, blocks }: Section): SectionChange {
  const sentences = sentencesOf(blocks);
  return {
    sectionId: id,
    heading,
    change,
    removed: change === 'removed' ? sentences : [],
    added: change === 'added' ? sentences : [],
  };
}

/**
 * What differs between two versions of a guide's sections, sentence by sentence, in the order of the newer version; a
 * section that is gone stands where it stood. Sections are the same by id, else by kind and heading, else by nearly
 * equal text; equal hashes are no change, nor are the same sentences in other paragraphs. A changed heading counts as a
 * changed sentence.
 */
export function sectionChanges(before: readonly Section[], after: readonly Section[]): SectionChange[] {
  const older = before.map((section): Side => ({ section }));
  const newer = after.map((section): Side => ({ section }));
  pairBy(({ id }) => id, older, newer);
  pairBy(({ kind, heading }) => `${kind} ${foldHeading(heading)}`, older, newer);
  pairBy(sectionHash, older, newer);
  pairByText(older, newer);

  const goneBehind = new Map<Side | undefined, SectionChange[]>();
  let last: Side | undefined;
  for (const side of older) {
    if (side.pair !== undefined) {
      last = side.pair;
      continue;
    }
    const gone = goneBehind.get(last) ?? [];
    gone.push(wholly('removed', side.section));
    goneBehind.set(last, gone);
  }
  const changes = newer.flatMap((side) => {
    const own =
      side.pair === undefined ? [wholly('added', side.section)] : changeOf(side.pair.section, side.section);
    return [...own, ...(goneBehind.get(side) ?? [])];
  });
  return [...(goneBehind.get(undefined) ?? []), ...changes];
}
