import { type Settings, settingsSchema } from '#core/contract/app';
import { type Db, prepared } from './statements';

/** What a new workbook starts with. */
export const defaultSettings: Settings = {
  mode: null,
  counsellorName: null,
  currentPersonId: null,
  theme: 'system',
  locale: null,
  textSize: 100,
  readingSize: 100,
  lastRoute: null,
  lastScroll: 0,
  shortcuts: {},
};

/**
 * The workbook's settings, with the default for each that was never set or that this version cannot read (a later
 * version may have known another value).
 */
export function readSettings(db: Db): Settings {
  const rows = prepared<{ key: string; value: string }>(db, 'SELECT key, value FROM setting').all();
  let settings = defaultSettings;
  for (const row of rows) {
    const changed = settingsSchema.safeParse({ ...settings, [row.key]: JSON.parse(row.value) });
    if (changed.success) settings = changed.data;
  }
  return settings;
}

/** Writes the settings named. Runs inside `store.write`. */
export function writeSettings(db: Db, changes: { readonly [key: string]: unknown }): void {
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    prepared(
      db,
      'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    ).run(key, JSON.stringify(value));
  }
}
