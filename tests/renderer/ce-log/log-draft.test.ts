import { describe, expect, it } from 'vitest';
import { activityFormats } from '#core/contract/choices';
import { acpeWords } from '../../../renderer/features/ce-log/acpe-words';
import { categoryGroups, unitsOf } from '../../../renderer/features/ce-log/category-groups';
import {
  copyOfActivity,
  draftOf,
  emptyDraft,
  errorsOf,
  formatCode,
  formatWord,
  isSameDraft,
  type LogDraft,
  nextDraft,
  toActivity,
  toUpdate,
} from '../../../renderer/features/ce-log/log-draft';
import { logSentence, summaryOf } from '../../../renderer/features/ce-log/log-words';
import { en } from '../../../renderer/i18n/en';
import { es } from '../../../renderer/i18n/es';
import { createFormat } from '../../../renderer/i18n/format';
import { aRule } from '../credentials/build';
import { aCredential, anActivity, testToday } from '../support/builders';

const words = en.ceLog.formats;
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
    });
    expect(toActivity('person-1', draft, words)).toEqual({
      personId: 'person-1',
      title: 'MR safety',
      provider: 'Academy',
      completedOn: testToday,
      credits: { amount: 0.33, unit: 'CE credit' },
      categories: ['ethics'],
      format: 'live-webinar',
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
  ] satisfies [Partial<LogDraft>][])('is not sent with %o', (part) => {
    expect(toActivity('person-1', aDraft(part), words)).toBeNull();
    expect(toUpdate('activity-1', 'person-1', aDraft(part), words)).toBeNull();
    expect(Object.keys(errorsOf(aDraft(part), en))).toHaveLength(1);
  });

  it('has nothing to mend when it is whole', () => {
    expect(errorsOf(aDraft(), en)).toEqual({});
    expect(errorsOf(aDraft({ amount: 0 }), en)).toEqual({});
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
      approvalNumber: null,
      notes: '',
    });
  });

  it('comes back from a stored activity as it was', () => {
    const activity = anActivity({ provider: 'Academy', format: 'in-service', approvalNumber: 'A1' });
    const draft = draftOf(activity, words);
    expect(draft.format).toBe('In-service training');
    expect(isSameDraft(draft, draftOf(activity, words))).toBe(true);
    expect(toUpdate(activity.id, activity.personId, draft, words)).toMatchObject({
      provider: 'Academy',
      format: 'in-service',
      approvalNumber: 'A1',
    });
  });

  it('as a copy is of today and has no approval number', () => {
    const copy = copyOfActivity(anActivity({ approvalNumber: 'A1' }), testToday, words);
    expect(copy).toMatchObject({ title: 'MR safety', completedOn: testToday, approvalNumber: '', files: [] });
  });

  it('hands provider, day, unit and format on to the next', () => {
    const saved = aDraft({
      provider: 'Academy',
      completedOn: '2027-02-20',
      unit: 'CEU',
      format: 'Live course',
      notes: 'x',
    });
    expect(nextDraft(saved, testToday)).toEqual({
      ...emptyDraft('2027-02-20', 'CEU'),
      provider: 'Academy',
      format: 'Live course',
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
    { approvalNumber: 'x' },
    { notes: 'x' },
    { files: [new File(['x'], 'x.pdf')] },
  ] satisfies Partial<LogDraft>[])('is another one with %o', (part) => {
    expect(isSameDraft(aDraft(), aDraft(part))).toBe(false);
  });
});

describe('formats', () => {
  it.each(activityFormats)('%s reads and writes in both languages', (code) => {
    for (const text of [en, es]) {
      const word = formatWord(code, text.ceLog.formats);
      expect(word).not.toBe(code);
      expect(formatCode(` ${word.toUpperCase()} `, text.ceLog.formats)).toBe(code);
    }
  });

  it('keeps a word of one’s own', () => {
    expect(formatCode(' Journal club ', words)).toBe('Journal club');
    expect(formatWord('Journal club', words)).toBe('Journal club');
    // A word that every object has is no format.
    expect(formatWord('constructor', words)).toBe('constructor');
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
