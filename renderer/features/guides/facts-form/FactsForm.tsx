import { NumberInput, Select, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { GuideFacts } from '#core/guides/guide';
import { demandLevels, salaryLevels, trainingUnits } from '#core/guides/kinds';
import { useText } from '../../../i18n/use-text';
import {
  type Ends,
  factProblems,
  type PlainFact,
  withBand,
  withFact,
  withPeriod,
  withRange,
  withTraining,
} from './edit-facts';
import classes from './facts-form.module.css';

const remotes = ['yes', 'limited', 'no', 'unknown'] as const;

type FactsFormProps = {
  facts: GuideFacts;
  onChange: (facts: GuideFacts) => void;
  /** Where a field was read from, said under it: "line 9". */
  hintOf?: (field: string) => string | undefined;
};

/** The facts of a guide, each to be set right or taken out; an empty field is a fact that the guide does not give. */
export function FactsForm({ facts, onChange, hintOf }: FactsFormProps) {
  const text = useText();
  const words = text.guides.factsForm;
  const problems = factProblems(facts);
  const hint = (field: string) => hintOf?.(field);
  return (
    <div className={classes.groups}>
      <Group title={words.pay}>
        <TextInput
          label={words.currency}
          description={hint('currency')}
          value={facts.currency ?? ''}
          maxLength={3}
          autoComplete="off"
          error={problems.currency ? words.currencyProblem : null}
          onChange={({ currentTarget }) => {
            const code = currentTarget.value.toUpperCase();
            onChange(withFact(facts, 'currency', code === '' ? undefined : code));
          }}
        />
        <EndsFields
          labels={[words.low, words.high]}
          hint={hint('salaryRange')}
          ends={{ low: facts.salaryRange?.low, high: facts.salaryRange?.high }}
          error={problems.range ? words.rangeProblem : null}
          onChange={(ends) => onChange(withRange(facts, ends))}
        />
        <PlainNumber facts={facts} field="medianSalary" hint={hint('medianSalary')} onChange={onChange} />
        <PlainNumber facts={facts} field="topEarnersFrom" hint={hint('topEarnersFrom')} onChange={onChange} />
        {salaryLevels.map((level) => (
          <Amount
            key={level}
            label={words.level(text.guides.salary.levels[level])}
            hint={hint(`salaryBands.${level}`)}
            value={facts.salaryBands.find((band) => band.level === level)?.amount}
            onChange={(amount) => onChange(withBand(facts, level, amount))}
          />
        ))}
      </Group>
      {facts.salaryBandsComputed === undefined ? null : (
        <p className={classes.note}>
          {facts.salaryBandsComputed ? text.guides.salary.computed : words.notComputed}
        </p>
      )}
      <Group title={words.outlook}>
        <Amount
          label={text.guides.fields.growthRatePercent}
          hint={hint('growthRatePercent')}
          suffix=" %"
          allowNegative
          value={facts.growthRatePercent}
          onChange={(rate) => onChange(withFact(facts, 'growthRatePercent', rate))}
        />
        <EndsFields
          labels={[words.growthFrom, words.growthTo]}
          hint={hint('growthPeriod')}
          isYear
          ends={{ low: facts.growthPeriod?.from, high: facts.growthPeriod?.to }}
          error={problems.period ? words.periodProblem : null}
          onChange={(ends) => onChange(withPeriod(facts, ends))}
        />
        <Words facts={facts} field="growthStatus" hint={hint('growthStatus')} onChange={onChange} />
        <Words facts={facts} field="growthSource" hint={hint('growthSource')} onChange={onChange} />
        <Choice
          label={text.guides.fields.demand}
          hint={hint('demand')}
          values={demandLevels}
          nameOf={(value) => text.guides.facts.demands[value]}
          value={facts.demand}
          onChange={(value) => onChange(withFact(facts, 'demand', value))}
        />
        <Choice
          label={text.guides.fields.remote}
          hint={hint('remote')}
          values={remotes}
          nameOf={(value) => text.guides.facts.remotes[value]}
          value={facts.remote}
          onChange={(value) => onChange(withFact(facts, 'remote', value))}
        />
      </Group>
      <Group title={words.training}>
        <EndsFields
          labels={[words.trainingMin, words.trainingMax]}
          hint={hint('training')}
          ends={{ low: facts.training?.min, high: facts.training?.max ?? undefined }}
          error={problems.training ? words.trainingProblem : null}
          onChange={(ends) =>
            onChange(withTraining(facts, { ...ends, unit: facts.training?.unit ?? 'months' }))
          }
        />
        <Select
          label={words.trainingUnit}
          allowDeselect={false}
          disabled={facts.training === undefined}
          data={trainingUnits.map((unit) => ({ value: unit, label: words.units[unit] }))}
          value={facts.training?.unit ?? 'months'}
          onChange={(value) => {
            const unit = trainingUnits.find((one) => one === value);
            if (unit && facts.training) {
              onChange(
                withTraining(facts, { low: facts.training.min, high: facts.training.max ?? undefined, unit }),
              );
            }
          }}
        />
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{title}</legend>
      <div className={classes.fields}>{children}</div>
    </fieldset>
  );
}

type AmountProps = {
  label: string;
  hint: string | undefined;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  suffix?: string;
  allowNegative?: boolean;
  isYear?: boolean;
  error?: string | null;
};

function Amount({
  label,
  hint,
  value,
  onChange,
  suffix,
  allowNegative = false,
  isYear = false,
  error,
}: AmountProps) {
  return (
    <NumberInput
      label={label}
      description={hint}
      value={value ?? ''}
      hideControls
      allowNegative={allowNegative}
      allowDecimal={!isYear}
      decimalScale={2}
      thousandSeparator={isYear ? '' : ','}
      clampBehavior="none"
      inputMode="decimal"
      max={100_000_000}
      error={error}
      {...(suffix === undefined ? {} : { suffix })}
      onChange={(entered) => {
        const amount = typeof entered === 'number' ? entered : Number.parseFloat(entered);
        onChange(Number.isFinite(amount) ? amount : undefined);
      }}
    />
  );
}

type FieldProps<Field extends PlainFact> = {
  facts: GuideFacts;
  field: Field;
  hint: string | undefined;
  onChange: (facts: GuideFacts) => void;
};

function PlainNumber({ facts, field, hint, onChange }: FieldProps<'medianSalary' | 'topEarnersFrom'>) {
  const text = useText();
  return (
    <Amount
      label={text.guides.fields[field]}
      hint={hint}
      value={facts[field]}
      onChange={(value) => onChange(withFact(facts, field, value))}
    />
  );
}

function Words({ facts, field, hint, onChange }: FieldProps<'growthStatus' | 'growthSource'>) {
  const text = useText();
  return (
    <TextInput
      label={text.guides.fields[field]}
      description={hint}
      value={facts[field] ?? ''}
      maxLength={300}
      onChange={({ currentTarget }) =>
        onChange(withFact(facts, field, currentTarget.value === '' ? undefined : currentTarget.value))
      }
    />
  );
}

type EndsProps = {
  labels: readonly [string, string];
  hint: string | undefined;
  ends: Ends;
  error: string | null;
  isYear?: boolean;
  onChange: (ends: Ends) => void;
};

/** Two fields that make one fact: while one is empty the fact is none, and what stands in the other is kept here. */
function EndsFields({ labels, hint, ends, error, isYear = false, onChange }: EndsProps) {
  const [entered, setEntered] = useState(ends);
  const low = ends.low ?? entered.low;
  const high = ends.high ?? entered.high;
  const set = (next: Ends) => {
    setEntered(next);
    onChange(next);
  };
  return (
    <>
      <Amount
        label={labels[0]}
        hint={hint}
        isYear={isYear}
        value={low}
        error={error}
        onChange={(value) => set({ low: value, high })}
      />
      <Amount
        label={labels[1]}
        hint={hint}
        isYear={isYear}
        value={high}
        onChange={(value) => set({ low, high: value })}
      />
    </>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  hint: string | undefined;
  values: readonly Value[];
  nameOf: (value: Value) => string;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
};

function Choice<Value extends string>({ label, hint, values, nameOf, value, onChange }: ChoiceProps<Value>) {
  const text = useText();
  return (
    <Select
      label={label}
      description={hint}
      placeholder={text.guides.facts.unknown}
      clearable
      data={values.map((one) => ({ value: one, label: nameOf(one) }))}
      value={value ?? null}
      onChange={(chosen) => onChange(values.find((one) => one === chosen))}
    />
  );
}
