import { addDays, type CivilDate, laterOf, monthsBetween, type Period } from '../time/civil-date';
import { type Hundredths, toHundredths } from './hundredths';
import type { Proration } from './rule/counting';

/**
 * What is owed of a total in a first cycle. What is left of it begins with the day of issue (or with the cycle, when that is
 * later) and is at most `fullMonths`: a longer first cycle asks for no more (ARDMS: up to four years, the same 30). A month
 * that has begun counts whole, so that the answer is never below what an issuer could ask for; fractions of a hundredth
 * are rounded up.
 *
 * - `none`: the whole total · `zero`: nothing (CCI)
 * - `half-or-none`: the whole for a full cycle, half when more than half is left, else nothing (Florida, section 455.2124)
 * - `linear`: the share of the months that are left (Utah) · `per-year`: the share of the years, a begun one whole
 * - `table`: by whole months that are left; nothing when fewer are left than the table knows
 * - `unclear`: the whole total; the rule's own note says what to ask the issuer
 *
 * @param total What a full cycle asks for, in hundredths.
 * @returns Hundredths.
 */
export function proratedTotal(
  proration: Proration | undefined,
  total: Hundredths,
  firstCycle: Period,
  issuedOn: CivilDate,
  fullMonths: number,
): Hundredths {
  const left = monthsBetween(laterOf(issuedOn, firstCycle.startsOn), addDays(firstCycle.endsOn, 1));
  const months = Math.min(left.begun, fullMonths);
  switch (proration?.policy) {
    case undefined:
    case 'none':
    case 'unclear':
      return total;
    case 'zero':
      return 0;
    case 'half-or-none':
      if (months === fullMonths) return total;
      return months * 2 > fullMonths ? Math.ceil(total / 2) : 0;
    case 'linear':
      return Math.ceil((total * months) / fullMonths);
    case 'per-year': {
      const years = Math.ceil(months / 12);
      return Math.min(total, Math.ceil((total * years * 12) / fullMonths));
    }
    case 'table': {
      const rows = [...(proration.table ?? [])].sort((a, b) => b.monthsLeft - a.monthsLeft);
      const row = rows.find(({ monthsLeft }) => Math.min(left.whole, fullMonths) >= monthsLeft);
      return row === undefined ? 0 : toHundredths(row.credits);
    }
  }
}
