import { IconUser, IconUsers } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import classes from './Onboarding.module.css';

type Mode = 'self' | 'counsellor';

/** Two cards that are one radio group: arrow keys move between them. */
export function ModeCards({ mode, onChange }: { mode: Mode; onChange: (mode: Mode) => void }) {
  const { onboarding: words } = useText();
  const card = (value: Mode, label: string, hint: string, Icon: typeof IconUser) => (
    <label className={classes.card} data-chosen={mode === value || undefined}>
      <input
        type="radio"
        name="mode"
        value={value}
        checked={mode === value}
        onChange={() => onChange(value)}
        aria-describedby={`mode-${value}`}
      />
      <Icon size="1.375rem" stroke={1.6} aria-hidden />
      <span>
        <b>{label}</b>
        <small id={`mode-${value}`}>{hint}</small>
      </span>
    </label>
  );
  return (
    <fieldset className={classes.modes}>
      <legend>{words.who}</legend>
      <div className={classes.cards}>
        {card('self', words.self, words.selfHint, IconUser)}
        {card('counsellor', words.counsellor, words.counsellorHint, IconUsers)}
      </div>
    </fieldset>
  );
}
