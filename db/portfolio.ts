import type { ChecklistKind, ItemState, PortfolioEntry } from '#core/portfolio/portfolio';
import { withoutNulls } from './optional';
import { type Db, deleteRow, insertRow, prepared, updateRow } from './statements';

/** What a person said about a checklist item. */
export type StoredItem = { kind: ChecklistKind; state: ItemState; note: string; reviewedOn?: string };

type ItemRow = { kind: ChecklistKind; state: ItemState; note: string; reviewed_on: string | null };

type EntryRow = {
  id: string;
  person_id: string;
  kind: ChecklistKind;
  title: string;
  text: string;
  happened_on: string | null;
  created_at: string;
  updated_at: string;
};

/** The statements, so that a test can hold each against its query plan. */
export const portfolioSql = {
  entriesOfPerson: 'SELECT * FROM portfolio_entry WHERE person_id = ? ORDER BY kind, created_at, id',
  itemsOfPerson:
    'SELECT kind, state, note, reviewed_on FROM portfolio_item WHERE person_id = ? ORDER BY kind',
} as const;

function toItem(row: ItemRow): StoredItem {
  return {
    kind: row.kind,
    state: row.state,
    note: row.note,
    ...withoutNulls({ reviewedOn: row.reviewed_on }),
  };
}

function toEntry(row: EntryRow): PortfolioEntry {
  return {
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    title: row.title,
    text: row.text,
    ...withoutNulls({ happenedOn: row.happened_on }),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function entryColumns(entry: PortfolioEntry) {
  return {
    person_id: entry.personId,
    kind: entry.kind,
    title: entry.title,
    text: entry.text,
    happened_on: entry.happenedOn ?? null,
    created_at: entry.createdAt,
    updated_at: entry.updatedAt,
  };
}

/** The checklist items that a person has said something about. */
export function listItems(db: Db, personId: string): StoredItem[] {
  return prepared<ItemRow>(db, portfolioSql.itemsOfPerson).all(personId).map(toItem);
}

/** Writes what a person said about an item, the first time or again. Inside a change. */
export function saveItem(db: Db, id: string, personId: string, item: StoredItem, updatedAt: string): void {
  prepared(
    db,
    `INSERT INTO portfolio_item (id, person_id, kind, state, note, reviewed_on, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, note = excluded.note,
       reviewed_on = excluded.reviewed_on, updated_at = excluded.updated_at`,
  ).run(id, personId, item.kind, item.state, item.note, item.reviewedOn ?? null, updatedAt);
}

/** A person's portfolio entries, by checklist item and then in the order they were made. */
export function listEntries(db: Db, personId: string): PortfolioEntry[] {
  return prepared<EntryRow>(db, portfolioSql.entriesOfPerson).all(personId).map(toEntry);
}

/** The entry with this id. */
export function findEntry(db: Db, id: string): PortfolioEntry | undefined {
  const row = prepared<EntryRow>(db, 'SELECT * FROM portfolio_entry WHERE id = ?').get(id);
  return row === undefined ? undefined : toEntry(row);
}

/** Puts a new entry in. Inside a change. */
export function insertEntry(db: Db, entry: PortfolioEntry): void {
  insertRow(db, 'portfolio_entry', { id: entry.id, ...entryColumns(entry) });
}

/** Writes an entry that is there as given. Inside a change. */
export function updateEntry(db: Db, entry: PortfolioEntry): void {
  updateRow(db, 'portfolio_entry', entry.id, entryColumns(entry));
}

/** Takes an entry out. Inside a change, after its evidence links. */
export function deleteEntry(db: Db, id: string): void {
  deleteRow(db, 'portfolio_entry', id);
}
