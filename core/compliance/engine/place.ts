import { type CivilDate, daysBetween, type Period } from '../../time/civil-date';
import type { NotCountedCode } from '../standing';
import type { ComplianceActivity, Facts } from './types';

/** Where an activity stands in time: counted in the cycle, or why not. `isInCycle`: its completion date lies in it. */
export type Placing = { isInCycle: boolean; outside?: { code: NotCountedCode; facts: Facts } };

/** The time that activities are placed in. */
export type PlacingFrame = {
  cycle: Period;
  /** The last day for credits; absent: the end of the cycle. */
  earnUntil?: CivilDate;
  asOf: CivilDate;
  /** Takes what is planned or dated in the future as done: the standing as it will be. */
  withPlanned?: boolean;
  /** Set when the issuer takes nothing from before it. */
  notBefore?: CivilDate;
  /** Activities after the cycle's end that make up for it, while the issuer still allows that. */
  madeUp: ReadonlySet<string>;
  /** Activities that made up for an earlier cycle, with the end of that cycle: a credit belongs to one cycle only. */
  taken: ReadonlyMap<string, CivilDate>;
};

/** Places an activity by the day it was completed, never by when it was reported. */
export function place(activity: ComplianceActivity, frame: PlacingFrame): Placing {
  const { completedOn } = activity;
  const { cycle, asOf } = frame;
  if (completedOn < cycle.startsOn) {
    const days = daysBetween(completedOn, cycle.startsOn);
    return outside(false, 'before-cycle', { days, startsOn: cycle.startsOn });
  }
  const madeUpFor = frame.taken.get(activity.id);
  if (madeUpFor !== undefined) return outside(false, 'before-cycle', { madeUpFor });
  const last = frame.earnUntil ?? cycle.endsOn;
  if (completedOn > last && !frame.madeUp.has(activity.id)) {
    return outside(false, 'after-cycle', { days: daysBetween(last, completedOn), endsOn: last });
  }
  if (activity.isPlanned === true && frame.withPlanned !== true) {
    return outside(true, 'planned', { completedOn });
  }
  if (completedOn > asOf && frame.withPlanned !== true)
    return outside(true, 'in-the-future', { completedOn, asOf });
  if (frame.notBefore !== undefined && completedOn < frame.notBefore) {
    const days = daysBetween(completedOn, frame.notBefore);
    return outside(true, 'before-issue', { days, issuedOn: frame.notBefore });
  }
  return { isInCycle: true };
}

const outside = (isInCycle: boolean, code: NotCountedCode, facts: Facts): Placing => ({
  isInCycle,
  outside: { code, facts },
});
