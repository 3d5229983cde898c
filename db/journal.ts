import type { HistoryEntry } from '#core/contract/history';
import { entryOf, nextRedo, nextUndo } from './history';
import type { HybridClock } from './hybrid-clock';
import { applyImages, collapseRows, type JournalRow } from './journal-images';
import { type Db, prepared } from './statements';

/** What a change is called in the history: an English label, and the same as a catalogue key with its facts. */
export type ChangeAbout = {
  label: string;
  labelKey: string;
  labelFacts: { readonly [fact: string]: string };
  /** Whose record it changes; absent for what belongs to nobody (a guide). */
  personId?: string;
};

/** Writes the journal. Every function runs inside a transaction that the store has begun. */
export type Journal = {
  record<Value>(about: ChangeAbout, fn: () => Value): Value;
  seed<Value>(fn: () => Value): Value;
  undo(): HistoryEntry | null;
  redo(): HistoryEntry | null;
};

type ChangeRow = {
  seq: number;
  label: string;
  label_key: string;
  label_facts: string;
  person_id: string | null;
};

/**
 * The journal of an open workbook. `clock` stamps each change, `now` gives its UTC instant; both come from
 * the caller.
 */
export function createJournal(options: {
  db: Db;
  clock: HybridClock;
  deviceId: string;
  newId(): string;
  now(): string;
}): Journal {
  const { db, clock, deviceId, newId, now } = options;

  /** Runs `fn` while the triggers write under a new change; null where no row was touched. */
  function recordAs<Value>(
    kind: 'do' | 'undo' | 'redo',
    about: ChangeAbout,
    targetSeq: number | null,
    fn: () => Value,
  ): { value: Value; seq: number | null } {
    const stamp = clock.next();
    const result = prepared(
      db,
      `INSERT INTO journal_change (id, hlc, device_id, at, kind, label, label_key, label_facts, person_id, target_seq, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'done')`,
    ).run(
      newId(),
      stamp,
      deviceId,
      now(),
      kind,
      about.label,
      about.labelKey,
      JSON.stringify(about.labelFacts),
      about.personId ?? null,
      targetSeq,
    );
    const seq = Number(result.lastInsertRowid);
    setContext(seq, false);
    const value = fn();
    setContext(null, false);
    const touched = prepared(db, 'SELECT 1 FROM journal_row WHERE change_seq = ? LIMIT 1').get(seq);
    if (touched !== undefined) return { value, seq };
    prepared(db, 'DELETE FROM journal_change WHERE seq = ?').run(seq);
    return { value, seq: null };
  }

  function setContext(seq: number | null, isSeeding: boolean): void {
    prepared(db, 'UPDATE journal_context SET change_seq = ?, is_seeding = ?').run(seq, isSeeding ? 1 : 0);
  }

  /** Applies the images of a change in one direction, as a change of its own. */
  function replay(kind: 'undo' | 'redo'): HistoryEntry | null {
    const next = kind === 'undo' ? nextUndo : nextRedo;
    const target = prepared<ChangeRow>(db, `SELECT * FROM journal_change c ${next}`).get();
    if (target === undefined) return null;
    const about: ChangeAbout = {
      label: target.label,
      labelKey: target.label_key,
      labelFacts: JSON.parse(target.label_facts) as ChangeAbout['labelFacts'],
      ...(target.person_id === null ? {} : { personId: target.person_id }),
    };
    const rows = prepared<JournalRow>(
      db,
      'SELECT table_name, row_id, before_image, after_image FROM journal_row WHERE change_seq = ? ORDER BY position',
    ).all(target.seq);
    const net = collapseRows(rows).map((row) =>
      kind === 'undo' ? { ...row, before: row.after, after: row.before } : row,
    );
    // Rows may hang on each other in any order; all of them are there again when the transaction ends.
    db.pragma('defer_foreign_keys = ON');
    recordAs(kind, about, target.seq, () => applyImages(db, net));
    const state = kind === 'undo' ? 'undone' : 'done';
    prepared(db, 'UPDATE journal_change SET state = ? WHERE seq = ?').run(state, target.seq);
    return entryOf(db, target.seq);
  }

  return {
    record(about, fn) {
      const { value, seq } = recordAs('do', about, null, fn);
      // A new change closes the way back to what was undone before it.
      if (seq !== null)
        prepared(
          db,
          "UPDATE journal_change SET state = 'dropped' WHERE kind = 'do' AND state = 'undone'",
        ).run();
      return value;
    },
    seed(fn) {
      setContext(null, true);
      const value = fn();
      setContext(null, false);
      return value;
    },
    undo: () => replay('undo'),
    redo: () => replay('redo'),
  };
}
