import type { ReactNode } from 'react';
import classes from './TwoPane.module.css';

type TwoPaneProps = {
  /** Names the list for screen readers. */
  listLabel: string;
  list: ReactNode;
  detail: ReactNode;
};

/** A list that opens its item beside it: the list keeps its place and its scroll. Where there is no room, above it. */
export function TwoPane({ listLabel, list, detail }: TwoPaneProps) {
  return (
    <div className={classes.frame}>
      <div className={classes.panes}>
        <nav aria-label={listLabel} className={`${classes.list} no-print`}>
          {list}
        </nav>
        <div className={classes.detail}>{detail}</div>
      </div>
    </div>
  );
}
