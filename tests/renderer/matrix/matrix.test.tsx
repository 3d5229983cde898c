import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { placeAfter } from '../../../renderer/features/matrix/grid-keys';
import MatrixScreen from '../../../renderer/features/matrix/MatrixScreen';
import {
  cellWords,
  countsNowhere,
  lookOf,
  type Matrix,
  type MatrixCell,
  matrixSentence,
} from '../../../renderer/features/matrix/matrix-rows';
import { en } from '../../../renderer/i18n/en';
import { es } from '../../../renderer/i18n/es';
import { createFormat } from '../../../renderer/i18n/format';
import { aStanding } from '../credentials/build';
import { axeFaults } from '../support/axe';
import type { Answers } from '../support/fake-client';
import { renderWithApp } from '../support/render-with-app';

const cell = (part: Partial<NonNullable<MatrixCell>> = {}): NonNullable<MatrixCell> => ({
  counted: 0,
  used: 0,
  categories: [],
  reasons: [],
  ...part,
});

const credential = (id: string, title: string): Matrix['credentials'][number] => ({
  id,
  title,
  unit: 'CE credit',
  state: 'at-risk',
  required: 24,
  counted: 21.5,
  remaining: 2.5,
  cycle: { startsOn: '2025-05-01', endsOn: '2027-04-30' },
});

const activity = (id: string, title: string, cells: MatrixCell[], isPlanned = false) => ({
  id,
  title,
  completedOn: '2026-06-01',
  isPlanned,
  credits: { amount: 2, unit: 'CE credit' },
  cells,
});

const someMatrix = (): Matrix => ({
  credentials: [credential('rt', 'My R.T.'), credential('cpht', 'My CPhT')],
  activities: [
    activity(
      'plan',
      'Planned course',
      [cell({ reasons: [{ code: 'planned', facts: {}, reason: 'Planned.' }] }), null],
      true,
    ),
    activity('both', 'Serves both', [
      cell({ counted: 2, used: 2, categories: ['ethics'] }),
      cell({ counted: 2, used: 0.5 }),
    ]),
    activity('one', 'Serves one', [cell({ counted: 2 }), null]),
    activity('none', 'Serves nobody yet', [
      cell({ reasons: [{ code: 'category-full', facts: {}, reason: 'Over the cap of 8.' }] }),
      cell({ reasons: [{ code: 'not-accepted', facts: {}, reason: 'Not accepted.' }] }),
    ]),
  ],
});

const open = (more: Answers = {}, locale: 'en' | 'es' = 'en') =>
  renderWithApp(<MatrixScreen />, {
    answers: {
      'credentials.matrix': someMatrix,
      'credentials.standing': ({ credentialId }) => aStanding({ credentialId }),
      'credentials.pin': ({ credentialId }) => aStanding({ credentialId }),
      ...more,
    },
    route: '/credentials/matrix',
    locale,
  });

const grid = () => screen.findByRole('grid', { name: 'Activities and the credentials they count for' });
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

