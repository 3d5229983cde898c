import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deleteActivity, insertActivity, updateActivity } from '#db/activities';
import { deletePin, deletePinsOf, findPin, savePin } from '#db/activity-pins';
import { deleteEvent, insertEvent } from '#db/credential-events';
import { findCredential, insertCredential, updateCredential } from '#db/credentials';
import { deleteLinksOf, insertEvidence, insertLink, keepBytes } from '#db/evidence';
import { deleteGuide, hasGuide, insertImportedGuide, updateGuide } from '#db/guides';
import { journaledTables } from '#db/journal-triggers';
import { deleteMark, insertMark, listMarks, updateMark } from '#db/marks';
import { deletePay, insertPay, listPay, updatePay } from '#db/pay';
import { insertPerson } from '#db/people';
import { saveItem } from '#db/portfolio';
import { closeSteps, deleteStep, insertStep, listSteps, updateStep } from '#db/renewal-steps';
import { saveSnapshot } from '#db/rule-snapshots';
import { deleteRung, findRung, saveRung } from '#db/rungs';
import type { Store } from '#db/store';
import { about, activity, credential, guide, mark, offer, person } from '../support/records';
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
  | { do: 'edit' | 'remove' | 'attach' | 'item' | 'many'; pick: number }
  | { do: 'settle' | 'event' | 'pin' | 'step' | 'close' | 'snapshot'; pick: number }
  | { do: 'mark' | 'unmark' | 'rung' | 'pay' | 'rewrite' | 'drop'; pick: number };

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(
    'add',
    'edit',
    'remove',
    'attach',
    'item',
    'many',
    'mark',
    'unmark',
    'rung',
    'pay',
    'rewrite',
    'drop',
    'settle',
    'event',
    'pin',
    'step',
    'close',
    'snapshot',
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
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const store = testStore();
      // What outlives a power cut is another test's matter.
      store.db.pragma('synchronous = OFF');
      const ada = person(store);
      store.seed(() => {
        insertPerson(store.db, ada);
        insertCredential(store.db, credential(store, ada.id, { id: 'held' }));
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
    { seed: 20260310, numRuns: 80 },
  );
});

function run(store: Store, personId: string, what: string, pick: number): void {
  if (runInGuides(store, personId, what, pick) || runInCredential(store, what, pick)) return;
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
    deletePinsOf(store.db, chosen);
    deleteActivity(store.db, chosen);
  }
}

/** What a person does with the rule of the credential `held`; false for what is not of it. */
function runInCredential(store: Store, what: string, pick: number): boolean {
  const { db } = store;
  const held = findCredential(db, 'held');
  if (held === undefined) throw new Error('the credential is gone');
  const activities = db.prepare<[], { id: string }>('SELECT id FROM activity ORDER BY id').all();
  const chosen = activities[pick % Math.max(1, activities.length)]?.id;
  const steps = listSteps(db, 'held');
  const step = steps[pick % Math.max(1, steps.length)];
  if (what === 'settle') {
    updateCredential(db, {
      ...held,
      answers: { total: { value: pick } },
      confirmations: pick % 2 === 0 ? {} : { form: '2026-03-01' },
      carriedIn: { credits: pick / 4, note: `${pick}` },
    });
  } else if (what === 'event') {
    const event = held.events[pick % Math.max(1, held.events.length)];
    if (event !== undefined && pick % 3 === 0) deleteEvent(db, event.id);
    else
      insertEvent(db, 'held', { id: store.newId(), eventId: 'claim', on: '2026-03-01', credits: pick / 4 });
  } else if (what === 'pin') {
    if (chosen === undefined) return true;
    if (pick % 3 === 0) deletePin(db, 'held', chosen);
    else {
      const id = findPin(db, 'held', chosen)?.id ?? store.newId();
      savePin(db, { id, credentialId: 'held', activityId: chosen, kind: 'count-as', credits: pick / 4 });
    }
  } else if (what === 'step') {
    if (step !== undefined && pick % 3 === 0) deleteStep(db, step.id);
    else if (step !== undefined && pick % 3 === 1) updateStep(db, { ...step, doneOn: '2026-03-01' });
    else
      insertStep(db, { id: store.newId(), credentialId: 'held', title: `${pick}`, position: pick, note: '' });
  } else if (what === 'close') {
    closeSteps(db, 'held', `20${String(pick % 100).padStart(2, '0')}-12-31`);
  } else if (what === 'snapshot') {
    saveSnapshot(db, store.newId(), { ruleId: 'r', version: (pick % 3) + 1, content: `{"n":${pick % 5}}` });
  } else return false;
  return true;
}

/** What is done in guides; false for what is not of it. */
function runInGuides(store: Store, personId: string, what: string, pick: number): boolean {
  const marks = listMarks(store.db, personId);
  const chosen = marks[pick % Math.max(1, marks.length)];
  const pays = listPay(store.db, personId);
  const pay = pays[pick % Math.max(1, pays.length)];
  if (what === 'mark') {
    if (chosen !== undefined && pick % 3 === 0) updateMark(store.db, { ...chosen, text: `Again ${pick}` });
    else insertMark(store.db, mark(store, personId, { text: `Mark ${pick}` }));
  } else if (what === 'unmark') {
    if (chosen !== undefined) deleteMark(store.db, chosen.id);
  } else if (what === 'rung') {
    if (pick % 3 === 0 && findRung(store.db, personId, 'own') !== undefined)
      deleteRung(store.db, personId, 'own');
    else {
      const years = pick % 2 === 0 ? null : pick / 100;
      const rung = { personId, guideId: 'own', tierTitle: `Tier ${pick}`, years, chosenAt: store.now() };
      saveRung(store.db, rung);
    }
  } else if (what === 'pay') {
    if (pay !== undefined && pick % 3 === 0) deletePay(store.db, pay.id);
    else if (pay !== undefined && pick % 3 === 1) updatePay(store.db, { ...pay, amount: pick + 0.25 });
    else insertPay(store.db, offer(store, personId, { amount: pick + 1 }));
  } else if (what === 'rewrite') {
    const own = guide({ id: 'own', origin: 'imported', title: `Own ${pick}` });
    const stamp = { contentHash: `hash ${pick}`, updatedAt: store.now() };
    if (hasGuide(store.db, 'own')) updateGuide(store.db, own, stamp);
    else insertImportedGuide(store.db, own, { contentHash: stamp.contentHash, importedAt: stamp.updatedAt });
  } else if (what === 'drop') {
    if (hasGuide(store.db, 'own')) deleteGuide(store.db, 'own');
  } else return false;
  return true;
}
