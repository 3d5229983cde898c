import { expect, test } from 'vitest';
import { parseGuideJson } from '#core/guides/import/guide-text';
import { importGuide } from '#core/guides/import/import-guide';
import { slugOf, uniqueSlugs } from '#core/guides/slug';
import { ownPage, thrownBy } from '../support';

const { guide } = importGuide(ownPage, { id: 'g' });

test('a guide comes back from its JSON', () => {
  expect(parseGuideJson(JSON.stringify(guide))).toEqual(guide);
});

test('what is no JSON, and what is no guide, is a damaged file that says where', () => {
  expect(thrownBy(() => parseGuideJson('{'))).toMatchObject({
    code: 'damaged-file',
    details: { key: 'guide-file-no-json' },
  });
  expect(thrownBy(() => parseGuideJson('null'))).toMatchObject({
    code: 'damaged-file',
    details: { key: 'guide-file-not-valid' },
  });
  const broken = JSON.stringify({
    ...guide,
    tiers: [{ title: 'x', years: { min: 'a', max: null }, description: '' }],
  });
  expect(thrownBy(() => parseGuideJson(broken))).toMatchObject({
    code: 'damaged-file',
    details: { problem: expect.stringMatching(/^tiers\.0\.years\.min: /) },
  });
});

test('slugs are plain, and each is used once', () => {
  expect(slugOf('Pros & Cons – Café’s (RN)', 'x')).toBe('pros-and-cons-cafes-rn');
  expect(slugOf('看護師', 'guide')).toBe('guide');
  const next = uniqueSlugs();
  expect(['Tips', 'Tips-2', 'tips', 'Tips'].map((name) => next(name, 's'))).toEqual([
    'tips',
    'tips-2',
    'tips-3',
    'tips-4',
  ]);
});

const [first, second] = guide.sections;

test.each([
  ['a currency that is none', 'facts.currency', { facts: { ...guide.facts, currency: '€€€' } }],
  [
    'a figure of a day that is none',
    'facts.sources.0.asOf',
    { facts: { ...guide.facts, sources: [{ fact: 'growth', name: 'x', asOf: '2024-13' }] } },
  ],
  ['a blank title', 'title', { title: ' ' }],
  ['a section without an id', 'sections.0.id', { sections: [{ ...first, id: ' ' }] }],
  ['a section with an endless id', 'sections.0.id', { sections: [{ ...first, id: 'w'.repeat(301) }] }],
  ['two sections of one id', 'sections.1.id', { sections: [first, first] }],
  ['a section under itself', 'sections.0.parentId', { sections: [{ ...first, parentId: first?.id }] }],
  [
    'a section under a later one',
    'sections.0.parentId',
    { sections: [{ ...first, parentId: second?.id }, second] },
  ],
])('a file with %s is refused, naming the place', (_, place, change) => {
  const error = thrownBy(() => parseGuideJson(JSON.stringify({ ...guide, ...change })));
  expect(error).toMatchObject({
    code: 'damaged-file',
    details: { key: 'guide-file-not-valid', problem: expect.stringContaining(`${place}: `) },
  });
});
