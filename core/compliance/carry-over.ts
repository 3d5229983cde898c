import { type Hundredths, toHundredths } from './hundredths';
import type { CarryOver } from './rule';

/**
 * What goes over from a closed cycle into the next, and what is lost, in hundredths: together they are the surplus. Credits
 * of `excluded` categories beyond what was asked of these (`surplusByCategory`) never go over, and the rule's `max` is the most
 * that does. Where the rule has none, or leaves it open, nothing goes over: a credit that may not count is not counted on.
 */
export function carriedOver(
  carryOver: Pick<CarryOver, 'policy' | 'max' | 'excluded'>,
  left: {
    /** What counts beyond the total. */
    surplus: Hundredths;
    /** What of it belongs to a category, by its id. */
    surplusByCategory?: Readonly<Record<string, Hundredths>> | undefined;
  },
): { credits: Hundredths; lost: Hundredths } {
  const surplus = Math.max(0, left.surplus);
  if (carryOver.policy !== 'allowed') return { credits: 0, lost: surplus };
  const excluded = (carryOver.excluded ?? []).reduce(
    (sum, id) => sum + Math.max(0, left.surplusByCategory?.[id] ?? 0),
    0,
  );
  const movable = Math.max(0, surplus - excluded);
  const credits = carryOver.max === undefined ? movable : Math.min(movable, toHundredths(carryOver.max));
  return { credits, lost: surplus - credits };
}
