import { describe, expect, it } from 'vitest';
import type { Rule } from '#core/compliance/rule';
import { notCountedCodes } from '#core/compliance/standing';
import { unmarked } from '../../../renderer/app/palette/Marked';
import { needsWords } from '../../../renderer/features/credentials/needs-words';
import { flagWords, reasonWords } from '../../../renderer/features/credentials/reason-words';
import { asksWords } from '../../../renderer/features/credentials/rule-words';
import {
  itemWords,
  plannedWords,
  standingSentence,
  standingSub,
} from '../../../renderer/features/credentials/standing-words';
import { en } from '../../../renderer/i18n/en';
import { es } from '../../../renderer/i18n/es';
import { createFormat } from '../../../renderer/i18n/format';
import { aCondition, aReading, aRule, aStanding, type StandingPart } from './build';

const inEnglish = { text: en, format: createFormat('en') };
const inSpanish = { text: es, format: createFormat('es') };

const met: StandingPart = {
  state: 'met',
  decision: 'can-renew',
  counted: 24,
  remaining: 0,
  needs: [],
  evidenceMissing: 0,
};
const ended: StandingPart = { asOf: '2027-05-12', daysLeft: -12 };

type Mode = Rule['renewal']['mode'];
const context = (mode: Mode) => ({ mode, ruleTitle: (id: string) => `Rule ${id}` });

