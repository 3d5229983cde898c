import type { Mark, MarkAnchor } from '#core/contract/marks';
import { withoutNulls } from './optional';
import { type Db, deleteRow, insertRow, prepared, updateRow } from './statements';

/** A mark as it is kept; where its place is now is worked out from the guide. */
export type StoredMark = Omit<Mark, 'place'>;

type MarkRow = {
  id: string;
  person_id: string;
  guide_id: string;
  guide_title: string;
  kind: Mark['kind'];
  section_id: string;
  heading: string;
  quote: string;
  before: string;
  after: string;
  section_hash: string;
  fact: MarkAnchor['fact'] | null;
  text: string;
  done_at: string | null;
  created_at: string;
  updated_at: string;
};

/** The statements, so that a test can hold each against its query plan. */
export const markSql = {
  ofPerson: 'SELECT * FROM guide_mark WHERE person_id = ? ORDER BY guide_id, created_at, id',
  inGuide: 'SELECT * FROM guide_mark WHERE person_id = ? AND guide_id = ? ORDER BY created_at, id',
} as const;

function toMark(row: MarkRow): StoredMark {
  return {
    id: row.id,
    personId: row.person_id,
    guideId: row.guide_id,
    guideTitle: row.guide_title,
    kind: row.kind,
    anchor: {
      sectionId: row.section_id,
      heading: row.heading,
      quote: row.quote,
      before: row.before,
      after: row.after,
      sectionHash: row.section_hash,
      ...withoutNulls({ fact: row.fact }),
    },
    text: row.text,
    ...withoutNulls({ doneAt: row.done_at }),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function toColumns(mark: StoredMark) {
  return {
    person_id: mark.personId,
    guide_id: mark.guideId,
    guide_title: mark.guideTitle,
    kind: mark.kind,
    section_id: mark.anchor.sectionId,
    heading: mark.anchor.heading,
    quote: mark.anchor.quote,
    before: mark.anchor.before,
    after: mark.anchor.after,
    section_hash: mark.anchor.sectionHash,
    fact: mark.anchor.fact ?? null,
    text: mark.text,
    done_at: mark.doneAt ?? null,
    created_at: mark.createdAt,
    updated_at: mark.updatedAt,
  };
}

/** Puts a new mark in. Inside a change. */
export function insertMark(db: Db, mark: StoredMark): void {
  insertRow(db, 'guide_mark', { id: mark.id, ...toColumns(mark) });
}

/** Writes a mark that is there as given. Inside a change. */
export function updateMark(db: Db, mark: StoredMark): void {
  updateRow(db, 'guide_mark', mark.id, toColumns(mark));
}

/** Takes a mark out. Inside a change. */
export function deleteMark(db: Db, id: string): void {
  deleteRow(db, 'guide_mark', id);
}

/** The mark with this id. */
export function findMark(db: Db, id: string): StoredMark | undefined {
  const row = prepared<MarkRow>(db, 'SELECT * FROM guide_mark WHERE id = ?').get(id);
  return row === undefined ? undefined : toMark(row);
}

/** A person's marks, in one guide or in all of them (guide by guide), in the order in which they were made. */
export function listMarks(db: Db, personId: string, guideId?: string): StoredMark[] {
  const rows =
    guideId === undefined
      ? prepared<MarkRow>(db, markSql.ofPerson).all(personId)
      : prepared<MarkRow>(db, markSql.inGuide).all(personId, guideId);
  return rows.map(toMark);
}
