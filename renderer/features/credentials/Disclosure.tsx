import { Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import classes from './credentials.module.css';

/** A part of a screen that stays closed until it is asked for. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  const [isOpen, { toggle }] = useDisclosure(false);
  const id = useId();
  return (
    <div className={classes.section}>
      <button
        type="button"
        className={classes.disclosure}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
      >
        <IconChevronRight size={14} stroke={2.2} aria-hidden />
        {label}
      </button>
      <Collapse expanded={isOpen} id={id} keepMounted={false}>
        <div className={classes.disclosed}>{children}</div>
      </Collapse>
    </div>
  );
}
