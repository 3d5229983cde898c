import { describe, expect, it } from 'vitest';
import {
  allocationRows,
  filteredRows,
  sortedRows,
} from '../../../renderer/features/credentials/allocation-rows';
import { categoryRows, totalRow } from '../../../renderer/features/credentials/category-rows';
import { pacePoints, scaleMarks } from '../../../renderer/features/credentials/pace-points';
import { proofWords } from '../../../renderer/features/credentials/proof-words';
import {
  meaningWords,
  questionDetail,
  settledAnswers,
} from '../../../renderer/features/credentials/question-words';
import { en } from '../../../renderer/i18n/en';
import { createFormat } from '../../../renderer/i18n/format';
import { anEntry, aReading, aRule, aStanding } from './build';

const words = { text: en, format: createFormat('en') };

describe('the table of what is asked', () => {
  it('sums up the total', () => {
    const row = totalRow(words, aStanding());
    expect(row).toMatchObject({ counts: '21.5', asked: '24', state: '2.5 short', tone: 'risk' });
    expect(row.share).toBeCloseTo(21.5 / 24);
    expect(row.pace).toBeCloseTo(21.93 / 24);
  });

  it('says what is over', () => {
    const row = totalRow(words, aStanding({ counted: 26, remaining: 0, surplus: 2, state: 'met' }));
    expect(row).toMatchObject({ state: 'Complete, 2 over', tone: 'met' });
  });

  it('draws no pace where nothing is required', () => {
    const row = totalRow(words, aStanding({ required: 0, remaining: 0, surplus: 0, pace: 0 }));
    expect(row).toMatchObject({ share: 1, state: 'Complete' });
    expect(row).not.toHaveProperty('pace');
  });

  it('says that the total was not found, and draws no bar for it', () => {
    const row = totalRow(words, aStanding({ required: 0, remaining: 0, isTotalUnknown: true }));
    expect(row).toMatchObject({ asked: 'not known', state: 'Open', share: null, isUncertain: true });
  });

  it('takes the sources of the total from the rule', () => {
    const row = totalRow(words, aStanding(), { ...aRule().total, confidence: 'unverified' });
    expect(row).toMatchObject({ sources: ['issuer-text'], confidence: 'unverified', isUncertain: true });
  });

  it('puts a category below the one it is nested in, and names further ones around it', () => {
    const category = { counted: 0, remaining: 0 };
    const standing = aStanding({
      categories: [
        { ...category, id: 'inner', title: 'Inner', within: ['outer', 'middle'] },
        { ...category, id: 'other', title: 'Other' },
        { ...category, id: 'middle', title: 'Middle', within: ['outer'] },
        { ...category, id: 'outer', title: 'Outer' },
        { ...category, id: 'both', title: 'Both', within: ['outer', 'other'] },
      ],
    });
    expect(categoryRows(words, standing).map(({ id, depth, remarks }) => [id, depth, ...remarks])).toEqual([
      ['other', 0],
      ['outer', 0],
      ['middle', 1],
      ['inner', 2],
      ['both', 1, 'part of Outer and Other'],
    ]);
  });

  it.each([
    [{ isMinUnknown: true }, 'minimum not known', 'Unclear'],
    [{ isMinUnknown: true, max: 8 }, 'at most 8; minimum not known', 'Unclear'],
  ])('%o', (part, asked, state) => {
    const category = { id: 'law', title: 'Law', counted: 0, remaining: 0, ...part };
    const standing = aStanding({ categories: [category], notCounted: [] });
    expect(categoryRows(words, standing)[0]).toMatchObject({ asked, state });
  });

  it('says what is asked on top of the total', () => {
    const category = { id: 'law', title: 'Law', min: 2, counted: 0, remaining: 2, isOnTop: true };
    const [row] = categoryRows(words, aStanding({ categories: [category] }));
    expect(row).toMatchObject({ asked: 'at least 2', remarks: ['asked on top of the total'] });
  });

  it('gives each category what is asked and its state', () => {
    const rows = categoryRows(words, aStanding());
    expect(rows.map(({ title, counts, asked, state, tone }) => [title, counts, asked, state, tone])).toEqual([
      ['Ethics', '1', 'at least 2', '1 short', 'risk'],
      ['Applications training', '8', 'at most 8', 'Full: 4 don’t count', 'unknown'],
      ['Any accepted activity', '12.5', '–', 'Open', 'accent'],
    ]);
    expect(rows.map(({ share }) => share)).toEqual([0.5, 1, null]);
    expect(rows.map(({ isUncertain }) => isUncertain)).toEqual([false, false, true]);
  });

  it.each([
    [{ min: 2, max: 4, counted: 1, remaining: 1 }, '2 to 4', '1 short', 0.5],
    [{ min: 2, max: 4, counted: 3, remaining: 0 }, '2 to 4', 'Complete', 0.75],
    [{ min: 2, counted: 2, remaining: 0 }, 'at least 2', 'Complete', 1],
    [{ max: 8, counted: 8, remaining: 0 }, 'at most 8', 'Full', 1],
    [{ max: 0, counted: 0, remaining: 0 }, 'at most 0', 'Not accepted', 0],
  ])('%o', (figures, asked, state, share) => {
    const standing = aStanding({ categories: [{ id: 'c', title: 'C', ...figures }], notCounted: [] });
    expect(categoryRows(words, standing)[0]).toMatchObject({ asked, state, share });
  });

  it.each([
    ['overdue', 'late'],
    ['lapsed', 'late'],
    ['on-track', 'accent'],
    ['at-risk', 'risk'],
  ] as const)('draws what is short in the tone of %s', (state, tone) => {
    expect(categoryRows(words, aStanding({ state }))[0]?.tone).toBe(tone);
    expect(totalRow(words, aStanding({ state })).tone).toBe(tone);
  });
});

