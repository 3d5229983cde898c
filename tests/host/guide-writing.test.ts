import { describe, expect, it } from 'vitest';
import { contentOf } from '#core/guides/edit/edit-guide';
import type { GuideContent } from '#core/guides/guide';
import { guideSchema } from '#core/guides/guide';
import { guideContent, section } from '../support/guide-content';
import { testHost } from '../support/test-host';

const bundled = 'sonography-aide';

describe('a guide that is written here', () => {
  it('is stored as it was written, listed, found, and taken back by undo', async () => {
    const { call } = testHost();
    const content = guideContent({ title: ' Wombat Keeper ' });
    const made = await call('guides.create', { content });
    expect(made).toEqual({
      ...content,
      title: 'Wombat Keeper',
      id: expect.any(String),
      slug: 'wombat-keeper',
      origin: 'imported',
      writtenHere: true,
      editedOn: '2026-03-10',
    });
    expect(await call('guides.get', { id: made.id })).toEqual(made);
    expect((await call('guides.list', {}))[1]).toMatchObject({
      id: made.id,
      writtenHere: true,
      editedOn: '2026-03-10',
      importedAt: '2026-03-10T09:00:00.000Z',
    });
    expect((await call('search.everything', { query: 'burrows dusk' })).hits[0]).toMatchObject({
      kind: 'guide',
      id: made.id,
      anchor: 'core-functions',
    });
    expect((await call('history.undo', {})).entry).toMatchObject({
      labelKey: 'guide-created',
      label: 'Write the guide “Wombat Keeper”',
    });
    expect(await call('guides.list', {})).toHaveLength(1);
    await call('history.redo', {});
    expect(await call('guides.get', { id: made.id })).toEqual(made);
  });

  it('may be empty but for its title', async () => {
    const { call } = testHost();
    const made = await call('guides.create', { content: guideContent({ title: '袋熊', sections: [] }) });
    expect(made).toMatchObject({ title: '袋熊', slug: 'guide', sections: [] });
  });

  it.each([
    ['right-to-left marks', '\u202eward\u202c \u200fkeeper\u200f'],
    ['an emoji cut in two', 'A wombat \ud83d\u0020 and \udc28'],
    ['a NUL', 'Before \u0000 after'],
    ['what SQL and JSON write', `'; DROP TABLE guide; -- "}]\\u0000`],
    ['line separators', 'One\u2028two\u2029three\u0085four'],
  ])('with %s in it is stored, found, marked, rewritten and brought back', async (_, strange) => {
    const { call } = testHost();
    const ada = await call('people.create', { kind: 'self', displayName: 'Ada' });
    const content = guideContent({ sections: [section('odd', `${strange} Burrow.`, { items: [strange] })] });
    const made = await call('guides.create', { content });
    expect(await call('guides.get', { id: made.id })).toEqual({ ...made, ...content });
    const of = { personId: ada.id, guideId: made.id };
    await call('reading.record', { ...of, readSections: ['odd'] });
    const mark = await call('marks.create', {
      ...of,
      sectionId: 'odd',
      kind: 'note',
      text: `${strange} mine`,
    });
    expect(mark.place.state).toBe('there');
    const rewritten = { ...content, sections: [section('odd', 'Plain.')] };
    await call('guides.update', { id: made.id, content: rewritten });
    await call('guides.export', { id: made.id, format: 'markdown' });
    expect((await call('reading.get', of)).changes).toHaveLength(1);
    await call('marks.remove', { id: mark.id });
    for (let count = 0; count < 4; count += 1) {
      expect((await call('history.undo', {})).entry).not.toBeNull();
    }
    for (let count = 0; count < 2; count += 1) await call('history.redo', {});
    expect(await call('guides.get', { id: made.id })).toEqual(made);
    expect((await call('search.everything', { query: 'burrow' })).hits).toHaveLength(1);
    expect((await call('reading.get', of)).changes).toEqual([]);
    const [again] = await call('marks.list', { personId: ada.id });
    expect(again?.text).toBe(Buffer.from(mark.text).toString());
  });

  it('is edited, and keeps its id', async () => {
    const { call, clock } = testHost();
    const made = await call('guides.create', { content: guideContent() });
    clock.set('2026-03-12T09:00:00.000Z');
    const content = { ...contentOf(made), title: 'Wombat Chief', sections: [section('one', 'One.')] };
    const edited = await call('guides.update', { id: made.id, content });
    expect(edited).toEqual({
      ...content,
      id: made.id,
      slug: 'wombat-chief',
      origin: 'imported',
      writtenHere: true,
      editedOn: '2026-03-12',
    });
    expect((await call('search.everything', { query: 'burrows' })).hits).toEqual([]);
    expect((await call('history.undo', {})).entry?.labelKey).toBe('guide-edited');
    expect(await call('guides.get', { id: made.id })).toEqual(made);
    expect((await call('search.everything', { query: 'burrows' })).hits).toHaveLength(1);
  });

  it.each<[string, Partial<GuideContent>, string, string]>([
    ['no title', { title: '  ' }, 'invalid-input', 'guide-needs-title'],
    [
      'two sections of one id',
      { sections: [section('a', 'One.'), section('a', 'Two.')] },
      'invalid-input',
      'guide-sections-not-unique',
    ],
    [
      'a section without an id',
      { sections: [section(' ', 'One.')] },
      'invalid-input',
      'guide-sections-not-unique',
    ],
    [
      'a section under one that comes later',
      { sections: [section('a', 'One.', { parentId: 'b' }), section('b', 'Two.')] },
      'invalid-input',
      'guide-section-parent-unknown',
    ],
    [
      'a section under itself',
      { sections: [section('a', 'One.', { parentId: 'a' })] },
      'invalid-input',
      'guide-section-parent-unknown',
    ],
    [
      'more than 2 MB',
      { sections: [section('a', 'é'.repeat(1024 * 1024))] },
      'too-large',
      'guide-content-too-large',
    ],
    [
      'a kind of section that is none',
      { sections: [{ id: 'a' }] as never },
      'invalid-input',
      'invalid-input',
    ],
  ])('with %s is refused, new or edited', async (_, fields, code, key) => {
    const { call, failure } = testHost();
    const made = await call('guides.create', { content: guideContent() });
    const content = guideContent(fields);
    const refusal = { code, details: { key } };
    expect(await failure('guides.create', { content })).toMatchObject(refusal);
    expect(await failure('guides.update', { id: made.id, content })).toMatchObject(refusal);
    expect(await call('guides.get', { id: made.id })).toEqual(made);
    expect(await call('history.list', {})).toHaveLength(1);
  });
});

