import { Link } from 'wouter';
import type { CredentialListItem } from '#core/contract/credentials';
import { routeTo } from '../../app/routes';
import { ProgressBar } from '../../components/ProgressBar';
import { SectionTitle } from '../../components/SectionTitle';
import { StateTag, toneOf } from '../../components/StateTag';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './Cycles.module.css';

/** Each credential's cycle as a bar, with a mark where an even pace would be. */
export function Cycles({ credentials }: { credentials: readonly CredentialListItem[] }) {
  const text = useText();
  const hasPace = credentials.some(({ standing }) => paceOf(standing) !== undefined);
  return (
    <section aria-label={text.today.cycles}>
      <SectionTitle>{text.today.cycles}</SectionTitle>
      <ul className={classes.list}>
        {credentials.map((credential) => (
          <Cycle key={credential.id} credential={credential} />
        ))}
      </ul>
      {hasPace ? <p className={classes.note}>{text.today.paceNote}</p> : null}
    </section>
  );
}

/** Where the pace mark stands, 0 to 1; a cycle that is met or over has none. */
function paceOf({ state, pace, required }: CredentialListItem['standing']): number | undefined {
  return (state === 'on-track' || state === 'at-risk') && required > 0 ? pace / required : undefined;
}

function Cycle({ credential }: { credential: CredentialListItem }) {
  const text = useText();
  const format = useFormat();
  const { standing, title } = credential;
  const hasCredits = standing.required > 0;
  const isOpen = standing.isTotalUnknown === true;
  const counted = format.number(standing.counted);
  const required = format.credits(standing.required, standing.unit);
  const state = text.common.states[standing.state];
  const pace = paceOf(standing);
  const label = hasCredits
    ? text.today.barLabel(title, state, counted, required)
    : isOpen
      ? text.today.barLabelTotalUnknown(title, state, format.credits(standing.counted, standing.unit))
      : text.today.barLabelNoCredits(title, state);
  return (
    <li className={classes.cycle}>
      <div className={classes.row}>
        <Link href={routeTo.credential(credential.id)} className={classes.title}>
          {title}
        </Link>
        <StateTag state={standing.state} />
      </div>
      <div className={classes.bar}>
        <ProgressBar
          label={
            pace === undefined ? label : `${label}; ${text.today.paceLabel(format.number(standing.pace))}`
          }
          share={hasCredits ? standing.counted / standing.required : isOpen ? 0 : 1}
          tone={toneOf(standing.state)}
          {...(pace === undefined ? {} : { pace })}
        />
      </div>
      <div className={classes.row}>
        <small>
          {hasCredits
            ? text.today.ofRequired(counted, required)
            : isOpen
              ? text.today.totalUnknown(format.credits(standing.counted, standing.unit))
              : text.today.noCredits}
        </small>
        <small>{format.date(standing.cycle.endsOn)}</small>
      </div>
    </li>
  );
}
