import type { Rule } from '#core/compliance/rule';
import type { Person } from '#core/contract/people';

type Birthday = Pick<Person, 'birthMonth' | 'birthDay'>;

/** What of a birthday a rule's cycles hang on, and what of it is missing. */
export function birthdayAsked(rule: Rule | null, person: Birthday): { month: boolean; day: boolean } {
  const anchor = rule?.cycle.anchor;
  const hasMonth =
    anchor?.kind === 'birth-month' || anchor?.kind === 'birthday' || anchor?.kind === 'birth-month-table';
  const hasDay = anchor?.kind === 'birthday' && anchor.endsAt === 'birth-date';
  return {
    month: hasMonth && person.birthMonth === undefined,
    day: hasDay && person.birthDay === undefined,
  };
}

/**
 * Whether the cycle cannot be told without the birthday: not where its days were typed, nor where the certificate's expiry
 * is known to an issuer that does not count from the birth month itself.
 */
export function needsBirthday(
  rule: Rule | null,
  form: { isCycleGiven: boolean; expiresOn: string | null },
): boolean {
  if (rule === null || form.isCycleGiven) return false;
  const { kind } = rule.cycle.anchor;
  if (kind === 'birth-month') return true;
  return (kind === 'birthday' || kind === 'birth-month-table') && form.expiresOn === null;
}
