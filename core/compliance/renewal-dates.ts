import { laterOf, type Period } from '../time/civil-date';
import { dateFromEnd } from './cycle';
import type { Rule } from './rule';
import type { Standing } from './standing';

/**
 * The dates that hang on the end of a cycle: until when credits are earned, when the renewal is filed, and what follows after
 * the end. `lateUntil` is the latest known last day of a grace or probation; a reinstatement is none, for the credential has
 * lapsed by then. Dates are absent where the rule does not say; without a rule, credits are earned until the end.
 */
export function renewalDates(
  rule: Pick<Rule, 'cycle' | 'filing' | 'late'> | null,
  cycle: Period,
): Standing['dates'] {
  const { endsOn } = cycle;
  const { opens, closes } = rule?.filing ?? {};
  const late = (rule?.late ?? []).map(({ id, kind, title, until, credits }) => ({
    id,
    kind,
    title,
    credits,
    ...(until === undefined ? {} : { until: dateFromEnd(endsOn, until) }),
  }));
  const lateUntil = late
    .filter(({ kind }) => kind !== 'reinstatement')
    .flatMap(({ until }) => until ?? [])
    .reduce<string | undefined>((latest, until) => laterOf(latest ?? until, until), undefined);
  return {
    earnUntil: rule?.cycle.earnUntil === undefined ? endsOn : dateFromEnd(endsOn, rule.cycle.earnUntil),
    ...(opens === undefined ? {} : { renewalOpensOn: dateFromEnd(endsOn, opens) }),
    ...(closes === undefined ? {} : { renewalClosesOn: dateFromEnd(endsOn, closes) }),
    ...(lateUntil === undefined ? {} : { lateUntil }),
    late,
  };
}
