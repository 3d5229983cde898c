import { describe, expect, it } from 'vitest';
import type { Rule } from '#core/compliance/rule';
import { notCountedCodes, type Standing } from '#core/compliance/standing';
import {
  itemWords,
  reasonWords,
  standingSentence,
  standingSub,
} from '../../../renderer/features/credentials/standing-words';
import { en } from '../../../renderer/i18n/en';
import { es } from '../../../renderer/i18n/es';
import { createFormat } from '../../../renderer/i18n/format';
import { aRule, aStanding } from './build';

const inEnglish = { text: en, format: createFormat('en') };
const inSpanish = { text: es, format: createFormat('es') };

const met: Partial<Standing> = {
  state: 'met',
  counted: 24,
  remaining: 0,
  needs: [],
  evidenceMissing: 0,
};
const ended: Partial<Standing> = { asOf: '2027-05-12', daysLeft: -12 };

describe('the sentence of a standing', () => {
  const cases: [string, Partial<Standing>, Rule['renewal'], string | null, string][] = [
    ['at risk', {}, 'ce', '21.5 of 24 CE credits count. You need 1 in ethics and 1.5 of any kind.', 'risk'],
    [
      'on track, one need',
      { state: 'on-track', needs: [{ categoryId: null, credits: 2.5 }] },
      'ce',
      '21.5 of 24 CE credits count. You need 2.5 of any kind.',
      'accent',
    ],
    [
      'three needs',
      {
        needs: [
          { categoryId: 'ethics', credits: 1 },
          { categoryId: 'any', credits: 0.5 },
          { categoryId: null, credits: 1 },
        ],
      },
      'ce',
      '21.5 of 24 CE credits count. You need 1 in ethics, 0.5 in any accepted activity and 1 of any kind.',
      'risk',
    ],
    [
      'met, renewal opens later',
      met,
      'ce',
      'You can renew from 1 May 2027: 24 of 24 CE credits, all certificates attached.',
      'met',
    ],
    [
      'met, renewal open',
      { ...met, asOf: '2027-05-01', daysLeft: 0, evidenceMissing: 1 },
      'ce',
      'You can renew now: 24 of 24 CE credits, 1 certificate still to attach.',
      'met',
    ],
    [
      'met, no window known',
      { ...met, dates: {}, evidenceMissing: 2 },
      'ce',
      'You have what you need to renew: 24 of 24 CE credits, 2 certificates still to attach.',
      'met',
    ],
    [
      'met and the cycle is over',
      { ...met, ...ended },
      'ce',
      'The cycle ended on 30 Apr 2027 with 24 of 24 CE credits. Record the renewal to start the next one.',
      'accent',
    ],
    [
      'overdue',
      { ...ended, state: 'overdue', dates: { lateUntil: '2027-10-31' } },
      'ce',
      'The cycle ended on 30 Apr 2027 with 21.5 of 24 CE credits. Until 31 Oct 2027 you may still make up 1 in ethics and 1.5 of any kind.',
      'late',
    ],
    [
      'overdue with nothing missing',
      { ...ended, ...met, state: 'overdue', dates: { lateUntil: '2027-10-31' } },
      'ce',
      'The cycle ended on 30 Apr 2027 with 24 of 24 CE credits. The issuer still takes the renewal until 31 Oct 2027.',
      'late',
    ],
    [
      'lapsed',
      { ...ended, state: 'lapsed' },
      'ce',
      'The cycle ended on 30 Apr 2027 with 21.5 of 24 CE credits. Missing were 1 in ethics and 1.5 of any kind.',
      'late',
    ],
    [
      'lapsed though complete',
      { ...ended, ...met, state: 'lapsed' },
      'ce',
      'The cycle ended on 30 Apr 2027 with 24 of 24 CE credits. It was not renewed in time.',
      'late',
    ],
    [
      'nothing asked',
      { state: 'no-requirement', needs: [] },
      'ce',
      'No credits are asked for in this cycle, which runs until 30 Apr 2027.',
      'accent',
    ],
    [
      'renewed by course',
      { state: 'no-requirement', needs: [] },
      'course',
      'Renewed by taking the course again, not with credits; it runs until 30 Apr 2027.',
      'accent',
    ],
    [
      'renewed by course, run out',
      { ...ended, state: 'lapsed', needs: [] },
      'course',
      'It ran until 30 Apr 2027.',
      'late',
    ],
    [
      'never renewed',
      { ...ended, state: 'lapsed', needs: [] },
      'none',
      'This credential is not renewed: nothing is due.',
      'accent',
    ],
  ];

  it.each(cases)('%s', (_, part, renewal, said, tone) => {
    const sentence = standingSentence(inEnglish, aStanding(part), renewal);
    expect([sentence.lead, sentence.stress].filter((words) => words !== null).join(' ')).toBe(said);
    expect(sentence.tone).toBe(tone);
  });

  it('says the same in Spanish', () => {
    const sentence = standingSentence(inSpanish, aStanding(), 'ce');
    expect(sentence.lead).toBe('Cuentan 21.5 de 24 CE credits.');
    expect(sentence.stress).toBe('Le faltan 1 en ethics y 1.5 de cualquier tipo.');
  });

  it('keeps the capitals of an abbreviation', () => {
    const standing = aStanding({
      categories: [{ id: 'acls', title: 'ACLS or PALS', counted: 0, remaining: 1 }],
      needs: [{ categoryId: 'acls', credits: 1 }],
    });
    expect(standingSentence(inEnglish, standing, 'ce').stress).toBe('You need 1 in ACLS or PALS.');
  });
});

