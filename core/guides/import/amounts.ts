import {
  type CurrencyMark,
  canBe,
  currencyPattern,
  isCurrencyCode,
  mostPay,
  readCurrencyMark,
} from './currencies';
import { type NumberConvention, readFigure } from './number-convention';
import { type PayPeriod, periodPattern, readPeriod } from './pay-period';

/** Reads amounts of money and percentages as guide pages print them. */

/** What a page says of all of its amounts: the currency of its heading (ISO 4217) and how it writes numbers. */
export type Custom = { currency?: string | undefined; convention?: NumberConvention | undefined };

/** An amount in whole currency units a year; the currency where its sign leaves no doubt, else the sign. */
export type Amount = { amount: number; currency?: string; sign?: string };

/** Why an amount is not a year's pay that one can be certain of. */
export type Doubt = { doubt: 'not-annual'; period: PayPeriod } | { doubt: 'ambiguous' | 'absurd' };

const leastPay = 1000;
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|thousand|tsd\.?)$/i, 1000],
  [/^(?:lakhs?|lacs?|lpa|l)$/i, 100_000],
  [/^(?:crores?|cr)$/i, 10_000_000],
  [/^(?:m|million|mio\.?)$/i, 1_000_000],
];
const unitPattern =
  '(?:[kK]|thousand|[Tt]sd\\.?|[Ll]akhs?|[Ll]acs?|LPA|L|[Cc]rores?|[Cc]r|M|million|[Mm]io\\.?)';
const money = new RegExp(
  `^(${currencyPattern})? ?(\\d(?:[\\d.,'’´ ]*\\d)?) ?(?:(${unitPattern})(?![a-zčł]))?(?:[.,][-–—]{1,2})?(\\+)? ?(${currencyPattern})?` +
    `(?: ?(?:gross|brutto))?(?: ?(${periodPattern}))?$`,
  'i',
);

type Parts = CurrencyMark & {
  figure: number | 'ambiguous';
  factor: number | undefined;
  period: PayPeriod | undefined;
  isBare: boolean;
};

/** Takes an amount apart; undefined where the text is more than one, or no known currency stands in it. */
function readParts(text: string, custom: Custom): Parts | undefined {
  if (text.length > 60 || !/\d/.test(text)) return undefined;
  const match = money.exec(text.replace(/[^\S ]/g, ' ').trim());
  if (match === null) return undefined;
  const [, before, digits = '', unit, , after, period] = match;
  const marks: CurrencyMark[] = [];
  for (const mark of [before, after]) {
    if (mark === undefined) continue;
    const read = readCurrencyMark(mark);
    if (read === undefined) return undefined;
    marks.push(read);
  }
  const [first = {}, second = first] = marks;
  const currency = first.currency ?? second.currency;
  const signs = [first.sign, second.sign].filter((sign) => sign !== undefined);
  const isOne = second.currency === undefined || second.currency === currency;
  if (!isOne || (currency !== undefined && signs.some((sign) => !canBe(sign, currency)))) return undefined;
  const [sign] = signs;
  return {
    ...(currency === undefined ? {} : { currency }),
    ...(currency !== undefined || sign === undefined ? {} : { sign }),
    figure: readFigure(digits, custom.convention, currency ?? custom.currency),
    factor: unit === undefined ? undefined : units.find(([name]) => name.test(unit))?.[1],
    period: period === undefined ? undefined : readPeriod(period),
    isBare: marks.length === 0 && unit === undefined && period === undefined && /^\d+$/.test(digits),
  };
}

/** A year such as 2024, which is no amount unless something says so. */
const isYear = ({ isBare, figure }: Parts) =>
  isBare && typeof figure === 'number' && figure >= 1900 && figure <= 2099;

function judge(parts: Parts, factor: number | undefined, custom: Custom): Amount | Doubt {
  const { figure, period, currency, sign } = parts;
  if (period !== undefined && period !== 'year') return { doubt: 'not-annual', period };
  if (figure === 'ambiguous') return { doubt: 'ambiguous' };
  const amount = Math.round(figure * (factor ?? 1));
  if (amount < leastPay || amount > mostPay(currency ?? custom.currency)) return { doubt: 'absurd' };
  return { amount, ...(currency === undefined ? {} : { currency }), ...(sign === undefined ? {} : { sign }) };
}

