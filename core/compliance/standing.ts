import { z } from 'zod';

/** Where a credential is in its cycle, with the reasons: what the compliance engine answers. Credits are decimal. */

/** The states of a cycle, as the design words them. */
export const standingStates = ['met', 'on-track', 'at-risk', 'overdue', 'lapsed', 'no-requirement'] as const;
export type StandingState = (typeof standingStates)[number];

/** Why a credit does not count. The English sentence stands beside it in `reason`. */
export const notCountedCodes = [
  'before-cycle',
  'after-cycle',
  'before-issue',
  'in-the-future',
  'unit-unknown',
  'other-credential',
  'not-accepted',
  'category-full',
  'activity-limit',
  'repeat',
] as const;
export type NotCountedCode = (typeof notCountedCodes)[number];

const civilDate = z.iso.date();
const amount = z.number();

/** Figures that fill the sentence for a reason: days, a category's title, a cap, a date, … */
const reasonFacts = z.record(z.string(), z.union([z.string(), z.number()]));

/** What the engine answers for one credential on one day. */
export const standingSchema = z.object({
  credentialId: z.string(),
  ruleId: z.string().nullable(),
  cycle: z.object({ startsOn: civilDate, endsOn: civilDate }),
  asOf: civilDate,
  state: z.enum(standingStates),
  /** The issuer's own unit, as it is written: "CE credit". */
  unit: z.string(),
  required: amount,
  /** What counts towards the total, at most `required`-plus-surplus: caps and limits taken off, surplus included. */
  counted: amount,
  /** All credits with a completion date inside the cycle, converted to the issuer's unit, before caps and limits. */
  earned: amount,
  remaining: amount,
  /** What counts beyond the total; lost at the end unless the issuer carries it over. */
  surplus: amount,
  /** Days from `asOf` to the end of the cycle: 0 on the last day, negative after it. */
  daysLeft: z.number().int(),
  /** What an even pace would have reached on `asOf`. */
  pace: amount,
  dates: z.object({
    renewalOpensOn: civilDate.optional(),
    renewalClosesOn: civilDate.optional(),
    lateUntil: civilDate.optional(),
  }),
  categories: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      min: amount.optional(),
      max: amount.optional(),
      counted: amount,
      remaining: amount,
      note: z.string().optional(),
      confidence: z.enum(['verified', 'partly', 'unverified']).optional(),
    }),
  ),
  allocations: z.array(
    z.object({ activityId: z.string(), categoryId: z.string().nullable(), credits: amount }),
  ),
  notCounted: z.array(
    z.object({
      activityId: z.string(),
      credits: amount,
      reason: z.string(),
      code: z.enum(notCountedCodes),
      facts: reasonFacts,
    }),
  ),
  needs: z.array(z.object({ categoryId: z.string().nullable(), credits: amount })),
  /** Each activity once: what it gives, what counts, and whether a certificate is attached. Oldest first. */
  activities: z.array(
    z.object({
      activityId: z.string(),
      title: z.string(),
      completedOn: civilDate,
      earned: amount,
      counted: amount,
      hasEvidence: z.boolean(),
      /** The category was taken for granted since the activity names none of this rule's. */
      assumedCategoryId: z.string().optional(),
    }),
  ),
  /** Activities that count and have no certificate attached. */
  evidenceMissing: z.number().int(),
});
export type Standing = z.infer<typeof standingSchema>;
