import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import { AllocationTable } from '../../../renderer/features/credentials/AllocationTable';
import { axeFaults } from '../support/axe';
import type { Answers } from '../support/fake-client';
import { renderWithApp } from '../support/render-with-app';
import { anEntry, aRule, aStanding } from './build';

/** Two decisions: one activity counts as ethics, one is left out. */
const pinned = aStanding({
  activities: aStanding().activities.map((activity) =>
    activity.activityId === 'mr'
      ? { ...activity, pin: 'count-as', pinnedCategoryId: 'ethics' }
      : activity.activityId === 'ct'
        ? { ...activity, pin: 'leave-out', counted: 0, used: 0 }
        : activity,
  ),
  pinned: { counted: 2, minimumsMet: 1, needed: 2 },
});

const pins: Answers = {
  'credentials.pins': () => [
    { activityId: 'mr', kind: 'count-as', categoryId: 'ethics', note: 'The provider says so.' },
    { activityId: 'ct', kind: 'leave-out' },
  ],
  'credentials.pin': () => aStanding(),
};

const open = (standing: Standing = aStanding(), answers: Answers = pins, rule: Rule | null = aRule()) =>
  renderWithApp(<AllocationTable standing={standing} rule={rule} />, { answers });

const table = () => screen.findByRole('table', { name: 'Activities of this cycle' });
const titles = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map((cell) => within(cell).getByRole('link').textContent);

