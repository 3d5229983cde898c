/**
 * The closed sets and limits of the contract, apart from its schemas: the renderer offers these choices and may not
 * carry the schema library into its page.
 */

/** The colour schemes; `system` follows the system. */
export const themes = ['system', 'light', 'dark'] as const;
/** The languages of the interface, as BCP 47 tags. */
export const locales = ['en', 'es'] as const;

/** The most text a guide import reads, in UTF-8 bytes. */
export const guideTextMaxBytes = 2 * 1024 * 1024;

/** How an activity was taken. Text, so that an issuer's own word can stand; these are offered. */
export const activityFormats = [
  'live',
  'live-webinar',
  'self-study',
  'online-course',
  'academic-course',
  'in-service',
  'conference',
] as const;

/** Where an activity took place, as far as issuers tell places apart. Text, like formats. */
export const activityPlaces = ['own-facility', 'vendor-site', 'online', 'conference', 'school'] as const;

/** What a search can find. */
export const searchKinds = [
  'guide',
  'credential',
  'activity',
  'evidence',
  'portfolio-entry',
  'person',
  'mark',
] as const;

/** What evidence can be attached to. */
export const evidenceTargetKinds = ['activity', 'credential', 'portfolio-item', 'portfolio-entry'] as const;

/** The years of the dates that a person may enter, both included. */
export const enteredYears = { first: 1900, last: 2199 } as const;

/** Whether a date that a person enters may lie in the year. */
export function isEnteredYear(year: number): boolean {
  return year >= enteredYears.first && year <= enteredYears.last;
}

/** What an amount of a person's own is: what they earn, or what they are offered. */
export const payKinds = ['pay', 'offer'] as const;

/** What an amount of pay is for. */
export const payPeriods = ['year', 'month', 'week', 'hour'] as const;

/** The text sizes of the guide reader, in percent of the interface's. */
export const readingSizes = { smallest: 80, largest: 160, step: 10 } as const;
