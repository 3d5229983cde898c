import type { payKinds, payPeriods } from '#core/contract/choices';
import type { Pay } from '#core/contract/pay';
import type { Catalogue } from '../../../i18n/catalogue';

/** What stands in the form for an amount; null where a figure or a date is not there yet. */
export type PayDraft = {
  kind: (typeof payKinds)[number];
  label: string;
  amount: number | null;
  currency: string;
  per: (typeof payPeriods)[number];
  hoursPerWeek: number | null;
  asOf: string | null;
};

export type PayFields = Omit<PayDraft, 'amount'> & { amount: number };

export function draftOf(pay: Pay | undefined, currency: string): PayDraft {
  return pay === undefined
    ? { kind: 'pay', label: '', amount: null, currency, per: 'year', hoursPerWeek: null, asOf: null }
    : {
        kind: pay.kind,
        label: pay.label,
        amount: pay.amount,
        currency: pay.currency,
        per: pay.per,
        hoursPerWeek: pay.hoursPerWeek ?? null,
        asOf: pay.asOf ?? null,
      };
}

/** What is still wrong with the fields, by field. */
export function payFaults(
  draft: PayDraft,
  text: Catalogue,
): Partial<Record<'amount' | 'currency' | 'hoursPerWeek', string>> {
  const words = text.guides.pay.faults;
  return {
    ...(draft.amount === null || draft.amount <= 0 ? { amount: words.amount } : {}),
    ...(/^[A-Z]{3}$/.test(draft.currency) ? {} : { currency: words.currency }),
    ...(draft.per === 'hour' &&
    draft.hoursPerWeek !== null &&
    (draft.hoursPerWeek < 1 || draft.hoursPerWeek > 100)
      ? { hoursPerWeek: words.hoursPerWeek }
      : {}),
  };
}

/** The fields to send; null while something is wrong. Hours go only with an hourly amount. */
export function toPay(draft: PayDraft): PayFields | null {
  const { amount } = draft;
  if (amount === null || amount <= 0 || !/^[A-Z]{3}$/.test(draft.currency)) return null;
  const hoursPerWeek = draft.per === 'hour' ? draft.hoursPerWeek : null;
  if (hoursPerWeek !== null && (hoursPerWeek < 1 || hoursPerWeek > 100)) return null;
  return { ...draft, amount, label: draft.label.trim(), hoursPerWeek };
}
