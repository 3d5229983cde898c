import type { Guide } from '#core/guides/guide';
import { sectionHash } from '#core/guides/section-hash';
import { type Db, prepared } from './statements';

/** The sections of a guide as it stands: their hashes by id, in the guide's order, and since when it stands so. */
export type SectionHashes = { hashes: ReadonlyMap<string, string>; updatedAt: string };

type Known = { contentHash: string; hashes: ReadonlyMap<string, string> };

/** Worked out once for each wording of a guide: a list of what was read asks for those of many guides at a time. */
const knownOf = new WeakMap<Db, Map<string, Known>>();

/** The section hashes of the guide with this id. */
export function findSectionHashes(db: Db, guideId: string): SectionHashes | undefined {
  const row = prepared<{ content_hash: string; updated_at: string }>(
    db,
    'SELECT content_hash, updated_at FROM guide WHERE id = ?',
  ).get(guideId);
  if (row === undefined) return undefined;
  const known = knownOf.get(db) ?? new Map<string, Known>();
  knownOf.set(db, known);
  const found = known.get(guideId);
  if (found?.contentHash === row.content_hash) return { hashes: found.hashes, updatedAt: row.updated_at };
  const hashes = readHashes(db, guideId);
  known.set(guideId, { contentHash: row.content_hash, hashes });
  return { hashes, updatedAt: row.updated_at };
}

function readHashes(db: Db, guideId: string): ReadonlyMap<string, string> {
  const row = prepared<{ sections: string }>(
    db,
    "SELECT content -> '$.sections' AS sections FROM guide WHERE id = ?",
  ).get(guideId);
  const sections = row === undefined ? [] : (JSON.parse(row.sections) as Guide['sections']);
  return new Map(sections.map((section) => [section.id, sectionHash(section)]));
}
