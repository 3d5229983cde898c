import { describe, expect, test } from 'vitest';
import { computeStanding } from '#core/compliance/engine';
import { parseRule } from '#core/compliance/parse-rule';
import type { Rule } from '#core/compliance/rule';
import { AppError } from '#core/contract/errors';
import { buildRule, cited } from './rule-builder';
import { credential, period } from './support';

type Category = Rule['categories'][number];
const category = (id: string, more: Partial<Category> = {}): Category => ({
  id,
  title: id.toUpperCase(),
  ...more,
  ...cited,
});

function issuesIn(overrides: Partial<Rule>) {
  try {
    parseRule(JSON.stringify(buildRule(overrides)));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.details?.issues as { path: string; message: string }[];
  }
  return [];
}

describe('limits that nobody could keep are refused', () => {
  test.each<[string, Partial<Rule>, string, RegExp]>([
    [
      'shares',
      { categories: [category('a', { min: { percentOfRequired: 60 }, max: { percentOfRequired: 50 } })] },
      'categories.0',
      /min is above max/,
    ],
    [
      'an amount above a share of the total',
      { categories: [category('a', { min: 13, max: { percentOfRequired: 50 } })] },
      'categories.0',
      /min is above max/,
    ],
    [
      'a reading above the maximum',
      {
        categories: [
          category('a', { min: { unclear: 'How many?', readings: [{ value: 6, says: 'Six.' }] }, max: 5 }),
        ],
      },
      'categories.0',
      /min is above max/,
    ],
    [
      'a minimum above the maximum of what surrounds it, however far up',
      {
        categories: [
          category('far', { max: 5, includes: ['near'] }),
          category('near', { includes: ['a'] }),
          category('a', { min: 8 }),
        ],
      },
      'categories.2',
      /above the max of "far"/,
    ],
    [
      'a minimum that a profile raises',
      {
        categories: [category('a', { min: 2, max: 5 })],
        profiles: [{ id: 'p', title: 'P', applies: 'chosen', categories: [{ id: 'a', min: 9 }], ...cited }],
      },
      'profiles.0',
      /"a": min is above max/,
    ],
    [
      'a maximum that an older version lowers',
      {
        categories: [category('a', { min: 2 })],
        versions: [{ id: 'v', title: 'V', by: 'cycle-end', categories: [{ id: 'a', max: 1 }], ...cited }],
      },
      'versions.0',
      /"a": min is above max/,
    ],
    [
      'versions of which the order in the file would decide',
      {
        versions: [
          { id: 'v', title: 'V', by: 'cycle-end', until: '2024-01-01', ...cited },
          { id: 'w', title: 'W', by: 'cycle-end', from: '2024-01-01', ...cited },
        ],
      },
      'versions.1',
      /overlaps with that of "v"/,
    ],
    [
      'groups with more ways than can be compared',
      {
        categories: Array.from({ length: 20 }, (_, index) => category(`c${index}`)),
        groups: Array.from({ length: 10 }, (_, index) => ({
          id: `g${index}`,
          title: 'G',
          categories: [`c${2 * index}`, `c${2 * index + 1}`],
          split: 'by-credit' as const,
          ...cited,
        })),
      },
      'groups',
      /more than 1000 ways/,
    ],
  ])('%s', (_, overrides, path, message) => {
    expect(issuesIn(overrides)).toEqual([{ path, message: expect.stringMatching(message) }]);
  });

  test('what can just be kept is taken', () => {
    expect(
      issuesIn({
        categories: [
          category('a', { min: 12, max: { percentOfRequired: 50 }, includes: ['b'] }),
          category('b', { min: 12 }),
        ],
        profiles: [{ id: 'p', title: 'P', applies: 'chosen', otherMinimums: 'waived', total: 4, ...cited }],
        versions: [
          { id: 'v', title: 'V', by: 'cycle-end', until: '2023-12-31', ...cited },
          { id: 'w', title: 'W', by: 'cycle-end', from: '2024-01-01', ...cited },
        ],
      }),
    ).toEqual([]);
  });

  test('names that are repeated without end are read at once', () => {
    const often = (id: string) => new Array<string>(60_000).fill(id);
    const categories = [
      category('a', { includes: often('b') }),
      category('b', { includes: often('c') }),
      category('c', { includes: often('a') }),
    ];
    expect(issuesIn({ categories }).map(({ path }) => path)).toEqual([
      'categories.0.includes',
      'categories.1.includes',
      'categories.2.includes',
    ]);
  });

  test('of endless faults the first are named', () => {
    expect(issuesIn({ notes: new Array<string>(5000).fill('') })).toHaveLength(200);
  });
});

describe('lists and profiles', () => {
  const held = (more: Parameters<typeof credential>[1]) =>
    credential(period('2025-01-01', '2026-12-31'), more);
  const standingOf = (rule: Rule, more: Parameters<typeof credential>[1]) =>
    computeStanding({ credential: held(more), rule, activities: [], asOf: '2026-12-31' });

  test('entries of a list never share an id; one that is written twice is one', () => {
    const rule = buildRule({
      lists: [{ id: 'l', title: 'L', offers: [] }],
      categories: [category('s', { forEach: 'l', min: 1 })],
    });
    const lists = { l: ['Hematology', 'hematology ', 'Hematology!', '血液', '微生物', '!'] };
    expect(standingOf(rule, { lists }).categories.map(({ id }) => id)).toEqual([
      's-hematology',
      's-hematology-2',
      's-血液',
      's-微生物',
      's-entry',
    ]);
  });

  test('an open question about the entries of a list is asked once, however many there are', () => {
    const rule = buildRule({
      lists: [{ id: 'l', title: 'L', offers: [] }],
      categories: [
        category('s', {
          forEach: 'l',
          min: {
            unclear: 'How many?',
            readings: [
              { value: 1, says: 'One.' },
              { value: 2, says: 'Two.' },
            ],
          },
          placement: 'unclear',
        }),
      ],
    });
    const lists = { l: Array.from({ length: 50 }, (_, index) => `Entry ${index}`) };
    const found = standingOf(rule, { lists });
    expect(found.readings).toHaveLength(4);
    expect(found.openQuestions.map(({ id }) => id)).toEqual(['categories.s.min', 'categories.s.placement']);
    const settled = standingOf(rule, {
      lists,
      answers: { 'categories.s.min': 2, 'categories.s.placement': 'inside' },
    });
    expect(settled.openQuestions).toEqual([]);
    expect(settled.categories.every(({ min }) => min === 2)).toBe(true);
  });

  test('a profile that the person chose goes before that of a first cycle', () => {
    const rule = buildRule({
      profiles: [
        { id: 'first', title: 'First', applies: 'first-cycle', total: 5, ...cited },
        { id: 'back', title: 'Back', applies: 'chosen', total: 50, ...cited },
      ],
    });
    expect(standingOf(rule, { issuedOn: '2025-02-02' }).required).toBe(5);
    expect(standingOf(rule, { issuedOn: '2025-02-02', profile: 'back' }).required).toBe(50);
  });
});
