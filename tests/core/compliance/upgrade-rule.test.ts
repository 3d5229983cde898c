import { describe, expect, test } from 'vitest';
import { ruleSchema } from '#core/compliance/rule';
import { upgradeRule } from '#core/compliance/upgrade-rule';

/** A rule of format version 1 with every field that it had. */
const old = () => ({
  $schema: './rule.schema.json',
  formatVersion: 1,
  id: 'own-rule',
  version: 3,
  title: 'A rule of one hospital',
  shortTitle: 'Own rule',
  issuer: { name: 'A hospital', short: 'AH', url: 'https://example.org' },
  appliesTo: ['Technician'],
  renewal: 'ce',
  cycle: {
    months: 24,
    anchor: { kind: 'birth-month', firstStart: 'after-issue-month' },
    note: '',
    sources: ['handbook'],
    confidence: 'verified',
  },
  renewalWindow: {
    opens: { months: -1, day: 'first-of-month' },
    closes: { months: 1, day: 'last-of-month' },
    sources: ['handbook'],
    confidence: 'partly',
  },
  late: {
    until: { months: 6, day: 'last-of-month' },
    title: 'Probation',
    note: 'Half a year.',
    sources: ['handbook'],
    confidence: 'verified',
  },
  total: { credits: 24.5, sources: ['handbook'], confidence: 'verified' },
  units: [
    { unit: 'credit', aliases: ['hour'], worth: 1, note: '' },
    { unit: 'semester credit', worth: 16, category: 'college', note: 'One course.' },
  ],
  categories: [
    { id: 'safety', title: 'Safety', min: 2, sources: ['handbook'], confidence: 'verified', note: '' },
    {
      id: 'college',
      title: 'College',
      max: 10,
      match: [{ by: 'format', value: 'academic-course' }],
      onlyIf: 'degree',
      sources: ['handbook'],
      confidence: 'unverified',
    },
  ],
  repeats: [
    { formats: ['live'], counts: 'once-per-cycle', sources: ['handbook'], confidence: 'partly' },
    { counts: 'not-stated', sources: [], confidence: 'verified' },
  ],
  options: [{ id: 'degree', title: 'A degree' }],
  nothingBeforeIssue: true,
  carryOver: { allowed: 'no', note: 'Said on the telephone.' },
  evidence: { note: 'Keep certificates.', retention: 'Two years.' },
  notes: ['Ask early.', ''],
  sources: [
    {
      id: 'handbook',
      title: 'Handbook',
      publisher: 'A hospital',
      url: 'https://example.org/handbook',
      statement: 'What is asked.',
    },
  ],
  confidence: 'verified',
  checkedOn: '2026-11-24',
  asOf: '2026',
});

const unsourced = { sources: ['handbook'], confidence: 'unverified' };

