import { describe, expect, it } from 'vitest';
import { type TestHost, testHost } from '../support/test-host';

async function withPerson(host: TestHost = testHost()) {
  const ada = await host.call('people.create', { kind: 'self', displayName: 'Ada' });
  return { ...host, personId: ada.id };
}

const cycle = { startsOn: '2026-01-01', endsOn: '2026-12-31' };

describe('credentials', () => {
  it('from a rule take its name, its issuer and its cycle', async () => {
    const { call, personId } = await withPerson();
    const made = await call('credentials.create', {
      personId,
      ruleId: 'invented-board',
      number: 'N-1',
      issuedOn: '2025-06-15',
      holds: ['mri'],
    });
    expect(made).toEqual({
      id: expect.any(String),
      personId,
      ruleId: 'invented-board',
      ruleVersion: 1,
      title: 'IBT',
      issuer: 'Invented Board',
      number: 'N-1',
      issuedOn: '2025-06-15',
      cycle: { startsOn: '2025-06-15', endsOn: '2027-06-14' },
      cycleBasis: 'issue-date',
      pastCycles: [],
      holds: ['mri'],
      lists: {},
      answers: {},
      confirmations: {},
      events: [],
      leadTimes: {},
      notes: '',
      createdAt: '2026-03-10T09:00:00.000Z',
      updatedAt: '2026-03-10T09:00:00.000Z',
    });
    expect(await call('credentials.get', { id: made.id })).toEqual(made);
  });

  it('of one’s own keep their requirement to the hundredth', async () => {
    const { call, personId } = await withPerson();
    const requirement = {
      total: 12.25,
      unit: 'hour',
      cycleMonths: 12,
      categories: [
        { id: 'a', title: 'Hands-on', min: 2.5 },
        { id: 'b', title: 'Reading', max: 4.75 },
      ],
    };
    const made = await call('credentials.create', { personId, title: 'Laser badge', cycle, requirement });
    expect(made).toMatchObject({ requirement, cycle, cycleBasis: 'given' });
    expect(await call('credentials.get', { id: made.id })).toEqual(made);
    expect(await call('credentials.standing', { credentialId: made.id })).toMatchObject({
      required: 12.25,
      unit: 'hour',
      ruleId: null,
    });
  });

  it('say what is missing, and store nothing then', async () => {
    const { call, failure, personId } = await withPerson();
    const keyOf = async (input: object) => {
      const error = await failure('credentials.create', { personId, ...input });
      return `${error.code} ${error.details?.key}`;
    };
    expect(await keyOf({ cycle })).toBe('invalid-input credential-needs-title');
    expect(await keyOf({ ruleId: 'nothing' })).toBe('not-found rule-not-found');
    expect(await keyOf({ ruleId: 'invented-board' })).toBe('invalid-input cycle-needs-date');
    expect(await keyOf({ title: 'Own' })).toBe('invalid-input cycle-needs-date');
    expect(await keyOf({ ruleId: 'invented-board', issuedOn: '2025-01-01', holds: ['ct'] })).toBe(
      'invalid-input holds-unknown',
    );
    expect(
      await keyOf({
        ruleId: 'invented-board',
        issuedOn: '2025-01-01',
        requirement: { total: 1, unit: 'hour' },
      }),
    ).toBe('invalid-input requirement-beside-rule');
    expect(await keyOf({ title: 'Own', cycle, issuedOn: '2026-01-02', expiresOn: '2026-01-01' })).toBe(
      'invalid-input expires-before-issued',
    );
    expect(await keyOf({ title: 'Own', cycle: { startsOn: '2026-02-01', endsOn: '2026-01-01' } })).toBe(
      'invalid-input invalid-input',
    );
    expect((await failure('credentials.create', { personId: 'nobody', title: 'x', cycle })).code).toBe(
      'not-found',
    );
    expect(await call('credentials.list', { personId })).toEqual([]);
  });

  it('show the cycle beforehand without storing anything', async () => {
    const { call, failure, personId } = await withPerson();
    expect(
      await call('credentials.previewCycle', { personId, ruleId: 'invented-board', issuedOn: '2025-06-15' }),
    ).toEqual({ cycle: { startsOn: '2025-06-15', endsOn: '2027-06-14' }, cycleBasis: 'issue-date' });
    expect(
      (await failure('credentials.previewCycle', { personId, ruleId: 'invented-board' })).details?.key,
    ).toBe('cycle-needs-date');
    expect(await call('credentials.previewCycle', { personId, cycle })).toEqual({
      cycle,
      cycleBasis: 'given',
    });
    expect(await call('credentials.list', { personId })).toEqual([]);
    expect(await call('history.state', {})).toMatchObject({ undo: { labelKey: 'person-created' } });
  });

  it.each([
    { issuedOn: '9999-12-31' },
    { expiresOn: '0001-01-01' },
    { cycle: { startsOn: '2026-01-01', endsOn: '9999-12-31' } },
    { cycle: { startsOn: '0000-01-01', endsOn: '2026-12-31' } },
  ])('are refused with a date that no career has: %o', async (dates) => {
    const { call, failure } = testHost();
    const { id: personId } = await call('people.create', { kind: 'self', displayName: 'Ada' });
    const input = { personId, ruleId: 'invented-board', ...dates };
    const said = 'The year must be between 1900 and 2199.';
    for (const name of ['credentials.previewCycle', 'credentials.create']) {
      expect((await failure(name, input)).message).toContain(said);
    }
    expect(await call('credentials.list', { personId })).toEqual([]);
  });

  it.each(['1900-01-01', '2199-12-31'])('stand, and are renewed, at the edge: %s', async (day) => {
    const { call } = testHost();
    const { id: personId } = await call('people.create', { kind: 'self', displayName: 'Ada' });
    const { id } = await call('credentials.create', {
      personId,
      title: 'Bone density badge',
      cycle: { startsOn: day, endsOn: day },
      requirement: { total: 1, unit: 'CE credit', cycleMonths: 240 },
    });
    await call('credentials.renew', { credentialId: id, renewedOn: day });
    expect(await call('credentials.list', { personId })).toHaveLength(1);
  });

  it('are listed most urgent first, with the short form of their standing', async () => {
    const { call, personId } = await withPerson();
    const requirement = { total: 10, unit: 'hour' };
    const make = (title: string, endsOn: string) =>
      call('credentials.create', { personId, title, cycle: { startsOn: '2025-01-01', endsOn }, requirement });
    await make('Far', '2027-12-31');
    await make('Past', '2026-02-01');
    await make('Near', '2026-04-01');
    const list = await call('credentials.list', { personId });
    expect(list.map((item) => item.title)).toEqual(['Past', 'Near', 'Far']);
    expect(list[1]?.standing).toMatchObject({
      required: 10,
      counted: 0,
      remaining: 10,
      daysLeft: 22,
      unit: 'hour',
    });
    expect(list[1]?.standing).not.toHaveProperty('allocations');
  });

  it('stand where their activities put them, on any day', async () => {
    const { call, failure, personId } = await withPerson();
    const held = await call('credentials.create', {
      personId,
      ruleId: 'invented-board',
      issuedOn: '2025-06-15',
    });
    const log = (completedOn: string, amount: number, categories: string[]) =>
      call('activities.create', {
        personId,
        title: `Course of ${completedOn}`,
        completedOn,
        credits: { amount, unit: 'CE credits' },
        categories,
      });
    await log('2025-07-01', 8, ['in-service']);
    await log('2025-08-01', 3, ['ethics']);
    await log('2024-08-01', 3, []);
    const standing = await call('credentials.standing', { credentialId: held.id });
    expect(standing).toMatchObject({
      required: 20,
      earned: 11,
      counted: 8,
      remaining: 12,
      asOf: '2026-03-10',
    });
    expect(standing.notCounted.map((entry) => entry.code).sort()).toEqual(['before-cycle', 'category-full']);
    const then = await call('credentials.standing', { credentialId: held.id, asOf: '2025-07-15' });
    expect(then).toMatchObject({ asOf: '2025-07-15', counted: 5 });
    expect((await failure('credentials.standing', { credentialId: 'nothing' })).details?.key).toBe(
      'credential-not-found',
    );
  });

  it('are updated field by field, and their cycle follows its dates unless it was given', async () => {
    const { call, failure, personId } = await withPerson();
    const held = await call('credentials.create', {
      personId,
      ruleId: 'invented-board',
      issuedOn: '2025-06-15',
      number: 'N-1',
    });
    const moved = await call('credentials.update', {
      id: held.id,
      issuedOn: '2025-07-01',
      number: null,
      notes: 'moved',
    });
    expect(moved).toMatchObject({ cycle: { startsOn: '2025-07-01', endsOn: '2027-06-30' }, notes: 'moved' });
    expect(moved).not.toHaveProperty('number');
    const given = await call('credentials.update', { id: held.id, cycle });
    expect(given).toMatchObject({ cycle, cycleBasis: 'given' });
    expect((await call('credentials.update', { id: held.id, issuedOn: '2024-01-01' })).cycle).toEqual(cycle);
    expect(await call('credentials.get', { id: held.id })).toMatchObject({ cycle, issuedOn: '2024-01-01' });
    expect((await failure('credentials.update', { id: held.id, holds: ['ct'] })).details?.key).toBe(
      'holds-unknown',
    );
    expect((await failure('credentials.update', { id: 'nothing' })).code).toBe('not-found');
    const titled = await call('credentials.update', {
      id: held.id,
      title: 'Mine',
      issuer: 'Somebody',
      holds: ['mri'],
    });
    expect(titled).toMatchObject({ title: 'Mine', issuer: 'Somebody', holds: ['mri'] });
  });

  it('cannot lose the dates that their cycle hangs on', async () => {
    const { call, failure, personId } = await withPerson();
    const held = await call('credentials.create', {
      personId,
      ruleId: 'invented-board',
      issuedOn: '2025-06-15',
    });
    expect((await failure('credentials.update', { id: held.id, issuedOn: null })).details?.key).toBe(
      'cycle-needs-date',
    );
    expect(await call('credentials.get', { id: held.id })).toEqual(held);
  });

  it('are renewed: the running cycle is closed and the next one opened', async () => {
    const { call, failure, personId } = await withPerson();
    const held = await call('credentials.create', {
      personId,
      ruleId: 'invented-board',
      issuedOn: '2025-06-15',
    });
    const renewed = await call('credentials.renew', { credentialId: held.id });
    expect(renewed).toMatchObject({
      cycle: { startsOn: '2027-06-15', endsOn: '2029-06-14' },
      cycleBasis: 'issue-date',
      pastCycles: [{ startsOn: '2025-06-15', endsOn: '2027-06-14', renewedOn: '2026-03-10' }],
    });
    expect(await call('credentials.get', { id: held.id })).toEqual(renewed);
    const again = await call('credentials.renew', {
      credentialId: held.id,
      renewedOn: '2029-06-01',
      cycle: { startsOn: '2029-06-15', endsOn: '2030-06-14' },
    });
    expect(again).toMatchObject({ cycleBasis: 'given', pastCycles: [{}, { renewedOn: '2029-06-01' }] });
    expect(
      await failure('credentials.renew', {
        credentialId: held.id,
        cycle: { startsOn: '2026-01-01', endsOn: '2026-02-01' },
      }),
    ).toMatchObject({ code: 'invalid-input', details: { key: 'cycle-not-after' } });
    await call('history.undo', {});
    expect(await call('credentials.get', { id: held.id })).toEqual(renewed);
    await call('history.undo', {});
    expect(await call('credentials.get', { id: held.id })).toEqual(held);
    expect((await failure('credentials.renew', { credentialId: 'nothing' })).code).toBe('not-found');
  });

  it('do not go back to a cycle that was renewed when their dates are corrected', async () => {
    const { call, personId } = await withPerson();
    const held = await call('credentials.create', {
      personId,
      ruleId: 'invented-board',
      issuedOn: '2025-06-15',
    });
    await call('credentials.renew', { credentialId: held.id });
    const corrected = await call('credentials.update', { id: held.id, issuedOn: '2025-06-10' });
    expect(corrected.cycle).toEqual({ startsOn: '2027-06-10', endsOn: '2029-06-09' });
  });

  it('are archived and taken back', async () => {
    const { call, failure, personId } = await withPerson();
    const held = await call('credentials.create', { personId, title: 'Own', cycle });
    const archived = await call('credentials.archive', { id: held.id });
    expect(archived.archivedAt).toBeDefined();
    expect(await call('credentials.list', { personId })).toEqual([]);
    expect(await call('credentials.list', { personId, includeArchived: true })).toHaveLength(1);
    expect(await call('credentials.archive', { id: held.id })).toEqual(archived);
    expect(await call('credentials.archive', { id: held.id, archived: false })).toEqual(held);
    expect((await failure('credentials.archive', { id: 'nothing' })).code).toBe('not-found');
    expect((await failure('credentials.get', { id: 'nothing' })).code).toBe('not-found');
    expect((await failure('credentials.list', { personId: 'nobody' })).code).toBe('not-found');
  });
});
