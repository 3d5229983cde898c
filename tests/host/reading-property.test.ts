import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentOf } from '#core/guides/edit/edit-guide';
import { sectionHash } from '#core/guides/section-hash';
import { guideContent, section } from '../support/guide-content';
import { testHost } from '../support/test-host';

const names = ['apples', 'bridges', 'clouds', 'drums', 'eels'] as const;
type Name = (typeof names)[number];

/** One of three wordings of a section; no two have a word in common, so that none is taken for another renamed. */
function worded(id: Name, version: number) {
  return section(
    id,
    ['First', 'second', 'third']
      .map((word) => `${word}${id}${version}`)
      .join(' ')
      .concat('.'),
  );
}

/** The sections of a guide: some of five, in any order. */
const wording = fc
  .shuffledSubarray([...names], { minLength: 1 })
  .chain((ids) => fc.tuple(...ids.map((id) => fc.nat(2).map((version) => worded(id, version)))));

const step = fc.oneof(
  { weight: 3, arbitrary: wording.map((sections) => ({ do: 'rewrite' as const, sections })) },
  {
    weight: 3,
    arbitrary: fc.subarray([...names]).map((ids: Name[]) => ({ do: 'read' as const, ids })),
  },
  { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const).map((what) => ({ do: what })) },
);

it('what changed since it was read is told of what was read and of what came, whatever was rewritten or taken back', async () => {
  await fc.assert(
    fc.asyncProperty(wording, fc.array(step, { maxLength: 12 }), async (first, steps) => {
      const { host, call, clock } = testHost();
      const ada = await call('people.create', { kind: 'self', displayName: 'Ada' });
      const made = await call('guides.create', { content: guideContent({ sections: first }) });
      const of = { personId: ada.id, guideId: made.id };
      for (const one of steps) {
        clock.advance(1000);
        if (one.do === 'rewrite') {
          const content = { ...contentOf(made), sections: one.sections };
          await call('guides.update', { id: made.id, content });
        } else if (one.do === 'read') await call('reading.record', { ...of, readSections: one.ids });
        else if (one.do === 'redo') await call('history.redo', {});
        else if ((await call('history.state', {})).undo?.labelKey === 'guide-edited') {
          await call('history.undo', {});
        }

        const { sections } = await call('guides.get', { id: made.id });
        const now = new Map(sections.map((current) => [current.id, sectionHash(current)]));
        const reading = await call('reading.get', of);
        const read = new Map(reading.sections.map(({ sectionId, hash }) => [sectionId, hash]));
        const changes = new Map(reading.changes.map(({ sectionId, change }) => [sectionId, change]));
        expect(changes.size).toBe(reading.changes.length);
        for (const [id, hash] of read) {
          const expected = now.has(id) ? (now.get(id) === hash ? undefined : 'changed') : 'removed';
          expect([id, changes.get(id)]).toEqual([id, expected]);
        }
        for (const [id, change] of changes) if (!read.has(id)) expect([id, change]).toEqual([id, 'added']);
        if (read.size === 0) expect(changes.size).toBe(0);
        for (const { change, removed, added } of reading.changes) {
          expect(removed.length > 0).toBe(change !== 'added');
          expect(added.length > 0).toBe(change !== 'removed');
        }
        const [summary] = await call('reading.list', { personId: ada.id });
        if (summary !== undefined) expect(summary.changed).toBe(changes.size);
      }
      clock.advance(1000);
      const seen = await call('reading.record', { ...of, readSections: [...names] });
      expect(seen.changes).toEqual([]);
      host.close();
    }),
    { seed: 20260310, numRuns: 60 },
  );
}, 60_000);