describe('what counts for what', () => {
  it('says of each activity what it counts for and why the rest does not', async () => {
    const { user } = open();
    expect(await titles()).toEqual(['MR safety', 'CT applications, on site']);
    const row = within(await table()).getByRole('row', { name: /CT applications/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual([
      '14 Sep 2026',
      '12',
      '8',
      'Applications training 84: over the cap of 8 for applications training',
      '',
      '',
    ]);
    const mr = within(await table()).getByRole('row', { name: /MR safety/ });
    expect(within(mr).getByRole('img', { name: 'Certificate missing' })).toBeDefined();
    expect(within(mr).getByRole('link').getAttribute('href')).toBe('/ce-log/mr');
    expect(screen.queryByText('Patient ethics webinar')).toBeNull();
    await user.click(screen.getByRole('button', { name: '1 activity outside this cycle' }));
    expect(await screen.findByText('19 days before this cycle began')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /1 activity for another credential/ }));
    expect(await screen.findByText(/what one “CPE hour” is worth/)).toBeDefined();
  });

  it('shows the rule’s source of a reason', async () => {
    const { user, shell } = open();
    await user.click(await screen.findByRole('button', { name: /^Where this comes from: 4: over the cap/ }));
    const sheet = await screen.findByRole('dialog', { name: /over the cap/ });
    await user.click(within(sheet).getByRole('button', { name: /Open “Biennial requirements”/ }));
    expect(shell.opened).toEqual(['https://registry.example/ce']);
  });

  it('marks what is planned, surplus and flagged', async () => {
    open(
      aStanding({
        activities: [
          anEntry({ activityId: 'mr', title: 'MR safety', earned: 3, used: 2, keepUntil: '2029-04-30' }),
          anEntry({
            activityId: 'plan',
            title: 'Congress',
            completedOn: '2027-04-01',
            counted: 0,
            isPlanned: true,
          }),
        ],
        notCounted: [
          {
            activityId: 'plan',
            credits: 1,
            code: 'planned',
            reason: '',
            facts: { completedOn: '2027-04-01' },
            sources: [],
          },
        ],
        flags: [
          { activityId: 'mr', code: 'probable-duplicate', text: '', facts: { otherTitle: 'MR basics' } },
        ],
      }),
    );
    const mr = within(await table()).getByRole('row', { name: /MR safety/ });
    expect(within(mr).getByText('1 surplus')).toBeDefined();
    expect(
      within(mr).getByRole('img', { name: 'Certificate attached; keep it until 30 Apr 2029' }),
    ).toBeDefined();
    expect(within(mr).getByText(/probably the same course as “MR basics”/)).toBeDefined();
    const plan = within(await table()).getByRole('row', { name: /Congress/ });
    expect(within(plan).getByText('planned')).toBeDefined();
    expect(within(plan).getByText('planned for 1 Apr 2027')).toBeDefined();
    expect(plan.hasAttribute('data-planned')).toBe(true);
  });

  it('sorts by a column, by keyboard too', async () => {
    const { user } = open();
    const column = async (name: string) => within(await table()).getByRole('columnheader', { name });
    expect((await column('Date')).getAttribute('aria-sort')).toBe('descending');
    within(await column('Activity'))
      .getByRole('button')
      .focus();
    await user.keyboard('{Enter}');
    expect(await titles()).toEqual(['CT applications, on site', 'MR safety']);
    expect((await column('Activity')).getAttribute('aria-sort')).toBe('ascending');
    expect((await column('Date')).getAttribute('aria-sort')).toBe('none');
    await user.keyboard(' ');
    expect(await titles()).toEqual(['MR safety', 'CT applications, on site']);
    await user.click(within(await column('Credits')).getByRole('button'));
    expect((await column('Credits')).getAttribute('aria-sort')).toBe('descending');
    expect(await titles()).toEqual(['CT applications, on site', 'MR safety']);
  });

  it('filters by what counts', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('radio', { name: 'Does not count' }));
    expect(await titles()).toEqual(['CT applications, on site']);
    await user.click(screen.getByRole('radio', { name: 'Counts' }));
    expect(await titles()).toHaveLength(2);
  });

  it('says when a filter leaves nothing', async () => {
    const { user } = open(
      aStanding({ notCounted: [], activities: [anEntry({ activityId: 'a' }), anEntry({ activityId: 'b' })] }),
    );
    await user.click(await screen.findByRole('radio', { name: 'Does not count' }));
    expect(await screen.findByText('Everything counts.')).toBeDefined();
  });

  it('says where there is nothing yet', async () => {
    open(aStanding({ activities: [] }));
    expect(await screen.findByText('No activity falls into this cycle yet.')).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('is one stop for the Tab key, and the arrows move through the rows', async () => {
    const { user } = open();
    const link = async (name: string) => within(await table()).getByRole('link', { name });
    expect((await link('MR safety')).tabIndex).toBe(0);
    expect((await link('CT applications, on site')).tabIndex).toBe(-1);
    (await link('MR safety')).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(await link('CT applications, on site'));
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(await link('MR safety'));
    await user.tab();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Decide about “MR safety”');
  });

  it('says how it is known that nothing counts more', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'No allocation counts more.' }));
    expect(await screen.findByText(/8 \(maximum of Applications training\) \+ 13.5/)).toBeDefined();
  });

  it('says when that is not proven', async () => {
    open(aStanding({ proof: { method: 'search', isProven: false, cut: [], cases: 10 } }));
    expect(await screen.findByRole('button', { name: /There may be a better allocation/ })).toBeDefined();
  });

  it('draws of 2,000 activities those in sight only, and tells how many there are', async () => {
    const activities = Array.from({ length: 2_000 }, (_, at) =>
      anEntry({ activityId: `a${at}`, title: `Course ${at}` }),
    );
    open(aStanding({ activities, notCounted: [], allocations: [] }));
    expect((await table()).getAttribute('aria-rowcount')).toBe('2001');
    expect(within(await table()).queryAllByRole('row').length).toBeLessThan(150);
  });

  it('draws every row on paper', async () => {
    const activities = Array.from({ length: 110 }, (_, at) => anEntry({ activityId: `a${at}` }));
    open(aStanding({ activities, notCounted: [], allocations: [] }));
    const rows = () => document.querySelectorAll('tbody tr').length;
    await table();
    expect(rows()).toBeLessThan(100);
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(rows()).toBe(110);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(rows()).toBeLessThan(100);
  });

  it('has no faults that axe can see', async () => {
    open(pinned);
    await table();
    expect(await axeFaults()).toEqual([]);
  });
});

