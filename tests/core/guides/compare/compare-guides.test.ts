import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareCredentials } from '#core/guides/compare/compare-credentials';
import {
  type ComparedFact,
  type ComparedList,
  comparedFacts,
  comparedLists,
  compareGuides,
  type GuideComparison,
} from '#core/guides/compare/compare-guides';
import { compareLists } from '#core/guides/compare/compare-lists';
import { compareTiers } from '#core/guides/compare/compare-tiers';
import type { Guide } from '#core/guides/guide';
import { parseGuideJson } from '#core/guides/import/guide-text';
import { aGuide } from '../../../renderer/guides/support/guides';
import { bundledGuideJson } from '../support';

const factOf = (comparison: GuideComparison, wanted: ComparedFact) =>
  comparison.facts.find(({ fact }) => fact === wanted);
const listOf = (comparison: GuideComparison, wanted: ComparedList) =>
  comparison.lists.find(({ subject }) => subject === wanted);

describe('what two lists share', () => {
  test.each([
    ['Infusion pumps', 'infusion pump'],
    ['Laboratory Information System (LIS)', 'LIS'],
    ['Laboratory information systems (LIS)', 'Lab info system (LIS)'],
    ['CPR (American Heart Association)', 'CPR'],
    ['Wash your hands, always.', 'Wash your hands always'],
    ['Calibrate the analyzer each morning', 'Calibrate the analyzers every morning'],
    ['Batteries', 'Battery'],
  ])('%j is %j', (one, other) => {
    expect(compareLists([one], [other])).toEqual({
      shared: [{ one, other }],
      onlyOne: [],
      onlyOther: [],
      isSame: true,
    });
  });

  test.each([
    ['X-ray tubes', 'Blood tubes'],
    ['Draw blood from adults', 'Repair pumps for adults'],
    ['Glass', 'Glas'],
    ['Virus', 'Viru'],
    ['Blood culture bottles (BD)', 'Tube sealers (BD)'],
    ['Care Provider Records (CPR)', 'Glass'],
  ])('%j is not %j', (one, other) => {
    expect(compareLists([one], [other])).toEqual({
      shared: [],
      onlyOne: [one],
      onlyOther: [other],
      isSame: false,
    });
  });

  test('what is equal goes together before what is only alike, each once', () => {
    const found = compareLists(
      ['Check the pump every day', 'Check the pumps every week', 'Check the pump every day'],
      ['Check the pump every week', 'Check the pump every day', ''],
    );
    expect(found.shared).toEqual([
      { one: 'Check the pump every day', other: 'Check the pump every day' },
      { one: 'Check the pumps every week', other: 'Check the pump every week' },
    ]);
    expect([found.onlyOne, found.onlyOther]).toEqual([['Check the pump every day'], []]);
  });

  test('lists of tens of thousands are compared in a moment', () => {
    const many = (from: number) =>
      Array.from({ length: 30_000 }, (_, i) => `Tool number ${i + from} of a long list`);
    const started = performance.now();
    const found = compareLists(many(0), many(10_000));
    expect(performance.now() - started).toBeLessThan(3_000);
    expect([found.shared.length, found.onlyOne.length, found.onlyOther.length]).toEqual([
      20_000, 10_000, 10_000,
    ]);
  });
});

const item = fc
  .array(fc.constantFrom('pump', 'pumps', 'blood', '(BP)', 'BP', 'the', 'Scan,', 'daily', 'care'), {
    maxLength: 6,
  })
  .map((words) => words.join(' '));
const items = fc.array(fc.oneof(item, fc.string()), { maxLength: 9 });

describe('for any lists', () => {
  const swapped = (pairs: readonly { one: string; other: string }[]) =>
    pairs.map(({ one, other }) => JSON.stringify([other, one])).sort();

  test('the other way round is the same with the sides exchanged', () => {
    fc.assert(
      fc.property(items, items, (a, b) => {
        const [there, back] = [compareLists(a, b), compareLists(b, a)];
        expect(back.shared.map(({ one, other }) => JSON.stringify([one, other])).sort()).toEqual(
          swapped(there.shared),
        );
        expect([back.onlyOne, back.onlyOther, back.isSame]).toEqual([
          there.onlyOther,
          there.onlyOne,
          there.isSame,
        ]);
      }),
      { seed: 21, numRuns: 500 },
    );
  });

  test('a list is the same as itself, and nothing is lost', () => {
    fc.assert(
      fc.property(items, items, (a, b) => {
        expect(compareLists(a, a)).toMatchObject({ onlyOne: [], onlyOther: [], isSame: true });
        const { shared, onlyOne, onlyOther } = compareLists(a, b);
        const kept = (texts: string[]) => texts.filter((text) => text.trim() !== '').sort();
        expect(kept([...onlyOne, ...shared.map(({ one }) => one)])).toEqual(kept(a));
        expect(kept([...onlyOther, ...shared.map(({ other }) => other)])).toEqual(kept(b));
      }),
      { seed: 22 },
    );
  });
});

