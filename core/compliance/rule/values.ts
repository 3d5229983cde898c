import { z } from 'zod';

/** Values that every part of the rule language shares. */

/** How sure we are of a figure. `unverified` figures are shown as "check with the issuer", never as fact. */
export const confidence = z.enum(['verified', 'partly', 'unverified']);
export type Confidence = z.infer<typeof confidence>;

/** The id of a thing in a rule file: lower case, digits, single hyphens. */
export const ruleId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case letters, digits and hyphens');

/** What stands beside every fact: where it comes from (ids of `sources`) and how sure we are of it. */
export const cited = {
  note: z.string().min(1).optional(),
  sources: z.array(ruleId).min(1),
  confidence,
};

/** An amount of credits in the issuer's unit: decimal, at most two places. */
export const ruleCredits = z
  .number()
  .min(0)
  .max(10_000)
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, {
    error: 'credits have at most two decimal places',
  });

/** A share of what the rule asks for in total (ASCP: college courses at most 50 percent of it). */
export const percentOfRequired = z.strictObject({ percentOfRequired: z.number().gt(0).max(100) });

/**
 * A fact that the issuer's text leaves open. `unclear` is the question to put to the issuer; `readings` are the values that
 * the text allows (`null`: nothing is asked), none when the figure was not found at all. The person may settle it with what
 * the issuer said; until then the engine answers for every reading.
 */
export const unclear = z.strictObject({
  unclear: z.string().min(1),
  readings: z.array(z.strictObject({ value: ruleCredits.nullable(), says: z.string().min(1) })).max(4),
});
export type Unclear = z.infer<typeof unclear>;

/** A date that hangs on the end of the cycle: months added to its month, the day of it, then days added. */
export const offsetFromEnd = z.strictObject({
  months: z.number().int().min(-60).max(60),
  day: z.enum(['first-of-month', 'last-of-month', 'same-day']),
  days: z.number().int().min(-400).max(400).optional(),
});
export type OffsetFromEnd = z.infer<typeof offsetFromEnd>;

/** The day before or after which something holds; both included. */
export const validity = { from: z.iso.date().optional(), until: z.iso.date().optional() };
