import { describe, expect, it } from 'vitest';
import { pdfBytes } from '../support/files';
import { guidePage } from '../support/guide-page';
import { tempFolder } from '../support/temp-folder';
import { testHost } from '../support/test-host';

async function withPerson() {
  const host = testHost();
  const ada = await host.call('people.create', { kind: 'self', displayName: 'Ada' });
  return { ...host, personId: ada.id };
}

describe('the portfolio', () => {
  it('is the checklist of the person’s guide, with what the record holds', async () => {
    const { call, personId } = await withPerson();
    await call('credentials.create', {
      personId,
      title: 'Badge',
      cycle: { startsOn: '2026-01-01', endsOn: '2026-12-31' },
    });
    const portfolio = await call('portfolio.get', { personId });
    expect(portfolio).toMatchObject({
      personId,
      guide: { id: 'sonography-aide', title: 'Sonography Aide' },
      entries: [],
      completeness: { percent: 0, missing: 2 },
    });
    expect(portfolio.items.map((item) => item.kind)).toEqual(['licences', 'letters']);
    expect(portfolio.items[0]).toMatchObject({
      id: `${personId}/licences`,
      found: { credentials: 1, activities: 0, entries: 0, evidence: 0 },
      state: 'missing',
    });
  });

  it('follows the guide that the person chose', async () => {
    const { call, personId } = await withPerson();
    const { guide } = await call('guides.import', { text: guidePage() });
    await call('people.update', { id: personId, guideId: guide.id });
    expect((await call('portfolio.get', { personId })).guide).toEqual({ id: guide.id, title: guide.title });
    await call('guides.remove', { id: guide.id });
    expect((await call('portfolio.get', { personId })).guide.id).toBe('sonography-aide');
  });

  it('keeps what the person says about an item', async () => {
    const { call, failure, personId } = await withPerson();
    const changed = await call('portfolio.setItem', {
      personId,
      kind: 'letters',
      state: 'usable',
      note: 'Two so far',
      reviewedOn: '2026-03-01',
    });
    expect(changed.items[1]).toMatchObject({ state: 'usable', note: 'Two so far', reviewedOn: '2026-03-01' });
    expect(changed.completeness.usable).toBe(1);
    const again = await call('portfolio.setItem', {
      personId,
      kind: 'letters',
      reviewedOn: null,
      state: 'strong',
    });
    expect(again.items[1]).toMatchObject({ state: 'strong', note: 'Two so far' });
    expect(again.items[1]).not.toHaveProperty('reviewedOn');
    await call('history.undo', {});
    expect((await call('portfolio.get', { personId })).items[1]?.state).toBe('usable');
    expect(await call('history.list', { kind: 'portfolio-item', id: `${personId}/letters` })).toHaveLength(3);
    expect((await failure('portfolio.setItem', { personId: 'nobody', kind: 'letters' })).code).toBe(
      'not-found',
    );
    expect((await failure('portfolio.get', { personId: 'nobody' })).code).toBe('not-found');
  });

  it('holds entries, and the evidence of items and entries', async () => {
    const { call, failure, personId, clock } = await withPerson();
    const entry = await call('portfolio.addEntry', {
      personId,
      kind: 'letters',
      title: 'Letter from the chief',
      text: 'Calm.',
      happenedOn: '2026-01-05',
    });
    const add = (text: string, target: object) =>
      call('evidence.add', {
        personId,
        filename: `${text}.pdf`,
        mediaType: 'application/pdf',
        bytesBase64: pdfBytes(text).toString('base64'),
        target: target as { kind: 'portfolio-item'; id: string },
      });
    const first = await add('one', { kind: 'portfolio-entry', id: entry.id });
    clock.advance(1);
    const second = await add('two', { kind: 'portfolio-item', id: `${personId}/letters` });
    const portfolio = await call('portfolio.get', { personId });
    expect(portfolio.entries).toEqual([entry]);
    expect(portfolio.items[1]).toMatchObject({
      found: { entries: 1, evidence: 2 },
      evidenceIds: [first.id, second.id],
    });
    const updated = await call('portfolio.updateEntry', {
      id: entry.id,
      text: 'Very calm.',
      happenedOn: null,
    });
    const { happenedOn, ...rest } = entry;
    expect(updated).toEqual({ ...rest, text: 'Very calm.', updatedAt: '2026-03-10T09:00:00.001Z' });
    expect(await call('portfolio.removeEntry', { id: entry.id })).toEqual({ id: entry.id });
    expect((await call('portfolio.get', { personId })).items[1]?.evidenceIds).toEqual([second.id]);
    await call('history.undo', {});
    expect((await call('portfolio.get', { personId })).items[1]?.evidenceIds).toEqual([first.id, second.id]);
    expect(
      (await failure('portfolio.addEntry', { personId: 'nobody', kind: 'letters', title: 'x' })).code,
    ).toBe('not-found');
    for (const name of ['portfolio.updateEntry', 'portfolio.removeEntry']) {
      expect((await failure(name, { id: 'nothing' })).details?.key).toBe('portfolio-entry-not-found');
    }
  });

  it('needs a guide', async () => {
    const { call, failure } = testHost({ resourcesDir: tempFolder() });
    const ada = await call('people.create', { kind: 'self', displayName: 'Ada' });
    expect((await failure('portfolio.get', { personId: ada.id })).details?.key).toBe('portfolio-needs-guide');
  });
});