describe('deciding what an activity counts as', () => {
  const menuOf = async (user: ReturnType<typeof open>['user'], title: string) => {
    await user.click(await screen.findByRole('button', { name: `Decide about “${title}”` }));
    return await screen.findByRole('menu');
  };
  const choose = async (user: ReturnType<typeof open>['user'], title: string, item: string) =>
    user.click(within(await menuOf(user, title)).getByRole('menuitem', { name: item }));

  it('leaves an activity out, and says so with a way back', async () => {
    const { user, client } = open();
    await choose(user, 'MR safety', 'Leave it out');
    expect(await screen.findByText('Left out “MR safety”')).toBeDefined();
    expect(client.inputsOf('credentials.pin')).toEqual([
      { credentialId: 'credential-1', activityId: 'mr', pin: { kind: 'leave-out' } },
    ]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(client.inputsOf('history.undo')).toHaveLength(1));
  });

  it('keeps the note when the decision changes', async () => {
    const { user, client } = open(pinned);
    expect(await screen.findByText('The provider says so.')).toBeDefined();
    await choose(user, 'MR safety', 'Its proof was refused');
    await waitFor(() =>
      expect(client.inputsOf('credentials.pin')).toEqual([
        {
          credentialId: 'credential-1',
          activityId: 'mr',
          pin: { kind: 'proof-refused', note: 'The provider says so.' },
        },
      ]),
    );
  });

  it('takes category, worth and note', async () => {
    const { user, client } = open();
    await choose(user, 'MR safety', 'Count as…');
    const dialog = await screen.findByRole('dialog', { name: 'Decide about “MR safety”' });
    const category = within(dialog).getByRole<HTMLSelectElement>('combobox', { name: 'Category' });
    expect([...category.options].map(({ text }) => text)).toEqual([
      'The total alone',
      'Ethics',
      'Applications training',
      'Any accepted activity',
    ]);
    await user.selectOptions(category, 'Ethics');
    await user.type(within(dialog).getByRole('textbox', { name: 'What it is worth here' }), '0.5');
    await user.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'Half of it was ethics.');
    await user.click(within(dialog).getByRole('button', { name: 'Keep the decision' }));
    await waitFor(() =>
      expect(client.inputsOf('credentials.pin')).toEqual([
        {
          credentialId: 'credential-1',
          activityId: 'mr',
          pin: { kind: 'count-as', categoryId: 'ethics', credits: 0.5, note: 'Half of it was ethics.' },
        },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('shows what was decided, and gives it back', async () => {
    const { user, client } = open(pinned);
    const row = within(await table()).getByRole('row', { name: /MR safety/ });
    expect(within(row).getByText('your decision')).toBeDefined();
    await choose(user, 'MR safety', 'Give back to Pathbook');
    expect(await screen.findByText('Gave “MR safety” back to Pathbook')).toBeDefined();
    expect(client.inputsOf('credentials.pin')).toEqual([
      { credentialId: 'credential-1', activityId: 'mr', pin: null },
    ]);
  });

  it('opens with what was decided before', async () => {
    const { user } = open(pinned);
    await screen.findByText('The provider says so.');
    await choose(user, 'MR safety', 'Change the decision or its note…');
    const dialog = await screen.findByRole('dialog', { name: 'Decide about “MR safety”' });
    expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: 'Why' }).value).toBe(
      'The provider says so.',
    );
    expect(within(dialog).getByRole<HTMLSelectElement>('combobox').value).toBe('ethics');
  });

  it('says what the decisions cost and gives all back', async () => {
    const { user, client } = open(pinned);
    client.answer({ 'credentials.unpinAll': () => ({ count: 2 }) });
    expect(
      await screen.findByText('Your decisions cost 2 credits and 1 minimum against the best allocation.'),
    ).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Give all back' }));
    expect(await screen.findByText('Gave 2 decisions back to Pathbook')).toBeDefined();
    expect(client.inputsOf('credentials.unpinAll')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(client.inputsOf('history.undo')).toHaveLength(1));
  });

  it('says when the decisions cost nothing', async () => {
    open({ ...pinned, pinned: { counted: 0, minimumsMet: 0, needed: 0 } });
    expect(await screen.findByText('Your decisions cost nothing against the best allocation.')).toBeDefined();
  });

  it('opens the menu by the context-menu key', async () => {
    open();
    fireEvent.contextMenu(within(await table()).getByRole('link', { name: 'MR safety' }));
    expect(await screen.findByRole('menuitem', { name: 'Count as…' })).toBeDefined();
  });

  it('offers nothing to decide for what lies outside the cycle', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: '1 activity outside this cycle' }));
    await screen.findByText('Patient ethics webinar');
    expect(screen.queryByRole('button', { name: 'Decide about “Patient ethics webinar”' })).toBeNull();
  });

  it('speaks Spanish', async () => {
    renderWithApp(<AllocationTable standing={pinned} rule={aRule()} />, { answers: pins, locale: 'es' });
    expect(
      await screen.findByText('Sus decisiones cuestan 2 créditos y 1 mínimo frente al mejor reparto.'),
    ).toBeDefined();
    expect(screen.getByRole('columnheader', { name: 'Para qué, o por qué no' })).toBeDefined();
  });
});
