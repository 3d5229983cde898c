import { describe, expect, it } from 'vitest';
import { fullRuleText, withFullBoard } from '../support/full-board';
import { testHost } from '../support/test-host';

const question = 'categories.law.min';

/** A host with a credential of the person's own, which has no rule to say anything to. */
async function withOwnCredential() {
  const host = testHost();
  const { id: personId } = await host.call('people.create', { kind: 'self', displayName: 'Ada' });
  const { id: credentialId } = await host.call('credentials.create', {
    personId,
    title: 'Own',
    cycle: { startsOn: '2026-01-01', endsOn: '2026-12-31' },
  });
  return { ...host, credentialId };
}

describe('what the issuer said to an open question', () => {
  it('settles it, with a note, and is taken back', async () => {
    const { call, credentialId, held } = await withFullBoard();
    const standing = () => call('credentials.standing', { credentialId });
    expect((await standing()).openQuestions.map(({ id }) => id)).toEqual([question]);
    const settled = await call('credentials.settle', {
      credentialId,
      questionId: question,
      value: 2,
      note: 'By telephone',
    });
    expect(settled.answers).toEqual({ [question]: { value: 2, note: 'By telephone' } });
    expect(await call('credentials.get', { id: credentialId })).toEqual(settled);
    expect((await standing()).openQuestions).toEqual([]);
    expect((await standing()).categories.find(({ id }) => id === 'law')?.min).toBe(2);
    // Settled again, without a note, and with a number that no reading names.
    const again = await call('credentials.settle', { credentialId, questionId: question, value: 1.5 });
    expect(again.answers).toEqual({ [question]: { value: 1.5 } });
    const open = await call('credentials.settle', { credentialId, questionId: question, value: null });
    expect(open).toEqual(held);
    for (const answers of [{ [question]: { value: 1.5 } }, settled.answers, {}]) {
      await call('history.undo', {});
      expect((await call('credentials.get', { id: credentialId })).answers).toEqual(answers);
    }
    await call('history.redo', {});
    expect((await call('credentials.get', { id: credentialId })).answers).toEqual(settled.answers);
  });

  it('must answer a question that there is', async () => {
    const { call, failure, credentialId, held } = await withFullBoard();
    const keyOf = async (input: object) => {
      const error = await failure('credentials.settle', {
        credentialId,
        questionId: question,
        value: 1,
        ...input,
      });
      return `${error.code} ${error.details?.key}`;
    };
    expect(await keyOf({ questionId: 'total' })).toBe('not-found question-not-found');
    expect(await keyOf({ questionId: 'total', value: null })).toBe('not-found question-not-found');
    expect(await keyOf({ value: 'two' })).toBe('invalid-input answer-not-taken');
    expect(await keyOf({ value: 1.255 })).toBe('invalid-input invalid-input');
    expect(await keyOf({ credentialId: 'nothing' })).toBe('not-found credential-not-found');
    expect(await call('credentials.get', { id: credentialId })).toEqual(held);
    const own = await withOwnCredential();
    const error = await own.failure('credentials.settle', {
      credentialId: own.credentialId,
      questionId: 'total',
      value: 1,
    });
    expect(error.details?.key).toBe('question-not-found');
  });

  it('may be taken back when the rule asks no more', async () => {
    const { call, credentialId } = await withFullBoard();
    await call('credentials.settle', { credentialId, questionId: question, value: 1 });
    await call('rules.import', { text: fullRuleText({ version: 2, categories: [] }) });
    const open = await call('credentials.settle', { credentialId, questionId: question, value: null });
    expect(open.answers).toEqual({});
  });
});

describe('a condition', () => {
  it('is confirmed on a day, and taken back', async () => {
    const { call, credentialId, held } = await withFullBoard();
    const conditions = async () => (await call('credentials.standing', { credentialId })).conditions;
    expect(await conditions()).toMatchObject([{ id: 'course', title: 'Errors course' }]);
    expect((await conditions())[0]).not.toHaveProperty('confirmedOn');
    const confirmed = await call('credentials.confirm', {
      credentialId,
      conditionId: 'course',
      on: '2026-02-01',
    });
    expect(confirmed.confirmations).toEqual({ course: '2026-02-01' });
    expect(await conditions()).toMatchObject([{ id: 'course', confirmedOn: '2026-02-01' }]);
    expect(await call('history.state', {})).toMatchObject({
      undo: { label: 'Confirm “Errors course” for “FBT”', labelKey: 'credential-confirmed' },
    });
    expect(await call('credentials.confirm', { credentialId, conditionId: 'course', on: null })).toEqual(
      held,
    );
    await call('history.undo', {});
    expect(await call('credentials.get', { id: credentialId })).toEqual(confirmed);
    await call('history.undo', {});
    expect(await call('credentials.get', { id: credentialId })).toEqual(held);
  });

  it('must be one of the rule', async () => {
    const { failure, credentialId } = await withFullBoard();
    for (const on of ['2026-02-01', null]) {
      const error = await failure('credentials.confirm', { credentialId, conditionId: 'dance', on });
      expect(error).toMatchObject({ code: 'not-found', details: { key: 'condition-not-found' } });
    }
    expect(
      (await failure('credentials.confirm', { credentialId: 'nothing', conditionId: 'course', on: null }))
        .details?.key,
    ).toBe('credential-not-found');
    expect(
      (await failure('credentials.confirm', { credentialId, conditionId: 'course', on: '2026-02-30' })).code,
    ).toBe('invalid-input');
  });
});

