import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconBookmark, IconBookmarkFilled, IconHistory, IconNote } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { MarkRef } from './Passage';
import { sectionPlace } from './places';
import { SentencesChanged } from './SentencesChanged';
import { useSectionId } from './section-scope';
import classes from './section-tools.module.css';
import { markThatIsOn } from './use-marking';
import { useWork } from './work-context';

/** Beside a section's heading: its bookmark, a note on it, and whether it changed since it was read. */
export function SectionTools() {
  const text = useText();
  const sectionId = useSectionId();
  const work = useWork();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (work === null || sectionId === null) return null;
  const words = text.guides.working.section;
  const heading = work.headingOf(sectionId);
  const isOn = markThatIsOn(work.marks, sectionPlace(sectionId)) !== undefined;
  const notes = work.marks.filter(
    ({ kind, anchor, place }) =>
      kind !== 'bookmark' &&
      anchor.quote === '' &&
      anchor.fact === undefined &&
      place.sectionId === sectionId,
  );
  const change = work.changes.find((one) => one.sectionId === sectionId && one.change !== 'removed');
  return (
    <>
      <div className={`${classes.tools} no-print`} data-nofind>
        <ActionIcon
          size="sm"
          className={classes.tool ?? ''}
          data-on={isOn || undefined}
          aria-pressed={isOn}
          aria-label={words.bookmark(heading)}
          title={words.bookmarkTip}
          onClick={() => work.actions.toggleBookmark(sectionId)}
        >
          {isOn ? (
            <IconBookmarkFilled size="1rem" aria-hidden />
          ) : (
            <IconBookmark size="1rem" stroke={1.8} aria-hidden />
          )}
        </ActionIcon>
        <ActionIcon
          size="sm"
          className={classes.tool ?? ''}
          aria-label={words.note(heading)}
          aria-haspopup="dialog"
          title={words.noteTip}
          onClick={(event) => work.actions.write('note', sectionPlace(sectionId), event.currentTarget)}
        >
          <IconNote size="1rem" stroke={1.8} aria-hidden />
        </ActionIcon>
        {notes.map((mark) => (
          <MarkRef key={mark.id} mark={mark} />
        ))}
      </div>
      {change === undefined ? null : (
        <div className={`${classes.toolChange} no-print`} data-nofind>
          <UnstyledButton
            className={classes.changedTag}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            <IconHistory size="1em" stroke={2} aria-hidden />
            {change.change === 'added' ? words.added : words.changed}
          </UnstyledButton>
          <div id={id}>{isOpen ? <SentencesChanged change={change} /> : null}</div>
        </div>
      )}
    </>
  );
}
