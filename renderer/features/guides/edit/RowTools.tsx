import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import classes from './edit.module.css';

type RowToolsProps = {
  /** Names the row in the names of its buttons. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  /** In a list of single fields the keys do the same: the buttons stay out of the way of the Tab key. */
  isOutOfTabOrder?: boolean;
};

/** A button that does nothing now, and says so. */
export const off = { 'aria-disabled': true, 'data-disabled': true } as const;

/** Moves a row up or down, or takes it away. */
export function RowTools({
  name,
  isFirst,
  isLast,
  onMove,
  onRemove,
  isOutOfTabOrder = false,
}: RowToolsProps) {
  const words = useText().guides.edit;
  const shared = (isOff: boolean) => ({
    ...(isOutOfTabOrder ? { tabIndex: -1 } : {}),
    // What cannot be done now keeps its place and the focus.
    ...(isOff ? off : {}),
  });
  return (
    <div className={classes.rowTools}>
      <button
        type="button"
        className={classes.rowTool}
        {...shared(isFirst)}
        aria-label={words.moveUp(name)}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size="1rem" aria-hidden />
      </button>
      <button
        type="button"
        className={classes.rowTool}
        {...shared(isLast)}
        aria-label={words.moveDown(name)}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size="1rem" aria-hidden />
      </button>
      <button
        type="button"
        className={classes.rowTool}
        {...shared(false)}
        aria-label={words.removeRow(name)}
        onClick={onRemove}
      >
        <IconTrash size="1rem" aria-hidden />
      </button>
    </div>
  );
}

/** Alt with an arrow moves what has the focus; true where the key was one of these. */
export function moveByKey(
  event: { altKey: boolean; key: string; preventDefault(): void; stopPropagation(): void },
  move: (by: -1 | 1) => void,
): boolean {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return false;
  event.preventDefault();
  event.stopPropagation();
  move(event.key === 'ArrowUp' ? -1 : 1);
  return true;
}
