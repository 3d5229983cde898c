import type { Section } from '#core/guides/guide';
import { sectionHash } from '#core/guides/section-hash';
import { listReadHashes } from './readings';
import { type Db, prepared } from './statements';

/**
 * The earlier wordings of guides. Triggers keep one whenever a guide is written anew (migration 0002), so that what
 * changed since a section was read can be told, after an undo as well.
 */

/** How many earlier wordings of a guide are kept, whoever read them. */
const newestKept = 20;

/** The statements, so that a test can hold each against its query plan. */
export const guideVersionSql = {
  ofGuide: 'SELECT id, content FROM guide_version WHERE guide_id = ? ORDER BY id DESC',
  at: `SELECT id, content FROM guide_version WHERE guide_id = ? AND written_at <= ?
    ORDER BY written_at DESC, id DESC LIMIT 1`,
  oldest: 'SELECT id, content FROM guide_version WHERE guide_id = ? ORDER BY written_at, id LIMIT 1',
} as const;

type VersionRow = { id: number; content: string };

/**
 * The wordings that are wanted, as far as earlier versions of the guide have them, by `wordingKey`.
 */
export function findWordings(
  db: Db,
  guideId: string,
  wanted: readonly { sectionId: string; hash: string }[],
): Map<string, Section> {
  const missing = new Map(wanted.map((one) => [wordingKey(one.sectionId, one.hash), one]));
  const found = new Map<string, Section>();
  if (missing.size === 0) return found;
  for (const row of prepared<VersionRow>(db, guideVersionSql.ofGuide).all(guideId)) {
    for (const section of JSON.parse(row.content) as Section[]) {
      const key = wordingKey(section.id, sectionHash(section));
      if (!missing.delete(key)) continue;
      found.set(key, section);
    }
    if (missing.size === 0) break;
  }
  return found;
}

/**
 * The sections of a guide as they stood at an instant, of those wordings that are no longer the present one; the oldest
 * that is kept where none goes back so far. Undefined where there is none.
 */
export function findSectionsAt(db: Db, guideId: string, instant: string): Section[] | undefined {
  const row =
    prepared<VersionRow>(db, guideVersionSql.at).get(guideId, instant) ??
    prepared<VersionRow>(db, guideVersionSql.oldest).get(guideId);
  return row === undefined ? undefined : (JSON.parse(row.content) as Section[]);
}

/** One wording of one section. */
export function wordingKey(sectionId: string, hash: string): string {
  return `${hash} ${sectionId}`;
}

/**
 * Drops the earlier wordings of a guide that nobody needs: all but the newest 20, and beyond them those with a section
 * that somebody read and that no newer one has.
 */
export function pruneVersions(db: Db, guideId: string): void {
  const rows = prepared<{ id: number }>(db, 'SELECT id FROM guide_version WHERE guide_id = ?').all(guideId);
  if (rows.length <= newestKept) return;
  const needed = new Set(listReadHashes(db, guideId).map((one) => wordingKey(one.sectionId, one.hash)));
  prepared<VersionRow>(db, guideVersionSql.ofGuide)
    .all(guideId)
    .forEach((row, index) => {
      const sections = JSON.parse(row.content) as Section[];
      const isNeeded = sections
        .map((section) => needed.delete(wordingKey(section.id, sectionHash(section))))
        .includes(true);
      if (index < newestKept || isNeeded) return;
      prepared(db, 'DELETE FROM guide_version WHERE id = ?').run(row.id);
    });
}
