import type { Evidence, EvidenceTarget } from '#core/contract/evidence';
import { type Db, deleteRow, insertRow, prepared } from './statements';

type EvidenceRow = {
  id: string;
  person_id: string;
  sha256: string;
  filename: string;
  media_type: Evidence['mediaType'];
  size_bytes: number;
  added_at: string;
};

type LinkRow = {
  evidence_id: string;
  target_kind: EvidenceTarget['kind'];
  target_id: string;
  title: string | null;
};

/** What a link's target is called; a checklist item has no title of its own, so its kind stands for it. */
const linkColumns = `l.evidence_id, l.target_kind, l.target_id, CASE l.target_kind
    WHEN 'activity' THEN (SELECT title FROM activity WHERE id = l.target_id)
    WHEN 'credential' THEN (SELECT title FROM credential WHERE id = l.target_id)
    WHEN 'portfolio-entry' THEN (SELECT title FROM portfolio_entry WHERE id = l.target_id)
    ELSE substr(l.target_id, instr(l.target_id, '/') + 1)
  END AS title`;

/** The statements, so that a test can hold each against its query plan. */
export const evidenceSql = {
  ofPerson: 'SELECT * FROM evidence WHERE person_id = ? ORDER BY added_at DESC, id DESC',
  ofTarget: `SELECT e.* FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id
    WHERE l.target_kind = ? AND l.target_id = ? AND e.person_id = ? ORDER BY l.created_at, l.id`,
  linksOfOne: `SELECT ${linkColumns} FROM evidence_link l WHERE l.evidence_id = ? ORDER BY l.created_at, l.id`,
  targetsOfPerson: `SELECT l.target_kind, l.target_id, l.evidence_id FROM evidence e
    JOIN evidence_link l ON l.evidence_id = e.id WHERE e.person_id = ? ORDER BY l.created_at, l.id`,
  sameFile: 'SELECT * FROM evidence WHERE sha256 = ? AND person_id = ? AND filename = ?',
} as const;

function toEvidence(db: Db, row: EvidenceRow): Evidence {
  return {
    id: row.id,
    personId: row.person_id,
    filename: row.filename,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    addedAt: row.added_at,
    links: prepared<LinkRow>(db, evidenceSql.linksOfOne)
      .all(row.id)
      .map((link) => ({ kind: link.target_kind, id: link.target_id, title: link.title ?? '' })),
  };
}

/** Keeps a file's bytes, once however often they come. Not journaled: bytes are never changed and never taken out. */
export function keepBytes(db: Db, sha256: string, bytes: Buffer): void {
  prepared(db, 'INSERT INTO evidence_blob (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING').run(
    sha256,
    bytes,
  );
}

/** The bytes of a file. */
export function readBytes(db: Db, sha256: string): Buffer | undefined {
  return prepared<{ bytes: Buffer }>(db, 'SELECT bytes FROM evidence_blob WHERE sha256 = ?').get(sha256)
    ?.bytes;
}

/** Puts a file in, whose bytes are kept already. Inside a change. */
export function insertEvidence(db: Db, evidence: Omit<Evidence, 'links'>): void {
  insertRow(db, 'evidence', {
    id: evidence.id,
    person_id: evidence.personId,
    sha256: evidence.sha256,
    filename: evidence.filename,
    media_type: evidence.mediaType,
    size_bytes: evidence.sizeBytes,
    added_at: evidence.addedAt,
  });
}

/** Takes a file out with its links; its bytes stay for undo. Inside a change. */
export function deleteEvidence(db: Db, id: string): void {
  prepared(db, 'DELETE FROM evidence_link WHERE evidence_id = ?').run(id);
  deleteRow(db, 'evidence', id);
}

/** Attaches a file to a record. Inside a change. Attaching again what is attached changes nothing. */
export function insertLink(
  db: Db,
  link: { id: string; evidenceId: string; target: EvidenceTarget; createdAt: string },
): void {
  const { kind, id } = link.target;
  if (isLinked(db, link.evidenceId, link.target)) return;
  insertRow(db, 'evidence_link', {
    id: link.id,
    evidence_id: link.evidenceId,
    target_kind: kind,
    target_id: id,
    created_at: link.createdAt,
  });
}

/** True where the file is attached to the record. */
export function isLinked(db: Db, evidenceId: string, target: EvidenceTarget): boolean {
  const found = prepared(
    db,
    'SELECT 1 FROM evidence_link WHERE target_kind = ? AND target_id = ? AND evidence_id = ?',
  ).get(target.kind, target.id, evidenceId);
  return found !== undefined;
}

/** Detaches a file from a record; false where it was not attached. Inside a change. */
export function deleteLink(db: Db, evidenceId: string, target: EvidenceTarget): boolean {
  const result = prepared(
    db,
    'DELETE FROM evidence_link WHERE target_kind = ? AND target_id = ? AND evidence_id = ?',
  ).run(target.kind, target.id, evidenceId);
  return result.changes === 1;
}

/** Detaches everything from a record that goes. Inside a change. */
export function deleteLinksOf(db: Db, target: EvidenceTarget): void {
  prepared(db, 'DELETE FROM evidence_link WHERE target_kind = ? AND target_id = ?').run(
    target.kind,
    target.id,
  );
}

/** The file with this id. */
export function findEvidence(db: Db, id: string): Evidence | undefined {
  const row = prepared<EvidenceRow>(db, 'SELECT * FROM evidence WHERE id = ?').get(id);
  return row === undefined ? undefined : toEvidence(db, row);
}

/** A person's file with the same bytes and the same name. */
export function findSameFile(
  db: Db,
  file: { sha256: string; personId: string; filename: string },
): Evidence | undefined {
  const row = prepared<EvidenceRow>(db, evidenceSql.sameFile).get(file.sha256, file.personId, file.filename);
  return row === undefined ? undefined : toEvidence(db, row);
}

/** A person's files, newest first; with `target`, those attached to that record, in the order they were attached. */
export function listEvidence(db: Db, personId: string, target?: EvidenceTarget): Evidence[] {
  const rows =
    target === undefined
      ? prepared<EvidenceRow>(db, evidenceSql.ofPerson).all(personId)
      : prepared<EvidenceRow>(db, evidenceSql.ofTarget).all(target.kind, target.id, personId);
  return rows.map((row) => toEvidence(db, row));
}

/** Which files hang on which records of a person, in the order they were attached. */
export function listLinks(db: Db, personId: string): { target: EvidenceTarget; evidenceId: string }[] {
  return prepared<Omit<LinkRow, 'title'>>(db, evidenceSql.targetsOfPerson)
    .all(personId)
    .map((row) => ({ target: { kind: row.target_kind, id: row.target_id }, evidenceId: row.evidence_id }));
}
