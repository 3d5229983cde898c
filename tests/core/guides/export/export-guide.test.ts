import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guideToJson, guideToMarkdown } from '#core/guides/export/export-guide';
import { escapeMarkdown } from '#core/guides/export/markdown-escape';
import { readGuideTables } from '#core/guides/export/markdown-tables';
import { type Guide, guideSchema } from '#core/guides/guide';
import { guideJsonSchema } from '#core/guides/guide-schema';
import { parseGuideJson } from '#core/guides/import/guide-text';
import { importGuide } from '#core/guides/import/import-guide';
import { splitText } from '#core/guides/import/lines';
import { markdownToLines } from '#core/guides/import/markdown-text';
import { aGuide } from '../../../renderer/guides/support/guides';
import { compactPage, ownPage, realPage } from '../support';

const folder = new URL('../../../../resources/guides/', import.meta.url);
const pages: [string, string][] = [
  ['our page', ownPage],
  ['the compact page', compactPage],
  ...(realPage === undefined ? [] : [['the real page', realPage] as [string, string]]),
];
const guides: [string, Guide][] = [
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): [string, Guide] => [name, parseGuideJson(readFileSync(new URL(name, folder), 'utf8'))]),
  ...pages.map(([name, text]): [string, Guide] => [name, importGuide(text, { id: 'g' }).guide]),
  ['the sample guide of the screens', aGuide()],
];

