import type { z } from 'zod';
import type { pinSchema } from '#core/contract/credentials';
import { fromHundredths, toHundredths } from './hundredths';
import { withoutNulls } from './optional';
import { type Db, insertRow, prepared, updateRow } from './statements';

/** What a person decided about activities for credentials. */

export type Pin = z.infer<typeof pinSchema>;
export type StoredPin = Pin & { id: string; credentialId: string; activityId: string };

type PinRow = {
  id: string;
  credential_id: string;
  activity_id: string;
  kind: Pin['kind'];
  category_id: string | null;
  credits: number | null;
  note: string | null;
};

/** The statements, so that a test can hold each against its query plan. */
export const activityPinSql = {
  ofCredential: 'SELECT * FROM activity_pin WHERE credential_id = ? ORDER BY activity_id',
  ofPerson: `SELECT p.* FROM credential c JOIN activity_pin p ON p.credential_id = c.id
    WHERE c.person_id = ? ORDER BY p.activity_id`,
  one: 'SELECT * FROM activity_pin WHERE credential_id = ? AND activity_id = ?',
  deleteOfActivity: 'DELETE FROM activity_pin WHERE activity_id = ?',
} as const;

function toPin(row: PinRow): StoredPin {
  return {
    id: row.id,
    credentialId: row.credential_id,
    activityId: row.activity_id,
    kind: row.kind,
    ...withoutNulls({
      categoryId: row.category_id,
      credits: row.credits === null ? null : fromHundredths(row.credits),
      note: row.note,
    }),
  };
}

/** Puts a pin in, or in the place of the one that the pair has, whose id it must then carry. Inside a change. */
export function savePin(db: Db, pin: StoredPin): void {
  const columns = {
    credential_id: pin.credentialId,
    activity_id: pin.activityId,
    kind: pin.kind,
    category_id: pin.categoryId ?? null,
    credits: pin.credits === undefined ? null : toHundredths(pin.credits),
    note: pin.note ?? null,
  };
  if (findPin(db, pin.credentialId, pin.activityId) === undefined) {
    insertRow(db, 'activity_pin', { id: pin.id, ...columns });
  } else {
    updateRow(db, 'activity_pin', pin.id, columns);
  }
}

/** Takes the pin of a pair away; false where there was none. Inside a change. */
export function deletePin(db: Db, credentialId: string, activityId: string): boolean {
  const sql = 'DELETE FROM activity_pin WHERE credential_id = ? AND activity_id = ?';
  return prepared(db, sql).run(credentialId, activityId).changes > 0;
}

/** Takes away what was decided about an activity, for every credential. Inside the change that takes the activity out. */
export function deletePinsOf(db: Db, activityId: string): void {
  prepared(db, activityPinSql.deleteOfActivity).run(activityId);
}

/** What was decided about an activity for a credential. */
export function findPin(db: Db, credentialId: string, activityId: string): StoredPin | undefined {
  const row = prepared<PinRow>(db, activityPinSql.one).get(credentialId, activityId);
  return row === undefined ? undefined : toPin(row);
}

/** A credential's pins, by activity. */
export function listPins(db: Db, credentialId: string): StoredPin[] {
  return prepared<PinRow>(db, activityPinSql.ofCredential).all(credentialId).map(toPin);
}

/** The pins of all of a person's credentials. */
export function listPinsOfPerson(db: Db, personId: string): StoredPin[] {
  return prepared<PinRow>(db, activityPinSql.ofPerson).all(personId).map(toPin);
}
