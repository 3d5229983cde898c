import { ActionIcon } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text';
import classes from './edit.module.css';
import type { SectionRow } from './outline-rows';
import { off } from './RowTools';
import type { SectionActions } from './use-section-actions';

/** Where the section stands: its order, what it is under, and whether it stays. */
export function SectionTools({ row, actions }: { row: SectionRow; actions: SectionActions }) {
  const words = useText().guides.edit;
  const { id } = row.section;
  const button = (label: string, icon: ReactNode, isOff: boolean, onClick: () => void) => (
    // What cannot be done now keeps its place and the focus.
    <ActionIcon size="lg" aria-label={label} title={label} {...(isOff ? off : { onClick })}>
      {icon}
    </ActionIcon>
  );
  return (
    <div role="toolbar" aria-label={words.place} className={classes.tools}>
      {button(words.sectionUp, <IconArrowUp size="1.125rem" aria-hidden />, row.position === 1, () =>
        actions.move(id, -1),
      )}
      {button(
        words.sectionDown,
        <IconArrowDown size="1.125rem" aria-hidden />,
        row.position === row.siblings,
        () => actions.move(id, 1),
      )}
      {button(words.nest, <IconIndentIncrease size="1.125rem" aria-hidden />, row.position === 1, () =>
        actions.nest(id),
      )}
      {button(words.takeOut, <IconIndentDecrease size="1.125rem" aria-hidden />, row.level === 1, () =>
        actions.takeOut(id),
      )}
      {button(words.removeSection, <IconTrash size="1.125rem" aria-hidden />, false, () =>
        actions.remove(id),
      )}
    </div>
  );
}