describe('what counts for what', () => {
  it('parts the activities of the cycle, those in other units and those outside', () => {
    const { inside, elsewhere, outside } = allocationRows(words, aStanding());
    expect(inside.map(({ activityId }) => activityId)).toEqual(['ct', 'mr']);
    expect(elsewhere.map(({ activityId }) => activityId)).toEqual(['hours']);
    expect(outside.map(({ activityId }) => activityId)).toEqual(['old']);
  });

  it('says what counts, what does not and why, and which certificate is missing', () => {
    const { inside, elsewhere, outside } = allocationRows(words, aStanding());
    expect(inside[0]).toMatchObject({
      credits: '12',
      countedWords: '8',
      countsFor: ['Applications training 8'],
      reasons: [{ words: '4: over the cap of 8 for applications training', sources: ['issuer-text'] }],
      lacksCertificate: false,
    });
    expect(inside[1]).toMatchObject({ countsFor: ['Any kind 1'], reasons: [], lacksCertificate: true });
    expect(elsewhere[0]).toMatchObject({ credits: '3 CPE hours', countsFor: [] });
    expect(outside[0]).toMatchObject({
      countsFor: [],
      reasons: [{ words: '19 days before this cycle began', sources: [] }],
    });
  });

  it('says which category was taken for granted, what is surplus, planned, flagged and decided', () => {
    const standing = aStanding({
      activities: [
        anEntry({ activityId: 'mr', earned: 3, used: 1.9, assumedCategoryId: 'any', pin: 'count-as' }),
        anEntry({ activityId: 'plan', earned: 2, counted: 0, isPlanned: true }),
      ],
      flags: [{ activityId: 'mr', code: 'may-not-show-yet', text: '', facts: { until: '2027-03-01' } }],
    });
    const [mr, plan] = allocationRows(words, standing).inside;
    expect(mr).toMatchObject({
      assumed: 'taken to be Any accepted activity, since none is chosen',
      surplus: '1.1 surplus',
      pin: 'count-as',
      flags: ['may not show at the issuer yet: it can be reported until 1 Mar 2027'],
    });
    expect(plan).toMatchObject({ isPlanned: true, surplus: null, lacksCertificate: false });
  });

  it('keeps in sight what the person decided about, and what counts from outside the cycle', () => {
    const standing = aStanding();
    const activities = standing.activities.map((activity) =>
      activity.activityId === 'hours'
        ? { ...activity, pin: 'leave-out' as const }
        : activity.activityId === 'old'
          ? { ...activity, counted: 2, used: 2 }
          : activity,
    );
    const { inside } = allocationRows(words, { ...standing, activities });
    expect(inside.map(({ activityId }) => activityId)).toEqual(['old', 'ct', 'hours', 'mr']);
  });

  it.each([
    ['all', ['ct', 'mr']],
    ['counts', ['ct', 'mr']],
    // A part of it does not.
    ['not', ['ct']],
  ] as const)('filters by %s', (filter, ids) => {
    const { inside } = allocationRows(words, aStanding());
    expect(filteredRows(inside, filter).map(({ activityId }) => activityId)).toEqual(ids);
  });

  it.each([
    ['date', true, ['new', 'mid', 'old']],
    ['activity', false, ['new', 'mid', 'old']],
    ['credits', true, ['mid', 'new', 'old']],
    ['counted', false, ['mid', 'old', 'new']],
    // Equal rows stand newest first, whichever way the column goes.
    ['evidence', true, ['new', 'mid', 'old']],
    ['countsFor', false, ['old', 'new', 'mid']],
  ] as const)('sorts by %s', (column, isDescending, ids) => {
    const standing = aStanding({
      activities: [
        anEntry({ activityId: 'old', title: 'c', completedOn: '2026-01-01', earned: 1 }),
        anEntry({ activityId: 'mid', title: 'B', completedOn: '2026-06-01', earned: 9, counted: 0 }),
        anEntry({ activityId: 'new', title: 'a', completedOn: '2026-12-01', earned: 3 }),
      ],
      allocations: [
        { activityId: 'old', categoryId: null, credits: 1 },
        { activityId: 'new', categoryId: null, credits: 3 },
      ],
      notCounted: [],
    });
    const { inside } = allocationRows(words, standing);
    expect(sortedRows(inside, { column, isDescending }).map(({ activityId }) => activityId)).toEqual(ids);
  });
});

