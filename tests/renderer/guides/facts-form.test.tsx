import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { GuideFacts } from '#core/guides/guide';
import {
  factProblems,
  withBand,
  withFact,
  withPeriod,
  withRange,
  withSources,
  withTraining,
} from '../../../renderer/features/guides/facts-form/edit-facts';
import { FactSources } from '../../../renderer/features/guides/facts-form/FactSources';
import { FactsForm } from '../../../renderer/features/guides/facts-form/FactsForm';
import { axeFaults } from '../support/axe';
import { renderWithApp } from '../support/render-with-app';

const none: GuideFacts = { salaryBands: [] };

describe('an edit of the facts', () => {
  it('sets a fact, and takes it out where it is empty', () => {
    const set = withFact(none, 'medianSalary', 50_000);
    expect(set).toEqual({ salaryBands: [], medianSalary: 50_000 });
    expect(withFact(set, 'medianSalary', undefined)).toEqual(none);
  });

  it('keeps the bands in their order, and says whether they are the format’s own estimate', () => {
    const range = withRange(none, { low: 35_000, high: 65_000 });
    const bands = withBand(withBand(withBand(range, 'senior', 60_500), 'entry', 39_500), 'mid', 50_000);
    expect(bands.salaryBands.map(({ level }) => level)).toEqual(['entry', 'mid', 'senior']);
    expect(bands.salaryBandsComputed).toBe(true);
    expect(withBand(bands, 'mid', 51_000).salaryBandsComputed).toBe(false);
    expect(withBand(bands, 'mid', undefined)).not.toHaveProperty('salaryBandsComputed');
    expect(withFact(bands, 'medianSalary', 49_000).salaryBandsComputed).toBe(false);
  });

  it('makes no range, period or training of one end', () => {
    expect(withRange(none, { low: 1, high: undefined })).toEqual(none);
    expect(withPeriod(none, { low: undefined, high: 2034 })).toEqual(none);
    expect(withTraining(none, { low: undefined, high: 2, unit: 'years' })).toEqual(none);
    expect(withTraining(none, { low: 1, high: undefined, unit: 'years' }).training).toEqual({
      min: 1,
      max: null,
      unit: 'years',
    });
    expect(withSources(none, [])).toEqual(none);
  });

  it('knows what cannot be', () => {
    expect(
      factProblems({
        salaryBands: [],
        salaryRange: { low: 2, high: 1 },
        growthPeriod: { from: 2034, to: 2024 },
        training: { min: 3, max: 2, unit: 'months' },
        currency: 'US',
      }),
    ).toEqual({ range: true, period: true, training: true, currency: true });
    expect(factProblems({ salaryBands: [], training: { min: 3, max: null, unit: 'months' } })).toEqual({});
  });
});

type FormProps = { start: GuideFacts; onFacts: (facts: GuideFacts) => void };

/** The two forms over facts that they change. */
function Form({ start, onFacts }: FormProps) {
  const [facts, setFacts] = useState(start);
  const change = (next: GuideFacts) => {
    onFacts(next);
    setFacts(next);
  };
  return (
    <>
      <FactsForm facts={facts} onChange={change} hintOf={(name) => `read as ${name}`} />
      <FactSources facts={facts} onChange={change} />
    </>
  );
}

function openForm() {
  let latest = none;
  const view = renderWithApp(
    <Form
      start={none}
      onFacts={(facts) => {
        latest = facts;
      }}
    />,
  );
  return { ...view, facts: () => latest };
}

const field = (name: string) => screen.findByRole('textbox', { name });

describe('the form of the facts', () => {
  it('takes what is typed, and keeps half of a pair until the other half is there', async () => {
    const { user, facts } = openForm();
    await user.type(await field('Lowest'), '42000');
    expect(facts()).toEqual(none);
    await user.type(await field('Highest'), '40000');
    expect(facts().salaryRange).toEqual({ low: 42_000, high: 40_000 });
    expect(screen.getByText('The lowest is above the highest.')).toBeTruthy();
    await user.type(await field('Currency'), 'eu');
    expect(screen.getByText('Three letters, such as USD')).toBeTruthy();
    await user.type(await field('Currency'), 'r');
    expect(facts().currency).toBe('EUR');
    await user.type(await field('Growth rate'), '-3.5');
    expect(facts().growthRatePercent).toBe(-3.5);
    await user.click(screen.getByRole('combobox', { name: 'Demand' }));
    await user.click(screen.getByRole('option', { name: 'Very high' }));
    expect(facts().demand).toBe('very-high');
    await user.type(await field('At least'), '2');
    await user.click(screen.getByRole('combobox', { name: 'Counted in' }));
    await user.click(screen.getByRole('option', { name: 'Years' }));
    expect(facts().training).toEqual({ min: 2, max: null, unit: 'years' });
    expect(await axeFaults()).toEqual([]);
  });

  it('keeps a source for each fact, with its date once it is a date', async () => {
    const { user, facts } = openForm();
    await user.click(await screen.findByRole('button', { name: 'Add a source' }));
    await user.type(await field('Source'), 'Hospital survey');
    await user.type(await field('As of'), '202');
    expect(facts().sources).toEqual([{ fact: 'median-salary', name: 'Hospital survey' }]);
    await user.type(await field('As of'), '6-05');
    expect(facts().sources).toEqual([{ fact: 'median-salary', name: 'Hospital survey', asOf: '2026-05' }]);
    await user.click(screen.getByRole('button', { name: 'Remove source 1' }));
    expect(facts()).toEqual(none);
  });
});
