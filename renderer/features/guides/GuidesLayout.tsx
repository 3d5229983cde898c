import { Button } from '@mantine/core';
import { IconChevronDown, IconListTree } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useText } from '../../i18n/use-text';
import classes from './guides.module.css';

type GuidesLayoutProps = {
  list: ReactNode;
  children: ReactNode;
  /** What the column at the side is: the guides, or the contents of the one that is read. */
  side?: 'guides' | 'contents';
};

/**
 * A column beside what is open. Where there is no room for both (small window, large text) the column folds into a bar
 * over it.
 */
export function GuidesLayout({ list, children, side = 'guides' }: GuidesLayoutProps) {
  const text = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.layout}>
      <div className={classes.panes} data-side={side}>
        <div className={`${classes.pane} no-print`}>
          <Button
            className={classes.fold}
            variant="default"
            size="compact-md"
            leftSection={<IconListTree size="1rem" aria-hidden />}
            rightSection={<IconChevronDown size="1rem" aria-hidden />}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {text.guides.openList}
          </Button>
          {/* Choosing something in the folded list closes it again. */}
          <nav
            id={id}
            className={classes.list}
            data-open={isOpen}
            aria-label={text.guides.listLabel}
            onClickCapture={(event) => {
              if (event.target instanceof Element && event.target.closest('a')) setOpen(false);
            }}
          >
            {list}
          </nav>
        </div>
        <div className={classes.detail}>{children}</div>
      </div>
    </div>
  );
}
