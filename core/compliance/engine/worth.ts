import type { Hundredths } from '../hundredths';
import { toHundredths } from '../hundredths';
import { closureOf } from './categories';
import type { Categorize, Convert } from './count';
import type { Figures } from './figures';
import type { ComplianceActivity, NotCounted } from './types';

/** Credits of an activity that belong together: the whole of it, or one of its topics. */
export type Share = { earned: Hundredths; direct: readonly number[]; assumed?: number };

/** What an activity is worth to an issuer, and what of it is worth nothing and why. */
export type Worth = {
  /** All that it gives in the issuer's unit: shares and losses together. */
  earned: Hundredths;
  shares: readonly Share[];
  lost: readonly Omit<NotCounted, 'activityId'>[];
  /** It is recorded for other credentials only, or in a unit of unknown worth: nothing is claimed here. */
  isForeign?: 'other-credential' | 'unit-unknown';
};

/**
 * What one activity gives, by the issuer's own terms: converted to its unit, split over its topics, then less what the issuer
 * does not take: parts of an attended activity, a kind it does not accept (on that day), more than one activity may give,
 * and what lies between its steps of rounding. A person's pin says what it counts as, and what it is worth.
 */
export function worthOf(
  activity: ComplianceActivity,
  figures: Figures,
  convert: Convert,
  categorize: Categorize,
  pin: { categoryId?: string | undefined; credits?: number | undefined } | undefined,
): Worth {
  const { amount, unit } = activity.credits;
  const converted = convert(amount, unit);
  const naming = pin?.categoryId === undefined ? activity.categories : [pin.categoryId];
  const own =
    pin?.categoryId === undefined
      ? categorize(activity, { categories: naming, impliedByUnit: converted?.category })
      : pinned(figures, pin.categoryId);
  if (own.isElsewhere) return { earned: 0, shares: [], lost: [], isForeign: 'other-credential' };
  if (converted === null && pin?.credits === undefined) {
    return { earned: 0, shares: [], lost: [], isForeign: 'unit-unknown' };
  }
  const earned = pin?.credits === undefined ? (converted?.earned ?? 0) : toHundredths(pin.credits);
  if (isPartlyAttended(activity) && attendanceOn(figures, activity.completedOn)?.partial === 'nothing') {
    const facts = { amount, offered: activity.offered ?? 0, unit };
    const sources = attendanceOn(figures, activity.completedOn)?.sources ?? [];
    return { earned, shares: [], lost: [{ credits: earned, code: 'partly-attended', facts, sources }] };
  }
  const lost: Omit<NotCounted, 'activityId'>[] = [];
  const shares: Share[] = [];
  const given = figures.hasActivityMaximums ? new Map<number, Hundredths>() : null;
  for (const share of sharesOf(activity, figures, convert, categorize, earned, own, pin !== undefined)) {
    const accepted = figures.hasRefusals ? withoutRefused(share, activity, figures, lost) : share;
    if (accepted === null) continue;
    const limited = given === null ? accepted : withinActivityMaximum(accepted, figures, given, lost);
    const rounded = rounding(limited, figures, lost);
    if (rounded.earned > 0 || earned === 0) shares.push(rounded);
  }
  return { earned, shares, lost };
}

const pinned = (figures: Figures, categoryId: string) => {
  const index = figures.categoryIndex.get(categoryId);
  return { direct: index === undefined ? [] : [index], isElsewhere: undefined, assumed: undefined };
};

const isPartlyAttended = ({ offered, credits }: ComplianceActivity) =>
  offered !== undefined && offered > credits.amount;

const attendanceOn = (figures: Figures, day: string) =>
  figures.attendance.find(
    ({ from, until }) => (from === undefined || day >= from) && (until === undefined || day <= until),
  );

