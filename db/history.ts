import type { HistoryEntry } from '#core/contract/history';
import { type Db, prepared } from './statements';

/** Reading the journal: what was changed, when, and what undo and redo would do next. */

/** A change as the table has it. */
export type HistoryRow = {
  id: string;
  label: string;
  label_key: string;
  label_facts: string;
  kind: 'do' | 'undo' | 'redo';
  at: string;
  person_id: string | null;
  state: 'done' | 'undone' | 'dropped';
};

const columns = 'c.id, c.label, c.label_key, c.label_facts, c.kind, c.at, c.person_id, c.state';
const newest = 'ORDER BY c.seq DESC LIMIT 200';

/** The changes that undo and redo take next, over `journal_change c`: the journal and its readers agree on them. */
export const nextUndo = "WHERE c.kind = 'do' AND c.state = 'done' ORDER BY c.seq DESC LIMIT 1";
export const nextRedo = "WHERE c.kind = 'do' AND c.state = 'undone' ORDER BY c.seq ASC LIMIT 1";

/** The statements, so that a test can hold each against its query plan. */
export const historySql = {
  all: `SELECT ${columns} FROM journal_change c ${newest}`,
  ofPerson: `SELECT ${columns} FROM journal_change c WHERE c.person_id = ? ${newest}`,
  ofRecord: `SELECT ${columns} FROM journal_touch t JOIN journal_change c ON c.seq = t.change_seq
    WHERE t.record_kind = ? AND t.record_id = ? ${newest}`,
  nextUndo: `SELECT ${columns} FROM journal_change c ${nextUndo}`,
  nextRedo: `SELECT ${columns} FROM journal_change c ${nextRedo}`,
} as const;

function toEntry(row: HistoryRow): HistoryEntry {
  return {
    id: row.id,
    label: row.label,
    labelKey: row.label_key,
    labelFacts: JSON.parse(row.label_facts) as HistoryEntry['labelFacts'],
    kind: row.kind,
    at: row.at,
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    undone: row.state !== 'done',
  };
}

/** Newest first, 200 at most: all changes, those of a person, or those that touched one record. */
export function listHistory(
  db: Db,
  filter: { personId?: string | undefined; record?: { kind: string; id: string } | undefined },
): HistoryEntry[] {
  const { personId, record } = filter;
  if (record !== undefined) {
    const entries = prepared<HistoryRow>(db, historySql.ofRecord).all(record.kind, record.id).map(toEntry);
    return personId === undefined ? entries : entries.filter((entry) => entry.personId === personId);
  }
  const rows =
    personId === undefined
      ? prepared<HistoryRow>(db, historySql.all).all()
      : prepared<HistoryRow>(db, historySql.ofPerson).all(personId);
  return rows.map(toEntry);
}

/** The change that undo would take back and the one that redo would bring again; null where there is none. */
export function historyState(db: Db): { undo: HistoryEntry | null; redo: HistoryEntry | null } {
  const undo = prepared<HistoryRow>(db, historySql.nextUndo).get();
  const redo = prepared<HistoryRow>(db, historySql.nextRedo).get();
  return { undo: undo === undefined ? null : toEntry(undo), redo: redo === undefined ? null : toEntry(redo) };
}

/** One change of the journal by its place in it, which must be there. */
export function entryOf(db: Db, seq: number): HistoryEntry {
  const row = prepared<HistoryRow>(db, `SELECT ${columns} FROM journal_change c WHERE c.seq = ?`).get(seq);
  if (row === undefined) throw new Error(`the journal has no change ${seq}`);
  return toEntry(row);
}
