import { IconCheck, IconCircleOff, IconClock, IconPinFilled, IconPlus } from '@tabler/icons-react';
import { memo, type Ref } from 'react';
import { Link } from 'wouter';
import { routeTo } from '../../app/routes';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { CellMenu } from './CellMenu';
import type { GridPlace } from './grid-keys';
import classes from './matrix.module.css';
import {
  cellWords,
  countsNowhere,
  lookOf,
  type MatrixActivity,
  type MatrixCell,
  type MatrixCredential,
  surplusOf,
} from './matrix-rows';

type Props = {
  activity: MatrixActivity;
  /** Its place among the rows that the filter leaves. */
  at: number;
  credentials: readonly MatrixCredential[];
  /** The column that has the tab stop, when it lies in this row. */
  column: number | null;
  isMenuOpen: boolean;
  onPlace: (place: GridPlace) => void;
  onOpen: (isOpen: boolean) => void;
  onMenuClosed: () => void;
  measureRef: Ref<HTMLTableRowElement> | undefined;
};

/** One activity against every credential. */
export const GridRow = memo(function GridRow(props: Props) {
  const { activity, at, credentials, column, isMenuOpen, onPlace, onOpen, onMenuClosed, measureRef } = props;
  const text = useText();
  const format = useFormat();
  const say = text.matrix;
  return (
    <tr ref={measureRef} data-index={at} aria-rowindex={at + 2}>
      <th
        scope="row"
        className={classes.name}
        tabIndex={column === 0 ? 0 : -1}
        data-here={column === 0 || undefined}
        aria-colindex={1}
        onFocus={() => onPlace({ row: at + 1, column: 0 })}
      >
        <Link href={routeTo.activity(activity.id)} tabIndex={-1} className={classes.nameLink}>
          {activity.title}
        </Link>
        <span className={classes.under}>
          {format.date(activity.completedOn)} ·{' '}
          {format.credits(activity.credits.amount, activity.credits.unit)}
          {activity.isPlanned ? ` · ${say.cell.plannedWord}` : ''}
        </span>
        {countsNowhere(activity) ? (
          <span className={classes.nobody}>
            <IconCircleOff size="0.75rem" stroke={2.2} aria-hidden /> {say.servesNobody}
          </span>
        ) : null}
      </th>
      {credentials.map((credential, index) => {
        const cell = activity.cells[index] ?? null;
        const isHere = column === index + 1;
        const words = cellWords({ text, format }, cell, credential, activity.isPlanned);
        return (
          <td
            key={credential.id}
            className={classes.cell}
            data-look={lookOf(cell, activity.isPlanned)}
            data-here={isHere || undefined}
            tabIndex={isHere ? 0 : -1}
            aria-colindex={index + 2}
            aria-label={say.cell.say(activity.title, credential.title, words)}
            aria-haspopup={cell === null ? undefined : 'menu'}
            title={words}
            onFocus={() => {
              if (!isHere) onPlace({ row: at + 1, column: index + 1 });
            }}
            onDoubleClick={() => {
              if (cell !== null) onOpen(true);
            }}
          >
            <CellContent cell={cell} isPlanned={activity.isPlanned} />
            {isHere && cell !== null ? (
              <CellMenu
                isOpen={isMenuOpen}
                onClose={onMenuClosed}
                activity={activity}
                credential={credential}
                cell={cell}
              />
            ) : null}
          </td>
        );
      })}
    </tr>
  );
});

/** What a cell shows: a figure with its icon and, where it is more or less than needed, a word. */
function CellContent({ cell, isPlanned }: { cell: MatrixCell; isPlanned: boolean }) {
  const text = useText();
  const format = useFormat();
  const say = text.matrix.cell;
  const look = lookOf(cell, isPlanned);
  if (cell === null) {
    return (
      <span className={classes.outside} aria-hidden>
        –
      </span>
    );
  }
  const icon = { size: '0.8125rem', stroke: 2.2, 'aria-hidden': true } as const;
  const figure = format.number(cell.counted);
  const surplus = surplusOf(cell);
  return (
    <span className={classes.content} aria-hidden>
      <span className={classes.figure}>
        {look === 'used' ? <IconCheck {...icon} /> : null}
        {look === 'part' || look === 'surplus' ? <IconPlus {...icon} /> : null}
        {look === 'planned' ? <IconClock {...icon} /> : null}
        {look === 'planned' ? say.plannedWord : figure}
        {cell.pin === undefined ? null : <IconPinFilled {...icon} />}
      </span>
      {look === 'surplus' ? <span className={classes.word}>{say.surplus}</span> : null}
      {look === 'part' ? (
        <span className={classes.word}>{say.partSurplus(format.number(surplus))}</span>
      ) : null}
      {cell.pin === undefined ? null : <span className={classes.word}>{say.pins[cell.pin]}</span>}
    </span>
  );
}
