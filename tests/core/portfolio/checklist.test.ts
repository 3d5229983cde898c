import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guideSchema } from '#core/guides/guide';
import { buildPortfolio, type PortfolioSource, portfolioItemId } from '#core/portfolio/checklist';
import {
  type ChecklistKind,
  checklistKinds,
  itemStates,
  type PortfolioEntry,
  portfolioSchema,
} from '#core/portfolio/portfolio';

const personId = 'p-1';

function source(overrides: Partial<PortfolioSource> = {}): PortfolioSource {
  return {
    personId,
    guide: { id: 'g', title: 'A guide', portfolioTips: [] },
    items: [],
    entries: [],
    record: { credentials: 0, activities: 0, activitiesWithEvidence: 0 },
    ...overrides,
  };
}

function entry(overrides: Partial<PortfolioEntry> = {}): PortfolioEntry {
  return {
    id: 'e-1',
    personId,
    kind: 'letters',
    title: 'A letter',
    text: '',
    createdAt: '2026-01-02T03:04:05Z',
    updatedAt: '2026-01-02T03:04:05Z',
    ...overrides,
  };
}

const guideWith = (...portfolioTips: string[]) => ({ id: 'g', title: 'A guide', portfolioTips });

describe('the checklist that the tips make', () => {
  test('each kind that a sentence asks for becomes an item with the sentences that ask, verbatim', () => {
    const portfolio = buildPortfolio(
      source({
        guide: guideWith(
          'Scan every license. Ask for letters of recommendation, and keep a CE log.',
          'Letters from patients count too. Be yourself.',
        ),
      }),
    );
    expect(portfolio.items.map((item) => [item.kind, item.tips])).toEqual([
      ['licences', ['Scan every license.']],
      [
        'letters',
        ['Ask for letters of recommendation, and keep a CE log.', 'Letters from patients count too.'],
      ],
      ['ce-log', ['Ask for letters of recommendation, and keep a CE log.']],
    ]);
    expect(portfolio.otherTips).toEqual(['Be yourself.']);
    expect(portfolioSchema.parse(portfolio)).toEqual(portfolio);
  });

  test('a guide without tips gives all nine kinds, so that one can work all the same', () => {
    const portfolio = buildPortfolio(source());
    expect(portfolio.items.map((item) => item.kind)).toEqual([...checklistKinds]);
    expect(portfolio.items.every((item) => item.tips.length === 0)).toBe(true);
    expect(portfolio.otherTips).toEqual([]);
  });

  test('tips that ask for nothing give all nine kinds and stand beside them', () => {
    const portfolio = buildPortfolio(source({ guide: guideWith('Be yourself.') }));
    expect(portfolio.items).toHaveLength(9);
    expect(portfolio.otherTips).toEqual(['Be yourself.']);
  });

  test('the id of an item hangs on person and kind only', () => {
    expect(portfolioItemId('p-1', 'ce-log')).toBe('p-1/ce-log');
    expect(buildPortfolio(source()).items[0]?.id).toBe('p-1/licences');
  });

  test.each([
    ['review', '2026-08-26', '2027-02-26'],
    ['review', '2026-08-31', '2027-02-28'],
    ['letters', '2026-08-26', undefined],
  ] as const)('%s reviewed on %s is due again on %s', (kind, reviewedOn, reviewDueOn) => {
    const stored = { kind, state: 'usable', note: '', reviewedOn, evidenceIds: [] } as const;
    const item = buildPortfolio(source({ items: [stored] })).items.find((one) => one.kind === kind);
    expect(item?.reviewedOn).toBe(reviewedOn);
    expect(item?.reviewDueOn).toBe(reviewDueOn);
  });

  test('what is stored for an item is shown with it; the rest is missing', () => {
    const { items, completeness } = buildPortfolio(
      source({
        items: [
          {
            kind: 'letters',
            state: 'usable',
            note: 'ask Dr. Osei',
            reviewedOn: '2026-05-06',
            evidenceIds: ['v-1', 'v-2', 'v-1'],
          },
        ],
        entries: [entry(), entry({ id: 'e-2' }), entry({ id: 'e-3', kind: 'case-studies' })],
      }),
    );
    const item = items.find(({ kind }) => kind === 'letters');
    expect(item).toMatchObject({
      state: 'usable',
      note: 'ask Dr. Osei',
      reviewedOn: '2026-05-06',
      evidenceIds: ['v-1', 'v-2'],
      found: { credentials: 0, activities: 0, entries: 2, evidence: 2 },
    });
    expect(items.find(({ kind }) => kind === 'review')).toEqual({
      id: 'p-1/review',
      kind: 'review',
      tips: [],
      state: 'missing',
      found: { credentials: 0, activities: 0, entries: 0, evidence: 0 },
      note: '',
      evidenceIds: [],
    });
    expect(completeness).toMatchObject({ percent: 9, missing: 8, usable: 1, next: 'licences' });
  });

  test('the record is found where it belongs', () => {
    const { items } = buildPortfolio(
      source({ record: { credentials: 3, activities: 30, activitiesWithEvidence: 24 } }),
    );
    const found = (kind: ChecklistKind) => items.find((item) => item.kind === kind)?.found;
    expect(found('licences')).toMatchObject({ credentials: 3, activities: 0 });
    expect(found('course-records')).toMatchObject({ credentials: 0, activities: 24 });
    expect(found('ce-log')).toMatchObject({ credentials: 0, activities: 30 });
    expect(found('letters')).toEqual({ credentials: 0, activities: 0, entries: 0, evidence: 0 });
  });

  test('every sentence of the tips is shown somewhere, whatever the tips', () => {
    const sentence = fc.constantFrom(
      'Scan every license.',
      'Keep a CE log.',
      'Be yourself.',
      'Review it every month.',
      'Add photos and letters of thanks.',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(sentence, { minLength: 1 }).map((parts) => parts.join(' '))),
        fc.array(
          fc.record({ kind: fc.constantFrom(...checklistKinds), state: fc.constantFrom(...itemStates) }),
        ),
        (tips, stored) => {
          const portfolio = buildPortfolio(
            source({
              guide: guideWith(...tips),
              items: stored.map((item) => ({ ...item, note: '', evidenceIds: [] })),
            }),
          );
          expect(portfolioSchema.parse(portfolio)).toEqual(portfolio);
          const shown = new Set([...portfolio.otherTips, ...portfolio.items.flatMap((item) => item.tips)]);
          const given = new Set(tips.flatMap((tip) => tip.split(/(?<=\.) /u)));
          expect(shown).toEqual(given);
          const kinds = portfolio.items.map((item) => item.kind);
          expect(kinds).toEqual(checklistKinds.filter((kind) => kinds.includes(kind)));
        },
      ),
    );
  });
});

