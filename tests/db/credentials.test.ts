import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Credential } from '#core/contract/credentials';
import { findActivity, insertActivity, listActivities, updateActivity } from '#db/activities';
import {
  deletePin,
  deletePinsOf,
  findPin,
  listPins,
  listPinsOfPerson,
  type StoredPin,
  savePin,
} from '#db/activity-pins';
import { deleteEvent, insertEvent, listEvents } from '#db/credential-events';
import {
  countCredentialsByRule,
  findCredential,
  insertCredential,
  insertPastCycle,
  listCredentials,
  listCredentialsOfRule,
  updateCredential,
} from '#db/credentials';
import { insertPerson } from '#db/people';
import {
  closeSteps,
  deleteStep,
  insertStep,
  listSteps,
  type StoredStep,
  updateStep,
} from '#db/renewal-steps';
import { findSnapshot, saveSnapshot } from '#db/rule-snapshots';
import { about, activity, credential, person } from '../support/records';
import { testStore } from '../support/test-store';

function withPerson() {
  const store = testStore();
  const ada = person(store);
  store.change(about(), () => insertPerson(store.db, ada));
  return { store, db: store.db, personId: ada.id };
}

function withCredential(fields: Partial<Credential> = {}) {
  const { store, db, personId } = withPerson();
  const held = credential(store, personId, fields);
  store.change(about(), () => insertCredential(db, held));
  return { store, db, personId, held };
}

const everything = {
  ruleId: 'full-board',
  ruleVersion: 3,
  lists: { specialties: ['Hematology', '“quoted”'] },
  profile: 'lapsed',
  answers: { total: { value: 12.25, note: 'By telephone' }, 'groups.area.split': { value: 'by-credit' } },
  confirmations: { course: '2026-02-28' },
  carriedIn: { credits: 2.75, note: 'As the letter says' },
  leadTimes: { report: 14 },
} as const satisfies Partial<Credential>;

describe('a credential', () => {
  it('keeps what was answered, confirmed and carried in, and loses each again', () => {
    const { store, db, held } = withCredential(everything);
    expect(findCredential(db, held.id)).toEqual(held);
    const { ruleVersion, profile, carriedIn, ...rest } = held;
    const bare: Credential = { ...rest, lists: {}, answers: {}, confirmations: {}, leadTimes: {} };
    store.change(about(), () => updateCredential(db, bare));
    expect(findCredential(db, held.id)).toEqual(bare);
    store.undo();
    expect(findCredential(db, held.id)).toEqual(held);
  });

  it('keeps what a closed cycle had carried in', () => {
    const { store, db, personId, held } = withCredential();
    const cycles = [
      { startsOn: '2022-01-01', endsOn: '2023-12-31' },
      { startsOn: '2024-01-01', endsOn: '2025-12-31', renewedOn: '2025-12-01', carriedIn: 0.25 },
    ];
    store.change(about(), () => {
      for (const cycle of cycles) insertPastCycle(db, store.newId(), held.id, cycle);
    });
    expect(findCredential(db, held.id)?.pastCycles).toEqual(cycles);
    expect(listCredentials(db, personId)[0]?.pastCycles).toEqual(cycles);
  });

  it('is found by its rule, archived or not, with all that belongs to it', () => {
    const { store, db, personId, held } = withCredential({
      ...everything,
      archivedAt: '2026-01-01T00:00:00.000Z',
    });
    const event = { id: store.newId(), eventId: 'claim', on: '2026-01-05' };
    store.change(about(), () => {
      insertCredential(db, credential(store, personId, { ruleId: 'other' }));
      insertCredential(db, credential(store, personId));
      insertEvent(db, held.id, event);
    });
    expect(listCredentialsOfRule(db, 'full-board')).toEqual([{ ...held, events: [event] }]);
    expect(listCredentialsOfRule(db, 'nothing')).toEqual([]);
    expect(countCredentialsByRule(db)).toEqual(
      new Map([
        ['full-board', 1],
        ['other', 1],
      ]),
    );
  });
});

describe('the events of a credential', () => {
  it('come oldest first, and belong to it alone', () => {
    const { store, db, personId, held } = withCredential();
    const other = credential(store, personId);
    const late = { id: store.newId(), eventId: 'claim', on: '2026-02-01', credits: 1.25, note: 'Claim 4' };
    const early = { id: store.newId(), eventId: 'new-specialty', on: '2026-01-01' };
    store.change(about(), () => {
      insertCredential(db, other);
      insertEvent(db, held.id, late);
      insertEvent(db, held.id, early);
    });
    expect(listEvents(db, held.id)).toEqual([early, late]);
    expect(findCredential(db, held.id)?.events).toEqual([early, late]);
    const listed = listCredentials(db, personId);
    expect(listed.find(({ id }) => id === held.id)?.events).toEqual([early, late]);
    expect(listed.find(({ id }) => id === other.id)?.events).toEqual([]);
    store.change(about(), () => deleteEvent(db, late.id));
    expect(listEvents(db, held.id)).toEqual([early]);
  });
});

