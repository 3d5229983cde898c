import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { guideToJson, guideToMarkdown } from '#core/guides/export/export-guide';
import { type Guide, guideSchema, importReportSchema } from '#core/guides/guide';
import { parseGuideJson } from '#core/guides/import/guide-text';
import { importGuide } from '#core/guides/import/import-guide';
import {
  article,
  handbookPage,
  letter,
  markdownPage,
  taskSummary,
  webPage,
} from '../../../support/other-pages';
import { compactPage, htmlPage, ownPage, realPage, thrownBy } from '../support';

const read = (text: string, sourceName?: string) =>
  importGuide(text, { id: 'g', ...(sourceName === undefined ? {} : { sourceName }) });
const outline = (text: string) => read(text).guide.sections.map(({ kind, heading }) => `${kind}: ${heading}`);

const bundled = fileURLToPath(new URL('../../../../resources/guides', import.meta.url));
const bundledGuides = readdirSync(bundled)
  .filter((name) => name.endsWith('.json') && !name.includes('schema'))
  .map((name) => parseGuideJson(readFileSync(`${bundled}/${name}`, 'utf8')));

describe('the form is told by the content', () => {
  test.each([
    ['a page of the format', ownPage, 'guide-page'],
    ['its other layout', compactPage, 'guide-page'],
    [
      'three headings of the format',
      'Key Responsibilities\n\n  • A\n\nTech Stack\n\n  • B\n\nPortfolio Tips\n\nC.',
      'guide-page',
    ],
    ['a saved page', htmlPage, 'web-page'],
    ['a saved page of another kind', webPage, 'web-page'],
    ['Markdown', markdownPage, 'markdown'],
    ['Markdown with bold lines for headings', '**Kites**\n\nFly.\n\n**Pay**\n\nLittle.', 'markdown'],
    ['a summary of tasks', taskSummary, 'article'],
    ['a handbook page', handbookPage, 'article'],
    ['a plain article', article, 'article'],
    ['a letter', letter, 'article'],
    ['a reference in brackets', '[1] Kites, 2020. A book.', 'article'],
    ['a text that begins with a brace', '{Kites} are flown here.', 'article'],
  ])('%s', (_name, text, form) => {
    const { guide, report } = read(text);
    expect(report.form).toBe(form);
    expect(guideSchema.parse(guide)).toEqual(guide);
    expect(importReportSchema.parse(report)).toEqual(report);
  });
});

describe('our own guide file', () => {
  const guide = read(ownPage).guide;
  const file = guideToJson({ ...guide, id: 'theirs' });

  test.each([
    ['in its envelope', file],
    ['bare', JSON.stringify({ ...guide, id: 'theirs' })],
    ['with a byte order mark', `\ufeff${file}`],
  ])('comes back loss-free %s', (_name, text) => {
    const { guide: back, report } = read(text);
    expect(back).toEqual(guide);
    expect(report).toMatchObject({
      form: 'guide-file',
      warnings: [],
      notices: [],
      unplaced: [],
      headings: [],
    });
    expect(importGuide(text, { id: 'g', keepId: true }).guide.id).toBe('theirs');
  });

  test('every bundled guide', () => {
    expect(bundledGuides.length).toBeGreaterThan(0);
    for (const one of bundledGuides) {
      const { guide: back } = importGuide(guideToJson(one), { id: 'x', keepId: true });
      expect(back).toEqual({ ...one, origin: 'imported' });
    }
  });

  test('says on which line each field stands', () => {
    const { understood } = read(file).report;
    const lines = file.split('\n');
    for (const { field, line } of understood)
      expect(lines[line - 1], field).toContain(`"${field.split('.').at(-1)}"`);
    expect(understood.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['title', 'facts.medianSalary', 'tiers']),
    );
    expect(read(file).report.lines).toEqual([{ from: 1, to: lines.length, fate: 'text' }]);
  });

  test.each([
    ['no JSON', '{"title": "x", ', 'damaged-file', 'guide-file-no-json'],
    ['an empty object', '{}', 'damaged-file', 'guide-file-not-valid'],
    ['another object', '{"name": "kite", "version": 2}', 'damaged-file', 'guide-file-not-valid'],
    ['an array', '[{"title": "x"}]', 'damaged-file', 'guide-file-not-valid'],
    ['a list of numbers', '[1, 2]', 'damaged-file', 'guide-file-not-valid'],
    [
      'a newer version',
      '{"format":"pathbook-guide","version":2,"guide":{}}',
      'unsupported',
      'guide-file-newer',
    ],
    ['no version', '{"format":"pathbook-guide","guide":{}}', 'damaged-file', 'guide-file-not-valid'],
    [
      'two sections of one id',
      JSON.stringify({ ...guide, sections: [...guide.sections, ...guide.sections.slice(0, 1)] }),
      'damaged-file',
      'guide-file-not-valid',
    ],
  ])('is refused: %s', (_name, text, code, key) => {
    expect(thrownBy(() => read(text))).toMatchObject({ name: 'AppError', code, details: { key } });
  });
});

