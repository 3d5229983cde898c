import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blocksOf,
  contentOf,
  type EditableGuide,
  type EditableSection,
  emptyGuide,
  fromEditable,
  type SectionItems,
  toEditable,
} from '#core/guides/edit/edit-guide';
import { editProblemKeys, problemsOf } from '#core/guides/edit/edit-problems';
import {
  addSection,
  missingKinds,
  moveSection,
  nestSection,
  removeSection,
  replaceSection,
} from '#core/guides/edit/edit-sections';
import { withSectionKind } from '#core/guides/edit/section-kind';
import {
  type Block,
  type Guide,
  type GuideContent,
  guideContentSchema,
  guideSchema,
} from '#core/guides/guide';
import { importGuide } from '#core/guides/import/import-guide';
import { type SectionKind, sectionKinds } from '#core/guides/kinds';
import { aGuide } from '../../../renderer/guides/support/guides';
import { compactPage, htmlPage, ownPage, realPage } from '../support';

const folder = new URL('../../../../resources/guides/', import.meta.url);
const bundled = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, Guide] => [
    name,
    guideSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
  ]);
const pages: [string, string][] = [
  ['our page', ownPage],
  ['the compact page', compactPage],
  ['the saved page', htmlPage],
  ...(realPage === undefined ? [] : [['the real page', realPage] as [string, string]]),
];
const guides: [string, Guide][] = [
  ...bundled,
  ...pages.map(([name, text]): [string, Guide] => [name, importGuide(text, { id: 'g' }).guide]),
  ['the sample guide of the screens', aGuide()],
  ['a guide of typed fields alone', { ...aGuide(), sections: [] }],
];

const paragraph = (text: string): Block => ({ type: 'paragraph', text });

function sectionOf(guide: EditableGuide, kind: SectionKind): EditableSection {
  const section = guide.sections.find((one) => one.kind === kind);
  if (section === undefined) throw new Error(`no section of kind ${kind}`);
  return section;
}

const blocksIn = (content: GuideContent, kind: SectionKind) =>
  content.sections.find((section) => section.kind === kind)?.blocks;

function withItems(guide: EditableGuide, kind: SectionKind, items: SectionItems): EditableGuide {
  return replaceSection(guide, { ...sectionOf(guide, kind), items });
}

describe.each(guides)('editing %s', (_name, guide) => {
  const content = contentOf(guide);

  test('and changing nothing changes nothing', () => {
    const editable = toEditable(guide);
    expect(fromEditable(editable)).toEqual(content);
    expect(fromEditable(structuredClone(editable))).toEqual(content);
    expect(guideContentSchema.parse(fromEditable(editable))).toEqual(content);
  });

  test('touches only what was edited', () => {
    const opened = toEditable(guide);
    const hasAdvice = opened.sections.some(({ kind }) => kind === 'advice');
    const editable = hasAdvice ? opened : addSection(opened, { kind: 'advice' }).guide;
    const [first, ...rest] = guide.advice;
    const changed = withItems(editable, 'advice', { type: 'list', list: ['Rest.', ...rest] });
    const after = fromEditable(changed);
    expect(after.advice).toEqual(['Rest.', ...rest]);
    const { advice: _1, sections, ...others } = after;
    const { advice: _2, sections: before, ...same } = content;
    expect(others).toEqual(same);
    const unlike = sections.filter((section) => !before.some((one) => isDeepStrictEqual(one, section)));
    expect(unlike.map(({ kind }) => kind)).toEqual(['advice']);
    expect(JSON.stringify(unlike)).toContain('Rest.');
    if (first !== undefined) expect(JSON.stringify(unlike)).not.toContain(first);
  });
});

/** A guide without what its editing began with: everything is written anew. */
function anew(guide: Guide): GuideContent {
  const { base: _, ...editable } = toEditable(guide);
  return fromEditable(editable);
}

