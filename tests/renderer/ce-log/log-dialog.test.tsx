import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Activity } from '#core/contract/activities';
import { AppError } from '#core/contract/errors';
import LogActivityDialog from '../../../renderer/features/ce-log/LogActivityDialog';
import { unfinished } from '../../../renderer/features/ce-log/unfinished';
import { aRule } from '../credentials/build';
import { axeFaults } from '../support/axe';
import { aCredential, anActivity } from '../support/builders';
import type { Answers } from '../support/fake-client';
import { renderWithApp } from '../support/render-with-app';

const logged = anActivity({ id: 'activity-9', title: 'Ethics' });
const evidence = {
  id: 'evidence-1',
  personId: 'person-1',
  filename: 'certificate.pdf',
  mediaType: 'application/pdf' as const,
  sizeBytes: 8,
  sha256: '0'.repeat(64),
  addedAt: '2027-02-26T10:00:00.000Z',
  links: [],
};

const answers: Answers = {
  'rules.list': () => [aRule()],
  'credentials.list': () => [aCredential({ ruleId: 'sample-rt' })],
  'activities.suggestions': () => ({
    providers: ['Cascade Imaging Society'],
    titles: [],
    lastUnit: 'Category A credit',
  }),
  'activities.whatItCountsFor': ({ credits }) => [
    {
      credentialId: 'credential-1',
      title: 'ARRT R.T.(R)',
      unit: 'CE credit',
      counted: Math.min(8, credits.amount),
      categories: [{ id: 'ethics', title: 'Ethics', credits: Math.min(8, credits.amount) }],
      notCounted:
        credits.amount > 8
          ? [
              {
                credits: credits.amount - 8,
                reason: 'Over the maximum.',
                code: 'category-full',
                facts: { category: 'Applications training', max: 8 },
              },
            ]
          : [],
    },
  ],
  'activities.create': () => logged,
};

function open(
  more: Answers = {},
  props: { activity?: Activity | undefined; copyOf?: Activity | undefined } = {},
) {
  const closings = { count: 0 };
  const opened = renderWithApp(
    <LogActivityDialog
      activity={props.activity}
      copyOf={props.copyOf}
      onClose={() => {
        closings.count += 1;
      }}
    />,
    { answers: { ...answers, ...more } },
  );
  return { ...opened, closings };
}

const title = () => screen.findByRole<HTMLInputElement>('combobox', { name: /^Title/ });
const credits = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Credits/ });
const pdf = (name: string) => new File(['%PDF-1.4'], name, { type: 'application/pdf' });

beforeEach(() => {
  unfinished.forget('person-1');
  unfinished.forget('person-1', 'activity-1');
});

