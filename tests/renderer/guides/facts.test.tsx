import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { GuideFacts } from '#core/guides/guide';
import { growthClassOf } from '../../../renderer/features/guides/reader/growth-class';
import { addressesIn } from '../../../renderer/features/guides/reader/SourceList';
import { axeFaults } from '../support/axe';
import { aGuide } from './support/guides';
import { stubObserver } from './support/observer';
import { article, openGuides } from './support/open-guides';

beforeEach(() => {
  stubObserver();
});

const bureau = {
  name: 'Labor office, Occupations',
  url: 'https://labor.example/echo',
  asOf: '2024-05',
} as const;

const sourced: GuideFacts = {
  ...aGuide().facts,
  growthPeriod: { from: 2024, to: 2034 },
  training: { min: 1, max: 2, unit: 'years' },
  remote: 'no',
  sources: [
    { fact: 'median-salary', ...bureau },
    { fact: 'growth', ...bureau, asOf: '2024' },
    { fact: 'training', ...bureau },
    { fact: 'remote', name: 'A colleague', url: 'http://plain.example', asOf: '2026-11-02' },
  ],
};

const band = async () => {
  await article();
  const list = screen.getByLabelText('The guide in figures');
  return list.parentElement ?? list;
};

describe('the facts band', () => {
  it('gives every figure with its meaning and the number of its source', async () => {
    openGuides([aGuide({ facts: sourced })]);
    const facts = await band();
    expect(
      within(facts)
        .getAllByRole('term')
        .map((term) => `${term.nextElementSibling?.textContent}: ${term.textContent}`),
    ).toEqual([
      '$60,000: median pay a year, the guide’s estimate1 (source 1)',
      '9 %: growth, much faster than average, 2024–20342 (source 2)',
      'High: demand, step 3 of 4',
      '1–2 years: of training1 (source 1)',
      'No: remote work3 (source 3)',
    ]);
    expect(
      within(screen.getByRole('list', { name: 'Sources of these figures' }))
        .getAllByRole('listitem')
        .map((item) => item.textContent?.trim()),
    ).toEqual([
      'Labor office, Occupations, May 2024',
      'Labor office, Occupations, 2024',
      'A colleague, 2 Nov 2026',
    ]);
    expect(facts.textContent).toContain('The guide gives no source for: demand');
    expect(facts.textContent).not.toContain('Not in this guide');
    expect(await axeFaults()).toEqual([]);
  });

  it('opens an https source outside, and no other', async () => {
    const { user, shell } = openGuides([aGuide({ facts: sourced })]);
    await band();
    const sources = screen.getByRole('list', { name: 'Sources of these figures' });
    const links = within(sources).getAllByRole('link');
    expect(links).toHaveLength(2);
    await user.click(links[0] as HTMLElement);
    expect(shell.opened).toEqual(['https://labor.example/echo']);
  });

  it('explains the words for growth on request, and says that their bounds move', async () => {
    const { user } = openGuides([aGuide()]);
    const facts = await band();
    const more = within(facts).getByRole('button', { name: 'What “much faster than average” means' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await user.click(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    expect(within(facts).getByText('much faster than average').getAttribute('aria-current')).toBe('true');
    expect(within(facts).getByText(/moves with each edition/)).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it('repeats other words for growth as the guide has them, and explains none', async () => {
    openGuides([aGuide({ facts: { salaryBands: [], growthStatus: 'Booming', growthRatePercent: 3 } })]);
    const facts = await band();
    expect(facts.textContent).toContain('growth, “Booming”, no period given');
    expect(within(facts).queryByRole('button')).toBeNull();
    expect(facts.textContent).toContain(
      'Not in this guide: median pay, demand, length of training, remote work',
    );
  });

  it.each([
    [{ min: 6, max: null, unit: 'weeks' }, '6 weeks and more'],
    [{ min: 1, max: 1, unit: 'years' }, '1 year'],
    [{ min: 1, max: 1, unit: 'months' }, '1 month'],
    [{ min: 2, max: 12, unit: 'months' }, '2–12 months'],
  ] as const)('says how long the training takes: %o', async (training, words) => {
    openGuides([aGuide({ facts: { salaryBands: [], training } })]);
    expect(within(await band()).getByText(words)).toBeTruthy();
  });
});

describe('the words for growth', () => {
  it.each([
    ['Much faster than average', 'much-faster'],
    ['Growing faster than the average', 'faster'],
    ['About as fast as average', 'as-fast'],
    ['slower  than average', 'slower'],
    ['Little or no change', 'little-change'],
    ['Declining', 'decline'],
    ['Steady', null],
  ])('%s is %s', (words, expected) => {
    expect(growthClassOf(words)).toBe(expected);
  });
});

describe('addresses in a source', () => {
  it.each([
    ['See https://a.example/x, and (https://b.example/y).', ['https://a.example/x', 'https://b.example/y']],
    ['https://a.example/x_(y) and https://a.example/x_(y)', ['https://a.example/x_(y)']],
    ['http://plain.example and javascript:alert(1)', []],
    ['“https://a.example/q?x=1;”', ['https://a.example/q?x=1']],
  ])('%s', (source, expected) => {
    expect(addressesIn(source)).toEqual(expected);
  });

  it('opens from the list of sources', async () => {
    const { user, shell } = openGuides([
      aGuide({ sources: ['Echo council, https://www.echo.example/handbook.'] }),
    ]);
    await article();
    await user.click(screen.getByRole('link', { name: 'Open echo.example' }));
    expect(shell.opened).toEqual(['https://www.echo.example/handbook']);
  });
});