describe('pins', () => {
  it('are one for a pair, and go with their activity', () => {
    const { store, db, personId, held } = withCredential();
    const made = activity(store, personId);
    const pin: StoredPin = {
      id: store.newId(),
      credentialId: held.id,
      activityId: made.id,
      kind: 'count-as',
      categoryId: 'ethics',
      credits: 0.5,
      note: 'As CQR',
    };
    store.change(about('pin'), () => {
      insertActivity(db, made);
      savePin(db, pin);
    });
    expect(listPins(db, held.id)).toEqual([pin]);
    expect(listPinsOfPerson(db, personId)).toEqual([pin]);
    const { categoryId, credits, note, ...rest } = pin;
    const changed: StoredPin = { ...rest, kind: 'proof-refused' };
    store.change(about('again'), () => savePin(db, changed));
    expect(findPin(db, held.id, made.id)).toEqual(changed);
    store.undo();
    expect(findPin(db, held.id, made.id)).toEqual(pin);
    store.change(about('remove'), () => deletePinsOf(db, made.id));
    expect(listPins(db, held.id)).toEqual([]);
    expect(store.change(about('nothing'), () => deletePin(db, held.id, made.id))).toBe(false);
    store.undo();
    expect(listPins(db, held.id)).toEqual([pin]);
    expect(store.change(about('away'), () => deletePin(db, held.id, made.id))).toBe(true);
  });
});

describe('the steps of a renewal', () => {
  it('are those of the running cycle, until it is closed', () => {
    const { store, db, held } = withCredential();
    const form: StoredStep = {
      id: store.newId(),
      credentialId: held.id,
      stepId: 'form',
      position: 0,
      doneOn: '2026-02-01',
      paid: { amountMinor: 6500, currency: 'USD' },
      note: '',
    };
    const own = (title: string, position: number): StoredStep => ({
      id: store.newId(),
      credentialId: held.id,
      title,
      position,
      note: 'mine',
    });
    const [second, first] = [own('Second', 2), own('First', 1)];
    store.change(about(), () => {
      for (const step of [second, first, form]) insertStep(db, step);
    });
    expect(listSteps(db, held.id)).toEqual([form, first, second]);
    expect(() => store.change(about(), () => insertStep(db, { ...form, id: store.newId() }))).toThrow(
      'UNIQUE',
    );
    const { paid, doneOn, ...rest } = form;
    store.change(about(), () => {
      updateStep(db, { ...rest, note: 'not yet' });
      deleteStep(db, first.id);
    });
    expect(listSteps(db, held.id)).toEqual([{ ...rest, note: 'not yet' }, second]);
    store.change(about('close'), () => {
      closeSteps(db, held.id, '2026-12-31');
      insertStep(db, { ...form, id: store.newId() });
    });
    expect(listSteps(db, held.id)).toHaveLength(1);
    store.change(about('close again'), () => closeSteps(db, held.id, '2028-12-31'));
    expect(listSteps(db, held.id)).toEqual([]);
    store.undo();
    store.undo();
    expect(listSteps(db, held.id)).toEqual([{ ...rest, note: 'not yet' }, second]);
  });
});

describe('versions of rules', () => {
  it('are kept once each, as they were last', () => {
    const { store, db } = withPerson();
    const keep = (version: number, content: string) =>
      store.change(about(), () => saveSnapshot(db, store.newId(), { ruleId: 'r', version, content }));
    keep(1, '{"a":1}');
    keep(2, '{"a":2}');
    keep(2, '{"a":2}');
    expect(findSnapshot(db, 'r', 1)).toBe('{"a":1}');
    keep(1, '{"a":3}');
    expect(findSnapshot(db, 'r', 1)).toBe('{"a":3}');
    expect(findSnapshot(db, 'r', 2)).toBe('{"a":2}');
    expect(findSnapshot(db, 'r', 3)).toBeUndefined();
    expect(findSnapshot(db, 'other', 1)).toBeUndefined();
    store.undo();
    expect(findSnapshot(db, 'r', 1)).toBe('{"a":1}');
  });
});

describe('an activity', () => {
  it('keeps its place, its parts and what was offered to the hundredth, and loses each again', () => {
    const { store, db, personId } = withPerson();
    const hundredths = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(hundredths, hundredths, fc.boolean(), (amount, part, isPlanned) => {
        const made = activity(store, personId, {
          credits: { amount: amount / 100, unit: 'hour' },
          offered: Math.max(amount, part) / 100,
          place: 'vendor-site',
          parts: [
            { categoryId: 'ethics', amount: Math.min(amount, part) / 100 },
            { categoryId: 'law', amount: 0 },
          ],
          isPlanned,
        });
        store.change(about(), () => insertActivity(db, made));
        expect(findActivity(db, made.id)).toEqual(made);
        const { offered, place, ...rest } = made;
        const bare = { ...rest, parts: [], isPlanned: false };
        store.change(about(), () => updateActivity(db, bare));
        expect(findActivity(db, made.id)).toEqual(bare);
      }),
      { seed: 4, numRuns: 50 },
    );
    expect(listActivities(db, { personId })).toHaveLength(50);
  });
});
