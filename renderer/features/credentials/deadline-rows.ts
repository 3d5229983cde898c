import type { Standing, StandingDeadline } from '#core/compliance/standing';
import type { Credential } from '#core/contract/credentials';
import { type CivilDate, daysBetween } from '#core/time/civil-date';

/** Steps whose time the person may set: all but the course, which is counted by the day it is completed. */
export type TimedStep = Exclude<StandingDeadline['step'], 'course'>;

export type DeadlineRow = StandingDeadline & {
  /** Days until the last safe day: 0 on it, negative after it. */
  left: number;
  /** `done`: nothing is left to do for it; `next`: the first that is not done and not past. */
  state: 'done' | 'past' | 'next' | 'later';
};

/**
 * The cascade with what has become of each step. A course is done when everything asked for is there, a certificate when
 * each activity that counts has its own; what the issuer does, the workbook cannot know.
 */
export function deadlineRows(standing: Standing): DeadlineRow[] {
  const hasAll = standing.state === 'met';
  const isDone = ({ step }: StandingDeadline) =>
    hasAll && (step === 'course' || (step === 'certificate' && standing.evidenceMissing === 0));
  let hasNext = false;
  return standing.deadlines.map((deadline) => {
    const left = daysBetween(standing.asOf, deadline.safeUntil);
    const stateOf = (): DeadlineRow['state'] => {
      if (isDone(deadline)) return 'done';
      if (left < 0) return 'past';
      if (hasNext) return 'later';
      hasNext = true;
      return 'next';
    };
    return { ...deadline, left, state: stateOf() };
  });
}

/** Renewed before its end: the next cycle is the running one, and the standing still that of the cycle that the day lies in. */
export const isRenewedAhead = (
  { cycle }: Pick<Credential, 'cycle'>,
  standing: Pick<Standing, 'asOf' | 'cycle'>,
): boolean => cycle.startsOn > standing.cycle.startsOn && cycle.startsOn > standing.asOf;

/** A time after the end of a cycle, with whether it is running on the day of the standing. */
export type LateRow = Standing['dates']['late'][number] & { isCurrent: boolean; isPast: boolean };

/** The times after the end, in order; the first whose last day has not passed is running once the cycle is over. */
export function lateRows({
  dates,
  daysLeft,
  asOf,
}: Pick<Standing, 'dates' | 'daysLeft' | 'asOf'>): LateRow[] {
  const isOver = daysLeft < 0;
  const isPast = (until: CivilDate | undefined) => until !== undefined && until < asOf;
  const current = isOver ? dates.late.find(({ until }) => !isPast(until)) : undefined;
  return dates.late.map((phase) => ({
    ...phase,
    isCurrent: phase === current,
    isPast: isOver && isPast(phase.until),
  }));
}
