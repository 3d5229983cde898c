import type { Catalogue } from '../catalogue';

export const credentials: Catalogue['credentials'] = {};
