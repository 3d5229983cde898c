import type { Mark } from '#core/contract/marks';
import type { Span } from './spans';
import type { Paint } from './work-store';

/** A stretch of a passage that is drawn alike: the marks that lie on it, and those that end with it. */
export type Segment = Span & { text: string; marks: readonly Mark[]; ending: readonly Mark[] };

/** Segments that follow on each other, in or out of the sentence cursor. */
export type Run = { isCursor: boolean; segments: readonly Segment[] };

/** Cuts a passage wherever something that lies on it begins or ends; put together, the pieces are the text again. */
export function runsOf(text: string, paints: readonly Paint[], cursor: Span | null): Run[] {
  const cuts = new Set([0, text.length]);
  const all: readonly Span[] = cursor === null ? paints : [...paints, cursor];
  for (const { start, end } of all) {
    if (start > 0 && start < text.length) cuts.add(start);
    if (end > 0 && end < text.length) cuts.add(end);
  }
  const places = [...cuts].sort((one, other) => one - other);
  const runs: { isCursor: boolean; segments: Segment[] }[] = [];
  for (const [index, start] of places.entries()) {
    const end = places[index + 1];
    if (end === undefined) break;
    const over = paints.filter((paint) => paint.start < end && start < paint.end);
    const segment = {
      start,
      end,
      text: text.slice(start, end),
      marks: over.map(({ mark }) => mark),
      ending: over.filter((paint) => paint.isEnd && paint.end === end).map(({ mark }) => mark),
    };
    const isCursor = cursor !== null && cursor.start < end && start < cursor.end;
    const last = runs.at(-1);
    if (last?.isCursor === isCursor) last.segments.push(segment);
    else runs.push({ isCursor, segments: [segment] });
  }
  return runs;
}
