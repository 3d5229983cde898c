import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../../renderer/features/guides/working/segments';
import { sentenceSpans, snapToWords } from '../../../../renderer/features/guides/working/spans';
import type { Paint } from '../../../../renderer/features/guides/working/work-store';
import { aMark } from './marks';

const text = 'Warm the gel. Check the probe for cracks.';
const over = (words: string, id: string): Paint => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, isEnd: true, mark: aMark({ id }) };
};
const shape = (paints: Paint[], cursor: { start: number; end: number } | null = null) =>
  runsOf(text, paints, cursor).map(({ isCursor, segments }) => ({
    isCursor,
    segments: segments.map((segment) => [
      segment.text,
      segment.marks.map(({ id }) => id).join('+'),
      segment.ending.map(({ id }) => id).join('+'),
    ]),
  }));

describe('cutting a passage by what lies on it', () => {
  it('leaves a passage with nothing on it whole', () => {
    expect(shape([])).toEqual([{ isCursor: false, segments: [[text, '', '']] }]);
  });

  it('shows each of two marks that overlap, and both where they do', () => {
    expect(shape([over('the gel. Check', 'a'), over('Check the probe', 'b')])).toEqual([
      {
        isCursor: false,
        segments: [
          ['Warm ', '', ''],
          ['the gel. ', 'a', ''],
          ['Check', 'a+b', 'a'],
          [' the probe', 'b', 'b'],
          [' for cracks.', '', ''],
        ],
      },
    ]);
  });

  it('holds a mark inside of another, and two on the same words', () => {
    expect(shape([over(text, 'a'), over('gel', 'b'), over('gel', 'c')])[0]?.segments).toEqual([
      ['Warm the ', 'a', ''],
      ['gel', 'a+b+c', 'b+c'],
      ['. Check the probe for cracks.', 'a', 'a'],
    ]);
  });

  it('keeps the cursor in one piece over what is marked in it', () => {
    const runs = shape([over('probe', 'a')], { start: 14, end: text.length });
    expect(runs.map(({ isCursor, segments }) => [isCursor, segments.length])).toEqual([
      [false, 1],
      [true, 3],
    ]);
  });

  it('loses and adds no letter, whatever lies on it', () => {
    const paints = [over('Warm the gel. Check', 'a'), over('gel', 'b'), over('cracks.', 'c')];
    const put = runsOf(text, paints, { start: 3, end: 20 })
      .flatMap(({ segments }) => segments)
      .map((segment) => segment.text)
      .join('');
    expect(put).toBe(text);
  });
});

describe('taking whole words', () => {
  const snapped = (source: string, start: number, end: number) => {
    const span = snapToWords(source, { start, end });
    return span === null ? null : source.slice(span.start, span.end);
  };

  it.each([
    ['the probe here', 5, 7, 'probe'],
    ['the probe here', 3, 10, 'probe'],
    ['about 40,000 a year', 9, 12, '40,000'],
    ['a follow-up visit', 4, 6, 'follow-up'],
    ['the patient’s word', 6, 8, 'patient’s'],
    ['año técnico', 5, 6, 'técnico'],
    ['the gel. Check', 4, 8, 'gel.'],
  ])('takes of “%s” from %i to %i: “%s”', (source, start, end, words) => {
    expect(snapped(source, start, end)).toBe(words);
  });

  it('takes nothing of blanks', () => {
    expect(snapped('a   b', 1, 4)).toBeNull();
    expect(snapped('', 0, 0)).toBeNull();
  });
});

describe('finding the sentences of a passage', () => {
  it('knows where each stands, equal ones too', () => {
    const source = 'Wait. Wait. See Dr. Lee at 7.30 a.m.\nThen go.';
    expect(sentenceSpans(source).map(({ start, end }) => source.slice(start, end))).toEqual([
      'Wait.',
      'Wait.',
      'See Dr. Lee at 7.30 a.m.',
      'Then go.',
    ]);
    expect(sentenceSpans(source)[1]).toEqual({ start: 6, end: 11 });
    expect(sentenceSpans('')).toEqual([]);
  });
});
