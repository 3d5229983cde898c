/** Currencies as guide pages write them: by sign or by ISO 4217 code. */

/** Signs that leave no doubt. `$`, `¥`, `kr` and `Rs` stand for several currencies each and so name none. */
const signs: ReadonlyMap<string, string | undefined> = new Map([
  ...(
    'US$ USD|CA$ CAD|C$ CAD|AU$ AUD|A$ AUD|NZ$ NZD|MX$ MXN|HK$ HKD|S$ SGD|NT$ TWD|R$ BRL|£ GBP|€ EUR|₹ INR|₩ KRW|₱ PHP|' +
    '₦ NGN|₫ VND|฿ THB|₪ ILS|₺ TRY|₴ UAH|₽ RUB|zł PLN|Kč CZK|Ft HUF|SFr. CHF|Fr. CHF|RM MYR|Rp IDR|R ZAR'
  )
    .split('|')
    .map((pair): [string, string] => [pair.slice(0, pair.lastIndexOf(' ')), pair.slice(-3)]),
  ['$', undefined],
  ['¥', undefined],
  ['kr', undefined],
  ['kr.', undefined],
  ['Rs', undefined],
  ['Rs.', undefined],
]);

const codes = new Set(
  (
    'USD EUR GBP CAD AUD NZD INR JPY CNY CHF SEK NOK DKK ISK PLN CZK HUF RON BGN BRL MXN ARS CLP COP PEN ZAR NGN KES GHS ' +
    'EGP MAD AED SAR QAR KWD ILS TRY RUB UAH SGD HKD TWD KRW THB MYR IDR PHP VND PKR BDT LKR'
  ).split(' '),
);

/** Which currencies a sign of several can stand for. */
const shared: Readonly<Record<string, string>> = {
  $: 'USD CAD AUD NZD MXN SGD HKD TWD ARS CLP COP',
  '¥': 'JPY CNY',
  kr: 'SEK NOK DKK ISK',
  'kr.': 'SEK NOK DKK ISK',
  Rs: 'INR PKR LKR',
  'Rs.': 'INR PKR LKR',
};

/** Currencies whose home writes 45.000 for forty-five thousand. */
const dotThousands = new Set(['EUR', 'BRL', 'DKK', 'ISK', 'IDR', 'TRY', 'ARS', 'CLP', 'COP', 'VND', 'RON']);

/** Currencies in which a year's pay has few enough figures for more to be a mistake. */
const strong = new Set(
  'USD EUR GBP CAD AUD NZD CHF SEK NOK DKK PLN CZK RON BGN BRL MXN PEN ZAR GHS MAD AED SAR QAR KWD ILS SGD HKD MYR'.split(
    ' ',
  ),
);

const escaped = [...signs.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((sign) => sign.replace(/[$.]/g, '\\$&'))
  .join('|');

/** The source of an expression that matches one sign or three capitals that may be a code. */
export const currencyPattern = `(?:US \\$|(?:[A-Z]{3} )?(?:${escaped})|[A-Z]{3})`;

/** A currency sign or code as it stands: the ISO code where it leaves no doubt, or the sign that several share. */
export type CurrencyMark = { currency?: string; sign?: string };

/** Reads what {@link currencyPattern} matched; undefined where it is no currency that is known. */
export function readCurrencyMark(text: string): CurrencyMark | undefined {
  const mark = text.replace('US $', 'US$').trim();
  if (signs.has(mark)) {
    const currency = signs.get(mark);
    return currency === undefined ? { sign: mark } : { currency };
  }
  const [code = '', sign] = mark.split(' ');
  if (!codes.has(code) || (sign !== undefined && !canBe(sign, code))) return undefined;
  return { currency: code };
}

/** Whether a sign can stand for a currency: `$` for US dollars and Canadian ones, but not for euros. */
export function canBe(sign: string, currency: string): boolean {
  return (signs.get(sign) ?? shared[sign] ?? '').split(' ').includes(currency);
}

/** Whether a text is the ISO code of a currency that is known here. */
export const isCurrencyCode = (text: string): boolean => codes.has(text);

/** Whether the home of a currency separates thousands by a dot. */
export const hasDotThousands = (currency: string | undefined): boolean =>
  currency !== undefined && dotThousands.has(currency);

/** The most that a year's pay in a currency can be, in whole units; more is a misreading. */
export function mostPay(currency: string | undefined): number {
  if (currency === undefined) return 1_000_000_000;
  return strong.has(currency) ? 20_000_000 : 100_000_000_000;
}
