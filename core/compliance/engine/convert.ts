import { foldUnit } from '../fold';
import { type Hundredths, timesWorth, toHundredths } from '../hundredths';
import { creditsForMinutes } from '../minutes';
import type { Figures } from './figures';

/** Credits in the issuer's unit, and the category that their unit implies; null when the unit is unknown. */
export type Converted = { earned: Hundredths; category?: number } | null;

/** The unit in which a person logs time itself; rules say how minutes become credits. */
const minuteUnit = foldUnit('minutes');

/**
 * Turns an amount in a unit into the issuer's, exactly. A unit that the rule does not name is never guessed: "CEU" means ten
 * contact hours to one provider and one hour to another. Minutes go by the rule's own table.
 */
export function converter(figures: Figures): (amount: number, unit: string) => Converted {
  const known = new Map<string, { worth: number; category?: number } | null>();
  return (amount, unit) => {
    let found = known.get(unit);
    if (found === undefined) {
      found = figures.units.get(foldUnit(unit)) ?? null;
      known.set(unit, found);
    }
    if (found === null) {
      if (figures.minutes === undefined || foldUnit(unit) !== minuteUnit) return null;
      return { earned: creditsForMinutes(figures.minutes, amount) };
    }
    const earned = timesWorth(toHundredths(amount), found.worth);
    return found.category === undefined ? { earned } : { earned, category: found.category };
  };
}
