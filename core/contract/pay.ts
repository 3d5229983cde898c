import { z } from 'zod';
import { payKinds, payPeriods } from './choices';
import { command, query } from './procedure';
import { enteredDate, id, instant } from './values';

/** An amount of money in whole units of its currency, with cents at most. */
const amount = z
  .number()
  .positive()
  .max(100_000_000)
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, {
    error: 'An amount has at most two decimal places.',
  });
const currency = z.string().regex(/^[A-Z]{3}$/);
const hoursPerWeek = z.number().min(1).max(100);

/** What a person earns, or is offered: a mark on a guide's salary scale. */
export const paySchema = z.object({
  id,
  personId: id,
  kind: z.enum(payKinds),
  /** Where it is paid or who offers it; may be empty. */
  label: z.string(),
  amount,
  /** ISO 4217. */
  currency,
  per: z.enum(payPeriods),
  /** What an hourly amount is worked out with; 40 unless the person says otherwise. */
  hoursPerWeek: hoursPerWeek.optional(),
  asOf: enteredDate.optional(),
  /** The amount for a year: 12 months, 52 weeks, or 52 weeks of the hours. */
  perYear: z.number(),
  createdAt: instant,
  updatedAt: instant,
});
export type Pay = z.infer<typeof paySchema>;

const fields = {
  kind: z.enum(payKinds),
  label: z.string().trim().max(200),
  amount,
  currency,
  per: z.enum(payPeriods),
};

/** In updates, null clears a field and an absent one is left alone. */
export const payProcedures = {
  /** A person's pay and offers: pay first, then the newest. */
  'pay.list': query(z.strictObject({ personId: id }), z.array(paySchema)),
  'pay.create': command(
    z.strictObject({
      personId: id,
      ...fields,
      label: fields.label.optional(),
      hoursPerWeek: hoursPerWeek.optional(),
      asOf: enteredDate.optional(),
    }),
    paySchema,
  ),
  'pay.update': command(
    z.strictObject({
      id,
      kind: fields.kind.optional(),
      label: fields.label.optional(),
      amount: fields.amount.optional(),
      currency: fields.currency.optional(),
      per: fields.per.optional(),
      hoursPerWeek: hoursPerWeek.nullish(),
      asOf: enteredDate.nullish(),
    }),
    paySchema,
  ),
  'pay.remove': command(z.strictObject({ id }), z.object({ id })),
};
