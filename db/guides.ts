import type { Guide, GuideSummary } from '#core/guides/guide';
import { withoutNulls } from './optional';
import { type Db, deleteRow, insertRow, prepared } from './statements';

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
    ...withoutNulls({ importedAt: row.imported_at }),
  };
}

/** Puts an imported guide in, with the page it was read from. Inside a change. */
export function insertImportedGuide(
  db: Db,
  guide: Guide,
  page: { sourceText: string; contentHash: string; importedAt: string },
): void {
  insertRow(db, 'guide', {
    ...columnsOfGuide(guide),
    origin: 'imported',
    content_hash: page.contentHash,
    source_text: page.sourceText,
    imported_at: page.importedAt,
    updated_at: page.importedAt,
  });
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
  const columns = columnsOfGuide(found === undefined ? guide : { ...guide, id: found.id });
  if (found === undefined) {
    insertRow(db, 'guide', { ...columns, origin: 'bundled', content_hash: contentHash, updated_at: now });
    return;
  }
  prepared(
    db,
    'UPDATE guide SET title = ?, summary = ?, locale = ?, content = ?, content_hash = ?, updated_at = ? WHERE id = ?',
  ).run(columns.title, columns.summary, columns.locale, columns.content, contentHash, now, found.id);
}

function columnsOfGuide(guide: Guide) {
  return {
    id: guide.id,
    slug: guide.slug,
    title: guide.title,
    summary: guide.summary,
    locale: guide.locale,
    content: JSON.stringify(guide),
  };
}

/** Those that ship with Pathbook first, then by title. */
export function listGuides(db: Db): GuideSummary[] {
  return prepared<SummaryRow>(
    db,
    `SELECT id, slug, title, summary, locale, origin, imported_at,
       content -> '$.source' AS source, content -> '$.facts' AS facts
     FROM guide ORDER BY origin = 'bundled' DESC, title COLLATE NOCASE, id`,
  )
    .all()
    .map(toSummary);
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
