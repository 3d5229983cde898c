import type { Person } from '#core/contract/people';
import { withoutNulls } from './optional';
import { type Db, insertRow, prepared, updateRow } from './statements';

type PersonRow = {
  id: string;
  kind: 'self' | 'client';
  display_name: string;
  birth_month: number | null;
  birth_day: number | null;
  region: string | null;
  guide_id: string | null;
  archived_at: string | null;
  created_at: string;
  updated_at: string;
};

function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    kind: row.kind,
    displayName: row.display_name,
    ...withoutNulls({
      birthMonth: row.birth_month,
      birthDay: row.birth_day,
      region: row.region,
      guideId: row.guide_id,
      archivedAt: row.archived_at,
    }),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function toColumns(person: Person) {
  return {
    kind: person.kind,
    display_name: person.displayName,
    birth_month: person.birthMonth ?? null,
    birth_day: person.birthDay ?? null,
    region: person.region ?? null,
    guide_id: person.guideId ?? null,
    archived_at: person.archivedAt ?? null,
    created_at: person.createdAt,
    updated_at: person.updatedAt,
  };
}

/** Puts a new person in. Inside a change. */
export function insertPerson(db: Db, person: Person): void {
  insertRow(db, 'person', { id: person.id, ...toColumns(person) });
}

/** Writes a person who is there as given. Inside a change. */
export function updatePerson(db: Db, person: Person): void {
  updateRow(db, 'person', person.id, toColumns(person));
}

/** The person with this id, archived or not. */
export function findPerson(db: Db, id: string): Person | undefined {
  const row = prepared<PersonRow>(db, 'SELECT * FROM person WHERE id = ?').get(id);
  return row === undefined ? undefined : toPerson(row);
}

/** Oneself first, then by name. */
export function listPeople(db: Db, options: { includeArchived: boolean }): Person[] {
  return prepared<PersonRow>(
    db,
    `SELECT * FROM person WHERE ? OR archived_at IS NULL
     ORDER BY kind = 'self' DESC, display_name COLLATE NOCASE, id`,
  )
    .all(options.includeArchived ? 1 : 0)
    .map(toPerson);
}

/** The people who work with this guide, archived or not. */
export function listPeopleWithGuide(db: Db, guideId: string): Person[] {
  return prepared<PersonRow>(db, 'SELECT * FROM person WHERE guide_id = ?').all(guideId).map(toPerson);
}
