import { withoutNulls } from './optional';
import { type Db, deleteRow, insertRow, prepared, updateRow } from './statements';

/** How far renewals are: the steps of the issuer that were touched, and the person's own. */

/** A step of a running cycle: the rule's, by `stepId`, or the person's own, with a `title`. */
export type StoredStep = {
  id: string;
  credentialId: string;
  stepId?: string;
  title?: string;
  /** The order of the person's own steps. */
  position: number;
  doneOn?: string;
  /** Minor units of the currency. */
  paid?: { amountMinor: number; currency: string };
  note: string;
};

type StepRow = {
  id: string;
  credential_id: string;
  step_id: string | null;
  title: string | null;
  position: number;
  done_on: string | null;
  paid_minor: number | null;
  paid_currency: string | null;
  note: string;
};

/** The statements, so that a test can hold each against its query plan. */
export const renewalStepSql = {
  running: `SELECT * FROM renewal_step WHERE credential_id = ? AND cycle_ends_on IS NULL
    ORDER BY position, id`,
  close: 'UPDATE renewal_step SET cycle_ends_on = ? WHERE credential_id = ? AND cycle_ends_on IS NULL',
} as const;

function toStep(row: StepRow): StoredStep {
  const paid =
    row.paid_minor === null || row.paid_currency === null
      ? null
      : { amountMinor: row.paid_minor, currency: row.paid_currency };
  return {
    id: row.id,
    credentialId: row.credential_id,
    position: row.position,
    note: row.note,
    ...withoutNulls({ stepId: row.step_id, title: row.title, doneOn: row.done_on, paid }),
  };
}

function toColumns(step: StoredStep) {
  return {
    credential_id: step.credentialId,
    step_id: step.stepId ?? null,
    title: step.title ?? null,
    position: step.position,
    done_on: step.doneOn ?? null,
    paid_minor: step.paid?.amountMinor ?? null,
    paid_currency: step.paid?.currency ?? null,
    note: step.note,
  };
}

/** Puts a step into the running cycle. Inside a change. */
export function insertStep(db: Db, step: StoredStep): void {
  insertRow(db, 'renewal_step', { id: step.id, ...toColumns(step) });
}

/** Writes a step that is there as given. Inside a change. */
export function updateStep(db: Db, step: StoredStep): void {
  updateRow(db, 'renewal_step', step.id, toColumns(step));
}

/** Takes a step away. Inside a change. */
export function deleteStep(db: Db, id: string): void {
  deleteRow(db, 'renewal_step', id);
}

/** The steps of a credential's running cycle that were touched or added; the person's own in their order. */
export function listSteps(db: Db, credentialId: string): StoredStep[] {
  return prepared<StepRow>(db, renewalStepSql.running).all(credentialId).map(toStep);
}

/** Leaves the steps of the running cycle with the cycle that is closed. Inside a change. */
export function closeSteps(db: Db, credentialId: string, cycleEndsOn: string): void {
  prepared(db, renewalStepSql.close).run(cycleEndsOn, credentialId);
}