describe('a guide that ships', () => {
  it('is copied, and the copy edited, while it stays as it is', async () => {
    const { call, failure } = testHost();
    const original = await call('guides.get', { id: bundled });
    const copy = await call('guides.copy', { id: bundled, title: ' Aide at Harbor Clinic ' });
    expect(copy).toEqual({
      ...original,
      id: expect.any(String),
      slug: 'aide-at-harbor-clinic',
      title: 'Aide at Harbor Clinic',
      origin: 'imported',
      writtenHere: true,
      editedOn: '2026-03-10',
    });
    await call('guides.update', { id: copy.id, content: { ...contentOf(copy), summary: 'Ours.' } });
    expect(await call('guides.get', { id: bundled })).toEqual(original);
    expect((await call('history.list', {})).map((entry) => entry.label)).toEqual([
      'Edit the guide “Aide at Harbor Clinic”',
      'Copy a guide as “Aide at Harbor Clinic”',
    ]);
    expect((await failure('guides.copy', { id: 'nothing', title: 'X' })).details?.key).toBe(
      'guide-not-found',
    );
    expect((await failure('guides.copy', { id: bundled, title: ' ' })).code).toBe('invalid-input');
  });

  it('is not edited', async () => {
    const { call, failure } = testHost();
    const content = guideContent();
    expect(await failure('guides.update', { id: bundled, content })).toMatchObject({
      code: 'conflict',
      details: { key: 'guide-is-bundled' },
    });
    expect((await failure('guides.update', { id: 'nothing', content })).details?.key).toBe('guide-not-found');
    expect(await call('history.list', {})).toEqual([]);
  });
});

describe('a guide as a file', () => {
  it('comes back from our own format as it was, under its id where that is free', async () => {
    const { call } = testHost();
    const made = await call('guides.create', { content: guideContent() });
    const file = await call('guides.export', { id: made.id, format: 'json' });
    expect(file).toMatchObject({ filename: 'wombat-keeper.json', mediaType: 'application/json' });
    const second = await call('guides.import', { text: file.text });
    expect(second.guide).toEqual({ ...made, id: expect.any(String) });
    expect(second.guide.id).not.toBe(made.id);

    const elsewhere = testHost();
    const { guide, report } = await elsewhere.call('guides.import', { text: file.text });
    expect(guide).toEqual(made);
    expect(report.form).toBe('guide-file');
    expect(await elsewhere.call('guides.get', { id: made.id })).toEqual(made);
    expect(await elsewhere.call('guides.export', { id: made.id, format: 'json' })).toEqual(file);
  });

  it('that ships is the person’s own when it comes back', async () => {
    const { call } = testHost();
    const original = await call('guides.get', { id: bundled });
    const { text } = await call('guides.export', { id: bundled, format: 'json' });
    const { guide } = await call('guides.import', { text });
    expect(guide).toEqual({ ...original, id: expect.any(String), origin: 'imported' });
    expect(guide.id).not.toBe(bundled);
    expect(guideSchema.safeParse(guide).success).toBe(true);
  });

  it('is Markdown too', async () => {
    const { call, failure } = testHost();
    const made = await call('guides.create', { content: guideContent() });
    const file = await call('guides.export', { id: made.id, format: 'markdown' });
    expect(file).toMatchObject({ filename: 'wombat-keeper.md', mediaType: 'text/markdown' });
    expect(file.text).toContain('# Wombat Keeper');
    expect(file.text).toContain('Then the keeper writes down who is home.');
    expect((await failure('guides.export', { id: 'nothing', format: 'json' })).details?.key).toBe(
      'guide-not-found',
    );
    expect((await failure('guides.export', { id: made.id, format: 'pdf' })).code).toBe('invalid-input');
  });

  it('takes the id of a guide that ships later without being in its way', async () => {
    const first = testHost();
    const { text } = await first.call('guides.export', { id: bundled, format: 'json' });
    const bare = testHost({ resourcesDir: first.folder });
    const { guide } = await bare.call('guides.import', { text });
    expect(guide.id).toBe(bundled);
    bare.host.close();
    const updated = testHost({ folder: bare.folder });
    expect(updated.logged).toEqual([]);
    const list = await updated.call('guides.list', {});
    expect(list.map(({ id, origin }) => [id, origin])).toEqual([
      [`${bundled}-bundled`, 'bundled'],
      [bundled, 'imported'],
    ]);
    expect(await updated.call('guides.get', { id: bundled })).toEqual(guide);
    expect((await updated.call('guides.get', { id: `${bundled}-bundled` })).origin).toBe('bundled');
  });
});
