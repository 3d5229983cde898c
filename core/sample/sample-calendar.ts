import { Temporal } from 'temporal-polyfill';

/** A day of the sample, counted back from today: `monthsAgo` months before today's month, on that day of the month. */
export type RelativeDay = { readonly monthsAgo: number; readonly day: number };

/** The civil date of a relative day. `monthsAgo` below zero lies ahead; a day the month lacks becomes its last. */
export function dateOf(today: string, { monthsAgo, day }: RelativeDay): string {
  return Temporal.PlainDate.from(today).subtract({ months: monthsAgo }).with({ day }).toString();
}

/** The day before a relative day. */
export function dayBefore(today: string, relative: RelativeDay): string {
  return Temporal.PlainDate.from(dateOf(today, relative)).subtract({ days: 1 }).toString();
}

/** How long ago the sample's ARRT biennium began, in months: of its 24, so that five months and a bit are left. */
export const bienniumBeganMonthsAgo = 18;

/** The month (1 to 12) in which the sample person was born: that in which the ARRT biennium began. */
export function sampleBirthMonth(today: string): number {
  return Temporal.PlainDate.from(today).subtract({ months: bienniumBeganMonthsAgo }).month;
}
