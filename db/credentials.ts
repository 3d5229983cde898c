import type { Credential, OwnRequirement } from '#core/contract/credentials';
import { type CredentialEvent, listEvents, listEventsByCredential } from './credential-events';
import { fromHundredths, toHundredths } from './hundredths';
import { withoutNulls } from './optional';
import { type Db, insertRow, prepared, updateRow } from './statements';

type CredentialRow = {
  id: string;
  person_id: string;
  rule_id: string | null;
  title: string;
  issuer: string | null;
  number: string | null;
  issued_on: string | null;
  expires_on: string | null;
  cycle_starts_on: string;
  cycle_ends_on: string;
  cycle_basis: Credential['cycleBasis'];
  holds: string;
  requirement_total: number | null;
  requirement_unit: string | null;
  requirement_cycle_months: number | null;
  requirement_categories: string | null;
  rule_version: number | null;
  lists: string;
  profile: string | null;
  submitted_on: string | null;
  answers: string;
  confirmations: string;
  carried_in: number | null;
  carried_in_note: string | null;
  lead_times: string;
  notes: string;
  archived_at: string | null;
  created_at: string;
  updated_at: string;
};

type CycleRow = {
  credential_id: string;
  starts_on: string;
  ends_on: string;
  renewed_on: string | null;
  carried_in: number | null;
};
type StoredCategory = { id: string; title: string; min?: number; max?: number };

/** The statements, so that a test can hold each against its query plan. */
export const credentialSql = {
  ofPerson: 'SELECT * FROM credential WHERE person_id = ?',
  ofRule: 'SELECT * FROM credential WHERE rule_id = ?',
  cyclesOfPerson: `SELECT y.credential_id, y.starts_on, y.ends_on, y.renewed_on, y.carried_in
    FROM credential c JOIN credential_cycle y ON y.credential_id = c.id
    WHERE c.person_id = ? ORDER BY y.starts_on`,
  cyclesOfOne: `SELECT credential_id, starts_on, ends_on, renewed_on, carried_in FROM credential_cycle
    WHERE credential_id = ? ORDER BY starts_on`,
} as const;

