import type { Pay } from '#core/contract/pay';
import type { GuideFacts } from '#core/guides/guide';
import type { Catalogue } from '../../../i18n/catalogue';
import type { Format } from '../../../i18n/format';

/** An amount with its cents, where it has some: `$21.50`. */
export function exactMoney(format: Format, amount: number, currency: string): string {
  const cents = Math.round(amount * 100);
  if (cents % 100 === 0) return format.money(cents / 100, currency);
  const whole = Math.trunc(cents / 100);
  const separator = format.number(0.5).replace(/\d/g, '');
  const exact = `${format.number(whole)}${separator}${String(cents % 100).padStart(2, '0')}`;
  return format.money(whole, currency).replace(format.number(whole), exact);
}

/** What the person calls an amount of theirs: its label, else what it is. */
export function payName(pay: Pay, text: Catalogue): string {
  return pay.label === '' ? text.guides.pay.kinds[pay.kind] : pay.label;
}

/** Its short name on the scale: "You" for one's own pay without a label. */
export function markName(pay: Pay, isOneself: boolean, text: Catalogue): string {
  if (pay.label !== '') return pay.label;
  return pay.kind === 'pay' && isOneself ? text.guides.pay.you : text.guides.pay.kinds[pay.kind];
}

/** What a sentence says of it: "Your pay", "The offer “City clinic”". */
export function paySubject(pay: Pay, isOneself: boolean, text: Catalogue): string {
  const words = text.guides.pay.subject;
  const name = pay.label === '' ? null : pay.label;
  if (pay.kind === 'offer') return words.offer(name);
  return isOneself ? words.own(name) : words.theirs(name);
}

/** An amount as it was given, and for a year where it was given for something else. */
export function payAmount(pay: Pay, text: Catalogue, format: Format): string {
  const words = text.guides.pay;
  const given = words.per[pay.per](exactMoney(format, pay.amount, pay.currency));
  if (pay.per === 'year') return given;
  return `${given} · ${words.aYear(format.money(Math.round(pay.perYear), pay.currency))}`;
}

/** Why an amount has no place on a guide's scale; null where it has one. */
export function whyNotPlaced(pay: Pay, facts: GuideFacts, text: Catalogue): string | null {
  const words = text.guides.pay;
  if (facts.currency === undefined) return words.noCurrency;
  return pay.currency === facts.currency ? null : words.otherCurrency(pay.currency, facts.currency);
}
