import type { SearchHit } from '#core/contract/search';
import { withoutNulls } from './optional';
import { type Db, prepared } from './statements';

/** Full-text search over the documents that triggers keep (migrations 0001 and 0002). */

type HitRow = {
  kind: SearchHit['kind'];
  record_id: string;
  anchor: string | null;
  person_id: string | null;
  guide_id: string | null;
  title: string;
  snippet: string;
};

const maxHits = 50;

/**
 * The statement, so that a test can hold it against its query plan. A word in a title weighs as much as eight elsewhere.
 * The index itself puts the matches in order, so that snippets are made of the best ones alone.
 */
export const searchSql = `
  SELECT d.kind, d.record_id, d.anchor, d.person_id, d.guide_id, d.title,
    snippet(search_index, -1, char(2), char(3), '…', 20) AS snippet
  FROM search_index
  JOIN search_doc d ON d.id = search_index.rowid
  LEFT JOIN person p ON p.id = d.person_id
  WHERE search_index MATCH :match AND rank MATCH 'bm25(8.0, 1.0)'
    AND (:personId IS NULL OR d.person_id IS NULL OR d.person_id = :personId) AND p.archived_at IS NULL
  ORDER BY rank
  LIMIT ${maxHits}`;

/**
 * The search expression for what a person typed, or null where it has no word in it. Every word must occur; the last
 * may be unfinished. Words stand in quotes, so nothing in them is read as an operator of FTS5.
 */
export function matchExpression(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu)?.filter((word) => /[\p{L}\p{N}\p{Co}]/u.test(word));
  if (words === undefined || words.length === 0) return null;
  return `${words.map((word) => `"${word}"`).join(' ')}*`;
}

/** The best 50 hits, best first; those of other people, and of people who are archived, are left out. */
export function search(db: Db, text: string, personId?: string): SearchHit[] {
  const match = matchExpression(text);
  if (match === null) return [];
  return prepared<HitRow>(db, searchSql)
    .all({ match, personId: personId ?? null })
    .map((row) => ({
      kind: row.kind,
      id: row.record_id,
      title: row.title,
      snippet: row.snippet,
      ...withoutNulls({ anchor: row.anchor, guideId: row.guide_id, personId: row.person_id }),
    }));
}
