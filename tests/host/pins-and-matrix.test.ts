import { describe, expect, it } from 'vitest';
import { log, withFullBoard } from '../support/full-board';

describe('a decision about an activity', () => {
  it('changes the standing, is replaced, and is given back', async () => {
    const host = await withFullBoard();
    const { call, credentialId } = host;
    const course = await log(host, 'Course', '2026-01-10', 4);
    const before = await call('credentials.standing', { credentialId });
    expect(before).toMatchObject({ counted: 4 });
    const pin = (value: object | null) =>
      call('credentials.pin', { credentialId, activityId: course.id, pin: value as never });
    const pinned = await pin({ kind: 'count-as', categoryId: 'ethics', credits: 1.5, note: 'As agreed' });
    expect(pinned).toMatchObject({
      counted: 1.5,
      activities: [{ pin: 'count-as', pinnedCategoryId: 'ethics' }],
    });
    expect(pinned).toEqual(await call('credentials.standing', { credentialId }));
    expect(await call('credentials.pins', { credentialId })).toEqual([
      { activityId: course.id, kind: 'count-as', categoryId: 'ethics', credits: 1.5, note: 'As agreed' },
    ]);
    const left = await pin({ kind: 'leave-out' });
    expect(left).toMatchObject({ counted: 0 });
    expect(await call('credentials.pins', { credentialId })).toEqual([
      { activityId: course.id, kind: 'leave-out' },
    ]);
    expect(await pin(null)).toEqual(before);
    expect(await call('history.state', {})).toMatchObject({ undo: { labelKey: 'activity-unpinned' } });
    // Nothing to give back: nothing changes.
    const { undo } = await call('history.state', {});
    await pin(null);
    expect((await call('history.state', {})).undo).toEqual(undo);
    for (const kind of ['leave-out', 'count-as']) {
      await call('history.undo', {});
      expect(await call('credentials.pins', { credentialId })).toMatchObject([{ kind }]);
    }
    await call('history.undo', {});
    expect(await call('credentials.pins', { credentialId })).toEqual([]);
    expect(await call('credentials.standing', { credentialId })).toEqual(before);
  });

  it('goes with the activity, and comes back with it', async () => {
    const host = await withFullBoard();
    const { call, credentialId } = host;
    const course = await log(host, 'Course', '2026-01-10', 4);
    const pin = { kind: 'proof-refused', note: 'No signature' } as const;
    await call('credentials.pin', { credentialId, activityId: course.id, pin });
    await call('activities.remove', { id: course.id });
    expect(await call('credentials.pins', { credentialId })).toEqual([]);
    await call('history.undo', {});
    expect(await call('credentials.pins', { credentialId })).toEqual([{ activityId: course.id, ...pin }]);
    expect(
      (await call('history.list', { kind: 'activity', id: course.id })).map(({ labelKey }) => labelKey),
    ).toContain('activity-pinned');
  });

  it('takes the categories that apply, the entries of lists among them', async () => {
    const host = await withFullBoard();
    const { call, failure, credentialId } = host;
    const { id: activityId } = await log(host, 'Course', '2026-01-10', 4);
    const keyOf = async (pin: object, more: object = {}) => {
      const error = await failure('credentials.pin', { credentialId, activityId, pin, ...more });
      return `${error.code} ${error.details?.key}`;
    };
    const asHematology = { kind: 'count-as', categoryId: 'specialty-hematology' } as const;
    expect(await keyOf(asHematology)).toBe('invalid-input category-unknown');
    expect(await keyOf({ kind: 'count-as', categoryId: 'specialty' })).toBe('invalid-input category-unknown');
    await call('credentials.update', { id: credentialId, lists: { specialties: ['Hematology'] } });
    await call('credentials.pin', { credentialId, activityId, pin: asHematology });
    expect(await keyOf({ kind: 'leave-out', categoryId: 'ethics' })).toBe('invalid-input pin-counts-nothing');
    expect(await keyOf({ kind: 'proof-refused', credits: 1 })).toBe('invalid-input pin-counts-nothing');
    expect(await keyOf({ kind: 'forget' })).toBe('invalid-input invalid-input');
    expect(await keyOf({ kind: 'leave-out' }, { activityId: 'nothing' })).toBe(
      'not-found activity-not-found',
    );
    expect(await keyOf({ kind: 'leave-out' }, { credentialId: 'nothing' })).toBe(
      'not-found credential-not-found',
    );
    const ben = await call('people.create', { kind: 'client', displayName: 'Ben' });
    const theirs = await call('activities.create', {
      personId: ben.id,
      title: 'Of Ben',
      completedOn: '2026-01-10',
      credits: { amount: 1, unit: 'CE credit' },
    });
    expect(await keyOf({ kind: 'leave-out' }, { activityId: theirs.id })).toBe(
      'invalid-input pin-of-another-person',
    );
    expect((await failure('credentials.pins', { credentialId: 'nothing' })).code).toBe('not-found');
  });

  it('gives all decisions back as one change, which one undo takes back', async () => {
    const host = await withFullBoard();
    const { call, failure, credentialId } = host;
    for (const title of ['First', 'Second']) {
      const { id: activityId } = await log(host, title, '2026-01-10', 4);
      await call('credentials.pin', { credentialId, activityId, pin: { kind: 'leave-out' } });
    }
    expect(await call('credentials.unpinAll', { credentialId })).toEqual({ count: 2 });
    expect(await call('credentials.pins', { credentialId })).toEqual([]);
    expect(await call('history.state', {})).toMatchObject({ undo: { labelKey: 'activities-unpinned' } });
    await call('history.undo', {});
    expect(await call('credentials.pins', { credentialId })).toHaveLength(2);
    await call('history.redo', {});
    expect(await call('credentials.unpinAll', { credentialId })).toEqual({ count: 0 });
    expect((await failure('credentials.unpinAll', { credentialId: 'nothing' })).code).toBe('not-found');
  });
});

