/** The time that an amount of pay is for. */
export type PayPeriod = 'hour' | 'day' | 'week' | 'month' | 'year';

const per = "(?:/ ?|per |a |an |each |the |pro |im |in der |die |par |por |al |à l[’'])";
const periods: readonly (readonly [PayPeriod, string])[] = [
  ['year', `${per}(?:yr|year|y|annum|Jahr|an|año)|yearly|annual(?:ly)?|p\\.? ?a\\.?|jährlich|anual(?:es)?`],
  ['hour', `${per}(?:h|hr|hour|Std\\.?|Stunde|heure|hora)|hourly|stündlich`],
  ['month', `${per}(?:mo|mth|month|Monat|mois|mes)|monthly|pcm|monatlich|mensual(?:es)?`],
  ['week', `${per}(?:wk|week|Woche|semaine|semana)|weekly`],
  ['day', `${per}(?:d|day|shift|visit|Tag|jour|día)|daily`],
];

/** The source of an expression that matches the words for any period. */
export const periodPattern = `(?:${periods.map(([, words]) => words).join('|')})`;

const exact = periods.map(([period, words]) => [period, new RegExp(`^(?:${words})$`, 'i')] as const);

/** The period that words such as `per hour`, `/yr` or `annually` name; undefined for other words. */
export function readPeriod(words: string): PayPeriod | undefined {
  return exact.find(([, pattern]) => pattern.test(words.trim()))?.[0];
}

/** The period that a label speaks of (`Median hourly wage`, `Salary (monthly)`); undefined where it speaks of none. */
export function periodOfLabel(label: string): PayPeriod | undefined {
  if (/\bhour(?:ly)?\b/i.test(label)) return 'hour';
  if (/\bmonth(?:ly)?\b/i.test(label)) return 'month';
  if (/\bweek(?:ly)?\b/i.test(label)) return 'week';
  if (/\bdaily\b/i.test(label)) return 'day';
  return /\b(?:annual|yearly)\b/i.test(label) ? 'year' : undefined;
}
