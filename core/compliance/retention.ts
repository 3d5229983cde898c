import { addMonths, type CivilDate, laterOf, type Period } from '../time/civil-date';
import type { Rule } from './rule';

/**
 * The last day of the time for which an issuer wants the proof of an activity kept: the rule's years from the day of
 * completion, or from the end of the cycle that it counts in. Undefined where the rule leaves it open.
 */
export function keepUntil(
  rule: Pick<Rule, 'evidence'>,
  completedOn: CivilDate,
  cycle: Period,
): CivilDate | undefined {
  const { retention } = rule.evidence;
  if (retention === 'unclear') return undefined;
  return addMonths(retention.from === 'activity' ? completedOn : cycle.endsOn, retention.years * 12);
}

/** The day that holds when a file serves several credentials: the latest. Undefined when none of them says. */
export const longestOf = (days: readonly (CivilDate | undefined)[]): CivilDate | undefined =>
  days.reduce<CivilDate | undefined>(
    (latest, day) => (latest === undefined || day === undefined ? (latest ?? day) : laterOf(latest, day)),
    undefined,
  );
