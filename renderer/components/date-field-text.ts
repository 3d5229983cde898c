import { isEnteredYear } from '#core/contract/choices';
import { isCivilDate } from '#core/time/civil-date';

/** Month names by their first three letters, English and Spanish: either may be typed in either language. */
const months: Readonly<Record<string, number>> = {
  jan: 1,
  ene: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  abr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  ago: 8,
  sep: 9,
  set: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  dic: 12,
};

/** What typed text means as a date; `ambiguous` for 3/4/2027, which is two different days in two countries. */
export type TypedDate =
  | { kind: 'date'; date: string }
  | { kind: 'empty' }
  | { kind: 'ambiguous' }
  | { kind: 'unknown' };

const unknown: TypedDate = { kind: 'unknown' };

function dateOf(year: number, month: number, day: number): TypedDate {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isEnteredYear(year) && isCivilDate(date) ? { kind: 'date', date } : unknown;
}

/** Reads a typed date: `12 Mar 2027`, `Mar 12, 2027`, `12 de marzo de 2027`, `2027-03-12`, and figures that say one day only. */
export function parseTypedDate(text: string): TypedDate {
  const typed = text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');
  if (typed === '') return { kind: 'empty' };
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed);
  if (yearFirst) return dateOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const figures = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed);
  if (figures) return fromFigures(Number(figures[1]), Number(figures[2]), Number(figures[3]));
  const words = typed
    .replace(/\bde(l)?\b/g, ' ')
    .split(/[\s,./-]+/)
    .filter((word) => word !== '');
  return words.length === 3 ? fromWords(words) : unknown;
}

function fromFigures(first: number, second: number, year: number): TypedDate {
  if (first === second) return dateOf(year, first, second);
  const dayFirst = dateOf(year, second, first);
  const monthFirst = dateOf(year, first, second);
  if (dayFirst.kind === 'date' && monthFirst.kind === 'date') return { kind: 'ambiguous' };
  return dayFirst.kind === 'date' ? dayFirst : monthFirst;
}

function fromWords(words: readonly string[]): TypedDate {
  const named = words.find((word) => /^[a-z]/.test(word));
  const month = named === undefined ? undefined : months[named.slice(0, 3)];
  if (named === undefined || month === undefined) return unknown;
  const [day, year] = words.filter((word) => word !== named);
  if (day === undefined || year === undefined) return unknown;
  if (!/^\d{1,2}(st|nd|rd|th)?$/.test(day) || !/^\d{4}$/.test(year)) return unknown;
  return dateOf(Number(year), month, Number.parseInt(day, 10));
}
