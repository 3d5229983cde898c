import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import ShortcutsDialog from '../../../renderer/app/commands/ShortcutsDialog';
import { axeFaults } from '../support/axe';
import { renderWithApp } from '../support/render-with-app';

const open = () => renderWithApp(<ShortcutsDialog onClose={vi.fn()} />);

describe('the shortcuts dialog', () => {
  it('changes a shortcut by pressing it, and gives the first one back', async () => {
    const { user, client } = open();
    await user.click(await screen.findByRole('button', { name: 'Change the shortcut of “Log activity”: N' }));
    expect(screen.getByText('Press the new keys, or Esc to leave it as it is.')).toBeTruthy();
    await user.keyboard('{Alt>}l{/Alt}');
    expect(await screen.findByText('Alt+L now does “Log activity”.')).toBeTruthy();
    expect(client.inputsOf('settings.set').at(-1)).toEqual({ shortcuts: { 'activity.log': 'alt+l' } });
    expect(
      await screen.findByRole('button', { name: 'Change the shortcut of “Log activity”: Alt+L' }),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Give “Log activity” its first shortcut back' }));
    expect(client.inputsOf('settings.set').at(-1)).toEqual({ shortcuts: {} });
  });

  it('says whose keys they already are', async () => {
    const { user, client } = open();
    await user.click(await screen.findByRole('button', { name: /Change the shortcut of “Log activity”/ }));
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.getByText(/Ctrl\+K already belongs to “Search and commands”/)).toBeTruthy();
    await user.keyboard('{Tab}');
    expect(screen.getByText(/Tab is needed for moving about/)).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(client.inputsOf('settings.set')).toEqual([]);
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('removes a shortcut, and will not give it back while another command has it', async () => {
    const { user, client } = open();
    await user.click(await screen.findByRole('button', { name: 'Remove the shortcut of “Log activity”' }));
    expect(client.inputsOf('settings.set').at(-1)).toEqual({ shortcuts: { 'activity.log': null } });
    await user.click(
      await screen.findByRole('button', { name: /Change the shortcut of “Add portfolio entry”/ }),
    );
    await user.keyboard('n');
    await screen.findByText('N now does “Add portfolio entry”.');
    await user.click(
      await screen.findByRole('button', { name: 'Give “Log activity” its first shortcut back' }),
    );
    expect(screen.getByText(/N already belongs to “Add portfolio entry”/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Reset all shortcuts' }));
    expect(client.inputsOf('settings.set').at(-1)).toEqual({ shortcuts: {} });
  });

  it('keeps the focus when the pressed button goes away', async () => {
    const { user } = open();
    (await screen.findByRole('button', { name: 'Remove the shortcut of “Log activity”' })).focus();
    await user.keyboard('{Enter}');
    const row = await screen.findByRole('button', { name: 'Change the shortcut of “Log activity”: None' });
    expect(document.activeElement).toBe(row);
    screen.getByRole('button', { name: 'Reset all shortcuts' }).focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('button', { name: 'Change the shortcut of “Log activity”: N' });
    expect(document.activeElement?.textContent).toBe('Close');
  });

  it('lists every command, without faults that axe can find', async () => {
    open();
    const table = await screen.findByRole('table');
    expect(within(table).getByText('Print this screen')).toBeTruthy();
    expect(await axeFaults(screen.getByRole('dialog'))).toEqual([]);
  });
});
