import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Output } from '#core/contract/index';
import { guidePage } from '../support/guide-page';
import { testHost } from '../support/test-host';

const htmlPage = `<!doctype html><html><head><title>Wombat Keeper</title>
<script>document.title = 'taken over'</script></head><body>
<h1>Wombat Keeper Career Path Guide</h1><p>Keeps wombats calm, fed and counted.</p>
<h2>Core Functions of the Wombat Keeper Role</h2>
<p>A keeper walks the burrows at dusk and writes down who is home.</p>
<h2>Key Responsibilities</h2><ul><li>Count the wombats every evening</li><li>Mend the fences</li></ul>
</body></html>`;

const markdown = `# Wombat Keeper

Keeps wombats calm, fed and counted.

## Core Functions

A keeper walks the burrows at dusk and writes down who is home.

## Key Responsibilities

- Count the wombats every evening
- Mend the fences
`;

const article = `What wombat keepers do

Night work

A keeper walks the burrows at dusk and writes down who is home. It is quiet work, and most of it is done on foot,
whatever the weather is like.

Who hires

Zoos and sanctuaries hire keepers all year round, and farms do so in spring when the young ones leave the burrow.
`;

const guideFile = readFileSync(resolve('resources', 'guides', 'healthcare-technician.json'), 'utf8');

/** Every line of a text is in the report, once and in order. */
function expectEveryLine(text: string, report: Output<'guides.preview'>['report']): void {
  let next = 1;
  for (const run of report.lines) {
    expect(run.from).toBe(next);
    expect(run.to).toBeGreaterThanOrEqual(run.from);
    next = run.to + 1;
  }
  const lines = text.split(/\r\n|\n|\r/).length;
  expect([lines, lines - 1]).toContain(next - 1);
}

describe('a guide comes in', () => {
  it.each([
    ['guide-page', guidePage()],
    ['web-page', htmlPage],
    ['markdown', markdown],
    ['guide-file', guideFile],
    ['article', article],
  ] as const)('as a %s: previewed, stored, read, found', async (form, text) => {
    const { call } = testHost();
    const preview = await call('guides.preview', { text, sourceName: 'A friend' });
    expect(preview.report.form).toBe(form);
    expect(preview.matches).toEqual([]);
    expectEveryLine(text, preview.report);
    expect(await call('guides.list', {})).toHaveLength(1);

    const { guide, report } = await call('guides.import', { text, sourceName: 'A friend' });
    expect(report).toEqual(preview.report);
    expect(guide).toEqual({ ...preview.guide, id: guide.id });
    expect(guide.sections.length).toBeGreaterThan(0);
    expect(await call('guides.get', { id: guide.id })).toEqual(guide);
    const words = form === 'guide-file' ? guide.title : 'burrows dusk';
    expect((await call('search.everything', { query: words })).hits.map((hit) => hit.id)).toContain(guide.id);
    expect((await call('history.undo', {})).entry?.labelKey).toBe('guide-imported');
    expect(await call('guides.list', {})).toHaveLength(1);
  });

  it('as any text at all, with no fact that the text does not give', async () => {
    const { call } = testHost();
    const { guide } = await call('guides.import', { text: 'Just some words.\nAnd some more.' });
    expect(guide.facts).toEqual({ salaryBands: [] });
    expect(JSON.stringify(guide.sections)).toContain('Just some words.');
  });

  it('with what the person set right', async () => {
    const { call, failure } = testHost();
    const text = guidePage();
    const line = text.split('\n').findIndex((one) => one.startsWith('Key Responsibilities')) + 1;
    const corrections = {
      title: 'Wombat Warden',
      summary: 'Set right.',
      facts: { salaryBands: [], currency: 'AUD', medianSalary: 61_000 },
      headings: [{ line, kind: 'tech-skills' as const }],
    };
    const preview = await call('guides.preview', { text, corrections });
    const { guide } = await call('guides.import', { text, corrections });
    expect(guide).toEqual({ ...preview.guide, id: guide.id });
    expect(guide).toMatchObject({
      title: 'Wombat Warden',
      slug: 'wombat-warden',
      summary: 'Set right.',
      facts: corrections.facts,
    });
    expect(guide.sections.map((section) => section.kind)).toContain('tech-skills');
    expect((await failure('guides.import', { text, corrections: { title: ' ' } })).code).toBe(
      'invalid-input',
    );
    expect(
      (await failure('guides.import', { text, corrections: { headings: [{ line: 1, kind: 'odd' }] } })).code,
    ).toBe('invalid-input');
  });
});

