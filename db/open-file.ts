import { existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#core/contract/errors';
import { copyInto } from './copy-file';
import {
  applicationId,
  assertFile,
  assertWritable,
  type FileAccess,
  hasContent,
  inspectWorkbook,
} from './inspect-file';
import { latestVersion, type Migration, migrate, migrations, schemaVersionOf } from './migrations';
import { storeErrors, toStoreError, withStoreErrors } from './sqlite-errors';
import type { Db } from './statements';

/** Opening a workbook file: checked, locked for this process, and brought to the newest schema. */

/** What opening a file needs: its absolute path, the clock, and what tests put in. */
export type OpenFileOptions = {
  path: string;
  now(): Date;
  /** The schema's steps; tests add to them. */
  migrations?: readonly Migration[];
  /** Node's `accessSync`, or what a test puts in its place. */
  access?: FileAccess;
  /** The most pages that the file may have: how a test makes a disk full. */
  maxPages?: number;
};

/** An open workbook and the schema version that it has now. */
export type OpenedFile = { db: Db; path: string; schemaVersion: number; close(): void };

/**
 * The files that this process has open. A second opening must be refused before the file is looked at: closing any
 * handle of a file would drop the locks that SQLite holds on it for this process (POSIX).
 */
const openPaths = new Set<string>();

/** True while this process has the workbook at `path` open. */
export function isOpenHere(path: string): boolean {
  return openPaths.has(canonical(path));
}

/** True where this process, or another one, has the workbook file at `path` open. Changes nothing in it. */
export function isWorkbookInUse(path: string): boolean {
  if (isOpenHere(path)) return true;
  let db: Db | undefined;
  try {
    db = new Database(path, { fileMustExist: true, timeout: 0 });
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE; ROLLBACK');
    return false;
  } catch (error) {
    const known = toStoreError(error, path);
    return known instanceof AppError && known.details?.key === 'workbook-in-use';
  } finally {
    db?.close();
  }
}

/**
 * Opens or creates the workbook at `path`, whose folder is made where it is missing. Only one process at a time can
 * have it open. Throws `store-unavailable` (in use, newer, read-only, disk full, not readable) or `damaged-file`
 * (not a workbook, damaged) and leaves the file as it was.
 */
export function openFile(options: OpenFileOptions): OpenedFile {
  const path = resolve(options.path);
  const steps = options.migrations ?? migrations;
  const schemaVersion = latestVersion(steps);
  if (isOpenHere(path)) throw storeErrors.inUse(path);
  withStoreErrors(path, () => mkdirSync(dirname(path), { recursive: true }));
  assertWritable(path, options.access);
  assertFile(path);
  const isNew = !hasContent(path);
  const isMissing = !existsSync(path);
  if (!isNew) inspectWorkbook(path, schemaVersion);
  let db: Db | undefined;
  try {
    db = new Database(path, { timeout: 250 });
    setUp(db, options.maxPages);
    if (schemaVersionOf(db) < schemaVersion) {
      // In rollback mode, so that the version in the file's header is true even after a crash.
      db.pragma('journal_mode = DELETE');
      if (isNew) create(db, steps);
      else {
        copyBeforeMigration(db, path, options.now());
        migrate(db, steps);
      }
    }
    db.pragma('journal_mode = WAL');
    // The lock of EXCLUSIVE mode is taken by the first access.
    db.exec('BEGIN IMMEDIATE; COMMIT');
  } catch (error) {
    db?.close();
    if (isMissing) removeIfEmpty(path);
    throw toStoreError(error, path);
  }
  const opened = db;
  const key = canonical(path);
  openPaths.add(key);
  return {
    db: opened,
    path,
    schemaVersion,
    close() {
      opened.close();
      openPaths.delete(key);
    },
  };
}

function setUp(db: Db, maxPages: number | undefined): void {
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  if (maxPages !== undefined) db.pragma(`max_page_count = ${maxPages}`);
}

/** The workbook as it was before a newer version changed its schema, in the backups folder. */
function copyBeforeMigration(db: Db, path: string, now: Date): void {
  const folder = join(dirname(path), 'backups');
  const name = basename(path).replace(/\.pathbook$/, '');
  const stamp = now.toISOString().replace(/[-:.]/g, '');
  mkdirSync(folder, { recursive: true });
  copyInto(db, join(folder, `${name}-version-${schemaVersionOf(db)}-${stamp}.pathbook`));
}

/** A new workbook comes into being whole or not at all. */
function create(db: Db, steps: readonly Migration[]): void {
  db.transaction(() => {
    db.pragma(`application_id = ${applicationId}`);
    migrate(db, steps);
  }).exclusive();
}

/** A file that this opening made and could not fill goes again. One with content is somebody's: it stays. */
function removeIfEmpty(path: string): void {
  if (existsSync(path) && !hasContent(path)) rmSync(path);
}

function canonical(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const folder = dirname(absolute);
  return existsSync(folder) ? join(realpathSync(folder), basename(absolute)) : absolute;
}
