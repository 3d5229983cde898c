import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deleteActivity, insertActivity, updateActivity } from '#db/activities';
import { deleteLinksOf, insertEvidence, insertLink, keepBytes } from '#db/evidence';
import { journaledTables } from '#db/journal-triggers';
import { insertPerson } from '#db/people';
import { saveItem } from '#db/portfolio';
import type { Store } from '#db/store';
import { about, activity, person } from '../support/records';
import { testStore } from '../support/test-store';

/** Everything in the journaled tables and the search index's documents: what undo must bring back exactly. */
function stateOf(store: Store): string {
  const tables = Object.keys(journaledTables).map((table) => [
    table,
    store.db.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
  ]);
  const documents = store.db
    .prepare('SELECT kind, record_id, anchor, title, body FROM search_doc ORDER BY kind, record_id, anchor')
    .all();
  return JSON.stringify([tables, documents]);
}

type Step =
  | { do: 'add' | 'undo' | 'redo'; pick: number }
  | { do: 'edit' | 'remove' | 'attach' | 'item' | 'many'; pick: number };

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(
    'add',
    'edit',
    'remove',
    'attach',
    'item',
    'many',
    'undo',
    'undo',
    'undo',
    'redo',
    'redo',
  ),
  pick: fc.nat(1000),
});

it('any sequence of changes, undos and redos ends where the plain model of a stack says', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const store = testStore();
      // What outlives a power cut is another test's matter.
      store.db.pragma('synchronous = OFF');
      const ada = person(store);
      store.seed(() => {
        insertPerson(store.db, ada);
        keepBytes(store.db, 'a'.repeat(64), Buffer.from('x'));
        insertEvidence(store.db, {
          id: 'file',
          personId: ada.id,
          filename: 'a.pdf',
          mediaType: 'application/pdf',
          sizeBytes: 1,
          sha256: 'a'.repeat(64),
          addedAt: store.now(),
        });
      });
      // The model: the states before each change that can be undone, and after each that can be redone.
      const past: string[] = [];
      let future: string[] = [];
      let expected = stateOf(store);

      for (const { do: what, pick } of steps) {
        if (what === 'undo') {
          const before = past.pop();
          expect(store.undo() === null).toBe(before === undefined);
          if (before !== undefined) {
            future.push(expected);
            expected = before;
          }
        } else if (what === 'redo') {
          const after = future.pop();
          expect(store.redo() === null).toBe(after === undefined);
          if (after !== undefined) {
            past.push(expected);
            expected = after;
          }
        } else {
          const before = stateOf(store);
          store.change(about(what), () => run(store, ada.id, what, pick));
          const after = stateOf(store);
          if (after !== before) {
            past.push(before);
            future = [];
            expected = after;
          }
        }
        expect(stateOf(store)).toBe(expected);
      }
      while (past.length > 0) {
        store.undo();
        expected = past.pop() ?? '';
        expect(stateOf(store)).toBe(expected);
      }
      expect(store.undo()).toBeNull();
      expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');
      store.close();
    }),
    { seed: 20260310, numRuns: 60 },
  );
});

function run(store: Store, personId: string, what: string, pick: number): void {
  const rows = store.db.prepare<[], { id: string }>('SELECT id FROM activity ORDER BY id').all();
  const chosen = rows[pick % Math.max(1, rows.length)]?.id;
  if (what === 'add') insertActivity(store.db, activity(store, personId, { title: `Course ${pick}` }));
  else if (what === 'item') {
    saveItem(
      store.db,
      `${personId}/letters`,
      personId,
      { kind: 'letters', state: 'started', note: `${pick}` },
      store.now(),
    );
  } else if (what === 'many') {
    const made = activity(store, personId, { title: `Many ${pick}` });
    insertActivity(store.db, made);
    updateActivity(store.db, { ...made, notes: 'twice' });
    const passing = activity(store, personId);
    insertActivity(store.db, passing);
    deleteActivity(store.db, passing.id);
  } else if (chosen !== undefined && what === 'edit') {
    updateActivity(store.db, {
      ...activity(store, personId),
      id: chosen,
      title: `Edited ${pick}`,
      credits: { amount: (pick % 100) / 4, unit: 'hour' },
    });
  } else if (chosen !== undefined && what === 'attach') {
    insertLink(store.db, {
      id: store.newId(),
      evidenceId: 'file',
      target: { kind: 'activity', id: chosen },
      createdAt: store.now(),
    });
  } else if (chosen !== undefined && what === 'remove') {
    deleteLinksOf(store.db, { kind: 'activity', id: chosen });
    deleteActivity(store.db, chosen);
  }
}
