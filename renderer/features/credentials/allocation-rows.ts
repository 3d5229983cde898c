import type { Standing } from '#core/compliance/standing';
import type { Words } from './needs-words';
import { flagWords, reasonWords } from './reason-words';

/** Why a part of an activity does not count, with the sources of the rule's figure behind it. */
export type RowReason = { words: string; sources: readonly string[] };

/** One activity against the credential: what it counts for and why the rest does not. */
export type AllocationRow = {
  activityId: string;
  title: string;
  completedOn: string;
  /** In the issuer's unit; as it was logged where it has none there. */
  credits: string;
  /** Figures to sort by; decimal. */
  earned: number;
  counted: number;
  countedWords: string;
  /** What counts beyond the requirement; null where nothing does. */
  surplus: string | null;
  /** `Ethics 1`, one for each category that takes part of it. */
  countsFor: string[];
  reasons: RowReason[];
  flags: string[];
  isPlanned: boolean;
  hasEvidence: boolean;
  /** The day until which its proof is to be kept. */
  keepUntil: string | null;
  /** The activity counts and has no certificate. */
  lacksCertificate: boolean;
  assumed: string | null;
  pin: NonNullable<Standing['activities'][number]['pin']> | null;
  pinnedCategoryId: string | null;
};

export type AllocationParts = {
  /** Those of the cycle. */
  inside: AllocationRow[];
  /** Those for another credential, or in a unit that the issuer puts no value on. */
  elsewhere: AllocationRow[];
  outside: AllocationRow[];
};

/** Splits the activities into those of the cycle, those that are for something else, and those outside it. */
export function allocationRows(words: Words, standing: Standing): AllocationParts {
  const parts: AllocationParts = { inside: [], elsewhere: [], outside: [] };
  const { startsOn, endsOn } = standing.cycle;
  const reasons = byActivity(standing.notCounted);
  const allocations = byActivity(standing.allocations);
  const flags = byActivity(standing.flags);
  for (const activity of standing.activities) {
    const id = activity.activityId;
    const notCounted = reasons.get(id) ?? [];
    const isInside = activity.completedOn >= startsOn && activity.completedOn <= endsOn;
    // What the person decided about stays in sight, wherever it would be filed.
    const isApart = activity.pin === undefined && notCounted.some(isElsewhere);
    const part =
      activity.counted > 0 || isInside ? (isApart ? parts.elsewhere : parts.inside) : parts.outside;
    part.push(rowOf(words, standing, activity, notCounted, allocations.get(id) ?? [], flags.get(id) ?? []));
  }
  return parts;
}

function byActivity<Entry extends { activityId: string }>(entries: readonly Entry[]): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const before = found.get(entry.activityId);
    if (before) before.push(entry);
    else found.set(entry.activityId, [entry]);
  }
  return found;
}

const isElsewhere = ({ code }: { code: string }) => code === 'unit-unknown' || code === 'other-credential';

function rowOf(
  words: Words,
  standing: Standing,
  activity: Standing['activities'][number],
  notCounted: Standing['notCounted'],
  allocations: Standing['allocations'],
  flags: Standing['flags'],
): AllocationRow {
  const { text, format } = words;
  const say = text.credentials.allocation;
  const titleOf = (categoryId: string | null) =>
    categoryId === null
      ? say.any
      : (standing.categories.find(({ id }) => id === categoryId)?.title ?? categoryId);
  const surplus = Math.round((activity.counted - activity.used) * 100) / 100;
  return {
    activityId: activity.activityId,
    title: activity.title,
    completedOn: activity.completedOn,
    credits: earnedWords(words, activity.earned, notCounted),
    earned: activity.earned,
    counted: activity.counted,
    countedWords: format.number(activity.counted),
    // Where no total is asked, or it is not known, nothing lies beyond it.
    surplus: surplus > 0 && standing.required > 0 ? say.surplus(format.number(surplus)) : null,
    countsFor: allocations
      .filter(({ credits }) => credits > 0)
      .map(({ categoryId, credits }) => `${titleOf(categoryId)} ${format.number(credits)}`),
    reasons: notCounted.map((entry) => {
      const why = reasonWords(words, entry, activity.pin);
      return {
        // One reason for the whole activity needs no figure: nothing of it counts.
        words:
          activity.counted === 0 && notCounted.length === 1
            ? why
            : say.part(format.number(entry.credits), why),
        sources: entry.sources,
      };
    }),
    flags: flags.map((flag) => flagWords(words, flag)),
    isPlanned: activity.isPlanned === true,
    hasEvidence: activity.hasEvidence,
    keepUntil: activity.keepUntil === undefined ? null : format.date(activity.keepUntil),
    lacksCertificate: activity.counted > 0 && !activity.hasEvidence,
    assumed:
      activity.assumedCategoryId === undefined || activity.counted === 0
        ? null
        : say.assumed(titleOf(activity.assumedCategoryId)),
    pin: activity.pin ?? null,
    pinnedCategoryId: activity.pinnedCategoryId ?? null,
  };
}

function earnedWords({ format }: Words, earned: number, notCounted: Standing['notCounted']): string {
  const facts = notCounted.find(isElsewhere)?.facts;
  return typeof facts?.amount === 'number' && typeof facts.unit === 'string'
    ? format.credits(facts.amount, facts.unit)
    : format.number(earned);
}

export const allocationFilters = ['all', 'counts', 'not'] as const;
export type AllocationFilter = (typeof allocationFilters)[number];

/** `not`: nothing, or not all, of the activity counts. */
export function filteredRows(rows: readonly AllocationRow[], filter: AllocationFilter): AllocationRow[] {
  return rows.filter(
    ({ counted, reasons }) =>
      filter === 'all' || (filter === 'counts' ? counted > 0 : counted === 0 || reasons.length > 0),
  );
}

export const allocationColumns = ['date', 'activity', 'credits', 'counted', 'countsFor', 'evidence'] as const;
export type AllocationColumn = (typeof allocationColumns)[number];
export type AllocationSort = { column: AllocationColumn; isDescending: boolean };

const sortValues: Record<AllocationColumn, (row: AllocationRow) => string | number> = {
  date: ({ completedOn }) => completedOn,
  activity: ({ title }) => title.toLocaleLowerCase(),
  credits: ({ earned }) => earned,
  counted: ({ counted }) => counted,
  countsFor: ({ countsFor, reasons }) => countsFor[0] ?? `\uffff${reasons[0]?.words ?? ''}`,
  evidence: ({ hasEvidence }) => (hasEvidence ? 1 : 0),
};

/** Made once: a collator for each comparison would be felt in a long list. */
const collator = new Intl.Collator();

/** Sorted by a column; what is equal there stands newest first. */
export function sortedRows(
  rows: readonly AllocationRow[],
  { column, isDescending }: AllocationSort,
): AllocationRow[] {
  const value = sortValues[column];
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a) - Number(b);
  return rows.toSorted((a, b) => {
    const order = compare(value(a), value(b));
    if (order !== 0) return isDescending ? -order : order;
    return collator.compare(b.completedOn, a.completedOn) || collator.compare(a.title, b.title);
  });
}
