import { z } from 'zod';
import { guideSchema, guideSummarySchema, importReportSchema } from '../guides/guide';
import { command, query } from './procedure';
import { id, nothing } from './values';

const source = {
  /** The page's text. Over 2 MB of UTF-8 it is refused as `too-large`; binary or titleless text as `unsupported`. */
  text: z.string(),
  sourceName: z.string().trim().max(300).optional(),
};

export const guidesProcedures = {
  /** Reads a guide page and says what was understood, repaired and left over. Stores nothing. */
  'guides.preview': query(
    z.strictObject(source),
    z.object({ guide: guideSchema, report: importReportSchema }),
  ),
  /** Reads a guide page and stores it as a new imported guide. */
  'guides.import': command(
    z.strictObject(source),
    z.object({ guide: guideSchema, report: importReportSchema }),
  ),
  /** Every guide, bundled and imported, without its sections. */
  'guides.list': query(nothing, z.array(guideSummarySchema)),
  /** One guide whole, or `not-found`. */
  'guides.get': query(z.strictObject({ id }), guideSchema),
  /** Removes an imported guide (undo brings it back). A bundled guide stays: `conflict`. */
  'guides.remove': command(z.strictObject({ id }), z.object({ id })),
};
