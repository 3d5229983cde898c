import { IconCheck, IconClock, IconPinFilled, IconPlus } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import classes from './matrix.module.css';

/** What the signs in the cells say. */
export function Legend() {
  const text = useText();
  const say = text.matrix.legend;
  const icon = { size: '0.8125rem', stroke: 2.2, 'aria-hidden': true } as const;
  return (
    <ul className={classes.legend} aria-label={say.label}>
      <li>
        <IconCheck {...icon} /> {say.used}
      </li>
      <li>
        <IconPlus {...icon} /> {say.surplus}
      </li>
      <li>
        <IconClock {...icon} /> {say.planned}
      </li>
      <li>
        <IconPinFilled {...icon} /> {say.pin}
      </li>
      <li>0 {say.nothing}</li>
      <li>– {say.outside}</li>
    </ul>
  );
}
