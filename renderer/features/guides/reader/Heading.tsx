import { Title, type TitleOrder } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './reader.module.css';

type HeadingProps = {
  /** The level in the document; it also sets the size, unless `size` says otherwise. */
  level: number;
  id?: string;
  size?: 'section' | 'part' | 'item';
  children: ReactNode;
};

/** A heading of a guide. With an id it can be jumped to and takes the focus. */
export function Heading({ level, id, size = 'section', children }: HeadingProps) {
  return (
    <Title
      order={Math.min(level, 6) as TitleOrder}
      className={classes.heading}
      data-size={size}
      {...(id === undefined ? {} : { id, tabIndex: -1 })}
    >
      {children}
    </Title>
  );
}
