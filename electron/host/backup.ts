import { listBackups } from '#db/backup';
import type { Handlers, ProceduresOf } from './handler';

export const backupHandlers: Handlers<ProceduresOf<'backup'>> = {
  'backup.create': (_, { workbooks }) => workbooks.backup(),

  'backup.list': (_, { store }) => listBackups(store.path),

  'backup.restore': async (input, { workbooks }) => ({ replaced: await workbooks.restore(input.path) }),
};
