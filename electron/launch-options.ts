import path from 'node:path';
import { parseArgs } from 'node:util';

/** What a start of the desktop shell was asked for, beside opening the person's own workbook. */
export type LaunchOptions = {
  /** Another workbook to open, absolute. */
  readonly workbook: string | null;
  /** Another folder for settings, logs and the workbook, absolute. Development only. */
  readonly userData: string | null;
  /** A fixed civil day (YYYY-MM-DD) in place of the real one. Development only. */
  readonly today: string | null;
};

/**
 * Reads the launch options. A packaged app takes nothing from the environment and only `--workbook` from the
 * command line.
 *
 * @param args the command line without the executable (Chromium's own switches among them are passed over)
 * @param cwd what relative paths are relative to
 */
export function readLaunchOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  isPackaged: boolean,
  cwd: string,
): LaunchOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: { workbook: { type: 'string' }, 'user-data-dir': { type: 'string' } },
  });
  const absolute = (value: unknown): string | null =>
    typeof value === 'string' && value !== '' ? path.resolve(cwd, value) : null;
  const workbook = absolute(values.workbook);
  if (isPackaged) return { workbook, userData: null, today: null };
  return {
    workbook,
    userData: absolute(values['user-data-dir']) ?? absolute(environment.PATHBOOK_USER_DATA),
    today: readFixedToday(environment),
  };
}

/**
 * The civil day that PATHBOOK_TODAY fixes, or null where it is not set.
 *
 * @throws Error where it is set to anything but YYYY-MM-DD: a test that meant to fix the day must not run on another
 */
export function readFixedToday(environment: Readonly<Record<string, string | undefined>>): string | null {
  const value = environment.PATHBOOK_TODAY;
  if (value === undefined || value === '') return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    throw new Error(`PATHBOOK_TODAY must be a day as YYYY-MM-DD, not "${value}".`);
  }
  return value;
}
