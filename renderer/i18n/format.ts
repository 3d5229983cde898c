import { useMemo } from 'react';
import { pluralOf } from '#core/compliance/plural';
import type { Locale } from './catalogue';
import { useLocale } from './use-text';

/** Dates, numbers, money and credits as the person's language writes them. Dates are always `12 Mar 2027`. */
export type Format = {
  /** `2027-03-12` → `12 Mar 2027`. */
  date(civilDate: string): string;
  /** An instant → `12 Mar 2027, 14:05` in the person's time zone. */
  moment(instant: string): string;
  /** 21.5 → `21.5`; up to two decimals, no trailing zeros. */
  number(value: number): string;
  /** Whole units: 50000, `USD` → `$50,000`. */
  money(amount: number, currency: string): string;
  /** Bytes → `2.4 MB`. */
  fileSize(bytes: number): string;
  /** 2.5, `CE credit` → `2.5 CE credits`. */
  credits(amount: number, unit: string): string;
};

/** The plural of an issuer's unit in English; units are the issuer's own words and stay English in every language. */
function pluralUnit(amount: number, unit: string): string {
  if (amount === 1) return unit;
  return pluralOf(unit);
}

export function createFormat(locale: Locale): Format {
  const tag = locale === 'es' ? 'es-US' : 'en-US';
  const month = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
  const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const number = (value: number) => plain.format(value);
  const day = (date: Date, name: string) =>
    `${date.getUTCDate()} ${name.replace('.', '')} ${date.getUTCFullYear()}`;
  const date = (civilDate: string) => {
    const at = new Date(`${civilDate}T00:00:00Z`);
    // A text that is no date, in a record made elsewhere, must not take the screen with it.
    if (Number.isNaN(at.getTime())) return civilDate;
    return day(at, month.format(at));
  };
  const clock = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return {
    date,
    moment(instant) {
      const at = new Date(instant);
      const pad = (value: number) => String(value).padStart(2, '0');
      const local = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
      return `${date(local)}, ${clock.format(at)}`;
    },
    number,
    money(amount, currency) {
      // Nor must a currency that is none.
      if (!/^[A-Za-z]{3}$/.test(currency)) return `${currency} ${plain.format(amount)}`;
      return new Intl.NumberFormat(tag, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
        amount,
      );
    },
    fileSize(bytes) {
      if (bytes < 1_000) return `${bytes} B`;
      if (bytes < 1_000_000) return `${number(Math.round(bytes / 100) / 10)} kB`;
      return `${number(Math.round(bytes / 100_000) / 10)} MB`;
    },
    credits: (amount, unit) => `${number(amount)} ${pluralUnit(amount, unit)}`,
  };
}

export function useFormat(): Format {
  const locale = useLocale();
  return useMemo(() => createFormat(locale), [locale]);
}
