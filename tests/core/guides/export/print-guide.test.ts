import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '#core/contract/errors';
import { emptyContent } from '#core/guides/content';
import { printGuide } from '#core/guides/export/print-guide';
import { type Guide, guideSchema, importReportSchema } from '#core/guides/guide';
import { parseGuideJson } from '#core/guides/import/guide-text';
import { importGuide } from '#core/guides/import/import-guide';
import { bundledGuideJson, compactPage, htmlPage, ownPage, realPage } from '../support';

const again = (guide: Guide) =>
  importGuide(printGuide(guide), { id: guide.id, sourceName: guide.source.name }).guide;

describe('a printed guide is read back the same', () => {
  const pages: [string, string][] = [
    ['our page', ownPage],
    ['the compact page', compactPage],
  ];
  if (realPage !== undefined) pages.push(['the real page', realPage]);
  test.each(pages)('%s', (_name, page) => {
    const { guide } = importGuide(page, { id: 'g' });
    const printed = again(guide);
    // Printing adds the top part that a compact page lacks, with what its sections say of it.
    if (guide.sections[0]?.kind === 'summary') expect(printed).toEqual(guide);
    else expect({ ...printed, facts: guide.facts }).toEqual(guide);
    expect(again(printed)).toEqual(printed);
  });
});

test('the bundled guide is read back from its printed page, with nothing left over', () => {
  const guide = parseGuideJson(bundledGuideJson);
  const { guide: printed, report } = importGuide(printGuide(guide), { id: guide.id });
  const outline = (of: Guide) =>
    of.sections.map(({ id, kind, heading, parentId }) => ({ id, kind, heading, parentId }));
  // The page format has no place for credentials, nor for the sources of facts but the growth rate's.
  const { credentials, ...rest } = guide;
  const { sources, ...facts } = printed.facts;
  expect(sources).toEqual([{ fact: 'growth', name: guide.facts.growthSource }]);
  expect({
    ...printed,
    origin: guide.origin,
    source: guide.source,
    facts: { ...facts, ...(guide.facts.sources === undefined ? {} : { sources: guide.facts.sources }) },
    sections: outline(printed),
  }).toEqual({ ...rest, sections: outline(guide) });
  expect([report.unplaced, report.warnings, report.dropped, report.repairs]).toEqual([[], [], [], []]);
});

const word = fc.constantFrom(
  'blood',
  'clinic',
  'draw',
  'équipe',
  'β-blocker',
  'X-ray',
  'team’s',
  'pump',
  '3 mg',
  'care',
);
const words = (min: number, max: number) =>
  fc.array(word, { minLength: min, maxLength: max }).map((list) => list.join(' '));
const title = fc
  .tuple(fc.constantFrom('Night', 'Ward', 'Lead', 'Ärzte'), words(1, 4))
  .map((parts) => parts.join(' '));
