import type { Output } from '#core/contract/index';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './ce-log.module.css';
import { countsLines } from './counts-lines';

type Props = {
  contributions: Output<'activities.whatItCountsFor'>;
  /** Certificates are chosen and not attached yet: the host knows nothing of them. */
  hasFiles?: boolean;
};

/** What an activity counts for, a line for each credential, with the reason for what does not. */
export function CountsFor({ contributions, hasFiles = false }: Props) {
  const text = useText();
  const format = useFormat();
  const say = text.ceLog.will;
  if (contributions.length === 0) return <p className={classes.quiet}>{say.noCredential}</p>;
  return (
    <ul className={classes.counts}>
      {countsLines({ text, format }, contributions, hasFiles).map((line) => (
        <li key={line.key} data-counts={line.counts}>
          <b>{say.titles(line.titles)}:</b> {line.amount}
          {line.parts.length > 0 ? ` · ${line.parts.join(' · ')}` : null}
          {line.reasons.length > 0 ? (
            <span className={classes.why}>{` · ${line.reasons.join(' · ')}`}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
