import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import CeLogScreen from '../../../renderer/features/ce-log/CeLogScreen';
import { aRule } from '../credentials/build';
import { axeFaults } from '../support/axe';
import { aCredential, anActivity } from '../support/builders';
import type { Answers } from '../support/fake-client';
import { renderWithApp } from '../support/render-with-app';

const activities = [
  anActivity({
    id: 'activity-3',
    title: 'Ethics at the console',
    provider: 'Cascade',
    evidenceIds: ['evidence-1'],
    categories: ['ethics', 'gone'],
    format: 'live',
    approvalNumber: '0175-0000-14-105-L03-T',
    notes: 'Bring the slides.',
  }),
  anActivity({ id: 'activity-2', title: 'MR safety', completedOn: '2027-01-10' }),
  anActivity({ id: 'activity-1', title: 'CT dose', completedOn: '2026-11-02' }),
];

const full: Answers = {
  'activities.list': ({ text }) =>
    activities.filter(({ title }) => title.toLowerCase().includes((text ?? '').toLowerCase())),
  'rules.list': () => [aRule()],
  'credentials.list': () => [aCredential({ ruleId: 'sample-rt' })],
  'activities.whatItCountsFor': () => [
    {
      credentialId: 'credential-1',
      title: 'ARRT R.T.(R)',
      unit: 'CE credit',
      counted: 0,
      categories: [],
      notCounted: [{ credits: 1, reason: 'No.', code: 'before-cycle', facts: { days: 19 } }],
    },
  ],
};

const open = (answers: Answers = full, route = '/ce-log') =>
  renderWithApp(<CeLogScreen />, { answers, route });

