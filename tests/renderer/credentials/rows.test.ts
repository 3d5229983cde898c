import { describe, expect, it } from 'vitest';
import { categoryRows, totalRow } from '../../../renderer/features/credentials/category-rows';
import { countsRows } from '../../../renderer/features/credentials/counts-rows';
import { pacePoints, scaleMarks } from '../../../renderer/features/credentials/pace-points';
import { en } from '../../../renderer/i18n/en';
import { createFormat } from '../../../renderer/i18n/format';
import { aStanding } from './build';

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
  it('parts the activities of the cycle, those in other units and those outside, newest first', () => {
    const { inside, elsewhere, outside } = countsRows(words, aStanding());
    expect(inside.map(({ activityId }) => activityId)).toEqual(['mr', 'ct']);
    expect(elsewhere.map(({ activityId }) => activityId)).toEqual(['hours']);
    expect(outside.map(({ activityId }) => activityId)).toEqual(['old']);
  });

  it('says what counts, what does not and why, and which certificate is missing', () => {
    const { inside, elsewhere, outside } = countsRows(words, aStanding());
    expect(inside[0]).toMatchObject({ countsFor: ['Any kind 1'], reasons: [], lacksCertificate: true });
    expect(inside[1]).toMatchObject({
      credits: '12',
      countsFor: ['Applications training 8'],
      reasons: ['4: over the cap of 8 for applications training'],
      lacksCertificate: false,
    });
    expect(elsewhere[0]).toMatchObject({ credits: '3 CPE hours', countsFor: [] });
    expect(outside[0]).toMatchObject({
      countsFor: [],
      reasons: ['19 days before this cycle began'],
      lacksCertificate: false,
    });
  });

  it('says which category was taken for granted', () => {
    const standing = aStanding({
      activities: [
        {
          activityId: 'mr',
          title: 'MR safety',
          completedOn: '2027-02-03',
          earned: 1,
          counted: 1,
          hasEvidence: true,
          assumedCategoryId: 'any',
        },
      ],
    });
    expect(countsRows(words, standing).inside[0]?.assumed).toBe(
      'taken to be Any accepted activity, since none is chosen',
    );
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
    const activity = (id: string, completedOn: string, counted: number) => ({
      activityId: id,
      title: id,
      completedOn,
      earned: counted,
      counted,
      hasEvidence: true,
    });
    const points = pacePoints(
      aStanding({ activities: [activity('a', '2025-06-01', 0.1), activity('b', '2025-07-01', 0.2)] }),
    );
    expect(points[2]?.counted).toBe(0.3);
  });
});
