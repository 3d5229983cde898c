import { type ReactNode, useState } from 'react';
import { useDraft, useIsRevealed } from './draft-context';
import classes from './edit.module.css';
import type { Path } from './json-path';

type Props = {
  summary: string;
  /** What its fields are about: going to one of them opens it. */
  path: Path;
  /** Made only while it is open: fields that nobody sees are not drawn. */
  children: () => ReactNode;
};

/** Fields that stay folded away until they are asked for. */
export function Fold({ summary, path, children }: Props) {
  const { store } = useDraft();
  const isRevealed = useIsRevealed(path);
  const [isChosen, setChosen] = useState(false);
  const isOpen = isChosen || isRevealed;
  return (
    <details
      className={classes.more}
      open={isOpen}
      onToggle={(event) => {
        const isNow = event.currentTarget.open;
        setChosen(isNow);
        if (!isNow && isRevealed) store.reveal(null);
      }}
    >
      <summary>{summary}</summary>
      {isOpen ? children() : null}
    </details>
  );
}
