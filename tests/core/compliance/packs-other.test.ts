import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Rule, ruleFormatVersion, ruleSchema } from '#core/compliance/rule';
import { runHistories } from '#core/compliance/run-histories';

/** The packs for cardiovascular, respiratory, equipment, sterile processing, pharmacy, ambulance and life-support work. */

const read = (id: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../resources/rules/${id}.json`, import.meta.url), 'utf8'));
const pack = (id: string): Rule => ruleSchema.parse(read(id));

type Expected = {
  version: number;
  /** The least number of histories. */
  histories: number;
  /** Worked cases of the reference material that its histories name. */
  cases: readonly string[];
  /** Facts that nobody could confirm, as `field` or `field.id`. */
  unverified: readonly string[];
};

const packs: Record<string, Expected> = {
  'cci-certificate': {
    version: 1,
    histories: 3,
    cases: ['E08', 'E28', 'E44'],
    unverified: ['repeats', 'steps.open'],
  },
  'cci-registry': {
    version: 1,
    histories: 5,
    cases: ['E08', 'E28', 'E44', 'E48'],
    unverified: ['repeats', 'steps.open'],
  },
  nbrc: {
    version: 1,
    histories: 3,
    cases: ['E48', 'E49'],
    unverified: ['repeats', 'carryOver', 'evidence'],
  },
  'aami-cbet': {
    version: 1,
    histories: 3,
    cases: ['E28'],
    unverified: [
      'categories.educational-content',
      'categories.professional-development',
      'categories.college',
      'categories.work-experience',
      'profiles.first-period',
      'repeats',
      'carryOver',
      'crossCredential',
    ],
  },
  'aami-cabt': { version: 1, histories: 3, cases: ['E52'], unverified: ['evidence'] },
  'hspa-crcst': {
    version: 2,
    histories: 5,
    cases: ['E12', 'E22', 'E32'],
    unverified: ['late', 'repeats', 'carryOver', 'evidence'],
  },
  'ptcb-cpht': {
    version: 2,
    histories: 5,
    cases: ['E07', 'E15', 'E16', 'E30', 'E34', 'E46', 'E54'],
    unverified: ['versions.before-2016', 'repeats', 'crossCredential'],
  },
  'nremt-emt': {
    version: 1,
    histories: 5,
    cases: ['E23'],
    unverified: [
      'categories.national-other',
      'categories.distributive',
      'groups',
      'repeats',
      'carryOver',
      'evidence',
      'steps.renew',
    ],
  },
  'aha-bls': { version: 1, histories: 3, cases: ['E12'], unverified: [] },
};

/** The confidence of a fact, or of all entries of a list of facts. */
function confidences(rule: Rule, path: string): unknown[] {
  const [field, id] = path.split('.') as [keyof Rule, string | undefined];
  const value: unknown = rule[field];
  const entries = (Array.isArray(value) ? value : [value]) as { id?: string; confidence?: unknown }[];
  return entries.filter((entry) => id === undefined || entry.id === id).map(({ confidence }) => confidence);
}

describe.each(Object.entries(packs))('the pack %s', (id, expected) => {
  test('is a rule of the language, as old as its comparison with the sources', () => {
    const rule = pack(id);
    expect(rule).toMatchObject({
      $schema: './rule.schema.json',
      formatVersion: ruleFormatVersion,
      id,
      version: expected.version,
      checkedOn: '2026-11-24',
    });
  });

  test('carries histories for the cases that touch it', () => {
    const { histories } = pack(id);
    expect(histories.length).toBeGreaterThanOrEqual(expected.histories);
    const titles = histories.map(({ title }) => title).join('\n');
    for (const name of expected.cases) expect(titles).toContain(name);
    for (const history of histories) expect(Object.keys(history.expect), history.id).not.toEqual([]);
  });

  test('answers its histories as they were worked out by hand', () => {
    expect(runHistories(pack(id)).filter(({ passes }) => !passes)).toEqual([]);
  });

  test('marks what nobody could confirm', () => {
    const rule = pack(id);
    for (const path of expected.unverified) {
      const found = confidences(rule, path);
      expect(found.length, path).toBeGreaterThan(0);
      expect(new Set(found), path).toEqual(new Set(['unverified']));
    }
  });

  test('uses every source that it lists', () => {
    const { sources, ...facts } = pack(id);
    const cited = JSON.stringify(facts);
    for (const source of sources) expect(cited).toContain(`"${source.id}"`);
  });
});
