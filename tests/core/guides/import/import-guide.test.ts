import { describe, expect, test } from 'vitest';
import { guideTextMaxBytes } from '#core/contract/choices';
import { guideSchema, importReportSchema } from '#core/guides/guide';
import { importGuide } from '#core/guides/import/import-guide';
import { compactPage, htmlPage, ownPage, thrownBy } from '../support';

const read = (text: string) => importGuide(text, { id: 'g' });
const page = (...blocks: string[]) =>
  ['Phlebotomist Career Path Guide', 'Takes blood samples.', ...blocks].join('\n\n');

describe('the page of our own', () => {
  const { guide, report } = importGuide(ownPage, {
    id: 'g1',
    sourceName: ' Own page ',
    retrievedOn: '2026-01-02',
  });

  test('is a guide by the schema, with its origin', () => {
    expect(guideSchema.parse(guide)).toEqual(guide);
    expect(importReportSchema.parse(report)).toEqual(report);
    expect(guide).toMatchObject({
      id: 'g1',
      slug: 'hydrotherapy-pool-technician-hpt',
      title: 'Hydrotherapy Pool Technician (HPT)',
      locale: 'en',
      origin: 'imported',
      source: { name: 'Own page', retrievedOn: '2026-01-02' },
    });
    expect(guide.summary).toMatch(/^A hydrotherapy pool technician keeps/);
  });

  test('facts', () => {
    expect(guide.facts).toEqual({
      growthRatePercent: -2.5,
      growthStatus: 'Shrinking slowly',
      growthSource: 'Invented Bureau of Pools',
      sources: [{ fact: 'growth', name: 'Invented Bureau of Pools' }],
      currency: 'GBP',
      medianSalary: 30_000,
      salaryRange: { low: 20_000, high: 40_000 },
      topEarnersFrom: 40_000,
      salaryBands: [
        { level: 'entry', amount: 23_000 },
        { level: 'mid', amount: 30_000 },
        { level: 'senior', amount: 37_000 },
      ],
      salaryBandsComputed: true,
      remote: 'unknown',
      demand: 'very-high',
    });
  });

  test('items', () => {
    expect(guide.responsibilities).toEqual([
      'Test the water before the first session.',
      'Work the hoist with a second person.',
      'Write each reading down.',
    ]);
    expect(guide.techStack).toEqual(['Photometer', 'Pool hoist']);
    expect(guide.tiers.map(({ title, years }) => [title, years.min, years.max])).toEqual([
      ['Pool Assistant', 0, 1],
      ['Pool Technician', 2, 4],
      ['Pool Lead / Trainer', 5, null],
    ]);
    expect(guide.tiers[2]?.description).toBe('Answers for all pools of a group.\n\nTrains the others.');
    expect(guide.dayInLife).toEqual([
      {
        label: 'Early',
        from: '06:30',
        to: '12:00',
        focus: 'Opening the pool',
        tasks: ['Test and dose', 'Check the hoist'],
      },
      {
        label: 'Late',
        from: '12:00',
        to: '14:15',
        focus: 'Sessions',
        tasks: ['Help people in', 'Help people out', 'Rinse the deck'],
      },
    ]);
    expect(guide.skillMap).toEqual([
      {
        group: 'Foundational Skills',
        description: 'What the first month teaches.',
        skills: ['Water testing', 'Lifting'],
      },
      {
        group: 'Professional & Software Skills',
        description: 'What the rest teaches.',
        skills: ['Plant logs'],
      },
    ]);
    expect(guide.workLife).toEqual({
      stress: 'Low',
      balance: 'Very Good',
      text: 'Hours are set by the sessions, and the sessions end at two.',
    });
    expect(guide.caseStudies.map(({ title, takeaway }) => [title, takeaway])).toEqual([
      ['Path to a Quiet Pool', 'Noise is part of the treatment.'],
      ['The Reading Nobody Believed', 'Test twice.'],
    ]);
    expect(guide.faq.map(({ question }) => question)).toEqual([
      'Do I have to swim well?',
      'Is 35 °C too warm?',
    ]);
    expect(guide.faq[1]?.answer).toContain('Ask the therapist first.');
    expect(guide.portfolioTips).toHaveLength(2);
    expect([guide.pros.length, guide.cons.length, guide.mistakes.length, guide.advice.length]).toEqual([
      2, 1, 2, 2,
    ]);
    expect([guide.relatedRoles, guide.sources]).toEqual([[], []]);
  });

  test('an unknown heading is a section of its own, word for word, and listed', () => {
    const section = guide.sections.find(({ kind }) => kind === 'other');
    expect(section).toEqual({
      id: 'union-and-pay-bands',
      kind: 'other',
      heading: 'Union and Pay Bands',
      blocks: [
        { type: 'paragraph', text: 'This heading is not one of the format; its text must be kept.' },
        { type: 'list', items: ['Band one', 'Band two'] },
      ],
    });
    expect(report.unplaced).toEqual([
      'Union and Pay Bands',
      'This heading is not one of the format; its text must be kept.',
      'Band one',
      'Band two',
    ]);
  });

  test('report', () => {
    expect(report.repairedText).toBe(true);
    expect(report.repairs.map(({ to }) => to)).toEqual(['📈', '🇬🇧', '—', '—', '✅', '›']);
    expect(report.emptySections).toEqual(['Related Roles', 'Sources & References']);
    expect(report.dropped).toEqual([
      'Share career guide',
      'Jobicy+ Subscription',
      '12 people subscribe',
      'Everything',
      'Go to account ›',
    ]);
    expect(report.warnings).toHaveLength(1);
    expect(report.warnings[0]).toMatch(/^Line 13: .*remote/);
    expect(report.understood).toContainEqual({ field: 'facts.medianSalary', value: '£30,000', line: 9 });
  });

  test('ids are each used once and parents exist', () => {
    const ids = guide.sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const parents = guide.sections.flatMap(({ parentId }) => parentId ?? []);
    expect(parents).toHaveLength(13);
    for (const parent of parents) expect(ids).toContain(parent);
  });
});

