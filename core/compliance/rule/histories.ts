import { z } from 'zod';
import { ruleId } from './values';

/** The part of a rule file that proves it: histories with the answer they must get. A rule that fails one does not load. */

const day = z.iso.date();
const span = z.strictObject({ startsOn: day, endsOn: day });

/** An activity of a history, as the engine takes it; `id` is for the expectations. */
export const historyActivity = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1).optional(),
  provider: z.string().min(1).optional(),
  completedOn: day,
  amount: z.number().min(0),
  unit: z.string().min(1).optional(),
  categories: z.array(z.string().min(1)).optional(),
  format: z.string().min(1).optional(),
  place: z.string().min(1).optional(),
  approvalNumber: z.string().min(1).optional(),
  /** What was offered where only a part was attended. */
  offered: z.number().min(0).optional(),
  /** Several topics in one activity: what part belongs to which category. */
  parts: z.array(z.strictObject({ categoryId: z.string().min(1), amount: z.number().min(0) })).optional(),
  isPlanned: z.boolean().optional(),
  hasEvidence: z.boolean().optional(),
});

/** One history: who holds what, what they did, and what the engine must answer. Only what is named is compared. */
export const historySchema = z.strictObject({
  id: ruleId,
  title: z.string().min(1),
  given: z.strictObject({
    birthMonth: z.number().int().min(1).max(12).optional(),
    birthDay: z.number().int().min(1).max(31).optional(),
    issuedOn: day.optional(),
    expiresOn: day.optional(),
    /** Absent: worked out from the rule's anchor. */
    cycle: span.optional(),
    pastCycles: z.array(z.strictObject({ ...span.shape, renewedOn: day.optional() })).optional(),
    holds: z.array(ruleId).optional(),
    lists: z.record(ruleId, z.array(z.string().min(1))).optional(),
    profile: ruleId.optional(),
    answers: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    confirmations: z.record(ruleId, day).optional(),
    events: z
      .array(z.strictObject({ eventId: ruleId, on: day, credits: z.number().min(0).optional() }))
      .optional(),
    carriedIn: z.number().min(0).optional(),
    submittedOn: day.optional(),
    /** Other credentials of the person, for what is deemed through them. */
    others: z.array(z.strictObject({ ruleId, state: z.string().min(1) })).optional(),
    asOf: day,
    activities: z.array(historyActivity),
  }),
  expect: z.strictObject({
    cycle: span.optional(),
    state: z.string().min(1).optional(),
    decision: z.string().min(1).optional(),
    required: z.number().optional(),
    counted: z.number().optional(),
    earned: z.number().optional(),
    remaining: z.number().optional(),
    surplus: z.number().optional(),
    categories: z
      .record(ruleId, z.strictObject({ counted: z.number().optional(), remaining: z.number().optional() }))
      .optional(),
    needs: z.array(z.strictObject({ categoryId: ruleId.nullable(), credits: z.number() })).optional(),
    /** By activity id: the reason's code; order does not matter. */
    notCounted: z
      .array(
        z.strictObject({
          activity: z.string().min(1),
          code: z.string().min(1),
          credits: z.number().optional(),
        }),
      )
      .optional(),
    /** Ids of conditions that are still open. */
    openConditions: z.array(ruleId).optional(),
    /** Dates by name as in the standing: earnUntil, renewalOpensOn, renewalClosesOn, lateUntil. */
    dates: z.record(z.string(), day).optional(),
    carriesOver: z.number().optional(),
  }),
});
export type History = z.infer<typeof historySchema>;
