import { Button, Popover } from '@mantine/core';
import { IconBooks, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { GuideSummary } from '#core/guides/guide';
import { useText } from '../../i18n/use-text';
import classes from './contents.module.css';
import { GuideList } from './GuideList';

type GuideSwitcherProps = { guides: readonly GuideSummary[]; openId: string };

/** The other guides, out of the way of the one that is read: a button that opens the list. */
export function GuideSwitcher({ guides, openId }: GuideSwitcherProps) {
  const text = useText();
  const [location] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const [openedAt, setOpenedAt] = useState(location);
  // Whoever went somewhere from the list is done with it.
  if (isOpen && openedAt !== location) setOpen(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      width="22rem"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <Popover.Target>
        <Button
          className={classes.switcher}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconBooks size="1rem" stroke={1.7} aria-hidden />}
          rightSection={<IconChevronDown size="0.875rem" aria-hidden />}
          onClick={() => {
            setOpenedAt(location);
            setOpen(!isOpen);
          }}
        >
          {text.guides.allGuides(guides.length)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.switcherList}>
        <GuideList guides={guides} openId={openId} />
      </Popover.Dropdown>
    </Popover>
  );
}
