import type { Hundredths } from '../hundredths';

/**
 * The allocation problem, apart from rules and dates: which part of each item counts, and in which of its modes, so that
 * as many minimums as can be are met, then the greatest total counts. All amounts are integer hundredths.
 */
export type AllocationProblem = {
  /** What is asked for in all. */
  required: Hundredths;
  categories: readonly ProblemCategory[];
  /** Oldest first; the order breaks ties. */
  items: readonly ProblemItem[];
};

/** Limits on what counts in one category, over all items that have it in the mode they count in. */
export type ProblemCategory = {
  min?: Hundredths;
  max?: Hundredths;
  /** The most that counts of the items of one day. */
  maxPerDay?: Hundredths;
  /** The most items that may count in it. */
  maxActivities?: number;
};

/** Something with credits to allocate. */
export type ProblemItem = {
  /** All that there is of it. */
  earned: Hundredths;
  /** The sets of categories (places, ascending, closed under nesting) that a credit of it can count in. At least one; a set may be empty: the total alone. */
  modes: readonly (readonly number[])[];
  /** It counts in one mode only, not spread over several. */
  isWhole?: boolean;
  /** For limits per day. */
  day?: string;
  /** It must be counted as far as it can before others (credits carried in or waived are not activities): it costs nothing to use. */
  isFree?: boolean;
};

/** What counts. */
export type Allocation = {
  /** By item: the part that counts. */
  counted: readonly Hundredths[];
  /** By item: the part of it that the minimums and the total need. The rest of `counted` is surplus. */
  used: readonly Hundredths[];
  /** By item and mode; sums to `counted`. */
  byMode: readonly (readonly Hundredths[])[];
  /** By category: what counts in it. */
  byCategory: readonly Hundredths[];
  /** Items left out since a category takes so many activities only, with that category. */
  overLimit: readonly { item: number; category: number }[];
  proof: AllocationProof;
};

/** Why no allocation counts more. */
export type AllocationProof = {
  method: 'flow' | 'search';
  isProven: boolean;
  /** A minimum cut: bounds that add up to the counted total. Empty with `search`. */
  cut: readonly {
    kind: 'category-max' | 'category-min' | 'earned' | 'day-limit';
    category?: number;
    credits: Hundredths;
  }[];
  /** Cases compared by the search. */
  cases: number;
};

/**
 * A kind of credit that could be earned: the categories it would be in (closed under nesting), and how much it asks of the
 * person (`weight`, an integer): among needs of the same size those with the smallest sum of credits times weight are
 * chosen, so that nothing is asked to be of a kind that it need not be.
 */
export type Supply = { categories: readonly number[]; weight: number };

/** Credits to be earned of one supply (its place in the list). */
export type SupplyNeed = { supply: number; credits: Hundredths };
