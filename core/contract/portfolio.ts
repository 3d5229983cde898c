import { z } from 'zod';
import { checklistKinds, entrySchema, itemStates, portfolioSchema } from '../portfolio/portfolio';
import { command, query } from './procedure';
import { enteredDate, id, longText, shortText } from './values';

export const portfolioProcedures = {
  /** The checklist that the person's guide makes, with what is there, and the entries. */
  'portfolio.get': query(z.strictObject({ personId: id }), portfolioSchema),
  /** Changes one checklist item; fields not named are left. `reviewedOn: null` clears the date. */
  'portfolio.setItem': command(
    z.strictObject({
      personId: id,
      kind: z.enum(checklistKinds),
      state: z.enum(itemStates).optional(),
      note: longText.optional(),
      reviewedOn: enteredDate.nullish(),
    }),
    portfolioSchema,
  ),
  /** Adds an entry under a checklist item. */
  'portfolio.addEntry': command(
    z.strictObject({
      personId: id,
      kind: z.enum(checklistKinds),
      title: shortText,
      text: longText.optional(),
      happenedOn: enteredDate.optional(),
    }),
    entrySchema,
  ),
  /** Changes an entry; null clears a field, an absent one is left alone. `not-found` where it is gone. */
  'portfolio.updateEntry': command(
    z.strictObject({
      id,
      title: shortText.optional(),
      text: longText.optional(),
      happenedOn: enteredDate.nullish(),
    }),
    entrySchema,
  ),
  /** Takes an entry out with its evidence links; undo brings both back. */
  'portfolio.removeEntry': command(z.strictObject({ id }), z.object({ id })),
};
