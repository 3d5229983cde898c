import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { deleteActivity, findActivity, insertActivity, listActivities, updateActivity } from '#db/activities';
import { findCredential, insertCredential, updateCredential } from '#db/credentials';
import { findSectionsAt } from '#db/guide-versions';
import { seedGuide } from '#db/guides';
import { inspectWorkbook } from '#db/inspect-file';
import { createJournalTriggers } from '#db/journal-triggers';
import { latestVersion, type Migration, migrations } from '#db/migrations';
import { findPerson, insertPerson } from '#db/people';
import { search } from '#db/search';
import type { Db } from '#db/statements';
import { openStore } from '#db/store';
import { testClock } from '../support/clock';
import { folderContent } from '../support/files';
import { about, activity, credential, guide, person } from '../support/records';
import { tempFolder } from '../support/temp-folder';
import { testStore } from '../support/test-store';
import { insertFirstActivity, insertFirstCredential } from './old-rows';

const clock = testClock();
const open = (path: string, steps: readonly Migration[] = migrations) =>
  openStore({ path, now: () => clock.now(), migrations: steps });

/** A step that a later version may bring: a column on a journaled table, and a table. */
const later: Migration = {
  version: migrations.length + 1,
  name: 'later',
  sql: `ALTER TABLE person ADD COLUMN pronouns TEXT;
    CREATE TABLE session (id TEXT PRIMARY KEY NOT NULL) STRICT;`,
};

/** The newest first, as ids rise with time. */
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? 1 : -1);

/** The schema as SQLite has it: what makes two workbooks the same. */
function schemaOf(db: Db): string {
  return db
    .prepare<[], { sql: string }>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_index\\_%' ESCAPE '\\' ORDER BY type, name",
    )
    .all()
    .map((row) => `${row.sql};`)
    .join('\n\n')
    .concat('\n');
}

describe('the schema', () => {
  it('is the one that was agreed on', async () => {
    // A change of the schema is a new migration. CONTRIBUTING says how the snapshot is written anew.
    await expect(schemaOf(testStore().db)).toMatchFileSnapshot('./schema.snap');
  });

  it('has numbered steps without gaps', () => {
    expect(latestVersion(migrations)).toBe(migrations.length);
    expect(() => latestVersion([{ version: 2, name: 'x', sql: '' }])).toThrow('migration 1 is missing');
  });

  it('has strict tables, all but those of the search index', () => {
    const loose = testStore()
      .db.prepare<[], { name: string }>(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
      )
      .all();
    expect(loose).toEqual([]);
  });

  it('keeps closed sets closed', () => {
    const store = testStore();
    const ada = person(store);
    store.change(about(), () => insertPerson(store.db, ada));
    const refuse = (sql: string) =>
      expect(() => store.seed(() => store.db.exec(sql)), sql).toThrow('CHECK constraint failed');
    refuse("UPDATE person SET kind = 'other'");
    refuse('UPDATE person SET birth_month = 13');
    refuse("UPDATE person SET display_name = ''");
    refuse("INSERT INTO setting (key, value) VALUES ('theme', 'not json')");
    const keeps = (sql: string) => store.seed(() => store.db.exec(sql));
    keeps(`INSERT INTO guide_mark VALUES ('m', '${ada.id}', 'g', 'G', 'note', 's', 'S', '', '', '', 'h', NULL, 't',
      NULL, 'now', 'now')`);
    refuse("UPDATE guide_mark SET kind = 'stain'");
    refuse("UPDATE guide_mark SET fact = 'shoe-size'");
    refuse("UPDATE guide_mark SET done_at = 'now'");
    keeps("UPDATE guide_mark SET kind = 'goal', done_at = 'now', fact = 'growth'");
    keeps(`INSERT INTO guide_rung VALUES ('r', '${ada.id}', 'g', 'Tier', 100, 'now')`);
    refuse('UPDATE guide_rung SET years = -1');
    keeps(
      `INSERT INTO pay VALUES ('p', '${ada.id}', 'pay', '', 100, 'USD', 'hour', NULL, NULL, 'now', 'now')`,
    );
    refuse("UPDATE pay SET kind = 'wish'");
    refuse("UPDATE pay SET per = 'day'");
    refuse('UPDATE pay SET amount_minor = 0');
    refuse("UPDATE pay SET currency = 'dollars'");
    refuse('UPDATE pay SET hours_per_week = 0');
    refuse("INSERT INTO guide_reading VALUES ('p', 'g', NULL, -1, 'now')");
    refuse("INSERT INTO guide_version VALUES (1, 'g', 'h', '{}', 'now')");
    const held = credential(store, ada.id);
    const made = activity(store, ada.id);
    store.seed(() => {
      insertCredential(store.db, held);
      insertActivity(store.db, made);
    });
    for (const column of ['lists', 'answers', 'confirmations', 'lead_times']) {
      refuse(`UPDATE credential SET ${column} = '[]'`);
    }
    refuse('UPDATE credential SET rule_version = 0');
    refuse('UPDATE credential SET carried_in = -1');
    refuse("UPDATE credential SET carried_in_note = 'of nothing'");
    refuse("UPDATE activity SET parts = '{}'");
    refuse("UPDATE activity SET state = 'dreamt'");
    refuse('UPDATE activity SET offered = credits - 1');
    keeps('UPDATE activity SET offered = credits');
    const pin = (values: string) =>
      `INSERT INTO activity_pin VALUES ('x', '${held.id}', '${made.id}', ${values})`;
    refuse(pin("'forget', NULL, NULL, NULL"));
    refuse(pin("'leave-out', 'ethics', NULL, NULL"));
    refuse(pin("'proof-refused', NULL, 100, NULL"));
    keeps(pin("'count-as', 'ethics', 100, NULL"));
    const step = (values: string) =>
      `INSERT INTO renewal_step VALUES ('y', '${held.id}', NULL, ${values}, '')`;
    refuse(step('NULL, NULL, 0, NULL, NULL, NULL'));
    refuse(step("'form', 'Form', 0, NULL, NULL, NULL"));
    refuse(step("'form', NULL, 0, NULL, 100, NULL"));
    refuse(step("'form', NULL, 0, NULL, 100, 'dollars'"));
    keeps(step("'form', NULL, 0, NULL, 100, 'USD'"));
    refuse(`INSERT INTO credential_event VALUES ('z', '${held.id}', 'e', '2026-01-01', -1, NULL)`);
    refuse("INSERT INTO rule_snapshot VALUES ('s', 'r', 0, '{}')");
    refuse("INSERT INTO rule_snapshot VALUES ('s', 'r', 1, '[]')");
    refuse("INSERT INTO search_doc (kind, record_id, title, body) VALUES ('dream', 'd', 'D', '')");
  });
});

