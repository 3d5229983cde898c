import type Database from 'better-sqlite3';

export type Db = Database.Database;

/** What a statement can bind. Booleans and undefined are not among them: rows are mapped before they get here. */
export type SqlValue = string | number | bigint | Buffer | null;

const statementsOf = new WeakMap<Db, Map<string, Database.Statement<unknown[], unknown>>>();

/** A prepared statement, compiled once for a connection: handlers run the same few statements all day. */
export function prepared<Row>(db: Db, sql: string): Database.Statement<unknown[], Row> {
  let statements = statementsOf.get(db);
  if (statements === undefined) {
    statements = new Map();
    statementsOf.set(db, statements);
  }
  let statement = statements.get(sql);
  if (statement === undefined) {
    statement = db.prepare<unknown[], unknown>(sql);
    statements.set(sql, statement);
  }
  return statement as Database.Statement<unknown[], Row>;
}

/** Inserts a row: the object's keys are the columns. Keys come from the code, never from a person's input. */
export function insertRow(db: Db, table: string, row: { readonly [column: string]: SqlValue }): void {
  const columns = Object.keys(row);
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  prepared(db, sql).run(...Object.values(row));
}

/** Updates the row with this id, which must be there: anything but one changed row is a bug and throws. */
export function updateRow(
  db: Db,
  table: string,
  id: string,
  row: { readonly [column: string]: SqlValue },
): void {
  const columns = Object.keys(row);
  const sql = `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;
  expectOneChange(prepared(db, sql).run(...Object.values(row), id).changes, `update ${table}`);
}

/** Deletes the row with this id, which must be there. */
export function deleteRow(db: Db, table: string, id: string): void {
  expectOneChange(prepared(db, `DELETE FROM ${table} WHERE id = ?`).run(id).changes, `delete from ${table}`);
}

function expectOneChange(changes: number, what: string): void {
  if (changes !== 1) throw new Error(`${what}: ${changes} rows changed instead of one`);
}
