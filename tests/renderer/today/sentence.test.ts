import { describe, expect, it } from 'vitest';
import { unmarked } from '../../../renderer/app/palette/Marked';
import { needsInWords, sentenceOf, type Words } from '../../../renderer/features/today/sentence';
import { en } from '../../../renderer/i18n/en';
import { es } from '../../../renderer/i18n/es';
import { createFormat } from '../../../renderer/i18n/format';
import { aCredential, testToday } from '../support/builders';

const words: Words = {
  text: en,
  format: createFormat('en'),
  titleOf: (_, id) => ({ ethics: 'Ethics', law: 'Law' })[id] ?? id,
  nameOf: ({ title }) => title,
};

type Part = NonNullable<Parameters<typeof aCredential>[0]>;
const said = (credentials: Part[], by = words) => {
  const found = sentenceOf(
    by,
    credentials.map((part, index) => aCredential({ id: `c${index}`, title: 'ARRT', ...part })),
    testToday,
  );
  return found === null ? null : [unmarked(found.sentence), unmarked(found.sub)];
};

const condition = {
  id: 'form',
  title: 'State form',
  question: 'Have you sent it?',
  confidence: 'verified' as const,
  sources: [],
};

describe('the sentence of Today', () => {
  it.each<[string, Part[], string, string]>([
    [
      'lapsed',
      [{ standing: { state: 'lapsed', daysLeft: -90 } }],
      'ARRT has lapsed.',
      'The cycle ended 90 days ago, on 30 Apr 2027.',
    ],
    [
      'overdue, with credits missing',
      [{ standing: { state: 'overdue', daysLeft: -1, dates: { lateUntil: '2027-10-31' } } }],
      'ARRT is overdue, 2.5 CE credits short.',
      'The cycle ended 1 day ago, on 30 Apr 2027. Late renewal is possible until 31 Oct 2027.',
    ],
    [
      'overdue, with nothing missing',
      [{ standing: { state: 'overdue', daysLeft: -3, remaining: 0 } }],
      'ARRT is overdue: its cycle has ended.',
      'The cycle ended 3 days ago, on 30 Apr 2027.',
    ],
    [
      'short in two categories, on the last day',
      [
        {
          standing: {
            daysLeft: 0,
            remaining: 4,
            needs: [
              { categoryId: 'ethics', credits: 1 },
              { categoryId: 'law', credits: 2 },
              { categoryId: null, credits: 1 },
            ],
          },
        },
      ],
      'You can’t renew ARRT yet: 4 CE credits short, of them 1 in ethics and 2 in law.',
      'Today, 30 Apr 2027, is the last day.',
    ],
    [
      'short in one category only',
      [{ standing: { remaining: 0, needs: [{ categoryId: 'ethics', credits: 1 }] } }],
      'You can’t renew ARRT yet: 1 CE credit short, all in ethics.',
      '63 days left, until 30 Apr 2027.',
    ],
    [
      'one credit that closes two gaps',
      [{ standing: { remaining: 1, needs: [{ categoryId: 'ethics', also: ['law'], credits: 1 }] } }],
      'You can’t renew ARRT yet: 1 CE credit short, both ethics and law.',
      '63 days left, until 30 Apr 2027.',
    ],
    [
      'a condition that is open',
      [{ standing: { remaining: 0, conditions: [condition] } }],
      'You can’t renew ARRT yet: 1 condition is open.',
      '63 days left, until 30 Apr 2027.',
    ],
    [
      'what is planned closes it',
      [
        {
          standing: {
            state: 'on-track',
            planned: { isMet: true, counted: 24, remaining: 0, needs: [], activities: 1 },
          },
        },
      ],
      'You are on track: 2.5 CE credits to go for ARRT.',
      '63 days left, until 30 Apr 2027. What you have planned will close it.',
    ],
    [
      'a rule that leaves it open',
      [{ standing: { state: 'unknown', decision: 'cannot-decide', remaining: 0 } }],
      'Whether you can renew ARRT is unclear: its rule leaves something open.',
      '63 days left, until 30 Apr 2027.',
    ],
    [
      'a name that ends in a full stop',
      [{ title: 'ARRT R.T.', standing: { state: 'on-track', remaining: 4 } }],
      'You are on track: 4 CE credits to go for ARRT R.T.',
      '63 days left, until 30 Apr 2027.',
    ],
    [
      'ready to renew',
      [{ standing: { state: 'met', remaining: 0, dates: { renewalClosesOn: '2027-05-31' } } }],
      'You can renew ARRT.',
      '63 days left, until 30 Apr 2027. Renew by 31 May 2027.',
    ],
    [
      'everything in order',
      [
        { standing: { state: 'met', remaining: 0, daysLeft: 400 } },
        { standing: { state: 'no-requirement', remaining: 0, daysLeft: 500 } },
      ],
      'All your credentials are in order.',
      '400 days left, until 30 Apr 2027. Everything else is on track.',
    ],
    [
      'several in trouble',
      [{ standing: { state: 'overdue', daysLeft: -3, remaining: 0 } }, {}, {}],
      'ARRT is overdue: its cycle has ended.',
      'The cycle ended 3 days ago, on 30 Apr 2027. 2 other credentials need attention.',
    ],
  ])('%s', (_, credentials, sentence, sub) => {
    expect(said(credentials)).toEqual([sentence, sub]);
  });

  it('has nothing to say about nothing', () => {
    expect(said([])).toBeNull();
  });

  it('says the same in Spanish', () => {
    const spanish: Words = { ...words, text: es, format: createFormat('es') };
    expect(
      said(
        [
          {
            standing: {
              needs: [
                { categoryId: 'ethics', credits: 1 },
                { categoryId: null, credits: 1.5 },
              ],
            },
          },
        ],
        spanish,
      ),
    ).toEqual([
      'Aún no puede renovar ARRT: faltan 2.5 CE credits, de ellos 1 en ethics.',
      'Quedan 63 días, hasta el 30 abr 2027.',
    ]);
  });

  it('lists what would close the cycle', () => {
    const credential = aCredential({
      standing: {
        needs: [
          { categoryId: 'ethics', credits: 1 },
          { categoryId: 'law', credits: 2 },
          { categoryId: null, credits: 1.5 },
        ],
      },
    });
    expect(needsInWords(words, credential)).toBe('1 in ethics, 2 in law and 1.5 of any kind');
    expect(needsInWords(words, aCredential())).toBeNull();
  });
});
