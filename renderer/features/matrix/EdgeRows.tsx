import { Link } from 'wouter';
import { routeTo } from '../../app/routes';
import { StateTag } from '../../components/StateTag';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import type { GridPlace } from './grid-keys';
import classes from './matrix.module.css';
import type { MatrixCredential } from './matrix-rows';

type Props = {
  credentials: readonly MatrixCredential[];
  /** The column of the cell that has the tab stop, when it lies in this row. */
  column: number | null;
  onPlace: (place: GridPlace) => void;
};

/** What a cell of an edge needs to be a stop of the grid. */
function stop(row: number, at: number, column: number | null, onPlace: Props['onPlace']) {
  return {
    tabIndex: at === column ? 0 : -1,
    'data-here': at === column || undefined,
    'aria-colindex': at + 1,
    onFocus: () => onPlace({ row, column: at }),
  };
}

/** The credentials with their states. */
export function HeadRow({ credentials, column, onPlace }: Props) {
  const text = useText();
  const format = useFormat();
  return (
    <tr aria-rowindex={1}>
      <th scope="col" className={classes.corner} {...stop(0, 0, column, onPlace)}>
        {text.matrix.activity}
      </th>
      {credentials.map((credential, at) => (
        <th key={credential.id} scope="col" className={classes.head} {...stop(0, at + 1, column, onPlace)}>
          <Link href={routeTo.credential(credential.id)} tabIndex={-1} className={classes.headName}>
            {credential.title}
          </Link>
          <StateTag state={credential.state} />
          <span className={classes.under}>
            {credential.required === 0
              ? format.credits(credential.counted, credential.unit)
              : text.matrix.ofRequired(
                  format.number(credential.counted),
                  format.credits(credential.required, credential.unit),
                )}
          </span>
        </th>
      ))}
    </tr>
  );
}

/** What counts in all for each credential, and what is missing or over. */
export function TotalsRow({ credentials, column, onPlace, rowIndex }: Props & { rowIndex: number }) {
  const text = useText();
  const format = useFormat();
  const say = text.matrix;
  return (
    <tr aria-rowindex={rowIndex + 1}>
      <th scope="row" className={classes.totalName} {...stop(rowIndex, 0, column, onPlace)}>
        {say.totals}
      </th>
      {credentials.map((credential, at) => {
        const over = Math.round((credential.counted - credential.required) * 100) / 100;
        return (
          <td key={credential.id} className={classes.total} {...stop(rowIndex, at + 1, column, onPlace)}>
            <b>
              {credential.required === 0
                ? format.number(credential.counted)
                : say.ofRequired(format.number(credential.counted), format.number(credential.required))}
            </b>
            {credential.remaining > 0 ? (
              <span className={classes.short}>{say.short(format.number(credential.remaining))}</span>
            ) : over > 0 && credential.required > 0 ? (
              <span className={classes.under}>{say.over(format.number(over))}</span>
            ) : null}
          </td>
        );
      })}
    </tr>
  );
}
