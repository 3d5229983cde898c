import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Guide } from '#core/guides/guide';
import { useText } from '../../../i18n/use-text';
import { Passage } from '../working/Passage';
import { Paragraphs } from './Blocks';
import classes from './faq.module.css';
import { Heading } from './Heading';
import { onReveal } from './reveal';

/** Questions that open. Closed answers are hidden by style alone, so that print shows them all. */
export function Faq({ guide, level }: { guide: Guide; level: number }) {
  const text = useText();
  const [open, setOpen] = useState<ReadonlySet<number>>(() => new Set([0]));
  const areAllOpen = open.size === guide.faq.length;
  const set = (index: number, isOpen: boolean) =>
    setOpen((before) => {
      const after = new Set(before);
      if (isOpen) after.add(index);
      else after.delete(index);
      return after;
    });
  return (
    <>
      <div className={classes.faq}>
        {guide.faq.map(({ question, answer }, index) => (
          <Question
            key={question}
            question={question}
            level={level}
            isOpen={open.has(index)}
            onSet={(isOpen) => set(index, isOpen)}
          >
            <Paragraphs of={answer} />
          </Question>
        ))}
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

type QuestionProps = {
  question: string;
  level: number;
  isOpen: boolean;
  onSet: (isOpen: boolean) => void;
  children: ReactNode;
};

/** The whole row opens it; the words stay text, so that they can be selected and marked. */
function Question({ question, level, isOpen, onSet, children }: QuestionProps) {
  const id = useId();
  const answer = useRef<HTMLDivElement>(null);
  const latest = useRef(onSet);
  latest.current = onSet;
  useEffect(() => (answer.current ? onReveal(answer.current, () => latest.current(true)) : undefined), []);
  return (
    <div className={classes.question}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in the row is its keyboard way */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        className={classes.row}
        onClick={() => {
          // Selecting words of the question ends in a click, and is no wish to open it.
          if (window.getSelection()?.isCollapsed !== false) onSet(!isOpen);
        }}
      >
        <Heading level={level} size="item" id={`${id}-question`}>
          <Passage text={question} />
        </Heading>
        <ActionIcon
          className="no-print"
          aria-labelledby={`${id}-question`}
          aria-expanded={isOpen}
          aria-controls={`${id}-answer`}
          onClick={(event) => {
            event.stopPropagation();
            onSet(!isOpen);
          }}
        >
          <IconChevronDown size="1.1rem" aria-hidden className={classes.chevron} data-open={isOpen} />
        </ActionIcon>
      </div>
      <div ref={answer} id={`${id}-answer`} className={classes.answer} data-open={isOpen}>
        {children}
      </div>
    </div>
  );
}
