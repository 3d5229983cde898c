import { VisuallyHidden } from '@mantine/core';
import { IconFileOff, IconPaperclip } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, type RefObject, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { Activity } from '#core/contract/activities';
import { routeTo } from '../../app/routes';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './ce-log.module.css';

type Props = {
  activities: readonly Activity[];
  currentId: string | null;
  onSelect: (id: string) => void;
  /** Enter on the open row: the activity beside the list takes the focus. */
  onOpen: () => void;
};

/** Up to here every row is drawn; beyond it only those in sight. */
const drawnAtOnce = 150;
const pageLength = 10;

/** The log as a table, newest first. One stop for the Tab key; from there the arrows move through the rows. */
export function ActivityList({ activities, currentId, onSelect, onOpen }: Props) {
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  /** Set by a key: the row that it leads to takes the focus when it is drawn. */
  const wantsFocus = useRef(false);
  const isLong = activities.length > drawnAtOnce;
  const current = activities.findIndex(({ id }) => id === currentId);
  const virtualizer = useVirtualizer({
    count: activities.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 62,
    overscan: 12,
    enabled: isLong,
    getItemKey: (at) => activities[at]?.id ?? at,
  });
  useEffect(() => {
    if (isLong && current >= 0) virtualizer.scrollToIndex(current, { align: 'auto' });
  }, [current, isLong, virtualizer]);

  const onKeyDown = (event: KeyboardEvent, at: number) => {
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

  const row = (at: number, measureRef?: Ref<HTMLTableRowElement>) => {
    const activity = activities[at];
    return activity ? (
      <Row
        key={activity.id}
        activity={activity}
        at={at}
        isCurrent={at === current}
        isTabStop={at === Math.max(0, current)}
        wantsFocus={wantsFocus}
        onKeyDown={onKeyDown}
        measureRef={measureRef}
      />
    ) : null;
  };
  const say = text.ceLog.list;
  const drawn = virtualizer.getVirtualItems();
  const above = drawn[0]?.start ?? 0;
  const below = Math.max(0, virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0));
  return (
    <div ref={scroller} className={classes.scroller}>
      <table className={classes.list} aria-label={say.label} aria-rowcount={activities.length + 1}>
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
              {drawn.map(({ index }) => row(index, virtualizer.measureElement))}
              <Gap height={below} />
            </>
          ) : (
            activities.map((_, at) => row(at))
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

type RowProps = {
  activity: Activity;
  at: number;
  isCurrent: boolean;
  isTabStop: boolean;
  wantsFocus: RefObject<boolean>;
  onKeyDown: (event: KeyboardEvent, at: number) => void;
  measureRef: Ref<HTMLTableRowElement> | undefined;
};

function Row({ activity, at, isCurrent, isTabStop, wantsFocus, onKeyDown, measureRef }: RowProps) {
  const text = useText();
  const format = useFormat();
  const say = text.ceLog.list;
  const files = activity.evidenceIds.length;
  const date = format.date(activity.completedOn);
  return (
    <tr ref={measureRef} data-index={at} data-current={isCurrent || undefined} aria-rowindex={at + 2}>
      <td className={classes.date}>{date}</td>
      <td className={classes.what}>
        <Link
          href={routeTo.activity(activity.id)}
          replace
          aria-current={isCurrent ? 'page' : undefined}
          tabIndex={isTabStop ? 0 : -1}
          onKeyDown={(event: KeyboardEvent) => onKeyDown(event, at)}
          ref={(link: HTMLAnchorElement | null) => {
            if (!link || !isCurrent || !wantsFocus.current) return;
            wantsFocus.current = false;
            link.focus();
          }}
        >
          {activity.title}
        </Link>
        <span>
          <span className={classes.dateUnder}>{date}</span>
          {activity.provider}
        </span>
      </td>
      <td className={classes.amount}>{format.credits(activity.credits.amount, activity.credits.unit)}</td>
      <td className={classes.clip} data-missing={files === 0 || undefined}>
        {files > 0 ? (
          <IconPaperclip size={16} stroke={1.8} role="img" aria-label={say.hasCertificate(files)} />
        ) : (
          <IconFileOff size={16} stroke={1.8} role="img" aria-label={say.lacksCertificate} />
        )}
      </td>
    </tr>
  );
}
