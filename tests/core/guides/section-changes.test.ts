import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Section } from '#core/guides/guide';
import { sectionKinds } from '#core/guides/kinds';
import { sectionChanges, sentencesOf } from '#core/guides/section-changes';
import { sectionHash } from '#core/guides/section-hash';
import { diffSentences } from '#core/guides/sentence-diff';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const list = (...items: string[]): Block => ({ type: 'list', items });
const section = (id: string, heading: string, ...blocks: Block[]): Section => ({
  id,
  kind: 'other',
  heading,
  blocks,
});

describe('what differs between two versions of the sections', () => {
  const tools = section(
    'tools',
    'Tools',
    paragraph('Know them all. Clean them daily.'),
    list('Probe', 'Gel'),
  );

  test('sentences that went and came, in order; a list item is a sentence', () => {
    const after = section(
      'tools',
      'Tools',
      paragraph('Know them all. Clean them twice a day.'),
      list('Probe', 'Warm gel. Not hot.'),
    );
    expect(sectionChanges([tools], [after])).toEqual([
      {
        sectionId: 'tools',
        heading: 'Tools',
        change: 'changed',
        removed: ['Clean them daily.', 'Gel'],
        added: ['Clean them twice a day.', 'Warm gel. Not hot.'],
      },
    ]);
  });

  test('blanks and paragraphs alone are no change', () => {
    const after = section(
      'tools',
      'Tools',
      paragraph('Know  them all.'),
      paragraph(' Clean them daily. '),
      list('Probe', 'Gel'),
    );
    expect(sectionChanges([tools], [after])).toEqual([]);
  });

  test('a sentence that moved past another is told', () => {
    const after = section(
      'tools',
      'Tools',
      paragraph('Clean them daily. Know them all.'),
      list('Probe', 'Gel'),
    );
    const [change] = sectionChanges([tools], [after]);
    expect([change?.removed, change?.added]).toEqual([change?.added, change?.removed]);
    expect(change?.removed).toHaveLength(1);
  });

  test('a changed heading is a changed sentence', () => {
    expect(sectionChanges([tools], [{ ...tools, heading: 'Your tools' }])).toEqual([
      {
        sectionId: 'tools',
        heading: 'Your tools',
        change: 'changed',
        removed: ['Tools'],
        added: ['Your tools'],
      },
    ]);
  });

  test('sections of another id are found by kind and heading, by hash, by nearly equal text', () => {
    const long = 'The reader keeps its place while you look something up in another part of the guide.';
    const before = [
      section('a', '🔧 Tools', paragraph('One.')),
      section('b', 'Old name', paragraph('Same text.')),
      section('c', 'Reading', paragraph(long)),
    ];
    const after = [
      section('a-2', 'Tools:', paragraph('Two.')),
      { ...section('b-2', 'Old name', paragraph('Same text.')), kind: 'advice' as const },
      section('c-2', 'Reading on', paragraph(`${long} It does.`)),
    ];
    expect(
      sectionChanges(before, after).map(({ sectionId, change, added }) => [sectionId, change, added]),
    ).toEqual([
      ['a-2', 'changed', ['Tools:', 'Two.']],
      ['c-2', 'changed', ['Reading on', 'It does.']],
    ]);
  });

  test('new sections and gone ones stand where they are and where they were', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) =>
      section(id, id, paragraph(`${id}${id} only here.`)),
    );
    if (a === undefined || b === undefined || c === undefined || d === undefined)
      throw new Error('no sections');
    const short = (changes: ReturnType<typeof sectionChanges>) =>
      changes.map((one) => [one.sectionId, one.change]);
    expect(short(sectionChanges([a, b, c], [a, d, c]))).toEqual([
      ['b', 'removed'],
      ['d', 'added'],
    ]);
    expect(short(sectionChanges([a, b, c], [c]))).toEqual([
      ['a', 'removed'],
      ['b', 'removed'],
    ]);
    expect(sectionChanges([a], [])).toEqual([
      { sectionId: 'a', heading: 'a', change: 'removed', removed: ['aa only here.'], added: [] },
    ]);
    expect(sectionChanges([], [a])[0]).toMatchObject({
      change: 'added',
      added: ['aa only here.'],
      removed: [],
    });
  });
});