describe('the credentials of two guides', () => {
  test.each<[string, string, boolean]>([
    [
      'Certified Biomedical Equipment Technician, CBET (ACI)',
      'CBET and its sisters CRES and CHTM (ACI)',
      true,
    ],
    ['BLS or ACLS Provider card (AHA)', 'BLS Provider card (AHA)', true],
    ['Registered Technologist, R.T. (ARRT)', 'Registered Technologist in Radiography, R.T.(R) (ARRT)', true],
    ['Medical Laboratory Technician, MLT (ASCP)', 'Medical Laboratory Technician, MLT (AMT)', false],
    ['Medical Laboratory Technician, MLT (ASCP)', 'Phlebotomy Technician, PBT (ASCP)', false],
    ['First aid certificate', 'first-aid certificates', true],
  ])('%j and %j: %j', (one, other, isSame) => {
    expect(compareCredentials([{ title: one }], [{ title: other }]).isSame).toBe(isSame);
    expect(compareCredentials([{ title: other }], [{ title: one }]).isSame).toBe(isSame);
  });

  test('the issuer is in its field where the title has no bracket', () => {
    const [one, other] = [
      { title: 'RDCS', issuer: 'ARDMS' },
      { title: 'Sonographer, RDCS', issuer: 'ARDMS' },
    ];
    expect(compareCredentials([one], [other]).isSame).toBe(true);
    expect(compareCredentials([one], [{ ...other, issuer: 'CCI' }]).isSame).toBe(false);
  });
});

describe('two guides side by side', () => {
  const one = aGuide({ credentials: [{ title: 'RDCS' }], pros: ['You see a heart beat.', 'Good pay.'] });

  test('every fact and every list in the fixed order', () => {
    const comparison = compareGuides(one, parseGuideJson(bundledGuideJson));
    expect(comparison.facts.map(({ fact }) => fact)).toEqual(comparedFacts);
    expect(comparison.lists.map(({ subject }) => subject)).toEqual(comparedLists);
  });

  test('a guide is the same as itself', () => {
    for (const guide of [one, parseGuideJson(bundledGuideJson)]) {
      const { facts, lists, currency } = compareGuides(guide, guide);
      expect(facts.filter(({ isSame }) => !isSame)).toEqual([]);
      expect(lists.filter(({ isSame }) => !isSame)).toEqual([]);
      expect(currency.isComparable).toBe(true);
    }
  });

  test('facts that differ, that one lacks, that agree in other words', () => {
    const other = aGuide({
      facts: {
        ...one.facts,
        medianSalary: 61_000,
        growthStatus: 'In other words',
        training: { min: 1, max: 2, unit: 'years' },
        salaryBands: one.facts.salaryBands.toReversed(),
        remote: 'unknown',
        demand: 'low',
      },
      workLife: { stress: ' moderate', balance: 'Poor' },
    });
    const comparison = compareGuides(one, other);
    const isSame = Object.fromEntries(comparison.facts.map((fact) => [fact.fact, fact.isSame]));
    expect(isSame).toEqual({
      'median-salary': false,
      'salary-range': true,
      'salary-bands': true,
      'top-earners': true,
      growth: true,
      demand: false,
      training: false,
      remote: true,
      stress: true,
      balance: false,
    });
    expect(factOf(comparison, 'median-salary')).toEqual({
      fact: 'median-salary',
      one: 60_000,
      other: 61_000,
      isSame: false,
      isComparable: true,
    });
    expect(factOf(comparison, 'training')).toMatchObject({ one: undefined, isComparable: false });
    expect(factOf(comparison, 'remote')).toMatchObject({
      one: undefined,
      other: undefined,
      isComparable: false,
    });
    const years = compareGuides(
      one,
      aGuide({ facts: { ...one.facts, growthPeriod: { from: 2024, to: 2034 } } }),
    );
    expect(factOf(years, 'growth')).toMatchObject({ isSame: false, isComparable: true });
  });

  test('amounts in different currencies are shown and not compared', () => {
    const comparison = compareGuides(one, aGuide({ facts: { ...one.facts, currency: 'EUR' } }));
    expect(comparison.currency).toEqual({ one: 'USD', other: 'EUR', isComparable: false });
    const money = comparison.facts.filter(({ isComparable }) => !isComparable).map(({ fact }) => fact);
    expect(money).toEqual([
      'median-salary',
      'salary-range',
      'salary-bands',
      'top-earners',
      'training',
      'remote',
    ]);
    expect(factOf(comparison, 'median-salary')).toMatchObject({ one: 60_000, other: 60_000, isSame: false });
    expect(factOf(comparison, 'growth')).toMatchObject({ isSame: true });
  });

  test('risks are cons, mistakes and challenges; education is told by sentence; prose where there is no list', () => {
    const prose = (
      kind: 'role-challenges' | 'education-level' | 'responsibilities',
      text: string,
    ): Guide => ({
      ...one,
      sections: [{ id: kind, kind, heading: kind, blocks: [{ type: 'paragraph', text }] }],
    });
    const challenges = compareGuides(prose('role-challenges', 'Shifts rotate. Backs ache.'), one);
    expect(listOf(challenges, 'risks')).toMatchObject({
      shared: [{ one: 'Dark rooms all day.', other: 'Dark rooms all day.' }],
      onlyOne: ['Shifts rotate.', 'Backs ache.'],
    });
    const schools = compareGuides(one, prose('education-level', 'A degree helps. It is not asked for.'));
    expect(listOf(schools, 'education')?.onlyOther).toEqual(['A degree helps.', 'It is not asked for.']);
    const duties = compareGuides(prose('responsibilities', 'Scan hearts. Write reports.'), one);
    expect(listOf(duties, 'responsibilities')?.onlyOne).toEqual(['Scan hearts.', 'Write reports.']);
    expect(listOf(duties, 'pros')).toMatchObject({ isSame: true });
    expect(listOf(duties, 'credentials')?.shared).toEqual([{ one: 'RDCS', other: 'RDCS' }]);
  });
});

