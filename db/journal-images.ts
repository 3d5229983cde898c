import { AppError } from '#core/contract/errors';
import { columnsOf, journaledTables, rowImageSql } from './journal-triggers';
import { type Db, prepared, type SqlValue } from './statements';

/** One write to one row: JSON images of it before and after, null where there was none. */
export type JournalRow = {
  table_name: string;
  row_id: string;
  before_image: string | null;
  after_image: string | null;
};

type Image = { readonly [column: string]: string | number | null };
/** What a change did to one row, from its first image to its last. */
export type NetRow = { table: string; id: string; before: Image | null; after: Image | null };

/** The net effect of a change's rows, one for each row it touched, in the order of the first touch. */
export function collapseRows(rows: readonly JournalRow[]): NetRow[] {
  const net = new Map<string, NetRow>();
  for (const row of rows) {
    const key = `${row.table_name}\n${row.row_id}`;
    const first = net.get(key);
    net.set(key, {
      table: row.table_name,
      id: row.row_id,
      before: first === undefined ? parseImage(row.before_image) : first.before,
      after: parseImage(row.after_image),
    });
  }
  return [...net.values()].filter((row) => row.before !== null || row.after !== null);
}

/**
 * Takes each row from its `before` to its `after`. Throws `conflict` (`undo-conflict`) where a row is not as `before`
 * says. Deletions come first and insertions last, so that no row meets one whose place it takes.
 */
export function applyImages(db: Db, rows: readonly NetRow[]): void {
  for (const row of rows) assertRowIs(db, row, row.before);
  for (const row of rows) if (row.after === null) deleteImage(db, row);
  for (const row of rows) if (row.before !== null && row.after !== null) updateImage(db, row, row.after);
  for (const row of rows) if (row.before === null && row.after !== null) insertImage(db, row, row.after);
}

function parseImage(text: string | null): Image | null {
  return text === null ? null : (JSON.parse(text) as Image);
}

/** Compares the columns that the image has: a migration may have added others since. */
function assertRowIs(db: Db, row: NetRow, expected: Image | null): void {
  const columns = tableColumns(db, row.table);
  const image = prepared<{ image: string }>(
    db,
    `SELECT ${rowImageSql(columns, row.table)} AS image FROM ${row.table} WHERE id = ?`,
  ).get(row.id);
  const current = parseImage(image?.image ?? null);
  const isExpected =
    expected === null || current === null
      ? expected === current
      : knownColumns(expected, columns).every((column) => expected[column] === current[column]);
  if (!isExpected) throw replayConflict({ table: row.table, id: row.id });
}

/** Undo or redo cannot go on: the rows are no longer as the change left them, or another row hangs on them. */
export function replayConflict(facts: { table?: string; id?: string }, cause?: unknown): AppError {
  return new AppError(
    'conflict',
    'This cannot be undone or redone: what it changed has been changed since. Nothing was touched.',
    { key: 'undo-conflict', ...facts },
    { cause },
  );
}

function deleteImage(db: Db, row: NetRow): void {
  if (row.before !== null) prepared(db, `DELETE FROM ${row.table} WHERE id = ?`).run(row.id);
}

function updateImage(db: Db, row: NetRow, image: Image): void {
  const columns = knownColumns(image, tableColumns(db, row.table));
  const sql = `UPDATE ${row.table} SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE id = ?`;
  prepared(db, sql).run(...valuesOf(image, columns), row.id);
}

function insertImage(db: Db, row: NetRow, image: Image): void {
  const columns = knownColumns(image, tableColumns(db, row.table));
  const names = columns.map((column) => `"${column}"`).join(', ');
  const sql = `INSERT INTO ${row.table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`;
  prepared(db, sql).run(...valuesOf(image, columns));
}

function tableColumns(db: Db, table: string): string[] {
  // The name goes into SQL text, so only one that the code knows may come out of the journal.
  if (!Object.hasOwn(journaledTables, table)) throw new Error(`the journal names the table ${table}`);
  return columnsOf(db, table);
}

function knownColumns(image: Image, columns: readonly string[]): string[] {
  return columns.filter((column) => Object.hasOwn(image, column));
}

function valuesOf(image: Image, columns: readonly string[]): SqlValue[] {
  return columns.map((column) => image[column] ?? null);
}
