import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** Beyond this the log starts anew and the old one is kept as `.old`, so that logs never grow without end. */
const largestLogBytes = 1_000_000;

export type Log = (message: string, cause?: unknown) => void;

/**
 * A log that appends to `pathbook.log` in a folder and to the standard error stream. Written at once: the line that
 * says why the app ended must not be lost in a buffer. A log that cannot be written never stops the app.
 */
export function createFileLog(folder: string, now: () => string): Log {
  const file = path.join(folder, 'pathbook.log');
  let isBroken = false;
  return (message, cause) => {
    const line = `${now()} ${message}${cause === undefined ? '' : `\n${describe(cause)}`}\n`;
    process.stderr.write(line);
    if (isBroken) return;
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(file) > largestLogBytes) renameSync(file, `${file}.old`);
      appendFileSync(file, line);
    } catch (failure) {
      isBroken = true;
      process.stderr.write(`The log file cannot be written: ${describe(failure)}\n`);
    }
  };
}

/** A failure in full, with its causes, for the log only. */
export function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const own = cause.stack ?? `${cause.name}: ${cause.message}`;
  return cause.cause === undefined ? own : `${own}\nCaused by: ${describe(cause.cause)}`;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
