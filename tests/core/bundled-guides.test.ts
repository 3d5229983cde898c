import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Guide, guideSchema } from '#core/guides/guide';
import { importGuide } from '#core/guides/import-guide';
import { type SectionKind, sectionKinds } from '#core/guides/kinds';

const folder = 'resources/guides';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));

/** Every piece of text under a section kind, in order: a paragraph is one, each item of a list is one. */
function textsOf(guide: Guide, kind: SectionKind): string[] {
  return guide.sections
    .filter((section) => section.kind === kind)
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'paragraph' ? [block.text] : block.items));
}

function listsOf(guide: Guide, kind: SectionKind): string[][] {
  return guide.sections
    .filter((section) => section.kind === kind)
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'list' ? [block.items] : []));
}

const dollars = (amount: number | undefined) => `$${amount?.toLocaleString('en-US')}`;

/** `15:00` as a guide page prints it: `3:00 PM`. */
function clock(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${((hour + 11) % 12) + 1}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

test('there is at least one bundled guide', () => {
  expect(files).toContain('healthcare-technician.json');
});

describe.each(files)('the bundled guide %s', (file) => {
  const guide = guideSchema.parse(read(file));

  test('is nothing but the format, and is named as its file is', () => {
    expect(read(file)).toEqual(guide);
    expect(`${guide.id}.json`).toBe(file);
    expect(guide).toMatchObject({ slug: guide.id, origin: 'bundled', source: { name: 'Pathbook' } });
  });

  test('has every section of the format, each with text in it', () => {
    const expected = sectionKinds.filter((kind) => kind !== 'other');
    expect(guide.sections.map((section) => section.kind).toSorted()).toEqual(expected.toSorted());
    for (const kind of expected) {
      const texts = textsOf(guide, kind);
      expect(texts.length, kind).toBeGreaterThan(0);
      expect(
        texts.every((text) => text.trim() === text && text !== ''),
        kind,
      ).toBe(true);
    }
  });

  test('has section ids that are each used once, and parents that stand before their children', () => {
    const ids = guide.sections.map((section) => section.id);
    expect(new Set(ids).size).toBe(ids.length);
    guide.sections.forEach((section, index) => {
      expect(section.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
      expect(section.heading).not.toBe('');
      if (section.parentId !== undefined) expect(ids.slice(0, index)).toContain(section.parentId);
    });
  });

  test('says in its typed fields what stands in its sections', () => {
    const lists = [
      ['responsibilities', guide.responsibilities],
      ['tech-stack', guide.techStack],
      ['tech-skills', guide.techSkills],
      ['soft-skills', guide.softSkills],
      ['pros', guide.pros],
      ['cons', guide.cons],
      ['mistakes', guide.mistakes],
      ['advice', guide.advice],
      ['related-roles', guide.relatedRoles],
      ['sources', guide.sources],
      ['portfolio-tips', guide.portfolioTips],
    ] as const;
    for (const [kind, items] of lists) expect(textsOf(guide, kind), kind).toEqual(items);
    expect(textsOf(guide, 'summary')).toEqual([guide.summary]);
    expect(textsOf(guide, 'faq')).toEqual(guide.faq.flatMap(({ question, answer }) => [question, answer]));
    // These begin with a sentence of introduction; the rest is exactly the fields.
    expect(textsOf(guide, 'tiers').slice(1)).toEqual(
      guide.tiers.flatMap(({ title, years, description }) => [
        title,
        `Experience: ${years.max === null ? `${years.min}+` : `${years.min}–${years.max}`} years`,
        description,
      ]),
    );
    expect(textsOf(guide, 'day-in-life').slice(1)).toEqual(
      guide.dayInLife.flatMap(({ label, from, to, focus, tasks }) => [
        `${label} (${clock(from)} – ${clock(to)})`,
        `Focus: ${focus}`,
        ...tasks,
      ]),
    );
    expect(textsOf(guide, 'skill-map').slice(1)).toEqual(
      guide.skillMap.flatMap(({ group, description, skills }) => [group, description, ...skills]),
    );
    expect(textsOf(guide, 'case-studies').slice(1)).toEqual(
      guide.caseStudies.flatMap(({ title, story, takeaway }) => [title, story, `Key Takeaway: ${takeaway}`]),
    );
    const { stress, balance, text } = guide.workLife;
    expect(textsOf(guide, 'work-life')).toEqual([
      `Stress Level: ${stress}`,
      `Balance Rating: ${balance}`,
      ...(text?.split('\n\n') ?? []),
    ]);
  });

  test('gives its facts in the text as well', () => {
    const { facts } = guide;
    const [entry, mid, senior] = facts.salaryBands;
    expect(listsOf(guide, 'salary')).toEqual([
      [
        `${dollars(facts.salaryRange?.low)}–${dollars(facts.salaryRange?.high)}`,
        `Median: ${dollars(facts.medianSalary)}`,
        `Entry-Level: ${dollars(entry?.amount)}`,
        `Mid-Level: ${dollars(mid?.amount)}`,
        `Senior-Level: ${dollars(senior?.amount)}`,
      ],
    ]);
    expect(textsOf(guide, 'salary').join(' ')).toContain(`Top 10%: from ${dollars(facts.topEarnersFrom)}`);
    expect(textsOf(guide, 'job-outlook').slice(0, 3)).toEqual([
      `Growth Rate: ${facts.growthRatePercent}%`,
      `Status: ${facts.growthStatus}`,
      `Source: ${facts.growthSource}`,
    ]);
    expect(textsOf(guide, 'market-demand').join(' ').toLowerCase()).toContain(`demand is ${facts.demand}`);
  });

  test('has salary levels that follow from the range, and says so', () => {
    const { salaryRange, salaryBands, medianSalary, topEarnersFrom, salaryBandsComputed } = guide.facts;
    const { low, high } = salaryRange ?? { low: Number.NaN, high: Number.NaN };
    const inset = (high - low) * 0.15;
    expect(salaryBands).toEqual([
      { level: 'entry', amount: low + inset },
      { level: 'mid', amount: (low + high) / 2 },
      { level: 'senior', amount: high - inset },
    ]);
    expect([medianSalary, topEarnersFrom, salaryBandsComputed]).toEqual([(low + high) / 2, high, true]);
  });

  test('has tiers that rise and a day whose blocks follow one another', () => {
    const starts = guide.tiers.map((tier) => tier.years.min);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    guide.dayInLife.forEach((block, index) => {
      expect(block.from < block.to).toBe(true);
      const next = guide.dayInLife[index + 1];
      if (next !== undefined) expect(next.from).toBe(block.to);
    });
  });
});

/** The guide as a page of the format, as a site would print it: facts above the fold, headings bare, bullets, blank lines. */
function asPage(guide: Guide): string {
  const { facts } = guide;
  const bare: ReadonlySet<SectionKind> = new Set(['salary', 'work-life', 'job-outlook']);
  const parts = guide.sections.flatMap(({ kind, heading, blocks }) => [
    heading,
    ...(kind === 'market-demand' ? [`Low\nHigh\n${facts.demand}`] : []),
    ...blocks.map((block) =>
      block.type === 'paragraph'
        ? block.text
        : block.items.map((item) => (bare.has(kind) ? item : `  • ${item}`)).join('\n'),
    ),
    ...(kind === 'summary'
      ? [
          `${facts.growthRatePercent}%`,
          'growth rate',
          dollars(facts.medianSalary),
          'median salary',
          `${facts.remote}`,
          'remote-friendly',
        ]
      : []),
  ]);
  return parts.join('\n\n');
}

test.each(files)('%s is what the importer makes of it as a page', (file) => {
  const guide = guideSchema.parse(read(file));
  const { guide: imported, report } = importGuide(asPage(guide), { id: guide.id, sourceName: 'Pathbook' });
  expect(report).toMatchObject({ warnings: [], unplaced: [], repairs: [], emptySections: [], dropped: [] });
  const { retrievedOn: _, ...source } = guide.source;
  expect(imported).toEqual({ ...guide, origin: 'imported', source });
});

test('the healthcare technician guide keeps the figures that were found', () => {
  const { facts, tiers, dayInLife, workLife } = guideSchema.parse(read('healthcare-technician.json'));
  expect(facts).toEqual({
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
    remote: 'limited',
    demand: 'high',
  });
  expect(tiers.map(({ years }) => [years.min, years.max])).toEqual([
    [0, 2],
    [3, 5],
    [6, null],
    [8, null],
  ]);
  expect(dayInLife.map(({ from, to }) => [from, to])).toEqual([
    ['09:00', '12:00'],
    ['12:00', '15:00'],
    ['15:00', '18:00'],
  ]);
  expect(workLife).toMatchObject({ stress: 'Moderate', balance: 'Good' });
});

/** Words as they are compared: case, punctuation and figures left out, "U.S." one word. */
function wordsOf(text: string): string[] {
  const folded = text
    .toLowerCase()
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/gu, '')
    .replace(/['’]/gu, '');
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => /\p{L}/u.test(word));
}

function runsOf(text: string, length: number): string[] {
  const words = wordsOf(text);
  return words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '));
}

describe('our own words', () => {
  const longestShared = 6;

  test('the comparison sees through case, punctuation, figures and apostrophes', () => {
    const page = new Set(runsOf('Read “the patient’s chart” (U.S. style), then 3 more pages twice.', 7));
    expect(runsOf('READ: the patients chart! US style, then more', 7).some((run) => page.has(run))).toBe(
      true,
    );
    expect(runsOf('read the chart of the patient, US style, then', 7).some((run) => page.has(run))).toBe(
      false,
    );
  });

  // Somebody else's page: compared with where it is there, never kept.
  const page = '../shared/input/healthcare-technician-guide.txt';
  test.runIf(existsSync(page))('no run of seven words is taken from the page whose figures we use', () => {
    const theirs = new Set(runsOf(readFileSync(page, 'utf8'), longestShared + 1));
    expect(theirs.size).toBeGreaterThan(3_000);
    const guide = guideSchema.parse(read('healthcare-technician.json'));
    const shared = sectionKinds
      .flatMap((kind) => textsOf(guide, kind))
      .flatMap((text) => runsOf(text, longestShared + 1))
      .filter((run) => theirs.has(run));
    expect(shared).toEqual([]);
  });
});
