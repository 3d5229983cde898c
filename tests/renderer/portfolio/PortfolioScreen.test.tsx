import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import type { PortfolioEntry } from '#core/portfolio/portfolio';
import PortfolioScreen from '../../../renderer/features/portfolio/PortfolioScreen';
import { axeFaults } from '../support/axe';
import { aPortfolio, testToday } from '../support/builders';
import { renderWithApp } from '../support/render-with-app';
import { anItem, halfAPortfolio } from './portfolio-fixture';

const anEntry = (part: Partial<PortfolioEntry> = {}): PortfolioEntry => ({
  id: 'entry-1',
  personId: 'person-1',
  kind: 'letters',
  title: 'Letter from Dr. Abara',
  text: 'Two years of night shifts.',
  createdAt: '2027-02-01T09:00:00.000Z',
  updatedAt: '2027-02-01T09:00:00.000Z',
  ...part,
});

const heading = () => screen.findByRole('heading', { level: 1 });

describe('the portfolio', () => {
  it('says how complete it is and opens the item that is next', async () => {
    renderWithApp(<PortfolioScreen />, {
      route: '/portfolio',
      answers: { 'portfolio.get': () => halfAPortfolio() },
    });
    expect((await heading()).textContent).toBe(
      'Your portfolio is 50 % complete. Next: letters and commendations.',
    );
    const checklist = screen.getByRole('navigation', { name: 'Checklist' });
    expect(within(checklist).getByRole('link', { name: /Licenses and certificates.*Strong/ })).toBeTruthy();
    expect(
      within(checklist)
        .getByRole('link', { name: /Letters.*Missing/ })
        .getAttribute('aria-current'),
    ).toBe('page');
    expect(screen.getByText('Add letters of recommendation.')).toBeTruthy();
    expect(screen.getByText('Use a clear order.')).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it('says so when nothing is begun, and when all is done', async () => {
    const { client, unmount } = renderWithApp(<PortfolioScreen />, {
      route: '/portfolio',
      answers: {
        'portfolio.get': () =>
          aPortfolio({
            items: [anItem()],
            completeness: { percent: 0, missing: 1, started: 0, usable: 0, strong: 0, next: 'letters' },
          }),
      },
    });
    expect((await heading()).textContent).toBe(
      'Your portfolio is not begun yet. Begin with letters and commendations.',
    );
    unmount();
    client.answer({
      'portfolio.get': () =>
        aPortfolio({
          items: [anItem({ state: 'strong' })],
          completeness: { percent: 100, missing: 0, started: 0, usable: 0, strong: 1, next: null },
        }),
    });
    renderWithApp(<PortfolioScreen />, { route: '/portfolio', client });
    expect((await heading()).textContent).toBe(
      'Your portfolio is complete: every piece is usable or strong.',
    );
  });

  it('shows what the record holds for an item', async () => {
    renderWithApp(<PortfolioScreen />, {
      route: '/portfolio/licences',
      answers: { 'portfolio.get': () => halfAPortfolio() },
    });
    expect(await screen.findByText(/2 credentials · 1 file/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See credentials' })).toBeTruthy();
  });

  it('sets how good an item is by keyboard, and says so with an undo', async () => {
    const { user, client } = renderWithApp(<PortfolioScreen />, {
      route: '/portfolio/letters',
      answers: { 'portfolio.get': () => halfAPortfolio(), 'portfolio.setItem': () => halfAPortfolio() },
    });
    const choice = await screen.findByRole('radio', { name: 'Missing' });
    choice.focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() =>
      expect(client.inputsOf('portfolio.setItem')).toEqual([
        { personId: 'person-1', kind: 'letters', state: 'started' },
      ]),
    );
    expect(await screen.findByText('Letters and commendations: Started')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  });

  it('saves a note once the field is left, and only if it changed', async () => {
    const { user, client } = renderWithApp(<PortfolioScreen />, {
      route: '/portfolio/letters',
      answers: { 'portfolio.get': () => halfAPortfolio(), 'portfolio.setItem': () => halfAPortfolio() },
    });
    const note = await screen.findByRole('textbox', { name: 'Note to yourself' });
    await user.click(note);
    await user.tab();
    expect(client.inputsOf('portfolio.setItem')).toEqual([]);
    await user.type(note, 'Ask Dr. Abara');
    await user.tab();
    await waitFor(() =>
      expect(client.inputsOf('portfolio.setItem')).toEqual([
        { personId: 'person-1', kind: 'letters', note: 'Ask Dr. Abara' },
      ]),
    );
  });

  it('marks an item as reviewed today, once', async () => {
    const { user, client } = renderWithApp(<PortfolioScreen />, {
      route: '/portfolio/letters',
      answers: { 'portfolio.get': () => halfAPortfolio(), 'portfolio.setItem': () => halfAPortfolio() },
    });
    await user.click(await screen.findByRole('button', { name: 'Reviewed today' }));
    await waitFor(() =>
      expect(client.inputsOf('portfolio.setItem')).toEqual([
        { personId: 'person-1', kind: 'letters', reviewedOn: testToday },
      ]),
    );
    client.answer({
      'portfolio.get': () => halfAPortfolio({ items: [anItem({ reviewedOn: testToday })] }),
    });
  });

  it('lists the entries of an item, and takes one out', async () => {
    const { user, client } = renderWithApp(<PortfolioScreen />, {
      route: '/portfolio/letters',
      answers: {
        'portfolio.get': () =>
          halfAPortfolio({
            entries: [anEntry(), anEntry({ id: 'entry-2', kind: 'licences', title: 'Other' })],
          }),
        'portfolio.removeEntry': ({ id }) => ({ id }),
      },
    });
    expect(await screen.findByRole('heading', { name: 'Letter from Dr. Abara' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Other' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Remove Letter from Dr. Abara' }));
    await waitFor(() => expect(client.inputsOf('portfolio.removeEntry')).toEqual([{ id: 'entry-1' }]));
    expect(await screen.findByText('Removed “Letter from Dr. Abara”')).toBeTruthy();
  });

  it('says what happened when it cannot be read, and tries again', async () => {
    let isBroken = true;
    const { user } = renderWithApp(<PortfolioScreen />, {
      route: '/portfolio',
      answers: {
        'portfolio.get': () => {
          if (isBroken) throw new AppError('store-unavailable', 'The disk does not answer.');
          return halfAPortfolio();
        },
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The disk does not answer.');
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await heading()).toBeTruthy();
  });

  it('speaks Spanish', async () => {
    renderWithApp(<PortfolioScreen />, {
      route: '/portfolio',
      locale: 'es',
      answers: { 'portfolio.get': () => halfAPortfolio() },
    });
    await waitFor(async () =>
      expect((await heading()).textContent).toBe(
        'Su portafolio está completo al 50 %. Siguiente: las cartas y reconocimientos.',
      ),
    );
  });
});
