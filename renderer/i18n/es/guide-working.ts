import type { Catalogue } from '../catalogue';

/** Working in a guide: marks, bookmarks, what changed since it was read. */
export const guideWorking: Catalogue['guides']['working'] = {};