function toCredential(
  row: CredentialRow,
  cycles: readonly CycleRow[],
  events: readonly CredentialEvent[],
): Credential {
  return {
    id: row.id,
    personId: row.person_id,
    title: row.title,
    ...withoutNulls({
      ruleId: row.rule_id,
      issuer: row.issuer,
      number: row.number,
      issuedOn: row.issued_on,
      expiresOn: row.expires_on,
      requirement: toRequirement(row),
      ruleVersion: row.rule_version,
      profile: row.profile,
      submittedOn: row.submitted_on,
      carriedIn: toCarriedIn(row),
      archivedAt: row.archived_at,
    }),
    cycle: { startsOn: row.cycle_starts_on, endsOn: row.cycle_ends_on },
    cycleBasis: row.cycle_basis,
    pastCycles: cycles.map((cycle) => ({
      startsOn: cycle.starts_on,
      endsOn: cycle.ends_on,
      ...withoutNulls({
        renewedOn: cycle.renewed_on,
        carriedIn: cycle.carried_in === null ? null : fromHundredths(cycle.carried_in),
      }),
    })),
    holds: JSON.parse(row.holds) as string[],
    lists: JSON.parse(row.lists) as Credential['lists'],
    answers: JSON.parse(row.answers) as Credential['answers'],
    confirmations: JSON.parse(row.confirmations) as Credential['confirmations'],
    events: [...events],
    leadTimes: JSON.parse(row.lead_times) as Credential['leadTimes'],
    notes: row.notes,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function toCarriedIn(row: CredentialRow): Credential['carriedIn'] | null {
  if (row.carried_in === null) return null;
  return { credits: fromHundredths(row.carried_in), ...withoutNulls({ note: row.carried_in_note }) };
}

function toRequirement(row: CredentialRow): OwnRequirement | null {
  if (row.requirement_total === null || row.requirement_unit === null) return null;
  const categories =
    row.requirement_categories === null
      ? null
      : (JSON.parse(row.requirement_categories) as StoredCategory[]).map((category) => ({
          id: category.id,
          title: category.title,
          ...withoutNulls({
            min: category.min === undefined ? null : fromHundredths(category.min),
            max: category.max === undefined ? null : fromHundredths(category.max),
          }),
        }));
  return {
    total: fromHundredths(row.requirement_total),
    unit: row.requirement_unit,
    ...withoutNulls({ cycleMonths: row.requirement_cycle_months, categories }),
  };
}

function toColumns(credential: Credential) {
  const requirement = credential.requirement;
  const categories: StoredCategory[] | undefined = requirement?.categories?.map((category) => ({
    id: category.id,
    title: category.title,
    ...(category.min === undefined ? {} : { min: toHundredths(category.min) }),
    ...(category.max === undefined ? {} : { max: toHundredths(category.max) }),
  }));
  return {
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
    requirement_total: requirement === undefined ? null : toHundredths(requirement.total),
    requirement_unit: requirement?.unit ?? null,
    requirement_cycle_months: requirement?.cycleMonths ?? null,
    requirement_categories: categories === undefined ? null : JSON.stringify(categories),
    rule_version: credential.ruleVersion ?? null,
    lists: JSON.stringify(credential.lists),
    profile: credential.profile ?? null,
    submitted_on: credential.submittedOn ?? null,
    answers: JSON.stringify(credential.answers),
    confirmations: JSON.stringify(credential.confirmations),
    carried_in: credential.carriedIn === undefined ? null : toHundredths(credential.carriedIn.credits),
    carried_in_note: credential.carriedIn?.note ?? null,
    lead_times: JSON.stringify(credential.leadTimes),
    notes: credential.notes,
    archived_at: credential.archivedAt ?? null,
    created_at: credential.createdAt,
    updated_at: credential.updatedAt,
  };
}

/** Puts a new credential in. Inside a change. Past cycles and events are added one by one. */
export function insertCredential(db: Db, credential: Credential): void {
  insertRow(db, 'credential', { id: credential.id, ...toColumns(credential) });
}

/** Writes a credential that is there as given, all but its past cycles and events. Inside a change. */
export function updateCredential(db: Db, credential: Credential): void {
  updateRow(db, 'credential', credential.id, toColumns(credential));
}

/** Puts a cycle among a credential's past ones. Inside a change. */
export function insertPastCycle(
  db: Db,
  id: string,
  credentialId: string,
  cycle: Credential['pastCycles'][number],
): void {
  insertRow(db, 'credential_cycle', {
    id,
    credential_id: credentialId,
    starts_on: cycle.startsOn,
    ends_on: cycle.endsOn,
    renewed_on: cycle.renewedOn ?? null,
    carried_in: cycle.carriedIn === undefined ? null : toHundredths(cycle.carriedIn),
  });
}

/** The credential with this id, archived or not. */
export function findCredential(db: Db, id: string): Credential | undefined {
  const row = prepared<CredentialRow>(db, 'SELECT * FROM credential WHERE id = ?').get(id);
  return row === undefined ? undefined : complete(db, row);
}

/** A credential's row with the rows that belong to it. */
function complete(db: Db, row: CredentialRow): Credential {
  const cycles = prepared<CycleRow>(db, credentialSql.cyclesOfOne).all(row.id);
  return toCredential(row, cycles, listEvents(db, row.id));
}

/** A person's credentials, archived ones too, in no order that means anything: the caller orders by urgency. */
export function listCredentials(db: Db, personId: string): Credential[] {
  const rows = prepared<CredentialRow>(db, credentialSql.ofPerson).all(personId);
  if (rows.length === 0) return [];
  const cycles = prepared<CycleRow>(db, credentialSql.cyclesOfPerson).all(personId);
  const events = listEventsByCredential(db, personId);
  return rows.map((row) =>
    toCredential(
      row,
      cycles.filter((cycle) => cycle.credential_id === row.id),
      events.get(row.id) ?? [],
    ),
  );
}

/** Everybody's credentials that go by a rule, archived ones too. */
export function listCredentialsOfRule(db: Db, ruleId: string): Credential[] {
  return prepared<CredentialRow>(db, credentialSql.ofRule)
    .all(ruleId)
    .map((row) => complete(db, row));
}

/** How many credentials go by each rule, archived ones too; a rule that none goes by is not there. */
export function countCredentialsByRule(db: Db): Map<string, number> {
  const rows = prepared<{ rule_id: string; count: number }>(
    db,
    'SELECT rule_id, count(*) AS count FROM credential WHERE rule_id IS NOT NULL GROUP BY rule_id',
  ).all();
  return new Map(rows.map((row) => [row.rule_id, row.count]));
}
