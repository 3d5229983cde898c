import { AppError } from '#core/contract/errors';

/**
 * The one place where SQLite's and the file system's codes become the workbook's own failures. Anything that is not
 * listed is not part of normal life: it is passed on as it is and reaches the log whole.
 */

type Coded = Error & { code: string };

function isCoded(error: unknown): error is Coded {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** What the workbook's owner can do about it stands in each sentence; nothing in the file has been changed by any of them. */
export const storeErrors = {
  inUse: (path: string, cause?: unknown) =>
    new AppError(
      'store-unavailable',
      'This workbook is open in another window or program. Close it there, then try again.',
      { key: 'workbook-in-use', path },
      { cause },
    ),
  newer: (path: string, found: number, known: number) =>
    new AppError(
      'store-unavailable',
      'This workbook was last used with a newer version of Pathbook. It has not been touched: update Pathbook to open it.',
      { key: 'workbook-newer', path, found, known },
    ),
  readOnly: (path: string, cause?: unknown) =>
    new AppError(
      'store-unavailable',
      'Pathbook may not write to this workbook or its folder. Nothing was changed: allow writing there, or open a copy in another folder.',
      { key: 'workbook-read-only', path },
      { cause },
    ),
  diskFull: (path: string, cause?: unknown) =>
    new AppError(
      'store-unavailable',
      'The disk is full, so this was not saved. Everything saved before is safe: free some space, then try again.',
      { key: 'disk-full', path },
      { cause },
    ),
  cannotRead: (path: string, cause?: unknown) =>
    new AppError(
      'store-unavailable',
      'The workbook could not be read from or written to the disk. Check that the disk is connected, then try again.',
      { key: 'workbook-io', path },
      { cause },
    ),
  notAWorkbook: (path: string, cause?: unknown) =>
    new AppError(
      'damaged-file',
      'This file is not a Pathbook workbook. It has not been touched: choose another file.',
      { key: 'not-a-workbook', path },
      { cause },
    ),
  damaged: (path: string, cause?: unknown) =>
    new AppError(
      'damaged-file',
      'This workbook is damaged. It has not been touched: open a copy of it from the backups folder beside it.',
      { key: 'workbook-damaged', path },
      { cause },
    ),
};

/** SQLite's primary result codes; an extended code begins with its primary one. */
const bySqliteCode: readonly [prefix: string, make: (path: string, cause?: unknown) => AppError][] = [
  ['SQLITE_FULL', storeErrors.diskFull],
  ['SQLITE_IOERR_WRITE', storeErrors.cannotRead],
  ['SQLITE_IOERR', storeErrors.cannotRead],
  ['SQLITE_READONLY', storeErrors.readOnly],
  ['SQLITE_CANTOPEN', storeErrors.readOnly],
  ['SQLITE_PERM', storeErrors.readOnly],
  ['SQLITE_BUSY', storeErrors.inUse],
  ['SQLITE_LOCKED', storeErrors.inUse],
  // Files without a workbook's mark are refused before SQLite sees them: what it cannot read is a damaged one.
  ['SQLITE_NOTADB', storeErrors.damaged],
  ['SQLITE_CORRUPT', storeErrors.damaged],
];

const byFileCode: { readonly [code: string]: (path: string, cause?: unknown) => AppError } = {
  ENOSPC: storeErrors.diskFull,
  EDQUOT: storeErrors.diskFull,
  EACCES: storeErrors.readOnly,
  EPERM: storeErrors.readOnly,
  EROFS: storeErrors.readOnly,
  EBUSY: storeErrors.inUse,
  EIO: storeErrors.cannotRead,
  // A file stands where the workbook's folder should be.
  EEXIST: storeErrors.cannotRead,
  ENOTDIR: storeErrors.cannotRead,
  EISDIR: storeErrors.notAWorkbook,
};

/** The domain's error for a failure of the store at `path`; an AppError, or an unknown failure, comes back as it is. */
export function toStoreError(error: unknown, path: string): unknown {
  if (error instanceof AppError || !isCoded(error)) return error;
  const sqlite = bySqliteCode.find(
    ([prefix]) => error.code === prefix || error.code.startsWith(`${prefix}_`),
  );
  const make = sqlite?.[1] ?? byFileCode[error.code];
  return make === undefined ? error : make(path, error);
}

/** True where SQLite refused a row because another row hangs on it or has its place. */
export function isConstraintFailure(error: unknown): boolean {
  return isCoded(error) && error.code.startsWith('SQLITE_CONSTRAINT');
}

/** Runs `fn` and turns a failure of the store into the domain's error. */
export function withStoreErrors<Value>(path: string, fn: () => Value): Value {
  try {
    return fn();
  } catch (error) {
    throw toStoreError(error, path);
  }
}
