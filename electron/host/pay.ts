import type { Pay } from '#core/contract/pay';
import { deletePay, insertPay, listPay, type StoredPay, updatePay } from '#db/pay';
import { changeAbout } from './change-labels';
import type { Handlers, ProceduresOf } from './handler';
import { patched } from './patch';
import { payOf, personOf } from './records';

/** Full time, as most offers count it: what an hourly amount is worked out with unless the person says otherwise. */
const usualHours = 40;
const weeksOfYear = 52;

/** Hours as the store keeps them: in hundredths. */
function toStep(hours: number | null | undefined): number | null | undefined {
  return typeof hours === 'number' ? Math.round(hours * 100) / 100 : hours;
}

/** The amount for a year, in whole hundredths, so that no sum is off by a fraction of a cent. */
function perYear(pay: StoredPay): number {
  const times = {
    year: 1,
    month: 12,
    week: weeksOfYear,
    hour: weeksOfYear * (pay.hoursPerWeek ?? usualHours),
  };
  return Math.round(pay.amount * times[pay.per] * 100) / 100;
}

const toPay = (pay: StoredPay): Pay => ({ ...pay, perYear: perYear(pay) });

/** What the pay is called in the history: where it is paid, or the amount as it was entered. */
function titleOf(pay: StoredPay): string {
  return pay.label === '' ? `${pay.amount} ${pay.currency}` : pay.label;
}

export const payHandlers: Handlers<ProceduresOf<'pay'>> = {
  'pay.list': (input, context) => {
    personOf(context, input.personId);
    return listPay(context.store.db, input.personId).map(toPay);
  },

  'pay.create': (input, context) => {
    const { store } = context;
    personOf(context, input.personId);
    const now = store.now();
    const pay: StoredPay = {
      id: store.newId(),
      personId: input.personId,
      kind: input.kind,
      label: input.label ?? '',
      amount: input.amount,
      currency: input.currency,
      per: input.per,
      ...patched('hoursPerWeek', toStep(input.hoursPerWeek), undefined),
      ...patched('asOf', input.asOf, undefined),
      createdAt: now,
      updatedAt: now,
    };
    return store.change(changeAbout('pay-created', { title: titleOf(pay) }, pay.personId), () => {
      insertPay(store.db, pay);
      return toPay(pay);
    });
  },

  'pay.update': (input, context) => {
    const { store } = context;
    const { hoursPerWeek, asOf, ...current } = payOf(context, input.id);
    const pay: StoredPay = {
      ...current,
      kind: input.kind ?? current.kind,
      label: input.label ?? current.label,
      amount: input.amount ?? current.amount,
      currency: input.currency ?? current.currency,
      per: input.per ?? current.per,
      ...patched('hoursPerWeek', toStep(input.hoursPerWeek), hoursPerWeek),
      ...patched('asOf', input.asOf, asOf),
      updatedAt: store.now(),
    };
    return store.change(changeAbout('pay-updated', { title: titleOf(pay) }, pay.personId), () => {
      updatePay(store.db, pay);
      return toPay(pay);
    });
  },

  'pay.remove': (input, context) => {
    const { store } = context;
    const pay = payOf(context, input.id);
    return store.change(changeAbout('pay-removed', { title: titleOf(pay) }, pay.personId), () => {
      deletePay(store.db, pay.id);
      return { id: pay.id };
    });
  },
};
