import { formatCivilDate } from '../time/civil-date';
import { pluralOf, singularOf } from './plural';
import type { NotCountedCode } from './standing';

type Facts = Readonly<Record<string, string | number>>;

/**
 * The English sentence for credits that do not count, from the code and its facts. Which facts each code has:
 * - `before-cycle`: `days`, `startsOn`; or `madeUpFor`, the end of the earlier cycle that the credits made up for
 * - `after-cycle`: `days`, `endsOn`
 * - `before-issue`: `days`, `issuedOn`, `issuer`
 * - `in-the-future`: `completedOn`, `asOf`
 * - `planned`: `completedOn`, the day it is planned for
 * - `unit-unknown`: `amount`, `unit` (the activity's), `issuer`, `issuerUnit`
 * - `other-credential`: `amount`, `unit` (the activity's), `issuer`
 * - `not-accepted`: `category`, `categoryId`, `issuer`; `from` or `until` where it is a matter of the day
 * - `partly-attended`: `amount` attended, `offered`, `unit`
 * - `no-evidence`, `proof-refused`, `left-out`: none
 * - `used-elsewhere`: `other`, the title of the other credential
 * - `rounding`: `step`
 * - `activity-maximum`: `category`, `categoryId`, `max` of one activity
 * - `day-limit`: `category`, `categoryId`, `max` of one day
 * - `category-full`: `category`, `categoryId`, `max`, `issuerUnit`
 * - `activity-limit`: `category`, `categoryId`, `limit`, `max`?
 * - `repeat`: `otherId`, `otherTitle`, `otherCompletedOn`, `policy` (`once-ever` or `once-per-cycle`)
 * Dates are civil dates; amounts are decimal. `issuer` is empty for an own credential.
 */
export function reasonFor(code: NotCountedCode, facts: Facts): string {
  const text = (name: string) => String(facts[name] ?? '');
  const date = (name: string) => formatCivilDate(text(name));
  const issuer = text('issuer') || 'This credential';
  switch (code) {
    case 'before-cycle':
      return facts.madeUpFor === undefined
        ? `Not in this cycle: completed ${days(facts.days)} before it began on ${date('startsOn')}.`
        : `Not in this cycle: it made up for what was missing in the cycle that ended on ${date('madeUpFor')}.`;
    case 'after-cycle':
      return `Not in this cycle: completed ${days(facts.days)} after it ended on ${date('endsOn')}.`;
    case 'before-issue':
      return `${issuer} counts nothing from before the credential: completed ${days(facts.days)} before it was issued on ${date('issuedOn')}.`;
    case 'in-the-future':
      return `Not yet: the completion date, ${date('completedOn')}, is after ${date('asOf')}.`;
    case 'planned':
      return `Planned for ${date('completedOn')} and not done yet.`;
    case 'partly-attended':
      return `${issuer} gives nothing for a part of an attended activity: ${text('amount')} of ${text('offered')} ${text('unit')} were attended.`;
    case 'no-evidence':
      return `${issuer} counts a credit only with proof, and no certificate is attached.`;
    case 'proof-refused':
      return 'You noted that its proof is not accepted: it is unproven until there is another.';
    case 'left-out':
      return 'You left it out for this credential.';
    case 'used-elsewhere':
      return `Already used for “${text('other')}”: a credit serves one of these credentials only.`;
    case 'rounding':
      return `${issuer} counts in steps of ${text('step')}: what lies between is rounded down.`;
    case 'activity-maximum':
      return `One activity of “${text('category')}” gives at most ${amount(facts.max, text('issuerUnit'))}.`;
    case 'day-limit':
      return `At most ${amount(facts.max, text('issuerUnit'))} of “${text('category')}” count for one day.`;
    case 'unit-unknown':
      return `${issuer} counts in the unit “${text('issuerUnit')}”, and what one “${text('unit')}” is worth there is not known. Look up what ${text('amount')} ${text('unit')} make there, and pick ${facts.issuer ? 'the issuer’s' : 'its'} unit, ${text('issuerUnit')}, for this activity.`;
    case 'other-credential':
      return `Recorded under categories of another credential only. To count it for ${facts.issuer || 'this credential'} too, choose one of its categories.`;
    case 'not-accepted':
      if (facts.from !== undefined) {
        return `${issuer} takes “${text('category')}” only from ${date('from')} on.`;
      }
      return facts.until === undefined
        ? `${issuer} does not accept this kind of activity: ${text('category')}.`
        : `${issuer} takes “${text('category')}” only up to ${date('until')}.`;
    case 'category-full':
      // Only where the search was cut short: then nothing that is full stands behind it.
      if (facts.category === undefined) return 'It does not count in the allocation that was found.';
      return `Over the maximum: at most ${amount(facts.max, text('issuerUnit'))} of “${text('category')}” count in one cycle.`;
    case 'activity-limit':
      return facts.limit === 1
        ? `Only one activity of “${text('category')}” counts in one cycle, and another one gives as much or more.`
        : `Only ${text('limit')} activities of “${text('category')}” count in one cycle, and others give as much or more.`;
    case 'repeat':
      return facts.policy === 'once-ever'
        ? `The same course counts only once, ever: “${text('otherTitle')}” of ${date('otherCompletedOn')} has it already.`
        : `The same course counts only once in a cycle: “${text('otherTitle')}” of ${date('otherCompletedOn')} has it already.`;
  }
}

const days = (count: string | number | undefined) => (count === 1 ? '1 day' : `${count ?? 0} days`);

/** An amount with its unit, in the plural where English asks for it. */
const amount = (credits: string | number | undefined, unit: string) =>
  `${credits ?? 0} ${credits === 1 ? singularOf(unit) : pluralOf(unit)}`;
