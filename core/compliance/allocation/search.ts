import type { Hundredths } from '../hundredths';
import type { Reduced } from './classes';
import { maximise, type ProgramResult } from './integer-program';
import { buildModel, type Expression, type Model, sharesOf, valueOfExpression } from './model';
import type { AllocationProblem } from './problem';
import type { ClassShare, Solution } from './solution';

/** What is known to be reached: the search only looks for the fewest items then. */
export type Known = {
  /** The minimums met; null when several choices of them do equally well. */
  met: ReadonlySet<number> | null;
  minimumsMet: number;
  total: Hundredths;
  lacking: Hundredths;
};

/** With more entries than this a single tableau takes too long: hard choices are decided one by one then. */
const mostEntries = 150_000;

export const isTooLarge = ({ program }: Model): boolean =>
  program.rows.length * program.high.length > mostEntries;

/** Dense coefficients of an expression, times a factor. */
export function coefficients(model: Model, sum: Expression, times = 1): Float64Array {
  const dense = new Float64Array(model.program.high.length);
  sum.at.forEach((column, p) => {
    dense[column] = (dense[column] as number) + (sum.by[p] as number) * times;
  });
  return dense;
}

/** Keeps an expression at least (or with a negative `times`, at most) where it is. */
export function keep(model: Model, sum: Expression, value: number, times = 1): void {
  if (sum.at.length === 0) return;
  model.program.rows.push({
    at: sum.at,
    by: sum.by.map((by) => -by * times),
    atMost: (sum.constant - value) * times,
  });
}

const metColumns = (model: Model): Expression => {
  const at = [...model.met.values()].filter((column) => column !== null);
  return { at, by: at.map(() => 1), constant: 0 };
};

/** What is met, counts and lacks at best. */
function searchValue(problem: AllocationProblem, reduced: Reduced) {
  const model = buildModel(problem, reduced, { met: null });
  if (isTooLarge(model)) return null;
  const { program } = model;
  // Nothing counts, everything lacks: a solution to begin with.
  let values: readonly number[] = program.low.map(() => 0);
  const lacking = [...values];
  for (const column of model.lack.at) lacking[column] = program.high[column] as number;
  values = lacking;
  let isProven = true;
  let cases = 0;
  const improve = (sum: Expression, times: 1 | -1, enough?: number) => {
    const found = maximise(program, coefficients(model, sum, times), values, enough);
    cases += found.cases;
    isProven &&= found.isProven;
    values = found.values ?? values;
    keep(model, sum, valueOfExpression(sum, values), times);
  };
  const met = metColumns(model);
  if (met.at.length > 0) improve(met, 1, met.at.length);
  improve(model.total, 1);
  if (model.lack.at.length > 0) improve(model.lack, -1, 0);
  const known: Known = {
    met: null,
    minimumsMet: valueOfExpression(met, values),
    total: valueOfExpression(model.total, values),
    lacking: valueOfExpression(model.lack, values),
  };
  return { known, shares: sharesOf(model, values), isMet: metIn(model, values), isProven, cases };
}

/** The minimums that a solution says it meets. */
function metIn(model: Model, values: readonly number[]): Set<number> {
  const met = new Set<number>();
  for (const [category, column] of model.met) {
    if (column === null || values[column] === 1) met.add(category);
  }
  return met;
}

/** The fewest items with which a known value is reached. `null` when the search ended without any. */
export function searchFewest(
  problem: AllocationProblem,
  reduced: Reduced,
  known: Known,
): { shares: ClassShare[]; met: Set<number>; isProven: boolean; cases: number } | null {
  const model = buildModel(problem, reduced, { met: known.met, use: { total: known.total } });
  if (known.met === null) keep(model, metColumns(model), known.minimumsMet);
  keep(model, model.total, known.total);
  keep(model, model.lack, known.lacking, -1);
  if (isTooLarge(model)) return null;
  let found: ProgramResult = maximise(model.program, coefficients(model, model.pieces, -1));
  if (found.values === null) return null;
  let { cases, isProven } = found;
  if (model.free.at.length > 0) {
    keep(model, model.pieces, valueOfExpression(model.pieces, found.values), -1);
    found = maximise(model.program, coefficients(model, model.free), found.values);
    cases += found.cases;
    isProven &&= found.isProven;
  }
  const values = found.values as readonly number[];
  return { shares: sharesOf(model, values), met: metIn(model, values), isProven, cases };
}

/**
 * Solves any problem as an integer program, one goal after the other: each is kept where it is while the next is sought.
 * Exact unless the search ended at its bound; null when the program is too large to begin with.
 */
export function solveBySearch(problem: AllocationProblem, reduced: Reduced): Solution | null {
  const value = searchValue(problem, reduced);
  if (value === null) return null;
  const fewest = searchFewest(problem, reduced, value.known);
  return {
    shares: fewest?.shares ?? value.shares,
    met: fewest?.met ?? value.isMet,
    proof: {
      method: 'search',
      isProven: value.isProven && fewest?.isProven === true,
      cut: [],
      cases: value.cases + (fewest?.cases ?? 0),
    },
  };
}