describe('a workbook of an earlier version', () => {
  it('keeps its search documents and finds by them, and its guides are kept as they were when they change', () => {
    const path = join(tempFolder(), 'first.pathbook');
    const old = open(path, migrations.slice(0, 1));
    const ada = person(old);
    const passing = activity(old, ada.id, { title: 'Passing course' });
    old.seed(() => seedGuide(old.db, guide(), 'first hash', old.now()));
    old.change(about('add'), () => {
      insertPerson(old.db, ada);
      insertFirstActivity(old.db, activity(old, ada.id, { title: 'Wombat care' }));
      insertFirstActivity(old.db, passing);
    });
    // A gap in the rowids: they are the index's, and must stay.
    old.change(about('remove'), () => deleteActivity(old.db, passing.id));
    const documents = (db: Db) =>
      db
        .prepare('SELECT id, kind, record_id, anchor, person_id, title, body FROM search_doc ORDER BY id')
        .all();
    const before = documents(old.db);
    expect(before.length).toBeGreaterThan(4);
    old.close();

    const store = open(path);
    expect(documents(store.db)).toEqual(before);
    // Throws where the index and the documents differ.
    store.db.exec("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)");
    expect(search(store.db, 'wombat').map((hit) => hit.title)).toEqual(['Wombat care']);
    expect(search(store.db, 'gel').map((hit) => hit.anchor)).toEqual(['overview']);
    store.undo();
    expect(search(store.db, 'passing').map((hit) => hit.title)).toEqual(['Passing course']);
    store.undo();
    expect(search(store.db, 'wombat')).toEqual([]);
    store.redo();

    store.seed(() => seedGuide(store.db, guide({ sections: [] }), 'other hash', store.now()));
    expect(search(store.db, 'gel')).toEqual([]);
    expect(findSectionsAt(store.db, guide().id, store.now())).toEqual(guide().sections);
    store.db.exec("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)");
    expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(store.db.pragma('foreign_key_check')).toEqual([]);
    store.close();
  });

  it.each(migrations.map((step) => step.version))(
    'comes from version %d to the newest, as a new one is, with its rows and its history',
    (from) => {
      const path = join(tempFolder(), 'old.pathbook');
      const steps = [...migrations, later];
      const old = open(path, migrations.slice(0, from));
      const ada = person(old);
      const plain = activity(old, ada.id);
      const odd = activity(old, ada.id, {
        credits: { amount: 0, unit: 'Ω' },
        categories: ['a', "b'c"],
        notes: '\n',
      });
      const removed = activity(old, ada.id, { title: 'Removed before' });
      const held = credential(old, ada.id, {
        ruleId: 'no-such-rule',
        holds: ['mri'],
        cycleBasis: 'expiry',
        expiresOn: '2026-12-31',
        pastCycles: [{ startsOn: '2024-01-01', endsOn: '2025-12-31', renewedOn: '2025-11-30' }],
      });
      old.change(about(), () => {
        insertPerson(old.db, ada);
        for (const each of [plain, odd, removed]) insertFirstActivity(old.db, each);
        insertFirstCredential(old.db, held);
        insertFirstCredential(old.db, credential(old, ada.id, { archivedAt: old.now() }));
      });
      old.change(about('remove'), () => deleteActivity(old.db, removed.id));
      old.close();

      const migrated = open(path, steps);
      const fresh = open(join(tempFolder(), 'fresh.pathbook'), steps);
      expect(schemaOf(migrated.db)).toBe(schemaOf(fresh.db));
      expect(migrated.schemaVersion).toBe(steps.length);
      expect(findPerson(migrated.db, ada.id)).toEqual(ada);
      // What the rows have not is what a person left open: nothing planned, nothing answered, the newest rule.
      expect(listActivities(migrated.db, { personId: ada.id })).toEqual([odd, plain].sort(byId));
      expect(findCredential(migrated.db, held.id)).toEqual(held);
      // A row that comes back by an undo gets what it lacks, too.
      migrated.undo();
      expect(findActivity(migrated.db, removed.id)).toEqual(removed);
      migrated.change(about('edit'), () => {
        updateActivity(migrated.db, {
          ...removed,
          isPlanned: true,
          parts: [{ categoryId: 'a', amount: 0.5 }],
        });
        updateCredential(migrated.db, { ...held, answers: { total: { value: 12 } } });
      });
      migrated.undo();
      expect(findActivity(migrated.db, removed.id)).toEqual(removed);
      expect(findCredential(migrated.db, held.id)).toEqual(held);
      expect(migrated.db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(migrated.db.pragma('foreign_key_check')).toEqual([]);
      migrated.close();
      fresh.close();
    },
  );

  it('is copied first, as it was', () => {
    const path = join(tempFolder(), 'old.pathbook');
    const old = open(path);
    const ada = person(old);
    old.change(about(), () => insertPerson(old.db, ada));
    old.close();
    open(path, [...migrations, later]).close();
    const [name, ...others] = readdirSync(join(path, '..', 'backups'));
    expect(others).toEqual([]);
    expect(name).toBe(`old-version-${migrations.length}-20260310T090000000Z.pathbook`);
    const copy = join(path, '..', 'backups', name ?? '');
    expect(inspectWorkbook(copy, migrations.length)).toEqual({ version: migrations.length });
    const opened = open(copy);
    expect(findPerson(opened.db, ada.id)).toEqual(ada);
    opened.close();
  });

  it('is not copied when it is opened again, nor when it is new', () => {
    const path = join(tempFolder(), 'mine.pathbook');
    open(path).close();
    open(path).close();
    expect(existsSync(join(path, '..', 'backups'))).toBe(false);
  });

  it('stays at its version, with its data, when a step fails', () => {
    const path = join(tempFolder(), 'old.pathbook');
    const old = open(path);
    const ada = person(old);
    old.change(about(), () => insertPerson(old.db, ada));
    old.close();
    const broken: Migration = {
      ...later,
      sql: 'ALTER TABLE person ADD COLUMN x TEXT; CREATE TABLE person (y);',
    };
    const before = folderContent(path);
    expect(() => open(path, [...migrations, broken])).toThrow('already exists');
    const after = folderContent(path);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const again = open(path);
    expect(findPerson(again.db, ada.id)).toEqual(ada);
    again.close();
  });

  it('can still undo what was done before, and journals its new columns', () => {
    const path = join(tempFolder(), 'old.pathbook');
    const old = open(path);
    const ada = person(old);
    old.change(about('add'), () => insertPerson(old.db, ada));
    old.change(about('remove'), () => old.db.prepare('DELETE FROM person WHERE id = ?').run(ada.id));
    old.close();
    const store = open(path, [...migrations, later]);
    expect(store.undo()).toMatchObject({ label: 'remove' });
    expect(findPerson(store.db, ada.id)).toEqual(ada);
    store.change(about(), () =>
      store.db.prepare("UPDATE person SET pronouns = 'they' WHERE id = ?").run(ada.id),
    );
    store.undo();
    const row = store.db.prepare<[], { pronouns: string | null }>('SELECT pronouns FROM person').get();
    expect(row?.pronouns).toBeNull();
    store.redo();
    expect(
      store.db.prepare<[], { pronouns: string | null }>('SELECT pronouns FROM person').get()?.pronouns,
    ).toBe('they');
    store.close();
  });

  it('is refused by the older version once it was migrated, and not touched', () => {
    const path = join(tempFolder(), 'new.pathbook');
    open(path, [...migrations, later]).close();
    const before = folderContent(path);
    expect(() => open(path)).toThrow('newer version of Pathbook');
    expect(folderContent(path)).toEqual(before);
  });
});

it('making the journal triggers again changes nothing', () => {
  const store = testStore();
  const before = schemaOf(store.db);
  createJournalTriggers(store.db);
  expect(schemaOf(store.db)).toBe(before);
});

it('a foreign program can read a workbook that is closed', () => {
  const path = join(tempFolder(), 'mine.pathbook');
  const store = open(path);
  store.change(about(), () => insertPerson(store.db, person(store)));
  store.close();
  const db = new Database(path, { readonly: true });
  expect(db.prepare('SELECT count(*) AS count FROM person').get()).toEqual({ count: 1 });
  db.close();
});
