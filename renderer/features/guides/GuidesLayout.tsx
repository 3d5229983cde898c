import { Button } from '@mantine/core';
import { IconChevronDown, IconListTree } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useText } from '../../i18n/use-text';
import classes from './guides.module.css';

/**
 * The list of guides with what is open beside it. Where there is no room for both (small window, large text) the list
 * folds into a bar over it.
 */
export function GuidesLayout({ list, children }: { list: ReactNode; children: ReactNode }) {
  const text = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.layout}>
      <div className={classes.panes}>
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
