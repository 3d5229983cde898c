import { randomBytes } from 'node:crypto';
import type { HistoryEntry } from '#core/contract/history';
import { createHybridClock } from './hybrid-clock';
import { type ChangeAbout, createJournal, type Journal } from './journal';
import { replayConflict } from './journal-images';
import { type OpenFileOptions, openFile } from './open-file';
import { isConstraintFailure, withStoreErrors } from './sqlite-errors';
import { type Db, prepared } from './statements';
import { createIdSource } from './uuid-v7';

export type { ChangeAbout } from './journal';

export type StoreOptions = OpenFileOptions & { randomBytes?(count: number): Uint8Array };

/** An open workbook: one connection, and the only ways in which it may be written. */
export type Store = {
  readonly db: Db;
  readonly path: string;
  readonly schemaVersion: number;
  readonly deviceId: string;
  /** A new UUIDv7. */
  newId(): string;
  /** The instant, as the store writes it. */
  now(): string;
  /**
   * Runs `fn` as one change: a transaction whose rows are journaled and that undo takes back as a whole. When this
   * returns, the change is on the disk; when it throws, nothing of it is. A change that touches no row leaves no trace.
   */
  change<Value>(about: ChangeAbout, fn: () => Value): Value;
  /** A transaction on tables that are not journaled: settings, and the bytes of evidence. */
  write<Value>(fn: () => Value): Value;
  /** A transaction that puts data in that ships with Pathbook: not a person's change, so not journaled. */
  seed<Value>(fn: () => Value): Value;
  /** Takes back the newest change; null where there is none. `conflict` where its rows are no longer as it left them. */
  undo(): HistoryEntry | null;
  redo(): HistoryEntry | null;
  close(): void;
};

/** Opens the workbook at `options.path`, or makes it. Errors: see `openFile`. */
export function openStore(options: StoreOptions): Store {
  const file = openFile(options);
  const { db, path } = file;
  try {
    const newId = createIdSource({
      now: () => options.now().getTime(),
      randomBytes: options.randomBytes ?? randomBytes,
    });
    const deviceId = withStoreErrors(path, () => readDeviceId(db, newId));
    const clock = createHybridClock({
      now: () => options.now().getTime(),
      deviceId,
      last:
        prepared<{ hlc: string | null }>(db, 'SELECT max(hlc) AS hlc FROM journal_change').get()?.hlc ?? null,
    });
    const now = () => options.now().toISOString();
    const journal: Journal = createJournal({ db, clock, deviceId, newId, now });
    const transaction = <Value>(fn: () => Value): Value =>
      withStoreErrors(path, () => db.transaction(fn).immediate());
    // Foreign keys are checked when the transaction ends, so what is left hanging is known only here.
    const replay = (fn: () => HistoryEntry | null): HistoryEntry | null => {
      try {
        return transaction(fn);
      } catch (error) {
        throw isConstraintFailure(error) ? replayConflict({}, error) : error;
      }
    };
    return {
      db,
      path,
      schemaVersion: file.schemaVersion,
      deviceId,
      newId,
      now,
      change: (about, fn) => transaction(() => journal.record(about, fn)),
      write: transaction,
      seed: (fn) => transaction(() => journal.seed(fn)),
      undo: () => replay(() => journal.undo()),
      redo: () => replay(() => journal.redo()),
      close: file.close,
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Which machine's workbook this is: made once, and part of every stamp in the journal. */
function readDeviceId(db: Db, newId: () => string): string {
  const found = prepared<{ value: string }>(db, "SELECT value FROM meta WHERE key = 'device-id'").get();
  if (found !== undefined) return found.value;
  const made = newId();
  prepared(db, "INSERT INTO meta (key, value) VALUES ('device-id', ?)").run(made);
  return made;
}
