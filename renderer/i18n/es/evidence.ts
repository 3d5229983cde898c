import type { Catalogue } from '../catalogue';

export const evidence: Catalogue['evidence'] = {};
