import { fromHundredths, type Hundredths, toHundredths } from './hundredths';
import type { Standing } from './standing';

/** What one activity adds to a credential's standing, in decimal credits of the issuer's unit. */
export type Contribution = {
  counted: number;
  categories: { id: string; title: string; credits: number }[];
  notCounted: Pick<Standing['notCounted'][number], 'credits' | 'reason' | 'code' | 'facts'>[];
};

/**
 * What an activity adds: the difference between the standing with it (`after`) and without it (`before`; null when there is
 * none to compare with, then everything that it counts for). Where it takes the place of others under a maximum,
 * what these lose is reported as not counted, so that nothing that was earned is left without a reason.
 */
export function contributionOf(activityId: string, before: Standing | null, after: Standing): Contribution {
  if (before === null) {
    const own = after.activities.find((activity) => activity.activityId === activityId);
    return {
      counted: own?.counted ?? 0,
      categories: after.categories.flatMap(({ id, title }) => {
        const line = after.allocations.find(
          (allocation) => allocation.activityId === activityId && allocation.categoryId === id,
        );
        return line === undefined ? [] : [{ id, title, credits: line.credits }];
      }),
      notCounted: after.notCounted.filter((entry) => entry.activityId === activityId).map(withoutId),
    };
  }
  const lostBefore = new Map<string, Hundredths>();
  for (const entry of before.notCounted) {
    const key = `${entry.activityId}\n${entry.code}`;
    lostBefore.set(key, (lostBefore.get(key) ?? 0) + toHundredths(entry.credits));
  }
  return {
    counted: difference(after.counted, before.counted),
    categories: after.categories.flatMap(({ id, title, counted }) => {
      const credits = difference(
        counted,
        before.categories.find((category) => category.id === id)?.counted ?? 0,
      );
      return credits > 0 ? [{ id, title, credits }] : [];
    }),
    notCounted: after.notCounted.flatMap((entry) => {
      if (entry.activityId === activityId) return [withoutId(entry)];
      const lost = toHundredths(entry.credits) - (lostBefore.get(`${entry.activityId}\n${entry.code}`) ?? 0);
      return lost > 0 ? [{ ...withoutId(entry), credits: fromHundredths(lost) }] : [];
    }),
  };
}

const withoutId = ({ credits, reason, code, facts }: Standing['notCounted'][number]) => ({
  credits,
  reason,
  code,
  facts,
});

const difference = (a: number, b: number) => fromHundredths(toHundredths(a) - toHundredths(b));