test('the compact page gives the same sections, without the figures of the missing top', () => {
  const whole = read(ownPage).guide;
  const { guide, report } = read(compactPage);
  expect(guide.title).toBe('Hydrotherapy Pool Technician');
  expect(guide.summary).toBe('');
  expect(guide.facts).toEqual({
    growthRatePercent: -2.5,
    growthStatus: 'Shrinking slowly',
    growthSource: 'Invented Bureau of Pools',
    sources: [{ fact: 'growth', name: 'Invented Bureau of Pools' }],
    salaryBands: [],
  });
  const fields = [
    'responsibilities',
    'techStack',
    'tiers',
    'dayInLife',
    'skillMap',
    'caseStudies',
    'faq',
    'pros',
  ] as const;
  for (const field of fields) expect(guide[field], field).toEqual(whole[field]);
  expect(guide.sections.map(({ kind }) => kind)).toEqual(
    whole.sections
      .map(({ kind }) => kind)
      .filter((kind) => !['summary', 'market-demand', 'salary'].includes(kind)),
  );
  expect(report.warnings.join('\n')).toMatch(/no title line/);
  expect(report.warnings.join('\n')).toMatch(/characters were lost/);
  expect(guide.advice).toContain('Ask the nurseβs opinion');
});

test('a saved page is read through its markup', () => {
  const { guide, report } = read(htmlPage);
  expect(guide.title).toBe('Hydrotherapy Pool Technician');
  expect(guide.summary).toBe('A hydrotherapy pool technician keeps treatment pools warm & clean — and safe.');
  expect(guide.facts).toMatchObject({
    growthRatePercent: 4,
    medianSalary: 30_000,
    currency: 'GBP',
    remote: 'unknown',
  });
  expect(guide.facts.salaryBands).toEqual([
    { level: 'entry', amount: 23_000 },
    { level: 'mid', amount: 30_000 },
  ]);
  expect(guide.responsibilities).toEqual(['Test the water.', 'Write each reading down']);
  expect(guide.faq).toEqual([{ question: 'Is it warm?', answer: 'It is.' }]);
  expect(guide.sections.map(({ heading }) => heading)).toContain('ways in');
  expect(report.unplaced).toEqual(['Pool careers']);
  expect(report.understood).toContainEqual({
    field: 'title',
    value: 'Hydrotherapy Pool Technician',
    line: 6,
  });
  expect(JSON.stringify(guide)).not.toMatch(/document\.write|color: red|Global Outlook/);
});

test('line ends, a byte order mark, wide spaces and blank runs make no difference', () => {
  const plain = read(ownPage).guide;
  const variants = [
    ownPage.replaceAll('\n', '\r\n'),
    ownPage.replaceAll('\n', '\r'),
    `\ufeff${ownPage}`,
    ownPage.replaceAll('\n\n', ' \n\u00a0\n\n\n'),
    ownPage.replaceAll('Pool ', 'Pool\u00a0'),
  ];
  for (const variant of variants) expect(read(variant).guide).toEqual(plain);
});

test('sections in another order, headings with or without symbols, other apostrophes', () => {
  const { guide } = read(
    page(
      '★ FREQUENTLY ASKED QUESTIONS:',
      'Does it hurt?',
      'A little.',
      'Pros',
      '  • Short',
      '## Market demand',
      'Low\nHigh\nModerate',
    ),
  );
  expect(guide.sections.map(({ kind }) => kind)).toEqual(['summary', 'faq', 'pros', 'market-demand']);
  expect(guide.facts.demand).toBe('moderate');
  expect(guide.faq).toHaveLength(1);
});