describe('an event', () => {
  it('is recorded, changes what is asked, and is taken away', async () => {
    const { call, credentialId, held } = await withFullBoard();
    const standing = () => call('credentials.standing', { credentialId });
    const { required, counted } = await standing();
    const waived = await call('credentials.addEvent', {
      credentialId,
      eventId: 'new-specialty',
      on: '2026-02-01',
      note: 'Breast',
    });
    expect(waived.events).toEqual([
      { id: expect.any(String), eventId: 'new-specialty', on: '2026-02-01', note: 'Breast' },
    ]);
    const given = await call('credentials.addEvent', {
      credentialId,
      eventId: 'claim',
      on: '2026-01-01',
      credits: 2.25,
    });
    expect(given.events.map(({ eventId }) => eventId)).toEqual(['claim', 'new-specialty']);
    expect(await call('credentials.get', { id: credentialId })).toEqual(given);
    const after = await standing();
    expect(after.extras.map(({ kind, credits }) => [kind, credits]).sort()).toEqual([
      ['given', 2.25],
      ['waived', 5],
    ]);
    expect(after.required - after.counted).toBeLessThan(required - counted);
    const [claim, specialty] = given.events;
    const without = await call('credentials.removeEvent', { credentialId, id: claim?.id ?? '' });
    expect(without.events).toEqual([specialty]);
    await call('credentials.removeEvent', { credentialId, id: specialty?.id ?? '' });
    for (const events of [[specialty], [claim, specialty], [specialty], []]) {
      await call('history.undo', {});
      expect((await call('credentials.get', { id: credentialId })).events).toEqual(events);
    }
    expect(await call('credentials.get', { id: credentialId })).toEqual(held);
    expect(
      (await call('history.list', { kind: 'credential', id: credentialId })).map(({ labelKey }) => labelKey),
    ).toContain('credential-event-added');
  });

  it('must be of a kind that the rule knows, with credits where it has some', async () => {
    const { call, failure, credentialId, held } = await withFullBoard();
    const keyOf = async (input: object) => {
      const on = '2026-02-01';
      const error = await failure('credentials.addEvent', { credentialId, eventId: 'claim', on, ...input });
      return `${error.code} ${error.details?.key}`;
    };
    expect(await keyOf({ eventId: 'party' })).toBe('not-found event-kind-not-found');
    expect(await keyOf({})).toBe('invalid-input event-needs-credits');
    expect(await keyOf({ eventId: 'new-specialty', credits: 1 })).toBe(
      'invalid-input event-takes-no-credits',
    );
    expect(await keyOf({ credits: 1, credentialId: 'nothing' })).toBe('not-found credential-not-found');
    expect(await keyOf({ credits: -1 })).toBe('invalid-input invalid-input');
    expect((await failure('credentials.removeEvent', { credentialId, id: 'nothing' })).details?.key).toBe(
      'event-not-found',
    );
    expect(
      (await failure('credentials.removeEvent', { credentialId: 'no', id: 'nothing' })).details?.key,
    ).toBe('credential-not-found');
    expect(await call('credentials.get', { id: credentialId })).toEqual(held);
  });
});

describe('the fields of a credential that hang on its rule', () => {
  it('are kept, changed and cleared', async () => {
    const { call, credentialId } = await withFullBoard();
    const changed = await call('credentials.update', {
      id: credentialId,
      lists: { specialties: ['Hematology', 'Chemistry', 'Hematology'] },
      profile: 'lapsed',
      leadTimes: { report: 14, renewal: 0 },
    });
    expect(changed).toMatchObject({
      lists: { specialties: ['Hematology', 'Chemistry'] },
      profile: 'lapsed',
      leadTimes: { report: 14, renewal: 0 },
    });
    const standing = await call('credentials.standing', { credentialId });
    expect(standing.profile).toEqual({ id: 'lapsed', title: 'Won back' });
    expect(standing.categories.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['specialty-hematology', 'specialty-chemistry']),
    );
    const cleared = await call('credentials.update', {
      id: credentialId,
      lists: {},
      profile: null,
      leadTimes: {},
    });
    expect(cleared).toMatchObject({ lists: {}, leadTimes: {} });
    expect(cleared).not.toHaveProperty('profile');
    await call('history.undo', {});
    expect(await call('credentials.get', { id: credentialId })).toEqual(changed);
  });

  it('are known to the rule, or refused', async () => {
    const { call, failure, personId, credentialId } = await withFullBoard();
    const refused = async (fields: object) =>
      (await failure('credentials.update', { id: credentialId, ...fields })).details?.key;
    expect(await refused({ lists: { pets: ['cat'] } })).toBe('list-unknown');
    expect(await refused({ profile: 'tired' })).toBe('profile-unknown');
    expect(await refused({ leadTimes: { tea: 1 } })).toBe('invalid-input');
    expect(await refused({ leadTimes: { report: -1 } })).toBe('invalid-input');
    const draft = { personId, ruleId: 'full-board', issuedOn: '2025-06-15' };
    const made = await call('credentials.create', { ...draft, lists: { specialties: ['Hematology'] } });
    expect(made.lists).toEqual({ specialties: ['Hematology'] });
    expect((await failure('credentials.create', { ...draft, lists: { pets: [] } })).details?.key).toBe(
      'list-unknown',
    );
    const own = await withOwnCredential();
    expect(
      (await own.failure('credentials.update', { id: own.credentialId, profile: 'lapsed' })).details?.key,
    ).toBe('profile-unknown');
  });
});
