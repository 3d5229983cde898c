import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import type { Rung } from '#core/contract/rungs';
import { marginLine, shortTitle } from '../../../renderer/features/guides/reader/tiers/MarginLadder';
import { en } from '../../../renderer/i18n/en';
import { axeFaults } from '../support/axe';
import { aPerson } from '../support/builders';
import { aGuide } from './support/guides';
import { stubObserver } from './support/observer';
import { article, openGuides } from './support/open-guides';

beforeEach(() => {
  stubObserver();
});

const aRung = (part: Partial<Rung> = {}): Rung => ({
  personId: 'person-1',
  guideId: 'guide-1',
  tierTitle: 'Junior Echo Technician',
  years: 1.5,
  isThere: true,
  chosenAt: '2027-02-01T09:00:00.000Z',
  ...part,
});

function keeping(rung: Rung | null) {
  let kept = rung;
  return {
    'rungs.list': () => (kept === null ? [] : [kept]),
    'rungs.set': ({ tierTitle, years }: { tierTitle: string | null; years?: number | null | undefined }) => {
      kept = tierTitle === null ? null : aRung({ tierTitle, years: years ?? null });
      return kept;
    },
  };
}

const ladder = async () => within(await article()).getByRole('region', { name: 'Career Path Tiers' });
const margin = () => screen.findByRole('region', { name: 'Your rung' });

describe('the ladder', () => {
  it('lets the person say where they stand, in the text and in the margin', async () => {
    const { user, client } = openGuides([aGuide()], { answers: keeping(null) });
    const tiers = await ladder();
    expect(within(await margin()).getByRole('link', { name: 'Say which rung you stand on' })).toBeTruthy();
    await user.click(await within(tiers).findByRole('button', { name: 'I am here: Junior Echo Technician' }));
    expect(client.inputsOf('rungs.set')).toEqual([
      { personId: 'person-1', guideId: 'guide-1', tierTitle: 'Junior Echo Technician' },
    ]);
    expect(await within(tiers).findByText('You are here')).toBeTruthy();
    expect(document.activeElement).toBe(within(tiers).getByLabelText('Years of experience'));
    await waitFor(async () =>
      expect(
        within(await margin())
          .getAllByRole('listitem')
          .map((item) => [item.getAttribute('data-state'), item.getAttribute('aria-current')]),
      ).toEqual([
        ['here', 'true'],
        ['next', null],
      ]),
    );
    expect(screen.getByText('Your rung is “Junior Echo Technician”.')).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it('takes the years, and says how many are missing to the next rung', async () => {
    const { user, client } = openGuides([aGuide()], { answers: keeping(aRung()) });
    const tiers = await ladder();
    expect(await within(await margin()).findByText('0–2 years · you, 1.5 years')).toBeTruthy();
    expect(within(await margin()).getByText('6 years and more · 4.5 years to go')).toBeTruthy();
    const years = within(tiers).getByLabelText('Years of experience');
    await user.clear(years);
    await user.type(years, '7{Enter}');
    await waitFor(() =>
      expect(client.inputsOf('rungs.set')).toEqual([
        { personId: 'person-1', guideId: 'guide-1', tierTitle: 'Junior Echo Technician', years: 7 },
      ]),
    );
    expect(await within(await margin()).findByText('6 years and more · you have the years')).toBeTruthy();
  });

  it('is left again', async () => {
    const { user, client } = openGuides([aGuide()], { answers: keeping(aRung()) });
    const tiers = await ladder();
    await user.click(await within(tiers).findByRole('button', { name: 'Not here any more' }));
    expect(client.inputsOf('rungs.set')).toEqual([
      { personId: 'person-1', guideId: 'guide-1', tierTitle: null },
    ]);
    await waitFor(() => expect(within(tiers).queryByText('You are here')).toBeNull());
  });

  it('marks the rungs below as done', async () => {
    openGuides([aGuide()], { answers: keeping(aRung({ tierTitle: 'Senior Echo Technician', years: null })) });
    const items = within(await margin()).getAllByRole('listitem');
    await waitFor(() => expect(items.map((item) => item.dataset.state)).toEqual(['done', 'here']));
  });

  it('asks anew where the guide has lost the tier', async () => {
    openGuides([aGuide()], { answers: keeping(aRung({ tierTitle: 'Old tier', isThere: false })) });
    const tiers = await ladder();
    expect(await within(tiers).findByText(/You stood on “Old tier”/)).toBeTruthy();
    expect(within(tiers).queryByText('You are here')).toBeNull();
  });

  it('says what went wrong, and offers nothing where rungs cannot be read', async () => {
    const { user } = openGuides([aGuide()], {
      answers: {
        'rungs.set': () => {
          throw new AppError('store-unavailable', 'The workbook is busy.');
        },
      },
    });
    const tiers = await ladder();
    await user.click(await within(tiers).findByRole('button', { name: 'I am here: Junior Echo Technician' }));
    expect(await screen.findByText('The workbook is busy.')).toBeTruthy();
  });

  it('is only shown where there is no person, or rungs cannot be read', async () => {
    const first = openGuides([aGuide()], { answers: { 'people.list': () => [] } });
    expect(within(await ladder()).queryByRole('button', { name: /I am here/ })).toBeNull();
    first.unmount();
    openGuides([aGuide()], {
      answers: {
        'rungs.list': () => {
          throw new AppError('store-unavailable', 'The workbook is busy.');
        },
      },
    });
    const tiers = await ladder();
    await waitFor(() => expect(within(tiers).queryByRole('button', { name: /I am here/ })).toBeNull());
  });

  it('is a client’s by name', async () => {
    openGuides([aGuide()], {
      answers: { 'people.list': () => [aPerson({ kind: 'client', displayName: 'Sam' })] },
    });
    expect(await screen.findByRole('region', { name: 'Sam’s rung' })).toBeTruthy();
  });
});

describe('the words of the margin', () => {
  it.each([
    ['Junior Echo Technician', 'Junior'],
    ['junior echo technician', 'junior'],
    ['Echo Technician', 'Echo Technician'],
    ['Lead Echo Technician / Supervisor', 'Lead Echo Technician / Supervisor'],
  ])('%s is %s', (title, short) => {
    expect(shortTitle(title, 'Echo Technician')).toBe(short);
  });

  it('tells years only where the person gave some', () => {
    const line = (state: 'done' | 'here' | 'next' | 'later', own: number | null) =>
      marginLine({ min: 3, max: 5 }, state, own, en);
    expect(line('here', null)).toBe('3–5 years');
    expect(line('here', 1)).toBe('3–5 years · you, 1 year');
    expect(line('next', 2)).toBe('3–5 years · 1 year to go');
    expect(line('next', 3)).toBe('3–5 years · you have the years');
    expect(line('later', 2)).toBe('3–5 years');
    expect(line('done', 2)).toBe('3–5 years');
  });
});
