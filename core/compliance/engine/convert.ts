import { foldUnit } from '../fold';
import { type Hundredths, timesWorth, toHundredths } from '../hundredths';
import type { Figures } from './figures';
import type { ComplianceActivity } from './types';

/** An activity's credits in the issuer's unit, and the category that its unit implies; null when the unit is unknown. */
export type Converted = { earned: Hundredths; category?: number } | null;

/**
 * Turns credits into an issuer's unit, exactly. A unit that the rule does not name is never guessed: "CEU" means ten
 * contact hours to one provider and one hour to another.
 */
export function converter(figures: Figures): (activity: ComplianceActivity) => Converted {
  const known = new Map<string, { worth: number; category?: number } | null>();
  return ({ credits }) => {
    let unit = known.get(credits.unit);
    if (unit === undefined) {
      unit = figures.units.get(foldUnit(credits.unit)) ?? null;
      known.set(credits.unit, unit);
    }
    if (unit === null) return null;
    const earned = timesWorth(toHundredths(credits.amount), unit.worth);
    return unit.category === undefined ? { earned } : { earned, category: unit.category };
  };
}
