import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '#core/contract/errors';
import { printGuide } from '#core/guides/export/print-guide';
import { type Guide, guideSchema, type ImportReport, importReportSchema } from '#core/guides/guide';
import { importGuide } from '#core/guides/import/import-guide';
import { splitText } from '#core/guides/import/lines';
import { mutatedPages } from '../../../support/guide-mutations';

function read(text: string): { guide: Guide; report: ImportReport } | undefined {
  try {
    return importGuide(text, { id: 'g' });
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return undefined;
  }
}

/** What a guide says, field by field, but for the items that are told by their titles, and the names that pages give them. */
function contentOf({ sections, tiers, skillMap, caseStudies, ...content }: Guide) {
  return {
    ...content,
    sections: sections.map(({ kind, blocks }) => ({ kind, blocks })),
    counts: [tiers.length, skillMap.length, caseStudies.length],
  };
}

/** The last line that the runs of a report reach, each beginning where the one before ended; undefined where one does not. */
function lastOfTiles({ lines }: ImportReport): number | undefined {
  let last = 0;
  for (const { from, to } of lines) {
    if (from !== last + 1 || to < from) return undefined;
    last = to;
  }
  return last;
}

test('ten thousand mutations of a page are read as a guide or refused, and what was read whole is printed and read the same', () => {
  let wholes = 0;
  fc.assert(
    fc.property(mutatedPages, (text) => {
      const first = read(text);
      if (first === undefined) return;
      const { guide, report } = first;
      expect(guideSchema.parse(guide)).toEqual(guide);
      importReportSchema.parse(report);
      expect(lastOfTiles(report)).toBe(splitText(text).length);
      const again = read(printGuide(guide));
      expect(again).toBeDefined();
      if (again === undefined || report.form !== 'guide-page' || report.unplaced.length > 0) return;
      wholes += 1;
      expect(contentOf(again.guide)).toEqual(contentOf(guide));
    }),
    { numRuns: 10_000, seed: 3 },
  );
  // Were nearly every page refused or read in part, the test would not say much.
  expect(wholes).toBeGreaterThan(3_000);
}, 240_000);
