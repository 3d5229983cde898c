import type { Catalogue } from '../catalogue';

export const ceLog: Catalogue['ceLog'] = {};
