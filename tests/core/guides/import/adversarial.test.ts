import { describe, expect, test } from 'vitest';
import { AppError } from '#core/contract/errors';
import { guideSchema, importReportSchema } from '#core/guides/guide';
import { importGuide } from '#core/guides/import/import-guide';
import { adversarialTexts } from '../../../support/adversarial-texts';
import { thrownBy } from '../support';

/** The lines of a text as an editor counts them; web pages know fewer kinds of line ends. */
function linesOf(text: string, isPage: boolean): number {
  return (text.match(isPage ? /\r\n|[\n\r]/g : /\r\n|[\n\r\v\f\u2028\u2029]/g)?.length ?? 0) + 1;
}

describe('texts made to hurt are refused', { timeout: 60_000 }, () => {
  test.each(adversarialTexts.filter(({ isRefused }) => isRefused))('$name', ({ make }) => {
    const error = thrownBy(() => importGuide(make(), { id: 'g' }));
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ details: { key: expect.stringMatching(/^guide-/) } });
  });
});

describe('or read, with every line accounted for', { timeout: 60_000 }, () => {
  test.each(adversarialTexts.filter(({ isRefused }) => !isRefused))('$name', ({ make }) => {
    const text = make();
    const { guide, report } = importGuide(text, { id: 'g' });
    expect(guideSchema.safeParse(guide).success).toBe(true);
    expect(importReportSchema.safeParse(report).success).toBe(true);
    expect(guide.title).toMatch(/Wombat Keeper|Untitled guide/);
    let next = 1;
    const gaps = report.lines.filter(({ from, to }) => {
      const isGap = from !== next || to < from;
      next = to + 1;
      return isGap;
    });
    expect(gaps).toEqual([]);
    expect(next - 1).toBe(linesOf(text, report.form === 'web-page'));
    // What is kept goes into a store and a window: no half of a character may be in it.
    expect(/[\ud800-\udfff]/u.test(JSON.stringify(guide))).toBe(false);
  });
});
