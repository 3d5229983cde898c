import { isCivilDate } from '../time/civil-date';

/** Whether a text says what a figure is of: a year (`2024`), a month (`2024-05`) or a civil date, each of the calendar. */
export function isFigureDate(text: string): boolean {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) && isCivilDate(`${text}-01-01`.slice(0, 10));
}
