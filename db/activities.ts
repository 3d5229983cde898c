import type { Activity } from '#core/contract/activities';
import { fromHundredths, toHundredths } from './hundredths';
import { type Db, deleteRow, insertRow, prepared, updateRow } from './statements';

/** A part of an activity's credits as it is kept: in hundredths. */
type StoredPart = { categoryId: string; credits: number };

type ActivityRow = {
  id: string;
  person_id: string;
  title: string;
  provider: string | null;
  completed_on: string;
  credits: number;
  unit: string;
  categories: string;
  format: string | null;
  place: string | null;
  offered: number | null;
  parts: string;
  state: 'planned' | 'done' | 'submitted' | 'confirmed';
  approval_number: string | null;
  notes: string;
  created_at: string;
  updated_at: string;
  evidence_ids: string;
};

const withEvidence = `a.*, (
    SELECT json_group_array(l.evidence_id ORDER BY l.created_at, l.id) FROM evidence_link l
    WHERE l.target_kind = 'activity' AND l.target_id = a.id
  ) AS evidence_ids`;

/** The statements, so that a test can hold each against its query plan. */
export const activitySql = {
  list: `SELECT ${withEvidence} FROM activity a
    WHERE a.person_id = ? AND a.completed_on BETWEEN ? AND ?
    ORDER BY a.completed_on DESC, a.id DESC`,
  one: `SELECT ${withEvidence} FROM activity a WHERE a.id = ?`,
} as const;

function toActivity(row: ActivityRow): Activity {
  const activity: Activity = {
    id: row.id,
    personId: row.person_id,
    title: row.title,
    completedOn: row.completed_on,
    credits: { amount: fromHundredths(row.credits), unit: row.unit },
    categories: parseIds(row.categories),
    parts: parseParts(row.parts),
    isPlanned: row.state === 'planned',
    notes: row.notes,
    evidenceIds: parseIds(row.evidence_ids),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
  if (row.provider !== null) activity.provider = row.provider;
  if (row.format !== null) activity.format = row.format;
  if (row.place !== null) activity.place = row.place;
  if (row.offered !== null) activity.offered = fromHundredths(row.offered);
  if (row.approval_number !== null) activity.approvalNumber = row.approval_number;
  return activity;
}

/** Most activities have no list here, and a person may have ten thousand of them. */
function parseIds(json: string): string[] {
  return json === '[]' ? [] : (JSON.parse(json) as string[]);
}

function parseParts(json: string): Activity['parts'] {
  if (json === '[]') return [];
  return (JSON.parse(json) as StoredPart[]).map(({ categoryId, credits }) => ({
    categoryId,
    amount: fromHundredths(credits),
  }));
}

function toColumns(activity: Activity) {
  const parts: StoredPart[] = activity.parts.map(({ categoryId, amount }) => ({
    categoryId,
    credits: toHundredths(amount),
  }));
  return {
    person_id: activity.personId,
    title: activity.title,
    provider: activity.provider ?? null,
    completed_on: activity.completedOn,
    credits: toHundredths(activity.credits.amount),
    unit: activity.credits.unit,
    categories: JSON.stringify(activity.categories),
    format: activity.format ?? null,
    place: activity.place ?? null,
    offered: activity.offered === undefined ? null : toHundredths(activity.offered),
    parts: JSON.stringify(parts),
    state: activity.isPlanned ? 'planned' : 'done',
    approval_number: activity.approvalNumber ?? null,
    notes: activity.notes,
    created_at: activity.createdAt,
    updated_at: activity.updatedAt,
  };
}

/** Puts a new activity in. Inside a change. Its evidence is linked apart. */
export function insertActivity(db: Db, activity: Activity): void {
  insertRow(db, 'activity', { id: activity.id, ...toColumns(activity) });
}

/** Writes an activity that is there as given, all but its evidence. Inside a change. */
export function updateActivity(db: Db, activity: Activity): void {
  updateRow(db, 'activity', activity.id, toColumns(activity));
}

/** Takes an activity out. Inside a change, after its evidence links and its pins. */
export function deleteActivity(db: Db, id: string): void {
  deleteRow(db, 'activity', id);
}

/** The activity with this id. */
export function findActivity(db: Db, id: string): Activity | undefined {
  const row = prepared<ActivityRow>(db, activitySql.one).get(id);
  return row === undefined ? undefined : toActivity(row);
}

/**
 * A person's activities, newest first. `text` keeps those whose title, provider or approval number contains it, case
 * and accents apart; `from` and `to` are both included.
 */
export function listActivities(
  db: Db,
  filter: {
    personId: string;
    text?: string | undefined;
    from?: string | undefined;
    to?: string | undefined;
  },
): Activity[] {
  const rows = prepared<ActivityRow>(db, activitySql.list).all(
    filter.personId,
    filter.from ?? '0000-01-01',
    filter.to ?? '9999-12-31',
  );
  const wanted = fold(filter.text ?? '').trim();
  const kept =
    wanted === ''
      ? rows
      : rows.filter((row) =>
          [row.title, row.provider, row.approval_number].some((field) => fold(field ?? '').includes(wanted)),
        );
  return kept.map(toActivity);
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What a person typed before: providers and titles by how often, then how lately; and the unit of the newest entry. */
export function suggestionsFor(
  db: Db,
  personId: string,
): { providers: string[]; titles: string[]; lastUnit: string | null } {
  const byUse = (column: 'provider' | 'title') =>
    prepared<{ value: string }>(
      db,
      `SELECT ${column} AS value FROM activity WHERE person_id = ? AND ${column} <> ''
       GROUP BY ${column} ORDER BY count(*) DESC, max(id) DESC LIMIT 50`,
    )
      .all(personId)
      .map((row) => row.value);
  const last = prepared<{ unit: string }>(
    db,
    'SELECT unit FROM activity WHERE person_id = ? ORDER BY created_at DESC, id DESC LIMIT 1',
  ).get(personId);
  return { providers: byUse('provider'), titles: byUse('title'), lastUnit: last?.unit ?? null };
}
