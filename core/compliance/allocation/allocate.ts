import { type Reduced, reduce } from './classes';
import { colourFamilies, limitSets } from './families';
import { solveByFlow } from './flow';
import { fillGreedily } from './greedy';
import type { Allocation, AllocationProblem } from './problem';
import { modesFromRough, roughen } from './rough';
import { type Known, searchFewest, solveBySearch } from './search';
import type { Solution } from './solution';
import { leftOut, spread } from './spread';
import { solveTree } from './tree';
import { allocationValue } from './value';

/** The ways to solve a problem, from the quickest and narrowest to the slowest, which takes every problem. */
export type AllocationWay = 'tree' | 'flow' | 'search';

/** Everything counts in full: no constraint but the minimums, and nothing to choose. */
function countAll(problem: AllocationProblem, reduced: Reduced): { known: Known; solution: Solution } {
  const loads = problem.categories.map(() => 0);
  let total = 0;
  const shares = reduced.classes.map(({ modes, earned }) => {
    total += earned;
    for (const category of modes[0] ?? []) loads[category] = (loads[category] as number) + earned;
    return { counted: [earned], used: [earned] };
  });
  const met = new Set<number>();
  let lacking = 0;
  for (const category of reduced.mins) {
    const short = (problem.categories[category]?.min ?? 0) - (loads[category] as number);
    if (short <= 0) met.add(category);
    else lacking += short;
  }
  const cut = total > 0 ? [{ kind: 'earned' as const, credits: total }] : [];
  return {
    known: { met, minimumsMet: met.size, total, lacking },
    solution: { shares, met, proof: { method: 'flow', isProven: true, cut, cases: 0 } },
  };
}

/** Adds the choice of the fewest items to what is known to count. */
function withFewest(
  problem: AllocationProblem,
  reduced: Reduced,
  { known, solution }: { known: Known; solution: Solution },
): Solution {
  const fewest = searchFewest(problem, reduced, known);
  if (fewest === null) return { ...solution, proof: { ...solution.proof, isProven: false } };
  const { proof } = solution;
  return {
    shares: fewest.shares,
    met: fewest.met,
    proof: { ...proof, isProven: proof.isProven && fewest.isProven },
  };
}

function solve(problem: AllocationProblem, reduced: Reduced, quickest: AllocationWay): Solution | null {
  const { hasChoice, hasWholeChoice, activityLimits, maxes, dayLimits } = reduced;
  if (quickest === 'search' || hasWholeChoice || activityLimits.length > 0)
    return solveBySearch(problem, reduced);
  const sets = limitSets(problem, reduced);
  const colours = colourFamilies(sets);
  if (quickest === 'tree' && !hasChoice) {
    if (colours?.every((colour) => colour === 0) === true) {
      const solution = solveTree(problem, reduced, sets);
      if (solution !== null) return solution;
    } else if (maxes.length === 0 && dayLimits.length === 0) {
      return withFewest(problem, reduced, countAll(problem, reduced));
    }
  }
  if (colours === null) return solveBySearch(problem, reduced);
  const { known, ...solution } = solveByFlow(problem, reduced, sets, colours);
  return withFewest(problem, reduced, { known, solution });
}

/** Decides the hard choices (or every choice) one by one, and the rest as well as can be. */
function allocateRoughly(problem: AllocationProblem, reduced: Reduced, isEveryChoice: boolean): Allocation {
  const rough = roughen(problem, isEveryChoice);
  const roughReduced = reduce(rough.problem);
  const solution = solve(rough.problem, roughReduced, 'tree');
  if (solution === null && !isEveryChoice) return allocateRoughly(problem, reduced, true);
  const found = spread(rough.problem, roughReduced, solution ?? fillGreedily(rough.problem, roughReduced));
  const byMode = modesFromRough(problem, rough, found.byMode);
  return {
    ...found,
    byMode,
    overLimit: leftOut(problem, reduced, { counted: found.counted, byMode }),
    proof: { method: 'search', isProven: false, cut: [], cases: found.proof.cases },
  };
}

/** Which of two allocations is worth more; the first when they are equal. */
function better(problem: AllocationProblem, one: Allocation, other: Allocation): Allocation {
  const a = allocationValue(problem, one);
  const b = allocationValue(problem, other);
  const order =
    a.minimumsMet - b.minimumsMet || a.total - b.total || b.lacking - a.lacking || b.itemsUsed - a.itemsUsed;
  return order >= 0 ? one : other;
}

/**
 * Decides how much of each item counts, and in which mode, as `AllocationProblem` says. Best in this order: the most
 * minimums met, the greatest total, the least that unmet minimums lack, the fewest items needed (free ones cost nothing),
 * and the oldest. It depends on nothing but the problem.
 *
 * Where the search ends at its bound (`isProven` is false), the result is no worse than what deciding the hard choices one
 * by one gives. `quickest` leaves out the quicker ways; the value of a proven result is the same with each.
 */
export function allocate(problem: AllocationProblem, quickest: AllocationWay = 'tree'): Allocation {
  const reduced = reduce(problem);
  const solution = solve(problem, reduced, quickest);
  const found = solution === null ? null : spread(problem, reduced, solution);
  const isHard = reduced.hasWholeChoice || reduced.activityLimits.length > 0;
  if (found !== null && (found.proof.isProven || !isHard)) return found;
  const other = allocateRoughly(problem, reduced, !isHard);
  return found === null ? other : better(problem, found, other);
}
