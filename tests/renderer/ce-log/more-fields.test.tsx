import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Activity } from '#core/contract/activities';
import { AppError } from '#core/contract/errors';
import LogActivityDialog from '../../../renderer/features/ce-log/LogActivityDialog';
import { unfinished } from '../../../renderer/features/ce-log/unfinished';
import { aRule, aStanding } from '../credentials/build';
import { axeFaults } from '../support/axe';
import { aCredential, anActivity } from '../support/builders';
import type { Answers } from '../support/fake-client';
import { renderWithApp } from '../support/render-with-app';
import { readingRule, timedRule } from './build';

const answers: Answers = {
  'rules.list': () => [aRule()],
  'credentials.list': () => [aCredential({ ruleId: 'sample-rt' })],
  'credentials.standing': () => aStanding(),
  'activities.suggestions': () => ({ providers: [], titles: [], lastUnit: null }),
  'activities.whatItCountsFor': ({ credits }) => [
    {
      credentialId: 'credential-1',
      title: 'ARRT R.T.(R)',
      unit: 'CE credit',
      counted: credits.amount,
      categories: [],
      notCounted: [],
    },
  ],
  'activities.create': (input) => anActivity({ title: input.title, isPlanned: input.isPlanned ?? false }),
};

function open(more: Answers = {}, activity?: Activity) {
  const closings = { count: 0 };
  const opened = renderWithApp(
    <LogActivityDialog
      activity={activity}
      onClose={() => {
        closings.count += 1;
      }}
    />,
    { answers: { ...answers, ...more } },
  );
  return { ...opened, closings };
}

const title = () => screen.findByRole<HTMLInputElement>('combobox', { name: /^Title/ });
const credits = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Credits(?! of)/ });
const moreButton = () => screen.getByRole('button', { name: /^More/ });
const offered = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Offered in all' });
const topics = () => screen.getByRole('group', { name: 'Several topics' });
const topic = (number: number) => ({
  category: within(topics()).getByRole<HTMLInputElement>('combobox', { name: `Category of topic ${number}` }),
  amount: within(topics()).getByRole<HTMLInputElement>('textbox', { name: `Credits of topic ${number}` }),
});

beforeEach(() => {
  unfinished.forget('person-1');
  unfinished.forget('person-1', 'activity-1');
  localStorage.clear();
});

