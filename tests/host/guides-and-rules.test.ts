import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guidePage } from '../support/guide-page';
import { guide, rule, ruleText } from '../support/records';
import { testHost } from '../support/test-host';

describe('guides', () => {
  it('that ship are there from the start, and stay', async () => {
    const { call, failure } = testHost();
    const { id, slug, title, summary, locale, origin, source, facts } = guide();
    expect(await call('guides.list', {})).toEqual([
      { id, slug, title, summary, locale, origin, source, facts },
    ]);
    expect(await call('guides.get', { id })).toEqual(guide());
    expect(await failure('guides.remove', { id })).toMatchObject({
      code: 'conflict',
      details: { key: 'guide-is-bundled' },
    });
    expect(await call('history.list', {})).toEqual([]);
  });

  it('that ship in a newer wording replace the older one, and keep the people who chose them', async () => {
    const first = testHost();
    const ada = await first.call('people.create', { kind: 'self', displayName: 'Ada' });
    await first.call('people.update', { id: ada.id, guideId: 'sonography-aide' });
    first.host.close();
    const resourcesDir = join(first.folder, 'newer');
    mkdirSync(join(resourcesDir, 'guides'), { recursive: true });
    const newer = guide({ title: 'Sonography Assistant' });
    writeFileSync(join(resourcesDir, 'guides', 'sonography-aide.json'), JSON.stringify(newer));
    const { call } = testHost({ folder: first.folder, resourcesDir });
    expect(await call('guides.list', {})).toHaveLength(1);
    expect(await call('guides.get', { id: 'sonography-aide' })).toEqual(newer);
    expect((await call('search.everything', { query: 'assistant' })).hits).toHaveLength(1);
    expect((await call('people.list', {}))[0]?.guideId).toBe('sonography-aide');
  });

  it('that ship stand first, the one of the whole field before those of its occupations', async () => {
    const { folder, host } = testHost();
    host.close();
    const resourcesDir = join(folder, 'several');
    mkdirSync(join(resourcesDir, 'guides'), { recursive: true });
    for (const [id, title] of [
      ['acupressure-aide', 'Acupressure Aide'],
      ['healthcare-technician', 'Healthcare Technician'],
      ['sonography-aide', 'Sonography Aide'],
    ] as const) {
      writeFileSync(
        join(resourcesDir, 'guides', `${id}.json`),
        JSON.stringify(guide({ id, slug: id, title })),
      );
    }
    const { call } = testHost({ folder, resourcesDir });
    await call('guides.import', { text: guidePage() });
    expect((await call('guides.list', {})).map(({ title }) => title)).toEqual([
      'Healthcare Technician',
      'Acupressure Aide',
      'Sonography Aide',
      'Wombat Keeper',
    ]);
    // Who has chosen no guide has the portfolio of the whole field.
    const ada = await call('people.create', { kind: 'self', displayName: 'Ada' });
    expect((await call('portfolio.get', { personId: ada.id })).guide.id).toBe('healthcare-technician');
  });

  it('are previewed without being stored', async () => {
    const { call } = testHost();
    const { guide: read, report } = await call('guides.preview', { text: guidePage(), sourceName: 'A page' });
    expect(read).toMatchObject({ title: 'Wombat Keeper', origin: 'imported', source: { name: 'A page' } });
    expect(report).toHaveProperty('understood');
    expect(await call('guides.list', {})).toHaveLength(1);
  });

  it('are imported, found by search, removed and brought back', async () => {
    const { call, failure } = testHost();
    const { guide: imported } = await call('guides.import', { text: guidePage() });
    expect(imported.source.retrievedOn).toBe('2026-03-10');
    expect(await call('guides.get', { id: imported.id })).toEqual(imported);
    const list = await call('guides.list', {});
    expect(list.map((item) => item.title)).toEqual(['Sonography Aide', 'Wombat Keeper']);
    expect(list[1]?.importedAt).toBe('2026-03-10T09:00:00.000Z');
    expect((await call('search.everything', { query: 'burrows dusk' })).hits[0]).toMatchObject({
      kind: 'guide',
      id: imported.id,
    });
    expect(await call('guides.remove', { id: imported.id })).toEqual({ id: imported.id });
    expect((await failure('guides.get', { id: imported.id })).details?.key).toBe('guide-not-found');
    expect((await failure('guides.remove', { id: imported.id })).code).toBe('not-found');
    await call('history.undo', {});
    expect(await call('guides.get', { id: imported.id })).toEqual(imported);
    expect((await call('search.everything', { query: 'burrows' })).hits).toHaveLength(1);
  });

  it('that are removed let go of the people who chose them, and undo ties them again', async () => {
    const { call } = testHost();
    const ada = await call('people.create', { kind: 'self', displayName: 'Ada' });
    const { guide: imported } = await call('guides.import', { text: guidePage() });
    await call('people.update', { id: ada.id, guideId: imported.id });
    await call('guides.remove', { id: imported.id });
    expect((await call('people.list', {}))[0]).not.toHaveProperty('guideId');
    await call('history.undo', {});
    expect((await call('people.list', {}))[0]?.guideId).toBe(imported.id);
  });

  it.each([
    ['', 'invalid-input'],
    ['{ "title": "Half a gui', 'damaged-file'],
    ['{ "title": 7 }', 'damaged-file'],
    ['<html><body><script>write()</script></body></html>', 'unsupported'],
    [`${guidePage()}${'x'.repeat(2 * 1024 * 1024)}`, 'too-large'],
    ['\u0000\u0001\u0002binary\u0000', 'unsupported'],
  ])('%# are refused, and nothing is stored', async (text, code) => {
    const { call, failure } = testHost();
    expect((await failure('guides.import', { text })).code).toBe(code);
    expect((await failure('guides.preview', { text })).code).toBe(code);
    expect(await call('guides.list', {})).toHaveLength(1);
    expect(await call('history.list', {})).toEqual([]);
  });
});

