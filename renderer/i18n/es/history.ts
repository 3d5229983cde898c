import type { Catalogue } from '../catalogue';

export const history: Catalogue['history'] = {};
