import { z } from 'zod';
import { command, query } from './procedure';
import { birthDay, birthMonth, id, instant, shortText } from './values';

/** A person as the workbook holds them. */
export const personSchema = z.object({
  id,
  kind: z.enum(['self', 'client']),
  displayName: z.string(),
  /** 1 to 12. Asked for because some issuers start a cycle in the birth month. */
  birthMonth: birthMonth.optional(),
  birthDay: birthDay.optional(),
  /** State or country, free text. */
  region: z.string().optional(),
  /** The guide whose tiers and portfolio tips the person works with. */
  guideId: z.string().optional(),
  archivedAt: instant.optional(),
  createdAt: instant,
  updatedAt: instant,
});
export type Person = z.infer<typeof personSchema>;

const details = {
  displayName: shortText,
  birthMonth: birthMonth.optional(),
  birthDay: birthDay.optional(),
  region: z.string().trim().max(100).optional(),
};

/** In updates, null clears a field and an absent one is left alone. */
export const peopleProcedures = {
  /** Adds a person. A day of birth that its month does not have, or one without a month: `invalid-input`. */
  'people.create': command(z.strictObject({ kind: z.enum(['self', 'client']), ...details }), personSchema),
  /** Oneself first, then by name. */
  'people.list': query(z.strictObject({ includeArchived: z.boolean().optional() }), z.array(personSchema)),
  /** Changes a person's details; null clears a field, an absent one is left alone. */
  'people.update': command(
    z.strictObject({
      id,
      displayName: shortText.optional(),
      birthMonth: birthMonth.nullish(),
      birthDay: birthDay.nullish(),
      region: z.string().trim().max(100).nullish(),
      guideId: id.nullish(),
    }),
    personSchema,
  ),
  /** Archives a person (or, with `archived: false`, takes them back). Nothing is deleted. */
  'people.archive': command(z.strictObject({ id, archived: z.boolean().optional() }), personSchema),
};
