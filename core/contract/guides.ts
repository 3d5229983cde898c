import { z } from 'zod';
import {
  guideContentSchema,
  guideSchema,
  guideSummarySchema,
  importCorrectionsSchema,
  importReportSchema,
  sectionChangeSchema,
} from '../guides/guide';
import { guideExportFormats } from '../guides/kinds';
import { command, query } from './procedure';
import { id, nothing, shortText } from './values';

const source = {
  /** The guide's text in any form that is read. Over 2 MB of UTF-8 it is `too-large`; a binary file `unsupported`. */
  text: z.string(),
  sourceName: z.string().trim().max(300).optional(),
  /** What the person set right in the preview. */
  corrections: importCorrectionsSchema.optional(),
};

/** A stored imported guide of the same occupation, and what storing the text in its place would change. */
export const guideMatchSchema = z.object({
  id: z.string(),
  title: z.string(),
  changes: z.array(sectionChangeSchema),
});
export type GuideMatch = z.infer<typeof guideMatchSchema>;

export const guidesProcedures = {
  /**
   * Reads a guide (a page's text, saved HTML, Markdown, an article, our own JSON) and says what was understood,
   * repaired and left over, and which stored guides it could update. Stores nothing.
   */
  'guides.preview': query(
    z.strictObject(source),
    z.object({ guide: guideSchema, report: importReportSchema, matches: z.array(guideMatchSchema) }),
  ),
  /**
   * Reads a guide and stores it: as a new imported guide (a guide file keeps its id where that is free), or with
   * `replaceId` as the new version of an imported one, whose id, notes and reading stay. A bundled guide is not
   * replaced: `conflict`.
   */
  'guides.import': command(
    z.strictObject({ ...source, replaceId: id.optional() }),
    z.object({ guide: guideSchema, report: importReportSchema }),
  ),
  /** Every guide, bundled and imported, without its sections. */
  'guides.list': query(nothing, z.array(guideSummarySchema)),
  /** One guide whole, or `not-found`. */
  'guides.get': query(z.strictObject({ id }), guideSchema),
  /** Stores a guide that was written here. Over 2 MB as JSON: `too-large`; two sections of one id: `invalid-input`. */
  'guides.create': command(z.strictObject({ content: guideContentSchema }), guideSchema),
  /** Stores a copy of any guide as one of the person's own, to be edited. */
  'guides.copy': command(z.strictObject({ id, title: shortText }), guideSchema),
  /** Writes an imported or own guide anew. A bundled guide: `conflict`. Sizes as for `guides.create`. */
  'guides.update': command(z.strictObject({ id, content: guideContentSchema }), guideSchema),
  /** A guide as the text of a file: our own JSON (loss-free) or Markdown. */
  'guides.export': query(
    z.strictObject({ id, format: z.enum(guideExportFormats) }),
    z.object({ filename: z.string(), mediaType: z.string(), text: z.string() }),
  ),
  /** Removes an imported guide (undo brings it back). A bundled guide stays: `conflict`. */
  'guides.remove': command(z.strictObject({ id }), z.object({ id })),
};
