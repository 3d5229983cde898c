import { z } from 'zod';
import { checklistKinds, itemStates } from './kinds';

export { type ChecklistKind, checklistKinds, type ItemState, itemStates } from './kinds';

/** The professional portfolio of one person: a checklist that a guide's portfolio tips make, and its entries. */

/** A piece of the portfolio that the person wrote. */
export const entrySchema = z.object({
  id: z.string(),
  personId: z.string(),
  /** The checklist item that the entry belongs to. */
  kind: z.enum(checklistKinds),
  title: z.string(),
  text: z.string(),
  /** When it happened or was given. */
  happenedOn: z.iso.date().optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type PortfolioEntry = z.infer<typeof entrySchema>;

/** One thing that a complete portfolio has, and how far the person is with it. */
export const checklistItemSchema = z.object({
  /** Stable for a person and a kind: evidence is linked to it. */
  id: z.string(),
  kind: z.enum(checklistKinds),
  /** The sentences of the guide's tips that ask for it, verbatim. */
  tips: z.array(z.string()),
  state: z.enum(itemStates),
  /** What the record itself holds for this item (credentials, activities with a certificate, entries). */
  found: z.object({
    credentials: z.number().int(),
    activities: z.number().int(),
    entries: z.number().int(),
    evidence: z.number().int(),
  }),
  note: z.string(),
  reviewedOn: z.iso.date().optional(),
  /** Of the review alone, once it was done: the day on which the next one is due. */
  reviewDueOn: z.iso.date().optional(),
  evidenceIds: z.array(z.string()),
});
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

/** The checklist of one person, with the entries. */
export const portfolioSchema = z.object({
  personId: z.string(),
  guide: z.object({ id: z.string(), title: z.string() }),
  items: z.array(checklistItemSchema),
  entries: z.array(entrySchema),
  /** Sentences of the guide's tips that ask for no item: advice, shown beside the checklist. */
  otherTips: z.array(z.string()),
  completeness: z.object({
    /** 0 to 100, whole. */
    percent: z.number().int(),
    missing: z.number().int(),
    started: z.number().int(),
    usable: z.number().int(),
    strong: z.number().int(),
    /** The item to work on next; null where all are usable or better. */
    next: z.enum(checklistKinds).nullable(),
  }),
});
export type Portfolio = z.infer<typeof portfolioSchema>;
