import type { Pay } from '#core/contract/pay';
import { fromHundredths, toHundredths } from './hundredths';
import { withoutNulls } from './optional';
import { type Db, deleteRow, insertRow, prepared, updateRow } from './statements';

/** Pay as it is kept; the amount for a year is worked out from it. */
export type StoredPay = Omit<Pay, 'perYear'>;

type PayRow = {
  id: string;
  person_id: string;
  kind: Pay['kind'];
  label: string;
  amount_minor: number;
  currency: string;
  per: Pay['per'];
  hours_per_week: number | null;
  as_of: string | null;
  created_at: string;
  updated_at: string;
};

/** The statements, so that a test can hold each against its query plan. */
export const paySql = {
  ofPerson: "SELECT * FROM pay WHERE person_id = ? ORDER BY kind = 'pay' DESC, created_at DESC, id DESC",
} as const;

function toPay(row: PayRow): StoredPay {
  return {
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    label: row.label,
    amount: fromHundredths(row.amount_minor),
    currency: row.currency,
    per: row.per,
    ...withoutNulls({
      hoursPerWeek: row.hours_per_week === null ? null : fromHundredths(row.hours_per_week),
      asOf: row.as_of,
    }),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function toColumns(pay: StoredPay) {
  return {
    person_id: pay.personId,
    kind: pay.kind,
    label: pay.label,
    amount_minor: toHundredths(pay.amount),
    currency: pay.currency,
    per: pay.per,
    hours_per_week: pay.hoursPerWeek === undefined ? null : toHundredths(pay.hoursPerWeek),
    as_of: pay.asOf ?? null,
    created_at: pay.createdAt,
    updated_at: pay.updatedAt,
  };
}

/** Puts new pay or a new offer in. Inside a change. */
export function insertPay(db: Db, pay: StoredPay): void {
  insertRow(db, 'pay', { id: pay.id, ...toColumns(pay) });
}

/** Writes pay that is there as given. Inside a change. */
export function updatePay(db: Db, pay: StoredPay): void {
  updateRow(db, 'pay', pay.id, toColumns(pay));
}

/** Takes pay out. Inside a change. */
export function deletePay(db: Db, id: string): void {
  deleteRow(db, 'pay', id);
}

/** The pay or offer with this id. */
export function findPay(db: Db, id: string): StoredPay | undefined {
  const row = prepared<PayRow>(db, 'SELECT * FROM pay WHERE id = ?').get(id);
  return row === undefined ? undefined : toPay(row);
}

/** A person's pay, then their offers, the newest first. */
export function listPay(db: Db, personId: string): StoredPay[] {
  return prepared<PayRow>(db, paySql.ofPerson).all(personId).map(toPay);
}
