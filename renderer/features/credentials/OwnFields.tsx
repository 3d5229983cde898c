import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { CreditsAmount, CreditsField } from '../../components/CreditsField';
import { useText } from '../../i18n/use-text';
import classes from './CredentialDialog.module.css';
import type { CredentialForm, FormErrors, OwnCategory } from './credential-form';

type Props = {
  form: CredentialForm;
  errors: FormErrors;
  units: readonly string[];
  onChange: (part: Partial<CredentialForm>) => void;
};

/** What a credential of one's own asks for: the total, its unit, the length of a cycle, and categories where there are any. */
export function OwnFields({ form, errors, units, onChange }: Props) {
  const text = useText();
  const say = text.credentials.dialog;
  return (
    <>
      <CreditsField
        label={say.total}
        amount={form.total}
        unit={form.unit}
        units={units}
        onAmountChange={(total) => onChange({ total })}
        onUnitChange={(unit) => onChange({ unit })}
        amountError={errors.total}
        unitError={errors.unit}
      />
      <div className={classes.two}>
        <NumberInput
          label={say.cycleMonths}
          value={form.cycleMonths ?? ''}
          min={1}
          max={240}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          hideControls
          onChange={(entered) => onChange({ cycleMonths: typeof entered === 'number' ? entered : null })}
          error={errors.cycleMonths}
        />
      </div>
      <Categories form={form} errors={errors} onChange={onChange} />
    </>
  );
}

function Categories({ form, errors, onChange }: Omit<Props, 'units'>) {
  const text = useText();
  const say = text.credentials.dialog;
  const change = (index: number, part: Partial<OwnCategory>) =>
    onChange({
      categories: form.categories.map((category, at) => (at === index ? { ...category, ...part } : category)),
    });
  return (
    <fieldset className={classes.group}>
      <legend>{say.categories}</legend>
      <p className={classes.quiet}>{say.categoriesHint}</p>
      {form.categories.map((category, index) => {
        const fault = errors.categories?.[index];
        const name = say.categoryTitle(index + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a category that is being typed has no other identity
          <div key={index} className={classes.category}>
            <TextInput
              label={name}
              maxLength={300}
              value={category.title}
              onChange={(event) => change(index, { title: event.currentTarget.value })}
              error={fault?.title}
            />
            <CreditsAmount
              label={say.categoryMin}
              amount={category.min}
              onChange={(min) => change(index, { min })}
              error={fault?.range}
            />
            <CreditsAmount
              label={say.categoryMax}
              amount={category.max}
              onChange={(max) => change(index, { max })}
              error={fault?.range ? true : undefined}
            />
            <ActionIcon
              aria-label={say.removeCategory(category.title.trim() || name)}
              onClick={() => onChange({ categories: form.categories.filter((_, at) => at !== index) })}
            >
              <IconX size="1rem" stroke={1.8} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size="0.9375rem" stroke={2} aria-hidden />}
        onClick={() =>
          onChange({ categories: [...form.categories, { id: '', title: '', min: null, max: null }] })
        }
      >
        {say.addCategory}
      </Button>
    </fieldset>
  );
}
