import { VisuallyHidden } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useEffect, useMemo, useRef } from 'react';
import type { Activity } from '#core/contract/activities';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { ActivityRow } from './ActivityRow';
import classes from './ce-log.module.css';
import { entriesOf } from './list-entries';

type Props = {
  /** In the order of the list (`inListOrder`). */
  activities: readonly Activity[];
  today: string;
  currentId: string | null;
  onSelect: (id: string) => void;
  /** Enter on the open row: the activity beside the list takes the focus. */
  onOpen: () => void;
  /** D on a planned row, or its button. */
  onMarkDone: (activity: Activity) => void;
};

/** Up to here every row is drawn; beyond it only those in sight. */
const drawnAtOnce = 150;
const pageLength = 10;

/**
 * The log as a table: what is planned on top, then what is done, newest first. One row is in the way of the Tab key; from there
 * the arrows move through the rows.
 */
export function ActivityList({ activities, today, currentId, onSelect, onOpen, onMarkDone }: Props) {
  const text = useText();
  const format = useFormat();
  const say = text.ceLog.list;
  const scroller = useRef<HTMLDivElement>(null);
  /** Set by a key: the row that it leads to takes the focus when it is drawn. */
  const wantsFocus = useRef(false);
  const entries = useMemo(() => entriesOf(activities), [activities]);
  const isLong = entries.length > drawnAtOnce;
  const current = activities.findIndex(({ id }) => id === currentId);
  const currentLine = entries.findIndex((entry) => entry.kind === 'row' && entry.activity.id === currentId);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 62,
    overscan: 12,
    enabled: isLong,
    getItemKey: (at) => {
      const entry = entries[at];
      return entry?.kind === 'row' ? entry.activity.id : at;
    },
  });
  useEffect(() => {
    if (isLong && currentLine >= 0) virtualizer.scrollToIndex(currentLine, { align: 'auto' });
  }, [currentLine, isLong, virtualizer]);

  const drawn = virtualizer.getVirtualItems();
  // A row that is scrolled away is not drawn: then one in sight takes the Tab key, else the list had no way in.
  const drawnIds = isLong
    ? drawn.flatMap(({ index }) => {
        const entry = entries[index];
        return entry?.kind === 'row' ? [entry.activity.id] : [];
      })
    : activities.map(({ id }) => id);
  const wanted = activities[Math.max(0, current)]?.id;
  const tabStopId =
    wanted !== undefined && drawnIds.includes(wanted) ? wanted : drawnIds[Math.floor(drawnIds.length / 2)];

  const onKeyDown = (event: KeyboardEvent, from: Activity) => {
    const at = activities.indexOf(from);
    const isPlainKey = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (from.isPlanned && isPlainKey && event.key.toLowerCase() === 'd') {
      event.preventDefault();
      onMarkDone(from);
      return;
    }
    if (event.key === 'Enter' && at === current) {
      event.preventDefault();
      onOpen();
      return;
    }
    const last = activities.length - 1;
    const goal = {
      ArrowDown: Math.min(last, at + 1),
      ArrowUp: Math.max(0, at - 1),
      PageDown: Math.min(last, at + pageLength),
      PageUp: Math.max(0, at - pageLength),
      Home: 0,
      End: last,
    }[event.key];
    const activity = goal === undefined ? undefined : activities[goal];
    if (!activity) return;
    event.preventDefault();
    wantsFocus.current = true;
    onSelect(activity.id);
  };

  const line = (at: number, measureRef?: Ref<HTMLTableRowElement>) => {
    const entry = entries[at];
    if (entry === undefined) return null;
    if (entry.kind === 'head') {
      return (
        <tr
          key={`head of ${entry.section}`}
          ref={measureRef}
          data-index={at}
          className={classes.head}
          aria-rowindex={at + 2}
        >
          <th scope="rowgroup" colSpan={3}>
            {say.sections[entry.section](format.number(entry.count))}
          </th>
          {/* Goes with the column of dates where the list is too narrow for it. */}
          <td className={classes.date} />
        </tr>
      );
    }
    const { activity } = entry;
    return (
      <ActivityRow
        key={activity.id}
        activity={activity}
        today={today}
        at={at}
        isCurrent={activity.id === currentId}
        isTabStop={activity.id === tabStopId}
        wantsFocus={wantsFocus}
        onKeyDown={(event) => onKeyDown(event, activity)}
        onMarkDone={() => onMarkDone(activity)}
        measureRef={measureRef}
      />
    );
  };
  const hasPlanned = entries[0]?.kind === 'head';
  const above = drawn[0]?.start ?? 0;
  const below = Math.max(0, virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0));
  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        className={classes.list}
        aria-label={hasPlanned ? say.labelWithPlanned : say.label}
        aria-rowcount={entries.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={classes.date}>
              {say.date}
            </th>
            <th scope="col">{say.activity}</th>
            <th scope="col" className={classes.amount}>
              {say.credits}
            </th>
            <th scope="col" className={classes.clip}>
              <VisuallyHidden>{say.certificate}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {isLong ? (
            <>
              <Gap height={above} />
              {drawn.map(({ index }) => line(index, virtualizer.measureElement))}
              <Gap height={below} />
            </>
          ) : (
            entries.map((_, at) => line(at))
          )}
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are out of sight. */
function Gap({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden className={classes.gap} style={{ height }} /> : null;
}
