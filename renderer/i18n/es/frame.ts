import type { Catalogue } from '../catalogue';

export const frame: Catalogue['frame'] = {};
