import type { Catalogue } from '../catalogue';

export const guides: Catalogue['guides'] = {};
