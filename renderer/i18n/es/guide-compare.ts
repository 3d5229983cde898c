import type { Catalogue } from '../catalogue';

/** Comparing two guides or two tiers. */
export const guideCompare: Catalogue['guides']['compare'] = {};
