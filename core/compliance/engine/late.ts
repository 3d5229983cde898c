import { type CivilDate, earlierOf, type Period } from '../../time/civil-date';
import { dateFromEnd } from '../cycle';
import type { OffsetFromEnd } from '../rule';
import { type Count, countCycle } from './count';
import type { Figures } from './figures';
import { needsOf } from './needs';
import type { PlacingFrame } from './place';
import type { ComplianceActivity, PastCycle } from './types';

/** What the stages need to know to judge one cycle. */
export type CycleCase = {
  figures: Figures;
  /** Oldest first. */
  activities: readonly ComplianceActivity[];
  notBefore?: CivilDate;
  creditedBefore: (activity: ComplianceActivity, cycle: Period) => boolean;
  /** How long after its end a cycle may be made up for (ARRT's probation); absent where it may not. */
  lateUntil?: OffsetFromEnd;
};

/**
 * Counts a cycle on a date. Where the issuer lets a person make up for a cycle that ended short (`late.until`), activities
 * from after its end go to it, the oldest first and whole, as long as they close a gap; the rest stays with the next cycle.
 */
export function countLate(
  input: CycleCase,
  cycle: Period,
  asOf: CivilDate,
  taken: ReadonlyMap<string, CivilDate>,
): { count: Count; madeUp: ReadonlySet<string> } {
  const madeUp = new Set<string>();
  const frame: PlacingFrame = {
    cycle,
    asOf,
    madeUp,
    taken,
    ...(input.notBefore === undefined ? {} : { notBefore: input.notBefore }),
  };
  const run = () =>
    countCycle(input.figures, input.activities, frame, (activity) => input.creditedBefore(activity, cycle));
  let count = run();
  if (input.lateUntil === undefined || asOf <= cycle.endsOn) return { count, madeUp };

  const last = earlierOf(asOf, dateFromEnd(cycle.endsOn, input.lateUntil));
  let missing = missingIn(count, input.figures);
  for (const { id, completedOn } of input.activities) {
    if (missing === 0) break;
    if (completedOn <= cycle.endsOn || completedOn > last) continue;
    madeUp.add(id);
    const withIt = run();
    const left = missingIn(withIt, input.figures);
    if (left < missing) {
      count = withIt;
      missing = left;
    } else {
      madeUp.delete(id);
    }
  }
  return { count, madeUp };
}

const missingIn = (count: Count, figures: Figures) =>
  needsOf(count.items, figures).reduce((sum, need) => sum + need.credits, 0);

/**
 * The activities that went to cycles before one, since these were renewed late: a credit belongs to exactly one cycle.
 * By id, with the end of the cycle they made up for.
 */
export function takenByEarlier(
  input: CycleCase,
  pastCycles: readonly PastCycle[],
  cycle: Period,
): ReadonlyMap<string, CivilDate> {
  const taken = new Map<string, CivilDate>();
  if (input.lateUntil === undefined) return taken;
  const earlier = pastCycles
    .filter((past) => past.endsOn < cycle.startsOn)
    .sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
  for (const past of earlier) {
    if (past.renewedOn === undefined || past.renewedOn <= past.endsOn) continue;
    const { madeUp } = countLate(input, past, past.renewedOn, new Map(taken));
    for (const id of madeUp) taken.set(id, past.endsOn);
  }
  return taken;
}
