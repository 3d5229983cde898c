import { describe, expect, it } from 'vitest';
import { contentOf } from '#core/guides/edit/edit-guide';
import type { MarkKind } from '#core/guides/kinds';
import { guideContent, section } from '../support/guide-content';
import { testHost } from '../support/test-host';

const quote = 'Then the keeper writes down who is home.';

/** A host with a person and a guide on wombats. */
async function started() {
  const host = testHost();
  const ada = await host.call('people.create', { kind: 'self', displayName: 'Ada' });
  const keeper = await host.call('guides.create', { content: guideContent() });
  const place = { personId: ada.id, guideId: keeper.id, sectionId: 'core-functions' };
  const marks = () => host.call('marks.list', { personId: ada.id });
  return { ...host, ada, keeper, place, marks };
}

describe('a mark', () => {
  it('knows its place and the words around it', async () => {
    const { call, place, keeper, marks } = await started();
    const mark = await call('marks.create', { ...place, kind: 'note', quote, text: ' Ask about this. ' });
    expect(mark).toEqual({
      id: expect.any(String),
      personId: place.personId,
      guideId: keeper.id,
      guideTitle: 'Wombat Keeper',
      kind: 'note',
      anchor: {
        sectionId: 'core-functions',
        heading: 'core functions',
        quote,
        before: expect.stringContaining('walks the burrows at dusk.'),
        after: '',
        sectionHash: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
      text: 'Ask about this.',
      place: { state: 'there', sectionId: 'core-functions' },
      createdAt: '2026-03-10T09:00:00.000Z',
      updatedAt: '2026-03-10T09:00:00.000Z',
    });
    expect(await marks()).toEqual([mark]);
  });

  it('can be of a whole section, of the summary, of a fact', async () => {
    const { call, place } = await started();
    const whole = await call('marks.create', { ...place, kind: 'highlight' });
    expect(whole).toMatchObject({ anchor: { quote: '' }, text: '', place: { state: 'there' } });
    const summary = await call('marks.create', {
      ...place,
      sectionId: 'overview',
      kind: 'highlight',
      quote: 'calm, fed and counted',
    });
    expect(summary).toMatchObject({ anchor: { sectionId: 'overview' }, place: { state: 'there' } });
    const fact = await call('marks.create', {
      ...place,
      sectionId: 'overview',
      kind: 'source',
      fact: 'median-salary',
      text: 'The zoo’s own table, 2025',
    });
    expect(fact).toMatchObject({ anchor: { fact: 'median-salary' }, place: { state: 'there' } });
  });

  it.each(['goal', 'skill', 'question', 'evidence-need'] as const)(
    'that is a %s says the words marked where it has no text',
    async (kind) => {
      const { call, failure, place } = await started();
      expect(await call('marks.create', { ...place, kind, quote })).toMatchObject({ text: quote });
      expect(await call('marks.create', { ...place, kind, quote, text: 'My own' })).toMatchObject({
        text: 'My own',
      });
      expect(await failure('marks.create', { ...place, kind, text: '  ' })).toMatchObject({
        code: 'invalid-input',
        details: { key: 'mark-needs-text' },
      });
    },
  );

  it.each(['note', 'source'] as const)('that is a %s needs a text', async (kind) => {
    const { failure, place, marks } = await started();
    expect(await failure('marks.create', { ...place, kind, quote })).toMatchObject({
      code: 'invalid-input',
      details: { key: 'mark-needs-text' },
    });
    expect(await marks()).toEqual([]);
  });

  it('that is a bookmark is there once', async () => {
    const { call, place, marks } = await started();
    const first = await call('marks.create', { ...place, kind: 'bookmark' });
    expect(await call('marks.create', { ...place, kind: 'bookmark' })).toEqual(first);
    await call('marks.create', { ...place, sectionId: 'days', kind: 'bookmark' });
    expect(await marks()).toHaveLength(2);
    expect(await call('history.list', {})).toHaveLength(4);
  });

  it.each([
    ['a person who is not there', { personId: 'nobody' }, 'not-found', 'person-not-found'],
    ['a guide that is not there', { guideId: 'nothing' }, 'not-found', 'guide-not-found'],
    ['a section that is not there', { sectionId: 'nothing' }, 'not-found', 'guide-section-not-found'],
    ['words that are not there', { quote: 'Wombats fly.' }, 'invalid-input', 'quote-not-in-section'],
    ['words of another section', { sectionId: 'days', quote }, 'invalid-input', 'quote-not-in-section'],
    ['a fact that is not given', { fact: 'growth' }, 'invalid-input', 'quote-not-in-section'],
    ['a kind that is none', { kind: 'stain' }, 'invalid-input', 'invalid-input'],
  ])('of %s is refused', async (_, wrong, code, key) => {
    const { failure, place, marks } = await started();
    const error = await failure('marks.create', { ...place, kind: 'highlight', ...wrong });
    expect(error).toMatchObject({ code, details: { key } });
    expect(await marks()).toEqual([]);
  });

  it('comes in reading order, guide by guide', async () => {
    const { call, place, ada, marks } = await started();
    const other = await call('guides.create', { content: guideContent({ title: 'Aardvark Keeper' }) });
    const add = async (kind: MarkKind, sectionId: string, words?: string, guideId = place.guideId) =>
      call('marks.create', {
        ...place,
        guideId,
        sectionId,
        kind,
        ...(words === undefined ? {} : { quote: words }),
      });
    await add('highlight', 'days', 'Nothing happens at noon.');
    await add('highlight', 'days', 'Dusk is the busy hour.');
    await add('highlight', 'skills', 'Mend fences');
    await add('highlight', 'overview', 'calm');
    await add('highlight', 'skills', 'Patience comes before all else.', other.id);
    expect((await marks()).map((mark) => mark.anchor.quote)).toEqual([
      'Patience comes before all else.',
      'calm',
      'Mend fences',
      'Dusk is the busy hour.',
      'Nothing happens at noon.',
    ]);
    expect(await call('marks.list', { personId: ada.id, guideId: other.id })).toHaveLength(1);
  });

  it('is one person’s own, and asks for a person who is there', async () => {
    const { call, failure, place } = await started();
    await call('marks.create', { ...place, kind: 'highlight', quote });
    const ben = await call('people.create', { kind: 'client', displayName: 'Ben' });
    expect(await call('marks.list', { personId: ben.id })).toEqual([]);
    expect((await failure('marks.list', { personId: 'nobody' })).details?.key).toBe('person-not-found');
  });
});

describe('a mark that is changed', () => {
  it('can be done, and taken up again', async () => {
    const { call, clock, place } = await started();
    const goal = await call('marks.create', { ...place, kind: 'goal', quote });
    clock.advance(60_000);
    const done = await call('marks.update', { id: goal.id, done: true });
    expect(done.doneAt).toBe('2026-03-10T09:01:00.000Z');
    clock.advance(60_000);
    const reworded = await call('marks.update', { id: goal.id, done: true, text: 'Write it down' });
    expect(reworded).toMatchObject({ doneAt: done.doneAt, text: 'Write it down' });
    expect(await call('marks.update', { id: goal.id, done: false })).not.toHaveProperty('doneAt');
    const keys = (await call('history.list', {})).map((entry) => entry.labelKey);
    expect(keys.slice(0, 4)).toEqual(['mark-reopened', 'mark-updated', 'mark-done', 'mark-created']);
    expect((await call('history.state', {})).undo?.label).toBe('Reopen “Write it down”');
  });

  it('is called in the history by how it begins', async () => {
    const { call, place } = await started();
    const label = async () => (await call('history.state', {})).undo?.label;
    await call('marks.create', { ...place, kind: 'note', text: `${'🐾 '.repeat(40)}\n\nend` });
    expect(await label()).toBe(`Mark “${'🐾 '.repeat(29)}🐾…” in “Wombat Keeper”`);
    await call('marks.create', { ...place, kind: 'highlight' });
    expect(await label()).toBe('Mark “core functions” in “Wombat Keeper”');
  });

  it('becomes another kind, with what that one says', async () => {
    const { call, failure, place } = await started();
    const { id } = await call('marks.create', { ...place, kind: 'highlight', quote });
    expect(await call('marks.update', { id, kind: 'goal' })).toMatchObject({ kind: 'goal', text: quote });
    await call('marks.update', { id, done: true });
    const highlight = await call('marks.update', { id, kind: 'highlight' });
    expect(highlight).toMatchObject({ kind: 'highlight', text: '' });
    expect(highlight).not.toHaveProperty('doneAt');
    expect((await failure('marks.update', { id, kind: 'note' })).details?.key).toBe('mark-needs-text');
    expect(await call('marks.update', { id, kind: 'note', text: 'So be it' })).toMatchObject({
      kind: 'note',
      text: 'So be it',
    });
    expect((await failure('marks.update', { id, text: '' })).details?.key).toBe('mark-needs-text');
  });

  it.each(['highlight', 'note', 'bookmark', 'source'] as const)(
    'cannot be done where it is a %s',
    async (kind) => {
      const { call, failure, place } = await started();
      const { id } = await call('marks.create', { ...place, kind, quote, text: 'Words' });
      expect(await failure('marks.update', { id, done: true })).toMatchObject({
        code: 'invalid-input',
        details: { key: 'mark-not-doable' },
      });
      expect(await call('marks.update', { id, done: false })).not.toHaveProperty('doneAt');
    },
  );

  it('is moved to another sentence', async () => {
    const { call, failure, place } = await started();
    const { id } = await call('marks.create', { ...place, kind: 'highlight', quote });
    const target = { sectionId: 'days', quote: 'Nothing happens at noon.' };
    expect(await call('marks.update', { id, place: target })).toMatchObject({
      anchor: { ...target, heading: 'days', before: expect.stringContaining('busy hour.') },
      place: { state: 'there', sectionId: 'days' },
    });
    expect((await failure('marks.update', { id, place: { ...target, quote: 'x y z' } })).details?.key).toBe(
      'quote-not-in-section',
    );
    expect(
      (await failure('marks.update', { id, place: { ...target, sectionId: 'gone' } })).details?.key,
    ).toBe('guide-section-not-found');
  });

  it('is not there any more once it is removed, and comes back with undo', async () => {
    const { call, failure, place, marks } = await started();
    const mark = await call('marks.create', { ...place, kind: 'goal', quote });
    await call('marks.update', { id: mark.id, done: true });
    const [done] = await marks();
    expect(await call('marks.remove', { id: mark.id })).toEqual({ id: mark.id });
    expect(await marks()).toEqual([]);
    for (const name of ['marks.update', 'marks.remove']) {
      expect(await failure(name, { id: mark.id })).toMatchObject({
        code: 'not-found',
        details: { key: 'mark-not-found' },
      });
    }
    await call('history.undo', {});
    expect(await marks()).toEqual([done]);
    await call('history.undo', {});
    expect(await marks()).toEqual([mark]);
    await call('history.undo', {});
    expect(await marks()).toEqual([]);
    for (let count = 0; count < 3; count += 1) await call('history.redo', {});
    expect(await marks()).toEqual([]);
    expect((await call('history.undo', {})).entry?.labelKey).toBe('mark-removed');
    expect(await marks()).toEqual([done]);
  });
});

describe('a mark in a guide that changes', () => {
  it('is found where its sentence went, or told that it was reworded or is gone', async () => {
    const { call, place, keeper, marks } = await started();
    const add = (sectionId: string, words: string) =>
      call('marks.create', { ...place, sectionId, kind: 'highlight', quote: words });
    await add('core-functions', quote);
    await add('skills', 'Patience comes before all else.');
    await add('days', 'Nothing happens at noon.');
    await call('guides.update', {
      id: keeper.id,
      content: {
        ...contentOf(keeper),
        sections: [
          section(
            'core-functions',
            'A keeper walks the burrows. Then the keeper quickly writes down who is home.',
          ),
          section('days', 'Dusk is the busy hour. Patience comes before all else.'),
        ],
      },
    });
    expect(Object.fromEntries((await marks()).map((mark) => [mark.anchor.quote, mark.place]))).toEqual({
      [quote]: {
        state: 'changed',
        sectionId: 'core-functions',
        quote: 'Then the keeper quickly writes down who is home.',
      },
      'Patience comes before all else.': { state: 'moved', sectionId: 'days' },
      'Nothing happens at noon.': { state: 'gone' },
    });
  });

  it('outlives the guide, and is in it again when that comes back', async () => {
    const { call, failure, place, keeper, marks } = await started();
    const mark = await call('marks.create', { ...place, kind: 'note', quote, text: 'Mine' });
    await call('guides.remove', { id: keeper.id });
    expect(await marks()).toEqual([{ ...mark, place: { state: 'gone' } }]);
    expect(await call('marks.update', { id: mark.id, text: 'Still mine' })).toMatchObject({
      text: 'Still mine',
      place: { state: 'gone' },
    });
    expect(
      (await failure('marks.update', { id: mark.id, place: { sectionId: 'days', quote: 'x' } })).details?.key,
    ).toBe('guide-not-found');
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await marks()).toEqual([mark]);
  });
});

