import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../../i18n/use-text';

type YearsFieldProps = {
  years: number | null;
  /** Called when the person leaves the field or presses Enter with another value than before; null for none. */
  onSave: (years: number | null) => void;
};

/** Years of experience on a rung, 0 to 80. */
export function YearsField({ years, onSave }: YearsFieldProps) {
  const text = useText();
  const [value, setValue] = useState<number | null>(years);
  const save = () => {
    if (value !== years) onSave(value);
  };
  return (
    <NumberInput
      size="xs"
      w="7rem"
      aria-label={text.guides.tiers.yearsLabel}
      placeholder={text.guides.tiers.yearsShort}
      suffix={text.guides.tiers.yearsSuffix(value ?? 0)}
      min={0}
      max={80}
      clampBehavior="strict"
      decimalScale={1}
      allowNegative={false}
      value={value ?? ''}
      onChange={(entered) => setValue(typeof entered === 'number' ? entered : null)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}
