import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AppError } from '#core/contract/errors';
import PortfolioEntryDialog from '../../../renderer/features/portfolio/PortfolioEntryDialog';
import { renderWithApp } from '../support/render-with-app';

const saved = {
  id: 'entry-1',
  personId: 'person-1',
  kind: 'case-studies' as const,
  title: 'A repeat board',
  text: 'What changed.',
  createdAt: '2027-02-01T09:00:00.000Z',
  updatedAt: '2027-02-01T09:00:00.000Z',
};

describe('a portfolio entry', () => {
  it('is added from the fields, and the dialog closes', async () => {
    const onClose = vi.fn();
    const { user, client } = renderWithApp(<PortfolioEntryDialog onClose={onClose} kind="case-studies" />, {
      answers: { 'portfolio.addEntry': () => saved },
    });
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'A repeat board');
    await user.type(screen.getByRole('textbox', { name: 'In your own words' }), 'What changed.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(client.inputsOf('portfolio.addEntry')).toEqual([
      { personId: 'person-1', kind: 'case-studies', title: 'A repeat board', text: 'What changed.' },
    ]);
  });

  it('is added once, however often Save is pressed before the answer', async () => {
    let answer: (() => void) | undefined;
    const { user, client } = renderWithApp(<PortfolioEntryDialog onClose={vi.fn()} />, {
      answers: {
        'portfolio.addEntry': () =>
          new Promise((resolve) => {
            answer = () => resolve(saved);
          }),
      },
    });
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'A repeat board');
    const button = screen.getByRole('button', { name: 'Save' });
    fireEvent.click(button);
    fireEvent.click(button);
    await waitFor(() => expect(client.inputsOf('portfolio.addEntry')).toHaveLength(1));
    answer?.();
    await screen.findByText('Added “A repeat board”');
    expect(client.inputsOf('portfolio.addEntry')).toHaveLength(1);
  });

  it('asks for a title and sends nothing without one', async () => {
    const onClose = vi.fn();
    const { user, client } = renderWithApp(<PortfolioEntryDialog onClose={onClose} />);
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Give the entry a title.')).toBeTruthy();
    expect(client.inputsOf('portfolio.addEntry')).toEqual([]);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('keeps what was typed when it cannot be saved', async () => {
    const onClose = vi.fn();
    const { user } = renderWithApp(<PortfolioEntryDialog onClose={onClose} />, {
      answers: {
        'portfolio.addEntry': () => {
          throw new AppError('store-unavailable', 'The disk is full.');
        },
      },
    });
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'A repeat board');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'A repeat board');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('is edited with its files beside it', async () => {
    const onClose = vi.fn();
    const { user, client } = renderWithApp(<PortfolioEntryDialog onClose={onClose} entry={saved} />, {
      answers: { 'portfolio.updateEntry': () => ({ ...saved, title: 'A better board' }) },
    });
    const title = await screen.findByRole('textbox', { name: 'Title' });
    expect(await screen.findByRole('region', { name: 'Evidence' })).toBeTruthy();
    await user.clear(title);
    await user.type(title, 'A better board');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(client.inputsOf('portfolio.updateEntry')).toEqual([
      { id: 'entry-1', title: 'A better board', text: 'What changed.', happenedOn: null },
    ]);
  });
});
