import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import { useScreenCommand } from '../../../renderer/app/commands/CommandsProvider';
import { aChange, someSettings } from '../support/builders';
import type { Answers } from '../support/fake-client';
import { renderWithApp } from '../support/render-with-app';

const page = (answers: Answers = {}) =>
  renderWithApp(
    <>
      <h1>Page</h1>
      <input aria-label="Note" />
    </>,
    { answers },
  );

const entry = aChange({ labelKey: 'activity-created', labelFacts: { title: 'MR safety' } });

/** A screen with a command of its own, which a button takes away. */
function Reader({ find }: { find: () => void }) {
  const [isOpen, setOpen] = useState(true);
  useScreenCommand('guide.find', isOpen ? find : null);
  return (
    <button type="button" onClick={() => setOpen(false)}>
      Close the guide
    </button>
  );
}

const pressFind = () => fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true });

describe('commands of a screen', () => {
  it('do what the screen says while it is shown, and leave their keys alone otherwise', async () => {
    let found = 0;
    const { user } = renderWithApp(<Reader find={() => (found += 1)} />);
    const close = await screen.findByRole('button', { name: 'Close the guide' });
    // A key that is taken is not the browser's any more: `fireEvent` then says false.
    expect(pressFind()).toBe(false);
    expect(found).toBe(1);
    await user.click(close);
    expect(pressFind()).toBe(true);
    expect(found).toBe(1);
  });

  it('stand in the palette only while the screen is shown', async () => {
    const { user } = renderWithApp(<Reader find={() => undefined} />);
    const close = await screen.findByRole('button', { name: 'Close the guide' });
    await user.keyboard('{Control>}k{/Control}');
    expect(await screen.findByText('Find in guide')).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(close);
    await user.keyboard('{Control>}k{/Control}');
    expect(await screen.findByText('Import guide')).toBeTruthy();
    expect(screen.queryByText('Find in guide')).toBeNull();
  });
});

describe('commands by shortcut', () => {
  it('go to an area', async () => {
    const { user, route } = page();
    await screen.findByText('Page');
    await user.keyboard('{Control>}3{/Control}');
    expect(route()).toBe('/credentials');
    await user.keyboard('{Control>}i{/Control}');
    expect(route()).toBe('/guides/import');
  });

  it('undo and redo say what was taken back and brought again', async () => {
    const { user, client } = page({
      'history.undo': () => ({ entry }),
      'history.redo': () => ({ entry }),
    });
    await screen.findByText('Page');
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('Undone: Log “MR safety”')).toBeTruthy();
    await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(await screen.findByText('Done again: Log “MR safety”')).toBeTruthy();
    expect(client.inputsOf('history.undo')).toHaveLength(1);
  });

  it('say that there is nothing to undo, and why it could not be done', async () => {
    const { user, client } = page();
    await screen.findByText('Page');
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('Nothing to undo')).toBeTruthy();
    client.answer({
      'history.undo': () => {
        throw new AppError('conflict', 'no', { key: 'undo-conflict' });
      },
    });
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText(/has been changed since. Nothing was touched./)).toBeTruthy();
  });

  it('leave letters and undo to a text field', async () => {
    const { user, client } = page({ 'history.undo': () => ({ entry }) });
    await user.click(await screen.findByLabelText('Note'));
    await user.keyboard('?n{Control>}z{/Control}');
    expect(client.inputsOf('history.undo')).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByLabelText('Note')).toHaveProperty('value', '?n');
  });

  it('follow what the person chose', async () => {
    const { user, route } = page({
      'settings.get': () => someSettings({ shortcuts: { 'go.guides': 'g', 'go.credentials': null } }),
    });
    await screen.findByText('Page');
    await user.keyboard('{Control>}3{/Control}');
    expect(route()).toBe('/today');
    await user.keyboard('g');
    expect(route()).toBe('/guides');
  });

  it('stand still while a dialog is open', async () => {
    const { user, route } = page();
    await screen.findByText('Page');
    await user.keyboard('?');
    await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    await user.keyboard('{Control>}3{/Control}');
    expect(route()).toBe('/today');
  });

  it('print, and back up with the place said', async () => {
    const { user, shell } = page({
      'backup.create': () => ({ path: '/home/dana/copy.pathbook', bytes: 1, sha256: 'ab' }),
    });
    await screen.findByText('Page');
    await user.keyboard('{Control>}p{/Control}');
    expect(shell.counts.printed).toBe(1);
    fireEvent(
      window,
      new MessageEvent('message', {
        origin: window.location.origin,
        data: { source: 'pathbook', command: 'backup.create' },
      }),
    );
    expect(await screen.findByText('Backed up to /home/dana/copy.pathbook')).toBeTruthy();
  });
});

describe('commands of the application menu', () => {
  const say = (data: unknown, origin = window.location.origin) =>
    fireEvent(window, new MessageEvent('message', { origin, data }));

  it('run when they come from the page’s own origin', async () => {
    const { route } = page();
    await screen.findByText('Page');
    say({ source: 'pathbook', command: 'go.portfolio' }, 'https://elsewhere.example');
    say({ source: 'other', command: 'go.portfolio' });
    say({ source: 'pathbook', command: 'no.such.command' });
    say('go.portfolio');
    expect(route()).toBe('/today');
    say({ source: 'pathbook', command: 'go.portfolio' });
    expect(route()).toBe('/portfolio');
  });

  it('switch light and dark', async () => {
    const { client } = page();
    await screen.findByText('Page');
    say({ source: 'pathbook', command: 'theme.toggle' });
    await expect.poll(() => client.inputsOf('settings.set')).toEqual([{ theme: 'dark' }]);
  });
});
