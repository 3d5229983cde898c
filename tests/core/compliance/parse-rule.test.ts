import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseRule, ruleJsonSchema } from '#core/compliance/parse-rule';
import { runHistories } from '#core/compliance/run-histories';
import { AppError } from '#core/contract/errors';
import { readRuleText, rulesFolder } from './support';

type Loose = Record<string, unknown> & {
  categories: Record<string, unknown>[];
  units: Record<string, unknown>[];
  total: { asks: Record<string, unknown> };
};

/** The fault that a rule has after a change. */
function issuesAfter(change: (rule: Loose) => void, id = 'arrt-rt') {
  const rule = JSON.parse(readRuleText(id)) as Loose;
  change(rule);
  return issuesOf(JSON.stringify(rule));
}

function issuesOf(text: string) {
  try {
    parseRule(text);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe('invalid-input');
    expect(error.details?.key).toBe('rule-invalid');
    expect(error.message).toMatch(/^This is not a rule that Pathbook can use\. ./);
    return error.details?.issues as { path: string; message: string }[];
  }
  return [];
}

describe('rules that ship', () => {
  const files = readdirSync(rulesFolder).filter(
    (name) => name.endsWith('.json') && name !== 'rule.schema.json',
  );

  test('are the 31 credentials of the reference, and the one that is won by an exam only', () => {
    expect(files).toHaveLength(32);
  });

  test.each(files)('%s is valid, named after its id, and does what its own histories say', (name) => {
    const rule = parseRule(readFileSync(new URL(name, rulesFolder), 'utf8'));
    expect(`${rule.id}.json`).toBe(name);
    expect(rule.histories.length).toBeGreaterThanOrEqual(3);
    expect(runHistories(rule).filter(({ passes }) => !passes)).toEqual([]);
  });

  test('the published JSON schema is the one that rules are checked against', () => {
    const file = new URL('rule.schema.json', rulesFolder);
    if (process.env.WRITE_RULE_SCHEMA === '1') {
      writeFileSync(file, `${JSON.stringify(ruleJsonSchema(), null, 2)}\n`);
    }
    // After a change of core/compliance/rule.ts: run this test with WRITE_RULE_SCHEMA=1, then the formatter.
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(ruleJsonSchema())));
  });
});

describe('a rule file with a fault is refused with its place', () => {
  test('what is no JSON', () => {
    expect(issuesOf('{ "id": ')).toEqual([{ path: '', message: expect.stringMatching(/^not JSON: /) }]);
    expect(issuesOf('')).toHaveLength(1);
    expect(issuesOf('[]')[0]).toMatchObject({ path: '' });
  });

  test('a byte order mark is none', () => {
    expect(parseRule(`\uFEFF${readRuleText('arrt-rt')}`).id).toBe('arrt-rt');
  });

  test.each<[string, (rule: Loose) => void, string, RegExp]>([
    ['an unknown field', (rule) => Object.assign(rule, { surprise: 1 }), 'surprise', /unknown field/],
    [
      'one in a category',
      ({ categories }) => Object.assign(categories[0] ?? {}, { cap: 1 }),
      'categories.0.cap',
      /unknown/,
    ],
    [
      'minimum above maximum',
      ({ categories }) => Object.assign(categories[2] ?? {}, { min: 9 }),
      'categories.2',
      /min is above max/,
    ],
    [
      'negative credits',
      (rule) => Object.assign(rule.total.asks, { credits: -1 }),
      'total.asks.credits',
      /./,
    ],
    ['1e9 credits', (rule) => Object.assign(rule.total.asks, { credits: 1e9 }), 'total.asks.credits', /./],
    [
      'thousandths',
      ({ categories }) => Object.assign(categories[0] ?? {}, { min: 0.125 }),
      'categories.0.min',
      /two decimal/,
    ],
    [
      'a source that is not there',
      ({ categories }) => Object.assign(categories[0] ?? {}, { sources: ['nowhere'] }),
      'categories.0.sources',
      /no source/,
    ],
    [
      'no source',
      ({ categories }) => Object.assign(categories[0] ?? {}, { sources: [] }),
      'categories.0.sources',
      /./,
    ],
    [
      'a category twice',
      ({ categories }) => Object.assign(categories[1] ?? {}, { id: 'cat-a' }),
      'categories.1.id',
      /twice/,
    ],
    [
      'an option that is not there',
      ({ categories }) => Object.assign(categories[1] ?? {}, { onlyIf: 'nothing' }),
      'categories.1.onlyIf',
      /no option/,
    ],
    [
      'a loop',
      ({ categories }) => Object.assign(categories[1] ?? {}, { includes: ['cat-a'] }),
      'categories.0.includes',
      /includes itself/,
    ],
    [
      'two worths of one unit',
      ({ units }) => units.push({ unit: 'Hours', worth: 2, sources: ['ce-overview'], confidence: 'partly' }),
      'units.3',
      /already another unit/,
    ],
    [
      'a worth that nobody is named for',
      ({ units }) => units.push({ unit: 'lecture', worth: 2 }),
      'units.3',
      /names its sources/,
    ],
    [
      'a unit of no category',
      ({ units }) => Object.assign(units[1] ?? {}, { category: 'nothing' }),
      'units.1.category',
      /no category/,
    ],
    [
      'two assumed categories',
      ({ categories }) => Object.assign(categories[1] ?? {}, { assumed: true }),
      'categories',
      /more than one/,
    ],
    [
      'a group of a category that is not there',
      (rule) =>
        Object.assign(rule, {
          groups: [
            {
              id: 'g',
              title: 'G',
              categories: ['cat-a', 'none'],
              split: 'by-credit',
              sources: ['ce-overview'],
              confidence: 'verified',
            },
          ],
        }),
      'groups.0.categories',
      /no category/,
    ],
    [
      'a category in itself',
      ({ categories }) => Object.assign(categories[1] ?? {}, { includes: ['sonography'] }),
      'categories.1.includes',
      /includes itself/,
    ],
    [
      'more open questions than can be compared',
      ({ categories }) => {
        for (const category of categories.slice(0, 5))
          Object.assign(category, { min: 1, placement: 'unclear' });
      },
      '',
      /readings/,
    ],
    [
      'a span that ends before it begins',
      (rule) =>
        Object.assign(rule, {
          attendance: [
            {
              partial: 'nothing',
              from: '2022-01-01',
              until: '2021-01-01',
              sources: ['ce-overview'],
              confidence: 'verified',
            },
          ],
        }),
      'attendance.0',
      /from is after until/,
    ],
    ['no total', (rule) => Reflect.deleteProperty(rule, 'total'), 'total', /./],
    [
      'an unknown anchor',
      (rule) => Object.assign(rule.cycle as object, { anchor: { kind: 'moon' } }),
      'cycle.anchor.kind',
      /./,
    ],
  ])('%s', (_, change, path, message) => {
    expect(issuesAfter(change)).toContainEqual({ path, message: expect.stringMatching(message) });
  });

  test('every fault at once', () => {
    const issues = issuesAfter((rule) => {
      Object.assign(rule, { surprise: 1, other: 2 });
      Object.assign(rule.total.asks, { credits: -1 });
    });
    expect(issues.map(({ path }) => path).sort()).toEqual(['other', 'surprise', 'total.asks.credits']);
  });
});
