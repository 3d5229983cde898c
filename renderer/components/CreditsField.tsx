import { Autocomplete, NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import classes from './CreditsField.module.css';

type CreditsFieldProps = {
  label: ReactNode;
  amount: number | null;
  unit: string;
  /** Units to offer; any other can be typed. */
  units: readonly string[];
  onAmountChange: (amount: number | null) => void;
  onUnitChange: (unit: string) => void;
  amountError?: ReactNode;
  unitError?: ReactNode;
};

/** An amount of credits and what they are counted in. */
export function CreditsField(props: CreditsFieldProps) {
  const text = useText();
  return (
    <div className={classes.row}>
      <CreditsAmount
        label={props.label}
        amount={props.amount}
        onChange={props.onAmountChange}
        error={props.amountError}
        isRequired
      />
      <Autocomplete
        label={text.ceLog.unit}
        withAsterisk
        autoComplete="off"
        maxLength={60}
        data={[...new Set(props.units)]}
        value={props.unit}
        onChange={props.onUnitChange}
        error={props.unitError}
        // Every unit is offered whatever stands in the field: it is filled in already.
        filter={({ options }) => options}
      />
    </div>
  );
}

type CreditsAmountProps = {
  label: ReactNode;
  amount: number | null;
  onChange: (amount: number | null) => void;
  error?: ReactNode;
  isRequired?: boolean;
};

/** Credits alone: zero or more, two decimals at most; a comma is read as a point. */
export function CreditsAmount({ label, amount, onChange, error, isRequired = false }: CreditsAmountProps) {
  return (
    <NumberInput
      label={label}
      withAsterisk={isRequired}
      value={amount ?? ''}
      min={0}
      max={100_000}
      decimalScale={2}
      allowNegative={false}
      allowedDecimalSeparators={['.', ',']}
      clampBehavior="none"
      hideControls
      inputMode="decimal"
      onChange={(entered) => {
        const value = typeof entered === 'number' ? entered : Number.parseFloat(entered);
        onChange(Number.isFinite(value) ? value : null);
      }}
      error={error}
    />
  );
}
