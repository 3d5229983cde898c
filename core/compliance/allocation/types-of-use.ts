import type { ItemClass } from './classes';

/** A way in which an item of a class may be used: in these modes, at the price of one activity in these categories. */
export type ClassType = { modes: readonly number[]; charges: readonly number[] };

/**
 * The ways in which items of a class may be used, given the categories that take so many activities only. A whole item
 * is of one mode. A splittable one is charged in a set of limited categories and may use every mode that lies in no
 * other limited one. Free items are no activities and are charged nowhere.
 */
export function typesOf({ modes, isWhole, isFree }: ItemClass, limited: readonly number[]): ClassType[] {
  const chargesOf = (mode: readonly number[]) =>
    isFree ? [] : limited.filter((category) => mode.includes(category));
  const places = modes.map((_, m) => m);
  if (isWhole) {
    return places.map((m) => ({ modes: [m], charges: chargesOf(modes[m] as readonly number[]) }));
  }
  const own = modes.map(chargesOf);
  if (own.every((charges) => charges.length === 0)) return [{ modes: places, charges: [] }];
  // Every union of the modes' charges.
  const unions = new Map<string, number[]>([['', []]]);
  for (const charges of own) {
    for (const union of [...unions.values()]) {
      const both = [...new Set([...union, ...charges])].sort((a, b) => a - b);
      unions.set(both.join(','), both);
    }
  }
  return [...unions.values()]
    .map((charges) => ({
      charges,
      modes: places.filter((m) => (own[m] as number[]).every((category) => charges.includes(category))),
    }))
    .filter(({ modes: usable }) => usable.length > 0);
}
