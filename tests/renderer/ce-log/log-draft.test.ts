import { describe, expect, it } from 'vitest';
import { activityFormats, activityPlaces } from '#core/contract/choices';
import { acpeWords } from '../../../renderer/features/ce-log/acpe-words';
import { categoryGroups, unitsOf } from '../../../renderer/features/ce-log/category-groups';
import {
  copyOfActivity,
  draftOf,
  emptyDraft,
  errorsOf,
  isSameDraft,
  type LogDraft,
  nextDraft,
  toActivity,
  toUpdate,
  usesMore,
} from '../../../renderer/features/ce-log/log-draft';
import { logSentence, logSubline, summaryOf } from '../../../renderer/features/ce-log/log-words';
import {
  amountWords,
  offeredCode,
  offeredWord,
  unitCode,
  unitWord,
} from '../../../renderer/features/ce-log/offered-words';
import { en } from '../../../renderer/i18n/en';
import { es } from '../../../renderer/i18n/es';
import { createFormat } from '../../../renderer/i18n/format';
import { aRule } from '../credentials/build';
import { aCredential, anActivity, testToday } from '../support/builders';
import { timedRule } from './build';

const words = en.ceLog;
const aDraft = (part: Partial<LogDraft> = {}): LogDraft => ({
  ...emptyDraft(testToday, 'CE credit'),
  title: 'MR safety',
  amount: 1.5,
  ...part,
});

describe('a draft of an activity', () => {
  it('becomes what the host takes, without what is empty', () => {
    expect(toActivity('person-1', aDraft({ title: ' MR safety ', provider: ' ' }), words)).toEqual({
      personId: 'person-1',
      title: 'MR safety',
      completedOn: testToday,
      credits: { amount: 1.5, unit: 'CE credit' },
    });
  });

  it('carries all that was typed', () => {
    const draft = aDraft({
      provider: 'Academy',
      categories: ['ethics'],
      format: 'live webinar',
      approvalNumber: ' A1 ',
      notes: 'Good.',
      amount: 0.333,
      place: 'own facility',
      offered: 2.005,
      parts: [
        { key: 1, categoryId: 'ethics', amount: 0.111 },
        { key: 2, categoryId: null, amount: null },
      ],
      isPlanned: true,
    });
    expect(toActivity('person-1', draft, words)).toEqual({
      personId: 'person-1',
      title: 'MR safety',
      provider: 'Academy',
      completedOn: testToday,
      credits: { amount: 0.33, unit: 'CE credit' },
      categories: ['ethics'],
      format: 'live-webinar',
      place: 'own-facility',
      offered: 2.01,
      parts: [{ categoryId: 'ethics', amount: 0.11 }],
      isPlanned: true,
      approvalNumber: 'A1',
      notes: 'Good.',
    });
  });

  it.each([
    [{ title: '  ' }],
    [{ completedOn: null }],
    [{ amount: null }],
    [{ amount: -1 }],
    [{ amount: 100_001 }],
    [{ unit: ' ' }],
    [{ offered: 1.49 }],
    [{ parts: [{ key: 1, categoryId: 'ethics', amount: 1.51 }] }],
  ] satisfies [Partial<LogDraft>][])('is not sent with %o', (part) => {
    expect(toActivity('person-1', aDraft(part), words)).toBeNull();
    expect(toUpdate('activity-1', 'person-1', aDraft(part), words)).toBeNull();
    expect(Object.keys(errorsOf(aDraft(part), en))).toHaveLength(1);
  });

  it('is not saved with half a topic, and may have an empty one', () => {
    const halves = [
      { key: 1, categoryId: 'ethics', amount: null },
      { key: 1, categoryId: null, amount: 1 },
    ];
    for (const part of halves) {
      expect(errorsOf(aDraft({ parts: [part] }), en)).toEqual({
        parts: 'Choose a category and enter its credits, or remove the topic.',
      });
    }
    expect(errorsOf(aDraft({ parts: [{ key: 1, categoryId: null, amount: null }] }), en)).toEqual({});
  });

  it('asks a planned one for the day it is to be done', () => {
    expect(errorsOf(aDraft({ completedOn: null, isPlanned: true }), en)).toEqual({
      completedOn: 'Enter the day on which it is to be done.',
    });
  });

  it('has nothing to mend when it is whole', () => {
    expect(errorsOf(aDraft(), en)).toEqual({});
    expect(errorsOf(aDraft({ amount: 0 }), en)).toEqual({});
    const topics = [
      { key: 1, categoryId: 'ethics', amount: 1.2 },
      { key: 2, categoryId: 'own-site', amount: 0.3 },
    ];
    expect(errorsOf(aDraft({ offered: 1.5, parts: topics }), en)).toEqual({});
  });

  it('clears in a change what was emptied', () => {
    expect(toUpdate('activity-1', 'person-1', aDraft(), words)).toEqual({
      id: 'activity-1',
      title: 'MR safety',
      completedOn: testToday,
      credits: { amount: 1.5, unit: 'CE credit' },
      provider: null,
      categories: [],
      format: null,
      place: null,
      offered: null,
      parts: [],
      isPlanned: false,
      approvalNumber: null,
      notes: '',
    });
  });

  it('comes back from a stored activity as it was', () => {
    const activity = anActivity({
      provider: 'Academy',
      format: 'in-service',
      approvalNumber: 'A1',
      place: 'vendor-site',
      offered: 2,
      parts: [{ categoryId: 'ethics', amount: 0.5 }],
      isPlanned: true,
    });
    const draft = draftOf(activity, words);
    expect(draft.place).toBe('Vendor’s site');
    expect(usesMore(draft)).toBe(true);
    expect(usesMore(draftOf(anActivity(), words))).toBe(false);
    expect(draft.format).toBe('In-service training');
    expect(isSameDraft(draft, draftOf(activity, words))).toBe(true);
    expect(toUpdate(activity.id, activity.personId, draft, words)).toMatchObject({
      provider: 'Academy',
      format: 'in-service',
      approvalNumber: 'A1',
      place: 'vendor-site',
      offered: 2,
      parts: [{ categoryId: 'ethics', amount: 0.5 }],
      isPlanned: true,
    });
  });

  it('as a copy is of today and has no approval number', () => {
    const planned = anActivity({ approvalNumber: 'A1', completedOn: '2027-09-01', isPlanned: true });
    expect(copyOfActivity(planned, testToday, words)).toMatchObject({
      title: 'MR safety',
      completedOn: testToday,
      isPlanned: false,
      approvalNumber: '',
      files: [],
    });
  });

  it('hands provider, day, unit, format, place and being planned on to the next', () => {
    const saved = aDraft({
      provider: 'Academy',
      completedOn: '2027-02-20',
      unit: 'CEU',
      format: 'Live course',
      place: 'Online',
      isPlanned: true,
      offered: 3,
      notes: 'x',
    });
    expect(nextDraft(saved, testToday)).toEqual({
      ...emptyDraft('2027-02-20', 'CEU'),
      provider: 'Academy',
      format: 'Live course',
      place: 'Online',
      isPlanned: true,
    });
  });

  it.each([
    { title: 'x' },
    { provider: 'x' },
    { completedOn: null },
    { amount: 2 },
    { unit: 'x' },
    { categories: ['a'] },
    { format: 'x' },
    { place: 'x' },
    { offered: 2 },
    { parts: [{ key: 1, categoryId: null, amount: 1 }] },
    { isPlanned: true },
    { approvalNumber: 'x' },
    { notes: 'x' },
    { files: [new File(['x'], 'x.pdf')] },
  ] satisfies Partial<LogDraft>[])('is another one with %o', (part) => {
    expect(isSameDraft(aDraft(), aDraft(part))).toBe(false);
  });
});

