import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AppFrame } from '../../../renderer/app/AppFrame';
import { initials } from '../../../renderer/app/PersonSwitcher';
import { ScreenBoundary } from '../../../renderer/app/ScreenBoundary';
import { axeFaults } from '../support/axe';
import { aChange, aCredential, aPerson, someAppInfo, someSettings } from '../support/builders';
import type { Answers } from '../support/fake-client';
import { renderWithApp } from '../support/render-with-app';

const frame = (answers: Answers = {}, route = '/history') => renderWithApp(<AppFrame />, { answers, route });

describe('the frame', () => {
  it('leads to every area and counts what needs attention', async () => {
    const { user, route } = frame({
      'credentials.list': () => [aCredential({ standing: { evidenceMissing: 1 } })],
    });
    const nav = await screen.findByRole('navigation', { name: 'Areas' });
    expect(
      within(nav)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/today', '/guides', '/credentials', '/ce-log', '/portfolio']);
    expect(await within(nav).findByRole('link', { name: /Today.*2 things to see to/ })).toBeTruthy();
    const tools = screen.getByRole('navigation', { name: 'Tools' });
    expect(within(tools).getByRole('link', { name: 'History' }).getAttribute('aria-current')).toBe('page');
    await user.click(within(tools).getByRole('link', { name: 'Settings' }));
    expect(route()).toBe('/settings');
  });

  it('goes on where the last window stopped, and remembers where it is', async () => {
    const { client, route } = frame(
      { 'settings.get': () => someSettings({ lastRoute: '/history', lastScroll: 0 }) },
      '/',
    );
    await expect.poll(route).toBe('/history');
    await expect
      .poll(() => client.inputsOf('settings.set'), { timeout: 3_000 })
      .toContainEqual({ lastRoute: '/history', lastScroll: 0 });
  });

  it('opens Today where the last route is of no area', async () => {
    const { route } = frame({ 'settings.get': () => someSettings({ lastRoute: '/gone' }) }, '/');
    await expect.poll(route).toBe('/today');
  });

  it('names what undo would take back', async () => {
    const { user, client } = frame({
      'history.state': () => ({
        undo: aChange({ labelKey: 'activity-created', labelFacts: { title: 'MR safety' } }),
        redo: null,
      }),
    });
    const tools = await screen.findByRole('navigation', { name: 'Tools' });
    await user.click(await within(tools).findByRole('button', { name: 'Nothing to redo' }));
    expect(client.inputsOf('history.redo')).toEqual([]);
    await user.click(await within(tools).findByRole('button', { name: 'Undo: Log “MR safety”' }));
    expect(client.inputsOf('history.undo')).toHaveLength(1);
  });

  it('says that the sample is open, and closes it', async () => {
    const { user, client, route } = frame({
      'app.info': () => someAppInfo({ isSample: true }),
      'sample.close': () => someAppInfo(),
    });
    const banner = await screen.findByRole('region', {
      name: 'Sample workbook: everything here is invented',
    });
    client.answer({ 'app.info': () => someAppInfo() });
    await user.click(within(banner).getByRole('button', { name: 'Close the sample' }));
    await expect.poll(route).toBe('/today');
    await expect.poll(() => screen.queryByText('Sample workbook: everything here is invented')).toBeNull();
  });

  it('skips to the content', async () => {
    const { user } = frame();
    await screen.findByRole('main');
    await user.click(screen.getByRole('button', { name: 'Skip to the content' }));
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('lets a counsellor change client', async () => {
    const { user, client } = frame({
      'settings.get': () => someSettings({ mode: 'counsellor' }),
      'people.list': () => [
        aPerson({ kind: 'client' }),
        aPerson({ id: 'person-2', kind: 'client', displayName: 'Robin Vale' }),
      ],
    });
    await user.click(await screen.findByRole('button', { name: /^Dana Field.*switch person$/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Robin Vale' }));
    expect(client.inputsOf('settings.set')).toContainEqual({ currentPersonId: 'person-2' });
  });

  it('asks for a client before it shows anybody’s record', async () => {
    frame(
      {
        'settings.get': () => someSettings({ mode: 'counsellor', currentPersonId: null }),
        'people.list': () => [],
      },
      '/credentials',
    );
    expect(await screen.findByRole('heading', { level: 1, name: 'No client yet' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add client' })).toBeTruthy();
  });

  it('has no faults that axe can find', async () => {
    frame();
    await screen.findByRole('main');
    expect(await axeFaults()).toEqual([]);
  });
});

function Fragile({ state }: { state: { isBroken: boolean } }) {
  if (state.isBroken) throw new Error('broken');
  return <h1>Whole</h1>;
}

describe('a screen that breaks', () => {
  it('says so, and can be opened again', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const state = { isBroken: true };
    const { user } = renderWithApp(
      <ScreenBoundary place="/today">
        <Fragile state={state} />
      </ScreenBoundary>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('This screen stopped working');
    expect(error).toHaveBeenCalled();
    state.isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Open it again' }));
    expect(screen.getByRole('heading', { name: 'Whole' })).toBeTruthy();
    error.mockRestore();
  });
});

describe('initials', () => {
  it.each([
    ['Dana Field', 'DF'],
    ['Dana', 'D'],
    ['ana maría de la cruz', 'AC'],
    ['', ''],
  ])('%s: %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