describe('warnings', () => {
  const warned = (...blocks: string[]) => read(page(...blocks)).report.warnings.join('\n');

  test('two growth rates', () => {
    expect(warned('11%', 'growth rate', 'Job Outlook & Related Roles', 'Growth Rate: 12%')).toMatch(
      /growth rate more than once.*11 %.*12 %/,
    );
  });
  test('two medians, bands that are not computed, top that is not the high end', () => {
    const text = warned(
      '$50,000',
      'median salary',
      'Annual Salary (US, USD)',
      '35,000-65,000\nMedian: $51,000\nEntry-Level\n$40,000\nMid-Level\n$50,000\nSenior-Level\n$60,500',
      'Top 10% of earners start from $70,000.',
    );
    expect(text).toMatch(/median salary more than once.*50,000.*51,000/);
    expect(text).toMatch(/not what the page format computes.*39,500/);
    expect(text).toMatch(/top 10 % begin at 70,000/);
  });
  test('roles that disagree; a bracket is no disagreement', () => {
    expect(warned('Path to Nurse', 'Study.')).toMatch(/different roles: “Phlebotomist”, “Nurse”/);
    expect(warned('Path to Phlebotomist (PBT)', 'Study.')).toBe('');
  });
  test('an amount that can be read two ways is left over', () => {
    const { guide, report } = read(page('Annual Salary', '30.000-40.000'));
    expect(guide.facts.salaryRange).toBeUndefined();
    expect(report.unplaced).toEqual(['30.000-40.000']);
    expect(report.warnings[0]).toMatch(/can be read in two ways/);
  });
  test('a scale without a value', () => {
    const { guide, report } = read(page('Market Demand', 'Low\nHigh', 'Much is asked.'));
    expect(guide.facts.demand).toBeUndefined();
    expect(report.warnings[0]).toMatch(/left unknown/);
    expect(report.unplaced).toEqual(['Low', 'High']);
  });
  test('a currency beside the heading’s', () => {
    expect(warned('Annual Salary (UK, GBP)', '€20,000 - €40,000')).toMatch(/GBP and also EUR/);
  });
  test('a repeated heading, a label without a value, a list without bullets', () => {
    expect(warned('Pros', '  • A', 'Pros', '  • B')).toMatch(/stands on the page more than once/);
    expect(warned('growth rate')).toMatch(/no value/);
    expect(warned('Tech Stack', 'Needles', 'Tubes')).toMatch(/no bullets/);
  });
  test('there are never more than a screen can hold', () => {
    const many = read(page(...Array.from({ length: 300 }, () => 'Pros'))).report.warnings;
    expect(many).toHaveLength(101);
    expect(many.at(-1)).toMatch(/^And \d+ more/);
  });
});

test('a heading inside a guide that speaks of sharing is not the end of it', () => {
  const { guide, report } = read(page('Portfolio Tips', 'Share career guide', 'Pros', '  • Short'));
  expect(guide.pros).toEqual(['Short']);
  expect(report.dropped).toEqual([]);
  expect(report.unplaced).toContain('Share career guide');
});

test('tiers and day blocks that cannot be read stay as text and are listed', () => {
  const { guide, report } = read(
    page(
      'Career Path Tiers',
      'Novice',
      'Experience: some',
      'Learns.',
      'A Day in the Life',
      'Night',
      'Focus: Rest\n  • Sleep',
    ),
  );
  expect([guide.tiers, guide.dayInLife]).toEqual([[], []]);
  expect(report.unplaced).toEqual(['Novice', 'Experience: some', 'Learns.', 'Night', 'Focus: Rest', 'Sleep']);
  expect(guide.sections.find(({ kind }) => kind === 'tiers')?.blocks).toHaveLength(3);
});

describe('refused', () => {
  test.each([
    ['nothing', '', 'invalid-input', 'guide-empty'],
    ['blank', ' \n\u00a0\ufeff\t', 'invalid-input', 'guide-empty'],
    ['NUL', 'Nurse Career Path Guide\0', 'unsupported', 'guide-binary'],
    ['control characters', '\u0001\u0002Nurse\u0003\u0004', 'unsupported', 'guide-binary'],
    ['too long', 'a'.repeat(guideTextMaxBytes + 1), 'too-large', 'guide-too-large'],
    ['too long in bytes', '—'.repeat(guideTextMaxBytes / 3 + 1), 'too-large', 'guide-too-large'],
    [
      'a page of scripts',
      '<!doctype html><html><script>x()</script><p> </p></html>',
      'unsupported',
      'guide-no-text',
    ],
  ])('%s', (_name, text, code, key) => {
    expect(thrownBy(() => read(text))).toMatchObject({ name: 'AppError', code, details: { key } });
  });

  test('a text of exactly the limit is read', () => {
    const head = 'Nurse Career Path Guide\n\n';
    expect(read(head + 'a'.repeat(guideTextMaxBytes - head.length)).guide.title).toBe('Nurse');
  });
});

test('a nameless source is called by what it is', () => {
  expect(importGuide(ownPage, { id: 'g', sourceName: ' ' }).guide.source).toEqual({ name: 'Pasted text' });
});
