import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import { deleteActivity, findActivity, insertActivity, listActivities, updateActivity } from '#db/activities';
import { historyState, listHistory } from '#db/history';
import { columnsOf, journaledTables } from '#db/journal-triggers';
import { findPerson, insertPerson, updatePerson } from '#db/people';
import { openStore } from '#db/store';
import { testClock, testRandomBytes } from '../support/clock';
import { about, activity, person } from '../support/records';
import { tempFolder } from '../support/temp-folder';
import { closeStore, testStore } from '../support/test-store';

function keyOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error instanceof AppError ? error.details?.key : String(error);
  }
  return undefined;
}

describe('a change', () => {
  it('is there when it returns, and names itself in the history', () => {
    const store = testStore();
    const ada = person(store);
    store.change(
      { label: 'Add Ada', labelKey: 'person-created', labelFacts: { name: 'Ada' }, personId: ada.id },
      () => insertPerson(store.db, ada),
    );
    expect(findPerson(store.db, ada.id)).toEqual(ada);
    expect(listHistory(store.db, {})).toEqual([
      {
        id: expect.any(String),
        label: 'Add Ada',
        labelKey: 'person-created',
        labelFacts: { name: 'Ada' },
        kind: 'do',
        at: '2026-03-10T09:00:00.000Z',
        personId: ada.id,
        undone: false,
      },
    ]);
  });

  it('leaves nothing when it fails', () => {
    const store = testStore();
    const ada = person(store);
    const run = () =>
      store.change(about(), () => {
        insertPerson(store.db, ada);
        throw new Error('halfway');
      });
    expect(run).toThrow('halfway');
    expect(findPerson(store.db, ada.id)).toBeUndefined();
    expect(listHistory(store.db, {})).toEqual([]);
    store.change(about(), () => insertPerson(store.db, ada));
    expect(findPerson(store.db, ada.id)).toEqual(ada);
  });

  it('that touches nothing is not recorded and leaves redo alone', () => {
    const store = testStore();
    store.change(about(), () => insertPerson(store.db, person(store)));
    store.undo();
    expect(store.change(about(), () => 7)).toBe(7);
    expect(historyState(store.db).redo).not.toBeNull();
    expect(listHistory(store.db, {})).toHaveLength(2);
  });

  it('is the only way to write a record', () => {
    const store = testStore();
    const ada = person(store);
    expect(() => store.write(() => insertPerson(store.db, ada))).toThrow('outside of a change');
    store.change(about(), () => insertPerson(store.db, ada));
    expect(() => store.db.exec("UPDATE person SET region = 'x'")).toThrow('outside of a change');
    expect(() => store.db.exec('DELETE FROM person')).toThrow('outside of a change');
    expect(findPerson(store.db, ada.id)).toEqual(ada);
  });

  it('records stamps that rise, whatever the clock does', () => {
    const clock = testClock();
    const store = testStore({ clock });
    store.change(about('one'), () => insertPerson(store.db, person(store)));
    clock.advance(-3_600_000);
    store.change(about('two'), () => insertPerson(store.db, person(store)));
    store.change(about('three'), () => insertPerson(store.db, person(store)));
    const rows = store.db
      .prepare<[], { label: string; device_id: string }>(
        'SELECT label, device_id FROM journal_change ORDER BY hlc',
      )
      .all();
    expect(rows.map((row) => row.label)).toEqual(['one', 'two', 'three']);
    expect(new Set(rows.map((row) => row.device_id))).toEqual(new Set([store.deviceId]));
  });
});

