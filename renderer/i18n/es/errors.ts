import type { Catalogue } from '../catalogue';

export const errors: Catalogue['errors'] = {
  unknown:
    'Ha ocurrido algo inesperado. Sus datos guardados están intactos; inténtelo de nuevo o reinicie Pathbook.',
  byKey: {},
};
