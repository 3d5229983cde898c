import type { Hundredths } from '../hundredths';
import type { ItemClass, Reduced } from './classes';
import { type Forest, forestOf, type LimitSet } from './families';
import { largestFirst, type Pieces, takeUpTo, takeWhole } from './pieces';
import type { AllocationProblem, AllocationProof } from './problem';
import type { Solution } from './solution';

/** The nodes of the forest as numbers: outer before inner, the root last; a leaf for every class. */
type Nodes = {
  forest: Forest;
  root: number;
  /** By node: the nodes directly inside. */
  inner: number[][];
  /** By node: the classes directly inside. */
  leaves: number[][];
};

function nodesOf(forest: Forest): Nodes {
  const root = forest.sets.length;
  const inner = Array.from({ length: root + 1 }, () => [] as number[]);
  const leaves = Array.from({ length: root + 1 }, () => [] as number[]);
  forest.parents.forEach((parent, node) => {
    inner[parent]?.push(node);
  });
  forest.homes.forEach((home, leaf) => {
    leaves[home]?.push(leaf);
  });
  return { forest, root, inner, leaves };
}

/** By node: the most that can lie in it when each leaf holds at most so much. */
function mostIn({ forest, root, inner, leaves }: Nodes, leafMost: readonly Hundredths[]): Hundredths[] {
  const most = new Array<Hundredths>(root + 1).fill(0);
  for (let step = root; step >= 0; step -= 1) {
    // Innermost first, the root at the very end.
    const node = step === 0 ? root : step - 1;
    let sum = 0;
    for (const child of inner[node] as number[]) sum += most[child] as number;
    for (const leaf of leaves[node] as number[]) sum += leafMost[leaf] as number;
    most[node] = node === root ? sum : Math.min(sum, (forest.sets[node] as LimitSet).atMost);
  }
  return most;
}

/** By node: the least that must lie in it when each leaf holds at least so much and these minimums are enforced. */
function leastIn(
  { forest, root, inner, leaves }: Nodes,
  leafLeast: readonly Hundredths[],
  enforced: readonly boolean[],
): Hundredths[] {
  const least = new Array<Hundredths>(root + 1).fill(0);
  for (let step = root; step >= 0; step -= 1) {
    const node = step === 0 ? root : step - 1;
    let sum = 0;
    for (const child of inner[node] as number[]) sum += least[child] as number;
    for (const leaf of leaves[node] as number[]) sum += leafLeast[leaf] as number;
    least[node] =
      node !== root && enforced[node] === true ? Math.max(sum, (forest.sets[node] as LimitSet).atLeast) : sum;
  }
  return least;
}

/** Hands an amount down from the root: each child gets its least, and what remains goes to the children in the order of `rank`. */
function handDown(
  { root, inner, leaves }: Nodes,
  amount: Hundredths,
  least: readonly Hundredths[],
  most: readonly Hundredths[],
  leafLeast: readonly Hundredths[],
  leafMost: readonly Hundredths[],
  rank: (leaf: number) => number,
  nodeRank: readonly number[],
): Hundredths[] {
  const amounts = new Array<Hundredths>(root + 1).fill(0);
  const given = leafMost.map(() => 0);
  amounts[root] = amount;
  for (let step = root; step >= 0; step -= 1) {
    const node = step === root ? root : root - 1 - step;
    let rest = amounts[node] as number;
    const children = inner[node] as number[];
    const own = leaves[node] as number[];
    for (const child of children) rest -= least[child] as number;
    for (const leaf of own) rest -= leafLeast[leaf] as number;
    const order = [
      ...children.map((child) => ({ child, leaf: -1, rank: nodeRank[child] as number })),
      ...own.map((leaf) => ({ child: -1, leaf, rank: rank(leaf) })),
    ];
    if (order.length > 1) order.sort((a, b) => a.rank - b.rank);
    for (const { child, leaf } of order) {
      const from = (child >= 0 ? least[child] : leafLeast[leaf]) as number;
      const to = (child >= 0 ? most[child] : leafMost[leaf]) as number;
      const extra = Math.max(0, Math.min(rest, to - from));
      rest -= extra;
      if (child >= 0) amounts[child] = from + extra;
      else given[leaf] = from + extra;
    }
  }
  return given;
}

