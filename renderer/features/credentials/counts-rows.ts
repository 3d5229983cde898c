import type { Standing } from '#core/compliance/standing';
import { reasonWords, type Words } from './standing-words';

/** One activity against the credential: what it counts for and why the rest does not. */
export type CountsRow = {
  activityId: string;
  title: string;
  completedOn: string;
  credits: string;
  /** `Ethics 1`, one for each category that takes part of it. */
  countsFor: string[];
  reasons: string[];
  /** The activity counts and has no certificate. */
  lacksCertificate: boolean;
  assumed: string | null;
};

/**
 * Splits the activities into those of the cycle, those that are for another credential or in a unit that the
 * issuer puts no value on, and those outside it; newest first.
 */
export function countsRows(
  words: Words,
  standing: Standing,
): { inside: CountsRow[]; elsewhere: CountsRow[]; outside: CountsRow[] } {
  const inside: CountsRow[] = [];
  const elsewhere: CountsRow[] = [];
  const outside: CountsRow[] = [];
  const apart = new Set(standing.notCounted.filter(isElsewhere).map(({ activityId }) => activityId));
  const { startsOn, endsOn } = standing.cycle;
  for (const activity of standing.activities) {
    const isInside = activity.completedOn >= startsOn && activity.completedOn <= endsOn;
    const part = !isInside ? outside : apart.has(activity.activityId) ? elsewhere : inside;
    part.unshift(countsRow(words, standing, activity));
  }
  return { inside, elsewhere, outside };
}

const isElsewhere = ({ code }: { code: string }) => code === 'unit-unknown' || code === 'other-credential';

function countsRow(words: Words, standing: Standing, activity: Standing['activities'][number]): CountsRow {
  const { text, format } = words;
  const say = text.credentials.counts;
  const titleOf = (categoryId: string | null) =>
    categoryId === null
      ? say.any
      : (standing.categories.find(({ id }) => id === categoryId)?.title ?? categoryId);
  const notCounted = standing.notCounted.filter(({ activityId }) => activityId === activity.activityId);
  return {
    activityId: activity.activityId,
    title: activity.title,
    completedOn: activity.completedOn,
    credits: earnedWords(words, activity.earned, notCounted),
    countsFor: standing.allocations
      .filter(({ activityId, credits }) => activityId === activity.activityId && credits > 0)
      .map(({ categoryId, credits }) => `${titleOf(categoryId)} ${format.number(credits)}`),
    reasons: notCounted.map((entry) => {
      const why = reasonWords(words, entry);
      // One reason for the whole activity needs no figure: nothing of it counts.
      return activity.counted === 0 && notCounted.length === 1
        ? why
        : say.part(format.number(entry.credits), why);
    }),
    lacksCertificate: activity.counted > 0 && !activity.hasEvidence,
    assumed:
      activity.assumedCategoryId === undefined || activity.counted === 0
        ? null
        : say.assumed(titleOf(activity.assumedCategoryId)),
  };
}

/** In the issuer's unit; as it was logged where it has none there. */
function earnedWords({ format }: Words, earned: number, notCounted: Standing['notCounted']): string {
  const facts = notCounted.find(isElsewhere)?.facts;
  return typeof facts?.amount === 'number' && typeof facts.unit === 'string'
    ? format.credits(facts.amount, facts.unit)
    : format.number(earned);
}
