import type { Hundredths } from '../hundredths';
import type { ItemClass, Reduced } from './classes';
import type { AllocationProblem } from './problem';
import type { Solution } from './solution';

/** The items that may change places in the needed part, and what the needed part comes to if each gives all that counts of it. */
type Exchange = {
  /** By item: its class, or -1 where it takes no part. */
  classOf: Int32Array;
  total: Hundredths;
  loads: Hundredths[];
};

function exchangeOf(
  problem: AllocationProblem,
  { classes }: Reduced,
  { shares }: Solution,
  counted: readonly Hundredths[],
  used: readonly Hundredths[],
): Exchange | null {
  const classOf = new Int32Array(problem.items.length).fill(-1);
  const loads = problem.categories.map(() => 0);
  let total = 0;
  let isAnySpare = false;
  const give = (mode: readonly number[], credits: Hundredths) => {
    total += credits;
    for (const category of mode) loads[category] = (loads[category] as number) + credits;
  };
  classes.forEach(({ items, modes, isFree }, k) => {
    if (isFree || modes.length > 1) {
      modes.forEach((mode, m) => {
        give(mode, shares[k]?.used[m] ?? 0);
      });
      return;
    }
    for (const item of items) {
      classOf[item] = k;
      if ((used[item] as number) > 0) give(modes[0] as readonly number[], counted[item] as number);
      else if ((counted[item] as number) > 0) isAnySpare = true;
    }
  });
  return isAnySpare ? { classOf, total, loads } : null;
}

/**
 * Lets older items take the place of newer ones in the needed part, from the newest on, the oldest first, wherever the
 * total and every met minimum are still served when each item gives what counts of it. What counts stays as it is. Only
 * classes with one mode take part: of the others it is not said what of them is needed in which mode.
 */
export function takeOlder(
  problem: AllocationProblem,
  reduced: Reduced,
  solution: Solution,
  { counted, used }: { counted: readonly Hundredths[]; used: Hundredths[] },
): void {
  const exchange = exchangeOf(problem, reduced, solution, counted, used);
  if (exchange === null) return;
  const { classOf, loads } = exchange;
  const { classes } = reduced;
  let { total } = exchange;
  let countedInAll = 0;
  for (const credits of counted) countedInAll += credits;
  const goal = Math.min(problem.required, countedInAll);
  const enforced = (category: number) =>
    solution.met.has(category) ? (problem.categories[category]?.min ?? 0) : Number.NEGATIVE_INFINITY;
  const modeOf = (k: number) => (classes[k] as ItemClass).modes[0] as readonly number[];
  const need = classes.map(() => 0);
  let hasChanged = false;

  for (let newer = used.length - 1; newer > 0; newer -= 1) {
    const own = classOf[newer] as number;
    if (own === -1 || used[newer] === 0) continue;
    const gives = counted[newer] as number;
    let isPossible = false;
    for (let k = 0; k < classes.length; k += 1) {
      // What an item of this class has to give in the newer one's place.
      let least = goal - total + gives;
      for (const category of modeOf(own)) {
        const lacking = enforced(category) - (loads[category] as number) + gives;
        if (lacking <= 0) continue;
        least = modeOf(k).includes(category) ? Math.max(least, lacking) : Number.POSITIVE_INFINITY;
      }
      need[k] = least;
      if (least !== Number.POSITIVE_INFINITY) isPossible = true;
    }
    if (!isPossible) continue;
    for (let older = 0; older < newer; older += 1) {
      const other = classOf[older] as number;
      if (other === -1 || used[older] !== 0) continue;
      const credits = counted[older] as number;
      if (credits === 0 || credits < (need[other] as number)) continue;
      used[newer] = 0;
      used[older] = credits;
      total += credits - gives;
      for (const category of modeOf(own)) loads[category] = (loads[category] as number) - gives;
      for (const category of modeOf(other)) loads[category] = (loads[category] as number) + credits;
      hasChanged = true;
      break;
    }
  }
  if (!hasChanged) return;
  // The amounts anew: all that counts of each, and off the newest what nothing needs.
  for (let item = used.length - 1; item >= 0; item -= 1) {
    const k = classOf[item] as number;
    if (k === -1 || used[item] === 0) continue;
    const gives = counted[item] as number;
    let off = Math.min(gives, total - goal);
    for (const category of modeOf(k)) off = Math.min(off, (loads[category] as number) - enforced(category));
    off = Math.max(0, off);
    used[item] = gives - off;
    total -= off;
    for (const category of modeOf(k)) loads[category] = (loads[category] as number) - off;
  }
}
