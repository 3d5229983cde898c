/**
 * The mark whose place somebody asked to see from outside of its guide. The guide's address says its section only; the
 * guide takes this up when it opens.
 */
let asked: string | null = null;

export function askForMark(markId: string): void {
  asked = markId;
}

/** The mark that was asked for, if it is one of these; it is asked for once. */
export function takeAskedMark(markIds: readonly string[]): string | null {
  if (asked === null || !markIds.includes(asked)) return null;
  const taken = asked;
  asked = null;
  return taken;
}
