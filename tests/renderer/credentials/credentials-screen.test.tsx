import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AppError } from '#core/contract/errors';
import CredentialsScreen from '../../../renderer/features/credentials/CredentialsScreen';
import { axeFaults } from '../support/axe';
import { aCredential } from '../support/builders';
import type { Answers } from '../support/fake-client';
import { renderWithApp } from '../support/render-with-app';
import { aRule, aStanding } from './build';

// jsdom lays nothing out, so there is nothing to draw in; the chart's figures are in the table beside it.
vi.mock('../../../renderer/features/credentials/PaceChart', () => ({ default: () => null }));

const held = aCredential({
  ruleId: 'sample-rt',
  number: '123456',
  holds: ['sonographer'],
  cycleBasis: 'birth-month',
  pastCycles: [{ startsOn: '2023-05-01', endsOn: '2025-04-30', renewedOn: '2025-04-20' }],
});
const badge = aCredential({
  id: 'credential-2',
  title: 'Laser badge',
  standing: { state: 'met', counted: 6, required: 6, remaining: 0, unit: 'training hour' },
});
const shelved = aCredential({
  id: 'credential-3',
  title: 'Old card',
  archivedAt: '2026-01-01T00:00:00.000Z',
});

const full: Answers = {
  'credentials.list': () => [held, badge, shelved],
  'credentials.standing': ({ credentialId }) => aStanding({ credentialId }),
  'rules.list': () => [aRule()],
};

const open = (answers: Answers = full, route = '/credentials') =>
  renderWithApp(<CredentialsScreen />, { answers, route });