describe('formats and places', () => {
  const offered = [
    ...activityFormats.map((code) => ['formats', code] as const),
    ...activityPlaces.map((code) => ['places', code] as const),
  ];
  it.each(offered)('of %s, %s reads and writes in both languages', (kind, code) => {
    for (const text of [en, es]) {
      const word = offeredWord(code, text.ceLog[kind]);
      expect(word).not.toBe(code);
      expect(offeredCode(` ${word.toUpperCase()} `, text.ceLog[kind])).toBe(code);
    }
  });

  it('keep a word of one’s own', () => {
    expect(offeredCode(' Journal club ', en.ceLog.formats)).toBe('Journal club');
    expect(offeredWord('Journal club', en.ceLog.formats)).toBe('Journal club');
    // A word that every object has is no format.
    expect(offeredWord('constructor', en.ceLog.formats)).toBe('constructor');
  });
});

describe('minutes', () => {
  it('are stored under one name and shown in the person’s language', () => {
    expect(unitWord('minutes', es.ceLog)).toBe('minutos');
    for (const typed of ['minutos', ' Minutos', 'minutes', 'Minute']) {
      expect(unitCode(typed, es.ceLog)).toBe('minutes');
    }
    expect(unitCode(' CE hour ', es.ceLog)).toBe('CE hour');
    const spanish = { text: es, format: createFormat('es') };
    expect(amountWords(spanish, { amount: 90, unit: 'minutes' })).toBe('90 minutos');
    expect(amountWords(spanish, { amount: 2, unit: 'CE hour' })).toBe('2 CE hours');
  });
});

