import type { Guide } from '#core/guides/guide';
import { splitSentences } from '#core/guides/sentences';
import { compareLists, type ListComparison } from './compare-lists';

type Tier = Guide['tiers'][number];
type Years = Tier['years'];

/** A tier of a guide: the tier itself, or its place in the guide's ladder (from 0). */
export type TierOfGuide = { guide: Pick<Guide, 'id' | 'title' | 'tiers'>; tier: Tier | number };

/** Where a tier stands in its ladder: the place from 1, of how many; 0 for a tier that the guide does not have. */
export type TierPosition = { place: number; of: number };

export type TierComparison = {
  /** True for two tiers of one guide. */
  isOneGuide: boolean;
  one: { tier: Tier; position: TierPosition };
  other: { tier: Tier; position: TierPosition };
  years: {
    isSame: boolean;
    /** The years that belong to both (`max` is null where that is open at the top); null where they do not meet. */
    overlap: Years | null;
    /** How many years later the second tier begins than the first; negative where it begins earlier. */
    laterBy: number;
  };
  /** Sentence by sentence. */
  description: ListComparison;
};

function placed({ guide, tier }: TierOfGuide): { tier: Tier; position: TierPosition } | undefined {
  const found = typeof tier === 'number' ? guide.tiers[tier] : tier;
  if (found === undefined) return undefined;
  const at =
    typeof tier === 'number'
      ? tier
      : guide.tiers.findIndex(
          (one) =>
            one === tier ||
            (one.title === tier.title &&
              one.years.min === tier.years.min &&
              one.years.max === tier.years.max),
        );
  return { tier: found, position: { place: at + 1, of: guide.tiers.length } };
}

const end = ({ max }: Years) => max ?? Number.POSITIVE_INFINITY;

function overlapOf(one: Years, other: Years): Years | null {
  const min = Math.max(one.min, other.min);
  const max = Math.min(end(one), end(other));
  if (min > max) return null;
  return { min, max: max === Number.POSITIVE_INFINITY ? null : max };
}

/**
 * Sets two tiers side by side, of one guide or of two: their years, what both descriptions say and what only one does,
 * and where each stands in its ladder. Undefined where a guide has no tier at the place given.
 */
export function compareTiers(one: TierOfGuide, other: TierOfGuide): TierComparison | undefined {
  const [first, second] = [placed(one), placed(other)];
  if (first === undefined || second === undefined) return undefined;
  const [years, otherYears] = [first.tier.years, second.tier.years];
  const sentences = ({ tier }: { tier: Tier }) =>
    tier.description.split(/\n\s*\n/).flatMap((part) => splitSentences(part.replace(/^• /gm, '')));
  return {
    isOneGuide: one.guide.id === other.guide.id,
    one: first,
    other: second,
    years: {
      isSame: years.min === otherYears.min && years.max === otherYears.max,
      overlap: overlapOf(years, otherYears),
      laterBy: otherYears.min - years.min,
    },
    description: compareLists(sentences(first), sentences(second)),
  };
}
