import { NumberInput } from '@mantine/core';
import { useText } from '../../../i18n/use-text';
import { Cards } from './Cards';
import { areBlank, type FormProps, Line } from './item-form';

const yearsOf = (entered: number | string) => {
  const years = typeof entered === 'number' ? entered : Number.parseFloat(entered);
  return Number.isFinite(years) ? years : undefined;
};

const numbers = {
  hideControls: true,
  allowNegative: false,
  decimalScale: 1,
  clampBehavior: 'none',
  max: 100,
  inputMode: 'decimal',
} as const;

/** The rungs of the career path. */
export function TiersForm({ items, errorOf, onChange }: FormProps<'tiers'>) {
  const words = useText().guides.edit;
  return (
    <Cards
      items={items.list}
      blank={(last) => ({ title: '', years: { min: last?.years.max ?? 0, max: null }, description: '' })}
      isBlank={({ title, description }) => areBlank(title, description)}
      nameOf={words.tier}
      addLabel={words.addTier}
      onChange={(list, how) => onChange({ type: 'tiers', list }, how)}
    >
      {(tier, set, at) => (
        <>
          <Line
            label={words.tierTitle}
            value={tier.title}
            error={errorOf(at, ['tier-title-empty'])}
            onChange={(title) => set({ ...tier, title })}
          />
          <NumberInput
            {...numbers}
            label={words.yearsFrom}
            value={tier.years.min}
            error={errorOf(at, ['tier-years-reversed', 'tier-years-negative'])}
            onChange={(entered) => set({ ...tier, years: { ...tier.years, min: yearsOf(entered) ?? 0 } })}
          />
          <NumberInput
            {...numbers}
            label={words.yearsTo}
            placeholder={words.open}
            value={tier.years.max ?? ''}
            onChange={(entered) => set({ ...tier, years: { ...tier.years, max: yearsOf(entered) ?? null } })}
          />
          <Line
            isLong
            label={words.description}
            value={tier.description}
            onChange={(description) => set({ ...tier, description })}
          />
        </>
      )}
    </Cards>
  );
}
