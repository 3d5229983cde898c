import type { Hundredths } from '../hundredths';
import type { Reduced } from './classes';
import type { AllocationProblem } from './problem';
import { loadsOf, type Solution, sumOf } from './solution';

/**
 * Takes off the used part what neither a met minimum nor the total needs: from the classes with the newest items first,
 * from free ones last. Changes the shares.
 */
export function trimUsed(problem: AllocationProblem, reduced: Reduced, solution: Solution): void {
  const { classes } = reduced;
  const { shares, met } = solution;
  let total = 0;
  let used = 0;
  for (const share of shares) {
    total += sumOf(share.counted);
    used += sumOf(share.used);
  }
  let spare = used - Math.min(total, problem.required);
  if (spare <= 0) return;
  const loads = loadsOf(
    classes,
    shares.map((share) => share.used),
    problem.categories.length,
  );
  const newest = (k: number) => classes[k]?.items.at(-1) ?? 0;
  const order = classes
    .map((_, k) => k)
    .sort(
      (a, b) => Number(classes[a]?.isFree) - Number(classes[b]?.isFree) || newest(b) - newest(a) || a - b,
    );
  const takeOff = (amounts: Hundredths[], m: number, mode: readonly number[]) => {
    let off = Math.min(spare, amounts[m] as number);
    for (const category of mode) {
      if (!met.has(category)) continue;
      off = Math.min(off, (loads[category] as number) - (problem.categories[category]?.min ?? 0));
    }
    if (off <= 0) return 0;
    amounts[m] = (amounts[m] as number) - off;
    for (const category of mode) loads[category] = (loads[category] as number) - off;
    spare -= off;
    return off;
  };
  for (const k of order) {
    const share = shares[k];
    const modes = classes[k]?.modes ?? [];
    if (share === undefined) continue;
    for (let m = 0; m < modes.length && spare > 0; m += 1) {
      const mode = modes[m] as readonly number[];
      if (share.types === undefined) takeOff(share.used, m, mode);
      else {
        for (const type of share.types) {
          share.used[m] = (share.used[m] as number) - takeOff(type.used, m, mode);
        }
      }
    }
  }
}
