import { foldUnit } from '#core/compliance/fold';
import type { Catalogue } from '../../i18n/catalogue';
import type { Format } from '../../i18n/format';

/** Codes that are stored, each with its word in the person's language. A word of their own stays as it is. */
type Offered = Readonly<Record<string, string>>;

/** A stored format or place in the person's language. */
export function offeredWord(code: string, words: Offered): string {
  return (Object.hasOwn(words, code) ? words[code] : undefined) ?? code;
}

/** The stored form of a format or place as it is shown. */
export function offeredCode(shown: string, words: Offered): string {
  const folded = shown.trim().toLocaleLowerCase();
  const offered = Object.entries(words).find(([, word]) => word.toLocaleLowerCase() === folded);
  return offered ? offered[0] : shown.trim();
}

/** The unit of time as it is stored; issuers' own units are written as they write them, in every language. */
export const minuteUnit = 'minutes';

export const isMinutes = (unit: string): boolean => foldUnit(unit) === foldUnit(minuteUnit);

type MinutesWord = Pick<Catalogue['ceLog'], 'minutes'>;

/** A stored unit in the person's language. */
export function unitWord(unit: string, { minutes }: MinutesWord): string {
  return isMinutes(unit) ? minutes : unit;
}

/** The stored form of a unit as it is shown. */
export function unitCode(shown: string, { minutes }: MinutesWord): string {
  const unit = shown.trim();
  return isMinutes(unit) || unit.toLocaleLowerCase() === minutes ? minuteUnit : unit;
}

/** An amount as the log holds it: `1.5 CE credits`, `90 minutes`. */
export function amountWords(
  { text, format }: { text: Catalogue; format: Format },
  { amount, unit }: { amount: number; unit: string },
): string {
  return format.credits(amount, unitWord(unit, text.ceLog));
}
