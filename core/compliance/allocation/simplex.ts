/** A linear constraint: the sum of `by[i]` times column `at[i]` is at most `atMost`. Coefficients are whole numbers. */
export type Row = { at: readonly number[]; by: readonly number[]; atMost: number };

const feasible = 1e-6;
const pivotable = 1e-9;

/**
 * A condensed simplex tableau for "maximise, with every column between two finite bounds and every row at most its right
 * side". Columns come first, then one slack for each row.
 *
 * It is only ever worked by the dual method. Since every column is bounded, each can start at the bound that its
 * objective coefficient asks for, so the first basis (all slacks) is dual feasible without a first phase; and a change of
 * bounds, which is what branching does, keeps it so.
 */
export type Tableau = {
  rows: number;
  columns: number;
  /** Row by row, over the columns that are not in the basis. */
  body: Float64Array;
  /** Values of the basic variables. */
  values: Float64Array;
  /** Reduced costs of those outside the basis. */
  costs: Float64Array;
  /** Where those outside the basis stand: at one of their bounds. */
  standing: Float64Array;
  basic: Int32Array;
  outside: Int32Array;
  low: Float64Array;
  high: Float64Array;
  objective: number;
  /** Exchanges made so far. */
  steps: number;
};

/** The tableau of the slack basis. */
export function startTableau(
  rows: readonly Row[],
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  objective: ArrayLike<number>,
): Tableau {
  const m = rows.length;
  const n = high.length;
  const tableau: Tableau = {
    rows: m,
    columns: n,
    body: new Float64Array(m * n),
    values: new Float64Array(m),
    costs: new Float64Array(n),
    standing: new Float64Array(n),
    basic: new Int32Array(m),
    outside: new Int32Array(n),
    low: new Float64Array(n + m),
    high: new Float64Array(n + m),
    objective: 0,
    steps: 0,
  };
  for (let j = 0; j < n; j += 1) {
    const cost = objective[j] as number;
    tableau.low[j] = low[j] as number;
    tableau.high[j] = high[j] as number;
    tableau.outside[j] = j;
    tableau.costs[j] = cost;
    tableau.standing[j] = cost > 0 ? (high[j] as number) : (low[j] as number);
    tableau.objective += cost * (tableau.standing[j] as number);
  }
  for (let i = 0; i < m; i += 1) {
    const { at, by, atMost } = rows[i] as Row;
    tableau.basic[i] = n + i;
    tableau.high[n + i] = Number.POSITIVE_INFINITY;
    let value = atMost;
    for (let p = 0; p < at.length; p += 1) {
      const j = at[p] as number;
      const place = i * n + j;
      tableau.body[place] = (tableau.body[place] as number) + (by[p] as number);
      value -= (by[p] as number) * (tableau.standing[j] as number);
    }
    tableau.values[i] = value;
  }
  return tableau;
}

export const copyTableau = (from: Tableau): Tableau => ({
  rows: from.rows,
  columns: from.columns,
  body: from.body.slice(),
  values: from.values.slice(),
  costs: from.costs.slice(),
  standing: from.standing.slice(),
  basic: from.basic.slice(),
  outside: from.outside.slice(),
  low: from.low.slice(),
  high: from.high.slice(),
  objective: from.objective,
  steps: 0,
});

/** The basic variable furthest outside its bounds (with `first`, the first such): its row, or -1. */
function worstRow(tableau: Tableau, first: boolean): number {
  const { rows, values, basic, low, high } = tableau;
  let worst = -1;
  let by = feasible;
  for (let i = 0; i < rows; i += 1) {
    const value = values[i] as number;
    const variable = basic[i] as number;
    const off = Math.max((low[variable] as number) - value, value - (high[variable] as number));
    if (off <= by) continue;
    if (first) {
      if (worst === -1 || variable < (basic[worst] as number)) worst = i;
    } else {
      by = off;
      worst = i;
    }
  }
  return worst;
}