describe('rules', () => {
  it('that ship can be listed and got', async () => {
    const { call, failure } = testHost();
    expect(await call('rules.list', {})).toEqual([rule()]);
    expect(await call('rules.get', { id: 'invented-board' })).toEqual(rule());
    expect((await failure('rules.get', { id: 'nothing' })).details?.key).toBe('rule-not-found');
  });

  it('are imported beside them, replaced by a later import, and taken back by undo', async () => {
    const { call } = testHost();
    const mine = rule({ id: 'my-board', title: 'A board of my own' });
    expect(await call('rules.import', { text: JSON.stringify(mine) })).toEqual(mine);
    expect((await call('rules.list', {})).map((one) => one.id)).toEqual(['my-board', 'invented-board']);
    const newer = rule({ id: 'my-board', title: 'A board of my own', version: 2 });
    await call('rules.import', { text: JSON.stringify(newer) });
    expect(await call('rules.get', { id: 'my-board' })).toEqual(newer);
    await call('history.undo', {});
    expect(await call('rules.get', { id: 'my-board' })).toEqual(mine);
    await call('history.undo', {});
    expect(await call('rules.list', {})).toEqual([rule()]);
  });

  it('do not take the place of one that ships', async () => {
    const { call, failure } = testHost();
    expect(await failure('rules.import', { text: ruleText({ version: 2 }) })).toMatchObject({
      code: 'conflict',
      details: { key: 'rule-is-bundled' },
    });
    expect(await call('rules.list', {})).toEqual([rule()]);
  });

  it('with faults are refused with the place and reason of each', async () => {
    const { call, failure } = testHost();
    const error = await failure('rules.import', {
      text: ruleText({
        id: 'my-board',
        total: { asks: { kind: 'number', credits: -1 }, sources: [], confidence: 'verified' },
      }),
    });
    expect(error).toMatchObject({ code: 'invalid-input', details: { key: 'rule-invalid' } });
    const paths = (error.details?.issues as { path: string }[] | undefined)?.map((issue) => issue.path);
    expect(paths).toEqual(expect.arrayContaining(['total.asks.credits', 'total.sources']));
    expect((await failure('rules.import', { text: 'no json' })).details?.key).toBe('rule-invalid');
    expect(await call('rules.list', {})).toHaveLength(1);
  });

  it('that go leave the credentials that went by them, without a requirement', async () => {
    const { call } = testHost();
    await call('rules.import', { text: ruleText({ id: 'my-board' }) });
    const ada = await call('people.create', { kind: 'self', displayName: 'Ada' });
    await call('credentials.create', { personId: ada.id, ruleId: 'my-board', issuedOn: '2025-06-15' });
    for (let count = 0; count < 3; count += 1) await call('history.undo', {});
    await call('history.redo', {});
    expect(await call('rules.list', {})).toHaveLength(2);
  });
});
