import { NativeSelect } from '@mantine/core';
import { useText } from '../../../i18n/use-text';
import { useField } from './draft-context';
import type { Path } from './json-path';

/** A month by its name; the rule has its number. */
export function MonthAt({ path, label }: { path: Path; label: string }) {
  const text = useText();
  const { value, set, error, key } = useField(path);
  return (
    <NativeSelect
      data-path={key}
      label={label}
      error={error}
      data={Array.from({ length: 12 }, (_, at) => ({
        value: String(at + 1),
        label: text.rules.facts.monthName(at + 1),
      }))}
      value={String(value ?? '')}
      onChange={(event) => set(Number(event.currentTarget.value))}
    />
  );
}
