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

/** An answer to an open question of a rule: the value of a reading, or a number; with what the issuer said. */
const answerSchema = z.object({ value: z.union([z.string(), z.number()]), note: z.string().optional() });

/** Something that happened to a credential, of a kind that its rule knows (`events`). */
export const credentialEventSchema = z.object({
  id,
  eventId: z.string(),
  on: civilDate,
  credits: z.number().optional(),
  note: z.string().optional(),
});

/** Steps between a course and the renewed credential that a person may set the time of. */
const leadTimes = z.partialRecord(
  z.enum(['certificate', 'report', 'processing', 'renewal']),
  z.number().int().min(0).max(400),
);

/** What the person decided about one activity for one credential. */
export const pinSchema = z.strictObject({
  kind: z.enum(['count-as', 'leave-out', 'proof-refused']),
  /** With `count-as`: the category, of the credential's rule or own requirement; absent: the total alone. */
  categoryId: id.optional(),
  /** With `count-as`: what it is worth for this credential, in the issuer's unit. */
  credits: credits.optional(),
  note: z.string().max(2_000).optional(),
});

/** A step of the renewal of the running cycle: the issuer's, or one of the person's own. */
export const renewalStepSchema = z.object({
  id: z.string(),
  title: z.string(),
  detail: z.string().optional(),
  kind: z.enum(['credits', 'course', 'form', 'fee', 'attestation', 'evidence', 'other']),
  isOwn: z.boolean(),
  doneOn: civilDate.optional(),
  /** What the rule says it costs, in the fee's currency. */
  fee: z
    .object({ amount: z.number(), currency: z.string(), title: z.string(), confidence: z.string() })
    .optional(),
  /** What it did cost, as the person entered it: minor units of the currency. */
  paid: z.object({ amountMinor: z.number().int(), currency: z.string() }).optional(),
  note: z.string(),
  confidence: z.enum(['verified', 'partly', 'unverified']).optional(),
  sources: z.array(z.string()),
});
export type RenewalStep = z.infer<typeof renewalStepSchema>;