describe('the line under the sentence', () => {
  it('gives cycle, days, window, rule and where the cycle comes from', () => {
    expect(standingSub(inEnglish, aStanding(), 'birth-month', aRule())).toEqual([
      'Cycle 1 May 2025 – 30 Apr 2027',
      '63 days left',
      'renewal opens 1 May 2027',
      'renewal closes 31 May 2027',
      'rule checked 12 Oct 2026',
      'cycle from your birth month and issue date',
    ]);
  });

  it.each([
    [1, '1 day left'],
    [0, 'last day'],
    [-1, 'ended yesterday'],
    [-12, 'ended 12 days ago'],
  ])('says %i days as “%s”', (daysLeft, said) => {
    expect(standingSub(inEnglish, aStanding({ daysLeft, dates: {} }), 'given', null)[1]).toBe(said);
  });

  it('says where there is no rule', () => {
    expect(standingSub(inEnglish, aStanding({ dates: {} }), 'given', null)).toContain('your own requirement');
  });
});

describe('the line in the list', () => {
  it.each([
    [{}, '63 days · 2.5 CE credits short'],
    [{ state: 'on-track' }, '63 days · 2.5 CE credits to go'],
    [{ ...met }, 'until 30 Apr 2027'],
    [{ ...met, evidenceMissing: 2 }, 'until 30 Apr 2027 · 2 certificates missing'],
    [{ state: 'no-requirement', needs: [], remaining: 0 }, 'until 30 Apr 2027'],
    [{ ...ended, state: 'overdue' }, 'ended 12 days ago · 2.5 CE credits short'],
    [{ ...ended, state: 'lapsed', remaining: 0, needs: [] }, 'ended 12 days ago'],
    // The total is full and a category is not.
    [{ remaining: 0, needs: [{ categoryId: 'ethics', credits: 1 }] }, '63 days · 1 CE credit short'],
  ] satisfies [Partial<Standing>, string][])('%o', (part, said) => {
    expect(itemWords(inEnglish, aStanding(part))).toBe(said);
  });
});

describe('why a credit does not count', () => {
  const facts: Record<(typeof notCountedCodes)[number], [Record<string, string | number>, string]> = {
    'before-cycle': [{ days: 19, startsOn: '2025-05-01' }, '19 days before this cycle began'],
    'after-cycle': [{ days: 1, endsOn: '2027-04-30' }, '1 day after this cycle ended'],
    'before-issue': [
      { days: 3, issuedOn: '2025-06-01', issuer: 'SRT' },
      'from before the credential was issued on 1 Jun 2025',
    ],
    'in-the-future': [{ completedOn: '2027-05-01', asOf: '2027-02-26' }, 'still ahead'],
    'unit-unknown': [
      { amount: 3, unit: 'CEU', issuer: 'SRT', issuerUnit: 'CE credit' },
      'counted in the unit “CE credit”; what one “CEU” is worth there is not known',
    ],
    'other-credential': [{ amount: 3, unit: 'CE hour', issuer: 'SRT' }, 'logged for another credential'],
    'not-accepted': [
      { category: 'Life support', categoryId: 'bls' },
      'not accepted by the issuer: life support',
    ],
    'category-full': [
      { category: 'Applications training', categoryId: 'own-site', max: 8 },
      'over the cap of 8 for applications training',
    ],
    'activity-limit': [{ category: 'Tumor board', limit: 1 }, 'only 1 activity counts as tumor board'],
    repeat: [
      { otherId: 'a', otherTitle: 'MR safety', otherCompletedOn: '2026-02-03', policy: 'once-ever' },
      'same course as “MR safety” of 3 Feb 2026',
    ],
  };

  it.each(notCountedCodes)('%s', (code) => {
    const [given, said] = facts[code];
    expect(reasonWords(inEnglish, { code, reason: 'The host’s own words.', facts: given })).toBe(said);
    expect(reasonWords(inSpanish, { code, reason: 'The host’s own words.', facts: given })).not.toBe(said);
  });

  it.each(notCountedCodes.filter((code) => code !== 'in-the-future' && code !== 'other-credential'))(
    'falls back on the host’s sentence where %s lacks its facts',
    (code) => {
      expect(reasonWords(inEnglish, { code, reason: 'The host’s own words.', facts: {} })).toBe(
        'The host’s own words.',
      );
    },
  );

  it('falls back on the host’s sentence for a code it does not know', () => {
    expect(reasonWords(inSpanish, { code: 'new-code', reason: 'New reason.', facts: {} })).toBe(
      'New reason.',
    );
  });

  it('says that a credit made up for an earlier cycle', () => {
    const entry = { code: 'before-cycle', reason: '', facts: { madeUpFor: '2025-04-30' } };
    expect(reasonWords(inEnglish, entry)).toBe(
      'made up for what was missing in the cycle that ended on 30 Apr 2025',
    );
  });
});
