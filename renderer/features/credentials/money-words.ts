import { useMemo } from 'react';
import { useLocale } from '../../i18n/use-text';

/** Says an amount of money in whole units of its currency, with its cents where there are some: `$66`, `$12.50`. */
export type MoneyWords = (amount: number, currency: string) => string;

/** Fees have cents, and a currency whose code nobody knows is written as it stands. */
export function moneyWords(tag: string): MoneyWords {
  return (amount, currency) => {
    const digits = Number.isInteger(amount) ? 0 : 2;
    const fraction = { minimumFractionDigits: digits, maximumFractionDigits: 2 };
    return /^[A-Z]{3}$/.test(currency)
      ? new Intl.NumberFormat(tag, { style: 'currency', currency, ...fraction }).format(amount)
      : `${currency} ${new Intl.NumberFormat(tag, fraction).format(amount)}`;
  };
}

export function useMoney(): MoneyWords {
  const locale = useLocale();
  return useMemo(() => moneyWords(locale === 'es' ? 'es-US' : 'en-US'), [locale]);
}