describe('the CE log', () => {
  it('sums up the year and lists the activities with their certificates', async () => {
    open();
    const sentence = await screen.findByRole('heading', { level: 1 });
    expect(sentence.textContent).toBe('2 activities in 2027: 2 CE credits. 1 has no certificate.');
    expect(screen.getByText('3 activities in all')).toBeDefined();
    const table = await screen.findByRole('table', { name: 'Activities, newest first' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(3);
    expect(rows[0]?.textContent).toContain('Ethics at the console');
    expect(within(rows[0] as HTMLElement).getByRole('img', { name: '1 certificate attached' })).toBeDefined();
    expect(within(rows[1] as HTMLElement).getByRole('img', { name: 'no certificate' })).toBeDefined();
  });

  it('filters on the host and says how many match', async () => {
    const { user, client } = open();
    const filter = await screen.findByRole('searchbox', { name: 'Filter activities' });
    await user.type(filter, 'ct d');
    expect(await screen.findByText('1 match')).toBeDefined();
    expect(screen.queryByText('MR safety')).toBeNull();
    expect(client.inputsOf('activities.list').at(-1)).toEqual({ personId: 'person-1', text: 'ct d' });
    await user.type(filter, 'xyz');
    expect(await screen.findByText('No activity matches “ct dxyz”.')).toBeDefined();
    await user.click(screen.getAllByRole('button', { name: 'Clear the filter' })[0] as HTMLElement);
    expect(await screen.findByText('MR safety')).toBeDefined();
  });

  it('moves through the list with the arrows and goes into the open one with Enter', async () => {
    const { user, route } = open();
    const table = await screen.findByRole('table');
    const link = (name: string) => within(table).getByRole('link', { name });
    link('Ethics at the console').focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement).toBe(link('MR safety')));
    expect(route()).toBe('/ce-log/activity-2');
    await user.keyboard('{End}');
    await waitFor(() => expect(document.activeElement).toBe(link('CT dose')));
    await user.keyboard('{Home}{ArrowUp}');
    await waitFor(() => expect(document.activeElement).toBe(link('Ethics at the console')));
    await user.keyboard('{PageDown}{PageUp}');
    await waitFor(() => expect(route()).toBe('/ce-log/activity-3'));
    // One stop for the Tab key.
    expect(
      within(table)
        .getAllByRole('link')
        .map(({ tabIndex }) => tabIndex),
    ).toEqual([0, -1, -1]);
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('complementary', { name: 'Activity' }));
  });

  it('shows an activity with all that was logged and what it counts for', async () => {
    open(full, '/ce-log/activity-3');
    const pane = await screen.findByRole('complementary', { name: 'Activity' });
    expect(within(pane).getByRole('heading', { name: 'Ethics at the console' })).toBeDefined();
    const fact = (name: string) => within(pane).getByText(name).nextElementSibling?.textContent;
    await waitFor(() => expect(fact('Categories')).toBe('Ethics, gone'));
    expect(fact('Completed on')).toBe('3 Feb 2027');
    expect(fact('Format')).toBe('Live course');
    expect(fact('Approval number')).toBe('0175-0000-14-105-L03-T\nACPE number: law, for technicians, live');
    expect(fact('Notes')).toBe('Bring the slides.');
    expect((await within(pane).findByText(/nothing/)).textContent).toBe(
      'ARRT R.T.(R): nothing · 19 days before this cycle began',
    );
  });

  it('removes an activity with a way back, and closes it', async () => {
    const { user, client, route } = open(
      { ...full, 'activities.remove': ({ id }) => ({ id }) },
      '/ce-log/activity-2',
    );
    const pane = await screen.findByRole('complementary', { name: 'Activity' });
    await user.click(within(pane).getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('Removed “MR safety”')).toBeDefined();
    expect(route()).toBe('/ce-log');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(client.inputsOf('history.undo')).toHaveLength(1));
  });

  it.each([
    ['Edit', 'Edit activity'],
    ['Copy as new', 'Log activity from a copy'],
  ])('opens the form for “%s”', async (button, dialog) => {
    const { user } = open(full, '/ce-log/activity-2');
    await user.click(await screen.findByRole('button', { name: button }));
    const found = await screen.findByRole('dialog', { name: dialog });
    expect((await within(found).findByRole<HTMLInputElement>('combobox', { name: /^Title/ })).value).toBe(
      'MR safety',
    );
  });

  it('logs with N while no field has the focus', async () => {
    const { user } = open();
    await screen.findByRole('table');
    await user.keyboard('n');
    expect(await screen.findByRole('dialog', { name: 'Log activity' })).toBeDefined();
  });

  it('says that an activity is gone', async () => {
    const { user, route } = open(full, '/ce-log/nowhere');
    expect(await screen.findByText('This activity is not in the log any more.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Back to the list' }));
    expect(route()).toBe('/ce-log');
  });

  it('says what it is for while it is empty', async () => {
    const { user, client } = open({ 'sample.open': () => Promise.reject(new AppError('internal', 'No.')) });
    expect(await screen.findByRole('heading', { name: 'Log your first activity' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Look at a sample workbook first' }));
    await waitFor(() => expect(client.inputsOf('sample.open')).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Log activity' }));
    expect(await screen.findByRole('dialog', { name: 'Log activity' })).toBeDefined();
  });

  it('says what happened when the log cannot be read', async () => {
    open({
      'activities.list': () => {
        throw new AppError('store-unavailable', 'The workbook does not answer.');
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The workbook does not answer.');
  });

  it('draws only the rows in sight of a long log', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      anActivity({ id: `activity-${index}`, title: `Course ${index}` }),
    );
    open({ ...full, 'activities.list': () => many });
    const table = await screen.findByRole('table', { name: 'Activities, newest first' });
    expect(table.getAttribute('aria-rowcount')).toBe('10001');
    expect(within(table).queryAllByRole('link').length).toBeLessThan(100);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      '10,000 activities in 2027: 10,000 CE credits. 10,000 have no certificate.',
    );
  });

  it('speaks Spanish', async () => {
    renderWithApp(<CeLogScreen />, { answers: full, route: '/ce-log/activity-2', locale: 'es' });
    expect(await screen.findByText('2 actividades en 2027: 2 CE credits.', { exact: false })).toBeDefined();
    expect(await screen.findByRole('button', { name: 'Copiar como nueva' })).toBeDefined();
  });

  it('has no faults that axe can see', async () => {
    open(full, '/ce-log/activity-3');
    await screen.findByText(/19 days before/);
    expect(await axeFaults()).toEqual([]);
  });
});
