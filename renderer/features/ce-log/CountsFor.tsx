import type { Output } from '#core/contract/index';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { reasonWords } from '../credentials/standing-words';
import classes from './ce-log.module.css';

type Contribution = Output<'activities.whatItCountsFor'>[number];

/** What an activity counts for, one line per credential, with the reason for what does not. */
export function CountsFor({
  contributions,
  hasFiles = false,
}: {
  contributions: readonly Contribution[];
  /** Certificates are chosen and not attached yet: the host knows nothing of them. */
  hasFiles?: boolean;
}) {
  const text = useText();
  if (contributions.length === 0) return <p className={classes.quiet}>{text.ceLog.will.noCredential}</p>;
  return (
    <ul className={classes.counts}>
      {contributions.map((contribution) => (
        <Line key={contribution.credentialId} contribution={contribution} hasFiles={hasFiles} />
      ))}
    </ul>
  );
}

function Line({ contribution, hasFiles }: { contribution: Contribution; hasFiles: boolean }) {
  const text = useText();
  const format = useFormat();
  const say = text.ceLog.will;
  const { counted, categories, notCounted, unit } = contribution;
  const parts = categories.map(({ title, credits }) => `${title} ${format.number(credits)}`);
  const reasons = notCounted.map((entry) => {
    const why =
      hasFiles && entry.code === 'no-evidence' ? say.onceSaved : reasonWords({ text, format }, entry);
    return counted <= 0 && notCounted.length === 1 ? why : say.part(format.number(entry.credits), why);
  });
  return (
    <li data-counts={counted > 0}>
      <b>{contribution.title}:</b> {counted > 0 ? format.credits(counted, unit) : say.nothing}
      {parts.length > 0 ? ` · ${parts.join(' · ')}` : null}
      {reasons.length > 0 ? <span className={classes.why}>{` · ${reasons.join(' · ')}`}</span> : null}
    </li>
  );
}
