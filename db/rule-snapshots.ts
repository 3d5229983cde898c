import { type Db, insertRow, prepared, updateRow } from './statements';

/** The versions of rules that running cycles go by, kept for when the rule changes. */

type SnapshotRow = { id: string; version: number; content: string };

/** The statements, so that a test can hold each against its query plan. */
export const ruleSnapshotSql = {
  one: 'SELECT id, version, content FROM rule_snapshot WHERE rule_id = ? AND version = ?',
} as const;

const find = (db: Db, ruleId: string, version: number) =>
  prepared<SnapshotRow>(db, ruleSnapshotSql.one).get(ruleId, version);

/** Keeps a version of a rule as it is now, under `newId` where it was not kept before. `content` is JSON. Inside a change. */
export function saveSnapshot(
  db: Db,
  newId: string,
  snapshot: { ruleId: string; version: number; content: string },
): void {
  const { ruleId, version, content } = snapshot;
  const known = find(db, ruleId, version);
  if (known === undefined) {
    insertRow(db, 'rule_snapshot', { id: newId, rule_id: ruleId, version, content });
  } else if (known.content !== content) {
    updateRow(db, 'rule_snapshot', known.id, { content });
  }
}

/** The JSON of a version of a rule, where it was kept. */
export function findSnapshot(db: Db, ruleId: string, version: number): string | undefined {
  return find(db, ruleId, version)?.content;
}
