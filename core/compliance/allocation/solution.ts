import type { Hundredths } from '../hundredths';
import type { AllocationProof } from './problem';

/** How many items of one size a choice takes. */
export type SizeCount = { size: Hundredths; allowed: number; needed: number };

/** Items of a class that are told apart from its others: they may count in some of its modes only. */
export type TypeShare = {
  /** By mode of the class. */
  counted: Hundredths[];
  used: Hundredths[];
  sizes: SizeCount[];
};

/** What counts of one class. */
export type ClassShare = {
  /** By mode. */
  counted: Hundredths[];
  /** By mode: the part that the minimums and the total need. */
  used: Hundredths[];
  /** Set where items are told apart; the rest is then the sum over the types. */
  types?: TypeShare[];
};

/** What counts, by class: what all the solvers answer with. */
export type Solution = {
  shares: ClassShare[];
  /** Categories whose minimum is met. */
  met: ReadonlySet<number>;
  proof: AllocationProof;
};

/** Sums what the classes' shares make in each category. */
export function loadsOf(
  classes: readonly { modes: readonly (readonly number[])[] }[],
  amounts: readonly (readonly Hundredths[])[],
  categories: number,
): Hundredths[] {
  const loads = new Array<Hundredths>(categories).fill(0);
  classes.forEach(({ modes }, k) => {
    modes.forEach((mode, m) => {
      const amount = amounts[k]?.[m] ?? 0;
      if (amount === 0) return;
      for (const category of mode) loads[category] = (loads[category] as number) + amount;
    });
  });
  return loads;
}

export const sumOf = (amounts: readonly number[]): number => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
};