describe('two tiers side by side', () => {
  const guide = aGuide();
  const tier = (min: number, max: number | null, description = 'Scan alone. Teach others.') => ({
    guide: { id: 'other', title: 'Other', tiers: [{ title: 'Only', years: { min, max }, description }] },
    tier: 0,
  });

  test('of one guide', () => {
    expect(compareTiers({ guide, tier: 0 }, { guide, tier: 1 })).toMatchObject({
      isOneGuide: true,
      one: { tier: { title: 'Junior Echo Technician' }, position: { place: 1, of: 2 } },
      other: { position: { place: 2, of: 2 } },
      years: { isSame: false, overlap: null, laterBy: 6 },
      description: { shared: [], onlyOne: ['You learn the standard views.'] },
    });
  });

  test('of two guides, by place or by the tier itself', () => {
    const [, senior] = guide.tiers;
    if (senior === undefined) throw new Error('no tier');
    const found = compareTiers(
      { guide, tier: { ...senior, description: 'Teach others.\n\n• Read reports.\n• Rest.' } },
      tier(8, null),
    );
    expect(found).toMatchObject({
      isOneGuide: false,
      one: { position: { place: 2, of: 2 } },
      years: { isSame: false, overlap: { min: 8, max: null }, laterBy: 2 },
      description: {
        shared: [{ one: 'Teach others.', other: 'Teach others.' }],
        onlyOne: ['Read reports.', 'Rest.'],
        onlyOther: ['Scan alone.'],
      },
    });
  });

  test.each<[[number, number | null], [number, number | null], object | null]>([
    [[0, 2], [2, 5], { min: 2, max: 2 }],
    [[0, 2], [3, 5], null],
    [[1, 9], [3, 5], { min: 3, max: 5 }],
    [[6, null], [8, null], { min: 8, max: null }],
    [[6, null], [0, 5], null],
  ])('years %j and %j meet in %j', (one, other, overlap) => {
    expect(compareTiers(tier(...one), tier(...other))?.years.overlap).toEqual(overlap);
    expect(compareTiers(tier(...other), tier(...one))?.years.overlap).toEqual(overlap);
  });

  test('no tier at that place; a tier that the ladder does not have', () => {
    expect(compareTiers({ guide, tier: 7 }, { guide, tier: 0 })).toBeUndefined();
    const strange = { title: 'Strange', years: { min: 0, max: 1 }, description: '' };
    expect(compareTiers({ guide, tier: strange }, { guide, tier: 0 })?.one.position).toEqual({
      place: 0,
      of: 2,
    });
  });
});
