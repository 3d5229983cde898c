import { addDays, addMonths, type CivilDate, firstOfMonth, monthOf } from '../time/civil-date';

/**
 * A day of the sample, counted back from today: `monthsAgo` months before today's month, on that day of the month
 * (1 to 28, so that every month has it). Below zero lies ahead.
 */
export type RelativeDay = { readonly monthsAgo: number; readonly day: number };

/** The civil date of a relative day. */
export function dateOf(today: CivilDate, { monthsAgo, day }: RelativeDay): CivilDate {
  return addDays(addMonths(firstOfMonth(today), -monthsAgo), day - 1);
}

/** The day before a relative day. */
export function dayBefore(today: CivilDate, relative: RelativeDay): CivilDate {
  return addDays(dateOf(today, relative), -1);
}

/** How long ago the sample's ARRT biennium began, in months: of its 24, so that five months and a bit are left. */
export const bienniumBeganMonthsAgo = 18;

/** The month (1 to 12) in which the sample person was born: that in which the ARRT biennium began. */
export function sampleBirthMonth(today: CivilDate): number {
  return monthOf(dateOf(today, { monthsAgo: bienniumBeganMonthsAgo, day: 1 }));
}