describe('the sentence of a standing', () => {
  const cases: [string, StandingPart, Mode, string, string][] = [
    ['at risk', {}, 'ce', '2.5 CE credits short, 1 of them in ethics; 63 days left.', 'risk'],
    [
      'on track, one need',
      { state: 'on-track', needs: [{ categoryId: null, credits: 2.5 }] },
      'ce',
      '2.5 CE credits to go; 63 days left.',
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
      '2.5 CE credits short, of them 1 in ethics and 0.5 in any accepted activity; 63 days left.',
      'risk',
    ],
    [
      'all in one category, on the last day',
      { daysLeft: 0, remaining: 0, needs: [{ categoryId: 'ethics', credits: 1 }] },
      'ce',
      '1 CE credit short, all in ethics; today is the last day.',
      'risk',
    ],
    [
      'short in a kind, while the total was not found',
      { isTotalUnknown: true, required: 0, remaining: 0, needs: [{ categoryId: 'ethics', credits: 2 }] },
      'ce',
      'At least 2 CE credits short, all in ethics; 63 days left.',
      'risk',
    ],
    [
      'one credit that closes two gaps',
      {
        needs: [
          { categoryId: 'ethics', also: ['own-site'], credits: 1 },
          { categoryId: null, credits: 2 },
        ],
      },
      'ce',
      '3 CE credits short, 1 of them both ethics and applications training; 63 days left.',
      'risk',
    ],
    [
      'conditions beside what is short',
      { conditions: [aCondition(), aCondition({ id: 'form', title: 'State form' })], daysLeft: 1 },
      'ce',
      '2.5 CE credits short, 1 of them in ethics, and 2 conditions are open; 1 day left.',
      'risk',
    ],
    [
      'only a condition',
      {
        needs: [],
        remaining: 0,
        conditions: [
          aCondition(),
          aCondition({ id: 'form', title: 'State form', confirmedOn: '2027-01-01' }),
        ],
      },
      'ce',
      'Still open: Human trafficking course; 63 days left.',
      'risk',
    ],
    [
      'readings that do not agree',
      {
        state: 'unknown',
        decision: 'cannot-decide',
        needs: [{ categoryId: 'ethics', credits: 1 }],
        readings: [aReading({ id: 'two', isMet: false }), aReading({ id: 'one' })],
      },
      'ce',
      'Cannot decide: the rule can be read in 2 ways: in 1 everything is there, in the strictest you need 1 in ethics; 63 days left.',
      'risk',
    ],
    [
      'a total that was not found',
      { state: 'unknown', decision: 'cannot-decide', isTotalUnknown: true, required: 0, needs: [] },
      'ce',
      'Cannot decide: how much is asked for in all was not found; 63 days left.',
      'risk',
    ],
    [
      'a minimum that was not found',
      {
        state: 'unknown',
        decision: 'cannot-decide',
        needs: [],
        categories: [{ id: 'law', title: 'Law', counted: 1, remaining: 0, isMinUnknown: true }],
      },
      'ce',
      'Cannot decide: the minimum for Law was not found; 63 days left.',
      'risk',
    ],
    [
      'kept through another credential',
      { ...met, deemedBy: { ruleId: 'arrt' } },
      'ce',
      'Kept through Rule arrt: nothing else is asked in this cycle, which runs until 30 Apr 2027.',
      'met',
    ],
    [
      'kept through another credential but for a condition',
      { needs: [], remaining: 0, conditions: [aCondition()], deemedBy: { ruleId: 'arrt' } },
      'ce',
      'Kept through Rule arrt, except for this: Human trafficking course; 63 days left.',
      'risk',
    ],
    [
      'settled by an event',
      { ...met, satisfiedBy: { eventId: 'exam', title: 'Specialty exam', on: '2026-06-01' } },
      'ce',
      'Settled for this cycle by “Specialty exam” on 1 Jun 2026; it runs until 30 Apr 2027.',
      'met',
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
      'renewed by course, with a condition',
      { state: 'at-risk', needs: [], remaining: 0, conditions: [aCondition()] },
      'course',
      'Renewed by taking the course again, not with credits; it runs until 30 Apr 2027. Still open: Human trafficking course; 63 days left.',
      'risk',
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

  it.each(cases)('%s', (_, part, mode, said, tone) => {
    const sentence = standingSentence(inEnglish, aStanding(part), context(mode));
    expect(unmarked(sentence.said)).toBe(said);
    expect(sentence.tone).toBe(tone);
  });

  it.each(cases)('has words of its own in Spanish: %s', (_, part, mode, said) => {
    const spanish = unmarked(standingSentence(inSpanish, aStanding(part), context(mode)).said);
    expect(spanish).not.toBe(said);
    expect(spanish).not.toMatch(/undefined|null|NaN/);
  });

  it('says the same in Spanish', () => {
    expect(standingSentence(inSpanish, aStanding(), context('ce')).said).toBe(
      '\u0002Faltan 2.5 CE credits\u0003, de ellos 1 en ethics; quedan 63 días.',
    );
  });

  it('leaves an abbreviation its capitals', () => {
    const standing = aStanding({
      categories: [{ id: 'acls', title: 'ACLS or PALS', counted: 0, remaining: 1 }],
      needs: [{ categoryId: 'acls', credits: 1 }],
    });
    expect(standingSentence(inEnglish, standing, context('ce')).said).toContain('all in ACLS or PALS');
  });

  it('leaves the name of a state its capital', () => {
    const standing = aStanding({
      categories: [{ id: 'law', title: 'Florida laws', counted: 0, remaining: 1 }],
      needs: [{ categoryId: 'law', credits: 1 }],
    });
    expect(standingSentence(inEnglish, standing, context('ce')).said).toContain('all in Florida laws');
  });

  it('lists the needs, with those that close several gaps at once', () => {
    const { categories } = aStanding();
    const needs = [
      { categoryId: 'ethics', also: ['own-site'], credits: 1 },
      { categoryId: 'ethics', also: ['own-site', 'any'], credits: 2 },
      { categoryId: null, credits: 0.5 },
    ];
    expect(needsWords(inEnglish, needs, categories)).toBe(
      '1 that is both ethics and applications training, 2 that is ethics, applications training and any accepted activity at once and 0.5 of any kind',
    );
  });
});

describe('what planned activities will make of it', () => {
  const planned = { isMet: false, counted: 23.5, remaining: 0.5, needs: [], activities: 2 };
  it.each([
    [undefined, null],
    [{ ...planned, activities: 0 }, null],
    [{ ...planned, isMet: true }, 'With the 2 planned activities done, everything is there.'],
    [{ ...planned, activities: 1 }, 'With the planned activity done, 23.5 of 24 CE credits count.'],
    [
      { ...planned, needs: [{ categoryId: 'ethics', credits: 0.5 }] },
      'With the 2 planned activities done, 23.5 of 24 CE credits count; then you need 0.5 in ethics.',
    ],
  ])('%o', (given, said) => {
    const standing = aStanding(given === undefined ? {} : { planned: given });
    expect(plannedWords(inEnglish, standing)).toBe(said);
  });

  it('does not claim that everything is there where a figure is not known', () => {
    const done = { ...planned, isMet: true, activities: 1 };
    const unknown = { id: 'law', title: 'Law', counted: 1, remaining: 0, isMinUnknown: true };
    expect(plannedWords(inEnglish, aStanding({ planned: done, isTotalUnknown: true, required: 0 }))).toBe(
      'With the planned activity done, 23.5 CE credits count.',
    );
    expect(plannedWords(inEnglish, aStanding({ planned: done, categories: [unknown] }))).toBe(
      'With the planned activity done, 23.5 of 24 CE credits count.',
    );
  });

  it('is nothing to say where no credits are asked', () => {
    const done = { ...planned, isMet: false };
    expect(plannedWords(inEnglish, aStanding({ planned: done, required: 0 }))).toBeNull();
  });

  it('is nothing to say where everything is there already', () => {
    expect(plannedWords(inEnglish, aStanding({ ...met, planned: { ...planned, isMet: true } }))).toBeNull();
  });
});

describe('what a rule asks', () => {
  const total = (asks: Rule['total']['asks']) => ({ ...aRule().total, asks });
  const mode = (which: Mode) => ({ ...aRule().renewal, mode: which });
  it.each([
    [{}, '24 CE credits every 2 years'],
    [{ total: total({ kind: 'per-year', credits: 12 }) }, '12 CE credits a year, every 2 years'],
    [{ total: total({ kind: 'set-by-result', max: 30 }) }, 'up to 30 CE credits every 2 years'],
    [
      { total: total({ kind: 'unclear', unclear: 'How many?', readings: [] }) },
      'an amount that was not found, every 2 years',
    ],
    [
      {
        total: total({
          kind: 'unclear',
          unclear: 'How many?',
          readings: [
            { value: 12, says: 'Twelve.' },
            { value: null, says: 'None.' },
          ],
        }),
      },
      '0 or 12 CE credits every 2 years',
    ],
    [{ renewal: mode('course') }, 'by taking the course again, every 2 years'],
    [{ renewal: mode('exam') }, 'by examination, every 2 years'],
    [{ renewal: mode('none') }, 'not renewed'],
  ] satisfies [Partial<Rule>, string][])('%#: %s', (part, said) => {
    expect(asksWords(inEnglish, aRule(part))).toBe(said);
  });
});

describe('the line under the sentence', () => {
  it('gives cycle, days, window, rule and where the cycle comes from', () => {
    expect(standingSub(inEnglish, aStanding(), 'birth-month', aRule())).toEqual([
      '21.5 of 24 CE credits count',
      'Cycle 1 May 2025 – 30 Apr 2027',
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
    const standing = aStanding({ state: 'met', daysLeft, dates: {} });
    expect(standingSub(inEnglish, standing, 'given', null)[1]).toBe(said);
  });

  it('says which situation applies, and that the strictest reading is counted by', () => {
    const standing = aStanding({
      profile: { id: 'first', title: 'First cycle' },
      readings: [aReading({ isMet: false }), aReading({ isMet: false })],
    });
    const said = standingSub(inEnglish, standing, 'given', null);
    expect(said).toContain('First cycle');
    expect(said).toContain('by the strictest of 2 readings');
  });

  it('says what counts where the total is not known', () => {
    const standing = aStanding({ isTotalUnknown: true, required: 0 });
    expect(standingSub(inEnglish, standing, 'given', null)[0]).toBe('21.5 CE credits count so far');
  });

  it('says where there is no rule', () => {
    expect(standingSub(inEnglish, aStanding({ dates: {} }), 'given', null)).toContain('your own requirement');
  });
});

describe('the line in the list', () => {
  const planned = { isMet: true, counted: 24, remaining: 0, needs: [], activities: 1 };
  it.each([
    [{}, '63 days · 2.5 CE credits short'],
    [{ planned }, '63 days · 2.5 CE credits short · planned activities close it'],
    [{ conditions: [aCondition()] }, '63 days · 2.5 CE credits short · 1 condition open'],
    [{ state: 'unknown', decision: 'cannot-decide' }, '63 days · cannot decide'],
    [
      { state: 'on-track', conditions: [aCondition({ confirmedOn: '2027-01-01' })] },
      '63 days · 2.5 CE credits to go',
    ],
    [{ ...met }, 'until 30 Apr 2027'],
    [{ ...met, evidenceMissing: 2 }, 'until 30 Apr 2027 · 2 certificates missing'],
    [{ state: 'no-requirement', needs: [], remaining: 0 }, 'until 30 Apr 2027'],
    [{ ...ended, state: 'overdue' }, 'ended 12 days ago · 2.5 CE credits short'],
    [{ ...ended, state: 'lapsed', remaining: 0, needs: [] }, 'ended 12 days ago'],
    // The total is full and a category is not.
    [{ remaining: 0, needs: [{ categoryId: 'ethics', credits: 1 }] }, '63 days · 1 CE credit short'],
  ] satisfies [StandingPart, string][])('%o', (part, said) => {
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
    planned: [{ completedOn: '2027-04-03' }, 'planned for 3 Apr 2027'],
    'partly-attended': [
      { amount: 2, offered: 3, unit: 'CE credit' },
      'only 2 of 3 attended, and the issuer gives nothing for a part',
    ],
    'no-evidence': [{}, 'counts only with a certificate, and none is attached'],
    'proof-refused': [{}, 'you noted that its proof was refused'],
    'left-out': [{}, 'you left it out'],
    'used-elsewhere': [{ other: 'Texas MRT' }, 'already used for Texas MRT'],
    rounding: [{ step: 0.5 }, 'rounded down to steps of 0.5'],
    'activity-maximum': [{ category: 'Tumor board', max: 1 }, 'one activity of tumor board gives at most 1'],
    'day-limit': [{ category: 'Webinars', max: 8 }, 'at most 8 of webinars count for one day'],
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

  const needNoFacts = new Set<string>([
    'in-the-future',
    'other-credential',
    'no-evidence',
    'proof-refused',
    'left-out',
  ]);
  it.each(notCountedCodes.filter((code) => !needNoFacts.has(code)))(
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

describe('days on which a kind is accepted', () => {
  it.each([
    [{ from: '2026-01-01' }, 'employment is taken only from 1 Jan 2026 on'],
    [{ until: '2020-12-31' }, 'employment was taken only up to 31 Dec 2020'],
  ])('%o', (span, said) => {
    const facts = { category: 'Employment', ...span };
    expect(reasonWords(inEnglish, { code: 'not-accepted', reason: '', facts })).toBe(said);
  });
});

describe('what is pointed out about an activity', () => {
  it.each([
    ['probable-duplicate', { otherId: 'a', otherTitle: 'Law' }, 'probably the same course as “Law”'],
    ['may-not-show-yet', { days: 60, until: '2027-04-03' }, 'it can be reported until 3 Apr 2027'],
  ] as const)('%s', (code, facts, said) => {
    const flag = { activityId: 'a', code, text: 'The host’s own words.', facts };
    expect(flagWords(inEnglish, flag)).toContain(said);
    expect(flagWords(inEnglish, { ...flag, facts: {} })).toBe('The host’s own words.');
  });
});
