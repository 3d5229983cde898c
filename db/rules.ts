import type { Rule } from '#core/compliance/rule';
import { type Db, prepared } from './statements';

/** The rules that a person imported. Those that ship with Pathbook are files, not rows. */

/** By title. */
export function listImportedRules(db: Db): Rule[] {
  return prepared<{ content: string }>(db, 'SELECT content FROM rule ORDER BY title COLLATE NOCASE, id')
    .all()
    .map((row) => JSON.parse(row.content) as Rule);
}

/** The imported rule with this id. */
export function findImportedRule(db: Db, id: string): Rule | undefined {
  const row = prepared<{ content: string }>(db, 'SELECT content FROM rule WHERE id = ?').get(id);
  return row === undefined ? undefined : (JSON.parse(row.content) as Rule);
}

/** Puts a rule in, in place of an imported one with its id. Inside a change. */
export function saveImportedRule(db: Db, rule: Rule, importedAt: string): void {
  prepared(
    db,
    `INSERT INTO rule (id, version, title, content, imported_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, title = excluded.title,
       content = excluded.content, imported_at = excluded.imported_at`,
  ).run(rule.id, rule.version, rule.title, JSON.stringify(rule), importedAt);
}
