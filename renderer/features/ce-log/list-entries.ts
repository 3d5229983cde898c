import type { Activity } from '#core/contract/activities';

export const logFilters = ['all', 'done', 'planned'] as const;
export type LogFilter = (typeof logFilters)[number];

/** A line of the list: a heading over what follows, or an activity. */
export type ListEntry =
  | { kind: 'head'; section: 'planned' | 'done'; count: number }
  | { kind: 'row'; activity: Activity };

/** What the filter lets through, in the order of the list: planned first and soonest first, then what is done, newest first. */
export function inListOrder(activities: readonly Activity[], filter: LogFilter): Activity[] {
  const planned = activities.filter(({ isPlanned }) => isPlanned).reverse();
  const done = activities.filter(({ isPlanned }) => !isPlanned);
  return [...(filter === 'done' ? [] : planned), ...(filter === 'planned' ? [] : done)];
}

/** The lines of the list. Headings stand only where something is planned: without, there is nothing to tell apart. */
export function entriesOf(inOrder: readonly Activity[]): ListEntry[] {
  const rows = inOrder.map((activity): ListEntry => ({ kind: 'row', activity }));
  const planned = inOrder.filter(({ isPlanned }) => isPlanned).length;
  if (planned === 0) return rows;
  const done = inOrder.length - planned;
  return [
    { kind: 'head', section: 'planned', count: planned },
    ...rows.slice(0, planned),
    ...(done === 0 ? [] : [{ kind: 'head', section: 'done', count: done } as const]),
    ...rows.slice(planned),
  ];
}