describe('how it is known that no allocation counts more', () => {
  const { proof } = aStanding();
  it.each([
    [
      {},
      'What counts cannot be more than 8 (maximum of Applications training) + 13.5 (all other credits) = 21.5, and that much does count.',
    ],
    [
      { cut: [{ kind: 'earned', credits: 21.5 }] },
      'What counts cannot be more than 21.5 (all credits) = 21.5, and that much does count.',
    ],
    [
      { cut: [{ kind: 'day-limit', categoryId: 'any', credits: 30 }] },
      'What counts cannot be more than 30 (daily limit of Any accepted activity) = 30.',
    ],
    [{ method: 'search', cases: 1204 }, '1,204 cases were compared, and none counts more.'],
    [{ method: 'search', cases: 1 }, 'There is one way to count them, and this is it.'],
  ] satisfies [Partial<typeof proof>, string][])('%o', (part, said) => {
    expect(proofWords(words, aStanding({ proof: { ...proof, ...part } }))).toBe(said);
  });

  it('says when it is not', () => {
    const standing = aStanding({ proof: { method: 'search', isProven: false, cut: [], cases: 50_000 } });
    expect(proofWords(words, standing)).toMatch(/^50,000 cases were compared before .* not proven/);
  });
});

describe('what a reading would mean', () => {
  const reading = { value: 'inside', says: 'Law is part of the total.' };
  const needs = [{ categoryId: 'ethics', credits: 1 }];
  const openQuestions = [
    { id: 'categories.law.placement', question: '', readings: [reading], takesNumber: false, sources: [] },
  ];
  it.each([
    ['met', [aReading({ says: [reading.says] })], 'Then everything is there.'],
    [
      'short',
      [aReading({ says: [reading.says], isMet: false, needs, remaining: 1 }), aReading()],
      'Then you need 1 in ethics.',
    ],
    [
      'short without known needs',
      [aReading({ says: [reading.says], isMet: false, remaining: 2 })],
      'Then 2 CE credits are missing.',
    ],
    [
      'one way or the other',
      [aReading({ says: [reading.says] }), aReading({ says: [reading.says], isMet: false, needs })],
      'Then it hangs on the other questions.',
    ],
    [
      'short in one way or another',
      [
        aReading({ says: [reading.says], isMet: false, needs, remaining: 1 }),
        aReading({
          says: [reading.says],
          isMet: false,
          needs: [{ categoryId: null, credits: 1 }],
          remaining: 1,
        }),
      ],
      'Then you need at most 1 in ethics; the other questions may make it less.',
    ],
    ['not counted', [], null],
  ])('%s', (_, readings, said) => {
    expect(
      meaningWords(words, 'categories.law.placement', reading, aStanding({ readings, openQuestions })),
    ).toBe(said);
  });

  it('is told apart from the same words under another question', () => {
    const other = { ...openQuestions[0], id: 'categories.ethics.placement' };
    const readings = [
      aReading({ says: [reading.says, 'On top.'] }),
      aReading({ says: ['On top.', reading.says], isMet: false, needs }),
    ];
    const standing = aStanding({
      readings,
      openQuestions: [...openQuestions, other] as typeof openQuestions,
    });
    expect(meaningWords(words, 'categories.law.placement', reading, standing)).toBe(
      'Then everything is there.',
    );
    expect(meaningWords(words, 'categories.ethics.placement', reading, standing)).toBe(
      'Then you need 1 in ethics.',
    );
  });

  it('leaves the engine’s own question to the heading, and shows what the rule says itself', () => {
    expect(questionDetail({ id: 'groups.areas.split', question: 'May they be spread?' })).toBeNull();
    expect(questionDetail({ id: 'categories.law.placement', question: 'Inside?' })).toBeNull();
    expect(questionDetail({ id: 'categories.law.min', question: 'One or two hours.' })).toBe(
      'One or two hours.',
    );
    expect(questionDetail({ id: 'total', question: 'It was not found.' })).toBe('It was not found.');
  });

  it('tells what the issuer said, in words', () => {
    const answers = {
      total: { value: 20, note: 'Letter of 3 Mar' },
      'categories.ethics.placement': { value: 'on-top' },
      'groups.area.split': { value: 'by-credit' },
      'categories.gone.min': { value: 2, note: '' },
    };
    expect(settledAnswers(words, { answers }, aStanding(), aRule())).toEqual([
      {
        id: 'total',
        title: 'How many credits are asked for in all?',
        answer: '20 CE credits',
        note: 'Letter of 3 Mar',
      },
      {
        id: 'categories.ethics.placement',
        title: 'Is “Ethics” part of the total, or asked on top of it?',
        answer: 'It is asked on top of the total.',
        note: null,
      },
      {
        id: 'groups.area.split',
        title: 'May the credits of one activity be spread over several of “area”?',
        answer: 'They may be spread.',
        note: null,
      },
      {
        id: 'categories.gone.min',
        title: 'What is the minimum for “gone”?',
        answer: '2 CE credits',
        note: null,
      },
    ]);
  });
});