describe('a guide that is there in an older version', () => {
  const newer = guidePage().replace('at dusk and writes', 'at dawn and writes');

  it('is named in the preview, with what would change in it', async () => {
    const { call } = testHost();
    const { guide } = await call('guides.import', { text: guidePage() });
    await call('guides.import', { text: guidePage('Aardvark Keeper') });
    const { matches } = await call('guides.preview', { text: newer });
    expect(matches).toEqual([
      {
        id: guide.id,
        title: 'Wombat Keeper',
        changes: [
          {
            sectionId: expect.any(String),
            heading: expect.stringContaining('Core Functions'),
            change: 'changed',
            removed: ['A keeper walks the burrows at dusk and writes down who is home.'],
            added: ['A keeper walks the burrows at dawn and writes down who is home.'],
          },
        ],
      },
    ]);
    expect((await call('guides.preview', { text: guidePage() })).matches).toMatchObject([{ changes: [] }]);
    const renamed = await call('guides.preview', { text: newer, corrections: { title: 'wombat  KEEPER' } });
    expect(renamed.matches.map((match) => match.id)).toEqual([guide.id]);
  });

  it('is not a guide that ships, nor another in a script without a slug', async () => {
    const { call } = testHost();
    await call('guides.copy', { id: 'sonography-aide', title: '袋熊' });
    const other = await call('guides.preview', { text: guidePage(), corrections: { title: '土豚' } });
    expect(other.matches).toEqual([]);
    const same = await call('guides.preview', { text: guidePage(), corrections: { title: '袋熊' } });
    expect(same.matches).toHaveLength(1);
    const aide = await call('guides.preview', {
      text: guidePage(),
      corrections: { title: 'Sonography Aide' },
    });
    expect(aide.matches).toEqual([]);
  });

  it('is replaced under its id: marks, reading and the people who chose it stay', async () => {
    const { call, clock } = testHost();
    const ada = await call('people.create', { kind: 'self', displayName: 'Ada' });
    const { guide } = await call('guides.import', { text: guidePage() });
    await call('people.update', { id: ada.id, guideId: guide.id });
    const of = { personId: ada.id, guideId: guide.id };
    const sectionId = guide.sections.find((section) => section.kind === 'core-functions')?.id ?? '';
    const quote = 'A keeper walks the burrows at dusk and writes down who is home.';
    const mark = await call('marks.create', { ...of, sectionId, kind: 'note', quote, text: 'Mine' });
    clock.advance(1000);
    await call('reading.record', { ...of, readSections: [sectionId] });
    clock.advance(1000);

    const replaced = await call('guides.import', { text: newer, replaceId: guide.id });
    expect(replaced.guide).toMatchObject({ id: guide.id, title: 'Wombat Keeper' });
    expect(await call('guides.list', {})).toHaveLength(2);
    expect((await call('guides.list', {}))[1]?.importedAt).toBe('2026-03-10T09:00:02.000Z');
    expect(await call('marks.list', { personId: ada.id })).toMatchObject([
      {
        id: mark.id,
        text: 'Mine',
        place: { state: 'changed', sectionId, quote: expect.stringContaining('at dawn') },
      },
    ]);
    expect((await call('reading.get', of)).changes).toMatchObject([
      { sectionId, change: 'changed', removed: [quote], added: [quote.replace('dusk', 'dawn')] },
    ]);
    expect((await call('people.list', {}))[0]?.guideId).toBe(guide.id);

    expect((await call('history.undo', {})).entry?.labelKey).toBe('guide-updated-from-text');
    expect(await call('guides.get', { id: guide.id })).toEqual(guide);
    expect(await call('marks.list', { personId: ada.id })).toEqual([mark]);
    expect((await call('reading.get', of)).changes).toEqual([]);
    await call('history.redo', {});
    expect(await call('guides.get', { id: guide.id })).toEqual(replaced.guide);
  });

  it('is not replaced where it ships, or is not there', async () => {
    const { call, failure } = testHost();
    const text = guidePage();
    expect(await failure('guides.import', { text, replaceId: 'sonography-aide' })).toMatchObject({
      code: 'conflict',
      details: { key: 'guide-is-bundled' },
    });
    expect((await failure('guides.import', { text, replaceId: 'nothing' })).details?.key).toBe(
      'guide-not-found',
    );
    expect(await call('history.list', {})).toEqual([]);
  });

  it('from a file with its id is found again when it comes back after it was removed', async () => {
    const { call } = testHost();
    const ada = await call('people.create', { kind: 'self', displayName: 'Ada' });
    const { guide } = await call('guides.import', { text: guidePage() });
    const { text } = await call('guides.export', { id: guide.id, format: 'json' });
    const of = { personId: ada.id, guideId: guide.id };
    const sectionId = guide.sections[1]?.id ?? '';
    const bookmark = await call('marks.create', { ...of, sectionId, kind: 'bookmark' });
    await call('guides.remove', { id: guide.id });
    const back = await call('guides.import', { text });
    expect(back.guide).toEqual(guide);
    expect(await call('marks.list', { personId: ada.id })).toEqual([bookmark]);
  });
});
