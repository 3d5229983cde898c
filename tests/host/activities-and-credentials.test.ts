import { describe, expect, it } from 'vitest';
import { testHost } from '../support/test-host';

async function withPerson() {
  const host = testHost();
  const ada = await host.call('people.create', { kind: 'self', displayName: 'Ada' });
  const draft = {
    personId: ada.id,
    title: 'Contrast safety',
    completedOn: '2026-02-01',
    credits: { amount: 1.25, unit: 'CE credit' },
  };
  return { ...host, personId: ada.id, draft };
}

describe('activities', () => {
  it('say what they would count for before they are logged', async () => {
    const { call, draft, personId } = await withPerson();
    const held = await call('credentials.create', {
      personId,
      ruleId: 'invented-board',
      issuedOn: '2025-06-15',
    });
    const archived = await call('credentials.create', {
      personId,
      ruleId: 'invented-board',
      issuedOn: '2025-06-15',
    });
    await call('credentials.archive', { id: archived.id });
    await call('activities.create', {
      ...draft,
      credits: { amount: 4, unit: 'CE credit' },
      categories: ['in-service'],
    });
    const answer = await call('activities.whatItCountsFor', {
      ...draft,
      credits: { amount: 3, unit: 'CE credit' },
      categories: ['in-service'],
    });
    expect(answer).toEqual([
      {
        credentialId: held.id,
        title: 'IBT',
        unit: 'CE credit',
        counted: 1,
        categories: [{ id: 'in-service', title: 'In-service', credits: 1 }],
        notCounted: [expect.objectContaining({ code: 'category-full', credits: 2 })],
      },
    ]);
    expect(await call('activities.list', { personId })).toHaveLength(1);
  });

  it('that are planned stand beside what is done, and count in the standing as it will be', async () => {
    const { call, draft, personId } = await withPerson();
    const { id: credentialId } = await call('credentials.create', {
      personId,
      ruleId: 'invented-board',
      issuedOn: '2025-06-15',
    });
    await call('activities.create', { ...draft, completedOn: '2026-06-01', isPlanned: true });
    const standing = await call('credentials.standing', { credentialId });
    expect(standing).toMatchObject({ counted: 0, planned: { counted: 1.25, activities: 1 } });
    expect(standing.notCounted).toMatchObject([{ code: 'planned' }]);
    const drafted = { ...draft, completedOn: '2026-07-01', categories: ['ethics'] };
    expect(await call('activities.whatItCountsFor', { ...drafted, isPlanned: true })).toMatchObject([
      { counted: 1.25, categories: [{ id: 'ethics', credits: 1.25 }], notCounted: [] },
    ]);
    expect(await call('activities.whatItCountsFor', drafted)).toMatchObject([
      { counted: 0, notCounted: [{ code: 'in-the-future' }] },
    ]);
    const [listed] = await call('credentials.list', { personId });
    expect(listed?.standing.planned).toEqual(standing.planned);
  });

  it('of an archived credential’s categories alone do not count for the others', async () => {
    const { call, draft, personId } = await withPerson();
    const board = await call('credentials.create', {
      personId,
      ruleId: 'invented-board',
      issuedOn: '2025-06-15',
    });
    const badge = await call('credentials.create', {
      personId,
      title: 'Laser badge',
      cycle: board.cycle,
      requirement: { total: 6, unit: 'CE credit', categories: [{ id: 'hands-on', title: 'Hands-on' }] },
    });
    await call('credentials.archive', { id: badge.id });
    await call('activities.create', { ...draft, categories: ['hands-on'] });
    const standing = await call('credentials.standing', { credentialId: board.id });
    expect(standing.notCounted).toMatchObject([{ code: 'other-credential' }]);
    // The archived one is asked about by itself.
    expect(await call('credentials.standing', { credentialId: badge.id })).toMatchObject({ counted: 1.25 });
  });

  it('that are put under the categories of one credential do not count for another', async () => {
    const { call, draft, personId } = await withPerson();
    const board = await call('credentials.create', {
      personId,
      ruleId: 'invented-board',
      issuedOn: '2025-06-15',
    });
    await call('credentials.create', {
      personId,
      title: 'Laser badge',
      cycle: board.cycle,
      requirement: {
        total: 6,
        unit: 'CE credit',
        categories: [{ id: 'hands-on', title: 'Hands-on', min: 2 }],
      },
    });
    await call('activities.create', { ...draft, categories: ['hands-on'] });
    const standing = await call('credentials.standing', { credentialId: board.id });
    expect(standing.counted).toBe(0);
    expect(standing.notCounted).toMatchObject([{ code: 'other-credential' }]);
  });

  it('that are edited are compared with the record without them', async () => {
    const { call, draft, personId } = await withPerson();
    await call('credentials.create', { personId, ruleId: 'invented-board', issuedOn: '2025-06-15' });
    const logged = await call('activities.create', draft);
    const [answer] = await call('activities.whatItCountsFor', {
      ...draft,
      id: logged.id,
      completedOn: '2024-01-01',
    });
    expect(answer).toMatchObject({ counted: 0, notCounted: [{ code: 'before-cycle' }] });
    const [same] = await call('activities.whatItCountsFor', { ...draft, id: logged.id });
    expect(same?.counted).toBe(1.25);
  });
});
