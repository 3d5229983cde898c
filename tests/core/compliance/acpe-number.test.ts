import { describe, expect, test } from 'vitest';
import { parseAcpeNumber } from '#core/compliance/acpe-number';
import { fold, foldUnit } from '#core/compliance/fold';

describe('ACPE numbers', () => {
  test('are taken apart', () => {
    expect(parseAcpeNumber('0175-0000-14-105-L05-T')).toEqual({
      text: '0175-0000-14-105-L05-T',
      provider: '0175',
      jointProvider: '0000',
      year: '14',
      sequence: '105',
      isLive: true,
      topic: '05',
      audience: 'T',
      courseKey: '0175-0000-14-105',
    });
  });

  test.each([
    '0175000014105l05t',
    ' ACPE# 0175-0000-14-105-L05-T ',
    '0175–0000–14–105–L05–T',
    'UAN: 0175 0000 14 105 L05 T',
  ])('are read as people write them: %j', (text) => {
    expect(parseAcpeNumber(text)?.text).toBe('0175-0000-14-105-L05-T');
  });

  test.each(['', '0175-0000-14-105', '0175-0000-14-105-X05-T', '0175-0000-14-105-L05-N', 'ARRT 1234'])(
    'are not seen in %j',
    (text) => {
      expect(parseAcpeNumber(text)).toBeNull();
    },
  );

  test('E34 a live run and its recording are the same course under two numbers', () => {
    const live = parseAcpeNumber('0205-0000-24-010-L05-T');
    const recorded = parseAcpeNumber('0205-0000-24-010-H05-T');
    expect(live?.text).not.toBe(recorded?.text);
    expect(live?.courseKey).toBe(recorded?.courseKey);
    expect([live?.isLive, recorded?.isLive]).toEqual([true, false]);
  });
});

describe('folded text', () => {
  test('units lose case, plural, hyphens and full stops', () => {
    expect(['CE Credits', 'c.e. credit', 'CE-credit', ' ce  CREDITS '].map(foldUnit)).toEqual(
      Array(4).fill('ce credit'),
    );
    expect(['CEUs', 'C.E.U.', 'ceu'].map(foldUnit)).toEqual(Array(3).fill('ceu'));
    expect(foldUnit('class')).toBe('class');
    expect(foldUnit('Contact hour(s)')).toBe('contact hour');
    expect(foldUnit('Semester Credit Hours')).toBe('semester credit hour');
  });

  test('titles keep their words', () => {
    expect(fold('  MRI: Safety—Basics ')).toBe('mri: safety basics');
    expect(fold('MRI: Safety  basics')).toBe('mri: safety basics');
    expect(fold('MRI: Safety Basics')).toBe('mri: safety basics');
  });
});
