import type { Hundredths } from '../hundredths';
import type { Reduced } from './classes';
import type { AllocationProblem } from './problem';

/**
 * A constraint on the sum over a set of cells. A cell is one mode of one class; cells are numbered class by class. `kind`
 * says where it comes from; a set of kind `class` bounds what the modes of one class hold together.
 */
export type LimitSet = {
  kind: 'category' | 'day' | 'class';
  category: number | undefined;
  /** Of a set of kind `day`: which. */
  day?: string;
  atLeast: Hundredths;
  atMost: Hundredths;
  /** The cells as bits, 31 to a word. */
  words: Int32Array;
  size: number;
};

/** The first cell of each class, and after the last class the number of cells. */
export function cellOffsets({ classes }: Reduced): number[] {
  const offsets = [0];
  for (const { modes } of classes) offsets.push((offsets.at(-1) as number) + modes.length);
  return offsets;
}

/**
 * The sets behind the constraints of a reduced problem: categories with a maximum that can bind or a minimum, days with a
 * limit that can bind, and classes with a choice of modes. Minimums come with `atLeast` filled in: whether one is
 * enforced is for the solver to say. Sets without cells are left out.
 */
export function limitSets(problem: AllocationProblem, reduced: Reduced): LimitSet[] {
  const offsets = cellOffsets(reduced);
  const width = Math.ceil((offsets.at(-1) as number) / 31) || 1;
  const sets: LimitSet[] = [];
  const collect = (
    set: Omit<LimitSet, 'words' | 'size'>,
    holds: (each: Reduced['classes'][number], mode: readonly number[]) => boolean,
  ) => {
    const words = new Int32Array(width);
    let size = 0;
    for (let k = 0, cell = 0; k < reduced.classes.length; k += 1) {
      const each = reduced.classes[k] as Reduced['classes'][number];
      for (const mode of each.modes) {
        if (holds(each, mode)) {
          const word = Math.floor(cell / 31);
          words[word] = (words[word] as number) | (1 << (cell % 31));
          size += 1;
        }
        cell += 1;
      }
    }
    if (size > 0) sets.push({ ...set, words, size });
  };
  problem.categories.forEach(({ min, max }, category) => {
    const atLeast = min !== undefined && min > 0 ? min : 0;
    const atMost = max !== undefined && reduced.maxes.includes(category) ? max : Number.POSITIVE_INFINITY;
    if (atLeast === 0 && atMost === Number.POSITIVE_INFINITY) return;
    collect({ kind: 'category', category, atLeast, atMost }, (_, mode) => mode.includes(category));
  });
  for (const { category, day, max } of reduced.dayLimits) {
    collect(
      { kind: 'day', category, day, atLeast: 0, atMost: max },
      (each, mode) => each.day === day && mode.includes(category),
    );
  }
  reduced.classes.forEach((one) => {
    if (one.modes.length === 1) return;
    collect({ kind: 'class', category: undefined, atLeast: 0, atMost: one.earned }, (each) => each === one);
  });
  return sets;
}

/** Known without a look at the cells: no cell is of two classes, or of two days. */
const areApart = (a: LimitSet, b: LimitSet): boolean =>
  (a.kind === 'class' && b.kind === 'class') ||
  (a.day !== undefined && b.day !== undefined && a.day !== b.day);

/** Whether two sets overlap and neither holds the other. */
function cross(a: LimitSet, b: LimitSet): boolean {
  if (areApart(a, b)) return false;
  let both = false;
  let onlyA = false;
  let onlyB = false;
  for (let w = 0; w < a.words.length; w += 1) {
    const x = a.words[w] as number;
    const y = b.words[w] as number;
    if ((x & y) !== 0) both = true;
    if ((x & ~y) !== 0) onlyA = true;
    if ((y & ~x) !== 0) onlyB = true;
  }
  return both && onlyA && onlyB;
}

function holds(outer: LimitSet, inner: LimitSet): boolean {
  if (areApart(outer, inner)) return false;
  for (let w = 0; w < inner.words.length; w += 1) {
    if (((inner.words[w] as number) & ~(outer.words[w] as number)) !== 0) return false;
  }
  return true;
}

/**
 * Parts the sets into at most two families in each of which no two sets cross (laminar families): a two-colouring of the
 * graph whose edges are the crossing pairs. Answers the colour of each set, or null where two families do not do.
 * All zero: one family, a forest.
 */
export function colourFamilies(sets: readonly LimitSet[]): number[] | null {
  const crossing = sets.map(() => [] as number[]);
  for (let a = 0; a < sets.length; a += 1) {
    for (let b = a + 1; b < sets.length; b += 1) {
      if (!cross(sets[a] as LimitSet, sets[b] as LimitSet)) continue;
      (crossing[a] as number[]).push(b);
      (crossing[b] as number[]).push(a);
    }
  }
  const colours = sets.map(() => -1);
  for (let start = 0; start < sets.length; start += 1) {
    if (colours[start] !== -1) continue;
    colours[start] = 0;
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const next of crossing[at] as number[]) {
        if (colours[next] === colours[at]) return null;
        if (colours[next] !== -1) continue;
        colours[next] = 1 - (colours[at] as number);
        open.push(next);
      }
    }
  }
  return colours;
}

/** A laminar family as a forest under one root. Nodes are places in `sets`, outer before inner; the root is `sets.length`. */
export type Forest = {
  sets: readonly LimitSet[];
  /** By node: the node around it. */
  parents: readonly number[];
  /** By cell: the innermost node that holds it. */
  homes: readonly number[];
};

/** Builds the forest of a laminar family over so many cells. Of equal sets the later lies in the earlier. */
export function forestOf(family: readonly LimitSet[], cells: number): Forest {
  const sets = [...family].sort((a, b) => b.size - a.size);
  const root = sets.length;
  const parents = sets.map((set, place) => {
    for (let outer = place - 1; outer >= 0; outer -= 1) {
      if (holds(sets[outer] as LimitSet, set)) return outer;
    }
    return root;
  });
  const homes: number[] = [];
  for (let cell = 0; cell < cells; cell += 1) {
    let home = root;
    for (let place = root - 1; place >= 0 && home === root; place -= 1) {
      const word = (sets[place] as LimitSet).words[Math.floor(cell / 31)] as number;
      if ((word & (1 << (cell % 31))) !== 0) home = place;
    }
    homes.push(home);
  }
  return { sets, parents, homes };
}