describe('Markdown', () => {
  test('its sections, items and certain facts', () => {
    const { guide, report } = read(markdownPage);
    expect(guide.title).toBe('Kite Rigger');
    expect(guide.summary).toBe(
      'A kite rigger mends and flies kites; see the loft and knots.txt for more of what the trade asks.',
    );
    expect(guide.sections.map(({ kind, heading, parentId }) => [kind, heading, parentId])).toEqual([
      ['summary', 'Kite Rigger', undefined],
      ['responsibilities', 'Duties', undefined],
      ['salary', 'Pay', undefined],
      ['other', 'By the sea', 'pay'],
      ['faq', 'FAQ', undefined],
    ]);
    expect(guide.responsibilities).toEqual([
      'Tie the bridle',
      'Watch the cloud all morning long',
      'Wind in the line',
      'Write it down',
    ]);
    expect(guide.sections[2]?.blocks).toEqual([
      { type: 'paragraph', text: 'What | How much' },
      { type: 'paragraph', text: 'Median pay | $44,100' },
      { type: 'paragraph', text: '# not a heading\n- not a bullet' },
    ]);
    expect(guide.sections[3]?.blocks).toEqual([{ type: 'paragraph', text: 'More than inland*.' }]);
    expect(guide.faq.map(({ question }) => question)).toEqual(['Do kites bite?', 'Who pays for the line']);
    expect(guide.facts).toEqual({ salaryBands: [], medianSalary: 44_100 });
    expect(report.unplaced).toEqual(['Kite Rigger at a Glance', 'draft: true']);
  });

  test('a front matter gives the title where no heading does', () => {
    expect(read('---\ntitle: Kites\n---\n\n## Pay\n\nLittle.\n\n## Advice\n\n- Look up').guide.title).toBe(
      'Kites',
    );
  });

  const pages: [string, string][] = [
    ['our page', ownPage],
    ['the compact page', compactPage],
    ['an article', article],
  ];
  if (realPage !== undefined) pages.push(['the real page', realPage]);
  test.each([
    ...pages.map(([name, text]) => [name, read(text).guide] as const),
    ...bundledGuides.map((guide) => [guide.title, guide] as const),
  ])(
    'made by our own export comes back with the same sections, items, facts and credentials: %s',
    (_name, guide) => {
      const { guide: back, report } = read(guideToMarkdown(guide));
      // A table has no row for what is unknown, and its rows have an order of their own.
      const facts = ({ facts: { remote, sources = [], ...others } }: Guide) => ({
        ...others,
        ...(remote === undefined || remote === 'unknown' ? {} : { remote }),
        sources: [...sources].sort((one, other) => one.fact.localeCompare(other.fact)),
      });
      expect(facts(back)).toEqual(facts(guide));
      const { facts: _, ...rest } = guide;
      expect(back).toMatchObject({
        ...rest,
        id: 'g',
        origin: 'imported',
        slug: back.slug,
        source: back.source,
      });
      expect(back.sections).toEqual(guide.sections);
      expect([report.form, report.unplaced, report.dropped]).toEqual(['markdown', [], []]);
    },
  );
});

