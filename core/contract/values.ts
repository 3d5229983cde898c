import { z } from 'zod';
import { enteredYears, isEnteredYear } from './choices';

/** Value shapes that several areas of the contract share. */

/** Text that a person typed: trimmed, never empty, bounded. */
export const shortText = z.string().trim().min(1).max(300);
/** Optional free text; empty is allowed and kept as it is. */
export const longText = z.string().max(100_000);

/** An id: UUIDv7 text, except for rules and bundled guides, whose ids are readable slugs. */
export const id = z.string().min(1).max(200);

/** A civil date, `YYYY-MM-DD`, that exists in the calendar. */
export const civilDate = z.iso.date();

/**
 * A civil date that a person entered, in a year that a career can touch. Others are slips of the hand, and cycles
 * counted on from them would leave the calendar.
 */
export const enteredDate = z.iso
  .date({ abort: true })
  .refine(
    (date) => isEnteredYear(Number(date.slice(0, 4))),
    `The year must be between ${enteredYears.first} and ${enteredYears.last}.`,
  );

/** A UTC instant, ISO-8601 with a `Z`. */
export const instant = z.iso.datetime();

/** Credits: zero or more, at most 100,000, in steps of a hundredth (the store keeps integer hundredths). */
export const credits = z
  .number()
  .min(0)
  .max(100_000)
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, {
    error: 'Credits have at most two decimal places.',
  });

/** What an amount is counted in: "CE credit", "CE hour", "contact hour", "CEU", "semester credit", … */
export const unit = z.string().trim().min(1).max(60);

/** A month of birth, 1 to 12. */
export const birthMonth = z.number().int().min(1).max(12);
/** A day of birth, 1 to 31; whether its month has it is for the host to check. */
export const birthDay = z.number().int().min(1).max(31);

/** The input of a procedure that asks for nothing. */
export const nothing = z.object({}).strict();

/** A period of civil dates, both ends included. */
export const period = z
  .object({ startsOn: enteredDate, endsOn: enteredDate })
  .refine((cycle) => cycle.startsOn <= cycle.endsOn, { error: 'The period ends before it starts.' });
