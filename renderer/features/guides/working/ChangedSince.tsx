import { Button } from '@mantine/core';
import { IconChevronDown, IconHistory } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { localDay } from '../../history/by-day';
import classes from './changes.module.css';
import cardClasses from './mark-card.module.css';
import { SentencesChanged } from './SentencesChanged';
import { useWork } from './work-context';

/** Over the text: what changed in the guide since the person read it. Nothing where nothing did. */
export function ChangedSince() {
  const text = useText();
  const format = useFormat();
  const work = useWork();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (work === null || work.changes.length === 0) return null;
  const words = text.guides.working.changes;
  const on = work.readAt === null ? null : format.date(localDay(work.readAt));
  return (
    <aside
      aria-label={words.title(work.changes.length, on)}
      className={`${classes.banner} no-print`}
      data-nofind
    >
      <div className={classes.bannerHead}>
        <IconHistory size="1.2em" stroke={1.8} aria-hidden />
        <b>{words.title(work.changes.length, on)}</b>
      </div>
      <div className={classes.bannerActions}>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={isOpen}
          aria-controls={id}
          rightSection={
            <IconChevronDown size="1rem" aria-hidden className={classes.turn} data-open={isOpen} />
          }
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.hide : words.show}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => work.actions.seen()}>
          {words.seen}
        </Button>
      </div>
      <ul id={id} className={classes.bannerList} hidden={!isOpen}>
        {work.changes.map((change) => (
          <li key={change.sectionId}>
            {change.change === 'removed' ? (
              <b>{change.heading}</b>
            ) : (
              <button
                type="button"
                className={cardClasses.cardLink}
                onClick={() => work.actions.goToSection(change.sectionId)}
              >
                {change.heading || work.headingOf(change.sectionId)}
              </button>
            )}{' '}
            <span className={classes.changeKind}>{words.change[change.change]}</span>
            <SentencesChanged change={change} />
          </li>
        ))}
      </ul>
    </aside>
  );
}
