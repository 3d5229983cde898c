import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import classes from './import.module.css';

/** How many lines are drawn before the rest is asked for: a long page must not hold the screen up. */
const atFirst = 60;

/** A list that draws its first lines, and all of them on request. */
export function Capped<Item>({
  items,
  children,
}: {
  items: readonly Item[];
  children: (shown: readonly Item[]) => ReactNode;
}) {
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      {children(isWhole ? items : items.slice(0, atFirst))}
      {isWhole || items.length <= atFirst ? null : (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setWhole(true)}>
          {text.guides.import.review.showAll(items.length)}
        </Button>
      )}
    </>
  );
}

/** A row that opens: its name, what it holds in a word, and the lines themselves. */
export function Fold({ name, amount, children }: { name: ReactNode; amount: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={classes.fold}>
      <UnstyledButton
        className={classes.foldButton}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight size="1rem" aria-hidden className={classes.foldMark} data-open={isOpen} />
        <span className={classes.foldName}>{name}</span> <span className={classes.foldAmount}>{amount}</span>
      </UnstyledButton>
      <div id={id}>{isOpen ? <div className={classes.foldBody}>{children}</div> : null}</div>
    </div>
  );
}

/** Lines as they stand in the text. */
export function Verbatim({ lines }: { lines: readonly string[] }) {
  return (
    <Capped items={lines}>
      {(shown) => (
        <ul className={classes.verbatim}>
          {shown.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text stay in their order, and may repeat
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
    </Capped>
  );
}
