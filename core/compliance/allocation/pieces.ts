import type { Hundredths } from '../hundredths';

/**
 * What each further item would add, largest first and among equals the oldest first. An entry is one number, size and
 * place together, so that the platform's fast sorting of numbers sorts them; entries are ascending and read from the end.
 */
export type Pieces = { entries: Float64Array; length: number };

const places = 2 ** 20;

const sizeIn = (entry: number): Hundredths => Math.floor(entry / places);
const placeIn = (entry: number): number => places - 1 - (entry % places);

/** One list of the parts' pieces and of these items. */
export function largestFirst(
  parts: readonly Pieces[],
  loose: readonly number[],
  items: readonly { earned: Hundredths }[],
): Pieces {
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && loose.length === 0) return only;
  let length = loose.length;
  for (const part of parts) length += part.length;
  const entries = new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    entries.set(part.entries.subarray(0, part.length), at);
    at += part.length;
  }
  for (const place of loose) {
    entries[at] = (items[place] as { earned: Hundredths }).earned * places + (places - 1 - place);
    at += 1;
  }
  entries.sort();
  return { entries, length };
}

/** Takes the largest pieces off the list until they reach the amount (or there are none left); answers what they have. */
export function takeWhole(list: Pieces, amount: Hundredths, taken: (place: number) => void): Hundredths {
  let sum = 0;
  while (sum < amount && list.length > 0) {
    list.length -= 1;
    const entry = list.entries[list.length] as number;
    sum += sizeIn(entry);
    taken(placeIn(entry));
  }
  return sum;
}

/** Cuts the list where its pieces reach the room: the piece across the edge is shortened, those after it go. */
export function takeUpTo(list: Pieces, room: Hundredths): void {
  let left = room;
  let at = list.length;
  while (at > 0 && left > 0) {
    const entry = list.entries[at - 1] as number;
    const size = Math.min(left, sizeIn(entry));
    list.entries[at - 1] = size * places + (entry % places);
    left -= size;
    at -= 1;
  }
  list.entries = list.entries.slice(at, list.length);
  list.length -= at;
}