/** The column that can take the place of the basic variable of a row with the least loss, or -1: then nothing is feasible. */
function entering(tableau: Tableau, row: number, isBelow: boolean): number {
  const { columns: n, body, costs, standing, outside, low, high } = tableau;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let j = 0; j < n; j += 1) {
    const a = body[row * n + j] as number;
    if (a < pivotable && a > -pivotable) continue;
    const variable = outside[j] as number;
    const lowest = low[variable] as number;
    const highest = high[variable] as number;
    if (lowest === highest) continue;
    const isLow = standing[j] === lowest;
    // Below its bound the value has to rise, so a column at its low bound needs a negative entry, one at its high a positive.
    if (isLow === isBelow ? a > 0 : a < 0) continue;
    const loss = Math.abs((costs[j] as number) / a);
    const isBetter =
      loss < least - 1e-12 ||
      (loss <= least + 1e-12 &&
        best !== -1 &&
        Math.abs(a) > Math.abs(body[row * n + best] as number) + 1e-12);
    if (!isBetter && best !== -1) continue;
    best = j;
    least = Math.min(least, loss);
  }
  return best;
}

/** Exchanges the basic variable of the row, which goes to `target`, with the column. */
function exchange(tableau: Tableau, row: number, column: number, target: number): void {
  const { rows: m, columns: n, body, values, costs, standing, basic, outside } = tableau;
  const pivot = body[row * n + column] as number;
  const step = ((values[row] as number) - target) / pivot;
  for (let i = 0; i < m; i += 1) {
    if (i !== row) values[i] = (values[i] as number) - (body[i * n + column] as number) * step;
  }
  tableau.objective += (costs[column] as number) * step;
  values[row] = (standing[column] as number) + step;
  standing[column] = target;
  const leaving = basic[row] as number;
  basic[row] = outside[column] as number;
  outside[column] = leaving;

  for (let j = 0; j < n; j += 1) {
    if (j !== column) body[row * n + j] = (body[row * n + j] as number) / pivot;
  }
  body[row * n + column] = 1 / pivot;
  for (let i = 0; i < m; i += 1) {
    if (i === row) continue;
    const factor = body[i * n + column] as number;
    if (factor === 0) continue;
    for (let j = 0; j < n; j += 1) {
      if (j === column) continue;
      const place = i * n + j;
      body[place] = (body[place] as number) - factor * (body[row * n + j] as number);
    }
    body[i * n + column] = -factor / pivot;
  }
  const cost = costs[column] as number;
  for (let j = 0; j < n; j += 1) {
    if (j !== column) costs[j] = (costs[j] as number) - cost * (body[row * n + j] as number);
  }
  costs[column] = -cost / pivot;
}

/**
 * Works the tableau to its optimum, in `most` steps at most. `failed`: the steps ran out (too many are
 * needed, rounding, or a circle that the rule of the smallest number did not break): nothing is known then.
 */
export function optimise(
  tableau: Tableau,
  most = Number.POSITIVE_INFINITY,
): 'optimal' | 'infeasible' | 'failed' {
  const patience = 4 * (tableau.rows + tableau.columns) + 50;
  for (let step = 0; step < Math.min(most, 4 * patience); step += 1) {
    const row = worstRow(tableau, step > patience);
    if (row === -1) return 'optimal';
    const variable = tableau.basic[row] as number;
    const lowest = tableau.low[variable] as number;
    const isBelow = (tableau.values[row] as number) < lowest;
    const column = entering(tableau, row, isBelow);
    if (column === -1) return 'infeasible';
    tableau.steps += 1;
    exchange(tableau, row, column, isBelow ? lowest : (tableau.high[variable] as number));
  }
  return 'failed';
}

/** Values of the columns at the present basis. */
export function columnValues(tableau: Tableau): Float64Array {
  const found = new Float64Array(tableau.columns);
  for (let j = 0; j < tableau.columns; j += 1) {
    const variable = tableau.outside[j] as number;
    if (variable < tableau.columns) found[variable] = tableau.standing[j] as number;
  }
  for (let i = 0; i < tableau.rows; i += 1) {
    const variable = tableau.basic[i] as number;
    if (variable < tableau.columns) found[variable] = tableau.values[i] as number;
  }
  return found;
}
