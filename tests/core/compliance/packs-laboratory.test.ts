import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Rule, ruleSchema } from '#core/compliance/rule';
import { runHistories } from '#core/compliance/run-histories';

/** The packs of the laboratory, of phlebotomy and of medical assisting, with the least number of histories in each. */
const packs: [id: string, histories: number][] = [
  ['ascp-ht', 6],
  ['ascp-htl', 3],
  ['ascp-mls', 3],
  ['ascp-mlt', 3],
  ['ascp-pbt', 3],
  ['nha-allied', 3],
  ['nha-cpht', 3],
  ['ncct', 3],
  ['amt-rma', 3],
  ['amt-rpt', 3],
  ['amt-mlt', 3],
  ['us-fl-clinlab', 6],
];

const rulesFolder = new URL('../../../resources/rules/', import.meta.url);

const readPack = (id: string): unknown =>
  JSON.parse(readFileSync(new URL(`${id}.json`, rulesFolder), 'utf8'));

const pack = (id: string): Rule => ruleSchema.parse(readPack(id));

const category = (rule: Rule, id: string) => {
  const found = rule.categories.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${rule.id} has no category ${id}`);
  return found;
};

describe.each(packs)('%s', (id, histories) => {
  test('is a rule without a fault', () => {
    const parsed = ruleSchema.safeParse(readPack(id));
    expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
  });

  test('is named after its id, says when it was checked, and proves itself with histories', () => {
    const rule = pack(id);
    expect(rule.id).toBe(id);
    expect(rule.checkedOn).toBe('2026-11-24');
    expect(rule.field).toBeDefined();
    expect(rule.histories.length).toBeGreaterThanOrEqual(histories);
  });

  test('cites each of its sources for a fact', () => {
    const { sources, histories: _, ...facts } = pack(id);
    const text = JSON.stringify(facts);
    expect(sources.map((source) => source.id).filter((source) => !text.includes(`"${source}"`))).toEqual([]);
  });

  test('passes its histories, and fails one when a figure is off by one', () => {
    const rule = pack(id);
    const failing = (tried: Rule) => runHistories(tried).filter(({ passes }) => !passes);
    expect(failing(rule)).toEqual([]);
    const { asks } = rule.total;
    if (asks.kind === 'number') {
      const more = { ...rule.total, asks: { ...asks, credits: asks.credits + 1 } };
      expect(failing({ ...rule, total: more })).not.toEqual([]);
    }
    for (const [index, { id: categoryId, min }] of rule.categories.entries()) {
      if (typeof min !== 'number') continue;
      const categories = rule.categories.with(index, { ...category(rule, categoryId), min: min + 1 });
      expect(failing({ ...rule, categories }), `${categoryId} one up`).not.toEqual([]);
    }
  });

  test('has histories that expect something, about activities that they have', () => {
    for (const { id: history, given, expect: expected } of pack(id).histories) {
      expect(Object.keys(expected), history).not.toEqual([]);
      const known = given.activities.map((activity) => activity.id);
      expect(new Set(known).size, history).toBe(known.length);
      for (const { activity } of expected.notCounted ?? []) expect(known, history).toContain(activity);
    }
  });
});

describe('what the issuers leave open', () => {
  test.each(['ascp-ht', 'ascp-htl', 'ascp-mls', 'ascp-mlt', 'ascp-pbt'])(
    '%s: whether an activity may be split, for how long proof is kept, and whether a course counts again',
    (id) => {
      const rule = pack(id);
      expect(rule.groups?.map(({ split }) => split)).toEqual(['unclear']);
      expect(rule.evidence.retention).toBe('unclear');
      expect(rule.fees).toBeUndefined();
      expect(rule.repeats.map(({ counts, confidence }) => [counts, confidence])).toEqual([
        ['not-stated', 'unverified'],
      ]);
    },
  );

  test.each(['ascp-mls', 'ascp-mlt'])('%s: the split over the disciplines', (id) => {
    const rule = pack(id);
    for (const discipline of ['blood-bank', 'chemistry', 'hematology', 'microbiology']) {
      const { min, confidence } = category(rule, discipline);
      expect(min).toEqual({ unclear: expect.stringMatching(/\?$/), readings: [] });
      expect(confidence).toBe('unverified');
    }
  });

  test('ascp-pbt: the total and the points of phlebotomy', () => {
    const rule = pack('ascp-pbt');
    expect(rule.total.asks).toMatchObject({ kind: 'unclear', readings: [] });
    expect(rule.total.confidence).toBe('unverified');
    expect(category(rule, 'phlebotomy').min).toMatchObject({ readings: [] });
    expect(rule.confidence).toBe('unverified');
  });

  test('nha-allied: ten credits, two years, and what is carried over', () => {
    const rule = pack('nha-allied');
    expect(rule.total).toMatchObject({ asks: { kind: 'number', credits: 10 }, confidence: 'unverified' });
    expect(rule.cycle).toMatchObject({ months: 24, confidence: 'unverified' });
    expect(rule.carryOver).toMatchObject({ policy: 'unclear', confidence: 'unverified' });
    expect(rule.late?.map(({ confidence }) => confidence)).toEqual(['unverified']);
    expect(rule.evidence.retention).toBe('unclear');
    expect(rule.fees).toBeUndefined();
  });

  test('ncct: fourteen hours, when the year begins, and what is carried over', () => {
    const rule = pack('ncct');
    expect(rule.total).toMatchObject({ asks: { kind: 'number', credits: 14 }, confidence: 'unverified' });
    expect(rule.cycle).toMatchObject({ anchor: { kind: 'stored' }, confidence: 'unverified' });
    expect(rule.carryOver).toMatchObject({ policy: 'unclear', confidence: 'unverified' });
  });

  test.each(['amt-rma', 'amt-rpt', 'amt-mlt'])(
    '%s: the present fee, and for how long proof is kept',
    (id) => {
      const rule = pack(id);
      expect(rule.fees?.map(({ confidence }) => confidence)).toEqual(['unverified']);
      expect(rule.evidence.retention).toBe('unclear');
      expect(rule.carryOver).toMatchObject({ policy: 'none', confidence: 'verified' });
    },
  );

  test('us-fl-clinlab: what is carried over, the time after the end, and whether an hour serves two topics', () => {
    const rule = pack('us-fl-clinlab');
    expect(rule.carryOver).toMatchObject({ policy: 'unclear', confidence: 'unverified' });
    expect(rule.late?.map(({ confidence }) => confidence)).toEqual(['unverified']);
    expect(rule.groups?.map(({ confidence }) => confidence)).toEqual(['unverified']);
    expect(category(rule, 'specialty')).toMatchObject({
      min: 1,
      forEach: 'specialties',
      confidence: 'verified',
    });
  });
});

describe('figures that were read', () => {
  test.each([
    ['ascp-ht', 36],
    ['ascp-htl', 36],
    ['ascp-mls', 36],
    ['ascp-mlt', 36],
    ['nha-cpht', 20],
    ['amt-rma', 30],
    ['amt-rpt', 24],
    ['amt-mlt', 45],
    ['us-fl-clinlab', 24],
  ])('%s asks for %d', (id, credits) => {
    const { total } = pack(id);
    expect(total.asks).toEqual({ kind: 'number', credits });
    expect(total.confidence).not.toBe('unverified');
  });

  test.each(['ascp-ht', 'ascp-htl'])(
    '%s: eight of histology, two before January 2024, no ethics before 2023',
    (id) => {
      const rule = pack(id);
      expect(category(rule, 'histology')).toMatchObject({ min: 8, confidence: 'verified' });
      expect(
        rule.versions?.map(({ by, from, until, categories }) => ({ by, from, until, categories })),
      ).toEqual([
        {
          by: 'cycle-end',
          until: '2022-12-31',
          categories: [
            { id: 'ethics', min: null },
            { id: 'histology', min: 2 },
          ],
        },
        {
          by: 'cycle-end',
          from: '2023-01-01',
          until: '2023-12-31',
          categories: [{ id: 'histology', min: 2 }],
        },
      ]);
    },
  );
});