describe('logging an activity', () => {
  it('takes five fields and Enter, by keyboard alone', async () => {
    const { user, client, closings } = open();
    const first = await title();
    expect(document.activeElement).toBe(first);
    await user.keyboard('Ethics{Tab}Casc{ArrowDown}{Enter}{Tab}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Completed on/ }));
    await user.keyboard('{Tab}1.5{Tab}');
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /^Counted in/ }));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(closings.count).toBe(1));
    expect(client.inputsOf('activities.create')).toEqual([
      {
        personId: 'person-1',
        title: 'Ethics',
        provider: 'Cascade Imaging Society',
        completedOn: '2027-02-26',
        credits: { amount: 1.5, unit: 'Category A credit' },
      },
    ]);
    expect(await screen.findByText('Logged “Ethics”')).toBeDefined();
  });

  it('says while one types what it will count for, and why the rest does not', async () => {
    const { user } = open();
    await title();
    expect(screen.getByText('Enter date and credits to see what this will count for.')).toBeDefined();
    await user.type(credits(), '12');
    const line = await screen.findByRole('listitem');
    expect(line.textContent).toBe(
      'ARRT R.T.(R): 8 CE credits · Ethics 8 · 4: over the cap of 8 for applications training',
    );
    expect(line.closest('[aria-live="polite"]')).not.toBeNull();
  });

  it('says that an activity counts once a credential is there', async () => {
    const { user } = open({ 'activities.whatItCountsFor': () => [] });
    await title();
    await user.type(credits(), '1');
    expect(await screen.findByText(/No credential is in the workbook yet/)).toBeDefined();
  });

  it('says what to mend beside the fields and stays open', async () => {
    const { user, client, closings } = open();
    await user.type(await title(), '{Enter}');
    expect(await screen.findByText('Enter the title of the activity.')).toBeDefined();
    expect(screen.getByText('Enter the credits, for instance 1.5.')).toBeDefined();
    expect(document.activeElement).toBe(await title());
    const date = screen.getByRole('textbox', { name: /^Completed on/ });
    await user.clear(date);
    await user.type(date, '3/4/2027{Enter}');
    expect(await screen.findByText(/the figures can mean two days/)).toBeDefined();
    expect(client.inputsOf('activities.create')).toEqual([]);
    expect(closings.count).toBe(0);
  });

  it('makes one activity of two presses of Enter', async () => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { user, client, closings } = open({
      'activities.create': async () => {
        await held;
        return logged;
      },
    });
    await user.type(await title(), 'Ethics');
    await user.type(credits(), '1');
    await user.keyboard('{Enter}{Enter}');
    answer();
    await waitFor(() => expect(closings.count).toBe(1));
    expect(client.inputsOf('activities.create')).toHaveLength(1);
  });

  it('keeps what was typed when the host cannot save', async () => {
    const { user, closings } = open({
      'activities.create': () => {
        throw new AppError('store-unavailable', 'The disk is full. What you typed is still here.');
      },
    });
    await user.type(await title(), 'Ethics');
    await user.type(credits(), '1{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
    expect((await title()).value).toBe('Ethics');
    expect(closings.count).toBe(0);
  });

  it('saves and goes on to the next with the same provider, day and unit', async () => {
    const { user, client, closings } = open();
    await user.type(await title(), 'Ethics');
    await user.type(screen.getByRole('combobox', { name: /^Provider/ }), 'Academy');
    await user.type(credits(), '1');
    await user.click(screen.getByRole('button', { name: 'Save and log another' }));
    await waitFor(async () => expect((await title()).value).toBe(''));
    expect(document.activeElement).toBe(await title());
    expect(credits().value).toBe('');
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: /^Provider/ }).value).toBe('Academy');
    expect(client.inputsOf('activities.create')).toHaveLength(1);
    expect(closings.count).toBe(0);
  });

  it('sends categories, format, approval number and notes', async () => {
    const { user, client } = open();
    await user.type(await title(), 'Ethics');
    await user.type(credits(), '1');
    const group = screen.getByRole('group', { name: 'Categories of Sample R.T.' });
    await user.click(within(group).getByRole('checkbox', { name: 'Applications training (at most 8)' }));
    expect(within(group).queryByRole('checkbox', { name: /Sonography/ })).toBeNull();
    await user.type(screen.getByRole('combobox', { name: /^Format/ }), 'Live webinar');
    const number = screen.getByRole('textbox', { name: /^Approval number/ });
    await user.click(number);
    await user.paste('0175-0000-14-105-L05-T');
    expect(screen.getByText('ACPE number: patient safety, for technicians, live')).toBeDefined();
    await user.click(screen.getByRole('textbox', { name: 'Notes' }));
    await user.keyboard('A{Enter}B{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(client.inputsOf('activities.create')[0]).toMatchObject({
        categories: ['own-site'],
        format: 'live-webinar',
        approvalNumber: '0175-0000-14-105-L05-T',
        notes: 'A\nB',
      }),
    );
  });
});

describe('certificates in the form', () => {
  const fill = async (user: ReturnType<typeof open>['user'], files: File[]) => {
    await user.type(await title(), 'Ethics');
    await user.type(credits(), '1');
    const picker = document.querySelector('input[type="file"]');
    if (!(picker instanceof HTMLInputElement)) throw new Error('There is no file input.');
    await user.upload(picker, files);
    await user.click(screen.getByRole('button', { name: 'Log activity' }));
  };

  it('are attached after the activity is there, in order', async () => {
    const { user, client, closings } = open({ 'evidence.add': () => evidence });
    await fill(user, [pdf('one.pdf'), pdf('two.pdf')]);
    await waitFor(() => expect(closings.count).toBe(1));
    expect(
      client.calls.filter(({ name }) => /create|evidence.add/.test(name)).map(({ name }) => name),
    ).toEqual(['activities.create', 'evidence.add', 'evidence.add']);
    expect(client.inputsOf('evidence.add')).toMatchObject([
      { filename: 'one.pdf', mediaType: 'application/pdf', target: { kind: 'activity', id: 'activity-9' } },
      { filename: 'two.pdf' },
    ]);
  });

  it('do not take the activity with them when one fails, and can be tried again', async () => {
    let isFull = true;
    const { user, client, closings } = open({
      'evidence.add': () => {
        if (isFull) throw new AppError('store-unavailable', 'The disk is full.');
        return evidence;
      },
    });
    await fill(user, [pdf('one.pdf')]);
    const dialog = await screen.findByRole('dialog');
    const alert = await within(dialog).findByRole('alert');
    expect(alert.textContent).toContain('The activity is saved; some files are not');
    expect(alert.textContent).toContain('one.pdf: The disk is full.');
    expect(closings.count).toBe(0);
    await user.click(within(alert).getByRole('button', { name: 'Try these files again' }));
    await waitFor(() => expect(client.inputsOf('evidence.add')).toHaveLength(2));
    isFull = false;
    await user.click(within(alert).getByRole('button', { name: 'Try these files again' }));
    await waitFor(() => expect(closings.count).toBe(1));
    expect(client.inputsOf('activities.create')).toHaveLength(1);
  });

  it('can be dropped and left out again; undo takes back the whole entry', async () => {
    const { user, client, closings } = open({
      'evidence.add': () => evidence,
      'activities.remove': ({ id }) => ({ id }),
    });
    await user.type(await title(), 'Ethics');
    await user.type(credits(), '1');
    const zone = screen.getByRole('region', { name: 'Certificates' });
    const dataTransfer = { types: ['Files'], files: [pdf('one.pdf'), pdf('two.pdf')] };
    fireEvent.dragEnter(zone, { dataTransfer });
    expect(within(zone).getByText('Let go to add them')).toBeDefined();
    fireEvent.drop(zone, { dataTransfer });
    await user.click(within(zone).getByRole('button', { name: 'Leave out one.pdf' }));
    await user.click(screen.getByRole('button', { name: 'Log activity' }));
    await waitFor(() => expect(closings.count).toBe(1));
    expect(client.inputsOf('evidence.add').map(({ filename }) => filename)).toEqual(['two.pdf']);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(client.inputsOf('activities.remove')).toEqual([{ id: 'activity-9' }]));
  });
});

