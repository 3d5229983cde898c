import type { ReactNode } from 'react';
import classes from './SectionTitle.module.css';

/** The small heading over a part of a screen. */
export function SectionTitle({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className={classes.row}>
      <h2 className={classes.title}>{children}</h2>
      {aside}
    </div>
  );
}
