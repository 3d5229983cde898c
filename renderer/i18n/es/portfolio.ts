import type { Catalogue } from '../catalogue';

export const portfolio: Catalogue['portfolio'] = {};
