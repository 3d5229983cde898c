import type { Catalogue } from '../catalogue';

export const onboarding: Catalogue['onboarding'] = {};