const sentence = fc.stringMatching(/^[A-Z][a-z]{0,3}( [a-z]{1,3}){0,3}[.!]$/);
const block = fc.oneof(
  fc.array(sentence, { maxLength: 4 }).map((texts) => paragraph(texts.join(' '))),
  fc.array(fc.oneof(sentence, fc.string()), { maxLength: 4 }).map((items) => list(...items)),
);
const sections = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    kind: fc.constantFrom(...sectionKinds.slice(0, 3)),
    heading: fc.constantFrom('One', 'Two', 'Three', ''),
    blocks: fc.array(block, { maxLength: 3 }),
  }),
  { maxLength: 6 },
);

describe('for any sections', () => {
  test('a version does not differ from itself', () => {
    fc.assert(
      fc.property(sections, (all) => {
        expect(sectionChanges(all, structuredClone(all))).toEqual([]);
        expect(sectionChanges(all, all)).toEqual([]);
      }),
      { seed: 3 },
    );
  });

  test('what one direction adds, the other removes', () => {
    fc.assert(
      fc.property(fc.array(sentence), fc.array(sentence), (before, after) => {
        const one = diffSentences(before, after);
        const other = diffSentences(after, before);
        expect(one.removed.toSorted()).toHaveLength(other.added.length);
        expect(before.length - one.removed.length).toBe(after.length - one.added.length);
      }),
      { seed: 4 },
    );
  });

  test('the older sentences less the removed, with the added, are the newer ones', () => {
    fc.assert(
      fc.property(sections, sections, (before, after) => {
        const count = (texts: string[]) => {
          const counts = new Map<string, number>();
          for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
          return counts;
        };
        const all = (of: Section[]) => of.flatMap(({ blocks }) => sentencesOf(blocks));
        const changes = sectionChanges(before, after).filter(({ change }) => change !== 'changed');
        const whole = [...count(changes.flatMap(({ removed }) => removed))];
        const had = count(all(before));
        for (const [text, times] of whole) expect(had.get(text) ?? 0).toBeGreaterThanOrEqual(times);
      }),
      { seed: 5 },
    );
  });
});

describe('huge texts', () => {
  const sentences = (length: number, from: number) =>
    Array.from({ length }, (_, i) => `Sentence number ${i + from} of a long text.`);

  test('are told apart in a moment, and nothing is lost by it', () => {
    const before = [section('a', 'A', paragraph(sentences(30_000, 0).join(' ')))];
    const after = [section('a', 'A', paragraph(['New.', ...sentences(30_000, 10_000), 'End.'].join(' ')))];
    const started = performance.now();
    const [change] = sectionChanges(before, after);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(change?.removed).toHaveLength(10_000);
    expect(change?.added).toHaveLength(10_002);
  });

  test('a thousand sections of other ids and texts are weighed within bounds', () => {
    const many = (word: string) =>
      Array.from({ length: 1_000 }, (_, i) =>
        section(`${word}${i}`, `${word} ${i}`, paragraph(`${word} ${i}.`)),
      );
    expect(sectionChanges(many('old'), many('new'))).toHaveLength(2_000);
  });
});

test('equal hashes are no change, whatever the blanks', () => {
  const blank = fc.constantFrom(' ', '  ', '\t', '\u00a0', ' \u2003');
  const words = fc.array(fc.constantFrom('Gel', 'warm.', 'The', 'probe!', '3'), {
    minLength: 1,
    maxLength: 8,
  });
  const spaced = fc.tuple(
    words,
    fc.array(blank, { minLength: 8, maxLength: 8 }),
    fc.array(blank, { minLength: 8, maxLength: 8 }),
  );
  const written = (parts: string[], blanks: string[]) =>
    parts.map((part, i) => part + (blanks[i] ?? ' ')).join('');
  fc.assert(
    fc.property(spaced, fc.boolean(), ([parts, one, other], isList) => {
      const of = (text: string) =>
        section('s', written(['Heading', 'two'], one), isList ? list(text, 'End') : paragraph(text));
      const [before, after] = [of(written(parts, one)), of(written(parts, other))];
      expect(sectionHash(before)).toBe(sectionHash(after));
      expect(sectionChanges([before], [after])).toEqual([]);
    }),
    { seed: 6 },
  );
});
