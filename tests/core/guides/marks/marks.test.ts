import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarkAnchor } from '#core/contract/marks';
import { markAnchorSchema, markPlaceSchema } from '#core/contract/marks';
import type { Block, Section } from '#core/guides/guide';
import { factNames } from '#core/guides/kinds';
import { markableSection, markableSections } from '#core/guides/marks/markable-sections';
import { findPlace, hasFact, makeAnchor, placeFinder } from '#core/guides/marks/marks';
import { findInPassage, findInPassages } from '#core/guides/marks/quote-spans';
import { passagesOf } from '#core/guides/section-hash';
import { aGuide } from '../../../renderer/guides/support/guides';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const list = (...items: string[]): Block => ({ type: 'list', items });
const section = (id: string, heading: string, ...blocks: Block[]): Section => ({
  id,
  kind: 'other',
  heading,
  blocks,
});
const guideOf = (...sections: Section[]) => ({ sections, summary: '', facts: { salaryBands: [] } });

function anchored(of: Section, words: Parameters<typeof makeAnchor>[1]): MarkAnchor {
  const anchor = makeAnchor(of, words);
  if (anchor === undefined) throw new Error(`“${words.quote}” is not in the section`);
  expect(markAnchorSchema.parse(anchor)).toEqual(anchor);
  return anchor;
}

const care = section(
  'care',
  'Care',
  paragraph('Warm the gel. Ask the patient before you begin. Warm the gel.'),
  list('Warm the gel.', 'Write down what you saw in the record, and when.'),
  paragraph('Go home on time.'),
);

