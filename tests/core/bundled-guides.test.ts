import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Guide, type GuideFacts, guideSchema } from '#core/guides/guide';
import { importGuide } from '#core/guides/import/import-guide';
import { type FactName, factNames, type SectionKind, sectionKinds } from '#core/guides/kinds';
import { splitSentences } from '#core/guides/sentences';
import { checklistKinds } from '#core/portfolio/kinds';
import { kindsAskedFor } from '#core/portfolio/tip-patterns';

const folder = 'resources/guides';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));

/** The six occupations that the workbook comes with: file and title. */
const bundled: ReadonlyMap<string, string> = new Map([
  ['biomedical-equipment-technician.json', 'Biomedical Equipment Technician'],
  ['cardiovascular-technologist.json', 'Cardiovascular Technologist'],
  ['clinical-laboratory-technician.json', 'Clinical Laboratory Technician'],
  ['healthcare-technician.json', 'Healthcare Technician'],
  ['phlebotomist.json', 'Phlebotomist'],
  ['radiologic-technologist.json', 'Radiologic Technologist'],
]);
const titles = [...bundled.values()];

const ruleHead = z.object({ id: z.string(), issuer: z.object({ name: z.string() }) });

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

const textOf = (guide: Guide, kind: SectionKind) => textsOf(guide, kind).join(' ');

const levelWords = { entry: 'Entry-Level', mid: 'Mid-Level', senior: 'Senior-Level' } as const;

/** The issuer of each rule that is bundled, by the rule's id. */
const rules = new Map(
  readdirSync('resources/rules')
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .map((name) => ruleHead.parse(JSON.parse(readFileSync(`resources/rules/${name}`, 'utf8'))))
    .map(({ id, issuer }) => [id, issuer.name]),
);

/** The notes that the rule packs are made from: beside the project, where they are there. */
const credentialNotes = '../shared/reference/credential-rules.json';

/** A text cut where a sentence ends. */
const sentencesOf = (text: string) => text.split(/(?<=[.?!]”?)\s+/u);

const dollars = (amount: number | undefined) => `$${amount?.toLocaleString('en-US')}`;

