import { Button } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useChange } from '../../../renderer/app/api/hooks';
import { showDone } from '../../../renderer/components/toasts';
import { useText } from '../../../renderer/i18n/use-text';
import { aChange, someSettings } from '../support/builders';
import { renderWithApp } from '../support/render-with-app';

function Changes() {
  const text = useText();
  const { mutate } = useChange('settings.set', { done: ({ theme }) => `Now ${theme}` });
  return (
    <>
      <Button onClick={() => mutate({ theme: 'dark' })}>Dark</Button>
      <Button onClick={() => mutate({ theme: 'light' })}>Light</Button>
      <Button onClick={() => showDone(text, 'Backed up')}>Back up</Button>
    </>
  );
}

const open = () =>
  renderWithApp(<Changes />, {
    answers: {
      'settings.set': (part) => someSettings(part as Partial<ReturnType<typeof someSettings>>),
      'history.undo': () => ({
        entry: aChange({ labelKey: 'activity-created', labelFacts: { title: 'A' } }),
      }),
    },
  });

const offers = () => screen.queryAllByRole('button', { name: 'Undo' });

describe('the offer to undo', () => {
  it('stands with the latest change only: undo takes back no other', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Dark' }));
    await screen.findByText('Now dark');
    await user.click(screen.getByRole('button', { name: 'Light' }));
    await screen.findByText('Now light');
    await waitFor(() => expect(screen.queryByText('Now dark')).toBeNull());
    expect(offers()).toHaveLength(1);
    // What is no change leaves the offer alone.
    await user.click(screen.getByRole('button', { name: 'Back up' }));
    await screen.findByText('Backed up');
    expect(offers()).toHaveLength(1);
  });

  it('goes when something was undone by the keyboard', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Dark' }));
    await screen.findByText('Now dark');
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText(/^Undone: /)).toBeTruthy();
    await waitFor(() => expect(offers()).toEqual([]));
  });
});
