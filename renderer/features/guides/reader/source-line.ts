import type { FactSource } from '#core/guides/guide';
import type { Format } from '../../../i18n/format';

/** A year, a month or a day as it is written: `2024`, `May 2024`, `2 May 2024`. */
function whenOf(asOf: string, format: Format): string {
  if (asOf.length === 4) return asOf;
  // A month is named as its first day is, without the day.
  return asOf.length === 7 ? format.date(`${asOf}-01`).replace(/^1 /, '') : format.date(asOf);
}

/** A source and what its figure is of. */
export function sourceLine({ name, asOf }: Pick<FactSource, 'name' | 'asOf'>, format: Format): string {
  return asOf === undefined ? name : `${name}, ${whenOf(asOf, format)}`;
}
