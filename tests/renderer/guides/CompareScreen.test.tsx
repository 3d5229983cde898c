import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import type { Guide } from '#core/guides/guide';
import CompareScreen from '../../../renderer/features/guides/compare/CompareScreen';
import { axeFaults } from '../support/axe';
import { type RenderOptions, renderWithApp } from '../support/render-with-app';
import { aGuide, anImportedGuide, summaryOf } from './support/guides';

const echo = aGuide({
  id: 'echo',
  title: 'Echo Technician',
  techStack: ['Ultrasound system', 'Gel', 'Picture archive (PACS)'],
  facts: {
    currency: 'USD',
    medianSalary: 60_000,
    salaryRange: { low: 40_000, high: 80_000 },
    salaryBands: [],
    growthRatePercent: 9,
    growthPeriod: { from: 2024, to: 2034 },
    demand: 'high',
  },
});
const lab = anImportedGuide({
  id: 'lab',
  title: 'Laboratory Technician',
  techStack: ['Gel', 'Picture archives', 'Centrifuge'],
  facts: {
    currency: 'USD',
    medianSalary: 52_000,
    salaryRange: { low: 38_000, high: 75_000 },
    salaryBands: [],
    growthRatePercent: 5,
    demand: 'high',
  },
});

function open(one: Guide, other: Guide, options: RenderOptions = {}) {
  const guides = one.id === other.id ? [one] : [one, other];
  return renderWithApp(
    <CompareScreen id={one.id} otherId={other.id} guides={guides.map((guide) => summaryOf(guide))} />,
    {
      ...options,
      answers: {
        'guides.get': ({ id }) => {
          const guide = guides.find((known) => known.id === id);
          if (!guide) throw new AppError('not-found', 'This guide is gone.', { key: 'guide-not-found' });
          return guide;
        },
        ...options.answers,
      },
    },
  );
}

const cells = (name: string) =>
  within(screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

const columns = (title: string) => {
  const section = screen.getByRole('heading', { level: 2, name: title }).closest('section') as HTMLElement;
  return within(section)
    .getAllByRole('heading', { level: 3 })
    .map((heading) => [
      heading.textContent,
      ...[...(heading.parentElement?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent),
    ]);
};

describe('two guides compared', () => {
  it('sets the facts side by side, and says how far apart they are', async () => {
    open(echo, lab);
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Echo Technician and Laboratory Technician, compared',
      }),
    ).toBeTruthy();
    expect(cells('Median pay a year')).toEqual(['$60,000', '$52,000', '−$8,000']);
    expect(cells('Pay range')).toEqual(['$40,000 – $80,000', '$38,000 – $75,000', 'Differs']);
    expect(cells('Demand')).toEqual(['High', 'High', 'Same']);
    // A fact that neither guide gives is no row.
    expect(screen.queryByRole('rowheader', { name: 'Remote work' })).toBeNull();
    expect(await axeFaults()).toEqual([]);
  });

  it('shows what both say, in both wordings, and what only one does', async () => {
    const { user } = open(echo, lab);
    await screen.findByRole('heading', { level: 2, name: 'Tools' });
    expect(columns('Tools')).toEqual([
      ['Only Echo Technician', 'Ultrasound system'],
      ['Both', 'Gel', 'Picture archive (PACS)in the other guide: Picture archives'],
      ['Only Laboratory Technician', 'Centrifuge'],
    ]);
    await user.click(screen.getByRole('switch', { name: 'Only differences' }));
    expect(columns('Tools')).toEqual([
      ['Only Echo Technician', 'Ultrasound system'],
      ['Only Laboratory Technician', 'Centrifuge'],
    ]);
    expect(screen.queryByRole('rowheader', { name: 'Demand' })).toBeNull();
    // What is the same in both is left out whole.
    expect(screen.queryByRole('heading', { level: 2, name: 'Pros' })).toBeNull();
  });

  it('says the pay in a sentence and as a table, and sets nothing against another currency', async () => {
    const { user } = open(echo, lab);
    expect(
      await screen.findByText(
        'Echo Technician: $40,000 to $80,000, median $60,000. Laboratory Technician: $38,000 to $75,000, median $52,000.',
      ),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show the figures as a table' }));
    expect(screen.getByRole('row', { name: 'Laboratory Technician $38,000 $52,000 $75,000' })).toBeTruthy();
  });

  it('does not draw or subtract pay in different currencies', async () => {
    open(echo, { ...lab, facts: { ...lab.facts, currency: 'EUR' } });
    expect(await screen.findByText(/The guides give pay in different currencies/)).toBeTruthy();
    expect(cells('Median pay a year')).toEqual(['$60,000', '€52,000', 'Differs']);
    expect(screen.queryByRole('heading', { level: 2, name: 'Pay on one scale' })).toBeNull();
  });

  it('goes to another guide, and prints', async () => {
    const { user, route, shell } = open(echo, lab);
    await user.click(await screen.findByRole('combobox', { name: 'Second guide' }));
    await user.click(screen.getByRole('option', { name: 'Echo Technician' }));
    expect(route()).toBe('/guides/compare/echo/echo');
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(shell.counts.printed).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Close the comparison' }));
    expect(route()).toBe('/guides/echo');
  });

  it('says that a guide is not here any more', async () => {
    open(echo, lab, {
      answers: {
        'guides.get': () => {
          throw new AppError('not-found', 'gone', { key: 'guide-not-found' });
        },
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('This guide is not in this workbook');
  });
});

describe('two tiers compared', () => {
  it('shows years, place and what is expected on each', async () => {
    const { user } = open(echo, lab);
    await user.click(await screen.findByText('Tiers'));
    await user.click(screen.getByRole('combobox', { name: 'Tier of Laboratory Technician' }));
    await user.click(screen.getByRole('option', { name: echo.tiers[1]?.title ?? '' }));
    expect(cells('Place in the ladder')).toEqual(['1 of 2', '2 of 2', 'Differs']);
    expect(cells('Experience')).toHaveLength(3);
    expect(screen.getByRole('heading', { level: 2, name: 'What is expected' })).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it('compares the tiers of one guide with each other', async () => {
    open(echo, echo);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Two tiers of Echo Technician, compared' }),
    ).toBeTruthy();
    expect(cells('Place in the ladder')).toEqual(['1 of 2', '2 of 2', 'Differs']);
  });

  it('says which guide has none', async () => {
    const { user } = open(echo, { ...lab, tiers: [] });
    await user.click(await screen.findByText('Tiers'));
    expect(screen.getByText('Laboratory Technician has no tiers to compare.')).toBeTruthy();
  });

  it('speaks Spanish', async () => {
    open(echo, lab, { locale: 'es' });
    expect(
      await screen.findByRole('heading', { name: 'Echo Technician y Laboratory Technician, comparadas' }),
    ).toBeTruthy();
  });
});
