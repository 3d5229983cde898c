import type { Hundredths } from '../hundredths';
import { reduce } from './classes';
import { maximise } from './integer-program';
import { buildModel, type Expression, type Model, valueOfExpression } from './model';
import type { AllocationProblem, Supply, SupplyNeed } from './problem';
import { roughen } from './rough';
import { coefficients, isTooLarge, keep } from './search';

/** A column for each supply that says whether it is drawn on, and what follows for them from gaps that only supplies can close. */
function lineColumns(
  problem: AllocationProblem,
  model: Model,
  supplies: readonly Supply[],
  most: number,
): number[] {
  const { program } = model;
  const lines = model.added.map((at) => {
    program.low.push(0);
    program.high.push(1);
    program.ranks.push(1);
    const line = program.high.length - 1;
    program.rows.push({ at: [at, line], by: [1, -Math.min(most, program.high[at] as number)], atMost: 0 });
    return line;
  });
  problem.categories.forEach(({ min }, category) => {
    if (min === undefined || min <= 0) return;
    let reach = 0;
    for (const { earned, modes } of problem.items) {
      if (earned > 0 && modes.some((mode) => mode.includes(category))) reach += earned;
    }
    if (reach >= min) return;
    const at = lines.filter((_, supply) => supplies[supply]?.categories.includes(category));
    program.rows.push({ at, by: at.map(() => -1), atMost: -1 });
  });
  return lines;
}

/**
 * The smallest total of credits that, earned on top, meets every minimum and the total once everything is allocated anew;
 * `[]` when nothing is missing, null when no credits of these supplies do it. Of equally small ones: the smallest sum of
 * credits times weight, then the fewest lines, then those with supplies earlier in the list. Lines come in that order.
 * Each line is a whole number of `step` (hundredths): an issuer that rounds down gives nothing for less.
 *
 * Added credits are splittable over any number of activities, so no limit per day or on the number of activities is on
 * them; maximums are. It is minimal, so leaving out a line, or a hundredth of one, leaves something unmet. Only where the
 * search ends at its bound (many whole items under crossing maximums) can it be more than the least.
 */
export function leastNeeded(
  problem: AllocationProblem,
  supplies: readonly Supply[],
  step: Hundredths = 1,
): SupplyNeed[] | null {
  const touched = new Set(supplies.flatMap(({ categories }) => categories));
  const reduced = reduce(problem, touched);
  const model = buildModel(problem, reduced, { met: new Set(reduced.mins), supplies, step });
  const { program, added, total } = model;
  if (total.at.length === 0 && total.constant < problem.required) return null;
  keep(model, total, problem.required);
  const weighted = (columns: readonly number[], weight: (place: number) => number): Expression => ({
    at: [...columns],
    by: columns.map((_, place) => weight(place)),
    constant: 0,
  });

  let values: readonly number[] | null = null;
  let isProven = true;
  /** Makes the sum as small as can be and keeps it there. */
  const reduceTo = (sum: Expression) => {
    const isFirst = values === null;
    const found = maximise(program, coefficients(model, sum, -1), values, undefined, isFirst);
    values = found.values;
    isProven &&= found.isProven;
    if (values !== null) keep(model, sum, valueOfExpression(sum, values), -1);
    return values;
  };
  const amounts = weighted(added, () => 1);
  const isHard = reduced.hasWholeChoice || reduced.activityLimits.length > 0;
  const first = isHard && isTooLarge(model) ? null : reduceTo(amounts);
  if (first === null) {
    // Ended without an answer: the hard choices are decided one by one, and the least is sought for what is left.
    const isOpen = isHard && (isTooLarge(model) || !isProven);
    return isOpen ? leastNeeded(roughen(problem).problem, supplies, step) : null;
  }
  const least = valueOfExpression(amounts, first);
  if (least === 0) return [];
  reduceTo(weighted(added, (supply) => supplies[supply]?.weight ?? 0));
  const lines = lineColumns(problem, model, supplies, least);
  const drawn = values as unknown as readonly number[];
  values = [...drawn, ...added.map((at) => ((drawn[at] as number) > 0 ? 1 : 0))];
  // Any number of places together weighs less than one line.
  const heavy = supplies.length ** 2;
  reduceTo(weighted(lines, (supply) => heavy + supply));
  const found = reduceTo(weighted(added, (supply) => supply)) as readonly number[];
  return added.flatMap((at, supply) => {
    const credits = (found[at] as number) * step;
    return credits > 0 ? [{ supply, credits }] : [];
  });
}