describe('a rule of format version 1', () => {
  test('is a valid rule of version 2 afterwards, with the same figures', () => {
    const upgraded = ruleSchema.parse(upgradeRule(old()));
    expect(upgraded).toMatchObject({
      formatVersion: 2,
      id: 'own-rule',
      version: 3,
      renewal: { mode: 'ce', ...unsourced },
      cycle: { months: 24, anchor: { kind: 'birth-month', firstStart: 'after-issue-month' } },
      filing: { opens: { months: -1, day: 'first-of-month' }, closes: { months: 1, day: 'last-of-month' } },
      total: { asks: { kind: 'number', credits: 24.5 }, sources: ['handbook'], confidence: 'verified' },
      units: [
        { unit: 'credit', aliases: ['hour'], worth: 1 },
        { unit: 'semester credit', worth: 16, category: 'college', note: 'One course.', ...unsourced },
      ],
      nothingBeforeIssue: unsourced,
      options: [{ id: 'degree', title: 'A degree' }],
      histories: [],
    });
    expect(upgraded.categories).toEqual([
      { id: 'safety', title: 'Safety', min: 2, sources: ['handbook'], confidence: 'verified' },
      old().categories[1],
    ]);
  });

  test('cites the total where it cited nothing, as unverified', () => {
    const upgraded = ruleSchema.parse(upgradeRule(old()));
    expect(upgraded.repeats).toEqual([
      { formats: ['live'], counts: 'once-per-cycle', sources: ['handbook'], confidence: 'partly' },
      { counts: 'not-stated', ...unsourced },
    ]);
    expect(upgraded.carryOver).toEqual({ policy: 'none', note: 'Said on the telephone.', ...unsourced });
    expect(upgraded.evidence).toEqual({
      needed: 'not-stated',
      retention: 'unclear',
      note: 'Keep certificates. Two years.',
      ...unsourced,
    });
  });

  test('keeps no note without words', () => {
    const upgraded = ruleSchema.parse(upgradeRule({ ...old(), evidence: { note: '' } }));
    expect(upgraded.evidence).toEqual({ needed: 'not-stated', retention: 'unclear', ...unsourced });
    expect(upgraded.notes).toEqual(['Ask early.']);
    expect(upgraded.cycle.note).toBeUndefined();
    expect(upgraded.units[0]?.note).toBeUndefined();
  });

  test('makes up credits late where there was a last day for it, and not where it lapsed', () => {
    const [probation] = ruleSchema.parse(upgradeRule(old())).late ?? [];
    expect(probation).toEqual({
      id: 'late',
      kind: 'probation',
      title: 'Probation',
      until: { months: 6, day: 'last-of-month' },
      credits: 'make-up',
      note: 'Half a year.',
      sources: ['handbook'],
      confidence: 'verified',
    });
    const { until: _until, ...lapsed } = old().late;
    const [phase] = ruleSchema.parse(upgradeRule({ ...old(), late: lapsed })).late ?? [];
    expect(phase).toMatchObject({ kind: 'reinstatement', credits: 'refused' });
    expect(phase?.until).toBeUndefined();
  });

  test('has a carry-over that is open where nothing was stated', () => {
    const upgraded = ruleSchema.parse(upgradeRule({ ...old(), carryOver: { allowed: 'not-stated' } }));
    expect(upgraded.carryOver).toEqual({ policy: 'unclear', ...unsourced });
  });

  test('needs none of the parts that could be absent', () => {
    const { renewalWindow: _window, late: _late, options: _options, $schema: _schema, ...least } = old();
    const [safety] = least.categories;
    const upgraded = ruleSchema.parse(
      upgradeRule({ ...least, categories: [safety], units: [least.units[0]] }),
    );
    expect(upgraded.filing).toBeUndefined();
    expect(upgraded.late).toBeUndefined();
  });

  test.each([
    ['an unknown field', { ...old(), wish: 1 }],
    ['a fault in a fact', { ...old(), total: { ...old().total, credits: -1 } }],
    ['an unknown word', { ...old(), carryOver: { allowed: 'toString' } }],
    ['a missing part', { ...old(), total: undefined }],
    ['a part of another kind', { ...old(), late: 'never', categories: 'none', cycle: 7, evidence: [] }],
    ['an unknown field inside', { ...old(), evidence: { note: 'Keep.', wish: 1 } }],
    ['an unknown mode', { ...old(), renewal: 'luck' }],
  ])('stays refused with %s', (_what, rule) => {
    expect(ruleSchema.safeParse(upgradeRule(rule)).success).toBe(false);
  });

  test('is not changed itself', () => {
    const given = old();
    upgradeRule(given);
    expect(given).toEqual(old());
  });
});

test.each([
  ['a rule of version 2', { ...old(), formatVersion: 2 }],
  ['a rule of a later version', { ...old(), formatVersion: 3 }],
  ['a version in words', { ...old(), formatVersion: '1' }],
  ['a list', [old()]],
  ['nothing', null],
  ['text', 'formatVersion 1'],
  ['a number', 1],
])('%s comes back untouched', (_what, value) => {
  expect(upgradeRule(value)).toBe(value);
});
