/** The most that a rule file has, in bytes: as much as the contract takes of its text. */
export const ruleFileMaxBytes = 1_000_000;

/** What a file that was picked or dropped turned out to be. */
export type ReadRule =
  | { ok: true; text: string; name: string; bytes: number }
  | {
      ok: false;
      why: 'too-large' | 'not-json' | 'not-utf8' | 'unreadable' | 'empty';
      name: string;
      bytes: number;
    };

/** Reads a rule file as strict UTF-8. Nothing is read of a file that is too large or no `.json`. */
export async function readRuleFile(file: File): Promise<ReadRule> {
  const { name, size: bytes } = file;
  const refuse = (why: (ReadRule & { ok: false })['why']): ReadRule => ({ ok: false, why, name, bytes });
  if (!name.toLowerCase().endsWith('.json')) return refuse('not-json');
  if (bytes > ruleFileMaxBytes) return refuse('too-large');
  let read: ArrayBuffer;
  try {
    read = await file.arrayBuffer();
  } catch {
    // Moved, deleted or locked since it was chosen: the caller says so.
    return refuse('unreadable');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(read);
  } catch {
    return refuse('not-utf8');
  }
  return text.trim() === '' ? refuse('empty') : { ok: true, text, name, bytes };
}
