import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import Onboarding from '../../../renderer/features/onboarding/Onboarding';
import { axeFaults } from '../support/axe';
import { someAppInfo, someSettings } from '../support/builders';
import type { Answers } from '../support/fake-client';
import { renderWithApp } from '../support/render-with-app';

const firstStart = (answers: Answers = {}) =>
  renderWithApp(<Onboarding />, {
    route: '/',
    answers: {
      'settings.get': () => someSettings({ mode: null, currentPersonId: null, locale: null }),
      'people.list': () => [],
      ...answers,
    },
  });

describe('the first start', () => {
  it('sets up a workbook of one’s own by keyboard alone', async () => {
    const { user, client, route } = firstStart();
    await screen.findByRole('heading', { name: 'Pathbook' });
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Language' }));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /My own career/ }));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByLabelText('Your name'));
    await user.keyboard('Dana Field');
    await user.tab();
    await user.selectOptions(screen.getByLabelText('Birth month'), 'May');
    await user.tab();
    await user.keyboard('3');
    await user.tab();
    await user.keyboard('Texas{Enter}');
    await expect.poll(route).toBe('/today');
    expect(client.inputsOf('people.create')).toEqual([
      { kind: 'self', displayName: 'Dana Field', birthMonth: 5, birthDay: 3, region: 'Texas' },
    ]);
    expect(client.inputsOf('settings.set')).toContainEqual({
      mode: 'self',
      counsellorName: null,
      currentPersonId: 'person-2',
    });
  });

  it('sets up a counsellor’s workbook, with a first client', async () => {
    const { user, client, route } = firstStart();
    (await screen.findByRole('radio', { name: /My own career/ })).focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('radio', { name: /I counsel others/ })).toHaveProperty('checked', true);
    await user.tab();
    await user.keyboard('Ada Brook');
    await user.type(screen.getByLabelText('Client’s name'), 'Robin Vale');
    await user.click(screen.getByRole('button', { name: 'Start' }));
    await expect.poll(route).toBe('/today');
    expect(client.inputsOf('people.create')).toEqual([{ kind: 'client', displayName: 'Robin Vale' }]);
    expect(client.inputsOf('settings.set')).toContainEqual({
      mode: 'counsellor',
      counsellorName: 'Ada Brook',
      currentPersonId: 'person-2',
    });
  });

  it('lets a counsellor add clients later', async () => {
    const { user, client, route } = firstStart();
    await user.click(await screen.findByRole('radio', { name: /I counsel others/ }));
    await user.type(screen.getByLabelText('Your name'), 'Ada Brook{Enter}');
    await expect.poll(route).toBe('/today');
    expect(client.inputsOf('people.create')).toEqual([]);
    expect(client.inputsOf('settings.set')).toContainEqual({
      mode: 'counsellor',
      counsellorName: 'Ada Brook',
      currentPersonId: null,
    });
  });

  it('says what is missing and goes there', async () => {
    const { user, client } = firstStart();
    await user.click(await screen.findByRole('button', { name: 'Start' }));
    const name = screen.getByLabelText('Your name');
    expect(screen.getByText('Write your name, so that Pathbook knows whose record this is.')).toBeTruthy();
    await expect.poll(() => document.activeElement).toBe(name);
    await user.type(name, 'Dana');
    await user.type(screen.getByLabelText('Birth day'), '3');
    expect(screen.getByText('Choose the birth month as well, or leave the day empty.')).toBeTruthy();
    expect(client.inputsOf('people.create')).toEqual([]);
  });

  it('does not store a person twice when the second step fails', async () => {
    let isBroken = true;
    const { user, client, route } = firstStart({
      'settings.set': () => {
        if (isBroken) throw new AppError('store-unavailable', 'no', { key: 'disk-full' });
        return someSettings();
      },
      'people.update': ({ id, displayName }) => ({
        id,
        kind: 'self' as const,
        displayName: displayName ?? '',
        createdAt: '2027-02-01T09:00:00.000Z',
        updatedAt: '2027-02-01T09:00:00.000Z',
      }),
    });
    await user.type(await screen.findByLabelText('Your name'), 'Dana{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Start' }));
    await expect.poll(route).toBe('/today');
    expect(client.inputsOf('people.create')).toHaveLength(1);
    expect(client.inputsOf('people.update')).toEqual([{ id: 'person-2', displayName: 'Dana' }]);
  });

  it('opens the sample, and changes language', async () => {
    const { user, client } = firstStart({ 'sample.open': () => someAppInfo({ isSample: true }) });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Language' }), 'Español');
    expect(client.inputsOf('settings.set')).toContainEqual({ locale: 'es' });
    await user.click(screen.getByRole('button', { name: 'Look around in a sample workbook' }));
    await expect.poll(() => client.inputsOf('sample.open')).toHaveLength(1);
  });

  it('has no faults that axe can find', async () => {
    const { user } = firstStart();
    await user.click(await screen.findByRole('radio', { name: /I counsel others/ }));
    expect(await axeFaults()).toEqual([]);
  });
});
