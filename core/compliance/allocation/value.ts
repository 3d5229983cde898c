import type { Hundredths } from '../hundredths';
import type { Allocation, AllocationProblem } from './problem';
import { sumOf } from './solution';

/** What an allocation is worth, in the order in which it is judged. */
export type AllocationValue = {
  /** How many minimums above zero are met. More is better. */
  minimumsMet: number;
  /** What counts in all. More is better. */
  total: Hundredths;
  /** What the unmet minimums lack, in all. Less is better. */
  lacking: Hundredths;
  /** How many items, free ones aside, the minimums and the total need. Fewer is better. */
  itemsUsed: number;
};

/** The worth of an allocation. */
export function allocationValue(problem: AllocationProblem, allocation: Allocation): AllocationValue {
  let minimumsMet = 0;
  let lacking = 0;
  problem.categories.forEach(({ min }, category) => {
    if (min === undefined || min <= 0) return;
    const short = min - (allocation.byCategory[category] ?? 0);
    if (short <= 0) minimumsMet += 1;
    else lacking += short;
  });
  let itemsUsed = 0;
  problem.items.forEach(({ isFree }, item) => {
    if (isFree !== true && (allocation.used[item] ?? 0) > 0) itemsUsed += 1;
  });
  return { minimumsMet, total: sumOf(allocation.counted), lacking, itemsUsed };
}