/** The topics of an activity, each in its categories; what no topic names belongs where the whole does. */
function sharesOf(
  activity: ComplianceActivity,
  figures: Figures,
  convert: Convert,
  categorize: Categorize,
  earned: Hundredths,
  own: { direct: readonly number[]; assumed?: number | undefined },
  isPinned: boolean,
): Share[] {
  const parts = isPinned
    ? []
    : (activity.parts ?? []).filter(({ categoryId }) => figures.categoryIndex.has(categoryId));
  if (parts.length === 0) return [shareOf(earned, own)];
  let left = earned;
  const shares = parts.flatMap(({ categoryId, amount }) => {
    const credits = Math.min(left, convert(amount, activity.credits.unit)?.earned ?? 0);
    left -= credits;
    const { direct } = categorize(activity, {
      categories: [
        ...activity.categories.filter((id) => !parts.some((part) => part.categoryId === id)),
        categoryId,
      ],
      impliedByUnit: undefined,
    });
    return credits === 0 ? [] : [{ earned: credits, direct }];
  });
  if (left > 0) {
    const others = activity.categories.filter((id) => !parts.some((part) => part.categoryId === id));
    shares.push(shareOf(left, categorize(activity, { categories: others, impliedByUnit: undefined })));
  }
  return joined(shares);
}

/** Shares of the same categories as one: it is one activity of them, whatever number of topics it was written down as. */
function joined(shares: readonly Share[]): Share[] {
  const byKind = new Map<string, Share>();
  for (const share of shares) {
    const kind = `${share.direct.join()}/${share.assumed ?? ''}`;
    const known = byKind.get(kind);
    byKind.set(kind, known === undefined ? share : { ...known, earned: known.earned + share.earned });
  }
  return [...byKind.values()];
}

function shareOf(
  earned: Hundredths,
  { direct, assumed }: { direct: readonly number[]; assumed?: number | undefined },
): Share {
  return assumed === undefined ? { earned, direct } : { earned, direct, assumed };
}

/** Null, and a loss, where the issuer refuses one of the share's categories, at all or on that day: no other category makes up for it. */
function withoutRefused(
  share: Share,
  { completedOn }: ComplianceActivity,
  figures: Figures,
  lost: Omit<NotCounted, 'activityId'>[],
): Share | null {
  for (const direct of share.direct) {
    for (const index of figures.categories[direct]?.belongsTo ?? []) {
      const category = figures.categories[index];
      if (category === undefined) continue;
      const { from, until } = category.accepted ?? {};
      const isRefused =
        category.max === 0 ||
        (from !== undefined && completedOn < from) ||
        (until !== undefined && completedOn > until);
      if (!isRefused) continue;
      lost.push({
        credits: share.earned,
        code: 'not-accepted',
        facts: {
          categoryId: category.id,
          category: category.title,
          ...(from !== undefined && completedOn < from ? { from } : {}),
          ...(until !== undefined && completedOn > until ? { until } : {}),
        },
        sources: category.sources,
      });
      return null;
    }
  }
  return share;
}

/** The share as far as the activity's maximums leave room beside its shares before (`given`, by category). */
function withinActivityMaximum(
  share: Share,
  figures: Figures,
  given: Map<number, Hundredths>,
  lost: Omit<NotCounted, 'activityId'>[],
): Share {
  let { earned } = share;
  const limited = closureOf(figures, share.direct).flatMap((index) => {
    const category = figures.categories[index];
    const most = category?.maxPerActivity;
    return category === undefined || most === undefined ? [] : [{ index, category, most }];
  });
  for (const { index, category, most } of limited) {
    const room = most - (given.get(index) ?? 0);
    if (earned <= room) continue;
    lost.push({
      credits: earned - room,
      code: 'activity-maximum',
      facts: { categoryId: category.id, category: category.title, max: most / 100 },
      sources: category.sources,
    });
    earned = room;
  }
  for (const { index } of limited) given.set(index, (given.get(index) ?? 0) + earned);
  return earned === share.earned ? share : { ...share, earned };
}

function rounding(share: Share, figures: Figures, lost: Omit<NotCounted, 'activityId'>[]): Share {
  const step = figures.roundingStep;
  const over = step === undefined ? 0 : share.earned % step;
  if (step === undefined || over === 0) return share;
  lost.push({
    credits: over,
    code: 'rounding',
    facts: { step: step / 100 },
    sources: figures.sources.rounding,
  });
  return { ...share, earned: share.earned - over };
}
