import { columnValues, copyTableau, optimise, type Row, startTableau, type Tableau } from './simplex';

/** Whole numbers between bounds under linear constraints. */
export type Program = {
  low: number[];
  high: number[];
  rows: Row[];
  /** By column: those of a lower rank are branched on first. */
  ranks: number[];
};

/** The best values found, their objective, whether none can be better, and how many cases were looked into. */
export type ProgramResult = {
  values: readonly number[] | null;
  objective: number;
  isProven: boolean;
  cases: number;
};

/** How many cases one search looks into, and how many entries of tableaus it works through: some hundredths of a second. */
const mostCases = 4000;
const mostWork = 8_000_000;

const whole = 1e-5;

/** Whether whole values keep all bounds and rows: in whole numbers, so exactly. */
export function holdsExactly(program: Program, values: readonly number[]): boolean {
  for (let j = 0; j < values.length; j += 1) {
    const value = values[j] as number;
    if (value < (program.low[j] as number) || value > (program.high[j] as number)) return false;
  }
  for (const { at, by, atMost } of program.rows) {
    let sum = 0;
    for (let p = 0; p < at.length; p += 1) sum += (by[p] as number) * (values[at[p] as number] as number);
    if (sum > atMost) return false;
  }
  return true;
}

const objectiveOf = (objective: ArrayLike<number>, values: readonly number[]) =>
  values.reduce((sum, value, j) => sum + value * (objective[j] as number), 0);

/** The row of the fractional column to branch on: the lowest rank, then the nearest to a half; -1 when all are whole. */
function branchRow(program: Program, tableau: Tableau): number {
  let best = -1;
  let rank = Number.POSITIVE_INFINITY;
  let distance = 1;
  for (let i = 0; i < tableau.rows; i += 1) {
    const variable = tableau.basic[i] as number;
    if (variable >= tableau.columns) continue;
    const value = tableau.values[i] as number;
    if (Math.abs(value - Math.round(value)) <= whole) continue;
    const off = Math.abs(value - Math.floor(value) - 0.5);
    const own = program.ranks[variable] as number;
    if (own < rank || (own === rank && off < distance - 1e-9)) {
      best = i;
      rank = own;
      distance = off;
    }
  }
  return best;
}

/**
 * Maximises a whole-number objective: branch and bound over the linear relaxation, depth first, the upper branch first.
 *
 * Floats only steer: they choose the branches and cut off those whose bound, rounded down to a whole number with room for
 * rounding, does not beat what was found. What is found is checked in whole numbers. `start` is a feasible solution to
 * begin with, `enough` an objective that is known to be the best possible. The search ends at its bound, with the best
 * found, not proven (with `mustAnswer` never within its first case). The bound is on cases and on the entries worked through, not on time: it is the same everywhere.
 */
export function maximise(
  program: Program,
  objective: ArrayLike<number>,
  start?: readonly number[] | null,
  enough = Number.POSITIVE_INFINITY,
  mustAnswer = false,
): ProgramResult {
  let values: readonly number[] | null = start ?? null;
  let best = values === null ? Number.NEGATIVE_INFINITY : objectiveOf(objective, values);
  let cases = 0;
  let work = 0;
  let isProven = true;
  const open: Tableau[] = [];
  if (best < enough) open.push(startTableau(program.rows, program.low, program.high, objective));
  for (let tableau = open.pop(); tableau !== undefined; tableau = open.pop()) {
    if (best >= enough) break;
    // A case whose bound was already too low when it was put aside costs nothing.
    if (Math.floor(tableau.objective + 1e-4) <= best) continue;
    if (cases >= mostCases || work >= mostWork) {
      isProven = false;
      break;
    }
    cases += 1;
    const before = tableau.steps;
    const isBounded = !mustAnswer || cases > 1;
    const most = isBounded ? Math.ceil((mostWork - work) / tableau.body.length) : undefined;
    const outcome = optimise(tableau, most);
    work += (tableau.steps - before + 2) * tableau.body.length;
    if (outcome === 'infeasible') continue;
    if (outcome === 'failed') {
      isProven = false;
      continue;
    }
    if (Math.floor(tableau.objective + 1e-4) <= best) continue;
    const row = branchRow(program, tableau);
    if (row === -1) {
      const rounded = [...columnValues(tableau)].map((value) => Math.round(value) + 0);
      if (!holdsExactly(program, rounded)) {
        isProven = false;
        continue;
      }
      const found = objectiveOf(objective, rounded);
      if (found > best) {
        best = found;
        values = rounded;
      }
      continue;
    }
    const variable = tableau.basic[row] as number;
    const value = tableau.values[row] as number;
    const up = copyTableau(tableau);
    up.low[variable] = Math.ceil(value);
    tableau.high[variable] = Math.floor(value);
    open.push(tableau, up);
  }
  return { values, objective: best, isProven, cases };
}
