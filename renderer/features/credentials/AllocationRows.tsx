import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSelector } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useMemo, useRef, useState } from 'react';
import type { Rule } from '#core/compliance/rule';
import { useText } from '../../i18n/use-text';
import classes from './Allocation.module.css';
import { AllocationRow } from './AllocationRow';
import {
  type AllocationColumn,
  type AllocationSort,
  allocationColumns,
  type AllocationRow as Row,
  sortedRows,
} from './allocation-rows';
import type { RowActions } from './RowMenu';
import { useIsPrinting } from './use-is-printing';
import { useRowKeys } from './use-row-keys';

type Props = {
  rows: readonly Row[];
  caption: string;
  rule: Rule | null;
  /** What a row's menu can do; null where there is nothing to decide. */
  actions: RowActions | null;
};

/** Up to here every row is drawn; beyond it only those in sight. */
const drawnAtOnce = 100;

/** Figures begin with the largest, texts with the first. */
const firstDescending: ReadonlySet<AllocationColumn> = new Set(['date', 'credits', 'counted']);

/** The activities as a table that sorts by its columns. Of many rows only those in sight are drawn. */
export function AllocationRows({ rows, caption, rule, actions }: Props) {
  const [sort, setSort] = useState<AllocationSort>({ column: 'date', isDescending: true });
  const sorted = useMemo(() => sortedRows(rows, sort), [rows, sort]);
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = useIsPrinting();
  const isLong = sorted.length > drawnAtOnce && !isPrinting;
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 58,
    overscan: 10,
    enabled: isLong,
    getItemKey: (at) => sorted[at]?.activityId ?? at,
  });
  const ids = useMemo(() => sorted.map(({ activityId }) => activityId), [sorted]);
  const keys = useRowKeys(ids, (at) => {
    if (isLong) virtualizer.scrollToIndex(at, { align: 'auto' });
  });
  const drawn = virtualizer.getVirtualItems();
  // A row that is scrolled or sorted away is not drawn: then one in sight takes the Tab key, else the table had no way in.
  const isStopDrawn = !isLong || drawn.some(({ index }) => index === keys.current);
  const stop = isStopDrawn ? keys.current : (drawn[Math.floor(drawn.length / 2)]?.index ?? 0);
  const row = (at: number, measureRef?: Ref<HTMLTableRowElement>) => {
    const shown = sorted[at];
    return shown ? (
      <AllocationRow
        key={shown.activityId}
        row={shown}
        at={at}
        keys={keys.propsOf(at, stop)}
        rule={rule}
        actions={actions}
        measureRef={measureRef}
      />
    ) : null;
  };
  const above = drawn[0]?.start ?? 0;
  const below = Math.max(0, virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0));
  return (
    <div ref={scroller} className={classes.scroller} data-long={isLong || undefined}>
      <table className={classes.table} aria-label={caption} aria-rowcount={sorted.length + 1}>
        <Head
          sort={sort}
          hasActions={actions !== null}
          onSort={(column) =>
            setSort((before) => ({
              column,
              isDescending: before.column === column ? !before.isDescending : firstDescending.has(column),
            }))
          }
        />
        <tbody>
          {isLong ? (
            <>
              <Gap height={above} />
              {drawn.map(({ index }) => row(index, virtualizer.measureElement))}
              <Gap height={below} />
            </>
          ) : (
            sorted.map((_, at) => row(at))
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

type HeadProps = { sort: AllocationSort; hasActions: boolean; onSort: (column: AllocationColumn) => void };

function Head({ sort, hasActions, onSort }: HeadProps) {
  const text = useText();
  const say = text.credentials.allocation;
  const names: Record<AllocationColumn, string> = {
    date: say.date,
    activity: say.activity,
    credits: say.credits,
    counted: say.counted,
    countsFor: say.countsFor,
    evidence: say.evidence,
  };
  return (
    <thead>
      <tr aria-rowindex={1}>
        {allocationColumns.map((column) => {
          const isSorted = sort.column === column;
          const Icon = !isSorted ? IconSelector : sort.isDescending ? IconChevronDown : IconChevronUp;
          return (
            <th
              key={column}
              scope="col"
              data-column={column}
              aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
            >
              <UnstyledButton className={classes.sort ?? ''} onClick={() => onSort(column)}>
                {column === 'evidence' ? <VisuallyHidden>{names[column]}</VisuallyHidden> : names[column]}
                <Icon size="0.8125rem" stroke={2} aria-hidden className={classes.sortIcon} />
              </UnstyledButton>
            </th>
          );
        })}
        {hasActions ? (
          <th scope="col" data-column="actions" className="no-print">
            <VisuallyHidden>{say.actions}</VisuallyHidden>
          </th>
        ) : null}
      </tr>
    </thead>
  );
}
