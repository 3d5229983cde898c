import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isWorkbookInUse } from '#db/open-file';

/** Where sample workbooks are: in the system's folder for temporary files, each under a name of its own. */

const samplePattern = /^sample-[0-9a-f-]{36}\.pathbook$/;

/** A path for a new sample workbook in `tempDir`, one that no other sample has. */
export function newSamplePath(tempDir: string): string {
  return join(tempDir, `sample-${randomUUID()}.pathbook`);
}

/** Removes a closed workbook file with what SQLite may have left beside it. */
export function removeWorkbookFile(path: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}

/**
 * Removes samples that a crash left. One that is open in another Pathbook stays, and so does an empty file, which may
 * be one that another Pathbook is just making.
 */
export function removeLeftoverSamples(
  tempDir: string,
  log: (message: string, error?: unknown) => void,
): void {
  if (!existsSync(tempDir)) return;
  for (const name of readdirSync(tempDir).filter((found) => samplePattern.test(found))) {
    const path = join(tempDir, name);
    try {
      if (statSync(path).size > 0 && !isWorkbookInUse(path)) removeWorkbookFile(path);
    } catch (error) {
      // Another Pathbook may have removed it in between; a leftover that stays does no harm.
      log(`the left-over sample ${path} cannot be removed`, error);
    }
  }
}