describe('pages that are not in the format', () => {
  test('a summary of tasks and skills', () => {
    const { guide, report } = read(taskSummary);
    expect(guide.title).toBe('Wombat Dental Hygienists');
    expect(guide.summary).toBe('Clean the teeth of wombats and teach keepers to brush them.');
    expect(outline(taskSummary)).toEqual([
      'summary: 29-9999.00 - Wombat Dental Hygienists',
      'responsibilities: Tasks',
      'tech-stack: Technology Skills',
      'other: Knowledge',
      'other: Abilities',
      'education-level: Education',
      'salary: Wages & Employment Trends',
      'related-roles: Related Occupations',
    ]);
    expect(guide.responsibilities).toHaveLength(3);
    expect(guide.techStack).toHaveLength(2);
    expect(guide.relatedRoles).toEqual(['Wombat Keepers', 'Echidna Groomers']);
    // The hourly figure and the span of rates are no facts of a year; what stands there stays in the text.
    expect(guide.facts).toEqual({
      salaryBands: [],
      medianSalary: 41_810,
      growthStatus: 'Faster than average',
      growthPeriod: { from: 2023, to: 2033 },
    });
    expect(report.dropped).toEqual(['Skip to main content', 'All 3 displayed', 'back to top']);
    expect(report.unplaced).toEqual(['Occupations', 'Summary report for:']);
  });

  test('a handbook page', () => {
    const { guide } = read(handbookPage);
    expect(guide.title).toBe('Ferry Sound Technicians');
    expect(outline(handbookPage)).toEqual([
      'summary: Ferry Sound Technicians',
      'core-functions: What Ferry Sound Technicians Do',
      'responsibilities: Duties',
      'work-setting: Work Environment',
      'path: How to Become a Ferry Sound Technician',
      'salary: Pay',
      'job-outlook: Job Outlook',
    ]);
    expect(guide.responsibilities).toEqual([
      'Test every horn before the first crossing',
      'Write down which bell was late',
    ]);
    expect(guide.facts).toEqual({
      salaryBands: [],
      medianSalary: 52_340,
      growthRatePercent: 4,
      growthStatus: 'As fast as average',
      growthPeriod: { from: 2024, to: 2034 },
    });
  });

  test('an article with headings', () => {
    const { guide } = read(article);
    expect(outline(article)).toEqual([
      'summary: A Working Life With Kites',
      'other: What a morning is like',
      'other: Learning the trade',
      'salary: Pay',
      'pros: Advantages',
      'faq: Frequently asked questions (FAQ)',
    ]);
    expect(guide.pros).toEqual(['Fresh air', 'Early evenings']);
    expect(guide.faq).toEqual([{ question: 'Do kites bite?', answer: 'Only the string does.' }]);
    expect(guide.facts).toEqual({
      salaryBands: [],
      medianSalary: 45_000,
      growthRatePercent: 7,
    });
  });

  test('a web page with headings, its navigation and footer left out', () => {
    const { guide, report } = read(webPage);
    expect([guide.title, guide.summary]).toEqual([
      'Kite Rigger',
      'Kite riggers mend and fly kites over a harbour.',
    ]);
    expect(guide.sections.map(({ kind, heading, parentId }) => [kind, heading, parentId])).toEqual([
      ['summary', 'Kite Rigger', undefined],
      ['responsibilities', 'Tasks', undefined],
      ['work-setting', 'Work environment', undefined],
      ['other', 'Winter', 'work-environment'],
      ['related-roles', 'Similar occupations', undefined],
    ]);
    expect(report.dropped.join('\n')).toMatch(/Trades[\s\S]*All rights reserved/);
    expect(JSON.stringify(guide)).not.toMatch(/document\.write|Log in/);
  });

  test('a text of no headings is one section of all its text', () => {
    const { guide, report } = read(letter, 'letter.txt');
    expect(guide.title).toBe('letter');
    expect(guide.sections.map(({ blocks }) => blocks)).toEqual([
      [
        { type: 'paragraph', text: 'Dear all,' },
        { type: 'paragraph', text: 'the kite loft is closed on Monday. Bring your badge on Tuesday.' },
      ],
    ]);
    expect(report.notices).toEqual([{ key: 'title-of-source', facts: { title: 'letter' } }]);
  });

  test('headings that anybody would write do not make a page of the format: its figures are not taken for the trade’s', () => {
    const text = '# Kites\n\n## Pros\n\n- Air\n\n## Cons\n\n- Wind\n\n## Salary\n\nOhio: $30,000 - $50,000\n';
    const { guide, report } = read(text);
    expect(guide.facts).toEqual({ salaryBands: [] });
    expect([guide.pros, guide.cons]).toEqual([['Air'], ['Wind']]);
    expect(report.notices.map(({ key }) => key)).toEqual(['title-of-document']);
  });

  test('what two places tell differently is no fact', () => {
    const { guide, report } = read(
      'Kites\n\nPay\n\nMedian salary: $45,000\n\nMore\n\nMedian salary: $52,000\n',
    );
    expect(guide.facts.medianSalary).toBeUndefined();
    expect(report.notices.map(({ key }) => key)).toContain('fact-ambiguous');
  });
});

