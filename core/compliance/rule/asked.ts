import { z } from 'zod';
import { cited, percentOfRequired, ruleCredits, ruleId, unclear, validity } from './values';

/** The part of the rule language that is about what is asked for. */

/** The total. */
export const totalSchema = z.strictObject({
  asks: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('number'), credits: ruleCredits }),
    /** New York: so many for every year of the cycle. */
    z.strictObject({ kind: z.literal('per-year'), credits: ruleCredits }),
    /** NBRC: a result sets it; the person enters it (an event of the rule), at most `max`. Until then `max` is owed. */
    z.strictObject({ kind: z.literal('set-by-result'), max: ruleCredits }),
    /** The figure was not found, or the text can be read in several ways. */
    z.strictObject({ kind: z.literal('unclear'), ...unclear.shape }),
  ]),
  /** What a held option adds (HSPA: 6 for each further certification). */
  additions: z.array(z.strictObject({ onlyIf: ruleId, credits: ruleCredits, ...cited })).optional(),
  ...cited,
});

/** Something about an activity that puts it in a category without the person saying so. */
export const categoryMatchSchema = z.discriminatedUnion('by', [
  /** The two-digit topic in an ACPE activity number (03 law, 05 patient safety). */
  z.strictObject({ by: z.literal('acpe-topic'), value: z.string().regex(/^\d\d$/) }),
  /** The last letter of an ACPE activity number: T technician, P pharmacist. */
  z.strictObject({ by: z.literal('acpe-audience'), value: z.enum(['T', 'P']) }),
  /**
   * How it was taken, or where it took place; with `within`, only for credits that belong to that category already (ARRT caps
   * applications training at the own facility, and not every lecture that is held there).
   */
  z.strictObject({ by: z.literal('format'), value: z.string().min(1), within: ruleId.optional() }),
  z.strictObject({ by: z.literal('place'), value: z.string().min(1), within: ruleId.optional() }),
]);

/** A kind of credit that an issuer tells apart. Amounts are in the unit of the rule. */
export const ruleCategorySchema = z.strictObject({
  id: ruleId,
  title: z.string().min(1),
  min: z.union([ruleCredits, percentOfRequired, unclear]).optional(),
  /** The most that counts; 0 says that the issuer does not accept this kind. */
  max: z.union([ruleCredits, percentOfRequired]).optional(),
  /** How many activities of this kind count in one cycle. */
  maxActivities: z.number().int().min(1).max(1_000).optional(),
  /** The most of this kind that counts for one day. */
  maxPerDay: ruleCredits.optional(),
  /** The most that one activity of this kind gives. */
  maxPerActivity: ruleCredits.optional(),
  match: z.array(categoryMatchSchema).optional(),
  /** Other categories whose credits also belong to this one: they are nested in it. */
  includes: z.array(ruleId).optional(),
  /** An activity that names no category of this rule is taken to be of this one. At most one per rule. */
  assumed: z.boolean().optional(),
  /** Applies only to a person who holds this (an id of `options`). */
  onlyIf: ruleId.optional(),
  /** One category for every entry of a list that the person keeps (an id of `lists`): Florida's hour per specialty. */
  forEach: ruleId.optional(),
  /** Whether the minimum lies inside the total or is asked on top of it; inside when absent. */
  placement: z.enum(['inside', 'on-top', 'unclear']).optional(),
  /** The completion dates for which the issuer takes this kind (AMT: employment up to 31 Dec 2020). */
  accepted: z.strictObject(validity).optional(),
  ...cited,
});
export type RuleCategory = z.infer<typeof ruleCategorySchema>;

/**
 * Categories among which a credit counts in one only (ASCP allocates each point to an area). Categories outside of groups
 * overlap: a credit counts in all that its activity belongs to, and once in the total.
 */
export const groupSchema = z.strictObject({
  id: ruleId,
  title: z.string().min(1),
  categories: z.array(ruleId).min(2),
  /** Whether one activity's credits may be spread over several of them. */
  split: z.enum(['by-credit', 'whole-activity', 'unclear']),
  ...cited,
});

/** A yes/no condition beside the credits: a course without an hour value, a form, a card. */
export const conditionSchema = z.strictObject({
  id: ruleId,
  title: z.string().min(1),
  question: z.string().min(1),
  onlyIf: ruleId.optional(),
  ...cited,
});

/** What changes in a profile or an older version. `min: null` and `max: null` take a limit away. */
const changes = {
  total: ruleCredits.optional(),
  categories: z
    .array(
      z.strictObject({
        id: ruleId,
        min: ruleCredits.nullable().optional(),
        max: ruleCredits.nullable().optional(),
      }),
    )
    .optional(),
  /** Minimums of all categories that are not named fall away (Florida's first-time licensees). */
  otherMinimums: z.enum(['kept', 'waived']).optional(),
};

/** What is asked in another situation: the first cycle, probation, reinstatement. */
export const profileSchema = z.strictObject({
  id: ruleId,
  title: z.string().min(1),
  /** `first-cycle`: by itself in the cycle that the credential was issued in. `chosen`: when the person says so, or in a late phase. */
  applies: z.enum(['first-cycle', 'chosen']),
  ...changes,
  /** Conditions (ids) that do not apply then. */
  withoutConditions: z.array(ruleId).optional(),
  ...cited,
});

/** What was asked before, or will be later: chosen by the end of the cycle or by the day the renewal was filed. */
export const versionSchema = z.strictObject({
  id: ruleId,
  title: z.string().min(1),
  by: z.enum(['cycle-end', 'submission-date']),
  ...validity,
  ...changes,
  ...cited,
});

/**
 * Something that happened to the person and changes what is asked in the cycle it happened in.
 * - `waives`: takes credits off (ARDMS: 15 for a new specialty)
 * - `gives`: credits of a kind, up to a maximum (ASCP's COVID claim: 12, once, related interest only)
 * - `satisfies`: everything is met for the cycle (NBRC: a new credential)
 * - `sets-total`: the result is what is asked (NBRC's assessments)
 */
export const eventSchema = z.strictObject({
  id: ruleId,
  title: z.string().min(1),
  effect: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('waives'), credits: ruleCredits }),
    z.strictObject({ kind: z.literal('gives'), max: ruleCredits, category: ruleId.optional() }),
    z.strictObject({ kind: z.literal('satisfies') }),
    z.strictObject({ kind: z.literal('sets-total') }),
  ]),
  times: z.enum(['once-ever', 'once-per-cycle', 'any']),
  ...validity,
  ...cited,
});
