import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { useCall } from '../../app/api/hooks';
import { routeTo } from '../../app/routes';
import { SectionTitle } from '../../components/SectionTitle';
import { useText } from '../../i18n/use-text';
import { isDoable } from '../guides/working/mark-look';
import { openParts } from '../guides/working/marks-list';
import { OpenMarks } from '../guides/working/OpenMarks';
import classes from './Recently.module.css';

const shownCount = 3;

/** What the person made of their guides and has not done yet; nothing where there is nothing. */
export function FromGuides({ personId }: { personId: string }) {
  const text = useText();
  const words = text.guides.working.today;
  const marks = useCall('marks.list', { personId });
  const open = (marks.data ?? []).filter(({ kind, doneAt }) => isDoable(kind) && doneAt === undefined);
  const parts = openParts(open, text);
  if (parts === null) return null;
  return (
    <section aria-label={words.label} className={classes.section}>
      <SectionTitle
        aside={
          <Anchor component={Link} href={routeTo.marks()} size="xs" className="no-print">
            {words.all}
          </Anchor>
        }
      >
        {words.summary(parts)}
      </SectionTitle>
      <OpenMarks marks={open.slice(0, shownCount)} />
    </section>
  );
}
