import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import SettingsScreen from '../../../renderer/features/settings/SettingsScreen';
import { axeFaults } from '../support/axe';
import { aPerson, someAppInfo, someSettings } from '../support/builders';
import type { Answers } from '../support/fake-client';
import { renderWithApp } from '../support/render-with-app';

const open = (answers: Answers = {}) => renderWithApp(<SettingsScreen />, { route: '/settings', answers });
const section = (name: string) => screen.findByRole('region', { name });

describe('settings', () => {
  it('changes colors, text size and language', async () => {
    const { user, client } = open();
    const appearance = within(await section('Appearance'));
    await user.click(appearance.getByRole('radio', { name: 'Dark' }));
    appearance.getByRole('slider', { name: 'Text size' }).focus();
    await user.keyboard('{ArrowRight}');
    await user.selectOptions(appearance.getByLabelText('Language of the window'), 'Español');
    await user.selectOptions(appearance.getByLabelText('Language of the window'), 'As the system');
    const changes = client.inputsOf('settings.set');
    expect(changes).toEqual([{ theme: 'dark' }, { textSize: 105 }, { locale: 'es' }, { locale: null }]);
  });

  it('edits one’s own details', async () => {
    const { user, client } = open({
      'people.list': () => [aPerson({ birthMonth: 5, birthDay: 3, region: 'Texas' })],
      'people.update': () => aPerson(),
    });
    const people = within(await section('People'));
    expect(await people.findByText('Born in 3 May · Texas')).toBeTruthy();
    expect(people.queryByRole('button', { name: /Archive/ })).toBeNull();
    await user.click(people.getByRole('button', { name: 'Edit Dana Field' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit details' }));
    await user.clear(dialog.getByLabelText('Birth day'));
    await user.clear(dialog.getByLabelText('State or country'));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Details saved')).toBeTruthy();
    expect(client.inputsOf('people.update')).toEqual([
      { id: 'person-1', displayName: 'Dana Field', birthMonth: 5, birthDay: null, region: null },
    ]);
  });

  it('keeps the dialog with the reason when details cannot be saved', async () => {
    const { user } = open({
      'people.update': () => {
        throw new AppError('store-unavailable', 'no', { key: 'disk-full' });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Edit Dana Field' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
    expect(screen.getByRole('dialog', { name: 'Edit details' })).toBeTruthy();
  });

  it('lets a counsellor archive clients and take them back', async () => {
    const { user, client } = open({
      'settings.get': () => someSettings({ mode: 'counsellor', counsellorName: 'Ada Brook' }),
      'people.list': ({ includeArchived }) => [
        aPerson({ kind: 'client' }),
        ...(includeArchived
          ? [
              aPerson({
                id: 'person-2',
                kind: 'client',
                displayName: 'Robin Vale',
                archivedAt: '2027-01-01T00:00:00.000Z',
              }),
            ]
          : []),
      ],
      'people.archive': ({ id }) => aPerson({ id }),
    });
    await user.click(await screen.findByRole('button', { name: 'Archive Dana Field' }));
    expect(await screen.findByText('Archived Dana Field')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take Robin Vale out of the archive' }));
    expect(await screen.findByText('Robin Vale is back')).toBeTruthy();
    expect(client.inputsOf('people.archive')).toEqual([
      { id: 'person-1', archived: true },
      { id: 'person-2', archived: false },
    ]);
    const name = screen.getByLabelText('Your own name');
    await user.clear(name);
    await user.type(name, 'Ada Stone');
    await user.tab();
    expect(client.inputsOf('settings.set')).toEqual([{ counsellorName: 'Ada Stone' }]);
  });

  it('backs up, and restores only after asking', async () => {
    const backup = { path: '/home/dana/backups/a.pathbook', bytes: 2_400_000, sha256: 'ab' };
    const { user, client } = open({
      'backup.create': () => backup,
      'backup.list': () => [
        { path: backup.path, bytes: backup.bytes, createdAt: '2027-02-01T09:00:00.000Z' },
      ],
      'backup.restore': () => ({ replaced: { ...backup, path: '/home/dana/backups/before.pathbook' } }),
    });
    const workbook = within(await section('Workbook'));
    expect(await workbook.findByText('/home/dana/Pathbook/workbook.pathbook')).toBeTruthy();
    await user.click(workbook.getByRole('button', { name: 'Back up now' }));
    expect(await screen.findByText(`Backed up to ${backup.path}`)).toBeTruthy();
    expect(await workbook.findByText(/2.4 MB/)).toBeTruthy();

    await user.click(workbook.getByRole('button', { name: /^Restore the backup of 1 Feb 2027/ }));
    await user.click(
      within(await screen.findByRole('dialog', { name: 'Restore this backup?' })).getByRole('button', {
        name: 'Cancel',
      }),
    );
    expect(client.inputsOf('backup.restore')).toEqual([]);
    await user.click(workbook.getByRole('button', { name: /^Restore the backup of 1 Feb 2027/ }));
    await user.click(await screen.findByRole('button', { name: 'Restore the backup' }));
    expect(await screen.findByText(/kept at \/home\/dana\/backups\/before.pathbook/)).toBeTruthy();
    expect(client.inputsOf('backup.restore')).toEqual([{ path: backup.path }]);
  });

  it('leaves backups alone while the sample is open, and closes it', async () => {
    const { user, client } = open({
      'app.info': () => someAppInfo({ isSample: true }),
      'sample.close': () => someAppInfo(),
    });
    const workbook = within(await section('Workbook'));
    await workbook.findByText(/close the sample to make or restore one/);
    expect(workbook.getByRole('button', { name: 'Back up now' })).toHaveProperty('disabled', true);
    await user.click(
      within(await section('Sample workbook')).getByRole('button', { name: 'Close the sample' }),
    );
    await expect.poll(() => client.inputsOf('sample.close')).toHaveLength(1);
  });

  it('says why the sample could not be opened', async () => {
    const { user } = open({
      'sample.open': () => {
        throw new AppError('store-unavailable', 'no', { key: 'disk-full' });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Open the sample workbook' }));
    expect(await screen.findByText(/The disk is full/)).toBeTruthy();
  });

  it('has no faults that axe can find', async () => {
    open();
    await screen.findByText('Pathbook 0.1.0');
    expect(await axeFaults()).toEqual([]);
  });
});
