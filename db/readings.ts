import { type Db, prepared } from './statements';

/** How far people are with guides. Not journaled, so written inside `store.write`. */

/** A section that a person read, with its heading and hash as they were then. */
export type ReadSection = { sectionId: string; heading: string; hash: string; readAt: string };

/** How far a person is with a guide. */
export type StoredReading = {
  guideId: string;
  position: string | null;
  secondsRead: number;
  lastReadAt: string;
};

type ReadingRow = { guide_id: string; position: string | null; seconds_read: number; last_read_at: string };
type SectionRow = { section_id: string; heading: string; hash: string; read_at: string };

/** The statements, so that a test can hold each against its query plan. */
export const readingSql = {
  ofPerson: 'SELECT * FROM guide_reading WHERE person_id = ? ORDER BY last_read_at DESC, guide_id',
  inGuide: 'SELECT * FROM guide_reading WHERE person_id = ? AND guide_id = ?',
  sectionsInGuide: `SELECT section_id, heading, hash, read_at FROM guide_read_section
    WHERE person_id = ? AND guide_id = ? ORDER BY section_id`,
  hashesOfGuide: 'SELECT DISTINCT section_id, hash FROM guide_read_section WHERE guide_id = ?',
} as const;

function toReading(row: ReadingRow): StoredReading {
  return {
    guideId: row.guide_id,
    position: row.position,
    secondsRead: row.seconds_read,
    lastReadAt: row.last_read_at,
  };
}

/** How far a person is with a guide; undefined where they have not opened it. */
export function findReading(db: Db, personId: string, guideId: string): StoredReading | undefined {
  const row = prepared<ReadingRow>(db, readingSql.inGuide).get(personId, guideId);
  return row === undefined ? undefined : toReading(row);
}

/** The guides that a person has opened, the last one first. */
export function listReadings(db: Db, personId: string): StoredReading[] {
  return prepared<ReadingRow>(db, readingSql.ofPerson).all(personId).map(toReading);
}

/** The sections of a guide that a person read, by section id. */
export function listReadSections(db: Db, personId: string, guideId: string): ReadSection[] {
  return prepared<SectionRow>(db, readingSql.sectionsInGuide)
    .all(personId, guideId)
    .map((row) => ({
      sectionId: row.section_id,
      heading: row.heading,
      hash: row.hash,
      readAt: row.read_at,
    }));
}

/** The wordings of a guide's sections that anybody read, each once. */
export function listReadHashes(db: Db, guideId: string): { sectionId: string; hash: string }[] {
  return prepared<{ section_id: string; hash: string }>(db, readingSql.hashesOfGuide)
    .all(guideId)
    .map((row) => ({ sectionId: row.section_id, hash: row.hash }));
}

/** Writes how far a person is with a guide, the first time or again. */
export function saveReading(db: Db, personId: string, reading: StoredReading): void {
  prepared(
    db,
    `INSERT INTO guide_reading (person_id, guide_id, position, seconds_read, last_read_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (person_id, guide_id) DO UPDATE SET position = excluded.position,
       seconds_read = excluded.seconds_read, last_read_at = excluded.last_read_at`,
  ).run(personId, reading.guideId, reading.position, reading.secondsRead, reading.lastReadAt);
}

/** Writes that a person read a section as it stands, the first time or again. */
export function saveReadSection(db: Db, personId: string, guideId: string, section: ReadSection): void {
  prepared(
    db,
    `INSERT INTO guide_read_section (person_id, guide_id, section_id, heading, hash, read_at)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (person_id, guide_id, section_id) DO UPDATE SET heading = excluded.heading,
       hash = excluded.hash, read_at = excluded.read_at`,
  ).run(personId, guideId, section.sectionId, section.heading, section.hash, section.readAt);
}

/** Forgets that a person read a section: what is gone from the guide, and was seen to be gone. */
export function deleteReadSection(db: Db, personId: string, guideId: string, sectionId: string): void {
  prepared(db, 'DELETE FROM guide_read_section WHERE person_id = ? AND guide_id = ? AND section_id = ?').run(
    personId,
    guideId,
    sectionId,
  );
}
