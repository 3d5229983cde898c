import { Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useLocale, useText } from '../../i18n/use-text';
import { monthNames, type PersonDetails, type PersonFaults } from './person-details';

type PersonFieldsProps = {
  value: PersonDetails;
  onChange(value: PersonDetails): void;
  faults: PersonFaults;
  nameLabel?: string;
  hasNameFocus?: boolean;
};

/** Name, birthday and place of a person, each with why it is asked. Used at the first start, for clients, in settings. */
export function PersonFields({ value, onChange, faults, nameLabel, hasNameFocus }: PersonFieldsProps) {
  const text = useText();
  const words = text.frame.personForm;
  const locale = useLocale();
  const set = (part: Partial<PersonDetails>) => onChange({ ...value, ...part });
  return (
    <Stack gap="md">
      <TextInput
        label={nameLabel ?? words.name}
        value={value.displayName}
        onChange={(event) => set({ displayName: event.currentTarget.value })}
        error={faults.displayName}
        maxLength={300}
        autoComplete="off"
        data-autofocus={hasNameFocus || undefined}
      />
      <div>
        <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
          <NativeSelect
            label={words.birthMonth}
            value={value.birthMonth}
            onChange={(event) => set({ birthMonth: event.currentTarget.value })}
            data={[
              { value: '', label: words.notSaid },
              ...monthNames(locale).map((label, index) => ({ value: String(index + 1), label })),
            ]}
            description={words.birthWhy}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            style={{ flex: '2 1 12rem' }}
          />
          <TextInput
            label={words.birthDay}
            inputMode="numeric"
            value={value.birthDay}
            onChange={(event) => set({ birthDay: event.currentTarget.value.trim() })}
            error={faults.birthDay}
            maxLength={2}
            autoComplete="off"
            style={{ flex: '1 1 8rem' }}
          />
        </Group>
      </div>
      <TextInput
        label={words.region}
        value={value.region}
        onChange={(event) => set({ region: event.currentTarget.value })}
        description={words.regionWhy}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={100}
        autoComplete="off"
      />
    </Stack>
  );
}