describe('real tips', () => {
  test('our own guide asks for all nine pieces', () => {
    const guide = guideSchema.parse(
      JSON.parse(readFileSync('resources/guides/healthcare-technician.json', 'utf8')),
    );
    const { items, otherTips } = buildPortfolio(source({ guide }));
    expect(items.map((item) => item.kind)).toEqual([...checklistKinds]);
    expect(items.every((item) => item.tips.length === 1)).toBe(true);
    expect(otherTips.length).toBeGreaterThan(0);
  });

  // Somebody else's page: read where it is there, never kept. Counts only.
  const page = '../shared/input/healthcare-technician-guide.txt';
  test.runIf(existsSync(page))('the real page asks for all nine pieces', () => {
    const lines = readFileSync(page, 'utf8').split('\n');
    const from = lines.indexOf('Portfolio Tips');
    const to = lines.findIndex((line) => line.startsWith('Job Outlook'));
    const tips = lines.slice(from + 1, to).filter((line) => line.trim() !== '');
    expect(tips).toHaveLength(4);
    const { items, otherTips } = buildPortfolio(source({ guide: guideWith(...tips) }));
    expect(items.map((item) => [item.kind, item.tips.length])).toEqual([
      ['licences', 2],
      ['course-records', 1],
      ['letters', 1],
      ['clinical-experience', 1],
      ['improvement-and-leadership', 1],
      ['digital-evidence', 1],
      ['ce-log', 1],
      ['case-studies', 1],
      ['review', 1],
    ]);
    expect(otherTips).toHaveLength(5);
  });
});
