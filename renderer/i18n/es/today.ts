import type { Catalogue } from '../catalogue';

export const today: Catalogue['today'] = {};
