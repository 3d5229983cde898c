import type { Output } from '#core/contract/index';
import type { Catalogue } from '../../i18n/catalogue';
import type { Format } from '../../i18n/format';
import { reasonWords } from '../credentials/reason-words';
import { isMinutes } from './offered-words';

type Words = { text: Catalogue; format: Format };
type Contribution = Output<'activities.whatItCountsFor'>[number];

/** One line of what an activity counts for. Credentials for which nothing counts, for the same reason, share one. */
export type CountsLine = {
  key: string;
  titles: string[];
  counts: boolean;
  amount: string;
  parts: string[];
  reasons: string[];
};

/**
 * What an activity counts for, in the order of the credentials; those for which it counts come first.
 * @param hasFiles certificates are chosen and not attached yet: the host knows nothing of them
 */
export function countsLines(
  words: Words,
  contributions: readonly Contribution[],
  hasFiles: boolean,
): CountsLine[] {
  const lines = contributions.map((contribution) => lineOf(words, contribution, hasFiles));
  const shared = new Map<string, CountsLine[]>();
  for (const contribution of contributions) {
    const key = sharedReason(words, contribution);
    const line = lines.find((each) => each.key === contribution.credentialId);
    if (key !== null && line) shared.set(key, [...(shared.get(key) ?? []), line]);
  }
  const isTaken = new Set<CountsLine>();
  const together = [...shared].flatMap(([reason, [first, ...others]]) => {
    if (first === undefined || others.length === 0) return [];
    for (const line of [first, ...others]) isTaken.add(line);
    return [{ ...first, titles: [first, ...others].flatMap(({ titles }) => titles), reasons: [reason] }];
  });
  const alone = lines.filter((line) => !isTaken.has(line));
  return [...alone.filter(({ counts }) => counts), ...alone.filter(({ counts }) => !counts), ...together];
}

function lineOf(
  words: Words,
  { credentialId, title, unit, counted, categories, notCounted }: Contribution,
  hasFiles: boolean,
): CountsLine {
  const { text, format } = words;
  const say = text.ceLog.will;
  return {
    key: credentialId,
    titles: [title],
    counts: counted > 0,
    amount: counted > 0 ? format.credits(counted, unit) : say.nothing,
    parts: categories.map((category) => `${category.title} ${format.number(category.credits)}`),
    reasons: notCounted.map((entry) => {
      const why =
        hasFiles && entry.code === 'no-evidence'
          ? say.onceSaved
          : isUnreadTime(entry)
            ? say.minutesUnknown
            : reasonWords(words, entry);
      return counted <= 0 && notCounted.length === 1 ? why : say.part(format.number(entry.credits), why);
    }),
  };
}

const isUnreadTime = ({ code, facts }: Contribution['notCounted'][number]) =>
  code === 'unit-unknown' && typeof facts.unit === 'string' && isMinutes(facts.unit);

/** The reason that other credentials may have too, word for word: what the issuer's unit adds is left out of it. */
function sharedReason(words: Words, { counted, notCounted }: Contribution): string | null {
  const [only, ...more] = notCounted;
  if (counted > 0 || only === undefined || more.length > 0) return null;
  if (isUnreadTime(only)) return words.text.ceLog.will.minutesUnknown;
  if (only.code === 'unit-unknown' && typeof only.facts.unit === 'string') {
    return words.text.ceLog.will.unitUnknown(only.facts.unit);
  }
  return only.code === 'other-credential' || only.code === 'in-the-future' ? reasonWords(words, only) : null;
}