describe('the further fields', () => {
  it('are closed until they are asked for, and stay as they were left', async () => {
    const before = open();
    await title();
    expect(moreButton().getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText('Where it took place')).toBeNull();
    moreButton().focus();
    await before.user.keyboard('{Enter}');
    expect(moreButton().getAttribute('aria-expanded')).toBe('true');
    expect(before.client.inputsOf('activities.create')).toEqual([]);
    before.unmount();

    const after = open();
    await title();
    expect(moreButton().getAttribute('aria-expanded')).toBe('true');
    await after.user.click(moreButton());
    after.unmount();
    open();
    await title();
    expect(moreButton().getAttribute('aria-expanded')).toBe('false');
  });

  it('are open where one of them holds something', async () => {
    open({}, anActivity({ place: 'online' }));
    await title();
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Where it took place' }).value).toBe(
      'Online',
    );
    expect(localStorage.getItem('pathbook.log-more')).not.toBe('true');
  });

  it('send the place, what was offered and the topics', async () => {
    const stored = anActivity({ credits: { amount: 1.5, unit: 'CE credit' } });
    const { user, client, closings } = open({ 'activities.update': () => stored }, stored);
    await title();
    await user.click(moreButton());
    await user.click(screen.getByRole('combobox', { name: 'Where it took place' }));
    await user.paste('Own facility');
    await user.type(offered(), '2');
    expect(within(topics()).getByText(/^Where one activity covers several/)).toBeDefined();
    await user.click(within(topics()).getByRole('button', { name: 'Add a topic' }));
    await waitFor(() => expect(document.activeElement).toBe(topic(1).category));
    await user.keyboard('Eth{ArrowDown}{Enter}{Tab}0.5');
    expect(within(topics()).getByText(/0.5 of 1.5; the other 1 go by/)).toBeDefined();
    await user.click(within(topics()).getByRole('button', { name: 'Add a topic' }));
    await user.keyboard('Appl{ArrowDown}{Enter}{Tab}1');
    expect(within(topics()).getByText('All 1.5 have a topic.')).toBeDefined();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(closings.count).toBe(1));
    expect(client.inputsOf('activities.update')).toMatchObject([
      {
        place: 'own-facility',
        offered: 2,
        parts: [
          { categoryId: 'ethics', amount: 0.5 },
          { categoryId: 'own-site', amount: 1 },
        ],
      },
    ]);
  });

  it('say while one types that topics are more than the whole, and do not send them', async () => {
    const stored = anActivity({ parts: [{ categoryId: 'ethics', amount: 1 }] });
    const { user, client } = open({}, stored);
    await title();
    await user.clear(topic(1).amount);
    await user.type(topic(1).amount, '1.25');
    expect((await screen.findByRole('alert')).textContent).toBe(
      '0.25 too much: the topics add up to more than the activity.',
    );
    expect(screen.getByText('Mend the amounts under “More” to see what this will count for.')).toBeDefined();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(topic(1).amount);
    expect(client.inputsOf('activities.update')).toEqual([]);
    await user.click(within(topics()).getByRole('button', { name: 'Remove topic 1' }));
    expect(document.activeElement).toBe(within(topics()).getByRole('button', { name: 'Add a topic' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('do not save the entry with the Enter that chooses a category', async () => {
    const stored = anActivity({ parts: [{ categoryId: 'ethics', amount: 1 }] });
    const { user, client } = open({ 'activities.update': () => stored }, stored);
    await title();
    await user.clear(topic(1).category);
    await user.type(topic(1).category, 'zzz{Enter}');
    expect(client.inputsOf('activities.update')).toEqual([]);
  });

  it('open to show what is wrong in them', async () => {
    const { user, client } = open();
    await user.type(await title(), 'Part');
    await user.type(credits(), '2');
    await user.click(moreButton());
    await user.type(offered(), '1');
    await user.click(moreButton());
    await user.type(credits(), '{Enter}');
    expect(
      await screen.findByText(
        'This is less than the credits above. Leave it empty if you attended all of it.',
      ),
    ).toBeDefined();
    expect(document.activeElement).toBe(offered());
    expect(client.inputsOf('activities.create')).toEqual([]);
  });

  it.each([
    ['offered-below-amount', 'What was offered is less than the credits of the activity.'],
    ['parts-exceed-amount', 'The parts add up to more than the credits of the activity.'],
  ])('show %s of the host where it belongs', async (key, said) => {
    const stored = anActivity({ offered: 2, parts: [{ categoryId: 'ethics', amount: 1 }] });
    const { user } = open(
      {
        'activities.update': () => {
          throw new AppError('invalid-input', 'No.', { key });
        },
      },
      stored,
    );
    await user.type(await title(), '{Enter}');
    const found = await screen.findByText(said);
    expect(moreButton().parentElement?.contains(found)).toBe(true);
  });

  it('have no faults that axe can see', async () => {
    open(
      { 'rules.list': () => [readingRule()], 'credentials.list': () => [aCredential({ ruleId: 'reading' })] },
      anActivity({ isPlanned: true, parts: [{ categoryId: 'gone', amount: 1 }] }),
    );
    await title();
    expect(await axeFaults()).toEqual([]);
  });
});

describe('planning', () => {
  it('is offered for a day that is still ahead, and asks for that day', async () => {
    const { user, client, closings } = open();
    await user.type(await title(), 'Conference');
    await user.type(credits(), '6');
    expect(screen.queryByText('This day is still ahead.')).toBeNull();
    const date = screen.getByRole('textbox', { name: /^Completed on/ });
    await user.clear(date);
    await user.type(date, '3 Sep 2027');
    screen.getByRole('button', { name: 'Plan it instead' }).focus();
    await user.keyboard('{Enter}');
    const day = screen.getByRole<HTMLInputElement>('textbox', { name: /^To be done on/ });
    expect(day.value).toBe('3 Sep 2027');
    expect(document.activeElement).toBe(day);
    expect(screen.getByText('Will count for, once done')).toBeDefined();
    expect(screen.queryByText('This day is still ahead.')).toBeNull();
    await waitFor(() =>
      expect(client.inputsOf('activities.whatItCountsFor').at(-1)).toMatchObject({ isPlanned: true }),
    );
    await user.click(screen.getByRole('button', { name: 'Plan activity' }));
    await waitFor(() => expect(closings.count).toBe(1));
    expect(client.inputsOf('activities.create')).toMatchObject([
      { completedOn: '2027-09-03', isPlanned: true },
    ]);
    expect(await screen.findByText('Planned “Conference”')).toBeDefined();
  });

  it('can be chosen and taken back with the arrows', async () => {
    const { user } = open();
    await title();
    await user.click(moreButton());
    screen.getByRole('radio', { name: 'Done' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('textbox', { name: /^To be done on/ })).toBeDefined();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('textbox', { name: /^Completed on/ })).toBeDefined();
  });
});

describe('what the categories need', () => {
  it('stands beside them, with the entries of lists, by the standing of the credential', async () => {
    open({
      'credentials.standing': () =>
        aStanding({
          categories: [
            { id: 'ethics', title: 'Ethics', min: 2, counted: 1, remaining: 1 },
            { id: 'own-site', title: 'Applications training', max: 8, counted: 8, remaining: 0 },
            { id: 'reading', title: 'Reading', max: 8, counted: 2.5, remaining: 0 },
            { id: 'posters', title: 'Posters', max: 8, counted: 0, remaining: 0 },
            { id: 'work', title: 'Work', max: 0, counted: 0, remaining: 0 },
            { id: 'specialty-hematology', title: 'Specialty: Hematology', counted: 0, remaining: 0 },
          ],
        }),
    });
    await title();
    const group = screen.getByRole('group', { name: 'Categories of Sample R.T.' });
    await within(group).findByText('Specialty: Hematology');
    expect(
      within(group)
        .getAllByRole('checkbox')
        .map((box) => (box as HTMLInputElement).labels?.[0]?.textContent),
    ).toEqual([
      'Ethics (1 more needed)',
      'Applications training (at most 8, full)',
      'Reading (at most 8, 5.5 still free)',
      'Posters (at most 8)',
      'Work (not accepted)',
      'Specialty: Hematology',
    ]);
  });
});

describe('minutes', () => {
  const timed: Answers = {
    'rules.list': () => [timedRule(), readingRule(), aRule()],
    'credentials.list': () => [
      aCredential({ ruleId: 'timed' }),
      aCredential({ id: 'credential-2', ruleId: 'reading' }),
    ],
  };

  it('are offered with a word on how each issuer reads them', async () => {
    const { user, client } = open(timed);
    await title();
    const unit = screen.getByRole<HTMLInputElement>('combobox', { name: /^Counted in/ });
    await user.click(unit);
    await user.click(await screen.findByRole('option', { name: 'minutes' }));
    expect(
      screen.getByText(
        'Timed board: 50 minutes are 1 CE hour, 30 minutes are 0.5 CE hours; what a longer step leaves counts in shorter ones.',
      ),
    ).toBeDefined();
    expect(
      screen.getByText('Reading board: 60 minutes are 1 clock hour, rounded down to steps of 0.5.'),
    ).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: /^Time/ }), '80');
    await waitFor(() =>
      expect(client.inputsOf('activities.whatItCountsFor').at(-1)).toMatchObject({
        credits: { amount: 80, unit: 'minutes' },
      }),
    );
  });

  it('are not offered where no issuer reads them, and can be typed', async () => {
    const { user } = open();
    await title();
    const unit = screen.getByRole<HTMLInputElement>('combobox', { name: /^Counted in/ });
    await user.click(unit);
    await screen.findByRole('option', { name: 'CE credit' });
    expect(screen.queryByRole('option', { name: 'minutes' })).toBeNull();
    await user.clear(unit);
    await user.type(unit, 'Minutes');
    expect(screen.getByText(/^None of your credentials says what minutes are worth/)).toBeDefined();
  });

  it('of reading are worked out from the time and the questions, and put into the amount', async () => {
    const { user } = open(timed);
    await title();
    await user.click(moreButton());
    const reading = screen.getByRole('group', { name: 'Reading time' });
    expect(
      within(reading).getByText('Reading board: reading time × 1.5, and 1 min for each question.'),
    ).toBeDefined();
    await user.type(within(reading).getByRole('textbox', { name: 'Minutes of reading' }), '50');
    await user.type(within(reading).getByRole('textbox', { name: 'Test questions' }), '20');
    expect(within(reading).getByText('= 95 minutes')).toBeDefined();
    await user.click(within(reading).getByRole('button', { name: 'Log 95 minutes' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Time/ }).value).toBe('95');
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: /^Counted in/ }).value).toBe('minutes');
  });

  it('of reading are not asked where no rule times it', async () => {
    const { user } = open();
    await title();
    await user.click(moreButton());
    expect(screen.queryByRole('group', { name: 'Reading time' })).toBeNull();
  });
});

describe('a certificate that is chosen and not attached yet', () => {
  it('is not said to be missing', async () => {
    const { user } = open({
      'activities.whatItCountsFor': () => [
        {
          credentialId: 'credential-1',
          title: 'ARRT R.T.(R)',
          unit: 'CE credit',
          counted: 0,
          categories: [],
          notCounted: [{ credits: 1, reason: 'No proof.', code: 'no-evidence', facts: {} }],
        },
      ],
    });
    await user.type(await title(), 'Ethics');
    await user.type(credits(), '1');
    const line = await screen.findByRole('listitem');
    expect(line.textContent).not.toContain('once it is saved');
    const picker = document.querySelector('input[type="file"]');
    if (!(picker instanceof HTMLInputElement)) throw new Error('There is no file input.');
    await user.upload(picker, new File(['%PDF-1.4'], 'one.pdf', { type: 'application/pdf' }));
    await waitFor(() =>
      expect(screen.getByText(/counts once it is saved with its certificate/)).toBeDefined(),
    );
  });
});