describe('the matrix', () => {
  it('has every activity of the running cycles against every credential', async () => {
    const host = await withFullBoard();
    const { call, personId, credentialId } = host;
    const own = await call('credentials.create', {
      personId,
      title: 'Laser badge',
      cycle: { startsOn: '2026-01-01', endsOn: '2026-06-30' },
      requirement: {
        total: 2,
        unit: 'CE credit',
        categories: [{ id: 'hands-on', title: 'Hands-on', max: 1 }],
      },
    });
    const archived = await call('credentials.create', { personId, title: 'Old', cycle: own.cycle });
    await call('credentials.archive', { id: archived.id });
    await log(host, 'Too early', '2024-01-10', 4);
    const early = await log(host, 'Early', '2025-08-01', 3);
    const both = await log(host, 'Both', '2026-02-01', 2);
    const handsOn = await log(host, 'Hands-on', '2026-02-02', 3, { categories: ['hands-on'] });
    const planned = await log(host, 'Planned', '2026-05-01', 1, { isPlanned: true });
    await call('credentials.pin', { credentialId, activityId: both.id, pin: { kind: 'leave-out' } });
    const matrix = await call('credentials.matrix', { personId });
    expect(matrix.activities.map(({ id }) => id)).toEqual([planned.id, handsOn.id, both.id, early.id]);
    const column = (id: string) => matrix.credentials.findIndex((credential) => credential.id === id);
    expect(matrix.credentials).toHaveLength(2);
    for (const { id, counted, required, remaining, state, unit, cycle } of matrix.credentials) {
      const standing = await call('credentials.standing', { credentialId: id });
      expect({ counted, required, remaining, state, unit, cycle }).toEqual({
        counted: standing.counted,
        required: standing.required,
        remaining: standing.remaining,
        state: standing.state,
        unit: standing.unit,
        cycle: standing.cycle,
      });
    }
    const cell = (activityId: string, credential: string) =>
      matrix.activities.find(({ id }) => id === activityId)?.cells[column(credential)];
    expect(cell(early.id, credentialId)).toEqual({ counted: 3, used: 3, categories: [], reasons: [] });
    expect(cell(early.id, own.id)).toBeNull();
    expect(cell(both.id, credentialId)).toMatchObject({
      counted: 0,
      pin: 'leave-out',
      reasons: [expect.objectContaining({ code: expect.any(String), reason: expect.any(String) })],
    });
    expect(cell(both.id, own.id)).toMatchObject({ counted: 2, categories: [], reasons: [] });
    expect(cell(handsOn.id, own.id)).toMatchObject({
      counted: 1,
      categories: ['hands-on'],
      reasons: [expect.objectContaining({ code: expect.any(String), reason: expect.any(String) })],
    });
    expect(cell(planned.id, own.id)).toMatchObject({
      counted: 0,
      reasons: [expect.objectContaining({ code: expect.any(String), reason: expect.any(String) })],
    });
    expect(matrix.activities[0]).toMatchObject({ isPlanned: true, completedOn: '2026-05-01' });
  });

  it('goes by another day where one is asked for, and is empty without credentials', async () => {
    const host = await withFullBoard();
    const { call, failure, personId } = host;
    await log(host, 'Early', '2025-08-01', 3);
    const then = await call('credentials.matrix', { personId, asOf: '2025-07-01' });
    expect(then.activities[0]?.cells[0]).toMatchObject({
      counted: 0,
      reasons: [expect.objectContaining({ code: expect.any(String), reason: expect.any(String) })],
    });
    const ben = await call('people.create', { kind: 'client', displayName: 'Ben' });
    expect(await call('credentials.matrix', { personId: ben.id })).toEqual({
      credentials: [],
      activities: [],
    });
    expect((await failure('credentials.matrix', { personId: 'nobody' })).details?.key).toBe(
      'person-not-found',
    );
  });
});
