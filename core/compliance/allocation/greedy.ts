import type { Hundredths } from '../hundredths';
import type { Reduced } from './classes';
import type { AllocationProblem } from './problem';
import { loadsOf, type Solution } from './solution';

/**
 * Counts what there is room for, one class after the other, where every other way is too slow: a sound answer in a moment,
 * good and perhaps not the best. First what open minimums need, the scarcest first, then all the rest, that of the
 * fewest categories first. Every choice has been made before: only the first mode of a class is looked at.
 */
export function fillGreedily(problem: AllocationProblem, { classes, dayLimits, mins }: Reduced): Solution {
  const room = problem.categories.map(({ max }) => max ?? Number.POSITIVE_INFINITY);
  const dayRoom = new Map(dayLimits.map(({ category, day, max }) => [`${day}/${category}`, max]));
  const counted = classes.map(() => 0);
  const loads = problem.categories.map(() => 0);
  const modeOf = (k: number) => classes[k]?.modes[0] ?? [];

  const take = (k: number, wanted: Hundredths) => {
    const mode = modeOf(k);
    const day = classes[k]?.day;
    let amount = Math.min(wanted, (classes[k]?.earned ?? 0) - (counted[k] as number));
    for (const category of mode) {
      amount = Math.min(amount, room[category] as number, dayRoom.get(`${day}/${category}`) ?? amount);
    }
    if (amount <= 0) return;
    counted[k] = (counted[k] as number) + amount;
    for (const category of mode) {
      room[category] = (room[category] as number) - amount;
      loads[category] = (loads[category] as number) + amount;
      const left = dayRoom.get(`${day}/${category}`);
      if (left !== undefined) dayRoom.set(`${day}/${category}`, left - amount);
    }
  };
  const minOf = (category: number) => problem.categories[category]?.min ?? 0;
  const reach = loadsOf(
    classes,
    classes.map(({ earned }) => [earned]),
    problem.categories.length,
  );
  const spare = (category: number) => (reach[category] as number) - minOf(category);
  const order = classes.map((_, k) => k).sort((a, b) => modeOf(a).length - modeOf(b).length || a - b);
  // What cannot be met takes nothing from what can.
  const reachable = mins.filter((category) => spare(category) >= 0);
  for (const category of reachable.sort((a, b) => spare(a) - spare(b) || a - b)) {
    for (const k of order) {
      if (modeOf(k).includes(category)) take(k, minOf(category) - (loads[category] as number));
    }
  }
  for (const k of order) take(k, Number.POSITIVE_INFINITY);
  const shares = classes.map(({ modes }, k) => {
    const amounts = modes.map((_, m) => (m === 0 ? (counted[k] as number) : 0));
    return { counted: amounts, used: [...amounts] };
  });
  return {
    shares,
    met: new Set(mins.filter((category) => (loads[category] as number) >= minOf(category))),
    proof: { method: 'search', isProven: false, cut: [], cases: 0 },
  };
}
