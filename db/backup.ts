import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { z } from 'zod';
import type { backupSchema } from '#core/contract/backup';
import { AppError } from '#core/contract/errors';
import { copyInto, renameDurably, syncFile } from './copy-file';
import { inspectWorkbook } from './inspect-file';
import { isOpenHere } from './open-file';
import { storeErrors, toStoreError } from './sqlite-errors';
import type { Db } from './statements';
import type { Store } from './store';

/** Copies of the whole workbook, in the folder `backups` beside it. */

export type Backup = z.infer<typeof backupSchema>;

/** The folder of the copies of the workbook at `workbookPath`. */
export function backupsFolder(workbookPath: string): string {
  return join(dirname(workbookPath), 'backups');
}

function stem(workbookPath: string): string {
  return basename(workbookPath).replace(/\.pathbook$/, '');
}

/**
 * Copies the open workbook, in slices between which other work goes on. The copy is checked and on the disk before it
 * gets its name; a copy that could not be finished leaves nothing behind.
 */
export async function createBackup(store: Store): Promise<Backup> {
  const folder = backupsFolder(store.path);
  const unfinished = join(folder, `.unfinished-${store.newId()}`);
  try {
    mkdirSync(folder, { recursive: true });
    await store.db.backup(unfinished, { progress: () => 200 });
    makeSingleFile(unfinished);
    inspectWorkbook(unfinished, store.schemaVersion);
    syncFile(unfinished);
    const sha256 = await hashFile(unfinished);
    const path = freeName(folder, stem(store.path), store.now());
    renameDurably(unfinished, path);
    return { path, bytes: statSync(path).size, sha256 };
  } catch (error) {
    throw toStoreError(error, folder);
  } finally {
    for (const side of ['', '-journal', '-wal', '-shm']) rmSync(`${unfinished}${side}`, { force: true });
  }
}

/** A copy is one file, without a log beside it, so that it can be carried away. */
function makeSingleFile(path: string): void {
  let db: Db | undefined;
  try {
    db = new Database(path, { fileMustExist: true });
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = DELETE');
  } finally {
    db?.close();
  }
}

function freeName(folder: string, name: string, now: string): string {
  const stamp = now.replace(/[-:]/g, '').replace('.', '-');
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${name}-${stamp}${count === 1 ? '' : `-${count}`}.pathbook`);
    if (!existsSync(path)) return path;
  }
}

/** The SHA-256 of a file, in lower-case hex. Not for a workbook that is open: see `openPaths` in open-file.ts. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** The copies of the workbook at `workbookPath`, newest first; those made before a schema change are among them. */
export function listBackups(workbookPath: string): { path: string; bytes: number; createdAt: string }[] {
  const folder = backupsFolder(workbookPath);
  if (!existsSync(folder)) return [];
  const prefix = `${stem(workbookPath)}-`;
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.pathbook'))
    .map((name) => ({ name, createdAt: instantInName(name) }))
    .filter((copy): copy is { name: string; createdAt: string } => copy.createdAt !== null)
    .map(({ name, createdAt }) => {
      const path = join(folder, name);
      return { path, bytes: statSync(path).size, createdAt };
    })
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.path.localeCompare(a.path));
}

/** The instant that a copy's name carries: a file's own times change when it is carried about. */
function instantInName(name: string): string | null {
  const match = /-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)-?(\d{3})Z(?:-\d+)?\.pathbook$/.exec(name);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, ms] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
}

/** Refuses what cannot be put in the workbook's place: no file, the workbook itself, or no sound workbook. */
export function assertRestorable(candidate: string, store: Store): void {
  const path = resolve(candidate);
  if (path === resolve(store.path)) {
    throw new AppError('conflict', 'This is the workbook that is open. Choose a copy of it.', {
      key: 'restore-open-workbook',
      path,
    });
  }
  if (isOpenHere(path)) throw storeErrors.inUse(path);
  if (!existsSync(path)) {
    throw new AppError(
      'not-found',
      'There is no file at this place any more. The workbook has not been touched.',
      {
        key: 'backup-not-found',
        path,
      },
    );
  }
  if (statSync(path).size === 0) throw storeErrors.notAWorkbook(path);
  inspectWorkbook(path, store.schemaVersion);
}

/** Writes the workbook at `from`, which is closed, as one whole file at `target`. */
export function stageCopy(from: string, target: string): void {
  // SQLite keeps its logs beside the file itself, and not beside a link to it.
  const file = realpathSync(from);
  const sideFiles = [`${file}-shm`, `${file}-wal`].filter((side) => !existsSync(side));
  let db: Db | undefined;
  try {
    db = new Database(from, { readonly: true, fileMustExist: true });
    copyInto(db, target);
  } catch (error) {
    throw toStoreError(error, target);
  } finally {
    db?.close();
    for (const side of sideFiles) rmSync(side, { force: true });
  }
}
