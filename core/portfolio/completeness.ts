import type { ItemState } from './kinds';
import type { ChecklistItem, Portfolio } from './portfolio';

/** How far along a piece is, in percent: a usable piece is nearly all there, strength is the last fifth. */
const worth: Record<ItemState, number> = { missing: 0, started: 30, usable: 80, strong: 100 };

/** What still needs work, worst first. */
const unfinished: readonly ItemState[] = ['missing', 'started'];

/**
 * How complete a checklist is: the mean of its items' worth (missing 0, started 30, usable 80, strong 100) as a whole
 * percent, a count for each state, and the item to work on next: the first missing one in the order given, else the
 * first started one, else null. A list without items is 0 % with nothing next.
 */
export function completenessOf(
  items: readonly Pick<ChecklistItem, 'kind' | 'state'>[],
): Portfolio['completeness'] {
  const count = (state: ItemState) => items.filter((item) => item.state === state).length;
  const total = items.reduce((sum, item) => sum + worth[item.state], 0);
  const next = unfinished
    .map((state) => items.find((item) => item.state === state))
    .find((item) => item !== undefined);
  return {
    percent: items.length === 0 ? 0 : Math.round(total / items.length),
    missing: count('missing'),
    started: count('started'),
    usable: count('usable'),
    strong: count('strong'),
    next: next?.kind ?? null,
  };
}