describe('closing before saving', () => {
  it('keeps the entry and offers it the next time, or a fresh start', async () => {
    const before = open();
    await before.user.type(await title(), 'Half an entry');
    // The first closes the field's list of suggestions.
    await before.user.keyboard('{Escape}{Escape}');
    await waitFor(() => expect(before.closings.count).toBe(1));
    expect(await screen.findByText(/Your unfinished entry is kept/)).toBeDefined();
    before.unmount();

    const after = open();
    expect((await title()).value).toBe('Half an entry');
    expect(screen.getByText('This is the entry you had not finished.')).toBeDefined();
    await after.user.click(screen.getByRole('button', { name: 'Start fresh' }));
    expect((await title()).value).toBe('');
    await after.user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(unfinished.get('person-1')).toBeNull();
  });

  it('keeps nothing where nothing was typed', async () => {
    const { user, closings } = open();
    await title();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(closings.count).toBe(1));
    expect(unfinished.get('person-1')).toBeNull();
  });
});

describe('changing and copying', () => {
  const stored = anActivity({ provider: 'Academy', approvalNumber: 'A1', format: 'live' });

  it('changes a stored activity and clears what was emptied', async () => {
    const { user, client, closings } = open({ 'activities.update': () => stored }, { activity: stored });
    expect((await title()).value).toBe('MR safety');
    expect(screen.queryByRole('button', { name: 'Save and log another' })).toBeNull();
    await user.clear(screen.getByRole('combobox', { name: /^Provider/ }));
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    await waitFor(() => expect(closings.count).toBe(1));
    expect(client.inputsOf('activities.update')).toMatchObject([
      { id: 'activity-1', title: 'MR safety', provider: null, approvalNumber: 'A1', format: 'live' },
    ]);
  });

  it('logs a copy as of today', async () => {
    const { user, client } = open({}, { copyOf: stored });
    expect(await screen.findByRole('dialog', { name: 'Log activity from a copy' })).toBeDefined();
    await title();
    await user.click(screen.getByRole('button', { name: 'Log activity' }));
    await waitFor(() =>
      expect(client.inputsOf('activities.create')[0]).toMatchObject({
        title: 'MR safety',
        completedOn: '2027-02-26',
      }),
    );
  });
});

describe('the calendar', () => {
  it('opens with Alt+Down and hands its day to the field', async () => {
    const { user } = open();
    await title();
    const date = screen.getByRole<HTMLInputElement>('textbox', { name: /^Completed on/ });
    await user.click(date);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.click(await screen.findByRole('button', { name: '12 February 2027' }));
    await waitFor(() => expect(date.value).toBe('12 Feb 2027'));
  });
});

describe('the dialog', () => {
  it('has no faults that axe can see', async () => {
    open();
    await title();
    expect(await axeFaults()).toEqual([]);
  });

  it('says what happened when its answers cannot be had', async () => {
    open({
      'activities.suggestions': () => {
        throw new AppError('internal', 'The workbook does not answer.');
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The workbook does not answer.');
  });
});
