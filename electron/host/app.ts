import { readSettings, writeSettings } from '#db/settings';
import type { Handlers, ProceduresOf } from './handler';
import { personOf } from './records';

export const appHandlers: Handlers<ProceduresOf<'app' | 'settings' | 'sample'>> = {
  'app.info': (_, { workbooks }) => workbooks.info(),

  'settings.get': (_, { store }) => readSettings(store.db),

  'settings.set': (input, context) => {
    const { store } = context;
    if (typeof input.currentPersonId === 'string') personOf(context, input.currentPersonId);
    return store.write(() => {
      writeSettings(store.db, input);
      return readSettings(store.db);
    });
  },

  'sample.open': (_, { workbooks }) => workbooks.openSample(),

  'sample.close': (_, { workbooks }) => workbooks.closeSample(),
};
