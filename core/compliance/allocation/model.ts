import type { Hundredths } from '../hundredths';
import type { ItemClass, Reduced } from './classes';
import type { Program } from './integer-program';
import type { AllocationProblem, Supply } from './problem';
import type { Row } from './simplex';
import type { ClassShare } from './solution';
import { type ClassType, typesOf } from './types-of-use';

/** A sum of columns and a constant. */
export type Expression = { at: number[]; by: number[]; constant: number };

/** Where the columns of one type of one class are. */
type TypeColumns = ClassType & {
  /** By mode of the class: what counts, and the part that is needed; null for a mode that the type does not have. */
  counted: (Expression | null)[];
  used: (Expression | null)[];
  /** By size: how many items are of this type (null: all, there is one type and no limit), how many are needed. */
  allowed: (Expression | null)[];
  needed: (number | null)[];
};

/** What the objectives are made of, and how to read a solution. */
export type Model = {
  program: Program;
  /** By category with a minimum: the column that says whether it is met, or null where it must be. */
  met: Map<number, number | null>;
  total: Expression;
  /** What unmet minimums lack. */
  lack: Expression;
  /** How many items are needed. */
  pieces: Expression;
  /** What counts of free items. */
  free: Expression;
  /** By supply: the column of what is added, in steps. */
  added: number[];
  classes: { sizes: { size: Hundredths; count: number }[]; types: TypeColumns[] }[];
};

export type ModelWish = {
  /** Minimums that must be met; with null each has a column that says whether it is. */
  met: ReadonlySet<number> | null;
  /** Tell what is needed from the rest; all that counts is needed where the total is at most what is asked for. */
  use?: { total: Hundredths };
  /** Credits may be added, in whole steps of so many hundredths. */
  supplies?: readonly Supply[];
  step?: Hundredths;
};

const expression = (): Expression => ({ at: [], by: [], constant: 0 });

function add(to: Expression, from: Expression, times = 1): void {
  for (let p = 0; p < from.at.length; p += 1) {
    to.at.push(from.at[p] as number);
    to.by.push((from.by[p] as number) * times);
  }
  to.constant += from.constant * times;
}

export const valueOfExpression = ({ at, by, constant }: Expression, values: readonly number[]): number => {
  let sum = constant;
  for (let p = 0; p < at.length; p += 1) sum += (by[p] as number) * (values[at[p] as number] as number);
  return sum;
};

/** The sizes in a class, largest first. */
function sizesIn({ items }: ItemClass, problem: AllocationProblem) {
  const counts = new Map<number, number>();
  for (const item of items) {
    const size = problem.items[item]?.earned ?? 0;
    counts.set(size, (counts.get(size) ?? 0) + 1);
  }
  return [...counts].map(([size, count]) => ({ size, count })).sort((a, b) => b.size - a.size);
}

/**
 * The allocation as an integer program over classes.
 *
 * For each class and mode a column for what counts. Where items are told apart (whole ones with a choice, limits on the
 * number of activities), a class has several types, and for each type and size a column for how many items are of it.
 * With `use`, what counts is the needed part plus the rest, and for each size a column says how many items the needed part
 * takes: larger items do all that smaller ones of the class do, so counts say all there is to say. A class that no
 * constraint touches counts in full and needs no columns for it.
 */
