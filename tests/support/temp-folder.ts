import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder of its own for a test, outside the project; the caller removes it. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'pathbook-test-'));
}

/** A new folder that goes when the running test ends. */
export function tempFolder(): string {
  const folder = makeFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
