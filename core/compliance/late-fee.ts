import { addDays, type CivilDate, daysBetween, type Period } from '../time/civil-date';
import { renewalDates } from './renewal-dates';
import type { Rule } from './rule';

/** A fee of a rule. */
type Fee = NonNullable<Rule['fees']>[number];

type LateRule = Pick<Rule, 'cycle' | 'filing' | 'late' | 'fees'>;

/**
 * Whether the issuer takes a renewal on a day: from the opening of filing to its close (the end of the cycle where the rule
 * names none), and after that through grace and probation. A grace or probation without a known last day does not end
 * here: nobody can say that it is refused. Of a rule that names neither, the last day with a late fee is the last day.
 */
export function isRenewalAccepted(rule: LateRule, cycle: Period, day: CivilDate): boolean {
  const { renewalOpensOn, late } = renewalDates(rule, cycle);
  if (renewalOpensOn !== undefined && day < renewalOpensOn) return false;
  if (day <= lastRegularDay(rule, cycle)) return true;
  const phases = late.filter(({ kind }) => kind !== 'reinstatement');
  if (phases.length > 0) return phases.some(({ until }) => until === undefined || day <= until);
  return lateFees(rule).some(({ days }) => {
    const to = days?.to;
    return to !== undefined && day <= addDays(cycle.endsOn, to);
  });
}

/**
 * The late fee for a renewal on a day: the step whose days (counted from the end of the cycle) hold it, the one that begins
 * latest where several do. A late fee without days falls due from the day after the close of filing. Null when nothing is
 * due: in time, no fee known, or too late for a renewal at all (Texas cancels after a year).
 */
export function lateFeeOn(rule: LateRule, cycle: Period, day: CivilDate): Fee | null {
  if (!isRenewalAccepted(rule, cycle, day)) return null;
  const lateBy = daysBetween(cycle.endsOn, day);
  const isAfterClose = day > lastRegularDay(rule, cycle);
  const startOf = ({ days }: Fee) => days?.from ?? Number.NEGATIVE_INFINITY;
  return lateFees(rule)
    .filter(({ days }) =>
      days === undefined ? isAfterClose : lateBy >= days.from && lateBy <= (days.to ?? lateBy),
    )
    .reduce<Fee | null>(
      (found, fee) => (found === null || startOf(fee) > startOf(found) ? fee : found),
      null,
    );
}

const lateFees = (rule: LateRule): Fee[] => (rule.fees ?? []).filter(({ when }) => when === 'late');

const lastRegularDay = (rule: LateRule, cycle: Period): CivilDate =>
  renewalDates(rule, cycle).renewalClosesOn ?? cycle.endsOn;
