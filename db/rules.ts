import type { Rule } from '#core/compliance/rule';
import { type Db, deleteRow, prepared } from './statements';

/**
 * The rules that a person imported. Those that ship with Pathbook are files, not rows. They come as the JSON that they are
 * kept as: it may be of an earlier format of rules, so whoever wants a rule reads it anew.
 */

export type ImportedRule = { id: string; title: string; content: string };

/** By title. */
export function listImportedRules(db: Db): ImportedRule[] {
  return prepared<ImportedRule>(
    db,
    'SELECT id, title, content FROM rule ORDER BY title COLLATE NOCASE, id',
  ).all();
}

/** The imported rule with this id. */
export function findImportedRule(db: Db, id: string): ImportedRule | undefined {
  return prepared<ImportedRule>(db, 'SELECT id, title, content FROM rule WHERE id = ?').get(id);
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

/** Takes an imported rule away. Inside a change. */
export function deleteImportedRule(db: Db, id: string): void {
  deleteRow(db, 'rule', id);
}
