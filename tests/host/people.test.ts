import { describe, expect, it } from 'vitest';
import { ruleText } from '../support/records';
import { testHost } from '../support/test-host';

const monthRule = {
  id: 'month-board',
  cycle: {
    months: 24,
    anchor: { kind: 'birth-month', firstStart: 'after-issue-month' },
    sources: ['handbook'],
    confidence: 'verified',
  },
};

describe('people', () => {
  it('are created as entered, trimmed', async () => {
    const { call } = testHost();
    const ada = await call('people.create', {
      kind: 'self',
      displayName: '  Ada Okafor ',
      birthMonth: 2,
      birthDay: 29,
      region: 'Ohio',
    });
    expect(ada).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      kind: 'self',
      displayName: 'Ada Okafor',
      birthMonth: 2,
      birthDay: 29,
      region: 'Ohio',
      createdAt: '2026-03-10T09:00:00.000Z',
      updatedAt: '2026-03-10T09:00:00.000Z',
    });
    expect(await call('people.list', {})).toEqual([ada]);
  });

  it('have a birthday that the month has', async () => {
    const { call, failure } = testHost();
    const create = { kind: 'self', displayName: 'Ada' } as const;
    expect(await failure('people.create', { ...create, birthMonth: 4, birthDay: 31 })).toMatchObject({
      code: 'invalid-input',
      details: { key: 'birth-day-not-in-month' },
    });
    expect(await failure('people.create', { ...create, birthDay: 3 })).toMatchObject({
      code: 'invalid-input',
      details: { key: 'birth-day-needs-month' },
    });
    const ada = await call('people.create', { ...create, birthMonth: 5, birthDay: 31 });
    expect((await failure('people.update', { id: ada.id, birthMonth: 6 })).details?.key).toBe(
      'birth-day-not-in-month',
    );
    expect((await failure('people.update', { id: ada.id, birthMonth: null })).details?.key).toBe(
      'birth-day-needs-month',
    );
    expect(await call('people.list', {})).toEqual([ada]);
  });

  it('are updated field by field: null clears, absence leaves alone', async () => {
    const { call, clock } = testHost();
    const ada = await call('people.create', {
      kind: 'self',
      displayName: 'Ada',
      birthMonth: 5,
      region: 'Ohio',
    });
    clock.advance(1000);
    const updated = await call('people.update', {
      id: ada.id,
      displayName: 'Ada O.',
      region: null,
      guideId: 'sonography-aide',
    });
    const { region, ...rest } = ada;
    expect(updated).toEqual({
      ...rest,
      displayName: 'Ada O.',
      guideId: 'sonography-aide',
      updatedAt: '2026-03-10T09:00:01.000Z',
    });
    expect(await call('people.list', {})).toEqual([updated]);
    expect(await call('people.update', { id: ada.id, guideId: null })).not.toHaveProperty('guideId');
  });

  it('work only with a guide that is there', async () => {
    const { call, failure } = testHost();
    const ada = await call('people.create', { kind: 'self', displayName: 'Ada' });
    expect(await failure('people.update', { id: ada.id, guideId: 'nothing' })).toMatchObject({
      code: 'not-found',
      details: { key: 'guide-not-found' },
    });
  });

  it('are archived and taken back, and never deleted', async () => {
    const { call } = testHost();
    const ada = await call('people.create', { kind: 'client', displayName: 'Ada' });
    const archived = await call('people.archive', { id: ada.id });
    expect(archived.archivedAt).toBe('2026-03-10T09:00:00.000Z');
    expect(await call('people.list', {})).toEqual([]);
    expect(await call('people.list', { includeArchived: true })).toEqual([archived]);
    expect(await call('people.archive', { id: ada.id })).toEqual(archived);
    const back = await call('people.archive', { id: ada.id, archived: false });
    expect(back).not.toHaveProperty('archivedAt');
    expect(await call('history.list', { kind: 'person', id: ada.id })).toHaveLength(3);
  });

  it('that are not there are not found', async () => {
    const { failure } = testHost();
    for (const name of ['people.update', 'people.archive']) {
      expect(await failure(name, { id: 'nobody' })).toMatchObject({
        code: 'not-found',
        details: { key: 'person-not-found' },
      });
    }
  });

  it('are listed oneself first, then by name', async () => {
    const { call } = testHost();
    for (const displayName of ['zoe', 'Ben', 'amy'])
      await call('people.create', { kind: 'client', displayName });
    await call('people.create', { kind: 'self', displayName: 'Yara' });
    expect((await call('people.list', {})).map((person) => person.displayName)).toEqual([
      'Yara',
      'amy',
      'Ben',
      'zoe',
    ]);
  });

  it('take the cycles that hang on the birth month with them, in one change', async () => {
    const { call, failure } = testHost();
    await call('rules.import', { text: ruleText(monthRule) });
    const ada = await call('people.create', { kind: 'self', displayName: 'Ada', birthMonth: 5 });
    const followed = await call('credentials.create', {
      personId: ada.id,
      ruleId: 'month-board',
      issuedOn: '2025-01-15',
    });
    const given = await call('credentials.create', {
      personId: ada.id,
      title: 'Own',
      cycle: { startsOn: '2026-01-01', endsOn: '2026-12-31' },
    });
    expect(followed).toMatchObject({
      cycle: { startsOn: '2025-05-01', endsOn: '2027-04-30' },
      cycleBasis: 'birth-month',
    });
    await call('people.update', { id: ada.id, birthMonth: 9 });
    expect((await call('credentials.get', { id: followed.id })).cycle).toEqual({
      startsOn: '2025-09-01',
      endsOn: '2027-08-31',
    });
    expect((await call('credentials.get', { id: given.id })).cycle).toEqual(given.cycle);
    await call('history.undo', {});
    expect((await call('credentials.get', { id: followed.id })).cycle).toEqual(followed.cycle);
    expect((await call('people.list', {}))[0]?.birthMonth).toBe(5);
    expect(await failure('people.update', { id: ada.id, birthMonth: null })).toMatchObject({
      code: 'invalid-input',
      details: { key: 'cycle-needs-birth-month' },
    });
    expect((await call('people.list', {}))[0]?.birthMonth).toBe(5);
  });

  it('take the cycles that hang on the birthday with them, by the day too', async () => {
    const { call, failure } = testHost();
    const cycle = {
      months: 24,
      anchor: { kind: 'birthday', endsAt: 'birth-date', startsAt: 'issue-day', parity: 'any' },
      sources: ['handbook'],
      confidence: 'verified',
    };
    await call('rules.import', { text: ruleText({ id: 'day-board', cycle }) });
    const ada = await call('people.create', { kind: 'self', displayName: 'Ada', birthMonth: 5 });
    const draft = { personId: ada.id, ruleId: 'day-board', issuedOn: '2025-01-15' };
    expect((await failure('credentials.create', draft)).details?.key).toBe('cycle-needs-birth-day');
    await call('people.update', { id: ada.id, birthDay: 10 });
    const held = await call('credentials.create', draft);
    expect(held).toMatchObject({ cycle: { endsOn: '2026-05-10' }, cycleBasis: 'birth-month' });
    await call('people.update', { id: ada.id, birthDay: 20 });
    expect((await call('credentials.get', { id: held.id })).cycle.endsOn).toBe('2026-05-20');
    await call('history.undo', {});
    expect(await call('credentials.get', { id: held.id })).toEqual(held);
  });
});