describe('the marks of the chart’s scale', () => {
  it.each([
    [24, [8, 16, 24]],
    [20, [5, 10, 15, 20]],
    [12, [4, 8, 12]],
    [1, [0.5, 1]],
    [21.5, [10.75, 21.5]],
  ])('up to %f', (top, marks) => {
    expect(scaleMarks(top)).toEqual(marks);
  });
});

describe('the points of the pace chart', () => {
  it('steps up with each activity that counts, until the day of the standing', () => {
    const points = pacePoints(aStanding({ counted: 9 }));
    expect(points.map(({ kind, date, counted }) => [kind, date, counted])).toEqual([
      ['start', '2025-05-01', 0],
      ['activity', '2026-09-14', 8],
      ['activity', '2027-02-03', 9],
      ['today', '2027-02-26', 9],
      ['end', '2027-04-30', 9],
    ]);
    expect(points.at(-1)?.pace).toBe(24);
    expect(points[0]?.pace).toBe(0);
  });

  it('ends with the cycle where the standing is from after it', () => {
    const points = pacePoints(aStanding({ asOf: '2027-06-01' }));
    expect(points.find(({ kind }) => kind === 'today')?.date).toBe('2027-04-30');
  });

  it('starts with the cycle where the standing is from before it', () => {
    const points = pacePoints(aStanding({ asOf: '2025-01-01', counted: 0 }));
    expect(points.map(({ kind, day }) => [kind, day])).toEqual([
      ['start', 0],
      ['today', 0],
      ['end', 729],
    ]);
  });

  it('sums in hundredths', () => {
    const activities = [
      anEntry({ activityId: 'a', completedOn: '2025-06-01', earned: 0.1 }),
      anEntry({ activityId: 'b', completedOn: '2025-07-01', earned: 0.2 }),
    ];
    const points = pacePoints(aStanding({ counted: 0.3, activities }));
    expect(points[2]?.counted).toBe(0.3);
  });

  it('starts with the credits that no activity gave', () => {
    const activities = [anEntry({ activityId: 'a', completedOn: '2025-06-01', earned: 4 })];
    const points = pacePoints(aStanding({ counted: 6.5, activities }));
    expect(points.map(({ kind, counted }) => [kind, counted])).toEqual([
      ['start', 2.5],
      ['activity', 6.5],
      ['today', 6.5],
      ['end', 6.5],
    ]);
  });
});