const stepInput = {
  credentialId: id,
  doneOn: enteredDate.nullish(),
  paid: z
    .strictObject({
      amountMinor: z.number().int().min(0).max(100_000_000),
      currency: z.string().regex(/^[A-Z]{3}$/),
    })
    .nullish(),
  note: z.string().max(2_000).optional(),
};

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
  /** Cycles that were renewed, oldest first. `carriedIn` are credits that the cycle took over. */
  pastCycles: z.array(
    z.object({
      startsOn: civilDate,
      endsOn: civilDate,
      renewedOn: civilDate.optional(),
      carriedIn: z.number().optional(),
    }),
  ),
  /** Options of the rule that apply to this person (further disciplines). */
  holds: z.array(z.string()),
  requirement: ownRequirementSchema.optional(),
  /** The version of the rule that the running cycle goes by; absent: the newest. */
  ruleVersion: z.number().int().optional(),
  /** Lists of the rule that the person keeps, by id: the specialties on the licence. */
  lists: z.record(z.string(), z.array(z.string())),
  /** The profile of the rule that the person chose (reinstatement). */
  profile: z.string().optional(),
  /** The day on which the renewal of the running cycle was filed, before it was granted. */
  submittedOn: civilDate.optional(),
  /** What the issuer said to the rule's open questions, by question id. */
  answers: z.record(z.string(), answerSchema),
  /** Conditions of the rule that the person confirmed, with the day. */
  confirmations: z.record(z.string(), civilDate),
  /** What happened and changes what is asked, oldest first. */
  events: z.array(credentialEventSchema),
  /** Credits that the running cycle took over, and why that many where the person set it. */
  carriedIn: z.object({ credits: z.number(), note: z.string().optional() }).optional(),
  /** The person's own lead times in days, by step. */
  leadTimes: z.record(z.string(), z.number().int()),
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
    decision: true,
    conditions: true,
    planned: true,
    isTotalUnknown: true,
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
  lists: z.record(id, z.array(shortText).max(50)).optional(),
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
      lists: z.record(id, z.array(shortText).max(50)).optional(),
      profile: id.nullish(),
      submittedOn: enteredDate.nullish(),
      leadTimes: leadTimes.optional(),
      requirement: ownRequirementSchema.optional(),
      notes: longText.optional(),
    }),
    credentialSchema,
  ),
  /** Archives a credential (or takes it back with `archived: false`). Its history stays. */
  'credentials.archive': command(z.strictObject({ id, archived: z.boolean().optional() }), credentialSchema),
  /**
   * What closing the running cycle would do: the cycle that follows, what goes over and what is lost, the standing it is closed
   * with, and the fee of a late renewal. Nothing is stored.
   */
  'credentials.previewRenewal': query(
    z.strictObject({ credentialId: id, renewedOn: enteredDate.optional() }),
    z.object({
      cycle: credentialSchema.shape.cycle,
      carriesOver: standingSchema.shape.carriesOver,
      standing: standingSchema,
      lateFee: z.object({ title: z.string(), amount: z.number(), currency: z.string() }).optional(),
    }),
  ),
  /**
   * Closes the running cycle as renewed and opens the next one. `cycle` overrides the one that follows by the rule, `carriedIn`
   * what goes over (with a note why). Chosen profiles, confirmations and ticked steps end with the cycle.
   */
  'credentials.renew': command(
    z.strictObject({
      credentialId: id,
      renewedOn: enteredDate.optional(),
      cycle: period.optional(),
      carriedIn: z.strictObject({ credits, note: z.string().max(2_000).optional() }).optional(),
    }),
    credentialSchema,
  ),
  /** Writes down what the issuer said to an open question of the rule (null takes it back). `not-found` for a question it has not. */
  'credentials.settle': command(
    z.strictObject({
      credentialId: id,
      questionId: id,
      value: z.union([shortText, credits]).nullable(),
      note: z.string().max(2_000).optional(),
    }),
    credentialSchema,
  ),
  /** Confirms a yes/no condition of the rule on a day (null takes it back). */
  'credentials.confirm': command(
    z.strictObject({ credentialId: id, conditionId: id, on: enteredDate.nullable() }),
    credentialSchema,
  ),
  /** Records an event that the rule knows (`events`); `credits` where it gives some or sets the total. */
  'credentials.addEvent': command(
    z.strictObject({
      credentialId: id,
      eventId: id,
      on: enteredDate,
      credits: credits.optional(),
      note: z.string().max(2_000).optional(),
    }),
    credentialSchema,
  ),
  /** Takes an event away. */
  'credentials.removeEvent': command(z.strictObject({ credentialId: id, id }), credentialSchema),
  /** Decides what an activity counts as for a credential (null gives it back to the engine). Answers the new standing. */
  'credentials.pin': command(
    z.strictObject({ credentialId: id, activityId: id, pin: pinSchema.nullable() }),
    standingSchema,
  ),
  /** Gives every decision about the activities of a credential back to the engine, as one change. Answers how many there were. */
  'credentials.unpinAll': command(
    z.strictObject({ credentialId: id }),
    z.object({ count: z.number().int() }),
  ),
  /** The decisions of `credentials.pin`, with their notes. */
  'credentials.pins': query(
    z.strictObject({ credentialId: id }),
    z.array(pinSchema.extend({ activityId: z.string() })),
  ),
  /** Moves the running cycle to another version of its rule. */
  'credentials.useRuleVersion': command(
    z.strictObject({ credentialId: id, version: z.number().int().min(1) }),
    credentialSchema,
  ),
  /** Every step of the running cycle's renewal: the issuer's that apply, then the person's own. */
  'credentials.checklist': query(
    z.strictObject({ credentialId: id }),
    z.object({
      steps: z.array(renewalStepSchema),
      /** Fees of the rule that no step carries, with when they fall due. */
      fees: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          amount: z.number(),
          currency: z.string(),
          when: z.enum(['renewal', 'yearly', 'late', 'reinstatement', 'other']),
          note: z.string().optional(),
          confidence: z.enum(['verified', 'partly', 'unverified']),
        }),
      ),
    }),
  ),
  /** Ticks a step, or changes what it cost and its note; null clears. */
  'credentials.setStep': command(z.strictObject({ ...stepInput, stepId: id }), renewalStepSchema),
  /** Adds a step of the person's own to the running cycle. */
  'credentials.addStep': command(z.strictObject({ ...stepInput, title: shortText }), renewalStepSchema),
  /** Takes a step of the person's own away. */
  'credentials.removeStep': command(z.strictObject({ credentialId: id, stepId: id }), z.object({ id })),
  /** Which activity counts for what: every activity of the person's running cycles against every credential. */
  'credentials.matrix': query(
    z.strictObject({ personId: id, asOf: enteredDate.optional() }),
    z.object({
      credentials: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          unit: z.string(),
          state: standingSchema.shape.state,
          required: z.number(),
          counted: z.number(),
          remaining: z.number(),
          cycle: standingSchema.shape.cycle,
        }),
      ),
      /** Newest first. `cells` in the order of `credentials`; null where the activity lies outside the cycle. */
      activities: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          completedOn: civilDate,
          isPlanned: z.boolean(),
          credits: z.object({ amount: z.number(), unit: z.string() }),
          cells: z.array(
            z
              .object({
                counted: z.number(),
                used: z.number(),
                categories: z.array(z.string()),
                /** Why the rest does not count; empty when all of it does. */
                reasons: z.array(
                  standingSchema.shape.notCounted.element.pick({ code: true, facts: true, reason: true }),
                ),
                pin: z.enum(['count-as', 'leave-out', 'proof-refused']).optional(),
              })
              .nullable(),
          ),
        }),
      ),
    }),
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