describe('the title', () => {
  test.each([
    ['its first heading', '# Kites\n\nText.\n\n## Pay\n\nLittle.', undefined, 'Kites'],
    [
      'its <title> where no heading is one',
      '<html><title>Kites</title><p>Text.</p></html>',
      undefined,
      'Kites',
    ],
    [
      'its <title> without the site',
      '<html><title>Kites | Trades</title><p>Text.</p></html>',
      undefined,
      'Kites',
    ],
    [
      'the first line that stands apart',
      'Home\nTrades\n\nKites\n\nThey fly over the harbour.',
      'x.txt',
      'Kites',
    ],
    [
      'its one top heading',
      '# How to Become a Kite Rigger\n\n## Pay\n\nLittle.',
      'x.md',
      'How to Become a Kite Rigger',
    ],
    ['its first short line', 'Kites\n\nThey fly over the harbour.', 'x.txt', 'Kites'],
    ['a path that heads nothing of the format', 'Path to Kites\n\nThey fly.', 'x.txt', 'Path to Kites'],
    ['the name of its source without its ending', 'They fly over the harbour.', 'kites.old.txt', 'kites.old'],
    ['a stand-in', 'They fly over the harbour.', undefined, 'Untitled guide'],
  ])('is %s', (_name, text, sourceName, title) => {
    expect(read(text, sourceName).guide.title).toBe(title);
  });

  test('a stand-in is said', () => {
    expect(read('They fly.').report.notices).toEqual([{ key: 'title-unknown', facts: {} }]);
  });
});

test('a page of the format copied from a browser, with lines of the site before, between and after', () => {
  const around = ownPage
    .replace(/^/, 'Skip to content\n\nLog in\n\nWe use cookies to improve this site.\n\nAccept all\n\n')
    .replace('\n\nKey Responsibilities', '\n\nCopy link\n\nKey Responsibilities')
    .replace('\n\nPortfolio Tips', '\n\nAdvertisement\n\nPortfolio Tips');
  const { guide, report } = read(`${around}\n\n© 2026 Pools Ltd. All rights reserved.\n\nPrivacy Policy`);
  expect(guide).toEqual(read(ownPage).guide);
  expect(report.dropped).toEqual(
    expect.arrayContaining(['Skip to content', 'Log in', 'Copy link', 'Advertisement']),
  );
});