describe('the matrix', () => {
  it('answers in a sentence which activity serves whom and which nobody', async () => {
    open();
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Of 3 activities, 2 count somewhere, 1 for more than one credential; 1 serves nobody.',
      }),
    ).not.toBeNull();
    expect(screen.getByText(/1 activity still planned/)).not.toBeNull();
    expect(await axeFaults()).toEqual([]);
  });

  it('says each cell in words, never by colour alone', async () => {
    open();
    const table = await grid();
    const row = within(table).getByRole('row', { name: /Serves both/ });
    const cells = within(row).getAllByRole('cell');
    expect(cells.map((each) => each.getAttribute('aria-label'))).toEqual([
      'Serves both, My R.T.: 2 CE credits count',
      'Serves both, My CPhT: 2 CE credits count; 1.5 surplus',
    ]);
    expect(cells[1]?.textContent).toContain('1.5 surplus');
    expect(within(table).getByRole('row', { name: /Serves nobody yet/ }).textContent).toContain(
      'serves nobody',
    );
    expect(within(table).getByRole('row', { name: /Counts in all/ }).textContent).toContain(
      '21.5 of 242.5 short',
    );
  });

  it('shows only what counts nowhere, or what is planned', async () => {
    const { user } = open();
    const table = await grid();
    const titles = () =>
      screen
        .getAllByRole('rowheader')
        .map((header) => header.querySelector('a')?.textContent ?? '')
        .filter(Boolean);
    expect(within(table).getAllByRole('row')).toHaveLength(6);
    await user.click(screen.getByRole('radio', { name: 'Counts nowhere' }));
    expect(titles()).toEqual(['Serves nobody yet']);
    await user.click(screen.getByRole('radio', { name: 'Planned' }));
    expect(titles()).toEqual(['Planned course']);
  });

  it('is one stop of the Tab key; arrows, Home and End move through it', async () => {
    const { user } = open();
    const table = await grid();
    expect(table.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    (table.querySelector('[tabindex="0"]') as HTMLElement).focus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(focused()).toBe('Serves both, My R.T.: 2 CE credits count');
    await user.keyboard('{End}');
    expect(focused()).toContain('My CPhT');
    await user.keyboard('{Home}');
    expect(focused()).toContain('Serves both');
    await user.keyboard('{Control>}{End}{/Control}');
    expect(focused()).toContain('21.5 of 24');
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(focused()).toBe('Activity');
    expect(table.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('opens the activity of a row, and the credential of a column, by Enter', async () => {
    const { user, route } = open();
    const table = await grid();
    (table.querySelector('[tabindex="0"]') as HTMLElement).focus();
    await user.keyboard('{ArrowUp}{ArrowRight}{Enter}');
    expect(route()).toBe('/credentials/rt');
    await user.keyboard('{Home}{ArrowDown}{Enter}');
    expect(route()).toBe('/ce-log/plan');
  });

  it('says in the panel what counts as what and why the rest does not', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('cell', { name: /Serves nobody yet, My R\.T\./ }));
    const panel = screen.getByRole('complementary', { name: 'The chosen cell' });
    expect(panel.textContent).toContain('Over the cap of 8.');
    await user.click(screen.getByRole('cell', { name: /Serves both, My R\.T\./ }));
    await waitFor(() => expect(panel.textContent).toContain('AsEthics'));
    await user.click(screen.getByRole('cell', { name: /Serves one, My CPhT/ }));
    expect(panel.textContent).toContain('outside this credential’s cycle');
    await user.click(screen.getByRole('rowheader', { name: /Serves nobody yet/ }));
  });

  it('decides by the keyboard what an activity counts as, leaves it out, and comes back to the cell', async () => {
    const { user, client } = open();
    const at = await screen.findByRole('cell', { name: /Serves both, My R\.T\./ });
    await user.click(at);
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('menuitem', { name: 'Ethics' }));
    await waitFor(() =>
      expect(client.inputsOf('credentials.pin')).toEqual([
        { credentialId: 'rt', activityId: 'both', pin: { kind: 'count-as', categoryId: 'ethics' } },
      ]),
    );
    expect(await screen.findByText('“Serves both” now counts as Ethics')).not.toBeNull();
    await waitFor(() => expect(focused()).toContain('Serves both, My R.T.'));
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('menuitem', { name: 'Leave out' }));
    await waitFor(() => expect(client.inputsOf('credentials.pin')).toHaveLength(2));
    expect(client.inputsOf('credentials.pin')[1]?.pin).toEqual({ kind: 'leave-out' });
  });

  it('gives a decision back', async () => {
    const pinned = someMatrix();
    pinned.activities[1] = activity('both', 'Serves both', [cell({ pin: 'leave-out' }), null]);
    const { user, client } = open({ 'credentials.matrix': () => pinned });
    await user.click(await screen.findByRole('cell', { name: /Serves both, My R\.T\..*left out by you/ }));
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('menuitem', { name: 'Give it back to Pathbook' }));
    await waitFor(() => expect(client.inputsOf('credentials.pin')[0]?.pin).toBeNull());
  });

  it('draws only the rows in sight of a long list, and every row on paper', async () => {
    const long = someMatrix();
    long.activities = Array.from({ length: 160 }, (_, at) =>
      activity(`a${at}`, `Course ${at}`, [cell({ counted: 1, used: 1 }), null]),
    );
    open({ 'credentials.matrix': () => long });
    const table = await grid();
    expect(table.getAttribute('aria-rowcount')).toBe('162');
    expect(table.querySelectorAll('tbody tr[data-index]').length).toBeLessThan(100);
    window.dispatchEvent(new Event('beforeprint'));
    await waitFor(() => expect(table.querySelectorAll('tbody tr[data-index]')).toHaveLength(160));
    window.dispatchEvent(new Event('afterprint'));
    await waitFor(() => expect(table.querySelectorAll('tbody tr[data-index]').length).toBeLessThan(100));
  });

  it('says what to do first without a credential, and without an activity', async () => {
    const first = open({ 'credentials.matrix': () => ({ credentials: [], activities: [] }) });
    expect(await screen.findByRole('button', { name: 'Add credential' })).not.toBeNull();
    first.unmount();
    open({ 'credentials.matrix': () => ({ ...someMatrix(), activities: [] }) });
    expect(await screen.findByRole('button', { name: 'Log activity' })).not.toBeNull();
  });

  it('speaks Spanish', async () => {
    open({}, 'es');
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'De 3 actividades, 2 cuentan en alguna parte, 1 para más de una credencial; 1 no sirve a nadie.',
      }),
    ).not.toBeNull();
  });
});

