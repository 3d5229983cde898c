import type { Catalogue } from '../catalogue';

/** Writing, editing and exporting a guide. */
export const guideEdit: Catalogue['guides']['edit'] = {};
