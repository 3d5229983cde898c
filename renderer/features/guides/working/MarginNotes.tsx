import { Anchor, Button } from '@mantine/core';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { Mark } from '#core/contract/marks';
import { useCommands } from '../../../app/commands/CommandsProvider';
import { formatShortcut } from '../../../app/commands/shortcut';
import { routeTo } from '../../../app/routes';
import { useText } from '../../../i18n/use-text';
import { overviewId } from '../reader/outline';
import { AddSource } from './AddSource';
import { MarkCard } from './MarkCard';
import { useWork } from './work-context';
import classes from './working.module.css';

/** So many marks in a guide show that the person knows how they are made. */
const knowsHow = 3;

/** What the person marked in the section being read, beside the text. Nothing outside of a `WorkingGuide`. */
export function MarginNotes() {
  const text = useText();
  const work = useWork();
  const title = useId();
  if (work === null) return null;
  const words = text.guides.working.margin;
  // A bookmark is shown at its heading; what opens a guide has none.
  const hasNoHeading = work.current === overviewId(work.guide);
  const inSection = work.marks.filter(
    (mark) => isIn(mark, work.current) && (mark.kind !== 'bookmark' || hasNoHeading),
  );
  const isGone = ({ place }: Mark) => place.state === 'gone';
  const here = [...inSection.filter((mark) => !isGone(mark)), ...inSection.filter(isGone)];
  const gone = work.marks.filter((mark) => isGone(mark) && !here.includes(mark));
  const elsewhere = work.marks.length - here.length - gone.length;
  return (
    <section aria-labelledby={title} className={`${classes.margin} no-print`} data-nofind>
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
          <Anchor component={Link} href={routeTo.marks()} inherit>
            {words.all}
          </Anchor>
        </p>
      )}
    </section>
  );
}

/** What lies in a section now, and what lost its words but not its section. */
function isIn({ place, anchor }: Mark, sectionId: string): boolean {
  return (place.sectionId ?? anchor.sectionId) === sectionId;
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
