import { search } from '#db/search';
import type { Handlers, ProceduresOf } from './handler';

export const searchHandlers: Handlers<ProceduresOf<'search'>> = {
  'search.everything': (input, { store }) => ({ hits: search(store.db, input.query, input.personId) }),
};
