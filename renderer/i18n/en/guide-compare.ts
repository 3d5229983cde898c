/** Comparing two guides or two tiers. */
export const guideCompare = {} as const;