describe('undo and redo', () => {
  it('take back and bring again insertions, updates and deletions', () => {
    const store = testStore();
    const ada = person(store);
    const course = activity(store, ada.id);
    store.change(about('person'), () => insertPerson(store.db, ada));
    store.change(about('log'), () => insertActivity(store.db, course));
    store.change(about('edit'), () => updateActivity(store.db, { ...course, title: 'Edited' }));
    store.change(about('remove'), () => deleteActivity(store.db, course.id));

    expect(store.undo()).toMatchObject({ label: 'remove', undone: true });
    expect(findActivity(store.db, course.id)).toEqual({ ...course, title: 'Edited' });
    store.undo();
    expect(findActivity(store.db, course.id)).toEqual(course);
    store.undo();
    expect(findActivity(store.db, course.id)).toBeUndefined();
    expect(store.redo()).toMatchObject({ label: 'log', undone: false });
    expect(findActivity(store.db, course.id)).toEqual(course);
    store.redo();
    store.redo();
    expect(findActivity(store.db, course.id)).toBeUndefined();
    expect(store.redo()).toBeNull();
  });

  it('answer null where there is nothing', () => {
    const store = testStore();
    expect(store.undo()).toBeNull();
    expect(store.redo()).toBeNull();
    expect(historyState(store.db)).toEqual({ undo: null, redo: null });
  });

  it('are changes of their own in the history', () => {
    const store = testStore();
    store.change(about('add'), () => insertPerson(store.db, person(store)));
    store.undo();
    store.redo();
    const kinds = listHistory(store.db, {}).map(({ kind, label, undone }) => ({ kind, label, undone }));
    expect(kinds).toEqual([
      { kind: 'redo', label: 'add', undone: false },
      { kind: 'undo', label: 'add', undone: false },
      { kind: 'do', label: 'add', undone: false },
    ]);
  });

  it('forget what was undone once something else is done', () => {
    const store = testStore();
    store.change(about('one'), () => insertPerson(store.db, person(store)));
    store.undo();
    store.change(about('two'), () => insertPerson(store.db, person(store)));
    expect(store.redo()).toBeNull();
    expect(
      listHistory(store.db, {}).find((entry) => entry.label === 'one' && entry.kind === 'do')?.undone,
    ).toBe(true);
    expect(store.undo()).toMatchObject({ label: 'two' });
    expect(store.undo()).toBeNull();
  });

  it('go on after a restart', () => {
    const path = join(tempFolder(), 'workbook.pathbook');
    const clock = testClock();
    const open = () =>
      openStore({ path, now: () => clock.now(), randomBytes: testRandomBytes(clock.now().getTime()) });
    let store = open();
    const ada = person(store);
    store.change(about('add'), () => insertPerson(store.db, ada));
    store.change(about('edit'), () => updatePerson(store.db, { ...ada, region: 'Ohio' }));
    store.close();
    clock.advance(1000);
    store = open();
    expect(store.undo()).toMatchObject({ label: 'edit' });
    store.close();
    clock.advance(1000);
    store = open();
    expect(findPerson(store.db, ada.id)).toEqual(ada);
    expect(historyState(store.db)).toMatchObject({ undo: { label: 'add' }, redo: { label: 'edit' } });
    store.redo();
    expect(findPerson(store.db, ada.id)?.region).toBe('Ohio');
    closeStore(store);
  });

  it('put rows back that hang on each other', () => {
    const store = testStore();
    const ada = person(store);
    const course = activity(store, ada.id);
    store.change(about('both'), () => {
      insertPerson(store.db, ada);
      insertActivity(store.db, course);
    });
    store.undo();
    expect(findPerson(store.db, ada.id)).toBeUndefined();
    store.redo();
    expect(findActivity(store.db, course.id)).toEqual(course);
  });

  it('see only the net effect of a change that touches a row twice', () => {
    const store = testStore();
    const ada = person(store);
    store.change(about(), () => {
      insertPerson(store.db, ada);
      updatePerson(store.db, { ...ada, displayName: 'Ada O.' });
      const passing = person(store);
      insertPerson(store.db, passing);
      store.db.prepare('DELETE FROM person WHERE id = ?').run(passing.id);
    });
    store.undo();
    expect(findPerson(store.db, ada.id)).toBeUndefined();
    store.redo();
    expect(findPerson(store.db, ada.id)?.displayName).toBe('Ada O.');
  });

  it('refuse where a row is no longer as the change left it', () => {
    const store = testStore();
    const ada = person(store);
    store.change(about('add'), () => insertPerson(store.db, ada));
    store.seed(() => updatePerson(store.db, { ...ada, region: 'changed behind its back' }));
    expect(keyOf(() => store.undo())).toBe('undo-conflict');
    expect(findPerson(store.db, ada.id)?.region).toBe('changed behind its back');
    expect(listHistory(store.db, {})).toHaveLength(1);
  });

  it('refuse where another row hangs on what would go', () => {
    const store = testStore();
    const ada = person(store);
    store.change(about('add'), () => insertPerson(store.db, ada));
    store.seed(() => insertActivity(store.db, activity(store, ada.id)));
    expect(keyOf(() => store.undo())).toBe('undo-conflict');
    expect(findPerson(store.db, ada.id)).toEqual(ada);
  });

  it('leave alone what was seeded', () => {
    const store = testStore();
    const ada = person(store);
    store.seed(() => insertPerson(store.db, ada));
    expect(store.undo()).toBeNull();
    expect(findPerson(store.db, ada.id)).toEqual(ada);
  });

  it('keep text exactly: quotes, line ends, emoji, zero characters', () => {
    const store = testStore();
    const ada = person(store);
    const odd = activity(store, ada.id, { notes: 'a "quote"\r\n\t\\ 🦴 \u0000 \u2028 é' });
    store.change(about(), () => {
      insertPerson(store.db, ada);
      insertActivity(store.db, odd);
    });
    store.undo();
    store.redo();
    expect(listActivities(store.db, { personId: ada.id })).toEqual([odd]);
  });
});

describe('the journal', () => {
  it('knows the history of one record, from the first change to the last', () => {
    const store = testStore();
    const ada = person(store);
    const course = activity(store, ada.id);
    const other = activity(store, ada.id);
    store.change(about('person'), () => insertPerson(store.db, ada));
    store.change(about('log'), () => insertActivity(store.db, course));
    store.change(about('other'), () => insertActivity(store.db, other));
    store.change(about('edit'), () => updateActivity(store.db, { ...course, title: 'Edited' }));
    store.undo();
    const labels = listHistory(store.db, { record: { kind: 'activity', id: course.id } }).map(
      (entry) => `${entry.kind} ${entry.label}`,
    );
    expect(labels).toEqual(['undo edit', 'do edit', 'do log']);
  });

  it('can take in every journaled table: one text id, no blobs and no fractions', () => {
    const store = testStore();
    for (const table of Object.keys(journaledTables)) {
      const columns = store.db
        .prepare<[string], { name: string; type: string; pk: number }>(
          'SELECT name, type, pk FROM pragma_table_info(?)',
        )
        .all(table);
      expect(columns.filter((column) => column.pk > 0)).toEqual([{ name: 'id', type: 'TEXT', pk: 1 }]);
      expect(columns.every((column) => column.type === 'TEXT' || column.type === 'INTEGER')).toBe(true);
      expect(columnsOf(store.db, table)).toEqual(columns.map((column) => column.name));
    }
  });

  it('gives no more than 200 entries, the newest', () => {
    const store = testStore();
    for (let count = 0; count < 205; count += 1) {
      store.change(about(`change ${count}`), () => insertPerson(store.db, person(store)));
    }
    const entries = listHistory(store.db, {});
    expect(entries).toHaveLength(200);
    expect(entries[0]?.label).toBe('change 204');
  });
});