describe('what the cells are', () => {
  it.each([
    [null, false, 'outside'],
    [cell({ counted: 2, used: 2 }), false, 'used'],
    [cell({ counted: 2, used: 1 }), false, 'part'],
    [cell({ counted: 2 }), false, 'surplus'],
    [cell(), true, 'planned'],
    [cell(), false, 'nothing'],
  ] as const)('%o, planned %s, is %s', (each, isPlanned, look) => {
    expect(lookOf(each, isPlanned)).toBe(look);
  });

  it('reckons surplus without the errors of binary fractions', () => {
    const words = cellWords(
      { text: en, format: createFormat('en') },
      cell({ counted: 0.3, used: 0.1 }),
      credential('rt', 'My R.T.'),
      false,
    );
    expect(words).toContain('0.2 surplus');
  });

  it('says the sentence for one, for all and for none', () => {
    const matrix = someMatrix();
    const only = matrix.credentials.slice(0, 1);
    const all = matrix.activities.filter((each) => !countsNowhere(each) && !each.isPlanned);
    expect(matrixSentence(en, { credentials: only, activities: all })).toBe(
      'All 2 activities count for My R.T.',
    );
    expect(matrixSentence(en, { credentials: matrix.credentials, activities: all })).toBe(
      'All 2 activities count somewhere, 1 for more than one credential.',
    );
    expect(
      matrixSentence(es, { credentials: matrix.credentials, activities: matrix.activities.slice(0, 1) }),
    ).toBe('Todo lo que hay aquí está aún planeado: todavía no cuenta nada.');
  });

  it('keeps every move inside the grid', () => {
    const size = { rows: 5, columns: 3 };
    const from = { row: 0, column: 2 };
    const key = (name: string, ctrlKey = false) =>
      placeAfter({ key: name, ctrlKey, metaKey: false }, from, size);
    expect(key('ArrowUp')).toEqual({ row: 0, column: 2 });
    expect(key('ArrowRight')).toEqual({ row: 0, column: 2 });
    expect(key('PageDown')).toEqual({ row: 4, column: 2 });
    expect(key('End', true)).toEqual({ row: 4, column: 2 });
    expect(key('x')).toBeNull();
  });
});
