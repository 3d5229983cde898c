import type { ProcedureName } from '#core/contract/index';

/** Calls that change which workbook is open: nothing else may run beside them. */
const alone: ReadonlySet<ProcedureName> = new Set(['backup.restore', 'sample.open', 'sample.close']);

/** Lets calls run side by side, save for those that change which workbook is open. */
export type Turns = { take<Value>(name: ProcedureName, run: () => Promise<Value>): Promise<Value> };

/** A gate of its own for one host; a call that fails lets the next one pass. */
export function createTurns(): Turns {
  /** Ends when the last call that runs alone has ended. */
  let barrier: Promise<unknown> = Promise.resolve();
  /** The backups that are being made: a workbook is not closed under them. */
  let backups: Promise<unknown> = Promise.resolve();
  return {
    take(name, run) {
      if (alone.has(name)) {
        const turn = Promise.all([barrier, backups]).then(run);
        barrier = turn.catch(() => undefined);
        return turn;
      }
      const turn = barrier.then(run);
      if (name === 'backup.create') backups = Promise.all([backups, turn.catch(() => undefined)]);
      return turn;
    },
  };
}
