import { describe, expect, test } from 'vitest';
import { checkFacts } from '#core/guides/import/check-facts';
import { type Draft, emptyDraft } from '#core/guides/import/draft';
import { readLabelled } from '#core/guides/import/fact-labels';
import { readLines, splitText } from '#core/guides/import/lines';
import { readLooseFacts } from '#core/guides/import/loose-facts';
import { readOutlook, readSalary } from '#core/guides/import/parse-facts';
import { readHead } from '#core/guides/import/parse-head';

type Reader = 'head' | 'salary' | 'outlook' | 'article';

/** What one part of a page gives: its facts, and the keys of what there is to say of them. */
function read(part: Reader, text: string, currency?: string) {
  const draft: Draft = emptyDraft(currency);
  const { lines, isCompact } = readLines(splitText(text));
  if (part === 'head') readHead(lines, draft, isCompact);
  else if (part === 'salary') readSalary(lines, draft);
  else if (part === 'outlook') readOutlook(lines, draft);
  else readLooseFacts(lines, draft);
  checkFacts(draft);
  return { facts: draft.facts, keys: draft.notices.map(({ key }) => key) };
}

describe('the top of a page', () => {
  test.each([
    ['value first', '4%\n\ngrowth rate\n\n$30,000\n\nmedian salary'],
    ['label first', 'growth rate\n\n4%\n\nmedian salary\n\n$30,000'],
    ['another order', '$30,000\n\nmedian salary\n\n4%\n\ngrowth rate'],
    ['on one line, value first', '4% growth rate\n\n$30,000 median salary'],
    ['on one line, label first', 'Growth rate: 4%\n\nMedian salary | $30,000'],
  ])('%s', (_name, text) => {
    expect(read('head', text).facts).toMatchObject({ growthRatePercent: 4, medianSalary: 30_000 });
  });

  test('a label without a value is said, and an hourly wage is no salary', () => {
    expect(read('head', 'Keeps wombats calm at dusk.\n\nremote-friendly')).toMatchObject({
      facts: { remote: 'unknown' },
      keys: ['remote-without-value'],
    });
    const hourly = read('head', 'Median salary: $24.50 per hour');
    expect(hourly.facts.medianSalary).toBeUndefined();
    expect(hourly.keys).toContain('amount-not-annual');
  });
});

describe('the salary section', () => {
  const bands = [
    { level: 'entry', amount: 23_000 },
    { level: 'mid', amount: 30_000 },
    { level: 'senior', amount: 37_000 },
  ];
  test.each([
    [
      'label first',
      '20,000—40,000\nMedian: $30,000\nEntry-Level\n$23,000\nMid-Level\n$30,000\nSenior-Level\n$37,000',
    ],
    [
      'value first',
      '20,000—40,000\nMedian: $30,000\n$23,000\nEntry-Level\n$30,000\nMid-Level\n$37,000\nSenior-Level',
    ],
    [
      'one line each',
      '$20,000 to $40,000 per year\nMedian $30,000\nEntry-Level: $23,000\nMid | $30,000\nSenior level salary: $37k',
    ],
  ])('%s', (_name, text) => {
    const { facts, keys } = read('salary', text, 'USD');
    expect(facts).toMatchObject({
      salaryRange: { low: 20_000, high: 40_000 },
      medianSalary: 30_000,
      salaryBands: bands,
      salaryBandsComputed: true,
      currency: 'USD',
    });
    expect(keys).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['20,000—40,000\nMedian: $50,000', ['median-outside-range']],
    ['Entry: $37,000\nSenior: $23,000', ['bands-out-of-order']],
    ['20,000—40,000\nEntry: $23,500\nMid: $30,000\nSenior: $37,000', ['bands-not-computed']],
    ['Entry: $18 per hour', ['amount-not-annual']],
    ['Entry: $0', ['amount-absurd']],
    ['Entry: $23.000', ['amount-ambiguous']],
    ['Entry: $23,000\nEntry: $24,000', ['fact-repeated']],
    ['20,000—40,000\n21,000—41,000', ['fact-repeated']],
    ['40,000—20,000', ['amount-uncertain']],
    ['€20,000—€40,000', ['currency-beside-heading']],
    ['kr 20,000—kr 40,000', ['sign-beside-currency']],
    ['20,000—40,000\n\nTop 10% of earners start from $50,000+ per year.', ['top-beside-range']],
    ['Top 10% of all 5,000 keepers are happy.', ['top-without-amount']],
  ])('%j is said to be wrong', (text, keys) => {
    expect(read('salary', text, 'USD').keys).toEqual(keys);
  });
});

