import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import CeLogScreen from '../../../renderer/features/ce-log/CeLogScreen';
import { entriesOf, inListOrder } from '../../../renderer/features/ce-log/list-entries';
import { axeFaults } from '../support/axe';
import { anActivity } from '../support/builders';
import type { Answers } from '../support/fake-client';
import { renderWithApp } from '../support/render-with-app';

/** Newest first, as the host gives them. */
const activities = [
  anActivity({ id: 'far', title: 'Autumn congress', completedOn: '2027-10-01', isPlanned: true }),
  anActivity({ id: 'near', title: 'CT dose day', completedOn: '2027-03-12', isPlanned: true }),
  anActivity({
    id: 'passed',
    title: 'Missed webinar',
    completedOn: '2027-02-20',
    isPlanned: true,
    place: 'online',
    offered: 2,
    parts: [{ categoryId: 'gone', amount: 0.5 }],
  }),
  anActivity({ id: 'done', title: 'MR safety' }),
];

const full: Answers = {
  'activities.list': ({ text }) =>
    activities.filter(({ title }) => title.toLowerCase().includes((text ?? '').toLowerCase())),
  'activities.whatItCountsFor': () => [],
  'activities.update': ({ id }) => anActivity({ id }),
};

const open = (answers: Answers = full, route = '/ce-log') =>
  renderWithApp(<CeLogScreen />, { answers, route });

const rowTexts = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('a')?.textContent ?? row.textContent);

describe('what is planned', () => {
  it('stands apart on top, soonest first, with its own word', async () => {
    open();
    const table = await screen.findByRole('table', { name: /^Activities: planned ones/ });
    expect(rowTexts(table)).toEqual([
      'Planned (3)',
      'Missed webinar',
      'CT dose day',
      'Autumn congress',
      'Done (1)',
      'MR safety',
    ]);
    const row = (title: string) =>
      within(table).getByRole('link', { name: title }).closest('tr') as HTMLElement;
    expect(within(row('CT dose day')).getByText('Planned')).toBeDefined();
    expect(within(row('Missed webinar')).getByText('Planned, day passed')).toBeDefined();
    expect(within(row('CT dose day')).queryByRole('img', { name: 'no certificate' })).toBeNull();
    expect(
      screen.getByText('1 activity in all · 3 planned, the next for 12 Mar 2027 · the day of 1 has passed'),
    ).toBeDefined();
  });

  it('can be shown alone or left out', async () => {
    const { user } = open();
    const table = await screen.findByRole('table');
    await user.click(screen.getByRole('radio', { name: 'Done' }));
    expect(rowTexts(table)).toEqual(['MR safety']);
    await user.click(screen.getByRole('radio', { name: 'Planned' }));
    expect(rowTexts(table)).toEqual(['Planned (3)', 'Missed webinar', 'CT dose day', 'Autumn congress']);
    await user.type(screen.getByRole('searchbox'), 'safety');
    expect(await screen.findByText('No activity matches “safety”.')).toBeDefined();
    await user.click(screen.getAllByRole('button', { name: 'Clear the filter' }).at(-1) as HTMLElement);
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(7));
  });

  it('is reached with the arrows across the headings', async () => {
    const { user, route } = open();
    const table = await screen.findByRole('table');
    within(table).getByRole('link', { name: 'Missed webinar' }).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await waitFor(() =>
      expect(document.activeElement).toBe(within(table).getByRole('link', { name: 'MR safety' })),
    );
    expect(route()).toBe('/ce-log/done');
  });

  it('is marked as done with one key, and asks only for the day', async () => {
    const { user, client } = open();
    const table = await screen.findByRole('table');
    within(table).getByRole('link', { name: 'Missed webinar' }).focus();
    await user.keyboard('d');
    const dialog = await screen.findByRole('dialog', { name: '“Missed webinar” is done' });
    const day = await within(dialog).findByRole<HTMLInputElement>('textbox', { name: /^Completed on/ });
    expect(within(dialog).getAllByRole('textbox')).toHaveLength(1);
    // It was planned for a day that has passed: that is the likely one.
    expect(day.value).toBe('20 Feb 2027');
    await waitFor(() => expect(document.activeElement).toBe(day));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Marked “Missed webinar” as done')).toBeDefined();
    expect(client.inputsOf('activities.update')).toEqual([
      { id: 'passed', isPlanned: false, completedOn: '2027-02-20' },
    ]);
  });

  it('is marked as done from its row, not on a day that is still ahead', async () => {
    const { user, client } = open();
    await user.click(await screen.findByRole('button', { name: 'Mark “Autumn congress” as done' }));
    const dialog = await screen.findByRole('dialog', { name: '“Autumn congress” is done' });
    const day = await within(dialog).findByRole<HTMLInputElement>('textbox', { name: /^Completed on/ });
    expect(day.value).toBe('26 Feb 2027');
    await user.clear(day);
    await user.type(day, '1 Oct 2027{Enter}');
    expect(await within(dialog).findByText(/^This day is still ahead/)).toBeDefined();
    expect(client.inputsOf('activities.update')).toEqual([]);
  });

  it('stays planned when the host cannot save', async () => {
    const { user } = open({
      ...full,
      'activities.update': () => {
        throw new AppError('store-unavailable', 'The disk is full.');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Mark “CT dose day” as done' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('button', { name: 'Mark as done' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('The disk is full.');
  });

  it('opens beside the list with all that was entered', async () => {
    const { client, user } = open(full, '/ce-log/passed');
    const pane = await screen.findByRole('complementary', { name: 'Activity' });
    const fact = (name: string) => within(pane).getByText(name).nextElementSibling?.textContent;
    expect(fact('To be done on')).toBe('20 Feb 2027');
    expect(fact('Place')).toBe('Online');
    expect(fact('Offered in all')).toBe('2 CE credits');
    expect(fact('Topics')).toBe('gone 0.5');
    expect(within(pane).getByText('Will count for, once done')).toBeDefined();
    expect(client.inputsOf('activities.whatItCountsFor').at(-1)).toMatchObject({
      id: 'passed',
      isPlanned: true,
      offered: 2,
      place: 'online',
    });
    await user.click(within(pane).getByRole('button', { name: 'Mark as done' }));
    expect(await screen.findByRole('dialog', { name: '“Missed webinar” is done' })).toBeDefined();
  });

  it('has no faults that axe can see', async () => {
    open(full, '/ce-log/passed');
    await screen.findByRole('complementary', { name: 'Activity' });
    expect(await axeFaults()).toEqual([]);
  });
});

describe('the order of the list', () => {
  it('has no headings where nothing is planned', () => {
    const done = inListOrder(activities, 'done');
    expect(entriesOf(done)).toEqual([{ kind: 'row', activity: activities[3] }]);
    expect(entriesOf(inListOrder(activities, 'planned')).filter(({ kind }) => kind === 'head')).toEqual([
      { kind: 'head', section: 'planned', count: 3 },
    ]);
  });
});
