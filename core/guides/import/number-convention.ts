import { hasDotThousands } from './currencies';

/** Which mark a page puts between thousands (the other one before decimals), or that it does both. */
export type NumberConvention = 'comma' | 'dot' | 'mixed';

/** Figures that can be read in one way only, with what makes a short one an amount or a rate. */
const figure = /(?:([$£€¥₹]) ?)?(\d{1,9}(?:[.,]\d{1,9})+)(?: ?([%€$£]))?/g;
const commaThousands = /^\d{1,3}(?:(?:,\d{3})+\.\d{1,2}|(?:,\d{3}){2,}|(?:,\d{2})+,\d{3})$/;
const dotThousands = /^\d{1,3}(?:(?:\.\d{3})+,\d{1,2}|(?:\.\d{3}){2,})$/;

/**
 * What the figures of a page say of its numbers: `1,250.50` and `11.5%` put a comma between thousands, `1.250,50` and
 * `11,5 %` a dot. Undefined where no figure tells.
 */
export function readConvention(lines: readonly { readonly text: string }[]): NumberConvention | undefined {
  let isComma = false;
  let isDot = false;
  for (const { text } of lines) {
    if (!/\d[.,]\d/.test(text)) continue;
    for (const [, before, digits = '', after] of text.matchAll(figure)) {
      const isMeasured = before !== undefined || after !== undefined;
      if (commaThousands.test(digits) || (isMeasured && /^\d+\.\d{1,2}$/.test(digits))) isComma = true;
      else if (dotThousands.test(digits) || (isMeasured && /^\d+,\d{1,2}$/.test(digits))) isDot = true;
    }
    if (isComma && isDot) return 'mixed';
  }
  return isComma ? 'comma' : isDot ? 'dot' : undefined;
}

const unmarked = (text: string, thousands: RegExp) => Number(text.replace(thousands, '').replace(',', '.'));

/**
 * Reads the digits of an amount, with whatever stands between them. A single group of three behind a comma is thousands
 * unless the page uses commas otherwise; behind a dot only where the page or its currency (ISO 4217) says so.
 * `ambiguous` where two readings are left, or none.
 */
export function readFigure(
  digits: string,
  convention: NumberConvention | undefined,
  currency: string | undefined,
): number | 'ambiguous' {
  if (/^\d{1,15}(?:[.,]\d{1,2})?$/.test(digits)) return unmarked(digits, /$^/);
  if (/^0/.test(digits)) return 'ambiguous';
  if (/^\d{1,3}(?:[ '’´]\d{3})+(?:[.,]\d{1,2})?$/.test(digits)) return unmarked(digits, /[ '’´]/g);
  if (commaThousands.test(digits)) return unmarked(digits, /,/g);
  if (dotThousands.test(digits)) return unmarked(digits, /\./g);
  if (/^\d{1,3},\d{3}$/.test(digits) && (convention === undefined || convention === 'comma'))
    return unmarked(digits, /,/g);
  const isDot = convention === 'dot' || (convention === undefined && hasDotThousands(currency));
  return /^\d{1,3}\.\d{3}$/.test(digits) && isDot ? unmarked(digits, /\./g) : 'ambiguous';
}