describe.each(bundled)('the bundled guide %s, written anew', (_name, guide) => {
  test('is the same: sections have the form of the bundled ones', () => {
    expect(anew(guide)).toEqual(contentOf(guide));
  });

  test('has every item once: prose holds none', () => {
    for (const section of toEditable(guide).sections) {
      const text = section.prose.flatMap((block) =>
        block.type === 'paragraph' ? [block.text] : block.items,
      );
      if (section.kind === 'faq') expect(text).toEqual([]);
      for (const tier of guide.tiers) expect(text).not.toContain(tier.description);
      for (const study of guide.caseStudies) expect(text).not.toContain(study.story);
    }
  });
});

describe('an edited guide', () => {
  const guide = aGuide();
  const editable = toEditable(guide);

  test('has the prose of a section before its items', () => {
    const { list } = sectionOf(editable, 'tiers').items as Extract<SectionItems, { type: 'tiers' }>;
    const after = fromEditable(
      withItems(editable, 'tiers', {
        type: 'tiers',
        list: [...list, { title: 'Chief', years: { min: 10, max: 10 }, description: 'One.\n\n• a\n• b' }],
      }),
    );
    expect(after.tiers).toHaveLength(3);
    expect(blocksIn(after, 'tiers')).toEqual([
      paragraph('Two rungs, and you may stay on either.'),
      paragraph('Junior Echo Technician'),
      paragraph('Experience: 0–2 years'),
      paragraph('You learn the standard views.'),
      paragraph('Senior Echo Technician'),
      paragraph('Experience: 6+ years'),
      paragraph('You teach the standard views to others.'),
      paragraph('Chief'),
      paragraph('Experience: 10–10 years'),
      paragraph('One.'),
      { type: 'list', items: ['a', 'b'] },
    ]);
  });

  test('says its facts in the sections that tell them', () => {
    const { facts } = guide;
    const after = fromEditable({
      ...editable,
      facts: { ...facts, currency: 'CHF', medianSalary: 61_000, growthStatus: 'Slower' },
    });
    expect(blocksIn(after, 'salary')).toEqual([
      {
        type: 'list',
        items: [
          'CHF 40,000–CHF 80,000',
          'Median: CHF 61,000',
          'Entry-Level: CHF 46,000',
          'Mid-Level: CHF 60,000',
          'Senior-Level: CHF 74,000',
        ],
      },
      paragraph('Night shifts pay a little more.'),
    ]);
    expect(blocksIn(after, 'job-outlook')).toEqual([
      { type: 'list', items: ['Growth Rate: 9%', 'Status: Slower', 'Source: Labor office'] },
    ]);
    expect(blocksIn(after, 'tiers')).toEqual(blocksIn(contentOf(guide), 'tiers'));
  });

  test('says its summary in the section of it', () => {
    const after = fromEditable({ ...editable, summary: 'One.\n\nTwo.' });
    expect([after.summary, blocksIn(after, 'summary')]).toEqual([
      'One.\n\nTwo.',
      [paragraph('One.'), paragraph('Two.')],
    ]);
  });

  test('has the text of its section on work life in the field too', () => {
    const section = sectionOf(editable, 'work-life');
    expect(section).toMatchObject({
      items: { type: 'work-life', stress: 'Moderate', balance: 'Good' },
      prose: [paragraph('Your shoulder will tell you when to rest.')],
    });
    const after = fromEditable(
      replaceSection(editable, {
        ...section,
        items: { type: 'work-life', stress: 'Low' },
        prose: [paragraph('Rest.'), { type: 'list', items: ['a', 'b'] }],
      }),
    );
    expect(after.workLife).toEqual({ stress: 'Low', text: 'Rest.\n\n• a\n• b' });
    expect(blocksIn(after, 'work-life')).toEqual([
      { type: 'list', items: ['Stress Level: Low'] },
      paragraph('Rest.'),
      { type: 'list', items: ['a', 'b'] },
    ]);
  });

  test('gets a section for a field that had none, once that is edited', () => {
    const bare = toEditable({ ...guide, sections: [] });
    expect(bare.sections.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['tech-stack', 'tiers', 'pros', 'faq', 'work-life']),
    );
    const after = fromEditable(withItems(bare, 'pros', { type: 'list', list: ['Quiet rooms.'] }));
    expect(after.sections).toEqual([
      { id: 'pros', kind: 'pros', heading: 'Pros', blocks: [{ type: 'list', items: ['Quiet rooms.'] }] },
      // One side alone would read as all there is.
      { id: 'cons', kind: 'cons', heading: 'Cons', blocks: [{ type: 'list', items: guide.cons }] },
    ]);
    expect([after.pros, after.cons]).toEqual([['Quiet rooms.'], guide.cons]);
  });

  test('loses the items of a section that is taken away', () => {
    const after = fromEditable(removeSection(editable, sectionOf(editable, 'faq').id));
    expect([after.faq, blocksIn(after, 'faq')]).toEqual([[], undefined]);
  });

  test('keeps both sides of a section that holds them together, once one is edited', () => {
    const { sections, ...rest } = contentOf(guide);
    const both = {
      ...rest,
      sections: sections
        .filter(({ kind }) => kind === 'pros-and-cons')
        .map((section) => ({
          ...section,
          blocks: [paragraph('Weigh them.'), { type: 'list' as const, items: [...rest.pros, ...rest.cons] }],
        })),
    };
    expect(fromEditable(toEditable(both))).toEqual(both);
    const after = fromEditable(withItems(toEditable(both), 'cons', { type: 'list', list: ['Cold gel.'] }));
    expect(after.cons).toEqual(['Cold gel.']);
    expect(JSON.stringify(after.sections)).not.toContain(rest.cons[0]);
    expect(blocksIn(after, 'pros-and-cons')).toEqual([paragraph('Weigh them.')]);
    expect(after.pros).toEqual(rest.pros);
    expect(blocksIn(after, 'pros')).toEqual([{ type: 'list', items: rest.pros }]);
  });

  test('shares items out among several sections of one kind', () => {
    const two = {
      ...contentOf(guide),
      sections: [
        {
          id: 'a',
          kind: 'advice' as const,
          heading: 'Advice',
          blocks: [{ type: 'list' as const, items: ['One.', 'Two.'] }],
        },
        {
          id: 'b',
          kind: 'advice' as const,
          heading: 'More',
          blocks: [{ type: 'list' as const, items: ['Two.', 'Three.'] }],
        },
      ],
      advice: ['One.', 'Two.', 'Two.', 'Three.', 'Nowhere.'],
    };
    const edited = toEditable(two);
    expect(edited.sections.slice(0, 2).map(({ items, prose }) => [items, prose])).toEqual([
      [{ type: 'list', list: ['One.', 'Two.', 'Nowhere.'] }, []],
      [{ type: 'list', list: ['Two.', 'Three.'] }, []],
    ]);
    expect(fromEditable(edited)).toEqual(two);
    const [, b] = edited.sections;
    if (b === undefined) throw new Error('no second section');
    const after = fromEditable(replaceSection(edited, { ...b, items: { type: 'list', list: ['Four.'] } }));
    expect(after.advice).toEqual(['One.', 'Two.', 'Nowhere.', 'Four.']);
    expect(after.sections[0]).toEqual(two.sections[0]);
  });
});

