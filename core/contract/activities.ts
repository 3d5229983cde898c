import { z } from 'zod';
import { command, query } from './procedure';
import { civilDate, credits, enteredDate, id, instant, longText, shortText, unit } from './values';

const amount = z.object({ amount: credits, unit });

/** An activity as the log holds it. Credits are decimal, in the unit that the person wrote. */
export const activitySchema = z.object({
  id,
  personId: id,
  title: z.string(),
  provider: z.string().optional(),
  completedOn: civilDate,
  credits: amount,
  /** Ids of rule categories that the activity belongs to, of any credential's rule. */
  categories: z.array(z.string()),
  format: z.string().optional(),
  /** Where it took place. */
  place: z.string().optional(),
  /** What was offered where only a part was attended: above `credits.amount`, in the same unit. */
  offered: z.number().optional(),
  /** Several topics: what part of the credits belongs to which category; at most the amount together. */
  parts: z.array(z.object({ categoryId: z.string(), amount: z.number() })),
  /** Planned and not done: `completedOn` is the day it is to be done. */
  isPlanned: z.boolean(),
  approvalNumber: z.string().optional(),
  notes: z.string(),
  evidenceIds: z.array(z.string()),
  createdAt: instant,
  updatedAt: instant,
});
export type Activity = z.infer<typeof activitySchema>;

const part = z.strictObject({ categoryId: id, amount: credits });

const optional = {
  provider: z.string().trim().max(300).optional(),
  place: z.string().trim().max(60).optional(),
  offered: credits.optional(),
  parts: z.array(part).max(20).optional(),
  isPlanned: z.boolean().optional(),
  categories: z.array(id).max(50).optional(),
  format: z.string().trim().max(60).optional(),
  approvalNumber: z.string().trim().max(100).optional(),
  notes: longText.optional(),
};

/** An activity as it is entered, before it has an id. */
export const activityDraftSchema = z.strictObject({
  personId: id,
  title: shortText,
  completedOn: enteredDate,
  credits: z.strictObject({ amount: credits, unit }),
  ...optional,
});

export const activitiesProcedures = {
  /** Logs an activity. A person who is not there: `not-found`. */
  'activities.create': command(activityDraftSchema, activitySchema),
  /** Newest first. `text` filters by title, provider and approval number. */
  'activities.list': query(
    z.strictObject({
      personId: id,
      text: z.string().max(300).optional(),
      from: civilDate.optional(),
      to: civilDate.optional(),
    }),
    z.array(activitySchema),
  ),
  /** One activity, or `not-found`. */
  'activities.get': query(z.strictObject({ id }), activitySchema),
  /** In updates, null clears a field and an absent one is left alone. */
  'activities.update': command(
    z.strictObject({
      id,
      title: shortText.optional(),
      completedOn: enteredDate.optional(),
      credits: z.strictObject({ amount: credits, unit }).optional(),
      provider: z.string().trim().max(300).nullish(),
      categories: z.array(id).max(50).optional(),
      format: z.string().trim().max(60).nullish(),
      place: z.string().trim().max(60).nullish(),
      offered: credits.nullish(),
      parts: z.array(part).max(20).optional(),
      isPlanned: z.boolean().optional(),
      approvalNumber: z.string().trim().max(100).nullish(),
      notes: longText.optional(),
    }),
    activitySchema,
  ),
  /** Takes an activity out of the log; undo brings it back with its evidence links. */
  'activities.remove': command(z.strictObject({ id }), z.object({ id })),
  /** What an activity that is not yet logged would count for, per credential: the log form shows it while typing. */
  'activities.whatItCountsFor': query(
    activityDraftSchema.extend({ id: id.optional() }),
    z.array(
      z.object({
        credentialId: id,
        title: z.string(),
        unit: z.string(),
        /** What the activity adds to the counted total. */
        counted: z.number(),
        categories: z.array(z.object({ id: z.string(), title: z.string(), credits: z.number() })),
        notCounted: z.array(
          z.object({
            credits: z.number(),
            reason: z.string(),
            code: z.string(),
            facts: z.record(z.string(), z.union([z.string(), z.number()])),
          }),
        ),
      }),
    ),
  ),
  /** What was typed before: providers by use, and the unit of the last activity. */
  'activities.suggestions': query(
    z.strictObject({ personId: id }),
    z.object({
      providers: z.array(z.string()),
      titles: z.array(z.string()),
      lastUnit: z.string().nullable(),
    }),
  ),
};
