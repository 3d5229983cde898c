import { parseAcpeNumber } from '../acpe-number';
import { fold, foldOnce } from '../fold';
import type { Figures } from './figures';
import type { ComplianceActivity, NotCounted } from './types';

/** An activity in the cycle with what it gives before the cycle's limits: less what it loses by itself. */
type Candidate = { activity: ComplianceActivity; earned: number };

/**
 * Takes out courses that were taken before, by the issuer's policy for their format (once ever, or once per cycle).
 * Two activities are the same course when their approval numbers are equal; where one of them has none, when provider and
 * title are. Without a provider nothing is taken for the same: "In-service" is not a course.
 * Among repeats the one with most credits counts, then the oldest. `earlier` are activities from before the cycle.
 */
export function withoutRepeats<T extends Candidate>(
  items: readonly T[],
  earlier: readonly ComplianceActivity[],
  figures: Figures,
): { kept: T[]; dropped: NotCounted[] } {
  const foldName = foldOnce();
  const policyOf = (activity: ComplianceActivity) => {
    const format = activity.format === undefined ? undefined : foldName(activity.format);
    const policy = figures.repeats.find(
      ({ formats }) => formats === undefined || (format !== undefined && formats.has(format)),
    );
    return policy;
  };
  const isLimited = figures.repeats.some(
    ({ counts }) => counts === 'once-ever' || counts === 'once-per-cycle',
  );
  if (!isLimited) return { kept: [...items], dropped: [] };

  const before = new CourseList();
  if (figures.repeats.some(({ counts }) => counts === 'once-ever')) {
    for (const activity of earlier) before.add(activity, keysOf(activity, foldName));
  }
  const inCycle = new CourseList();
  const dropped = new Map<string, NotCounted>();
  const order = items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => b.item.earned - a.item.earned || a.index - b.index);
  for (const { item } of order) {
    const found = policyOf(item.activity);
    const policy = found?.counts ?? 'not-stated';
    const keys = keysOf(item.activity, foldName);
    const same =
      policy === 'once-ever'
        ? (before.sameAs(keys) ?? inCycle.sameAs(keys))
        : policy === 'once-per-cycle'
          ? inCycle.sameAs(keys)
          : undefined;
    if (same === undefined) {
      inCycle.add(item.activity, keys);
      continue;
    }
    dropped.set(item.activity.id, {
      activityId: item.activity.id,
      credits: item.earned,
      code: 'repeat',
      facts: { otherId: same.id, otherTitle: same.title, otherCompletedOn: same.completedOn, policy },
      sources: found?.sources ?? [],
    });
  }
  return {
    kept: items.filter(({ activity }) => !dropped.has(activity.id)),
    dropped: [...dropped.values()],
  };
}

/** Courses that were seen, by approval number and by provider and title. */
class CourseList {
  readonly #byNumber = new Map<string, ComplianceActivity>();
  readonly #byName = new Map<string, { first: ComplianceActivity; withoutNumber?: ComplianceActivity }>();

  add(activity: ComplianceActivity, { number, name }: Keys): void {
    if (number !== undefined && !this.#byNumber.has(number)) this.#byNumber.set(number, activity);
    if (name === undefined) return;
    const known = this.#byName.get(name) ?? { first: activity };
    if (number === undefined) known.withoutNumber ??= activity;
    this.#byName.set(name, known);
  }

  sameAs({ number, name }: Keys): ComplianceActivity | undefined {
    const named = name === undefined ? undefined : this.#byName.get(name);
    if (number === undefined) return named?.first;
    return this.#byNumber.get(number) ?? named?.withoutNumber;
  }
}

type Keys = { number?: string; name?: string };

function keysOf(
  { approvalNumber, provider, title }: ComplianceActivity,
  foldName: (text: string) => string,
): Keys {
  const number =
    approvalNumber === undefined ? '' : (parseAcpeNumber(approvalNumber)?.text ?? fold(approvalNumber));
  const by = provider === undefined ? '' : foldName(provider);
  return {
    ...(number === '' ? {} : { number }),
    ...(by === '' ? {} : { name: `${by}\n${fold(title)}` }),
  };
}
