import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './ListCard.module.css';

type ListCardProps = {
  href: string;
  isCurrent: boolean;
  title: string;
  /** A quieter line under the title. */
  sub?: ReactNode;
  /** What stands at the right of the title: a state. */
  children?: ReactNode;
};

/** One row of a list pane: a link that opens its item beside the list. */
export function ListCard({ href, isCurrent, title, sub, children }: ListCardProps) {
  return (
    <Link href={href} className={classes.card} aria-current={isCurrent ? 'page' : undefined}>
      <span className={classes.row}>
        <span className={classes.title}>{title}</span>
        {children}
      </span>
      {sub ? <span className={classes.sub}>{sub}</span> : null}
    </Link>
  );
}
