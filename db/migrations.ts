import { createJournalTriggers } from './journal-triggers';
import type { Db } from './statements';

/** One numbered step of the schema: forward only, never edited once it has shipped. */
export type Migration = { version: number; name: string; sql: string };

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The steps in order, without gaps: their files are `migrations/NNNN-what-it-does.sql`. */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => {
    const match = /\/(\d{4})-([a-z0-9-]+)\.sql$/.exec(path);
    if (match === null) throw new Error(`a migration's file is named NNNN-what-it-does.sql, not ${path}`);
    return { version: Number(match[1]), name: match[2] ?? '', sql };
  })
  .sort((a, b) => a.version - b.version);

/** The schema version that these steps lead to. */
export function latestVersion(steps: readonly Migration[]): number {
  steps.forEach((step, index) => {
    if (step.version !== index + 1) throw new Error(`migration ${index + 1} is missing`);
  });
  return steps.length;
}

/** The schema version of an open file: 0 for one that is empty. */
export function schemaVersionOf(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings an open file to the newest schema, each step in a transaction of its own together with the version it
 * leads to: a step that fails leaves the file at the version before it.
 */
export function migrate(db: Db, steps: readonly Migration[]): void {
  for (const step of steps.slice(schemaVersionOf(db))) {
    db.transaction(() => {
      db.exec(step.sql);
      createJournalTriggers(db);
      db.pragma(`user_version = ${step.version}`);
    }).exclusive();
  }
}