/** The fewest items: for each class how many credits the chosen ones have. Free classes have all of theirs. */
function fewest(
  problem: AllocationProblem,
  classes: readonly ItemClass[],
  { forest, root, inner, leaves }: Nodes,
  enforced: readonly boolean[],
  goal: Hundredths,
): Hundredths[] {
  const lists = new Array<Pieces>(root + 1);
  const forced = new Array<Hundredths>(root + 1).fill(0);
  const has = classes.map(({ isFree, earned }) => (isFree ? earned : 0));
  const classOf = new Int32Array(problem.items.length);
  const chosen = (item: number) => {
    const k = classOf[item] as number;
    has[k] = (has[k] as number) + (problem.items[item]?.earned ?? 0);
  };
  for (let step = root; step >= 0; step -= 1) {
    const node = step === 0 ? root : step - 1;
    let sum = 0;
    const parts: Pieces[] = [];
    for (const child of inner[node] as number[]) {
      sum += forced[child] as number;
      parts.push(lists[child] as Pieces);
    }
    const loose: number[] = [];
    for (const leaf of leaves[node] as number[]) {
      const { isFree, earned, items } = classes[leaf] as ItemClass;
      if (isFree) sum += earned;
      else
        for (const item of items) {
          loose.push(item);
          classOf[item] = leaf;
        }
    }
    const list = largestFirst(parts, loose, problem.items);
    const set = forest.sets[node];
    const atLeast = node === root ? goal : enforced[node] === true ? (set as LimitSet).atLeast : 0;
    if (sum < atLeast) sum += takeWhole(list, atLeast - sum, chosen);
    const atMost = set?.atMost ?? Number.POSITIVE_INFINITY;
    if (atMost !== Number.POSITIVE_INFINITY) {
      sum = Math.min(sum, atMost);
      takeUpTo(list, atMost - sum);
    }
    lists[node] = list;
    forced[node] = sum;
  }
  return has;
}

/** The outermost full sets and what lies in none of them: bounds that add up to the most that can count. */
function cutOf(
  { forest, root, inner, leaves }: Nodes,
  most: readonly Hundredths[],
  classes: readonly ItemClass[],
) {
  const cut: AllocationProof['cut'][number][] = [];
  let earned = 0;
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const set = forest.sets[node];
    if (set !== undefined && most[node] === set.atMost) {
      const kind = set.kind === 'day' ? 'day-limit' : 'category-max';
      cut.push({
        kind,
        ...(set.category === undefined ? {} : { category: set.category }),
        credits: set.atMost,
      });
      continue;
    }
    for (const leaf of leaves[node] as number[]) earned += (classes[leaf] as ItemClass).earned;
    open.push(...(inner[node] as number[]));
  }
  if (earned > 0) cut.push({ kind: 'earned', credits: earned });
  return cut;
}

/**
 * Solves the case of one laminar family and one mode for each class in closed form, or answers null where it does not
 * apply: minimums that compete for the same room, or unmet ones that do.
 *
 * Why it is optimal. The amounts allowed by a forest of maximums are a polymatroid: the most that can lie in a set is the
 * smaller of its maximum and what can lie in its parts, and any amounts that are allowed can be raised to that. So the
 * enforced minimums are met together exactly if nowhere the least is above the most, and they cost nothing in total.
 *
 * The fewest items: for each set the list of what one more item would add, largest first. Merging the lists of the parts
 * and cutting at the maximum keeps "the first n of the list" the most that n items can give, so taking from the front
 * until the minimum is reached takes the fewest; a minimum further in has been served before and is part of every
 * solution. What the used part leaves is filled up as above.
 */
export function solveTree(
  problem: AllocationProblem,
  reduced: Reduced,
  sets: readonly LimitSet[],
): Solution | null {
  const { classes } = reduced;
  const nodes = nodesOf(forestOf(sets, classes.length));
  const { forest, root } = nodes;
  const earned = classes.map((each) => each.earned);
  const none = classes.map(() => 0);
  const most = mostIn(nodes, earned);
  const total = most[root] as number;

  const met = new Set<number>();
  const unmet: number[] = [];
  const enforced = forest.sets.map(({ kind, atLeast, category }, node) => {
    if (kind !== 'category' || atLeast === 0) return false;
    const isMet = (most[node] as number) >= atLeast;
    if (isMet) met.add(category as number);
    else unmet.push(node);
    return isMet;
  });
  if (leastIn(nodes, none, enforced).some((least, node) => least > (most[node] as number))) return null;

  const has = fewest(problem, classes, nodes, enforced, Math.min(total, problem.required));
  const usedMost = mostIn(nodes, has);
  const usedLeast = leastIn(nodes, none, enforced);
  const needed = Math.max(Math.min(total, problem.required), usedLeast[root] as number);
  const freeFirst = (leaf: number) => ((classes[leaf] as ItemClass).isFree ? 0 : 1);
  const plain = forest.sets.map(() => 1);
  const used = handDown(nodes, needed, usedLeast, usedMost, none, has, freeFirst, plain);

  // The rest: unmet minimums get as near as they can before anything else is filled up.
  const wanted = forest.sets.map((_, node): number => (unmet.includes(node) ? 0 : 3));
  for (let node = root - 1; node >= 0; node -= 1) {
    const parent = forest.parents[node] as number;
    if (parent < root && wanted[node] === 0) wanted[parent] = Math.min(wanted[parent] as number, 1);
  }
  const leastWithUsed = leastIn(nodes, used, enforced);
  const counted = handDown(
    nodes,
    total,
    leastWithUsed,
    most,
    used,
    earned,
    (leaf) => freeFirst(leaf) + 2,
    wanted,
  );
  if (unmet.length > 0) {
    const reached = mostIn(nodes, counted);
    if (unmet.some((node) => (reached[node] as number) < (most[node] as number))) return null;
  }
  return {
    shares: classes.map((_, k) => ({
      counted: [counted[k] as number],
      used: [used[k] as number],
    })),
    met,
    proof: { method: 'flow', isProven: true, cut: cutOf(nodes, most, classes), cases: 0 },
  };
}
