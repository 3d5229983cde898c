import type { Db } from './statements';

/**
 * The triggers that write the journal. They are made from the tables themselves after every migration, so that a
 * column added later is in the row images without anybody having to remember it.
 */

/** What a journaled table's rows belong to, for the history of a record: kind and id as SQL over the row `ROW`. */
type Touch = { kind: string; id: string };

/** Every table whose changes are recorded and can be undone, with the records that a row of it touches. */
export const journaledTables: { readonly [table: string]: readonly Touch[] } = {
  person: [{ kind: "'person'", id: 'ROW.id' }],
  guide: [{ kind: "'guide'", id: 'ROW.id' }],
  rule: [{ kind: "'rule'", id: 'ROW.id' }],
  credential: [{ kind: "'credential'", id: 'ROW.id' }],
  credential_cycle: [{ kind: "'credential'", id: 'ROW.credential_id' }],
  activity: [{ kind: "'activity'", id: 'ROW.id' }],
  evidence: [{ kind: "'evidence'", id: 'ROW.id' }],
  evidence_link: [
    { kind: "'evidence'", id: 'ROW.evidence_id' },
    { kind: 'ROW.target_kind', id: 'ROW.target_id' },
  ],
  portfolio_item: [{ kind: "'portfolio-item'", id: 'ROW.id' }],
  portfolio_entry: [{ kind: "'portfolio-entry'", id: 'ROW.id' }],
  guide_mark: [{ kind: "'mark'", id: 'ROW.id' }],
  guide_rung: [{ kind: "'rung'", id: 'ROW.id' }],
  pay: [{ kind: "'pay'", id: 'ROW.id' }],
  credential_event: [{ kind: "'credential'", id: 'ROW.credential_id' }],
  activity_pin: [
    { kind: "'credential'", id: 'ROW.credential_id' },
    { kind: "'activity'", id: 'ROW.activity_id' },
  ],
  renewal_step: [{ kind: "'credential'", id: 'ROW.credential_id' }],
  // Kept on the side of another change: no record's history tells of it.
  rule_snapshot: [],
};

/** The names of a table's columns, in their order. */
export function columnsOf(db: Db, table: string): string[] {
  const columns = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table);
  return columns.map((column) => column.name);
}

/** SQL for the JSON image of a row: an object of its columns. `row` is a table name or alias, OLD or NEW. */
export function rowImageSql(columns: readonly string[], row: string): string {
  return `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;
}

/** Drops and makes every journal trigger. Runs inside the migration's transaction. */
export function createJournalTriggers(db: Db): void {
  const old = db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'journal_*'",
    )
    .all();
  for (const trigger of old) db.exec(`DROP TRIGGER "${trigger.name}"`);
  for (const [table, touches] of Object.entries(journaledTables)) {
    const columns = columnsOf(db, table);
    // A table that a later migration makes.
    if (columns.length === 0) continue;
    db.exec(triggerSql(table, 'INSERT', columns, touches));
    db.exec(triggerSql(table, 'UPDATE', columns, touches));
    db.exec(triggerSql(table, 'DELETE', columns, touches));
  }
}

function triggerSql(
  table: string,
  event: 'INSERT' | 'UPDATE' | 'DELETE',
  columns: readonly string[],
  touches: readonly Touch[],
): string {
  const before = event === 'INSERT' ? 'NULL' : rowImageSql(columns, 'OLD');
  const after = event === 'DELETE' ? 'NULL' : rowImageSql(columns, 'NEW');
  const row = event === 'DELETE' ? 'OLD' : 'NEW';
  // An update may move a row from one record to another: both were touched.
  const touchedRows = event === 'UPDATE' ? ['OLD', 'NEW'] : [row];
  const touchSql = touchedRows
    .flatMap((touched) => touches.map((touch) => ({ touched, touch })))
    .map(({ touched, touch }) =>
      touchStatement(touch.kind.replaceAll('ROW', touched), touch.id.replaceAll('ROW', touched)),
    )
    .join('');
  return `CREATE TRIGGER journal_${table}_${event.toLowerCase()} AFTER ${event} ON ${table} BEGIN
  SELECT RAISE(ABORT, 'written outside of a change: ${table}')
    FROM journal_context WHERE change_seq IS NULL AND is_seeding = 0;
  INSERT INTO journal_row (change_seq, table_name, row_id, before_image, after_image)
    SELECT change_seq, '${table}', ${row}.id, ${before}, ${after}
    FROM journal_context WHERE change_seq IS NOT NULL;${touchSql}
END`;
}

/**
 * Notes once that the running change touched a record. Without OR IGNORE: the conflict clause of the statement that
 * fires a trigger takes the place of those inside it, so that an upsert would abort here.
 */
function touchStatement(kind: string, id: string): string {
  return `
  INSERT INTO journal_touch (record_kind, record_id, change_seq)
    SELECT ${kind}, ${id}, context.change_seq FROM journal_context AS context
    WHERE context.change_seq IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM journal_touch AS known WHERE known.record_kind = ${kind}
        AND known.record_id = ${id} AND known.change_seq = context.change_seq
    );`;
}
