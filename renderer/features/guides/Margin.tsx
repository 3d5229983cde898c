import { Button } from '@mantine/core';
import { IconChevronDown, IconNotes } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Guide } from '#core/guides/guide';
import { useText } from '../../i18n/use-text';
import classes from './guides.module.css';
import { MarginLadder } from './reader/tiers/MarginLadder';
import { MarginNotes } from './working/MarginNotes';

type MarginProps = { guide: Guide; tiersId: string | undefined; onChoose: (sectionId: string) => void };

/** What is the person's own beside the text: their rung and their notes. Without room it folds into a bar over the text. */
export function Margin({ guide, tiersId, onChoose }: MarginProps) {
  const text = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <aside className={`${classes.margin} no-print`} aria-label={text.guides.margin}>
      <Button
        className={classes.marginFold}
        variant="default"
        size="compact-md"
        leftSection={<IconNotes size="1rem" stroke={1.7} aria-hidden />}
        rightSection={<IconChevronDown size="1rem" aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {text.guides.margin}
      </Button>
      <div id={id} className={classes.marginParts} data-open={isOpen}>
        {tiersId === undefined ? null : <MarginLadder guide={guide} tiersId={tiersId} onChoose={onChoose} />}
        <MarginNotes />
      </div>
    </aside>
  );
}
