import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Guide } from '#core/guides/guide';
import { useText } from '../../../i18n/use-text';
import { Heading } from './Heading';
import { Paragraphs } from './parts';
import classes from './reader.module.css';

/** Questions that open. Closed answers are hidden by style alone, so that print shows them all. */
export function Faq({ guide, level }: { guide: Guide; level: number }) {
  const text = useText();
  const id = useId();
  const [open, setOpen] = useState<ReadonlySet<number>>(() => new Set([0]));
  const areAllOpen = open.size === guide.faq.length;
  const toggle = (index: number) =>
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(index)) after.add(index);
      return after;
    });
  return (
    <>
      <div className={classes.faq}>
        {guide.faq.map(({ question, answer }, index) => {
          const isOpen = open.has(index);
          return (
            <div key={question} className={classes.question}>
              <Heading level={level} size="item">
                <UnstyledButton
                  className={classes.questionButton}
                  aria-expanded={isOpen}
                  aria-controls={`${id}-${index}`}
                  onClick={() => toggle(index)}
                >
                  <span>{question}</span>
                  <IconChevronDown size="1.1em" aria-hidden className={classes.chevron} data-open={isOpen} />
                </UnstyledButton>
              </Heading>
              <div id={`${id}-${index}`} className={classes.answer} data-open={isOpen}>
                <Paragraphs of={answer} />
              </div>
            </div>
          );
        })}
      </div>
      <Button
        className="no-print"
        variant="subtle"
        size="compact-sm"
        onClick={() => setOpen(areAllOpen ? new Set() : new Set(guide.faq.keys()))}
      >
        {areAllOpen ? text.guides.faq.closeAll : text.guides.faq.openAll}
      </Button>
    </>
  );
}