test('the outlook: rate, years, name and source', () => {
  expect(
    read('outlook', 'Growth Rate: 4% (2024–2034)\nStatus: Steady\nSource: Bureau of Burrows').facts,
  ).toEqual({
    salaryBands: [],
    growthRatePercent: 4,
    growthPeriod: { from: 2024, to: 2034 },
    growthStatus: 'Steady',
    growthSource: 'Bureau of Burrows',
    sources: [{ fact: 'growth', name: 'Bureau of Burrows' }],
  });
  expect(read('outlook', 'Growth Rate: Little or no change').facts).toMatchObject({
    growthStatus: 'Little or no change',
  });
  expect(read('outlook', 'Growth Rate: 3% to 5%')).toMatchObject({
    keys: ['growth-range', 'label-without-rate'],
  });
  expect(read('outlook', 'Growth Rate: 400%').keys).toContain('growth-absurd');
});

describe('the certain facts of an article', () => {
  test.each<[string, object]>([
    ['Median pay: $48,790 per year', { medianSalary: 48_790 }],
    ['2024 Median Pay\n\n$61,890 per year', { medianSalary: 61_890 }],
    ['Median wages (2023) $28.71 hourly, $59,710 annual', { medianSalary: 59_710 }],
    [
      'Job Outlook, 2024–34\n\n5% (Faster than average)',
      { growthRatePercent: 5, growthStatus: 'Faster than average', growthPeriod: { from: 2024, to: 2034 } },
    ],
    [
      'Projected growth (2023-2033) Faster than average (6% to 8%)',
      { growthStatus: 'Faster than average', growthPeriod: { from: 2023, to: 2033 } },
    ],
    ['Salary range: $35,000–$65,000', { salaryRange: { low: 35_000, high: 65_000 } }],
    ['Training: 6 months', { training: { min: 6, max: 6, unit: 'months' } }],
    ['Length of training: one to two years', { training: { min: 1, max: 2, unit: 'years' } }],
    ['Training time | 18+ months', { training: { min: 18, max: null, unit: 'months' } }],
  ])('%j', (text, facts) => {
    expect(read('article', text).facts).toMatchObject(facts);
  });

  test.each([
    'The median pay of keepers was $48,790 in a good year.',
    'Median pay in California: $48,790',
    'Average pay: $48,790',
    'Median pay: $24.10 per hour',
    'Growth: strong',
    'Training: on the job',
  ])('nothing is taken from %s', (text) => {
    expect(read('article', text).facts).toEqual({ salaryBands: [] });
  });

  test('two that differ are taken for none', () => {
    expect(read('article', 'Median pay: $48,790\n\nMedian pay: $48,790')).toMatchObject({
      facts: { medianSalary: 48_790 },
      keys: [],
    });
    expect(read('article', 'Median pay: $48,790\n\nMedian salary: $50,000')).toMatchObject({
      facts: { salaryBands: [] },
      keys: ['fact-ambiguous'],
    });
  });
});

test('a label is the whole of what stands before its value', () => {
  expect(readLabelled('Median annual wage: $1')?.label).toEqual({ fact: 'median', payPeriod: 'year' });
  expect(readLabelled('Salary range (DE, EUR): 1–2')?.label).toEqual({ fact: 'range', currency: 'EUR' });
  expect(readLabelled('Median salary (Texas): $1')).toBeUndefined();
  expect(readLabelled('Pay the median salary: $1')).toBeUndefined();
});
