import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { useCall } from '../../app/api/hooks';
import { SectionTitle } from '../../components/SectionTitle';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { historyLabel } from '../history/history-label';
import classes from './Recently.module.css';

const shownCount = 3;

/** The last changes that still stand; nothing where there are none. */
export function Recently({ personId }: { personId: string }) {
  const text = useText();
  const format = useFormat();
  const history = useCall('history.list', { personId });
  const entries = (history.data ?? [])
    .filter(({ kind, undone }) => kind === 'do' && !undone)
    .slice(0, shownCount);
  if (entries.length === 0) return null;
  return (
    <section aria-label={text.today.recently} className={classes.section}>
      <SectionTitle
        aside={
          <Anchor component={Link} href="/history" size="xs" className="no-print">
            {text.today.allHistory}
          </Anchor>
        }
      >
        {text.today.recently}
      </SectionTitle>
      <ul className={classes.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className={classes.label}>{historyLabel(text, entry)}</span>
            <time dateTime={entry.at}>{format.moment(entry.at)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
