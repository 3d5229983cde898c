import { IconFileDownload } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import classes from './import.module.css';

/** Says, while a file is held over the window, what letting go does. */
export function DropVeil({ isOver }: { isOver: boolean }) {
  const text = useText();
  return isOver ? (
    <div className={classes.veil} role="status">
      <IconFileDownload size={40} stroke={1.5} aria-hidden />
      <span>{text.rules.import.drop}</span>
    </div>
  ) : null;
}
