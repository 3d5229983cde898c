import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import type { SearchHit } from '#core/contract/search';
import { matchesWords } from '../../../renderer/app/palette/match-words';
import { aPortfolio, someSettings } from '../support/builders';
import type { Answers } from '../support/fake-client';
import { renderWithApp } from '../support/render-with-app';

const activity: SearchHit = {
  kind: 'activity',
  id: 'activity-1',
  title: 'MR safety',
  snippet: 'a day of \u0002safety\u0003 with magnets',
};

const opened = async (answers: Answers = {}, locale: 'en' | 'es' = 'en') => {
  const app = renderWithApp(<h1>Page</h1>, { answers, locale });
  await screen.findByText('Page');
  await app.user.keyboard('{Control>}k{/Control}');
  const placeholder =
    locale === 'en' ? 'Search everything, or type a command' : 'Busque en todo o escriba un comando';
  const field = await screen.findByRole('textbox', { name: placeholder });
  await expect.poll(() => document.activeElement).toBe(field);
  return app;
};

describe('the palette', () => {
  it('finds records of the current person, marks the words, and opens one by Enter', async () => {
    const { user, client, route } = await opened({ 'search.everything': () => ({ hits: [activity] }) });
    await user.keyboard('safe');
    expect((await screen.findByText('safety', { selector: 'mark' })).closest('button')?.textContent).toBe(
      'MR safetya day of safety with magnets',
    );
    await expect
      .poll(() => client.inputsOf('search.everything').at(-1))
      .toEqual({ query: 'safe', personId: 'person-1' });
    expect(await screen.findByText('1 result')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(route()).toBe('/ce-log/activity-1');
  });

  it('gives the focus back to what had it when it is left', async () => {
    const { user } = renderWithApp(<button type="button">Page</button>);
    const button = await screen.findByRole('button', { name: 'Page' });
    button.focus();
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('textbox', { name: 'Search everything, or type a command' });
    await expect.poll(() => document.activeElement).toBe(field);
    await user.keyboard('{Escape}');
    await expect.poll(() => document.activeElement).toBe(button);
  });

  it('asks once for a word that comes in one go', async () => {
    const { user, client } = await opened({ 'search.everything': () => ({ hits: [activity] }) });
    await user.paste('safety');
    await screen.findByText('safety', { selector: 'mark' });
    expect(client.inputsOf('search.everything').map(({ query }) => query)).toEqual(['safety']);
  });

  it('runs commands, with their shortcut shown', async () => {
    const { user, route } = await opened();
    await user.keyboard('creden');
    const command = await screen.findByRole('button', { name: /Add credential/ });
    expect(command.textContent).toContain('Shift+N');
    await user.click(screen.getByRole('button', { name: /^Credentials/ }));
    expect(route()).toBe('/credentials');
  });

  it('knows commands in Spanish', async () => {
    const { user, route } = await opened({}, 'es');
    await user.keyboard('credenciales');
    await user.click(await screen.findByRole('button', { name: /^Credenciales/ }));
    expect(route()).toBe('/credentials');
  });

  it('shows an entry with its checklist item', async () => {
    const entry = {
      id: 'entry-1',
      personId: 'person-1',
      kind: 'letters' as const,
      title: 'Letter',
      text: '',
      createdAt: '2027-02-01T09:00:00.000Z',
      updatedAt: '2027-02-01T09:00:00.000Z',
    };
    const { user, route } = await opened({
      'search.everything': () => ({
        hits: [{ kind: 'portfolio-entry', id: 'entry-1', title: 'Letter', snippet: '' }],
      }),
      'portfolio.get': () => aPortfolio({ entries: [entry] }),
    });
    await user.keyboard('letter');
    await user.click(await screen.findByRole('button', { name: 'Letter' }));
    expect(route()).toBe('/portfolio/letters');
  });

  it('says that nothing was found, and how to go on', async () => {
    const { user } = await opened();
    await user.keyboard('xyzzy');
    expect(await screen.findAllByText('Nothing found for “xyzzy”.')).toHaveLength(2);
    expect(screen.getByText(/Try fewer words/)).toBeTruthy();
  });

  it('says that the search failed, with the commands still there', async () => {
    const { user } = await opened({
      'search.everything': () => {
        throw new AppError('internal', 'no', { key: 'internal' });
      },
    });
    await user.keyboard('guide');
    expect((await screen.findByRole('alert')).textContent).toContain('The search did not work');
    expect(screen.getByRole('button', { name: /Import guide/ })).toBeTruthy();
  });

  it('lets a counsellor change to a client that was found', async () => {
    const { user, client, route } = await opened({
      'settings.get': () => someSettings({ mode: 'counsellor' }),
      'search.everything': () => ({
        hits: [{ kind: 'person', id: 'person-9', title: 'Robin Vale', snippet: '' }],
      }),
    });
    await user.keyboard('robin');
    await user.click(await screen.findByRole('button', { name: 'Robin Vale' }));
    expect(client.inputsOf('settings.set')).toContainEqual({ currentPersonId: 'person-9' });
    expect(route()).toBe('/today');
  });
});

describe('matchesWords', () => {
  it.each([
    ['', 'Log activity', true],
    ['act lo', 'Log activity', true],
    ['guia', 'Importar guía', true],
    ['tivity', 'Log activity', false],
    ['log xx', 'Log activity', false],
  ])('“%s” in “%s”: %s', (query, text, expected) => {
    expect(matchesWords(query, text)).toBe(expected);
  });
});