describe('an ACPE number', () => {
  it.each([
    ['0175-0000-14-105-L05-T', 'ACPE number: patient safety, for technicians, live'],
    ['0175-0000-14-105-H03-P', 'ACPE number: law, for pharmacists, home study'],
    ['0175-0000-14-105-H42-T', 'ACPE number: topic 42, for technicians, home study'],
  ])('%s', (number, said) => {
    expect(acpeWords(number, en)).toBe(said);
  });

  it('is not seen in any other number', () => {
    expect(acpeWords('ABC-123', en)).toBeNull();
  });
});

describe('the categories to choose from', () => {
  it('are those of each rule once, without what does not apply, and those of one’s own', () => {
    const credentials = [
      aCredential({ ruleId: 'sample-rt' }),
      aCredential({ id: 'credential-2', ruleId: 'sample-rt', holds: ['sonographer'] }),
      aCredential({
        id: 'credential-3',
        title: 'Laser badge',
        requirement: { total: 6, unit: 'hour', categories: [{ id: 'hands-on', title: 'Hands-on', min: 2 }] },
      }),
      aCredential({ id: 'credential-4', title: 'Plain card' }),
    ];
    const groups = categoryGroups(credentials, [aRule()]);
    expect(groups.map(({ title, categories }) => [title, categories.map(({ id }) => id)])).toEqual([
      ['Sample R.T.', ['ethics', 'own-site', 'sonography']],
      ['Laser badge', ['hands-on']],
    ]);
    expect(unitsOf(credentials, [aRule()], 'CEU')).toEqual(['CEU', 'CE credit', 'hour']);
    expect(unitsOf([], [], null)).toEqual([]);
    expect(unitsOf(credentials, [timedRule({ id: 'sample-rt' })], null)).toEqual([
      'CE hour',
      'hour',
      'minutes',
    ]);
  });
});

describe('the sentence over the log', () => {
  const english = { text: en, format: createFormat('en') };
  const say = (...activities: Parameters<typeof anActivity>[0][]) => {
    const { lead, stress } = logSentence(english, summaryOf(activities.map(anActivity), testToday));
    return [lead, stress].filter((part) => part !== null).join(' ');
  };

  it('sums up the year by unit and counts what has no certificate', () => {
    const hours = { amount: 1, unit: 'CE hour' };
    expect(
      say(
        { credits: { amount: 0.1, unit: 'CE credit' }, evidenceIds: ['e'] },
        { credits: { amount: 0.2, unit: 'CE credit' } },
        { credits: hours },
        { completedOn: '2026-12-31', credits: hours },
      ),
    ).toBe('3 activities in 2027: 0.3 CE credits and 1 CE hour. 2 have no certificate.');
  });

  it.each([
    [[{}], '1 activity in 2027: 1 CE credit. It has no certificate.'],
    [[{ evidenceIds: ['e'] }], '1 activity in 2027: 1 CE credit.'],
    [[{}, { evidenceIds: ['e'] }], '2 activities in 2027: 2 CE credits. 1 has no certificate.'],
    [
      [{ completedOn: '2026-01-01' }],
      'Nothing logged in 2027 yet; 1 activity from other years is in the log.',
    ],
  ])('%o', (activities, said) => {
    expect(say(...activities)).toBe(said);
  });
});

describe('the line under the sentence', () => {
  const english = { text: en, format: createFormat('en') };
  const under = (...activities: Parameters<typeof anActivity>[0][]) =>
    logSubline(english, summaryOf(activities.map(anActivity), testToday));
  const planned = (completedOn: string) => ({ completedOn, isPlanned: true });

  it('says what is planned beside what is done', () => {
    expect(under({}, {})).toBe('2 activities in all');
    expect(under({}, planned('2027-09-01'), planned('2027-03-12'))).toBe(
      '1 activity in all · 2 planned, the next for 12 Mar 2027',
    );
    expect(under(planned(testToday), planned('2027-02-25'))).toBe(
      '2 planned, the next for 26 Feb 2027 · the day of 1 has passed',
    );
    expect(under(planned('2027-02-25'), planned('2027-02-24'))).toBe('2 planned · the days of 2 have passed');
  });

  it('leaves what is planned out of the sentence', () => {
    const summary = summaryOf([anActivity(planned('2027-09-01'))], testToday);
    expect(logSentence(english, summary)).toEqual({ lead: 'Nothing is done yet.', stress: null });
    const both = summaryOf([anActivity(planned('2027-09-01')), anActivity()], testToday);
    expect(logSentence(english, both).lead).toBe('1 activity in 2027: 1 CE credit.');
  });
});