/** A value with the keys of every object turned round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, of]) => [key, reversed(of)]),
  );
}

describe.each(guides)('%s as our own file', (_name, guide) => {
  test('is read back the same: nothing is lost', () => {
    const text = guideToJson(guide);
    expect(parseGuideJson(text)).toEqual(guide);
    expect(JSON.parse(text)).toMatchObject({ format: 'pathbook-guide', version: 1 });
    expect(importGuide(text, { id: guide.id, keepId: true }).guide).toEqual({ ...guide, origin: 'imported' });
  });

  test('is the same text whatever order its keys came in', () => {
    expect(guideToJson(reversed(guide) as Guide)).toBe(guideToJson(guide));
    expect(guideToJson(guide)).toMatch(
      /^\{\n {2}"format": "pathbook-guide",\n {2}"version": 1,\n {2}"guide": \{\n/,
    );
  });
});

type Schema = { properties?: Record<string, Schema>; items?: Schema; oneOf?: Schema[] };

test('the keys of a file stand in the order of the model', () => {
  const sorted = (schema: Schema, value: unknown): void => {
    if (Array.isArray(value)) {
      for (const one of value) {
        const forms = schema.items?.oneOf ?? [schema.items ?? {}];
        const type = (form: Schema) => JSON.stringify(form.properties?.type ?? '');
        const form = forms.find((each) => forms.length === 1 || type(each).includes(`"${one.type}"`));
        sorted(form ?? {}, one);
      }
    } else if (typeof value === 'object' && value !== null) {
      const order = Object.keys(schema.properties ?? {});
      expect(Object.keys(value)).toEqual(order.filter((key) => key in value));
      for (const [key, of] of Object.entries(value)) sorted(schema.properties?.[key] ?? {}, of);
    }
  };
  const whole: Guide = {
    ...aGuide(),
    facts: {
      ...aGuide().facts,
      growthPeriod: { from: 2024, to: 2034 },
      training: { min: 1, max: 2, unit: 'years' },
      remote: 'no',
      sources: [{ fact: 'growth', name: 'Bureau', url: 'https://example.org', asOf: '2024' }],
    },
    source: { name: 'Pathbook', url: 'https://example.org', retrievedOn: '2026-01-02' },
    credentials: [{ title: 'RDCS', issuer: 'ARDMS', ruleId: 'ardms' }],
    writtenHere: true,
    editedOn: '2026-01-03',
  };
  const schema = guideJsonSchema() as Schema;
  const properties = schema.properties?.guide?.properties ?? {};
  expect(Object.keys(whole).sort()).toEqual(Object.keys(properties).sort());
  const { guide } = JSON.parse(guideToJson(reversed(whole) as Guide));
  sorted(schema.properties?.guide ?? {}, guide);
  expect(guideSchema.parse(guide)).toEqual(whole);
});

test('the published JSON schema is the one that guide files are checked against', () => {
  const file = new URL('../../../../resources/schemas/guide.schema.json', import.meta.url);
  const schema = `${JSON.stringify(guideJsonSchema(), null, 2)}\n`;
  if (process.env.WRITE_GUIDE_SCHEMA === '1') writeFileSync(file, schema);
  // After a change of core/guides/guide.ts: run this test with WRITE_GUIDE_SCHEMA=1, then the formatter.
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(schema));
});

const again = (markdown: string) => importGuide(markdown, { id: 'g' }).guide;

describe.each(guides)('%s as Markdown', (name, guide) => {
  const markdown = guideToMarkdown(guide);

  test('is read back to the same sections, items, facts and credentials', () => {
    const { id: _1, slug: _2, origin: _3, source: _4, locale: _5, ...back } = again(markdown);
    const { id: _6, slug: _7, origin: _8, source: _9, locale: _10, ...own } = guide;
    const { remote, ...facts } = own.facts;
    expect({ ...back.facts, sources: undefined }).toEqual({
      ...facts,
      ...(remote === undefined || remote === 'unknown' ? {} : { remote }),
      sources: undefined,
    });
    if (name === 'the sample guide of the screens') {
      // Its fields differ from its text on purpose.
      expect(back.tiers).toEqual(own.tiers);
      return;
    }
    const told = (of: Guide['facts']) => (of.sources ?? []).map((source) => JSON.stringify(source)).sort();
    expect(told(back.facts)).toEqual(told(own.facts));
    expect({ ...back, facts: {} }).toEqual({ ...own, facts: {} });
  });

  test('says every fact with its source', () => {
    const rows = markdown.split('\n').filter((line) => line.startsWith('| '));
    for (const { name: source } of guide.facts.sources ?? []) {
      expect(rows.some((row) => row.includes(source.replace(/[[\]_*]/g, '\\$&')))).toBe(true);
    }
    if (guide.facts.sources === undefined && guide.facts.medianSalary !== undefined) {
      expect(rows.some((row) => row.startsWith('| Median salary |') && row.includes('no source given'))).toBe(
        true,
      );
    }
  });
});

describe('Markdown of a guide', () => {
  test('title, summary, tables, sections by depth, items one level below', () => {
    const guide = aGuide({
      credentials: [{ title: 'RDCS | echo', issuer: 'ARDMS' }],
      facts: {
        currency: 'CAD',
        medianSalary: 60_000,
        salaryBands: [{ level: 'entry', amount: 46_000 }],
        growthRatePercent: -2.5,
        growthPeriod: { from: 2024, to: 2034 },
        training: { min: 1, max: null, unit: 'years' },
        demand: 'very-high',
        remote: 'unknown',
        sources: [
          { fact: 'median-salary', name: 'Bureau [A]', url: 'https://example.org/a?b=(c)', asOf: '2024-05' },
        ],
      },
    });
    const markdown = guideToMarkdown(guide);
    expect(markdown.split('\n\n').slice(0, 5)).toEqual([
      '# Echo Technician Career Path Guide',
      'Echo technicians draw the heart with sound.',
      [
        '| Fact | Value | Source | As of |',
        '| --- | --- | --- | --- |',
        '| Median salary | CAD 60,000 | [Bureau \\[A\\]](<https://example.org/a?b=(c)>) | 2024-05 |',
        '| Entry-Level | CAD 46,000 | no source given |  |',
        '| Growth rate | -2.5% (2024–2034) | no source given |  |',
        '| Market demand | Very High | no source given |  |',
        '| Training | 1+ years | no source given |  |',
      ].join('\n'),
      ['| Credential | Issuer | Renewal rule |', '| --- | --- | --- |', '| RDCS \\| echo | ARDMS |  |'].join(
        '\n',
      ),
      '## Annual Salary (US, USD)',
    ]);
    expect(markdown).toContain('\n### Tech Stack\n\n- Probe\n- Gel\n');
    expect(markdown).toContain('\n### Junior Echo Technician\n\nExperience: 0–2 years\n\nYou learn');
    expect(markdown).toContain(
      '\n### Morning (9:00 AM – 12:00 PM)\n\nFocus: First patients\n\n- Warm the gel.',
    );
    expect(markdown).toContain('\n### Is it loud?\n\nNo, the sound is above hearing.');
    expect(markdown.endsWith('\n')).toBe(true);
    const tables = readGuideTables(markdown.split('\n'));
    const { remote: _, ...facts } = guide.facts;
    expect(tables?.facts).toEqual(facts);
    expect(tables?.credentials).toEqual(guide.credentials);
    expect(tables?.rows.map(({ field }) => field)).toEqual([
      'facts.medianSalary',
      'facts.salaryBands.entry',
      'facts.growthRatePercent',
      'facts.demand',
      'facts.training',
      'credentials',
    ]);
    expect(tables?.rows[0]).toMatchObject({ line: 6, text: 'CAD 60,000, Bureau [A], 2024-05' });
  });

  test('of a guide without sections has headings for what its fields hold', () => {
    const { sections: _, ...rest } = aGuide();
    const markdown = guideToMarkdown({ ...rest, sections: [], title: 'Echo Technician' });
    expect(markdown).toContain('# Echo Technician\n\nEcho technicians draw');
    expect(markdown).toContain('\n## Career Path Tiers\n\n### Junior Echo Technician\n');
    expect(markdown).toContain('\n## Pros & Cons for Echo Technician\n');
  });

  test('tables of others, and rows that are not in our form, are left alone', () => {
    expect(readGuideTables(['| Fact | Value |', '| --- | --- |', '| Median salary | $1 |'])).toBeUndefined();
    expect(readGuideTables(['| Fact | Value | Source | As of |', 'no rule'])).toBeUndefined();
    const tables = readGuideTables([
      '| Fact | Value | Source | As of |',
      '| --- | :-: | --- | --- |',
      '| Median salary | about $50k | no source given | |',
      '| Salary range | 5 to 6 | | |',
      '| Growth rate | fast | | |',
      '| Market demand | huge | | |',
      '| Training | long | | |',
      '| Remote-friendly | perhaps | | |',
      '| Shoe size | 44 | | |',
      '| Top 10% | from 9,000 | [x](<y>) | 2024-13 |',
      'text',
    ]);
    expect([...(tables?.lines ?? [])]).toEqual([0, 1, 9]);
    expect(tables?.facts).toEqual({
      topEarnersFrom: 9_000,
      sources: [{ fact: 'top-earners', name: 'x', url: 'y' }],
    });
  });

  test('shows any text word for word', () => {
    const mark = fc.constantFrom(
      ...[
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<b>',
        '&amp;',
        '#',
        '##',
        '-',
        '+',
        '1.',
        '2)',
        '>',
        '|',
        '~~',
        '\\',
        '=',
        '---',
      ],
      ...['word', 'Two', 'https://a.b', '![x](y)', '**bold**', '_in_', '$5', '5 %', 'a_b_c', 'é', '•x'],
    );
    const line = fc
      .array(fc.tuple(mark, fc.constantFrom('', ' ')), { minLength: 1, maxLength: 7 })
      .map((parts) => parts.flat().join('').replace(/\s+/g, ' ').trim())
      .filter((text) => /\p{L}/u.test(text) && !/^[•]/u.test(text));
    fc.assert(
      fc.property(line, (text) => {
        const { lines } = markdownToLines(
          splitText(
            `# Title\n\n${escapeMarkdown(text)}\n\n- ${escapeMarkdown(text)}\n\n## ${escapeMarkdown(text)}\n`,
          ),
        );
        const read = lines.filter((one) => one.text !== '');
        expect(read.map((one) => one.text)).toEqual(['Title', text, text, text]);
        expect(read.map((one) => [one.isBullet === true, one.headingLevel])).toEqual([
          [false, 1],
          [false, undefined],
          [true, undefined],
          [false, 2],
        ]);
      }),
      { seed: 41, numRuns: 1_000 },
    );
  });
});
