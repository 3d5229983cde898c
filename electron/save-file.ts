import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file so that the path holds either what it held before or the whole of the new bytes: a temporary file in
 * the same folder, flushed to the disk, then renamed.
 *
 * @throws the file system's own error; nothing is left behind
 */
export async function writeFileAtomically(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

/** A name that every system accepts as a file name, from whatever the page suggests: never a path. */
export function safeFileName(suggested: string): string {
  const printable = [...suggested].filter((character) => character >= ' ' && character !== '\u007f').join('');
  const cleaned = printable
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 150);
  return cleaned === '' ? 'Pathbook file' : cleaned;
}
