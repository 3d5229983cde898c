import { guideTextMaxBytes } from '#core/contract/choices';

/** What a file that was picked or dropped turned out to be. */
type ReadFile =
  | { ok: true; text: string; name: string }
  | { ok: false; why: 'too-large'; bytes: number; name: string }
  | { ok: false; why: 'not-text' | 'not-utf8' | 'unreadable'; name: string };

export const textFileEndings = ['.txt', '.md', '.markdown', '.html', '.htm', '.json'] as const;

function isTextFile({ name, type }: File): boolean {
  const lower = name.toLowerCase();
  return type.startsWith('text/') || textFileEndings.some((ending) => lower.endsWith(ending));
}

/**
 * Reads a text file as strict UTF-8: a file in another encoding is refused, since its letters would be guesses.
 * Nothing is read of a file over the import's limit.
 */
export async function readTextFile(file: File): Promise<ReadFile> {
  const { name } = file;
  if (!isTextFile(file)) return { ok: false, why: 'not-text', name };
  if (file.size > guideTextMaxBytes) return { ok: false, why: 'too-large', bytes: file.size, name };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    // Moved, deleted or locked since it was chosen: the caller says so.
    return { ok: false, why: 'unreadable', name };
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), name };
  } catch {
    return { ok: false, why: 'not-utf8', name };
  }
}

/** The size of a text as it crosses to the host. */
export function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
