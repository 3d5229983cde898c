import { useWindowEvent } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLocation } from 'wouter';
import { routeTo } from '../../app/routes';
import { useText } from '../../i18n/use-text';
import { CellPanel } from './CellPanel';
import { HeadRow, TotalsRow } from './EdgeRows';
import { GridRow } from './GridRow';
import { type GridPlace, placeAfter } from './grid-keys';
import { Legend } from './Legend';
import classes from './matrix.module.css';
import type { MatrixActivity, MatrixCredential } from './matrix-rows';

type Props = { credentials: readonly MatrixCredential[]; activities: readonly MatrixActivity[] };

/** Up to here every row is drawn; beyond it only those in sight. */
const drawnAtOnce = 100;
const rowHeight = 52;

/**
 * The grid: a row for each activity, a column for each credential. One stop for the Tab key; from there the arrows move.
 * Row 0 is the head, the last one the totals; column 0 names the activity.
 */
export function MatrixGrid({ credentials, activities }: Props) {
  const text = useText();
  const [, navigate] = useLocation();
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<GridPlace>({ row: activities.length > 0 ? 1 : 0, column: 0 });
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  /** Set by a key: the cell that it leads to takes the focus when it is drawn. */
  const wantsFocus = useRef(false);
  // An undo elsewhere can take rows or columns away.
  const here: GridPlace = {
    row: Math.min(place.row, activities.length + 1),
    column: Math.min(place.column, credentials.length),
  };
  const isVirtual = activities.length > drawnAtOnce && !isPrinting;
  const virtualizer = useVirtualizer({
    count: activities.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    enabled: isVirtual,
    scrollPaddingStart: 110,
    scrollPaddingEnd: 60,
    getItemKey: (at) => activities[at]?.id ?? at,
  });
  // Paper shows every row, in sight or not.
  useWindowEvent('beforeprint', () => flushSync(() => setPrinting(true)));
  useWindowEvent('afterprint', () => setPrinting(false));

  const goTo = useCallback((next: GridPlace) => {
    setMenuOpen(false);
    setPlace(next);
  }, []);
  const focusHere = useCallback(() => {
    scroller.current?.querySelector<HTMLElement>('[data-here]')?.focus({ preventScroll: false });
  }, []);
  useEffect(() => {
    if (!wantsFocus.current) return;
    if (isVirtual && here.row > 0 && here.row <= activities.length) {
      virtualizer.scrollToIndex(here.row - 1, { align: 'auto' });
    }
    const cell = scroller.current?.querySelector<HTMLElement>('[data-here]');
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus();
  });

  const open = (at: GridPlace) => {
    const activity = activities[at.row - 1];
    const credential = credentials[at.column - 1];
    if (activity && at.column === 0) navigate(routeTo.activity(activity.id));
    else if (activity?.cells[at.column - 1]) setMenuOpen(true);
    else if (credential && !activity) navigate(routeTo.credential(credential.id));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The menu of a cell is drawn elsewhere, and its keys come by here all the same.
    if (!scroller.current?.contains(event.target as Node)) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(here);
      return;
    }
    const next = placeAfter(event, here, { rows: activities.length + 2, columns: credentials.length + 1 });
    if (!next) return;
    event.preventDefault();
    wantsFocus.current = true;
    goTo(next);
  };
  const closeMenu = useCallback(() => {
    setMenuOpen(false);
    requestAnimationFrame(focusHere);
  }, [focusHere]);

  const drawn = isVirtual ? virtualizer.getVirtualItems() : [];
  const above = drawn[0]?.start ?? 0;
  const below = isVirtual ? Math.max(0, virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0)) : 0;
  const activeActivity = activities[here.row - 1];
  const activeCredential = credentials[here.column - 1];
  const row = (at: number) => {
    const activity = activities[at];
    if (!activity) return null;
    const isHere = here.row === at + 1;
    return (
      <GridRow
        key={activity.id}
        activity={activity}
        at={at}
        credentials={credentials}
        column={isHere ? here.column : null}
        isMenuOpen={isHere && isMenuOpen}
        onPlace={goTo}
        onOpen={setMenuOpen}
        onMenuClosed={closeMenu}
        measureRef={isVirtual ? virtualizer.measureElement : undefined}
      />
    );
  };
  const rowsInSight = isVirtual ? drawn.map(({ index }) => index) : activities.map((_, at) => at);
  // The row that has the tab stop is drawn even when it is scrolled away: else there would be no way in.
  const strayRow = isVirtual && activeActivity && !rowsInSight.includes(here.row - 1) ? here.row - 1 : null;
  return (
    <div className={classes.sides}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cells inside are what is pressed; the keys come up from them */}
      <div ref={scroller} className={classes.scroller} onKeyDown={onKeyDown}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through by keys is a grid
          role="grid"
          className={classes.grid}
          aria-label={text.matrix.gridLabel}
          aria-rowcount={activities.length + 2}
          aria-colcount={credentials.length + 1}
          aria-describedby="matrix-keys"
        >
          <thead>
            <HeadRow credentials={credentials} column={here.row === 0 ? here.column : null} onPlace={goTo} />
          </thead>
          <tbody>
            {strayRow !== null && strayRow < (rowsInSight[0] ?? 0) ? row(strayRow) : null}
            <Gap height={above} />
            {rowsInSight.map(row)}
            <Gap height={below} />
            {strayRow !== null && strayRow >= (rowsInSight[0] ?? 0) ? row(strayRow) : null}
          </tbody>
          <tfoot>
            <TotalsRow
              credentials={credentials}
              rowIndex={activities.length + 1}
              column={here.row === activities.length + 1 ? here.column : null}
              onPlace={goTo}
            />
          </tfoot>
        </table>
      </div>
      <div className={classes.keys}>
        <Legend />
        <span id="matrix-keys" className="no-print">
          {text.matrix.keys}
        </span>
      </div>
      <CellPanel
        activity={activeActivity}
        credentials={credentials}
        credential={activeCredential}
        cell={activeActivity?.cells[here.column - 1]}
        onDecide={() => setMenuOpen(true)}
      />
    </div>
  );
}

/** Stands for the rows that are out of sight. */
function Gap({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden className={classes.gap} style={{ height }} /> : null;
}
