import { z } from 'zod';
import { sectionChangeSchema } from '../guides/guide';
import { command, query } from './procedure';
import { id, instant } from './values';

const sectionId = z.string().min(1).max(300);

/** How far a person is with a guide. Not journaled: undo is for records, not for turning pages. */
export const readingSchema = z.object({
  personId: id,
  guideId: id,
  /** The section that was read last. */
  position: z.string().nullable(),
  secondsRead: z.number().int().min(0),
  /** The sections that the person has read, with the hash that each had then. */
  sections: z.array(z.object({ sectionId: z.string(), hash: z.string(), readAt: instant })),
  /**
   * What the guide says otherwise now than when the person read it, section by section, in the guide's order. Sections
   * that came since the person read the guide are `added`. Empty while nothing was read.
   */
  changes: z.array(sectionChangeSchema),
  lastReadAt: instant.nullable(),
});
export type Reading = z.infer<typeof readingSchema>;

/** What a list of guides shows of each guide that a person has opened. */
export const readingSummarySchema = z.object({
  guideId: id,
  position: z.string().nullable(),
  sectionsRead: z.number().int(),
  sectionsTotal: z.number().int(),
  secondsRead: z.number().int(),
  changed: z.number().int(),
  lastReadAt: instant.nullable(),
});
export type ReadingSummary = z.infer<typeof readingSummarySchema>;

export const readingProcedures = {
  /** How far a person is with a guide; nothing read yet is an empty reading, not an error. */
  'reading.get': query(z.strictObject({ personId: id, guideId: id }), readingSchema),
  /** Every guide that the person has opened, the last one first. */
  'reading.list': query(z.strictObject({ personId: id }), z.array(readingSummarySchema)),
  /**
   * Notes the section that is being read, sections now read (as they stand: what changed in them counts as seen) and
   * seconds spent. A section that was read and has gone from the guide is named to say that this was seen, too; other
   * ids of no section are passed over.
   */
  'reading.record': command(
    z.strictObject({
      personId: id,
      guideId: id,
      position: sectionId.optional(),
      readSections: z.array(sectionId).max(2_000).optional(),
      seconds: z.number().int().min(0).max(86_400).optional(),
    }),
    readingSchema,
  ),
};
