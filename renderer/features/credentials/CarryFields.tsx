import { Checkbox, TextInput } from '@mantine/core';
import type { Standing } from '#core/compliance/standing';
import { CreditsAmount } from '../../components/CreditsField';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { carryWords } from './closing-words';
import classes from './RenewDialog.module.css';

/** What the person says goes over, in place of what the rule gives. */
export type OwnCarry = { credits: number | null; note: string };

type Props = {
  carriesOver: Standing['carriesOver'];
  unit: string;
  /** Null: what the rule gives. */
  own: OwnCarry | null;
  isTried: boolean;
  onChange: (own: OwnCarry | null) => void;
};

/** What goes over into the next cycle; or what the person sets, and why. */
export function CarryFields({ carriesOver, unit, own, isTried, onChange }: Props) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.renew;
  return (
    <fieldset className={classes.group}>
      <legend>{say.carry}</legend>
      <p className={classes.quiet}>{carryWords({ text, format }, { carriesOver, unit })}</p>
      {carriesOver.note === undefined ? null : <p className={classes.note}>{carriesOver.note}</p>}
      <Checkbox
        size="xs"
        label={say.carryOwn}
        checked={own !== null}
        onChange={(event) =>
          onChange(event.currentTarget.checked ? { credits: carriesOver.credits, note: '' } : null)
        }
      />
      {own === null ? null : (
        <div className={classes.carry}>
          <CreditsAmount
            label={say.carryCredits}
            amount={own.credits}
            onChange={(credits) => onChange({ ...own, credits })}
            isRequired
            error={isTried && own.credits === null ? say.carryRequired : undefined}
          />
          <TextInput
            label={say.carryNote}
            maxLength={2_000}
            autoComplete="off"
            value={own.note}
            onChange={(event) => onChange({ ...own, note: event.currentTarget.value })}
          />
        </div>
      )}
    </fieldset>
  );
}
