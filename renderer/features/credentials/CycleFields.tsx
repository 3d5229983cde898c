import { Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Rule } from '#core/compliance/rule';
import type { Credential } from '#core/contract/credentials';
import type { AppError } from '#core/contract/errors';
import type { Input } from '#core/contract/index';
import { useCall } from '../../app/api/hooks';
import { usePerson } from '../../app/use-current-person';
import { DateField } from '../../components/DateField';
import type { Catalogue } from '../../i18n/catalogue';
import { errorText } from '../../i18n/error-text';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './CredentialDialog.module.css';
import {
  type CredentialForm,
  changesCycle,
  endAfter,
  type FormErrors,
  previewInput,
} from './credential-form';

const debounceMs = 200;

type Props = {
  form: CredentialForm;
  errors: FormErrors;
  rule: Rule | null;
  credential: Credential | undefined;
  onChange: (part: Partial<CredentialForm>) => void;
};

/** The cycle that follows from what was typed, said while one types; or its two days, typed instead. */
export function CycleFields({ form, errors, rule, credential, onChange }: Props) {
  const text = useText();
  const format = useFormat();
  const person = usePerson();
  const say = text.credentials.dialog;
  // By its text: the object is made anew with every key, and only a change of its content may start the wait again.
  const [settled] = useDebouncedValue(
    JSON.stringify(previewInput(person.id, rule?.id ?? credential?.ruleId ?? null, form)),
    debounceMs,
  );
  const isStored = credential !== undefined && !form.isCycleGiven && !changesCycle(credential, form);
  const preview = useCall(
    'credentials.previewCycle',
    JSON.parse(settled) as Input<'credentials.previewCycle'>,
    {
      enabled: !isStored && !form.isCycleGiven,
    },
  );
  const found = isStored ? credential : preview.data;
  const wasGiven = credential?.cycleBasis === 'given';
  const setStart = (startsOn: string | null) => {
    const followed =
      form.startsOn !== null && form.cycleMonths !== null ? endAfter(form.startsOn, form.cycleMonths) : null;
    const isFree = form.endsOn === null || form.endsOn === followed;
    const months = rule?.cycle.months ?? form.cycleMonths;
    onChange({
      startsOn,
      ...(isFree && startsOn !== null && months !== null ? { endsOn: endAfter(startsOn, months) } : {}),
    });
  };
  return (
    <div className={classes.preview}>
      <div aria-live="polite" aria-atomic="true">
        {form.isCycleGiven ? (
          <p>{say.cycle}</p>
        ) : found ? (
          <p>
            {say.preview(
              format.date(found.cycle.startsOn),
              format.date(found.cycle.endsOn),
              say.previewBasis[found.cycleBasis],
            )}
          </p>
        ) : preview.error ? (
          <p className={classes.quiet}>{previewErrorText(text, preview.error, rule === null)}</p>
        ) : null}
      </div>
      {form.isCycleGiven ? (
        <div className={classes.two}>
          <DateField
            label={say.startsOn}
            value={form.startsOn}
            onChange={setStart}
            isRequired
            error={errors.startsOn}
          />
          <DateField
            label={say.endsOn}
            value={form.endsOn}
            onChange={(endsOn) => onChange({ endsOn })}
            isRequired
            error={errors.endsOn}
          />
        </div>
      ) : null}
      {wasGiven ? null : (
        <Checkbox
          size="xs"
          label={say.override}
          checked={form.isCycleGiven}
          onChange={(event) =>
            onChange({
              isCycleGiven: event.currentTarget.checked,
              ...(event.currentTarget.checked && found
                ? { startsOn: found.cycle.startsOn, endsOn: found.cycle.endsOn }
                : {}),
            })
          }
        />
      )}
    </div>
  );
}

/** What is missing is said as the next thing to do, not as a failure. */
function previewErrorText(text: Catalogue, error: AppError, isOwn: boolean): string {
  const say = text.credentials.dialog;
  switch (error.details?.key) {
    case 'cycle-needs-birth-month':
      return say.previewNeedsBirthMonth;
    case 'cycle-needs-birth-day':
      return text.credentials.form.needsBirthDay;
    case 'cycle-needs-date':
      return isOwn ? say.previewNeedsOwnDates : say.previewNeedsDate;
    default:
      return errorText(text, error);
  }
}