const word = fc.constantFrom(
  'Gel',
  'warm',
  'the',
  'probe',
  'Focus: it',
  '•',
  'Experience: 0-2 years',
  'why?',
  'X',
  '',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
  fc.array(word, { maxLength: 3 }).map((words) => words.join('\n\n')),
  fc.string(),
);
const texts = fc.array(text, { maxLength: 3 });
const years = fc.record({ min: fc.nat(9), max: fc.option(fc.nat(9), { nil: null }) });
const time = fc.constantFrom('00:00', '09:00', '12:30', '23:59');
const optional = <T extends object>(part: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) =>
  fc.record(part, { requiredKeys: [] });
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  text.map(paragraph),
  texts.map((items): Block => ({ type: 'list', items })),
);
const anyContent: fc.Arbitrary<GuideContent> = fc.record({
  title: text,
  summary: text,
  locale: fc.constantFrom('en', 'es'),
  source: fc.record({ name: text }),
  facts: fc
    .tuple(
      fc.array(fc.record({ level: fc.constantFrom('entry' as const, 'mid' as const), amount: fc.nat() }), {
        maxLength: 2,
      }),
      optional({
        medianSalary: fc.nat(),
        growthRatePercent: fc.integer(),
        growthStatus: text,
        currency: fc.constant('USD'),
      }),
    )
    .map(([salaryBands, rest]) => ({ ...rest, salaryBands })) as fc.Arbitrary<Guide['facts']>,
  sections: fc.array(
    fc
      .tuple(
        fc.record({
          id: fc.constantFrom('a', 'b', 'c', 'advice', 'tiers'),
          kind: fc.constantFrom(...sectionKinds),
          heading: text,
          blocks: fc.array(anyBlock, { maxLength: 4 }),
        }),
        optional({ parentId: fc.constantFrom('a', 'b', 'z') }),
      )
      .map(([section, parent]) => ({ ...section, ...parent })),
    { maxLength: 6 },
  ) as fc.Arbitrary<Guide['sections']>,
  responsibilities: texts,
  techStack: texts,
  techSkills: texts,
  softSkills: texts,
  tiers: fc.array(fc.record({ title: text, years, description: text }), { maxLength: 2 }),
  skillMap: fc.array(fc.record({ group: text, description: text, skills: texts }), { maxLength: 2 }),
  dayInLife: fc.array(fc.record({ label: text, from: time, to: time, focus: text, tasks: texts }), {
    maxLength: 2,
  }),
  workLife: optional({ stress: text, balance: text, text }) as fc.Arbitrary<Guide['workLife']>,
  pros: texts,
  cons: texts,
  mistakes: texts,
  advice: texts,
  caseStudies: fc.array(fc.record({ title: text, story: text, takeaway: text }), { maxLength: 2 }),
  portfolioTips: texts,
  faq: fc.array(fc.record({ question: text, answer: text }), { maxLength: 2 }),
  relatedRoles: texts,
  sources: texts,
});