export function buildModel(problem: AllocationProblem, reduced: Reduced, wish: ModelWish): Model {
  const program: Program = { low: [], high: [], rows: [], ranks: [] };
  const column = (high: number, rank: number) => {
    program.low.push(0);
    program.high.push(high);
    program.ranks.push(rank);
    return program.high.length - 1;
  };
  const single = (at: number, by = 1): Expression => ({ at: [at], by: [by], constant: 0 });
  const atMost = ({ at, by, constant }: Expression, limit: number) => {
    if (at.length > 0 || constant > limit)
      program.rows.push({ at, by, atMost: limit - constant } satisfies Row);
  };
  const atLeast = (sum: Expression, limit: number) => {
    const negative = expression();
    add(negative, sum, -1);
    atMost(negative, -limit);
  };

  const required = problem.required;
  const { use, supplies, step = 1 } = wish;
  // Where no more counts than is asked for, all of it is needed.
  const hasRest = use !== undefined && use.total > problem.required;
  const loads = problem.categories.map(expression);
  const usedLoads = problem.categories.map(expression);
  const total = expression();
  const usedTotal = expression();
  const pieces = expression();
  const free = expression();
  const charges = new Map(reduced.activityLimits.map((category) => [category, expression()]));
  const days = reduced.dayLimits.map((limit) => ({ ...limit, sum: expression() }));

  const isTouched = ({ modes, day }: ItemClass) =>
    day !== undefined || modes.some((mode) => reduced.maxes.some((category) => mode.includes(category)));

  const classes = reduced.classes.map((each): Model['classes'][number] => {
    const types = typesOf(each, reduced.activityLimits);
    const isPlain = types.length === 1 && (types[0] as ClassType).charges.length === 0;
    const isFull = isPlain && each.modes.length === 1 && !isTouched(each);
    const isCounted = use !== undefined && !each.isFree;
    const sizes = isPlain && !isCounted ? [] : sizesIn(each, problem);
    const inAll = each.earned;
    const ofSize = sizes.map(expression);
    const columns = types.map((type): TypeColumns => {
      const needed = sizes.map(({ count }) => (isCounted ? column(count, 2) : null));
      // Those that are needed, and others that count; where all that counts is needed there are no others.
      const allowed = sizes.map(({ count }, s): Expression | null => {
        if (isPlain) return null;
        const items = expression();
        const b = needed[s] as number | null;
        if (b !== null) add(items, single(b));
        if (b === null || hasRest) add(items, single(column(count, 1)));
        add(ofSize[s] as Expression, items);
        return items;
      });
      const room = expression();
      const neededRoom = expression();
      sizes.forEach(({ size }, s) => {
        const a = allowed[s] as Expression | null;
        const b = needed[s] as number | null;
        if (a !== null) add(room, a, size);
        if (b === null) return;
        add(neededRoom, single(b, size));
        add(pieces, single(b));
      });
      if (isPlain) room.constant = inAll;
      for (const category of type.charges) {
        for (const a of allowed) if (a !== null) add(charges.get(category) as Expression, a);
      }

      const countedSum = expression();
      const usedSum = expression();
      const counted: (Expression | null)[] = [];
      const used: (Expression | null)[] = [];
      each.modes.forEach((mode, m) => {
        if (!type.modes.includes(m)) {
          counted.push(null);
          used.push(null);
          return;
        }
        const what = expression();
        const part = expression();
        if (isFull) {
          what.constant = inAll;
          // All of it counts, so a chosen item can be needed with all of its credits: what is too much is taken off later.
          add(part, isCounted ? neededRoom : what);
        } else {
          const first = column(inAll, 3);
          add(what, single(first));
          add(part, single(first));
          if (isCounted && hasRest) add(what, single(column(inAll, 3)));
        }
        counted.push(what);
        used.push(part);
        add(countedSum, what);
        add(usedSum, part);
        add(total, what);
        add(usedTotal, part);
        if (each.isFree) add(free, what);
        for (const category of mode) {
          add(loads[category] as Expression, what);
          add(usedLoads[category] as Expression, part);
        }
        for (const { day, category, sum } of days) {
          if (day === each.day && mode.includes(category)) add(sum, what);
        }
      });
      const isBounded = isPlain && countedSum.at.length === 1;
      if (!isFull && !isBounded) {
        add(countedSum, room, -1);
        atMost(countedSum, 0);
      }
      if (isCounted && !isFull) {
        add(usedSum, neededRoom, -1);
        atMost(usedSum, 0);
      }
      return { ...type, counted, used, allowed, needed };
    });
    if (!isPlain) for (const [s, { count }] of sizes.entries()) atMost(ofSize[s] as Expression, count);
    return { sizes, types: columns };
  });

  const added = (supplies ?? []).map(({ categories }) => {
    // No more of one kind than everything that could be lacking.
    const most = reduced.mins.reduce(
      (sum, category) => sum + (problem.categories[category]?.min ?? 0),
      required,
    );
    const at = column(Math.ceil(most / step), 3);
    add(total, single(at, step));
    for (const category of categories) add(loads[category] as Expression, single(at, step));
    return at;
  });

  for (const category of reduced.maxes) {
    atMost(loads[category] as Expression, problem.categories[category]?.max ?? 0);
  }
  for (const { sum, max } of days) atMost(sum, max);
  for (const [category, sum] of charges) atMost(sum, problem.categories[category]?.maxActivities ?? 0);

  const met = new Map<number, number | null>();
  const lack = expression();
  for (const category of reduced.mins) {
    const min = problem.categories[category]?.min ?? 0;
    const load = loads[category] as Expression;
    const needed = expression();
    add(needed, use === undefined ? load : (usedLoads[category] as Expression));
    if (wish.met?.has(category) === true) {
      met.set(category, null);
      atLeast(needed, min);
      continue;
    }
    const lacking = expression();
    const missing = column(min, 4);
    add(lacking, load);
    add(lacking, single(missing));
    add(lack, single(missing));
    atLeast(lacking, min);
    if (wish.met !== null) continue;
    const at = column(1, 0);
    met.set(category, at);
    add(needed, single(at, -min));
    atLeast(needed, 0);
  }
  if (use !== undefined) atLeast(usedTotal, Math.min(use.total, problem.required));
  return { program, met, total, lack, pieces, free, added, classes };
}

/** Reads what counts of each class out of a solution. Without columns for the needed part, all is. */
export function sharesOf(model: Model, values: readonly number[]): ClassShare[] {
  const amount = (sum: Expression | null) => (sum === null ? 0 : valueOfExpression(sum, values));
  return model.classes.map(({ sizes, types }): ClassShare => {
    const shares = types.map(({ counted, used, allowed, needed }) => ({
      counted: counted.map(amount),
      used: used.map((part, m) => Math.min(amount(part), amount(counted[m] as Expression | null))),
      sizes: sizes.map(({ size, count }, s) => {
        const a = allowed[s] as Expression | null;
        const b = needed[s] as number | null;
        const taken = a === null ? count : valueOfExpression(a, values);
        // Without a column nobody asked for the fewest, or they cost nothing.
        return { size, allowed: taken, needed: b === null ? taken : (values[b] as number) };
      }),
    }));
    const isToldApart = types.some(({ allowed }) => allowed.some((at) => at !== null));
    const first = shares[0] as (typeof shares)[number];
    if (!isToldApart) return { counted: first.counted, used: first.used };
    const sumUp = (part: (share: (typeof shares)[number]) => number[]) =>
      first.counted.map((_, m) => shares.reduce((sum, share) => sum + (part(share)[m] ?? 0), 0));
    return {
      counted: sumUp(({ counted }) => counted),
      used: sumUp(({ used }) => used),
      types: shares,
    };
  });
}
