import { z } from 'zod';
import { cited, confidence, ruleCredits, ruleId, validity } from './values';

/** The part of the rule language that is about what an activity is worth. */

/** A unit that the issuer takes: how many of its credits one of it is worth. The issuer's own comes first. Names fold case and plural. */
export const unitSchema = z.strictObject({
  unit: z.string().min(1),
  aliases: z.array(z.string().min(1)).optional(),
  worth: z.number().min(0).max(1_000),
  /** A category of this rule that credits in this unit belong to: academic credits are a college course. */
  category: ruleId.optional(),
  note: z.string().min(1).optional(),
  /** Where its worth comes from, and how sure it is: of every unit that is worth other than one of the issuer's own. */
  sources: z.array(ruleId).min(1).optional(),
  confidence: confidence.optional(),
});

/** How minutes become credits: whole steps are taken off from the largest down, or minutes are divided. */
export const minutesSchema = z.strictObject({
  method: z.discriminatedUnion('kind', [
    /** Texas: 50 minutes are 1, 30 are 0.5; what is left of a long session is counted on (`carry`) or lost. */
    z.strictObject({
      kind: z.literal('steps'),
      steps: z
        .array(z.strictObject({ minutes: z.number().int().min(1).max(600), credits: ruleCredits }))
        .min(1),
      rest: z.enum(['carry', 'lost']),
    }),
    /** So many minutes are a credit, rounded down to a step (NCCT: half hours of 60 minutes). */
    z.strictObject({
      kind: z.literal('rate'),
      minutesPerCredit: z.number().int().min(1).max(600),
      roundDownTo: z.number().min(0.01).max(10),
    }),
  ]),
  /** Clock time of self-study: reading minutes times a factor, and minutes for each question. */
  reading: z
    .strictObject({ factor: z.number().min(0.1).max(10), minutesPerQuestion: z.number().min(0).max(60) })
    .optional(),
  ...cited,
});
export type MinutesRule = z.infer<typeof minutesSchema>;

/** The smallest part of a credit that the issuer writes; what lies between is rounded down. */
export const roundingSchema = z.strictObject({ step: z.number().min(0.01).max(10), ...cited });

/** How often the same course counts. Without `formats` it holds for all that no earlier policy took. */
export const repeatPolicySchema = z.strictObject({
  formats: z.array(z.string().min(1)).optional(),
  counts: z.enum(['once-ever', 'once-per-cycle', 'every-time', 'not-stated']),
  ...cited,
});

/** What part of an attended activity earns, for completion dates in a span (ARRT: nothing since 1 Jan 2022). */
export const attendanceSchema = z.strictObject({
  partial: z.enum(['counts', 'nothing']),
  ...validity,
  ...cited,
});

/** What is owed in a first cycle that is shorter than the full one. */
export const prorationSchema = z.strictObject({
  policy: z.enum(['none', 'zero', 'half-or-none', 'linear', 'per-year', 'table', 'unclear']),
  /** With `table`: the total for a first cycle with at least so many months left, the largest first. */
  table: z
    .array(z.strictObject({ monthsLeft: z.number().int().min(0).max(240), credits: ruleCredits }))
    .optional(),
  ...cited,
});
export type Proration = z.infer<typeof prorationSchema>;

/**
 * How this credential goes together with others. `reuse`: one activity may serve each; `shared`: one total for all;
 * `additive`: each asks for its own, and a credit serves one only.
 */
export const crossCredentialSchema = z.strictObject({
  policy: z.enum(['reuse', 'shared', 'additive', 'not-stated']),
  /** Rules that the policy is about; absent: all of this issuer. */
  with: z.array(ruleId).optional(),
  ...cited,
});

/** Another credential that settles this one while it is in good standing, except for the conditions named. */
export const deemedSchema = z.strictObject({
  by: z.array(ruleId).min(1),
  /** Conditions and categories (ids) that must be met all the same. */
  except: z.array(ruleId).optional(),
  ...cited,
});
