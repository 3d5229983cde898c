import { describe, expect, test } from 'vitest';
import { importGuide } from '#core/guides/import/import-guide';
import { ownPage, realPage } from '../support';

type Expected = {
  title: string;
  facts: object;
  /** How many of each, in the order of the names below. */
  counts: number[];
  tiers: (readonly [number, number | null])[];
  days: (readonly [string, string, number])[];
  skills: number[];
  workLife: object;
  headings: number;
  repaired: number;
  unplaced: number;
  dropped: number;
};

const counted = [
  'responsibilities',
  'techStack',
  'techSkills',
  'softSkills',
  'pros',
  'cons',
  'mistakes',
  'advice',
  'caseStudies',
  'portfolioTips',
  'faq',
] as const;

/** Counts and figures of the page beside the project; without it, of our own page, so that the test always tests. */
const real: Expected = {
  title: 'Healthcare Technician',
  facts: {
    growthRatePercent: 11,
    growthStatus: 'Growing faster than average',
    growthSource: 'U.S. Bureau of Labor Statistics',
    currency: 'USD',
    medianSalary: 50_000,
    salaryRange: { low: 35_000, high: 65_000 },
    topEarnersFrom: 65_000,
    salaryBands: [
      { level: 'entry', amount: 39_500 },
      { level: 'mid', amount: 50_000 },
      { level: 'senior', amount: 60_500 },
    ],
    salaryBandsComputed: true,
    remote: 'unknown',
    demand: 'high',
  },
  counts: [15, 20, 15, 10, 6, 6, 8, 8, 3, 4, 9],
  tiers: [
    [0, 2],
    [3, 5],
    [6, null],
    [8, null],
  ],
  days: [
    ['09:00', '12:00', 5],
    ['12:00', '15:00', 5],
    ['15:00', '18:00', 5],
  ],
  skills: [5, 5, 7],
  workLife: { stress: 'Moderate', balance: 'Good' },
  // 32 sections and subsections, the title, 4 tiers, 3 day blocks, 3 skill groups, 3 case studies, 9 questions.
  headings: 55,
  repaired: 6,
  unplaced: 0,
  dropped: 21,
};

const own: Expected = {
  ...real,
  title: 'Hydrotherapy Pool Technician (HPT)',
  facts: { medianSalary: 30_000, currency: 'GBP', demand: 'very-high', salaryBandsComputed: true },
  counts: [3, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2],
  tiers: [
    [0, 1],
    [2, 4],
    [5, null],
  ],
  days: [
    ['06:30', '12:00', 2],
    ['12:00', '14:15', 3],
  ],
  skills: [2, 1],
  workLife: { stress: 'Low', balance: 'Very Good' },
  headings: 44,
  repaired: 7,
  unplaced: 4,
  dropped: 5,
};

describe(realPage === undefined ? 'our own page, whole' : 'the real page, whole', () => {
  const expected = realPage === undefined ? own : real;
  const { guide, report } = importGuide(realPage ?? ownPage, { id: 'g' });

  test('facts', () => {
    expect(guide.title).toBe(expected.title);
    expect(guide.facts).toMatchObject(expected.facts);
    expect(guide.workLife).toMatchObject(expected.workLife);
    expect(guide.workLife.text?.length).toBeGreaterThan(40);
  });

  test('counts', () => {
    expect(counted.map((field) => guide[field].length)).toEqual(expected.counts);
    expect(guide.tiers.map(({ years }) => [years.min, years.max])).toEqual(expected.tiers);
    expect(guide.dayInLife.map(({ from, to, tasks }) => [from, to, tasks.length])).toEqual(expected.days);
    expect(guide.skillMap.map(({ skills }) => skills.length)).toEqual(expected.skills);
    for (const { story, takeaway } of guide.caseStudies) expect(story !== '' && takeaway !== '').toBe(true);
    for (const { answer } of guide.faq) expect(answer).not.toBe('');
    for (const { description } of guide.tiers) expect(description).not.toBe('');
  });

  test('every heading', () => {
    const items = [guide.tiers, guide.dayInLife, guide.skillMap, guide.caseStudies, guide.faq].map(
      ({ length }) => length,
    );
    const sections = guide.sections.filter(({ kind }) => kind !== 'other');
    expect(sections).toHaveLength(33);
    expect(sections.length + items.reduce((sum, length) => sum + length, 0)).toBe(expected.headings);
  });

  test('repairs, empty sections, the site’s own lines', () => {
    expect(report.repairs.flatMap(({ to }) => [...to])).toHaveLength(expected.repaired);
    expect(JSON.stringify(guide)).not.toMatch(/[βπ]/);
    expect(report.emptySections).toEqual(['Related Roles', 'Sources & References']);
    for (const heading of report.emptySections) {
      expect(guide.sections.find((section) => section.heading === heading)?.blocks).toEqual([]);
    }
    expect(report.unplaced).toHaveLength(expected.unplaced);
    expect(report.dropped).toHaveLength(expected.dropped);
    expect(report.dropped.at(-1)).toBe('Go to account ›');
    expect(report.warnings).toHaveLength(1);
  });
});
