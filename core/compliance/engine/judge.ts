import { type CivilDate, daysBetween, daysIn, type Period } from '../../time/civil-date';
import type { Hundredths } from '../hundredths';
import type { Decision, Standing, StandingState } from '../standing';

/** A cycle that is short and ends within these days is at risk whatever its pace: a quarter is what a course and its certificate can take. */
export const atRiskWithinDays = 90;

/** How far behind an even pace still counts as on track, as a share of what is required. */
export const paceTolerance = 0.1;

/** What an even pace through the cycle would have reached at the end of a day: nothing before it, all on its last day. */
export function paceAt(cycle: Period, required: Hundredths, asOf: CivilDate): Hundredths {
  if (asOf < cycle.startsOn) return 0;
  if (asOf >= cycle.endsOn) return required;
  return Math.round((required * (daysBetween(cycle.startsOn, asOf) + 1)) / daysIn(cycle));
}

/** What a state is judged by; credits are integer hundredths. */
export type Judgement = {
  cycle: Period;
  asOf: CivilDate;
  dates: Standing['dates'];
  decision: Decision;
  /** No credits are asked for, whatever else is (a course, an exam). */
  asksForNoCredits: boolean;
  isRenewed: boolean;
  counted: Hundredths;
  required: Hundredths;
};

/**
 * The state of a cycle on a date.
 *
 * Until its last day: `no-requirement` when no credits are asked for, `met` when nothing is missing, `unknown` when the rule does
 * not say whether something is, `at-risk` when something is and either little time is left or the pace is behind, otherwise
 * `on-track`. After it: still so when nothing is missing and it was renewed or the renewal window is open; `overdue` in a
 * time of grace, when nothing is missing or what is missing may still be made up; then `lapsed`, at once where no such time is known.
 */
export function stateOf(judgement: Judgement): StandingState {
  const { cycle, asOf, dates, decision } = judgement;
  const isShort = decision === 'not-yet';
  const done: StandingState = decision === 'cannot-decide' ? 'unknown' : 'met';
  if (asOf > cycle.endsOn) {
    if (judgement.isRenewed && !isShort) return 'met';
    const isWindowOpen = dates.renewalClosesOn !== undefined && asOf <= dates.renewalClosesOn;
    if (isWindowOpen && !isShort) return done;
    const phase = dates.late.find(
      ({ kind, until }) => kind !== 'reinstatement' && until !== undefined && asOf <= until,
    );
    return phase !== undefined && (!isShort || phase.credits === 'make-up') ? 'overdue' : 'lapsed';
  }
  const isLate = daysBetween(asOf, cycle.endsOn) <= atRiskWithinDays;
  if (judgement.asksForNoCredits && decision !== 'can-renew')
    return isShort && isLate ? 'at-risk' : 'no-requirement';
  if (!isShort) return done;
  const behind = paceAt(cycle, judgement.required, asOf) - judgement.counted;
  return isLate || behind > judgement.required * paceTolerance ? 'at-risk' : 'on-track';
}
