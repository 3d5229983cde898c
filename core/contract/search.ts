import { z } from 'zod';
import { searchKinds } from './choices';
import { query } from './procedure';
import { id } from './values';

/** One record that a search found. */
export const searchHitSchema = z.object({
  kind: z.enum(searchKinds),
  /** The record's id; for a guide's section, the guide's id. */
  id: z.string(),
  title: z.string(),
  /** Text around the first match; the matched words stand between U+0002 and U+0003. */
  snippet: z.string(),
  /** A section of a guide, by id. */
  anchor: z.string().optional(),
  /** For a mark: the guide it is in. */
  guideId: z.string().optional(),
  personId: z.string().optional(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchProcedures = {
  /**
   * Full-text search over guides, marks, credentials, activities, evidence names and portfolio entries, best first, 50 at
   * most.
   * Every word must occur; the last may be unfinished. With `personId`, the records of other people are left out.
   */
  'search.everything': query(
    z.strictObject({ query: z.string().max(500), personId: id.optional() }),
    z.object({ hits: z.array(searchHitSchema) }),
  ),
};
