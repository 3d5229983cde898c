import { type Reduced, reduce } from './classes';
import { colourFamilies, limitSets } from './families';
import { solveByFlow } from './flow';
import type { Allocation, AllocationProblem } from './problem';
import { type Known, searchFewest, solveBySearch } from './search';
import type { Solution } from './solution';
import { spread } from './spread';
import { solveTree } from './tree';

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

function solve(problem: AllocationProblem, reduced: Reduced, quickest: AllocationWay): Solution {
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

/**
 * Decides how much of each item counts, and in which mode, as `AllocationProblem` says. Best in this order: the most
 * minimums met, the greatest total, the least that unmet minimums lack, the fewest items needed (free ones cost nothing),
 * and the oldest. It depends on nothing but the problem.
 *
 * `quickest` leaves out the quicker ways; the value of the result is the same with each.
 */
export function allocate(problem: AllocationProblem, quickest: AllocationWay = 'tree'): Allocation {
  const reduced = reduce(problem);
  return spread(problem, reduced, solve(problem, reduced, quickest));
}
