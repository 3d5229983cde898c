import { useCall } from '../../app/api/hooks';
import { SectionTitle } from '../../components/SectionTitle';
import { useText } from '../../i18n/use-text';
import { OpenMarks } from '../guides/working/OpenMarks';
import classes from './evidence-needs.module.css';

/** The evidence that the person said, in a guide, that they need; nothing where that is nothing. */
export function EvidenceNeeds({ personId }: { personId: string }) {
  const words = useText().guides.working.portfolio;
  const marks = useCall('marks.list', { personId });
  const open = (marks.data ?? []).filter(
    ({ kind, doneAt }) => kind === 'evidence-need' && doneAt === undefined,
  );
  if (open.length === 0) return null;
  return (
    <section aria-label={words.label} className={classes.needs}>
      <SectionTitle>{words.label}</SectionTitle>
      <OpenMarks marks={open} />
    </section>
  );
}
