import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useCall } from '../../app/api/hooks';
import { routeTo } from '../../app/routes';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { reasonWords } from '../credentials/reason-words';
import classes from './matrix.module.css';
import {
  cellWords,
  type MatrixActivity,
  type MatrixCell,
  type MatrixCredential,
  surplusOf,
} from './matrix-rows';

type Props = {
  activity: MatrixActivity | undefined;
  credentials: readonly MatrixCredential[];
  /** Undefined where the cell names the activity, or is a total. */
  credential: MatrixCredential | undefined;
  cell: MatrixCell | undefined;
  onDecide: () => void;
};

/** The chosen cell in full: what counts as what, and why the rest does not. */
export function CellPanel({ activity, credentials, credential, cell, onDecide }: Props) {
  const text = useText();
  const say = text.matrix.panel;
  return (
    <aside aria-label={say.label} className={`${classes.panel} no-print`}>
      {activity && credential ? (
        <Chosen activity={activity} credential={credential} cell={cell ?? null} onDecide={onDecide} />
      ) : activity ? (
        <WholeRow activity={activity} credentials={credentials} />
      ) : (
        <p className={classes.quiet}>{say.empty}</p>
      )}
    </aside>
  );
}

/** One activity against every credential, in words. */
function WholeRow({
  activity,
  credentials,
}: {
  activity: MatrixActivity;
  credentials: readonly MatrixCredential[];
}) {
  const text = useText();
  const format = useFormat();
  const say = text.matrix.panel;
  return (
    <>
      <h2 className={classes.panelTitle}>{activity.title}</h2>
      <p className={classes.quiet}>
        {format.date(activity.completedOn)} · {format.credits(activity.credits.amount, activity.credits.unit)}
      </p>
      <h3 className={classes.panelSub}>{say.serves}</h3>
      <dl className={classes.facts}>
        {credentials.map((credential, at) => (
          <div key={credential.id} className={classes.rowFact}>
            <dt>{credential.title}</dt>
            <dd>{cellWords({ text, format }, activity.cells[at] ?? null, credential, activity.isPlanned)}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.panelActions}>
        <Link href={routeTo.activity(activity.id)} className={classes.panelLink}>
          {say.openActivity}
        </Link>
      </div>
    </>
  );
}

type ChosenProps = {
  activity: MatrixActivity;
  credential: MatrixCredential;
  cell: MatrixCell;
  onDecide: () => void;
};

function Chosen({ activity, credential, cell, onDecide }: ChosenProps) {
  const text = useText();
  const format = useFormat();
  const say = text.matrix.panel;
  const words = text.matrix.cell;
  const standing = useCall('credentials.standing', { credentialId: credential.id });
  const titleOf = (id: string) => standing.data?.categories.find((one) => one.id === id)?.title ?? id;
  const figure = (amount: number) => format.credits(amount, credential.unit);
  const facts: [string, string][] = [
    [say.earned, format.credits(activity.credits.amount, activity.credits.unit)],
    [say.on, format.date(activity.completedOn)],
  ];
  if (cell !== null) {
    facts.push([say.counted, figure(cell.counted)]);
    if (cell.counted > 0) {
      facts.push([say.used, figure(cell.used)]);
      if (surplusOf(cell) > 0) facts.push([say.surplus, figure(surplusOf(cell))]);
      facts.push([
        say.categories,
        cell.categories.length === 0 ? say.anyKind : cell.categories.map(titleOf).join(', '),
      ]);
    }
    if (cell.pin !== undefined) facts.push([say.decision, words.pins[cell.pin]]);
  }
  return (
    <>
      <h2 className={classes.panelTitle}>{activity.title}</h2>
      <p className={classes.quiet}>{credential.title}</p>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {cell === null ? (
        <p className={classes.quiet}>
          {words.outsideLong}: {format.date(credential.cycle.startsOn)} –{' '}
          {format.date(credential.cycle.endsOn)}.
        </p>
      ) : null}
      {cell !== null && cell.reasons.length > 0 ? (
        <>
          <h3 className={classes.panelSub}>{say.reasons}</h3>
          <ul className={classes.reasons}>
            {cell.reasons.map((reason) => (
              <li key={reason.reason}>{reasonWords({ text, format }, reason, cell.pin)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <div className={classes.panelActions}>
        {cell === null ? null : (
          <Button variant="default" size="compact-sm" onClick={onDecide}>
            {say.act}
          </Button>
        )}
        <Link href={routeTo.activity(activity.id)} className={classes.panelLink}>
          {say.openActivity}
        </Link>
        <Link href={routeTo.credential(credential.id)} className={classes.panelLink}>
          {say.openCredential}
        </Link>
      </div>
    </>
  );
}
