import type { Rung } from '#core/contract/rungs';
import { fromHundredths, toHundredths } from './hundredths';
import { type Db, deleteRow, prepared } from './statements';

/** A rung as it is kept; whether the guide still has the tier is worked out from the guide. */
export type StoredRung = Omit<Rung, 'isThere'>;

type RungRow = {
  person_id: string;
  guide_id: string;
  tier_title: string;
  years: number | null;
  chosen_at: string;
};

/** The statements, so that a test can hold each against its query plan. */
export const rungSql = {
  ofPerson: 'SELECT * FROM guide_rung WHERE person_id = ? ORDER BY guide_id',
  inGuide: 'SELECT * FROM guide_rung WHERE person_id = ? AND guide_id = ?',
} as const;

/** A person has one rung in a guide, and its id says so: a rung that is set again is the same record. */
const idOf = (personId: string, guideId: string) => `${personId}/${guideId}`;

function toRung(row: RungRow): StoredRung {
  return {
    personId: row.person_id,
    guideId: row.guide_id,
    tierTitle: row.tier_title,
    years: row.years === null ? null : fromHundredths(row.years),
    chosenAt: row.chosen_at,
  };
}

/** Writes the rung of a person in a guide, the first time or again. Inside a change. */
export function saveRung(db: Db, rung: StoredRung): void {
  prepared(
    db,
    `INSERT INTO guide_rung (id, person_id, guide_id, tier_title, years, chosen_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET tier_title = excluded.tier_title, years = excluded.years,
       chosen_at = excluded.chosen_at`,
  ).run(
    idOf(rung.personId, rung.guideId),
    rung.personId,
    rung.guideId,
    rung.tierTitle,
    rung.years === null ? null : toHundredths(rung.years),
    rung.chosenAt,
  );
}

/** Takes back the rung of a person in a guide. Inside a change. */
export function deleteRung(db: Db, personId: string, guideId: string): void {
  deleteRow(db, 'guide_rung', idOf(personId, guideId));
}

/** The rung of a person in a guide. */
export function findRung(db: Db, personId: string, guideId: string): StoredRung | undefined {
  const row = prepared<RungRow>(db, rungSql.inGuide).get(personId, guideId);
  return row === undefined ? undefined : toRung(row);
}

/** The rungs of a person, one for a guide at most. */
export function listRungs(db: Db, personId: string): StoredRung[] {
  return prepared<RungRow>(db, rungSql.ofPerson).all(personId).map(toRung);
}