describe('the search', () => {
  it('finds a mark by its text and by the words marked, in its place, for its person', async () => {
    const { call, place, ada, keeper } = await started();
    const mark = await call('marks.create', { ...place, kind: 'note', quote, text: 'Ask Bettina about it' });
    const ben = await call('people.create', { kind: 'client', displayName: 'Ben' });
    const hits = async (query: string, personId: string) =>
      (await call('search.everything', { query, personId })).hits.filter((hit) => hit.kind === 'mark');
    expect(await hits('bettina', ada.id)).toEqual([
      {
        kind: 'mark',
        id: mark.id,
        title: 'Ask Bettina about it',
        snippet: expect.stringContaining('\u0002Bettina\u0003'),
        anchor: 'core-functions',
        guideId: keeper.id,
        personId: ada.id,
      },
    ]);
    expect(await hits('writes home', ada.id)).toHaveLength(1);
    expect(await hits('bettina', ben.id)).toEqual([]);
    await call('marks.update', { id: mark.id, text: 'Ask Kim' });
    expect(await hits('bettina', ada.id)).toEqual([]);
    await call('history.undo', {});
    expect(await hits('bettina', ada.id)).toHaveLength(1);
    await call('marks.remove', { id: mark.id });
    expect(await hits('bettina', ada.id)).toEqual([]);
  });
});