describe('the credentials screen', () => {
  it('opens the most urgent credential with its sentence', async () => {
    open();
    const sentence = await screen.findByRole('heading', { level: 1 });
    expect(sentence.textContent).toBe('2.5 CE credits short, 1 of them in ethics; 63 days left.');
    expect(within(sentence).getByText('2.5 CE credits short').tagName).toBe('EM');
    expect(screen.getByText(/21.5 of 24 CE credits count · Cycle 1 May 2025/)).toBeDefined();
    expect(screen.getByText(/renewal closes 31 May 2027 · rule checked 12 Oct 2026/)).toBeDefined();
    const list = screen.getByRole('navigation', { name: 'Your credentials' });
    expect(within(list).getByRole('link', { current: 'page' }).textContent).toContain('ARRT R.T.(R)');
    expect(within(list).getByText('At risk')).toBeDefined();
    expect(document.title).toBe('Credentials · Dana Field');
  });

  it('opens the credential of the route', async () => {
    const { client } = open(full, '/credentials/credential-2');
    await screen.findByRole('heading', { level: 1 });
    expect(client.inputsOf('credentials.standing')).toEqual([{ credentialId: 'credential-2' }]);
  });

  it('shows the total and the categories with what is asked', async () => {
    open();
    const table = await screen.findByRole('table', { name: 'What the issuer asks for and what counts' });
    const row = (name: RegExp) => within(table).getByRole('row', { name });
    expect(row(/^All credits 21.5 24/)).toBeDefined();
    expect(within(row(/^Ethics/)).getByText('1 short')).toBeDefined();
    expect(within(row(/^Applications training/)).getByText('Full: 4 don’t count')).toBeDefined();
    expect(within(row(/^Any accepted/)).getByText('check with the issuer')).toBeDefined();
    expect(within(row(/^Ethics/)).queryByText('check with the issuer')).toBeNull();
  });

  it('opens the source of a category where it stands', async () => {
    const { user, shell } = open({
      ...full,
      'credentials.standing': () =>
        aStanding({
          categories: [
            {
              id: 'ethics',
              title: 'Ethics',
              min: 2,
              counted: 1,
              remaining: 1,
              sources: ['issuer-text'],
              note: 'Any course on ethics.',
              confidence: 'partly',
            },
          ],
        }),
    });
    await user.click(await screen.findByRole('button', { name: 'Where this comes from: Ethics' }));
    const sheet = await screen.findByRole('dialog', { name: 'Where this comes from: Ethics' });
    expect(sheet.textContent).toContain('Any course on ethics.');
    expect(sheet.textContent).toContain('Published by SRT');
    expect(sheet.textContent).toContain('24 credits in two years.');
    expect(sheet.textContent).toContain('check with the issuer');
    await user.click(within(sheet).getByRole('button', { name: /Open “Biennial requirements”/ }));
    expect(shell.opened).toEqual(['https://registry.example/ce']);
  });

  it('leads to the matrix and to the rules', async () => {
    open();
    const list = await screen.findByRole('navigation', { name: 'Your credentials' });
    const href = (name: string) => within(list).getByRole('link', { name }).getAttribute('href');
    expect(href('Activities × credentials')).toBe('/credentials/matrix');
    expect(href('Rules')).toBe('/rules');
  });

  it('shows the chart’s figures as a table', async () => {
    const { user } = open();
    expect(await screen.findByText(/On 26 Feb 2027: 21.5 CE credits count/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Show the figures as a table' }));
    const table = await screen.findByRole('table', { name: 'Credits over the cycle' });
    expect(
      within(table).getByRole('row', { name: /14 Sep 2026 CT applications, on site 20.5/ }),
    ).toBeDefined();
  });

  it('keeps archived credentials behind a button', async () => {
    const { user } = open();
    const list = await screen.findByRole('navigation', { name: 'Your credentials' });
    expect(within(list).queryByText('Old card')).toBeNull();
    await user.click(within(list).getByRole('button', { name: 'Archived (1)' }));
    await user.click(within(list).getByRole('link', { name: /Old card/ }));
    await user.click(await screen.findByRole('button', { name: 'More actions' }));
    expect(await screen.findByRole('menuitem', { name: 'Take out of the archive' })).toBeDefined();
    expect(screen.queryByRole('menuitem', { name: 'Renew' })).toBeNull();
  });

  it('archives, and says so with a way back', async () => {
    const { user, client } = open({
      ...full,
      'credentials.archive': () => ({ ...held, archivedAt: '2027-02-26T00:00:00.000Z' }),
    });
    await user.click(await screen.findByRole('button', { name: 'More actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Archive' }));
    expect(await screen.findByText('Archived “ARRT R.T.(R)”')).toBeDefined();
    expect(client.inputsOf('credentials.archive')).toEqual([{ id: 'credential-1', archived: true }]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(client.inputsOf('history.undo')).toHaveLength(1));
  });

  it('shows no credit tables for what is renewed by a course', async () => {
    open({
      ...full,
      'rules.list': () => [aRule({ renewal: { ...aRule().renewal, mode: 'course' } })],
      'credentials.standing': () =>
        aStanding({ state: 'no-requirement', required: 0, categories: [], needs: [], remaining: 0 }),
    });
    const sentence = await screen.findByRole('heading', { level: 1 });
    expect(sentence.textContent).toMatch(/^Renewed by taking the course again/);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('asks to add the first credential, or to look at the sample', async () => {
    const { user, client } = open({});
    expect(await screen.findByRole('heading', { name: 'Add your first credential' })).toBeDefined();
    client.answer({
      'sample.open': () => {
        throw new AppError('store-unavailable', 'The disk is full.');
      },
    });
    await user.click(screen.getByRole('button', { name: 'Look at a sample workbook first' }));
    expect(await screen.findByText('The disk is full.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Add credential' }));
    expect(await screen.findByRole('dialog', { name: 'Add credential' })).toBeDefined();
  });

  it('says what happened when the standing cannot be had, keeps the list, and tries again', async () => {
    let isBroken = true;
    const { user } = open({
      ...full,
      'credentials.standing': () => {
        if (isBroken) throw new AppError('internal', 'The standing could not be worked out.');
        return aStanding();
      },
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The standing could not be worked out.');
    expect(screen.getByRole('navigation', { name: 'Your credentials' })).toBeDefined();
    isBroken = false;
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1 })).toBeDefined();
  });

  it('says that a credential is gone', async () => {
    open(full, '/credentials/nowhere');
    expect(await screen.findByText('This credential is not in the workbook any more.')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Show the most urgent credential' })).toBeDefined();
  });

  it('shows a skeleton while the answer is late', async () => {
    open({ ...full, 'credentials.list': () => new Promise(() => undefined) });
    await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).not.toBeNull());
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
  });

  it('has no faults that axe can see', async () => {
    open();
    await screen.findByRole('table', { name: 'Activities of this cycle' });
    expect(await axeFaults()).toEqual([]);
  });
});
