import { Anchor, Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Mark } from '#core/contract/marks';
import { useCommands } from '../../../app/commands/CommandsProvider';
import { formatShortcut } from '../../../app/commands/shortcut';
import { routeTo } from '../../../app/routes';
import { useText } from '../../../i18n/use-text';
import { overviewId } from '../reader/outline';
import { AddSource } from './AddSource';
import { MarkCard } from './MarkCard';
import classes from './margin.module.css';
import { useSectionsInView } from './use-sections-in-view';
import { useWork, type Work } from './work-context';

/** So many marks in a guide show that the person knows how they are made. */
const knowsHow = 3;

/** What the person marked in what they look at, beside the text. Nothing outside of a `WorkingGuide`. */
export function MarginNotes() {
  const work = useWork();
  return work === null ? null : <Notes work={work} />;
}

function Notes({ work }: { work: Work }) {
  const text = useText();
  const title = useId();
  const notes = useRef<HTMLElement>(null);
  const inView = useSectionsInView(notes, work.guide);
  const words = text.guides.working.margin;
  const overview = overviewId(work.guide);
  const hasNoHeading = work.current === overview;
  // What was just marked lies in view, though the section being read may be the one over it.
  const inSection = work.marks.filter((mark) => {
    const sectionId = sectionOf(mark);
    // A bookmark is shown at its heading; what opens a guide has none.
    if (mark.kind === 'bookmark' && sectionId !== overview) return false;
    return sectionId === work.current || inView.has(sectionId);
  });
  const isGone = ({ place }: Mark) => place.state === 'gone';
  const here = [...inSection.filter((mark) => !isGone(mark)), ...inSection.filter(isGone)];
  const gone = work.marks.filter((mark) => isGone(mark) && !here.includes(mark));
  const elsewhere = work.marks.length - here.length - gone.length;
  return (
    <section ref={notes} aria-labelledby={title} className={`${classes.margin} no-print`} data-nofind>
      <h2 id={title} className={classes.marginTitle}>
        {words.title}
      </h2>
      {work.hasFailed ? (
        <div role="alert" className={classes.hint}>
          <p>{words.failed}</p>
          <Button size="compact-xs" variant="default" onClick={work.retry}>
            {text.common.tryAgain}
          </Button>
        </div>
      ) : null}
      {here.map((mark) => (
        <MarkCard key={mark.id} mark={mark} />
      ))}
      {work.hasFailed || (here.length > 0 && work.marks.length >= knowsHow) ? null : <Hint />}
      {hasNoHeading ? <AddSource /> : null}
      {gone.length === 0 ? null : <Gone marks={gone} />}
      {work.marks.length === 0 ? null : (
        <p className={classes.marginMore}>
          {elsewhere > 0 ? `${words.elsewhere(elsewhere)} · ` : null}
          <Anchor component={Link} href={routeTo.marks()} inherit underline="always">
            {words.all}
          </Anchor>
        </p>
      )}
    </section>
  );
}

/** Where a mark lies now; where it lay, when its words are gone but not its section. */
function sectionOf({ place, anchor }: Mark): string {
  return place.sectionId ?? anchor.sectionId;
}

function Hint() {
  const words = useText().guides.working.margin;
  const { shortcutOf } = useCommands();
  const [next, mark] = [shortcutOf('guide.nextSentence'), shortcutOf('guide.mark')];
  return (
    <p className={classes.hint}>
      {next === null || mark === null
        ? words.hintNoKeys
        : words.hint(formatShortcut(next), formatShortcut(mark))}
    </p>
  );
}

/** Marks whose words and section are gone have no other place to be shown at. */
function Gone({ marks }: { marks: readonly Mark[] }) {
  const words = useText().guides.working.margin;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {words.gone(marks.length)}
      </Button>
      <div id={id}>{isOpen ? marks.map((mark) => <MarkCard key={mark.id} mark={mark} />) : null}</div>
    </>
  );
}