describe('for any guide', () => {
  test('editing and changing nothing changes nothing', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(fromEditable(toEditable(content))).toEqual(content);
      }),
      { seed: 31, numRuns: 1_000 },
    );
  });

  test('a section written anew loses no word', () => {
    const wordsIn = (blocks: readonly Block[]) =>
      blocks
        .flatMap((block) => (block.type === 'paragraph' ? [block.text] : block.items))
        .join(' ')
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[’‘`´]/g, "'")
        .match(/[\p{L}\p{N}']+/gu) ?? [];
    fc.assert(
      fc.property(anyContent, (content) => {
        const { base: _, ...editable } = toEditable(content);
        const after = editable.sections.map((section) => blocksOf(editable, section));
        for (const [k, section] of content.sections.entries()) {
          // Pros and cons that stood together are offered apart.
          const kept = new Set(wordsIn(section.kind === 'pros-and-cons' ? after.flat() : (after[k] ?? [])));
          // Amounts and times are written in the form of the page.
          const words = wordsIn(section.blocks).filter(
            (one) => !/\d/.test(one) && one !== 'experience' && one !== 'years',
          );
          for (const one of words) expect([...kept], `${section.kind}: ${one}`).toContain(one);
        }
      }),
      { seed: 32, numRuns: 500 },
    );
  });

  test('a section as one of another kind loses no word either', () => {
    fc.assert(
      fc.property(anyContent, fc.constantFrom(...sectionKinds), (content, kind) => {
        const flat = (section: EditableSection) =>
          JSON.stringify([section.prose, section.items]).toLowerCase();
        for (const section of toEditable(content).sections) {
          const before = flat(section).match(/gel|warm|probe/g) ?? [];
          const after = flat(withSectionKind(section, kind)).match(/gel|warm|probe/g) ?? [];
          for (const one of new Set(before)) expect(after).toContain(one);
        }
      }),
      { seed: 33, numRuns: 500 },
    );
  });
});

describe('a section as one of another kind', () => {
  const lines = (...all: string[]): EditableSection => ({
    id: 's',
    kind: 'other',
    heading: 'Heading',
    prose: all.map((line) =>
      line.startsWith('- ') ? { type: 'list', items: [line.slice(2)] } : paragraph(line),
    ),
    items: { type: 'none' },
  });

  test.each<[SectionKind, EditableSection, SectionItems, Block[]]>([
    [
      'faq',
      lines('First this.', 'Is it hard?', 'No.', 'Not at all.', 'Is it loud?', 'Yes.'),
      {
        type: 'questions',
        list: [
          { question: 'Is it hard?', answer: 'No.\n\nNot at all.' },
          { question: 'Is it loud?', answer: 'Yes.' },
        ],
      },
      [paragraph('First this.')],
    ],
    [
      'tiers',
      lines(
        'A ladder.',
        'Junior',
        'Experience: 0-2 years',
        'Learns.',
        'Senior',
        'Experience: 6+ years',
        'Teaches.',
      ),
      {
        type: 'tiers',
        list: [
          { title: 'Junior', years: { min: 0, max: 2 }, description: 'Learns.' },
          { title: 'Senior', years: { min: 6, max: null }, description: 'Teaches.' },
        ],
      },
      [paragraph('A ladder.')],
    ],
    [
      'day-in-life',
      lines('Morning (9 to 11:30 am)', 'Focus: Patients', '- Warm the gel.', 'And a word.'),
      {
        type: 'day',
        list: [{ label: 'Morning', from: '09:00', to: '11:30', focus: 'Patients', tasks: ['Warm the gel.'] }],
      },
      [paragraph('And a word.')],
    ],
    [
      'advice',
      lines('Listen.', '- Rest.', '- Eat.'),
      { type: 'list', list: ['Rest.', 'Eat.'] },
      [paragraph('Listen.')],
    ],
    ['advice', lines('Rest.', 'Eat.'), { type: 'list', list: ['Rest.', 'Eat.'] }, []],
    [
      'portfolio-tips',
      lines('Keep copies', '- Of all.'),
      { type: 'list', list: ['Keep copies', 'Of all.'] },
      [],
    ],
    [
      'work-life',
      lines('Stress Level: High', 'Balance Rating: Poor', 'Long days.'),
      { type: 'work-life', stress: 'High', balance: 'Poor' },
      [paragraph('Long days.')],
    ],
    ['path', lines('One.', 'Two.'), { type: 'none' }, [paragraph('One.'), paragraph('Two.')]],
  ])('%s', (kind, section, items, prose) => {
    const changed = withSectionKind(section, kind);
    expect(changed).toEqual({ ...section, kind, items, prose });
    expect(withSectionKind(changed, kind)).toBe(changed);
    const back = withSectionKind(changed, 'other');
    expect(back.items).toEqual({ type: 'none' });
  });
});

describe('the sections of a guide', () => {
  const guide: EditableGuide = {
    ...emptyGuide('Echo Technician', 'en'),
    sections: ['a', 'b', 'b1', 'b2', 'c'].map((id) => ({
      id,
      kind: 'other',
      heading: id,
      ...(id.length > 1 ? { parentId: id.slice(0, 1) } : {}),
      prose: [],
      items: { type: 'none' },
    })),
  };
  const order = (of: EditableGuide) => of.sections.map(({ id }) => id).join(' ');

  test('move among those beside them, and take what is under them along', () => {
    expect(order(moveSection(guide, 'b', -1))).toBe('b b1 b2 a c');
    expect(order(moveSection(guide, 'a', 1))).toBe('b b1 b2 a c');
    expect(order(moveSection(guide, 'c', -9))).toBe('c a b b1 b2');
    expect(order(moveSection(guide, 'b2', -1))).toBe('a b b2 b1 c');
    expect(moveSection(guide, 'b2', 1)).toBe(guide);
    expect(moveSection(guide, 'nowhere', 1)).toBe(guide);
  });

  test('go under another and out again', () => {
    const nested = nestSection(guide, 'b', 'c');
    expect(order(nested)).toBe('a c b b1 b2');
    expect(nested.sections.find(({ id }) => id === 'b')?.parentId).toBe('c');
    expect(order(nestSection(nested, 'b', undefined))).toBe('a c b b1 b2');
    expect(nestSection(guide, 'b', 'b1')).toBe(guide);
    expect(nestSection(guide, 'b', 'b')).toBe(guide);
    expect(nestSection(guide, 'b', 'nowhere')).toBe(guide);
  });

  test('go with what is under them, or leave it where they stood', () => {
    expect(order(removeSection(guide, 'b'))).toBe('a c');
    const kept = removeSection(guide, 'b', 'stay');
    expect(order(kept)).toBe('a b1 b2 c');
    expect(kept.sections.every(({ parentId }) => parentId === undefined)).toBe(true);
    expect(removeSection(guide, 'nowhere')).toBe(guide);
  });

  test('come with an id of their own, where they are wanted', () => {
    const one = addSection(guide, { kind: 'advice', after: 'b' });
    expect(order(one.guide)).toBe('a b b1 b2 contextual-advice c');
    expect(one.guide.sections[4]).toMatchObject({
      heading: 'Contextual Advice',
      items: { type: 'list', list: [] },
    });
    const two = addSection(one.guide, { kind: 'other', heading: 'Contextual advice!', parentId: 'b' });
    expect(two.id).toBe('contextual-advice-2');
    expect(order(two.guide)).toBe('a b b1 b2 contextual-advice-2 contextual-advice c');
    expect(addSection(guide, { kind: 'other' }).id).toBe('section');
  });
});

describe('a guide to be written', () => {
  test('has every section of the format, and is stored without those that were not used', () => {
    const empty = emptyGuide('Echo Technician', 'en');
    expect(missingKinds(empty)).toEqual([]);
    expect(empty.sections.map(({ heading }) => heading)).toContain(
      'Core Functions of the Echo Technician Role',
    );
    expect(problemsOf(empty)).toEqual([]);
    expect(fromEditable(empty).sections).toEqual([]);
    const written = withItems({ ...empty, summary: 'They draw the heart.' }, 'pros', {
      type: 'list',
      list: ['You see a heart beat.'],
    });
    const content = fromEditable(written);
    expect(guideContentSchema.parse(content)).toEqual(content);
    expect(content.sections.map(({ kind }) => kind)).toEqual(['summary', 'pros-and-cons', 'pros']);
    expect(content.pros).toEqual(['You see a heart beat.']);
    expect(missingKinds(toEditable(content))).toContain('cons');
    const named = fromEditable(
      replaceSection(empty, { ...sectionOf(empty, 'advice'), heading: 'What my grandmother said' }),
    );
    expect(named.sections.map(({ heading }) => heading)).toEqual(['What my grandmother said']);
  });

  test('in Spanish has Spanish headings', () => {
    expect(sectionOf(emptyGuide('Flebotomista', 'es-MX'), 'path').heading).toBe(
      'Camino a la profesión: Flebotomista',
    );
  });
});

describe('what is wrong with a guide', () => {
  const empty = emptyGuide('Echo Technician', 'en');
  const day = (from: string, to: string, label = 'Day') => ({ label, from, to, focus: '', tasks: [] });
  const tier = (min: number, max: number | null, title = 'Junior') => ({
    title,
    years: { min, max },
    description: '',
  });
  const found: string[] = [];

  test.each<[string, EditableGuide, object[]]>([
    ['no title', { ...empty, title: '  ' }, [{ key: 'title-empty', facts: {} }]],
    [
      'tiers',
      withItems(empty, 'tiers', { type: 'tiers', list: [tier(0, 2), tier(5, 3), tier(-1, null, ' ')] }),
      [
        {
          key: 'tier-years-reversed',
          sectionId: 'tiers',
          item: 1,
          facts: { title: 'Junior', min: 5, max: 3 },
        },
        { key: 'tier-title-empty', sectionId: 'tiers', item: 2, facts: {} },
        { key: 'tier-years-negative', sectionId: 'tiers', item: 2, facts: { title: ' ' } },
      ],
    ],
    [
      'a day',
      withItems(empty, 'day-in-life', {
        type: 'day',
        list: [
          day('09:00', '12:00'),
          day('12:00', '12:00'),
          day('18:00', '00:00'),
          day('9:00', '24:00'),
          day('01:00', '02:00', ''),
        ],
      }),
      [
        {
          key: 'day-ends-before-start',
          sectionId: 'day-in-life',
          item: 1,
          facts: { label: 'Day', from: '12:00', to: '12:00' },
        },
        {
          key: 'day-time-invalid',
          sectionId: 'day-in-life',
          item: 3,
          facts: { label: 'Day', from: '9:00', to: '24:00' },
        },
        { key: 'day-label-empty', sectionId: 'day-in-life', item: 4, facts: {} },
      ],
    ],
    [
      'titles of items',
      withItems(
        withItems(
          withItems(empty, 'skill-map', {
            type: 'skill-groups',
            list: [{ group: '', description: '', skills: [] }],
          }),
          'case-studies',
          { type: 'case-studies', list: [{ title: '', story: '', takeaway: '' }] },
        ),
        'faq',
        {
          type: 'questions',
          list: [
            { question: '', answer: '' },
            { question: 'Why?', answer: ' ' },
          ],
        },
      ),
      [
        { key: 'skill-group-empty', sectionId: 'skill-map', item: 0, facts: {} },
        { key: 'case-study-title-empty', sectionId: 'case-studies', item: 0, facts: {} },
        { key: 'question-empty', sectionId: 'faq', item: 0, facts: {} },
        { key: 'answer-empty', sectionId: 'faq', item: 1, facts: { question: 'Why?' } },
      ],
    ],
    [
      'figures',
      {
        ...empty,
        facts: {
          currency: 'usd',
          salaryRange: { low: 50_000, high: 40_000 },
          topEarnersFrom: -1,
          salaryBands: [
            { level: 'senior', amount: 30_000 },
            { level: 'entry', amount: 20_000 },
            { level: 'mid', amount: 40_000 },
          ],
          training: { min: 3, max: 2, unit: 'years' },
          growthPeriod: { from: 2034, to: 2024 },
        },
      },
      [
        { key: 'amount-negative', facts: { amount: -1 } },
        { key: 'currency-invalid', facts: { currency: 'usd' } },
        { key: 'salary-range-reversed', facts: { low: 50_000, high: 40_000 } },
        {
          key: 'salary-bands-reversed',
          facts: { level: 'mid', amount: 40_000, next: 'senior', nextAmount: 30_000 },
        },
        { key: 'training-reversed', facts: { min: 3, max: 2 } },
        { key: 'growth-period-reversed', facts: { from: 2034, to: 2024 } },
      ],
    ],
    [
      'a median outside, without a currency',
      { ...empty, facts: { medianSalary: 9, salaryRange: { low: 10, high: 20 }, salaryBands: [] } },
      [
        { key: 'currency-missing', facts: {} },
        { key: 'salary-median-outside-range', facts: { median: 9, low: 10, high: 20 } },
      ],
    ],
    [
      'sections',
      {
        ...empty,
        sections: ['a', 'a'].map((id, k) => ({
          id,
          kind: 'other' as const,
          heading: k === 0 ? 'A' : '',
          parentId: k === 0 ? 'z' : 'a',
          prose: [],
          items: { type: 'none' as const },
        })),
      },
      [
        { key: 'section-parent-missing', sectionId: 'a', facts: { heading: 'A' } },
        { key: 'section-id-twice', sectionId: 'a', facts: { id: 'a' } },
        { key: 'section-heading-empty', sectionId: 'a', facts: {} },
      ],
    ],
  ])('%s', (_name, guide, problems) => {
    expect(problemsOf(guide)).toEqual(problems);
    found.push(...problemsOf(guide).map(({ key }) => key));
  });

  test('is looked for, all of it', () => {
    expect(new Set(found)).toEqual(new Set(editProblemKeys));
  });

  test('is nothing in the bundled guides', () => {
    for (const [, guide] of bundled) expect(problemsOf(toEditable(guide))).toEqual([]);
  });
});

test('a guide of 2 MB is opened and stored in a moment', () => {
  const items = Array.from(
    { length: 20_000 },
    (_, i) => `Sentence number ${i} of a list that goes on and on.`,
  );
  const guide: GuideContent = {
    ...contentOf(aGuide()),
    sections: ['a', 'b'].map((id) => ({
      id,
      kind: 'advice',
      heading: id,
      blocks: [{ type: 'list', items }],
    })),
    advice: [...items, ...items],
  };
  const started = performance.now();
  expect(fromEditable(toEditable(guide))).toEqual(guide);
  expect(performance.now() - started).toBeLessThan(4_000);
});
