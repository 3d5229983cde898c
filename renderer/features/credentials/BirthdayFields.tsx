import { Select } from '@mantine/core';
import { useChange } from '../../app/api/hooks';
import { usePerson } from '../../app/use-current-person';
import { useLocale, useText } from '../../i18n/use-text';
import classes from './CredentialDialog.module.css';

type Props = {
  issuer: string;
  /** Which of the two are asked for: those that were missing when the form was opened. */
  asks: { month: boolean; day: boolean };
  errors: { month?: string | undefined; day?: string | undefined };
  isRequired: boolean;
};

/** Asks for the birth month, and the day of it, where a cycle hangs on them; they are kept with the person's details at once. */
export function BirthdayFields({ issuer, asks, errors, isRequired }: Props) {
  const text = useText();
  const locale = useLocale();
  const person = usePerson();
  const update = useChange('people.update');
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const say = text.credentials.dialog;
  const words = text.credentials.form;
  const { birthMonth, birthDay } = person;
  // A leap year: 29 February is a birthday too.
  const longest = birthMonth === undefined ? 31 : new Date(Date.UTC(2000, birthMonth, 0)).getUTCDate();
  return (
    <div className={classes.two}>
      {asks.month ? (
        <Select
          label={say.birthMonth}
          description={words.birthMonthWhy(issuer)}
          withAsterisk={isRequired}
          data={Array.from({ length: 12 }, (_, index) => ({
            value: String(index + 1),
            label: month.format(Date.UTC(2000, index, 1)),
          }))}
          value={birthMonth === undefined ? null : String(birthMonth)}
          disabled={update.isPending}
          onChange={(value) => {
            if (value !== null) update.mutate({ id: person.id, birthMonth: Number(value) });
          }}
          error={errors.month}
        />
      ) : null}
      {asks.day ? (
        <Select
          label={words.birthDay}
          description={words.birthDayWhy(issuer)}
          withAsterisk={isRequired}
          searchable
          data={Array.from({ length: longest }, (_, index) => String(index + 1))}
          value={birthDay === undefined ? null : String(birthDay)}
          // The day says nothing without its month.
          disabled={update.isPending || birthMonth === undefined}
          onChange={(value) => {
            if (value !== null) update.mutate({ id: person.id, birthDay: Number(value) });
          }}
          error={errors.day}
        />
      ) : null}
    </div>
  );
}
