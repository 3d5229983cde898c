import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { storeErrors, toStoreError } from './sqlite-errors';
import type { Db } from './statements';

/** Looks at a file before anything may write to it, so that a file that is refused stays as it was, byte for byte. */

/** "PBK1" in ASCII: the mark in SQLite's header by which a workbook is known (`PRAGMA application_id`). */
export const applicationId = 0x50424b31;

/** Above this, the check at opening leaves out the evidence files' bytes, which are checked when they are read. */
const wholeCheckMaxBytes = 64 * 1024 * 1024;

/** Node’s `accessSync`: throws where a file may not be used in that way. */
export type FileAccess = (path: string, mode: number) => void;

/** True where something is stored at `path`; an empty file, left by a creation cut short, holds nothing. */
export function hasContent(path: string): boolean {
  return sizeOf(path) > 0 || sizeOf(`${realFile(path)}-wal`) > 0;
}

/** Refuses a file or folder that cannot be written. `access` is Node's `accessSync`, or what a test puts in its place. */
export function assertWritable(path: string, access: FileAccess = accessSync): void {
  try {
    access(dirname(path), constants.W_OK | constants.X_OK);
    if (existsSync(path)) access(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw toStoreError(error, path);
  }
}

/** Refuses what is there but is no file with content of its own: a folder, a device, a pipe. */
export function assertFile(path: string): void {
  if (existsSync(path) && !statSync(path).isFile()) throw storeErrors.notAWorkbook(path);
}

/**
 * Refuses a file that is not a workbook, is from a newer version, or is damaged. Opens it for reading only and takes
 * away the side files that reading made, so that nothing is left beside a file that is refused.
 */
export function inspectWorkbook(named: string, knownVersion: number): { version: number } {
  const path = realFile(named);
  // A log whose file is gone or empty: opening would throw away what only the log holds.
  if (sizeOf(path) === 0) throw storeErrors.damaged(path);
  const header = readHeader(path);
  if (header === null) throw storeErrors.notAWorkbook(path);
  if (header.applicationId !== applicationId) throw storeErrors.notAWorkbook(path);
  if (header.version > knownVersion) throw storeErrors.newer(path, header.version, knownVersion);
  const hasLog = sizeOf(`${path}-wal`) > 0 || sizeOf(`${path}-journal`) > 0;
  if (!hasLog && header.pages * header.pageSize > header.fileBytes) throw storeErrors.damaged(path);
  return readOnlyCheck(path, knownVersion);
}

function readOnlyCheck(path: string, knownVersion: number): { version: number } {
  const sideFiles = [`${path}-shm`, `${path}-wal`].filter((side) => !existsSync(side));
  let db: Db | undefined;
  try {
    // A log that a crash left must be recovered to be read, and recovering a rollback journal writes: that is
    // SQLite's own repair and is left to the opening itself.
    db = new Database(path, { readonly: sizeOf(`${path}-journal`) === 0, timeout: 250 });
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version > knownVersion) throw storeErrors.newer(path, version, knownVersion);
    checkPages(db, path);
    return { version };
  } catch (error) {
    throw toStoreError(error, path);
  } finally {
    db?.close();
    for (const side of sideFiles) rmSync(side, { force: true });
  }
}

/**
 * SQLite's quick_check, table by table. Left out are the search index, which is made from the records and can be made
 * again, and in a large workbook the evidence files' bytes.
 */
function checkPages(db: Db, path: string): void {
  const bytes =
    Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
  const tables = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")
    .all();
  // The schema is made in one transaction: without this table there is none of it.
  if (!tables.some(({ name }) => name === 'meta')) throw storeErrors.damaged(path);
  for (const { name } of tables) {
    if (name === 'evidence_blob' && bytes > wholeCheckMaxBytes) continue;
    assertSound(db.pragma(`quick_check("${name}")`, { simple: true }), path);
  }
}

function assertSound(result: unknown, path: string): void {
  if (result !== 'ok') throw storeErrors.damaged(path, new Error(`quick_check: ${String(result)}`));
}

type Header = { applicationId: number; version: number; pages: number; pageSize: number; fileBytes: number };

/** SQLite's file header (https://www.sqlite.org/fileformat2.html, 1.3), or null where the file has none. */
function readHeader(path: string): Header | null {
  const bytes = Buffer.alloc(100);
  let fileBytes: number;
  try {
    if (statSync(path).isDirectory()) return null;
    const file = openSync(path, 'r');
    try {
      if (readSync(file, bytes, 0, 100, 0) < 100) return null;
    } finally {
      closeSync(file);
    }
    fileBytes = statSync(path).size;
  } catch (error) {
    throw toStoreError(error, path);
  }
  if (bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0') return null;
  const size = bytes.readUInt16BE(16);
  return {
    applicationId: bytes.readUInt32BE(68),
    version: bytes.readUInt32BE(60),
    pages: bytes.readUInt32BE(28),
    pageSize: size === 1 ? 65_536 : size,
    fileBytes,
  };
}

/** Where the file itself is: SQLite keeps its logs beside that, and not beside a link to it. */
function realFile(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}
