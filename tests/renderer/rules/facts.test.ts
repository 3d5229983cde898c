import { describe, expect, it } from 'vitest';
import type { Rule } from '#core/compliance/rule';
import { factMaker } from '../../../renderer/features/rules/facts/fact';
import { openQuestions } from '../../../renderer/features/rules/facts/questions';
import { ruleSections } from '../../../renderer/features/rules/facts/sections';
import { ruleSentence } from '../../../renderer/features/rules/facts/sentence';
import type { Locale } from '../../../renderer/i18n/catalogue';
import { en } from '../../../renderer/i18n/en';
import { es } from '../../../renderer/i18n/es';
import { createFormat } from '../../../renderer/i18n/format';
import { aRule } from '../credentials/build';
import { bundledRules } from './support';

const wordsIn = (locale: Locale) => ({ text: locale === 'en' ? en : es, format: createFormat(locale) });
const english = wordsIn('en');
const factsOf = (rule: Rule, words = english) =>
  ruleSections(rule, words, (id) => id).flatMap(({ facts }) => facts);

type Cited = { sources: string[]; confidence: string; note?: string };

/** Everything in a rule that cites sources of its own. */
function citedIn(value: unknown, isTop = true): Cited[] {
  if (Array.isArray(value)) return value.flatMap((each) => citedIn(each, false));
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Record<string, unknown>;
  const isCited = !isTop && Array.isArray(own.sources) && typeof own.confidence === 'string';
  return [
    ...(isCited ? [own as unknown as Cited] : []),
    ...Object.entries(own).flatMap(([key, each]) =>
      key === 'histories' || (isTop && key === 'sources') ? [] : citedIn(each, false),
    ),
  ];
}

describe.each(bundledRules().map((rule) => [rule.id, rule] as const))('the page of %s', (_id, rule) => {
  it('shows every fact that is cited, with its note, its confidence and its sources', () => {
    const facts = factsOf(rule);
    for (const cited of citedIn(rule)) {
      const found = facts.some(
        ({ sources, confidence, note }) =>
          confidence === cited.confidence && note === cited.note && sources.join() === cited.sources.join(),
      );
      expect(found, JSON.stringify(cited)).toBe(true);
    }
  });

  it('says whole words in both languages, each fact once', () => {
    for (const words of [english, wordsIn('es')]) {
      const facts = factsOf(rule, words);
      expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
      const said = [
        ruleSentence(rule, words),
        ...facts.flatMap(({ name, says, lines }) => [name, says, ...lines]),
        ...openQuestions(factMaker(rule, words)).flatMap(({ question, readings }) => [question, ...readings]),
      ];
      for (const sentence of said) {
        expect(sentence).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
        expect(sentence.trim()).not.toBe('');
      }
    }
  });
});

describe('the sentence of a rule', () => {
  const cited = { sources: ['issuer-text'], confidence: 'verified' as const };
  const cycle = (anchor: Rule['cycle']['anchor'], months = 24) => ({ months, anchor, ...cited });

  it.each<[string, Partial<Rule>, string]>([
    ['credits by birth month', {}, '24 CE credits every two years, ending before your birth month.'],
    [
      'one date for everybody',
      { cycle: cycle({ kind: 'fixed-date', endMonth: 8, parity: 'even' }) },
      '24 CE credits every two years, ending with August of even years.',
    ],
    [
      'so many a year',
      {
        total: { asks: { kind: 'per-year', credits: 12 }, ...cited },
        cycle: cycle({ kind: 'issue-date', endsAt: 'month-end' }, 36),
      },
      '12 CE credits for each year, renewed every three years, counted from the day of issue to the end of a month.',
    ],
    [
      'what a result sets',
      {
        total: { asks: { kind: 'set-by-result', max: 30 }, ...cited },
        cycle: cycle({ kind: 'stored' }, 60),
      },
      'As many as your result sets, at most 30 CE credits, every five years, on the dates that the issuer gives.',
    ],
    [
      'two readings',
      {
        total: {
          asks: {
            kind: 'unclear',
            unclear: 'How many?',
            readings: [
              { value: 10, says: 'one page' },
              { value: 12, says: 'another page' },
            ],
          },
          ...cited,
        },
        cycle: cycle({ kind: 'calendar-year', firstYears: 0 }, 12),
      },
      '10 or 12 CE credits every year, from January to December: the issuer’s text can be read in several ways.',
    ],
    [
      'a figure that was not found',
      { total: { asks: { kind: 'unclear', unclear: 'How many?', readings: [] }, ...cited } },
      'A number of CE credits that was not found, every two years, ending before your birth month.',
    ],
    [
      'an examination',
      { renewal: { mode: 'exam', ...cited }, cycle: cycle({ kind: 'stored' }, 120) },
      'Renewed by an examination, every ten years; no credits are asked for.',
    ],
    ['nothing', { renewal: { mode: 'none', ...cited } }, 'Not renewed: nothing is asked for.'],
  ])('says %s', (_what, part, sentence) => {
    expect(ruleSentence(aRule(part), english)).toBe(sentence);
  });
});

describe('what is asked', () => {
  it('puts categories under the ones that include them, each once, and says limits in words', () => {
    const cited = { sources: ['issuer-text'], confidence: 'unverified' as const };
    const rule = aRule({
      categories: [
        { id: 'inner', title: 'Inner', max: { percentOfRequired: 50 }, maxPerDay: 4, ...cited },
        { id: 'outer', title: 'Outer', min: 2, max: 8, includes: ['inner'], ...cited },
        { id: 'other', title: 'Other', includes: ['inner'], max: 0, ...cited },
      ],
    });
    const rows = factsOf(rule)
      .filter(({ key }) => key.startsWith('categories.'))
      .map(({ name, depth, says }) => [name, depth, says]);
    expect(rows).toEqual([
      ['Outer', 0, 'At least 2 CE credits, at most 8 CE credits'],
      ['Inner', 1, 'At most 50 % of what is asked; at most 4 CE credits for one day'],
      ['Other', 0, 'Not accepted'],
    ]);
  });

  it.each([
    [{ months: 0, day: 'same-day' as const }, 'The end of the cycle'],
    [{ months: 0, day: 'same-day' as const, days: 31 }, '31 days after the end of the cycle'],
    [{ months: -2, day: 'same-day' as const }, '2 months before the end of the cycle'],
    [
      { months: 1, day: 'last-of-month' as const },
      'The last day of the month one month after the end of the cycle',
    ],
  ])('says %o as a date', (offset, words) => {
    const rule = aRule({ filing: { closes: offset, sources: ['issuer-text'], confidence: 'verified' } });
    expect(factsOf(rule).find(({ key }) => key === 'filing.closes')?.says).toBe(words);
  });
});