/** `15:00` as a guide page prints it: `3:00 PM`. */
function clock(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${((hour + 11) % 12) + 1}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

test('the six bundled guides are there, and nothing else', () => {
  expect(files.toSorted()).toEqual([...bundled.keys()]);
});

describe.each(files)('the bundled guide %s', (file) => {
  const guide = guideSchema.parse(read(file));

  test('is nothing but the format, and is named as its file is', () => {
    expect(read(file)).toEqual(guide);
    expect(`${guide.id}.json`).toBe(file);
    expect(guide).toMatchObject({
      title: bundled.get(file),
      slug: guide.id,
      locale: 'en',
      origin: 'bundled',
      source: { name: 'Pathbook', retrievedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u) },
    });
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

  test('asks in its tips for every piece of a portfolio, so that its checklist is whole', () => {
    const asked = new Set(guide.portfolioTips.flatMap(splitSentences).flatMap(kindsAskedFor));
    expect(checklistKinds.filter((kind) => !asked.has(kind))).toEqual([]);
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

  test('is of the same depth as the others', () => {
    const within = (items: readonly unknown[], min: number, max: number, what: string) => {
      expect(items.length, what).toBeGreaterThanOrEqual(min);
      expect(items.length, what).toBeLessThanOrEqual(max);
    };
    within(guide.responsibilities, 12, 15, 'responsibilities');
    within(guide.techStack, 15, 20, 'tools');
    within(guide.techSkills, 12, 15, 'technical skills');
    within(guide.softSkills, 8, 10, 'soft skills');
    within(guide.tiers, 4, 4, 'tiers');
    within(guide.skillMap, 3, 3, 'skill groups');
    within(guide.pros, 6, 6, 'pros');
    within(guide.cons, 6, 6, 'cons');
    within(guide.mistakes, 8, 8, 'mistakes');
    within(guide.advice, 8, 8, 'advice');
    within(guide.caseStudies, 3, 3, 'case studies');
    within(guide.portfolioTips, 4, 5, 'portfolio tips');
    within(guide.faq, 9, 9, 'questions');
    expect(guide.dayInLife.map((block) => block.tasks.length)).toEqual([5, 5, 5]);
    for (const { skills } of guide.skillMap) within(skills, 5, 7, 'skills of a group');
    for (const { question } of guide.faq) expect(question).toMatch(/\?$/u);
  });

  test('gives its facts in the text as well', () => {
    const { facts } = guide;
    const { salaryRange, medianSalary, topEarnersFrom, demand, growthPeriod } = facts;
    const pay = [
      ...(salaryRange === undefined ? [] : [`${dollars(salaryRange.low)}–${dollars(salaryRange.high)}`]),
      ...(medianSalary === undefined ? [] : [`Median: ${dollars(medianSalary)}`]),
      ...facts.salaryBands.map(({ level, amount }) => `${levelWords[level]}: ${dollars(amount)}`),
    ];
    expect(listsOf(guide, 'salary')).toEqual(pay.length === 0 ? [] : [pay]);
    if (topEarnersFrom !== undefined)
      expect(textOf(guide, 'salary')).toContain(`Top 10%: from ${dollars(topEarnersFrom)}`);
    if (pay.length > 0) expect(facts.currency).toBe('USD');
    if (facts.growthRatePercent !== undefined) {
      expect(textsOf(guide, 'job-outlook').slice(0, 3)).toEqual([
        `Growth Rate: ${facts.growthRatePercent}%`,
        `Status: ${facts.growthStatus}`,
        `Source: ${facts.growthSource}`,
      ]);
    }
    if (growthPeriod !== undefined) {
      expect(growthPeriod.from).toBeLessThan(growthPeriod.to);
      for (const year of [growthPeriod.from, growthPeriod.to])
        expect(textOf(guide, 'job-outlook')).toContain(String(year));
    }
    if (demand !== undefined)
      expect(textOf(guide, 'market-demand').toLowerCase()).toContain(`demand is ${demand.replace('-', ' ')}`);
  });

  test('has pay that is in order, and levels only where they follow from the range or a source gives them', () => {
    const { salaryRange, salaryBands, medianSalary, topEarnersFrom, salaryBandsComputed, sources } =
      guide.facts;
    const steps = [salaryRange?.low, ...salaryBands.map((band) => band.amount), salaryRange?.high];
    const known = steps.filter((amount) => amount !== undefined);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    if (salaryRange !== undefined && medianSalary !== undefined) {
      expect(medianSalary).toBeGreaterThan(salaryRange.low);
      expect(medianSalary).toBeLessThan(salaryRange.high);
    }
    if (salaryRange !== undefined && topEarnersFrom !== undefined)
      expect(topEarnersFrom).toBe(salaryRange.high);
    if (salaryBandsComputed !== true) {
      expect(salaryBandsComputed).toBeUndefined();
      if (salaryBands.length > 0) expect(sources?.map((source) => source.fact)).toContain('salary-bands');
      return;
    }
    const { low, high } = salaryRange ?? { low: Number.NaN, high: Number.NaN };
    const inset = (high - low) * 0.15;
    expect(salaryBands).toEqual([
      { level: 'entry', amount: low + inset },
      { level: 'mid', amount: (low + high) / 2 },
      { level: 'senior', amount: high - inset },
    ]);
    expect([medianSalary, topEarnersFrom]).toEqual([(low + high) / 2, high]);
    expect(textOf(guide, 'salary')).toMatch(/arithmetic|computed/u);
  });

  test('says of every fact where it comes from, or that it gives no source', () => {
    const { facts } = guide;
    const sources = facts.sources ?? [];
    const present: [FactName, unknown, readonly SectionKind[]][] = [
      ['median-salary', facts.medianSalary, ['salary']],
      ['salary-range', facts.salaryRange, ['salary']],
      ['salary-bands', facts.salaryBands[0], ['salary']],
      ['top-earners', facts.topEarnersFrom, ['salary']],
      ['growth', facts.growthRatePercent, ['job-outlook']],
      ['training', facts.training, ['required-education', 'education-level', 'faq']],
      ['demand', facts.demand, ['market-demand']],
      ['remote', facts.remote, ['faq', 'work-setting']],
    ];
    expect(present.map(([fact]) => fact).toSorted()).toEqual(factNames.toSorted());
    for (const [fact, value, where] of present) {
      const given = sources.filter((source) => source.fact === fact);
      if (value === undefined) expect(given, `a source of what is not there: ${fact}`).toEqual([]);
      else if (given.length === 0) {
        const told = where.map((kind) => textOf(guide, kind)).join(' ');
        expect(told, `no source of ${fact}, and not said so`).toMatch(/no source/u);
      } else expect(given, `more than one source of ${fact}`).toHaveLength(1);
    }
    const listed = textOf(guide, 'sources');
    for (const { fact, name, url, asOf } of sources) {
      expect(name.trim(), fact).toBe(name);
      expect(name, fact).not.toBe('');
      if (url !== undefined) {
        expect(url).toMatch(/^https:\/\/[^\s]+$/u);
        expect(listed, `the list of sources lacks what ${fact} cites`).toContain(url);
      }
      // A figure without a date has to say so.
      if (asOf === undefined) expect(listed, fact).toMatch(/undated|no date|no edition/u);
    }
  });

  test('says that a rating is our judgment where it is', () => {
    const ours = (guide.facts.sources ?? []).filter((source) => /judgment/u.test(source.name));
    for (const { fact } of ours) {
      expect(['demand', 'remote'], 'a figure is never a judgment').toContain(fact);
      expect(textOf(guide, fact === 'demand' ? 'market-demand' : 'faq'), fact).toMatch(
        /our (own )?judgment/u,
      );
    }
  });

  test('names the credentials of the occupation, each once, with a rule that is known or can come', () => {
    const credentials = guide.credentials ?? [];
    expect(credentials.length).toBeGreaterThan(0);
    expect(new Set(credentials.map((one) => one.title)).size).toBe(credentials.length);
    const ruleIds = credentials.flatMap((one) => (one.ruleId === undefined ? [] : [one.ruleId]));
    expect(new Set(ruleIds).size).toBe(ruleIds.length);
    for (const { title, issuer, ruleId } of credentials) {
      expect(issuer, title).toBeTruthy();
      if (ruleId === undefined) continue;
      expect(ruleId).toMatch(/^[a-z]+(-[a-z]+)+$|^[a-z]+$/u);
      const rule = rules.get(ruleId);
      if (rule !== undefined) expect(issuer).toBe(rule);
    }
  });

  test.runIf(existsSync(credentialNotes))('names no rule that nobody has heard of', () => {
    const known = new Set(
      z
        .object({ credentials: z.array(z.object({ id: z.string() })) })
        .parse(JSON.parse(readFileSync(credentialNotes, 'utf8')))
        .credentials.map((one) => one.id),
    );
    for (const { ruleId } of guide.credentials ?? [])
      if (ruleId !== undefined) expect(known).toContain(ruleId);
  });

  test('leads on to at least two other bundled guides, by their titles', () => {
    expect(new Set(guide.relatedRoles).size).toBe(guide.relatedRoles.length);
    const others = guide.relatedRoles.filter((role) => titles.includes(role) && role !== guide.title);
    expect(others.length).toBeGreaterThanOrEqual(2);
    expect(guide.relatedRoles).not.toContain(guide.title);
    // A role that is a bundled guide is written as its title is, or it would lead nowhere.
    const folded = new Map(titles.map((title) => [title.toLowerCase(), title]));
    for (const role of guide.relatedRoles) expect(folded.get(role.toLowerCase()) ?? role).toBe(role);
  });

  test('can be read: short paragraphs, sentences of a sane length, no shouting', () => {
    for (const kind of sectionKinds) {
      for (const text of textsOf(guide, kind)) {
        expect(text.length, text).toBeLessThanOrEqual(1_200);
        expect(text, text).not.toMatch(/!|\s{2}|\.\.\./u);
      }
    }
    const prose = sectionKinds
      .filter((kind) => kind !== 'sources')
      .flatMap((kind) => textsOf(guide, kind))
      .flatMap(sentencesOf)
      .map((sentence) => wordsOf(sentence).length);
    expect(Math.max(...prose)).toBeLessThanOrEqual(60);
    expect(prose.reduce((sum, words) => sum + words, 0) / prose.length).toBeLessThan(20);
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
    ...(kind === 'market-demand' && facts.demand !== undefined ? [`Low\nHigh\n${facts.demand}`] : []),
    ...blocks.map((block) =>
      block.type === 'paragraph'
        ? block.text
        : block.items.map((item) => (bare.has(kind) ? item : `  • ${item}`)).join('\n'),
    ),
    ...(kind === 'summary'
      ? [
          ...(facts.growthRatePercent === undefined ? [] : [`${facts.growthRatePercent}%`, 'growth rate']),
          ...(facts.medianSalary === undefined ? [] : [dollars(facts.medianSalary), 'median salary']),
          ...(facts.remote === undefined ? [] : [`${facts.remote}`, 'remote-friendly']),
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
  const { facts, credentials: __, ...rest } = guide;
  expect(imported).toEqual({ ...rest, facts: imported.facts, origin: 'imported', source });
  expect(ofThePage(imported.facts)).toEqual(ofThePage(facts));
});

/** The facts that a page of the format has labels for; what only our own files tell is left out. */
function ofThePage(facts: GuideFacts): GuideFacts {
  const { sources: _, training: __, growthPeriod: ___, ...labelled } = facts;
  return labelled;
}

test('figures that are compared side by side are of one survey and one span of years', () => {
  const cited = files
    .map((file) => guideSchema.parse(read(file)).facts)
    .map(({ sources = [], growthPeriod }) => ({
      growthPeriod,
      bureau: sources.filter((source) => source.url?.startsWith('https://www.bls.gov/ooh/')),
    }))
    .filter(({ bureau }) => bureau.length > 0);
  expect(cited).toHaveLength(5);
  for (const { growthPeriod, bureau } of cited) {
    expect(growthPeriod).toEqual({ from: 2024, to: 2034 });
    expect(bureau.map(({ fact, asOf }) => [fact, asOf])).toEqual([
      ['median-salary', '2024-05'],
      ['salary-range', '2024-05'],
      ['top-earners', '2024-05'],
      ['growth', '2024'],
    ]);
  }
});

test('the healthcare technician guide keeps the figures that were found', () => {
  const { facts, tiers, dayInLife, workLife } = guideSchema.parse(read('healthcare-technician.json'));
  const { sources, ...figures } = facts;
  expect(sources?.map((source) => source.fact)).toEqual(['growth', 'demand', 'training', 'remote']);
  expect(figures).toEqual({
    growthRatePercent: 11,
    growthStatus: 'Growing faster than average',
    growthSource: 'U.S. Bureau of Labor Statistics',
    training: { min: 1, max: 2, unit: 'years' },
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

  const guides = files.map((file) => guideSchema.parse(read(file)));
  // Works are cited in the same words wherever they are cited, so the list of sources is left out.
  const written = (guide: Guide) =>
    sectionKinds.filter((kind) => kind !== 'sources').flatMap((kind) => textsOf(guide, kind));

  test('no sentence of any length stands in two guides', () => {
    const seen = new Map<string, string>();
    for (const guide of guides) {
      for (const sentence of new Set(written(guide).flatMap(sentencesOf))) {
        if (sentence.length <= 60) continue;
        const key = wordsOf(sentence).join(' ');
        expect(seen.get(key), `in ${guide.id} as well: ${sentence}`).toBeUndefined();
        seen.set(key, guide.id);
      }
    }
    expect(seen.size).toBeGreaterThan(100 * guides.length);
  });

  // Somebody else's page: compared with where it is there, never kept.
  const page = '../shared/input/healthcare-technician-guide.txt';
  test.runIf(existsSync(page))('no run of seven words is taken from the page whose figures we use', () => {
    const theirs = new Set(runsOf(readFileSync(page, 'utf8'), longestShared + 1));
    expect(theirs.size).toBeGreaterThan(3_000);
    for (const guide of guides) {
      const shared = sectionKinds
        .flatMap((kind) => textsOf(guide, kind))
        .flatMap((text) => runsOf(text, longestShared + 1))
        .filter((run) => theirs.has(run));
      expect(shared, guide.id).toEqual([]);
    }
  });
});