describe('the place of a mark', () => {
  test('keeps what stands around the words', () => {
    expect(anchored(care, { quote: ' Ask the  patient\u00a0before you begin. ' })).toMatchObject({
      sectionId: 'care',
      heading: 'Care',
      quote: 'Ask the patient before you begin.',
      before: 'Warm the gel. ',
      after: ' Warm the gel.',
      sectionHash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  test('is none where the section does not hold the words', () => {
    expect(makeAnchor(care, { quote: 'Ask the nurse.' })).toBeUndefined();
    expect(makeAnchor(section('e', 'Empty'), { quote: 'Ask' })).toBeUndefined();
  });

  test('tells equal sentences apart by their surroundings', () => {
    const spans = [
      { before: '', after: ' Ask the patient' },
      { before: 'before you begin. ', after: '' },
      { before: '', after: '' },
    ].map((around) => {
      const anchor = anchored(care, { quote: 'Warm the gel.', ...around });
      return findInPassages(passagesOf(care.blocks), anchor);
    });
    expect(spans).toEqual([
      [{ passage: 0, start: 0, end: 13 }],
      [{ passage: 0, start: 48, end: 61 }],
      [{ passage: 1, start: 0, end: 13 }],
    ]);
  });

  test('can span passages', () => {
    const quote = 'in the record, and when.\n\n Go home';
    const anchor = anchored(care, { quote });
    expect(anchor).toMatchObject({ quote: 'in the record, and when.\nGo home', after: ' on time.' });
    const passages = passagesOf(care.blocks);
    expect(
      findInPassages(passages, anchor).map(({ passage, start, end }) => passages[passage]?.slice(start, end)),
    ).toEqual(['in the record, and when.', 'Go home']);
    expect(passages.map((passage) => findInPassage(passage, anchor).length)).toEqual([0, 0, 1, 1]);
    expect(findPlace(guideOf(care), anchor)).toEqual({ state: 'there', sectionId: 'care' });
  });

  test('is painted in the passage as it is written, blanks and all', () => {
    const passage = '  Look\n at   the screen,\u00a0 then  at the patient.';
    const [span] = findInPassage(passage, { quote: 'the screen, then at', before: '', after: '' });
    expect(passage.slice(span?.start, span?.end)).toBe('the screen,\u00a0 then  at');
  });

  test('of a whole section, and of nothing to paint', () => {
    const anchor = anchored(care, {});
    expect(anchor).toMatchObject({ quote: '', before: '', after: '' });
    expect(findInPassages(passagesOf(care.blocks), anchor)).toEqual([]);
    expect(findPlace(guideOf(section('care', 'Other', paragraph('New.'))), anchor).state).toBe('there');
    expect(findPlace(guideOf({ ...care, id: 'care-2' }), anchor)).toEqual({
      state: 'moved',
      sectionId: 'care-2',
    });
    expect(findPlace(guideOf(), anchor)).toEqual({ state: 'gone' });
  });

  test('of a fact is there while the guide gives it', () => {
    const guide = aGuide();
    const overview = markableSection(guide, 'overview');
    if (overview === undefined) throw new Error('no overview');
    for (const fact of factNames) {
      const anchor = anchored(overview, { quote: '$60,000', fact });
      expect(findPlace(guide, anchor).state, fact).toBe(hasFact(guide.facts, fact) ? 'there' : 'gone');
      expect(findPlace({ ...guide, facts: { salaryBands: [] } }, anchor)).toEqual({ state: 'gone' });
    }
    expect(factNames.filter((fact) => hasFact(guide.facts, fact))).toEqual([
      'median-salary',
      'salary-range',
      'salary-bands',
      'top-earners',
      'growth',
      'demand',
    ]);
    expect(hasFact({ salaryBands: [], remote: 'unknown' }, 'remote')).toBe(false);
    expect(
      hasFact({ salaryBands: [], remote: 'no', training: { min: 1, max: null, unit: 'years' } }, 'remote'),
    ).toBe(true);
  });
});

describe('the place of a mark in another version', () => {
  const anchor = anchored(care, { quote: 'Write down what you saw in the record, and when.' });

  test('moved to another section, one of the same heading first', () => {
    const elsewhere = section(
      'notes',
      'Notes',
      paragraph('First look. Write down what you saw in the record, and when.'),
    );
    const same = { ...elsewhere, id: 'care-2', heading: 'Care' };
    const empty = section('care', 'Care', paragraph('Nothing else is left.'));
    expect(findPlace(guideOf(empty, elsewhere), anchor)).toEqual({ state: 'moved', sectionId: 'notes' });
    expect(findPlace(guideOf(elsewhere, same), anchor)).toEqual({ state: 'moved', sectionId: 'care-2' });
  });

  test('changed to a sentence much like it', () => {
    const rewritten = 'Write down in the record what you saw, and at what time.';
    const after = section('care', 'Care', paragraph('Wash your hands.'), list('Rest.', rewritten));
    const place = findPlace(guideOf(after), anchor);
    expect(place).toEqual({ state: 'changed', sectionId: 'care', quote: rewritten });
    expect(markPlaceSchema.parse(place)).toEqual(place);
    // What is offered in its place can be marked.
    expect(makeAnchor(after, { quote: rewritten })).toBeDefined();
  });

  test('a part of a sentence is looked for by the sentence that it was taken from', () => {
    const part = anchored(care, { quote: 'before you begin' });
    const after = section('care', 'Care', paragraph('Ask the patient kindly before the scan begins. Go.'));
    expect(findPlace(guideOf(after), part)).toMatchObject({ state: 'changed', sectionId: 'care' });
  });

  test('gone where nothing is like it', () => {
    expect(findPlace(guideOf(section('care', 'Care', paragraph('Eat well.'))), anchor)).toEqual({
      state: 'gone',
    });
    expect(findPlace(guideOf(), anchor)).toEqual({ state: 'gone' });
  });

  test('a word or two are known by what stands beside them', () => {
    const word = anchored(section('s', 'S', paragraph('Keep the probe clean, and the gel warm.')), {
      quote: 'the',
      before: 'clean, and ',
      after: ' gel',
    });
    expect(findPlace(guideOf(section('s', 'S', paragraph('Today and the gel: warm it.'))), word).state).toBe(
      'there',
    );
    expect(
      findPlace(guideOf(section('s', 'S', paragraph('Nobody knows the answer to it.'))), word).state,
    ).toBe('gone');
    const item = anchored(section('s', 'S', list('Probe', 'Gel')), { quote: 'Gel' });
    expect(findPlace(guideOf(section('s', 'S', list('Gel', 'Soap'))), item).state).toBe('there');
    expect(findPlace(guideOf(section('s', 'S', list('Gelatine', 'Soap'))), item).state).toBe('gone');
  });
});

describe('what can be marked of a guide', () => {
  test('the summary first, then every section, with the text of typed items that have none', () => {
    const guide = { ...aGuide(), advice: ['Rest your shoulder.'], relatedRoles: ['Sonographer'] };
    const sections = markableSections(guide);
    expect(sections[0]).toMatchObject({ id: 'summary', kind: 'summary' });
    expect(sections.find(({ id }) => id === 'roles')?.blocks).toEqual([list('Sonographer')]);
    expect(sections.find(({ id }) => id === 'balance')?.blocks).toEqual([]);
    expect(sections.find(({ id }) => id === 'advice')?.blocks).toEqual([list('Rest your shoulder.')]);
    const anchor = anchored(sections.at(-1) ?? care, { quote: 'Rest your shoulder.' });
    expect(findPlace(guide, anchor)).toEqual({ state: 'there', sectionId: 'advice' });
    // The sections of the guide alone are enough for all that stands in them.
    const { summary, facts } = guide;
    expect(findPlace({ sections: guide.sections, summary, facts }, anchor)).toEqual({ state: 'gone' });
  });

  test('the summary of a guide without a section of it', () => {
    const guide = { ...guideOf(care), summary: 'They draw the heart.\n\nWith sound.' };
    const overview = markableSection(guide, 'overview');
    if (overview === undefined) throw new Error('no overview');
    const anchor = anchored(overview, { quote: 'With sound.' });
    expect(findPlace(guide, anchor)).toEqual({ state: 'there', sectionId: 'overview' });
    expect(markableSection(guide, 'nowhere')).toBeUndefined();
  });

  test('every passage of the bundled and of the sample guide', () => {
    const guide = aGuide();
    const find = placeFinder(guide);
    for (const one of markableSections(guide)) {
      for (const quote of passagesOf(one.blocks)) {
        expect(find(anchored(one, { quote })), quote).toEqual({ state: 'there', sectionId: one.id });
      }
    }
  });
});

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const sentence = fc
  .tuple(fc.stringMatching(/^[A-Z][a-z]{2,8}$/), fc.array(word, { minLength: 3, maxLength: 9 }))
  .map(([first, rest]) => `${[first, ...rest].join(' ')}.`);
const blocks = fc.array(
  fc.oneof(
    fc.array(sentence, { minLength: 1, maxLength: 5 }).map((texts) => paragraph(texts.join(' '))),
    fc.array(sentence, { minLength: 1, maxLength: 5 }).map((items) => list(...items)),
  ),
  { minLength: 1, maxLength: 5 },
);

describe('for any section', () => {
  test('a mark that was made in it is there, and painted where it was made', () => {
    fc.assert(
      fc.property(blocks, fc.nat(), fc.nat(), fc.nat(), (all, which, from, length) => {
        const of = section('s', 'S', ...all);
        const passages = passagesOf(all);
        const passage = passages[which % passages.length] ?? '';
        const start = from % passage.length;
        const end = start + 1 + (length % (passage.length - start));
        const quote = passage.slice(start, end);
        fc.pre(quote.trim() !== '');
        const words = { quote, before: passage.slice(0, start), after: passage.slice(end) };
        const anchor = anchored(of, words);
        expect(findPlace(guideOf(of), anchor)).toEqual({ state: 'there', sectionId: 's' });
        const spans = findInPassages(passages, anchor);
        expect(spans).toHaveLength(1);
        const [span] = spans;
        expect(passages[span?.passage ?? -1]?.slice(span?.start, span?.end)).toBe(quote.trim());
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test('with its sentence taken out it is changed or gone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 2, maxLength: 12 }), fc.nat(), (texts, which) => {
        const gone = texts[which % texts.length] ?? '';
        fc.pre(texts.every((text) => text === gone || !text.includes(gone)));
        const of = section('s', 'S', paragraph(texts.join(' ')));
        const left = section('s', 'S', paragraph(texts.filter((text) => text !== gone).join(' ')));
        const anchor = anchored(of, { quote: gone });
        expect(['changed', 'gone']).toContain(findPlace(guideOf(left), anchor).state);
      }),
      { seed: 12 },
    );
  });

  test('no text makes it fail', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (text, quote, before, after) => {
        const of = section('s', 'S', paragraph(text), list(quote, after));
        const anchor = makeAnchor(of, { quote, before, after });
        if (anchor !== undefined) expect(findPlace(guideOf(of), anchor).state).not.toBe('gone');
        for (const { start, end } of findInPassage(text, { quote, before, after })) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 13, numRuns: 500 },
    );
  });
});

test('a guide of 2 MB with hundreds of marks is looked through in a moment', () => {
  const sentenceOf = (i: number) => `Sentence number ${i} is about the ${i % 97} patients of that day.`;
  const sections = Array.from({ length: 40 }, (_, s) =>
    section(
      `s${s}`,
      `S ${s}`,
      paragraph(Array.from({ length: 900 }, (_unused, i) => sentenceOf(s * 900 + i)).join(' ')),
    ),
  );
  const [first] = sections;
  if (first === undefined) throw new Error('no section');
  const anchor = anchored(first, { quote: sentenceOf(3) });
  const anchors = Array.from(
    { length: 200 },
    (_, i): MarkAnchor => ({ ...anchor, quote: `Wholly unlike ${i} words.` }),
  );
  const started = performance.now();
  const find = placeFinder(guideOf(...sections));
  expect(find(anchor).state).toBe('there');
  expect(new Set(anchors.map((one) => find(one).state))).toEqual(new Set(['gone']));
  expect(performance.now() - started).toBeLessThan(4_000);
});
