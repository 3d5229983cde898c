import { z } from 'zod';
import { command, query } from './procedure';
import { id, instant } from './values';

/** The tier of a guide that a person stands on, by the tier's title. */
export const rungSchema = z.object({
  personId: id,
  guideId: id,
  tierTitle: z.string(),
  /** Years of experience, as the person counts them. */
  years: z.number().nullable(),
  /** False where the guide has no tier of this title any more: the person is asked anew. */
  isThere: z.boolean(),
  chosenAt: instant,
});
export type Rung = z.infer<typeof rungSchema>;

export const rungsProcedures = {
  /** The rungs that a person chose, one for a guide at most. */
  'rungs.list': query(z.strictObject({ personId: id }), z.array(rungSchema)),
  /** Says which tier of a guide the person stands on; null takes it back. A tier that the guide lacks: `not-found`. */
  'rungs.set': command(
    z.strictObject({
      personId: id,
      guideId: id,
      tierTitle: z.string().max(300).nullable(),
      years: z.number().min(0).max(80).nullish(),
    }),
    rungSchema.nullable(),
  ),
};