const prose = fc.tuple(title, words(3, 12)).map((parts) => `${parts.join(' ')}.`);
const text = fc.array(prose, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n\n'));
const items = fc.array(fc.oneof(title, prose, words(1, 3)), { maxLength: 5 });
const amount = fc.integer({ min: 1000, max: 999_999 });
const time = fc.integer({ min: 0, max: 1439 }).map((m) => {
  return `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
});
const option = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));

const facts = fc
  .record({
    growthRatePercent: option(fc.integer({ min: -40, max: 60 })),
    growthPeriod: option(fc.integer({ min: 2000, max: 2030 }).map((from) => ({ from, to: from + 10 }))),
    training: option(
      fc
        .tuple(
          fc.integer({ min: 1, max: 9 }),
          fc.constantFrom(0, 3, null),
          fc.constantFrom('weeks', 'months', 'years'),
        )
        .map(([min, more, unit]) => ({ min, max: more === null ? null : min + more, unit })),
    ),
    growthStatus: option(title),
    growthSource: option(title),
    currency: option(fc.constantFrom('USD', 'EUR', 'GBP')),
    medianSalary: option(amount),
    salaryRange: option(
      fc.tuple(amount, amount).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
    ),
    topEarnersFrom: option(amount),
    remote: option(fc.constantFrom('yes', 'limited', 'no', 'unknown')),
    demand: option(fc.constantFrom('low', 'moderate', 'high', 'very-high')),
    bands: fc.array(amount, { maxLength: 2 }),
  })
  .map(({ bands, ...rest }) => {
    const salaryBands = bands.map((value, i) => ({ level: i === 0 ? 'entry' : 'senior', amount: value }));
    const { growthPeriod, ...others } = rest;
    const hasSalary = rest.salaryRange ?? rest.medianSalary ?? rest.topEarnersFrom ?? bands[0];
    return {
      ...defined({
        ...others,
        // Years without a rate have no place on a page; a source of the rate stands as one.
        growthPeriod: rest.growthRatePercent === undefined ? undefined : growthPeriod,
        sources: rest.growthSource === undefined ? undefined : [{ fact: 'growth', name: rest.growthSource }],
        currency: hasSalary === undefined ? undefined : rest.currency,
      }),
      salaryBands,
    };
  });

const guides = fc
  .record({
    title,
    summary: text,
    facts,
    ...Object.fromEntries(
      (
        [
          'responsibilities',
          'techStack',
          'techSkills',
          'softSkills',
          'pros',
          'cons',
          'mistakes',
          'advice',
          'relatedRoles',
          'sources',
        ] as const
      ).map((field) => [field, items]),
    ),
    tiers: fc.array(
      fc.record({
        title,
        years: fc
          .tuple(fc.integer({ min: 0, max: 9 }), option(fc.integer({ min: 0, max: 9 })))
          .map(([min, more]) => ({ min, max: more === undefined ? null : min + more })),
        description: text,
      }),
      { maxLength: 4 },
    ),
    dayInLife: fc.array(fc.record({ label: title, from: time, to: time, focus: title, tasks: items }), {
      maxLength: 3,
    }),
    skillMap: fc.array(
      fc.record({
        group: title,
        description: prose,
        skills: fc.array(title, { minLength: 1, maxLength: 4 }),
      }),
      { maxLength: 3 },
    ),
    workLife: fc.record({ stress: option(title), balance: option(title), text: option(text) }).map(defined),
    caseStudies: fc.array(fc.record({ title, story: text, takeaway: prose }), { maxLength: 3 }),
    portfolioTips: fc.array(prose, { maxLength: 4 }),
    faq: fc.array(fc.record({ question: title.map((one) => `${one}?`), answer: text }), { maxLength: 4 }),
  })
  .map((fields) =>
    guideSchema.parse({
      ...emptyContent(),
      ...fields,
      id: 'g',
      slug: 'g',
      locale: 'en',
      origin: 'imported',
      source: { name: 'Test' },
      sections: [],
    }),
  );

test('every field survives printing and reading', () => {
  fc.assert(
    fc.property(guides, (guide) => {
      const printed = again(guide);
      expect({ ...printed, slug: guide.slug, sections: [] }).toEqual(guide);
      expect(again(printed)).toEqual(printed);
    }),
    { numRuns: 200, seed: 11 },
  );
});

test('no text makes the reader fail in a way of its own, and what it gives fits the schema', () => {
  const pages = [ownPage, compactPage, htmlPage];
  const scraps = fc.constantFrom(
    ...[
      '\n',
      '\r\n\r\n',
      '  • ',
      '- ',
      '<',
      '</p>',
      '<li>',
      '<script>',
      '&#8217;',
      '&',
      'β€”',
      'Ξ²',
      '$',
      '%',
      '?',
      ':',
    ],
    ...[
      'Experience: ',
      'Key Takeaway: ',
      'Focus: ',
      'Path to Nowhere',
      '(9:00 AM - ',
      '\u0000',
      '\ud800',
      '\u202e',
      '10,00',
    ],
    ...[
      'Share career guide',
      'Pros',
      'Frequently Asked Questions',
      ' Career Path Guide',
      'growth rate',
      '\ufffd',
      '📈',
    ],
  );
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat({ max: 200 }),
    scrap: scraps,
  });
  let read = 0;
  fc.assert(
    fc.property(fc.constantFrom(...pages), fc.array(edit, { maxLength: 12 }), (page, edits) => {
      let mutated = page;
      for (const { at, remove, scrap } of edits) {
        const from = Math.floor(at * mutated.length);
        mutated = mutated.slice(0, from) + scrap + mutated.slice(from + remove);
      }
      try {
        const { guide, report } = importGuide(mutated, { id: 'g' });
        guideSchema.parse(guide);
        importReportSchema.parse(report);
        expect(new Set(guide.sections.map(({ id }) => id)).size).toBe(guide.sections.length);
        read += 1;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
    }),
    { numRuns: 400, seed: 5 },
  );
  expect(read).toBeGreaterThan(100);
});
