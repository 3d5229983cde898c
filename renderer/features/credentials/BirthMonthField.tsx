import { Select } from '@mantine/core';
import { useChange } from '../../app/api/hooks';
import { usePerson } from '../../app/use-current-person';
import { useLocale, useText } from '../../i18n/use-text';

/** Asks for the birth month where a cycle hangs on it; it is kept with the person's details at once. */
export function BirthMonthField({ issuer, error }: { issuer: string; error: string | undefined }) {
  const text = useText();
  const locale = useLocale();
  const person = usePerson();
  const update = useChange('people.update');
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const say = text.credentials.dialog;
  return (
    <Select
      label={say.birthMonth}
      description={say.birthMonthWhy(issuer)}
      withAsterisk
      data={Array.from({ length: 12 }, (_, index) => ({
        value: String(index + 1),
        label: month.format(Date.UTC(2000, index, 1)),
      }))}
      value={person.birthMonth === undefined ? null : String(person.birthMonth)}
      disabled={update.isPending}
      onChange={(value) => {
        if (value !== null) update.mutate({ id: person.id, birthMonth: Number(value) });
      }}
      error={error}
    />
  );
}
