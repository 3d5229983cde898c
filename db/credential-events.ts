import type { Credential } from '#core/contract/credentials';
import { fromHundredths, toHundredths } from './hundredths';
import { withoutNulls } from './optional';
import { type Db, deleteRow, insertRow, prepared } from './statements';

/** What happened to credentials and changes what is asked. */

export type CredentialEvent = Credential['events'][number];

type EventRow = {
  id: string;
  credential_id: string;
  event_id: string;
  happened_on: string;
  credits: number | null;
  note: string | null;
};

/** The statements, so that a test can hold each against its query plan. */
export const credentialEventSql = {
  ofCredential: 'SELECT * FROM credential_event WHERE credential_id = ? ORDER BY happened_on, id',
  ofPerson: `SELECT e.* FROM credential c JOIN credential_event e ON e.credential_id = c.id
    WHERE c.person_id = ? ORDER BY e.happened_on, e.id`,
} as const;

function toEvent(row: EventRow): CredentialEvent {
  return {
    id: row.id,
    eventId: row.event_id,
    on: row.happened_on,
    ...withoutNulls({
      credits: row.credits === null ? null : fromHundredths(row.credits),
      note: row.note,
    }),
  };
}

/** Adds an event to a credential. Inside a change. */
export function insertEvent(db: Db, credentialId: string, event: CredentialEvent): void {
  insertRow(db, 'credential_event', {
    id: event.id,
    credential_id: credentialId,
    event_id: event.eventId,
    happened_on: event.on,
    credits: event.credits === undefined ? null : toHundredths(event.credits),
    note: event.note ?? null,
  });
}

/** Takes an event away. Inside a change. */
export function deleteEvent(db: Db, id: string): void {
  deleteRow(db, 'credential_event', id);
}

/** A credential's events, oldest first. */
export function listEvents(db: Db, credentialId: string): CredentialEvent[] {
  return prepared<EventRow>(db, credentialEventSql.ofCredential).all(credentialId).map(toEvent);
}

/** The events of all of a person's credentials, by credential, oldest first. */
export function listEventsByCredential(db: Db, personId: string): Map<string, CredentialEvent[]> {
  const rows = prepared<EventRow>(db, credentialEventSql.ofPerson).all(personId);
  const byCredential = new Map<string, CredentialEvent[]>();
  for (const row of rows) {
    const known = byCredential.get(row.credential_id);
    if (known === undefined) byCredential.set(row.credential_id, [toEvent(row)]);
    else known.push(toEvent(row));
  }
  return byCredential;
}
