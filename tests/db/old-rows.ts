import type { Activity } from '#core/contract/activities';
import type { Credential } from '#core/contract/credentials';
import { type Db, insertRow } from '#db/statements';

/** Rows with the columns of the first version, which every later one takes too: for workbooks of earlier versions. */

export function insertFirstActivity(db: Db, activity: Activity): void {
  insertRow(db, 'activity', {
    id: activity.id,
    person_id: activity.personId,
    title: activity.title,
    provider: activity.provider ?? null,
    completed_on: activity.completedOn,
    credits: Math.round(activity.credits.amount * 100),
    unit: activity.credits.unit,
    categories: JSON.stringify(activity.categories),
    format: activity.format ?? null,
    approval_number: activity.approvalNumber ?? null,
    notes: activity.notes,
    created_at: activity.createdAt,
    updated_at: activity.updatedAt,
  });
}

/** A credential without a requirement of its own, with its past cycles. */
export function insertFirstCredential(db: Db, credential: Credential): void {
  insertRow(db, 'credential', {
    id: credential.id,
    person_id: credential.personId,
    rule_id: credential.ruleId ?? null,
    title: credential.title,
    issuer: credential.issuer ?? null,
    number: credential.number ?? null,
    issued_on: credential.issuedOn ?? null,
    expires_on: credential.expiresOn ?? null,
    cycle_starts_on: credential.cycle.startsOn,
    cycle_ends_on: credential.cycle.endsOn,
    cycle_basis: credential.cycleBasis,
    holds: JSON.stringify(credential.holds),
    notes: credential.notes,
    archived_at: credential.archivedAt ?? null,
    created_at: credential.createdAt,
    updated_at: credential.updatedAt,
  });
  for (const { startsOn, endsOn, renewedOn } of credential.pastCycles) {
    insertRow(db, 'credential_cycle', {
      id: `${credential.id} ${startsOn}`,
      credential_id: credential.id,
      starts_on: startsOn,
      ends_on: endsOn,
      renewed_on: renewedOn ?? null,
    });
  }
}
