import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import TodayScreen from '../../../renderer/features/today/TodayScreen';
import { axeFaults } from '../support/axe';
import { aChange, aCredential, aPerson, aPortfolio, someSettings } from '../support/builders';
import { renderWithApp } from '../support/render-with-app';

describe('Today', () => {
  it('says what is short, why, and what to do next', async () => {
    const { user, route } = renderWithApp(<TodayScreen />, {
      answers: {
        'credentials.list': () => [
          aCredential({
            ruleId: 'arrt',
            requirement: {
              total: 24,
              unit: 'CE credit',
              categories: [{ id: 'ethics', title: 'Ethics', min: 2 }],
            },
            standing: {
              needs: [
                { categoryId: 'ethics', credits: 1 },
                { categoryId: null, credits: 1.5 },
              ],
              evidenceMissing: 2,
            },
          }),
          aCredential({
            id: 'credential-2',
            title: 'Texas MRT',
            standing: { state: 'on-track', remaining: 10, counted: 14, daysLeft: 186, unit: 'hour' },
          }),
        ],
      },
    });
    expect(await screen.findByRole('heading', { level: 1 })).toHaveProperty(
      'textContent',
      'You can’t renew ARRT R.T.(R) yet: 2.5 CE credits short, 1 of them in ethics.',
    );
    expect(screen.getByText(/^, until 30 Apr 2027/)).toHaveProperty(
      'textContent',
      '63 days left, until 30 Apr 2027. Everything else is on track.',
    );
    const next = await screen.findByRole('region', { name: 'Do next' });
    const titles = within(next)
      .getAllByRole('listitem')
      .map((item) => within(item).getByRole('link').textContent);
    expect(titles).toEqual([
      'Earn 2.5 CE credits for ARRT R.T.(R)',
      'Attach 2 certificates for ARRT R.T.(R)',
      'Earn the next credits for Texas MRT',
      'Read the guide of your occupation',
    ]);
    expect(
      within(next).getByText('1 in ethics and 1.5 of any kind would close the cycle; 63 days left.'),
    ).toBeTruthy();

    const cycles = screen.getByRole('region', { name: 'Cycles' });
    expect(
      within(cycles).getByRole('img', {
        name: 'ARRT R.T.(R), At risk: 21.5 of 24 CE credits; even pace today: 22',
      }),
    ).toBeTruthy();
    await user.click(within(next).getByRole('button', { name: /^Attach: / }));
    expect(route()).toBe('/credentials/credential-1');
  });

  it('asks for the first credential where there is none', async () => {
    const { user, route } = renderWithApp(<TodayScreen />);
    expect(await screen.findByRole('button', { name: 'Add your first credential' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Look around in a sample workbook' })).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Read the guide' }));
    expect(route()).toBe('/guides');
  });

  it('says what happened where the credentials cannot be read, and tries again', async () => {
    const { user, client } = renderWithApp(<TodayScreen />, {
      answers: {
        'credentials.list': () => {
          throw new AppError('store-unavailable', 'The disk went away.');
        },
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The disk went away.');
    client.answer({ 'credentials.list': () => [aCredential({ standing: { state: 'met', remaining: 0 } })] });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      'You can renew ARRT R.T.(R).',
    );
  });

  it('waits with a skeleton, without an empty page in between', async () => {
    renderWithApp(<TodayScreen />, {
      answers: { 'credentials.list': () => new Promise<never>(() => undefined) },
    });
    const main = await screen.findByRole('main');
    expect(await within(main).findByText('', { selector: '[aria-busy="true"]' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add your first credential' })).toBeNull();
  });

  it('lists what was done last and stands', async () => {
    renderWithApp(<TodayScreen />, {
      answers: {
        'credentials.list': () => [aCredential()],
        'history.list': () => [
          aChange({ id: 'c3', label: 'Took something back', kind: 'undo' }),
          aChange({ id: 'c2', label: 'Gone again', undone: true }),
          aChange({ id: 'c1', label: 'Log “MR safety”' }),
        ],
      },
    });
    const recently = await screen.findByRole('region', { name: 'Recently' });
    const items = within(recently).getAllByRole('listitem');
    expect(items).toHaveLength(1);
    expect(items[0]?.textContent).toContain('Log “MR safety”');
  });

  it('still says what is short while the portfolio cannot be read', async () => {
    renderWithApp(<TodayScreen />, {
      answers: {
        'credentials.list': () => [aCredential()],
        'portfolio.get': () => {
          throw new AppError('internal', 'no portfolio');
        },
      },
    });
    expect(await screen.findByRole('link', { name: 'Earn 2.5 CE credits for ARRT R.T.(R)' })).toBeTruthy();
  });

  it('names the next piece of the portfolio', async () => {
    renderWithApp(<TodayScreen />, {
      answers: {
        'credentials.list': () => [aCredential()],
        'portfolio.get': () =>
          aPortfolio({
            completeness: { percent: 40, missing: 1, started: 1, usable: 0, strong: 0, next: 'letters' },
          }),
      },
    });
    expect(
      await screen.findByRole('link', { name: 'Work on your portfolio: letters and commendations' }),
    ).toBeTruthy();
    expect(screen.getByText('It is 40 % complete, and this is the next piece.')).toBeTruthy();
  });

  it('asks a counsellor for the first client', async () => {
    const { user, client } = renderWithApp(<TodayScreen />, {
      answers: {
        'settings.get': () => someSettings({ mode: 'counsellor', currentPersonId: null }),
        'people.list': () => [],
        'people.create': (draft) => aPerson({ ...draft, id: 'client-1' } as Parameters<typeof aPerson>[0]),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Add client' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add a client' });
    await user.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(within(dialog).getByText('Write a name.')).toBeTruthy();
    await user.type(within(dialog).getByLabelText('Name'), 'Robin Vale');
    await user.selectOptions(within(dialog).getByLabelText('Birth month'), 'February');
    await user.type(within(dialog).getByLabelText('Birth day'), '30');
    await user.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(within(dialog).getByText('This month has no such day.')).toBeTruthy();
    await user.clear(within(dialog).getByLabelText('Birth day'));
    await user.type(within(dialog).getByLabelText('Birth day'), '29');
    await user.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Added Robin Vale')).toBeTruthy();
    expect(client.inputsOf('people.create')).toEqual([
      { kind: 'client', displayName: 'Robin Vale', birthMonth: 2, birthDay: 29 },
    ]);
    expect(client.inputsOf('settings.set')).toContainEqual({ currentPersonId: 'client-1' });
  });

  it('speaks Spanish', async () => {
    renderWithApp(<TodayScreen />, {
      locale: 'es',
      answers: { 'credentials.list': () => [aCredential()] },
    });
    expect(await screen.findByText('Qué hacer ahora')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Aún no puede renovar ARRT R.T.(R): faltan 2.5 CE credits.',
    );
  });
});
