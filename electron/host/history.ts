import { AppError } from '#core/contract/errors';
import { historyState, listHistory } from '#db/history';
import type { Handlers, ProceduresOf } from './handler';

export const historyHandlers: Handlers<ProceduresOf<'history'>> = {
  'history.list': (input, { store }) => {
    const { personId, kind, id } = input;
    if ((kind === undefined) !== (id === undefined)) {
      throw new AppError('invalid-input', 'The history of one record needs its kind and its id.', {
        key: 'history-needs-kind-and-id',
      });
    }
    const record = kind === undefined || id === undefined ? undefined : { kind, id };
    return listHistory(store.db, { personId, record });
  },

  'history.state': (_, { store }) => historyState(store.db),

  'history.undo': (_, { store }) => ({ entry: store.undo() }),

  'history.redo': (_, { store }) => ({ entry: store.redo() }),
};