/**
 * Reads a year's pay: `$50,000`, `35,000`, `£45k`, `65,000+`, `45.000 €`, `₹12,00,000`, `1.2 lakh`, `CHF 80’000 per year`.
 * A `Doubt` where it is pay for another time, can be read two ways, or is too small or large for a year's pay; undefined
 * where the text is anything but an amount.
 */
export function readPay(text: string, custom: Custom = {}): Amount | Doubt | undefined {
  const parts = readParts(text, custom);
  return parts === undefined || isYear(parts) ? undefined : judge(parts, parts.factor, custom);
}

/** Reads a year's pay like {@link readPay}; undefined where there is any doubt. */
export function readAmount(text: string, custom: Custom = {}): Amount | undefined {
  const pay = readPay(text, custom);
  return pay === undefined || 'doubt' in pay ? undefined : pay;
}

/** Whether a text looks like an amount at all: used to say that one was not understood. */
export function looksLikeAmount(text: string): boolean {
  return readParts(text, {}) !== undefined;
}

/** A range of pay in whole currency units a year, `low` never above `high`. */
export type AmountRange = { low: number; high: number; currency?: string; sign?: string };

const separator = /[—–―‒−~-]| (?:to|bis|a|à|al|til|till|until) /g;

/**
 * Reads a range of two amounts: `35,000—65,000`, `$35,000 - $65,000 per year`, `35k to 65k`, `from €35.000 to €65.000`,
 * `3.5–6 lakh`. Doubts as for {@link readPay}; undefined where the text is anything else, or falls from high to low.
 */
export function readPayRange(text: string, custom: Custom = {}): AmountRange | Doubt | undefined {
  if (text.length > 90 || !/\d/.test(text) || !/[—–―‒−~-]| \p{Ll}/u.test(text)) return undefined;
  const bare = text.trim().replace(/^(?:from|between|von|de|entre) /i, '');
  const between = / (?:and|und|et|y) /g;
  const splits = [
    ...bare.matchAll(
      bare === text.trim() ? separator : new RegExp(`${separator.source}|${between.source}`, 'g'),
    ),
  ];
  for (const { index, 0: mark } of splits) {
    const [before, after] = [bare.slice(0, index), bare.slice(index + mark.length)];
    // The currency stands beside one of them, and tells how both are written.
    const behind = readParts(after, custom);
    const low =
      behind &&
      readParts(before, behind.currency === undefined ? custom : { ...custom, currency: behind.currency });
    const high =
      low?.currency === undefined ? behind : readParts(after, { ...custom, currency: low.currency });
    if (low === undefined || high === undefined) continue;
    return joinRange(low, high, custom);
  }
  return undefined;
}

function joinRange(low: Parts, high: Parts, custom: Custom): AmountRange | Doubt | undefined {
  if (isYear(low) && isYear(high)) return undefined;
  const currency = low.currency ?? high.currency;
  const isOf = ({ currency: own = currency, sign }: Parts) =>
    own === currency && (sign === undefined || currency === undefined || canBe(sign, currency));
  if (!isOf(low) || !isOf(high)) return { doubt: 'ambiguous' };
  const of = { ...custom, currency: currency ?? custom.currency };
  const period = high.period ?? low.period;
  // `35-65k`: the unit behind the second is the first one's too.
  const factor =
    low.factor ?? (low.figure !== 'ambiguous' && low.figure < leastPay ? high.factor : undefined);
  const from = judge({ ...low, period }, factor, of);
  const to = judge({ ...high, period }, high.factor, of);
  if ('doubt' in from) return from;
  if ('doubt' in to) return to;
  if (from.amount > to.amount) return undefined;
  const sign = currency === undefined ? (from.sign ?? to.sign) : undefined;
  return {
    low: from.amount,
    high: to.amount,
    ...(currency === undefined ? {} : { currency }),
    ...(sign === undefined ? {} : { sign }),
  };
}

/** Reads a range like {@link readPayRange}; undefined where there is any doubt. */
export function readAmountRange(text: string, custom: Custom = {}): AmountRange | undefined {
  const range = readPayRange(text, custom);
  return range === undefined || 'doubt' in range ? undefined : range;
}

/** The currency that a salary heading names in its bracket (`US, USD`); undefined where it names none. */
export function readCurrency(bracket: string): string | undefined {
  const parts = bracket.split(',').map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  return isCurrencyCode(last) || (parts.length > 1 && /^[A-Z]{3}$/.test(last)) ? last : undefined;
}
