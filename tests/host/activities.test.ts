import { describe, expect, it } from 'vitest';
import { pdfBytes } from '../support/files';
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
  it.each(['0000-01-01', '0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])(
    'are refused on %s, and every standing is still to be had',
    async (completedOn) => {
      const { call, failure, draft, personId } = await withPerson();
      const made = await call('credentials.create', {
        personId,
        ruleId: 'invented-board',
        issuedOn: '2026-01-15',
      });
      expect(await failure('activities.create', { ...draft, completedOn })).toMatchObject({
        code: 'invalid-input',
        message: expect.stringContaining('The year must be between 1900 and 2199.'),
      });
      expect(await call('credentials.list', { personId })).toMatchObject([{ id: made.id }]);
    },
  );

  it('are logged as entered', async () => {
    const { call, draft } = await withPerson();
    const made = await call('activities.create', {
      ...draft,
      provider: ' Harbor College ',
      categories: ['ethics', 'ethics', 'in-service'],
      format: 'live',
      approvalNumber: 'OH-0042',
      notes: 'Room 4\n',
    });
    expect(made).toEqual({
      ...draft,
      id: expect.any(String),
      provider: 'Harbor College',
      categories: ['ethics', 'in-service'],
      format: 'live',
      parts: [],
      isPlanned: false,
      approvalNumber: 'OH-0042',
      notes: 'Room 4\n',
      evidenceIds: [],
      createdAt: '2026-03-10T09:00:00.000Z',
      updatedAt: '2026-03-10T09:00:00.000Z',
    });
    expect(await call('activities.get', { id: made.id })).toEqual(made);
    const bare = await call('activities.create', { ...draft, provider: '', format: ' ' });
    expect(bare).not.toHaveProperty('provider');
    expect(bare).not.toHaveProperty('format');
  });

  it.each([
    [{ credits: { amount: 1.255, unit: 'hour' } }, 'credits.amount'],
    [{ credits: { amount: -1, unit: 'hour' } }, 'credits.amount'],
    [{ credits: { amount: 1, unit: ' ' } }, 'credits.unit'],
    [{ completedOn: '2026-02-30' }, 'completedOn'],
    [{ completedOn: '1/2/2026' }, 'completedOn'],
    [{ title: '' }, 'title'],
    [{ title: 'x'.repeat(301) }, 'title'],
  ])('are refused with %j', async (fields, path) => {
    const { call, failure, draft, personId } = await withPerson();
    const error = await failure('activities.create', { ...draft, ...fields });
    expect(error).toMatchObject({ code: 'invalid-input', details: { issues: [{ path }] } });
    expect(await call('activities.list', { personId })).toEqual([]);
  });

  it('belong to somebody', async () => {
    const { failure, draft } = await withPerson();
    expect((await failure('activities.create', { ...draft, personId: 'nobody' })).details?.key).toBe(
      'person-not-found',
    );
    expect((await failure('activities.list', { personId: 'nobody' })).code).toBe('not-found');
    expect((await failure('activities.suggestions', { personId: 'nobody' })).code).toBe('not-found');
    expect((await failure('activities.whatItCountsFor', { ...draft, personId: 'nobody' })).code).toBe(
      'not-found',
    );
  });

  it('are listed newest first, by text and by dates', async () => {
    const { call, draft, personId } = await withPerson();
    const log = (title: string, completedOn: string, more = {}) =>
      call('activities.create', { ...draft, title, completedOn, ...more });
    await log('Café physics', '2026-01-05');
    await log('Ethics', '2026-02-05', { provider: 'Harbor College' });
    await log('Ultrasound', '2025-12-31', { approvalNumber: 'OH-0042' });
    const titles = async (filter: { text?: string; from?: string; to?: string }) =>
      (await call('activities.list', { personId, ...filter })).map((activity) => activity.title);
    expect(await titles({})).toEqual(['Ethics', 'Café physics', 'Ultrasound']);
    expect(await titles({ text: 'cafe' })).toEqual(['Café physics']);
    expect(await titles({ text: ' HARBOR ' })).toEqual(['Ethics']);
    expect(await titles({ text: 'oh-00' })).toEqual(['Ultrasound']);
    expect(await titles({ text: '%' })).toEqual([]);
    expect(await titles({ from: '2026-01-05', to: '2026-02-04' })).toEqual(['Café physics']);
    const other = await call('people.create', { kind: 'client', displayName: 'Ben' });
    expect(await call('activities.list', { personId: other.id })).toEqual([]);
  });

  it('are updated field by field', async () => {
    const { call, failure, draft, clock } = await withPerson();
    const made = await call('activities.create', {
      ...draft,
      provider: 'A',
      format: 'live',
      approvalNumber: '1',
    });
    clock.advance(5000);
    const updated = await call('activities.update', {
      id: made.id,
      title: 'Edited',
      credits: { amount: 2, unit: 'hour' },
      provider: null,
      approvalNumber: '2',
      categories: ['ethics'],
      notes: 'n',
      completedOn: '2026-02-02',
    });
    const { provider, ...rest } = made;
    expect(updated).toEqual({
      ...rest,
      title: 'Edited',
      credits: { amount: 2, unit: 'hour' },
      approvalNumber: '2',
      categories: ['ethics'],
      notes: 'n',
      completedOn: '2026-02-02',
      updatedAt: '2026-03-10T09:00:05.000Z',
    });
    expect(await call('activities.get', { id: made.id })).toEqual(updated);
    expect((await failure('activities.update', { id: 'nothing', title: 'x' })).details?.key).toBe(
      'activity-not-found',
    );
  });

  it('may be planned, attended in part, and of several topics', async () => {
    const { call, failure, draft } = await withPerson();
    const planned = await call('activities.create', {
      ...draft,
      completedOn: '2026-06-01',
      place: ' vendor-site ',
      offered: 2.5,
      parts: [
        { categoryId: 'ethics', amount: 0.3 },
        { categoryId: 'in-service', amount: 0.65 },
        { categoryId: 'ethics', amount: 0.3 },
      ],
      isPlanned: true,
    });
    expect(planned).toMatchObject({
      place: 'vendor-site',
      offered: 2.5,
      parts: [
        { categoryId: 'ethics', amount: 0.6 },
        { categoryId: 'in-service', amount: 0.65 },
      ],
      isPlanned: true,
    });
    expect(await call('activities.get', { id: planned.id })).toEqual(planned);
    expect((await call('history.state', {})).undo?.label).toBe('Plan “Contrast safety”');
    const done = await call('activities.update', {
      id: planned.id,
      isPlanned: false,
      place: null,
      offered: null,
      parts: [],
    });
    const { place, offered, ...rest } = planned;
    expect(done).toEqual({ ...rest, parts: [], isPlanned: false });
    expect((await call('history.state', {})).undo?.labelKey).toBe('activity-done');
    await call('history.undo', {});
    expect(await call('activities.get', { id: planned.id })).toEqual(planned);
    const refused = async (name: string, input: object) => {
      const error = await failure(name, input);
      return `${error.code} ${error.details?.key}`;
    };
    const half = [{ categoryId: 'ethics', amount: 0.63 }];
    const tooMuch = [...half, { categoryId: 'in-service', amount: 0.63 }];
    expect(await refused('activities.create', { ...draft, parts: tooMuch })).toBe(
      'invalid-input parts-exceed-amount',
    );
    expect(await refused('activities.create', { ...draft, offered: 1.24 })).toBe(
      'invalid-input offered-below-amount',
    );
    expect(await refused('activities.whatItCountsFor', { ...draft, parts: tooMuch })).toBe(
      'invalid-input parts-exceed-amount',
    );
    const change = (fields: object) => refused('activities.update', { id: planned.id, ...fields });
    expect(await change({ credits: { amount: 1, unit: 'hour' } })).toBe('invalid-input parts-exceed-amount');
    expect(await change({ credits: { amount: 3, unit: 'hour' } })).toBe('invalid-input offered-below-amount');
    expect(await change({ parts: [{ categoryId: 'ethics', amount: -1 }] })).toBe(
      'invalid-input invalid-input',
    );
    expect(await call('activities.get', { id: planned.id })).toEqual(planned);
    expect(await call('activities.create', { ...draft, parts: half, offered: 1.25 })).toMatchObject({
      parts: half,
      offered: 1.25,
      isPlanned: false,
    });
  });

  it('are removed, and undo brings them back with their evidence', async () => {
    const { call, failure, draft, personId } = await withPerson();
    const made = await call('activities.create', draft);
    const file = await call('evidence.add', {
      personId,
      filename: 'a.pdf',
      mediaType: 'application/pdf',
      bytesBase64: pdfBytes().toString('base64'),
      target: { kind: 'activity', id: made.id },
    });
    expect(await call('activities.remove', { id: made.id })).toEqual({ id: made.id });
    expect(await call('activities.list', { personId })).toEqual([]);
    expect((await call('evidence.list', { personId }))[0]?.links).toEqual([]);
    expect((await failure('activities.get', { id: made.id })).code).toBe('not-found');
    expect((await failure('activities.remove', { id: made.id })).code).toBe('not-found');
    expect((await call('history.undo', {})).entry).toMatchObject({
      labelKey: 'activity-removed',
      labelFacts: { title: 'Contrast safety' },
      label: 'Remove “Contrast safety”',
      undone: true,
    });
    expect(await call('activities.get', { id: made.id })).toEqual({ ...made, evidenceIds: [file.id] });
  });

  it('offer what was typed before', async () => {
    const { call, draft, personId } = await withPerson();
    expect(await call('activities.suggestions', { personId })).toEqual({
      providers: [],
      titles: [],
      lastUnit: null,
    });
    await call('activities.create', { ...draft, provider: 'Once', title: 'B' });
    await call('activities.create', { ...draft, provider: 'Twice', title: 'A' });
    await call('activities.create', {
      ...draft,
      provider: 'Twice',
      title: 'A',
      credits: { amount: 1, unit: 'hour' },
    });
    expect(await call('activities.suggestions', { personId })).toEqual({
      providers: ['Twice', 'Once'],
      titles: ['A', 'B'],
      lastUnit: 'hour',
    });
  });
});
