import { type CivilDate, earlierOf, type Period } from '../../time/civil-date';
import { type Count, type CountInput, countCycle } from './count';
import type { PlacingFrame } from './place';
import type { ComplianceActivity, PastCycle } from './types';

/** What the stages need to know to judge one cycle. */
export type CycleCase = {
  /** What a cycle is counted with: what was asked, carried in and waived in it. */
  inputFor: (cycle: Period) => CountInput;
  /** Oldest first. */
  activities: readonly ComplianceActivity[];
  /** The last day for credits of a cycle. */
  earnUntil: (cycle: Period) => CivilDate;
  notBefore?: CivilDate;
  creditedBefore: (activity: ComplianceActivity, cycle: Period) => boolean;
  /** Until when a cycle may be made up for after its end (ARRT's probation); undefined where it may not. */
  madeUpUntil: (cycle: Period) => CivilDate | undefined;
  withPlanned?: boolean;
};

/**
 * Counts a cycle on a date. Where the issuer lets a person make up for a cycle that ended short, activities from after its end
 * go to it, the oldest first and whole, as long as they close a gap; the rest stays with the next cycle.
 */
export function countLate(
  cycleCase: CycleCase,
  cycle: Period,
  asOf: CivilDate,
  taken: ReadonlyMap<string, CivilDate>,
): { count: Count; madeUp: ReadonlySet<string> } {
  const madeUp = new Set<string>();
  const frame: PlacingFrame = {
    cycle,
    earnUntil: cycleCase.earnUntil(cycle),
    asOf,
    madeUp,
    taken,
    ...(cycleCase.notBefore === undefined ? {} : { notBefore: cycleCase.notBefore }),
    ...(cycleCase.withPlanned === true ? { withPlanned: true } : {}),
  };
  const input = cycleCase.inputFor(cycle);
  const run = () =>
    countCycle(input, cycleCase.activities, frame, (activity) => cycleCase.creditedBefore(activity, cycle));
  let count = run();
  const makeUpEnds = cycleCase.madeUpUntil(cycle);
  if (makeUpEnds === undefined || asOf <= cycle.endsOn) return { count, madeUp };

  const last = earlierOf(asOf, makeUpEnds);
  const later = cycleCase.activities.filter(
    ({ completedOn }) => completedOn > cycle.endsOn && completedOn <= last,
  );
  let missing = missingIn(count);
  // Each count is of all activities, so those that close nothing are passed over in blocks that double.
  let size = 1;
  for (let at = 0; missing > 0 && at < later.length; ) {
    const block = later.slice(at, at + size);
    for (const { id } of block) madeUp.add(id);
    const withThem = run();
    const left = missingIn(withThem);
    if (left < missing && block.length === 1) {
      count = withThem;
      missing = left;
      at += 1;
      continue;
    }
    for (const { id } of block) madeUp.delete(id);
    if (left < missing) {
      size = Math.ceil(block.length / 2);
    } else {
      at += block.length;
      size *= 2;
    }
  }
  return { count, madeUp };
}

/** What the minimums and the total lack together: it falls whenever an activity closes a part of any gap. */
function missingIn({ allocation, counted, problem }: Count): number {
  const inTotal = Math.max(0, problem.required - counted);
  return problem.categories.reduce(
    (sum, { min }, index) => sum + Math.max(0, (min ?? 0) - (allocation.byCategory[index] ?? 0)),
    inTotal,
  );
}

/**
 * The activities that went to cycles before one, since these were renewed late: a credit belongs to exactly one cycle.
 * By id, with the end of the cycle they made up for.
 */
export function takenByEarlier(
  cycleCase: CycleCase,
  pastCycles: readonly PastCycle[],
  cycle: Period,
): ReadonlyMap<string, CivilDate> {
  const taken = new Map<string, CivilDate>();
  const earlier = pastCycles
    .filter((past) => past.endsOn < cycle.startsOn)
    .sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
  for (const past of earlier) {
    if (past.renewedOn === undefined || past.renewedOn <= past.endsOn) continue;
    const { madeUp } = countLate(cycleCase, past, past.renewedOn, new Map(taken));
    for (const id of madeUp) taken.set(id, past.endsOn);
  }
  return taken;
}
