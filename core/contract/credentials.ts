import { z } from 'zod';
import { standingSchema } from '../compliance/standing';
import { command, query } from './procedure';
import { civilDate, credits, enteredDate, id, instant, longText, period, shortText, unit } from './values';

/** What a credential without a rule asks for: set by the person. */
export const ownRequirementSchema = z.strictObject({
  total: credits,
  unit,
  /** Length of the cycles after this one. */
  cycleMonths: z.number().int().min(1).max(240).optional(),
  categories: z
    .array(z.strictObject({ id, title: shortText, min: credits.optional(), max: credits.optional() }))
    .max(30)
    .optional(),
});
export type OwnRequirement = z.infer<typeof ownRequirementSchema>;

/** A credential as the workbook holds it. */
export const credentialSchema = z.object({
  id,
  personId: id,
  ruleId: z.string().optional(),
  title: z.string(),
  issuer: z.string().optional(),
  number: z.string().optional(),
  issuedOn: civilDate.optional(),
  expiresOn: civilDate.optional(),
  /** The cycle that is running (or ended and not yet renewed). */
  cycle: z.object({ startsOn: civilDate, endsOn: civilDate }),
  /** Where the cycle comes from: what the person typed, or what it was worked out from. */
  cycleBasis: z.enum(['given', 'birth-month', 'issue-date', 'expiry']),
  /** Cycles that were renewed, oldest first. */
  pastCycles: z.array(z.object({ startsOn: civilDate, endsOn: civilDate, renewedOn: civilDate.optional() })),
  /** Options of the rule that apply to this person (further disciplines). */
  holds: z.array(z.string()),
  requirement: ownRequirementSchema.optional(),
  notes: z.string(),
  archivedAt: instant.optional(),
  createdAt: instant,
  updatedAt: instant,
});
export type Credential = z.infer<typeof credentialSchema>;

/** A credential as a list shows it: with the short form of its standing. */
export const credentialListItemSchema = credentialSchema.extend({
  standing: standingSchema.pick({
    state: true,
    unit: true,
    required: true,
    counted: true,
    remaining: true,
    daysLeft: true,
    pace: true,
    evidenceMissing: true,
    needs: true,
    dates: true,
    cycle: true,
  }),
});
export type CredentialListItem = z.infer<typeof credentialListItemSchema>;

const draft = {
  personId: id,
  ruleId: id.optional(),
  title: shortText.optional(),
  issuer: z.string().trim().max(300).optional(),
  number: z.string().trim().max(100).optional(),
  issuedOn: enteredDate.optional(),
  expiresOn: enteredDate.optional(),
  cycle: period.optional(),
  holds: z.array(id).max(50).optional(),
  requirement: ownRequirementSchema.optional(),
  notes: longText.optional(),
};

export const credentialsProcedures = {
  /**
   * The cycle that would follow, and what it was worked out from; nothing is stored. `invalid-input` with
   * `details.key` `cycle-needs-birth-month` or `cycle-needs-date` says what is missing.
   */
  'credentials.previewCycle': query(
    z.strictObject(draft),
    z.object({ cycle: credentialSchema.shape.cycle, cycleBasis: credentialSchema.shape.cycleBasis }),
  ),
  /** Adds a credential: from a rule (`ruleId`), or the person's own (`title`, `cycle` and `requirement`). */
  'credentials.create': command(z.strictObject(draft), credentialSchema),
  /** The person's credentials, most urgent first. */
  'credentials.list': query(
    z.strictObject({ personId: id, includeArchived: z.boolean().optional() }),
    z.array(credentialListItemSchema),
  ),
  /** One credential, archived or not, or `not-found`. */
  'credentials.get': query(z.strictObject({ id }), credentialSchema),
  /** In updates, null clears a field and an absent one is left alone. */
  'credentials.update': command(
    z.strictObject({
      id,
      title: shortText.optional(),
      issuer: z.string().trim().max(300).nullish(),
      number: z.string().trim().max(100).nullish(),
      issuedOn: enteredDate.nullish(),
      expiresOn: enteredDate.nullish(),
      cycle: period.optional(),
      holds: z.array(id).max(50).optional(),
      requirement: ownRequirementSchema.optional(),
      notes: longText.optional(),
    }),
    credentialSchema,
  ),
  /** Archives a credential (or takes it back with `archived: false`). Its history stays. */
  'credentials.archive': command(z.strictObject({ id, archived: z.boolean().optional() }), credentialSchema),
  /** Closes the running cycle as renewed and opens the next one. `cycle` overrides the one that follows by the rule. */
  'credentials.renew': command(
    z.strictObject({ credentialId: id, renewedOn: enteredDate.optional(), cycle: period.optional() }),
    credentialSchema,
  ),
  /**
   * Where a credential is in its cycle on a day (today unless `asOf` says another), with every reason. A
   * day before the running cycle is answered from the cycle that it lies in.
   */
  'credentials.standing': query(
    z.strictObject({ credentialId: id, asOf: enteredDate.optional() }),
    standingSchema,
  ),
};
