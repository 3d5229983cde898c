import type { Hundredths } from '../hundredths';
import type { Reduced } from './classes';
import type { LimitSet } from './families';
import { buildNetwork, enforce, favour, fill, type Network } from './network';
import type { AllocationProblem, AllocationProof } from './problem';
import type { Known } from './search';
import type { ClassShare } from './solution';

/** How many sets of minimums are tried where not all can be met together. */
const mostChoices = 4096;

type Reached = {
  met: ReadonlySet<number>;
  total: Hundredths;
  lacking: Hundredths;
  cut: AllocationProof['cut'];
  flows: readonly number[];
};

const minOf = (problem: AllocationProblem, category: number) => problem.categories[category]?.min ?? 0;

/** The greatest total with these minimums met, then the least that the others lack; null when they cannot be met together. */
function reach(
  problem: AllocationProblem,
  network: Network,
  mins: readonly number[],
  enforced: readonly number[],
): Reached | null {
  if (!enforce(network, new Map(enforced.map((category) => [category, minOf(problem, category)]))))
    return null;
  const cut = fill(network);
  const met = new Set(enforced);
  const others = mins.filter((category) => !met.has(category));
  const within = others.filter((category) => network.categoryArcs.has(category));
  if (within.length > 0) favour(network, within);
  let lacking = 0;
  for (const category of others) {
    const arc = network.arcs[network.categoryArcs.get(category) ?? -1];
    lacking += Math.max(0, minOf(problem, category) - (arc?.flow ?? 0));
  }
  return {
    met,
    total: network.arcs[network.back]?.flow ?? 0,
    lacking,
    cut,
    flows: network.arcs.map(({ flow }) => flow),
  };
}

/** Calls back with every choice of `size` of the list, in order, until the callback answers false. */
function eachChoice(
  list: readonly number[],
  size: number,
  visit: (choice: readonly number[]) => boolean,
): boolean {
  const choice: number[] = [];
  const extend = (from: number): boolean => {
    if (choice.length === size) return visit(choice);
    for (let place = from; place <= list.length - (size - choice.length); place += 1) {
      choice.push(list[place] as number);
      const goesOn = extend(place + 1);
      choice.pop();
      if (!goesOn) return false;
    }
    return true;
  };
  return extend(0);
}

/**
 * Solves the case of two laminar families as flows between two trees, up to what counts; which items are needed is left to
 * `searchFewest`. All minimums that can be met alone are tried together; where they compete, every choice of as many as
 * can be is.
 *
 * Why it is optimal: bounds on the sets of two laminar families make a totally unimodular system, whose best solutions in
 * whole hundredths are the best of all; the greatest flow is proven by the cut, the least lack by the absence of a circle
 * that gains, and the choice of minimums by having tried all larger ones and all as large.
 */
export function solveByFlow(
  problem: AllocationProblem,
  reduced: Reduced,
  sets: readonly LimitSet[],
  colours: readonly number[],
): { known: Known; shares: ClassShare[]; met: ReadonlySet<number>; proof: AllocationProof } {
  const network = buildNetwork(reduced, sets, colours);
  const { mins } = reduced;
  let cases = 0;
  let isProven = true;
  let best: Reached | null = null;
  let ties = 0;
  const attempt = (enforced: readonly number[]): Reached | null => {
    cases += 1;
    const found = reach(problem, network, mins, enforced);
    if (found === null) return null;
    const isBetter =
      best === null ||
      found.total > best.total ||
      (found.total === best.total && found.lacking < best.lacking);
    if (isBetter) {
      best = found;
      ties = 1;
    } else if (best !== null && found.total === best.total && found.lacking === best.lacking) ties += 1;
    return found;
  };

  if (attempt(mins) === null) {
    const alone = mins.filter((category) => {
      cases += 1;
      return enforce(network, new Map([[category, minOf(problem, category)]]));
    });
    if (alone.length === mins.length || attempt(alone) === null) {
      for (let size = alone.length - 1; size >= 0 && best === null; size -= 1) {
        eachChoice(alone, size, (choice) => {
          attempt(choice);
          isProven = cases < mostChoices;
          return isProven;
        });
        if (!isProven && best === null) attempt([]);
      }
    }
  }
  const { met, total, lacking, cut, flows } = best as unknown as Reached;
  let cell = 0;
  const shares = reduced.classes.map(({ modes }): ClassShare => {
    const counted = modes.map(() => {
      const amount = flows[network.cellArcs[cell] as number] as number;
      cell += 1;
      return amount;
    });
    return { counted, used: [...counted] };
  });
  return {
    known: { met: ties === 1 ? met : null, minimumsMet: met.size, total, lacking },
    shares,
    met,
    proof: { method: 'flow', isProven, cut, cases: cases === 1 ? 0 : cases },
  };
}
