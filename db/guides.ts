import type { Guide, GuideSummary } from '#core/guides/guide';
import { pruneVersions } from './guide-versions';
import { withoutNulls } from './optional';
import { type Db, deleteRow, insertRow, prepared, updateRow } from './statements';

type SummaryRow = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  locale: string;
  origin: 'bundled' | 'imported';
  source: string;
  facts: string;
  imported_at: string | null;
  written_here: number | null;
  edited_on: string | null;
};

function toSummary(row: SummaryRow): GuideSummary {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    locale: row.locale,
    origin: row.origin,
    source: JSON.parse(row.source) as GuideSummary['source'],
    facts: JSON.parse(row.facts) as GuideSummary['facts'],
    ...withoutNulls({
      importedAt: row.imported_at,
      writtenHere: row.written_here === 1 ? true : null,
      editedOn: row.edited_on,
    }),
  };
}

/** The page that a guide was read from, and when that was. A guide that was written here has no page. */
export type GuideOrigin = { contentHash: string; importedAt: string; sourceText?: string };

/** Puts a guide in that is the person's: imported, or written here. Inside a change. */
export function insertImportedGuide(db: Db, guide: Guide, origin: GuideOrigin): void {
  insertRow(db, 'guide', {
    ...columnsOfGuide(guide),
    origin: 'imported',
    content_hash: origin.contentHash,
    source_text: origin.sourceText ?? null,
    imported_at: origin.importedAt,
    updated_at: origin.importedAt,
  });
}

/** Writes an imported guide anew from a page, under the id that it has. Inside a change. */
export function replaceImportedGuide(db: Db, guide: Guide, origin: GuideOrigin): void {
  updateRow(db, 'guide', guide.id, {
    ...columnsOfContent(guide),
    content_hash: origin.contentHash,
    source_text: origin.sourceText ?? null,
    imported_at: origin.importedAt,
    updated_at: origin.importedAt,
  });
  pruneVersions(db, guide.id);
}

/** Writes an imported guide as a person edited it; the page that it came from stays. Inside a change. */
export function updateGuide(db: Db, guide: Guide, edit: { contentHash: string; updatedAt: string }): void {
  updateRow(db, 'guide', guide.id, {
    ...columnsOfContent(guide),
    content_hash: edit.contentHash,
    updated_at: edit.updatedAt,
  });
  pruneVersions(db, guide.id);
}

/** The hashes of the guides that ship with Pathbook and are in the workbook already. */
export function bundledGuideHashes(db: Db): ReadonlySet<string> {
  const rows = prepared<{ content_hash: string }>(
    db,
    "SELECT content_hash FROM guide WHERE origin = 'bundled'",
  ).all();
  return new Set(rows.map((row) => row.content_hash));
}

/**
 * Puts a guide in that ships with Pathbook, or replaces the one of the same slug where its content is another. Inside
 * a seed. The id of the first one stays, since people's records name it.
 */
export function seedGuide(db: Db, guide: Guide, contentHash: string, now: string): void {
  const found = prepared<{ id: string; content_hash: string }>(
    db,
    "SELECT id, content_hash FROM guide WHERE slug = ? AND origin = 'bundled'",
  ).get(guide.slug);
  if (found?.content_hash === contentHash) return;
  if (found === undefined) {
    // A person may have the guide from a file already, under the id that ships: then theirs keeps it.
    const id = hasGuide(db, guide.id) ? `${guide.id}-bundled` : guide.id;
    insertRow(db, 'guide', {
      ...columnsOfGuide({ ...guide, id }),
      origin: 'bundled',
      content_hash: contentHash,
      updated_at: now,
    });
    return;
  }
  updateRow(db, 'guide', found.id, {
    ...columnsOfContent({ ...guide, id: found.id }),
    content_hash: contentHash,
    updated_at: now,
  });
  pruneVersions(db, found.id);
}

function columnsOfGuide(guide: Guide) {
  return { id: guide.id, ...columnsOfContent(guide) };
}

function columnsOfContent(guide: Guide) {
  return {
    slug: guide.slug,
    title: guide.title,
    summary: guide.summary,
    locale: guide.locale,
    content: JSON.stringify(guide),
  };
}

/** The guide of the whole field: what a person reads who has not chosen an occupation yet. */
const generalGuide = 'healthcare-technician';

const listOrder = `ORDER BY origin = 'bundled' DESC, origin = 'bundled' AND slug = '${generalGuide}' DESC,
  title COLLATE NOCASE, id`;

/** Those that ship with Pathbook first, the general one before the others, then by title. */
export function listGuides(db: Db): GuideSummary[] {
  return prepared<SummaryRow>(
    db,
    `SELECT id, slug, title, summary, locale, origin, imported_at,
       content -> '$.source' AS source, content -> '$.facts' AS facts,
       content ->> '$.writtenHere' AS written_here, content ->> '$.editedOn' AS edited_on
     FROM guide ${listOrder}`,
  )
    .all()
    .map(toSummary);
}

/** The guide that stands first in the list of guides, by id. */
export function firstGuideId(db: Db): string | undefined {
  return prepared<{ id: string }>(db, `SELECT id FROM guide ${listOrder} LIMIT 1`).get()?.id;
}

/** The guide with this id. */
export function findGuide(db: Db, id: string): Guide | undefined {
  const row = prepared<{ content: string }>(db, 'SELECT content FROM guide WHERE id = ?').get(id);
  return row === undefined ? undefined : (JSON.parse(row.content) as Guide);
}

/** Takes a guide out. Inside a change. */
export function deleteGuide(db: Db, id: string): void {
  deleteRow(db, 'guide', id);
}

/** Whether a guide of this id is in the workbook. */
export function hasGuide(db: Db, id: string): boolean {
  return prepared(db, 'SELECT 1 FROM guide WHERE id = ?').get(id) !== undefined;
}

/** The imported guides, without their content: what a new text may be a newer version of. */
export function listImportedTitles(db: Db): { id: string; slug: string; title: string }[] {
  return prepared<{ id: string; slug: string; title: string }>(
    db,
    "SELECT id, slug, title FROM guide WHERE origin = 'imported' ORDER BY title COLLATE NOCASE, id",
  ).all();
}
