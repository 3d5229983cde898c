import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import CredentialDialog from '../../../renderer/features/credentials/CredentialDialog';
import { formOf, toCredentialUpdate } from '../../../renderer/features/credentials/credential-form';
import { birthdayAsked, needsBirthday } from '../../../renderer/features/credentials/cycle-needs';
import { axeFaults } from '../support/axe';
import { aCredential, aPerson } from '../support/builders';
import type { Answers } from '../support/fake-client';
import { renderWithApp } from '../support/render-with-app';
import { aRule } from './build';
import { aSummary } from './renewal-parts';

const other = aRule({
  id: 'sample-cpht',
  title: 'Sample Pharmacy Technician',
  shortTitle: 'Sample CPhT',
  issuer: { name: 'Pharmacy Board', short: 'PB' },
  appliesTo: ['CPhT'],
  cycle: {
    months: 24,
    anchor: { kind: 'issue-date', endsAt: 'exact-day' },
    sources: ['issuer-text'],
    confidence: 'verified',
  },
  total: { asks: { kind: 'number', credits: 20 }, sources: ['issuer-text'], confidence: 'verified' },
  units: [{ unit: 'CE hour', worth: 1 }],
});

const listed = aSummary({
  id: 'sample-cpht',
  title: 'Sample Pharmacy Technician',
  shortTitle: 'Sample CPhT',
  issuer: { name: 'Pharmacy Board', short: 'PB' },
  field: 'pharmacy',
  appliesTo: ['CPhT'],
  total: 20,
  unit: 'CE hour',
  confidence: 'unverified',
  checkedOn: '2025-01-05',
  isOld: true,
});

const cycle = { startsOn: '2025-05-01', endsOn: '2027-04-30' };
const created = aCredential({ id: 'credential-9', title: 'Sample CPhT' });

function open(answers: Answers = {}, credential?: ReturnType<typeof aCredential>) {
  let isClosed = false;
  const opened = renderWithApp(
    <CredentialDialog
      credential={credential}
      onClose={() => {
        isClosed = true;
      }}
    />,
    {
      answers: {
        'rules.summaries': () => [listed, aSummary()],
        'rules.get': ({ id }) => [aRule(), other].find((rule) => rule.id === id) ?? other,
        'credentials.previewCycle': () => ({ cycle, cycleBasis: 'issue-date' }),
        'credentials.create': () => created,
        ...answers,
      },
    },
  );
  return { ...opened, isClosed: () => isClosed };
}

const field = (name: RegExp) => screen.findByRole<HTMLInputElement>('textbox', { name });

describe('adding a credential', () => {
  it('finds a rule by its issuer or its letters and says what it asks', async () => {
    const { user } = open();
    const search = await screen.findByRole('searchbox', { name: 'Search credentials' });
    expect(document.activeElement).toBe(search);
    expect(screen.getByText('24 CE credits every 2 years · checked 12 Oct 2026')).toBeDefined();
    expect(
      screen.getByText('20 CE hours every 2 years · checked 5 Jan 2025 · check with the issuer'),
    ).toBeDefined();
    expect(screen.getByText('old')).toBeDefined();
    await user.type(search, 'board cpht');
    expect(screen.queryByText('Sample Registered Technologist')).toBeNull();
    await user.keyboard('{Enter}');
    expect((await field(/^Name/)).value).toBe('Sample CPhT');
    expect(screen.getByText('Pharmacy Board · 20 CE hours every 2 years')).toBeDefined();
  });

  it('offers one’s own where no rule matches', async () => {
    const { user } = open();
    await user.type(await screen.findByRole('searchbox'), 'phlebotomy');
    expect(screen.getByText(/No rule matches “phlebotomy”/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: /A credential of my own/ }));
    expect((await field(/^Name/)).value).toBe('');
  });

  it('says the cycle that follows while one types, and adds the credential', async () => {
    const { user, client, route, isClosed } = open();
    await user.click(await screen.findByRole('button', { name: /Sample Pharmacy Technician/ }));
    await user.type(await field(/^Number/), '42');
    await user.type(await field(/^Issued on/), '1 May 2025');
    expect(await screen.findByText('Cycle 1 May 2025 – 30 Apr 2027, from the issue date.')).toBeDefined();
    await waitFor(() =>
      expect(client.inputsOf('credentials.previewCycle').at(-1)).toEqual({
        personId: 'person-1',
        ruleId: 'sample-cpht',
        issuedOn: '2025-05-01',
      }),
    );
    await user.keyboard('{Enter}');
    await waitFor(() => expect(isClosed()).toBe(true));
    expect(client.inputsOf('credentials.create')).toEqual([
      {
        personId: 'person-1',
        title: 'Sample CPhT',
        ruleId: 'sample-cpht',
        number: '42',
        issuedOn: '2025-05-01',
      },
    ]);
    expect(route()).toBe('/credentials/credential-9');
    expect(await screen.findByText('Added Sample CPhT')).toBeDefined();
  });

  it('takes the days of the cycle instead', async () => {
    const { user, client } = open();
    await user.click(await screen.findByRole('button', { name: /Sample Pharmacy Technician/ }));
    await screen.findByText(/Cycle 1 May 2025/);
    await user.click(screen.getByRole('checkbox', { name: 'Set the dates of the cycle myself' }));
    expect((await field(/Cycle starts on/)).value).toBe('1 May 2025');
    const end = await field(/Cycle ends on/);
    await user.clear(end);
    await user.type(end, '30 Apr 2020{Enter}');
    expect(await screen.findByText('The cycle ends before it starts.')).toBeDefined();
    expect(client.inputsOf('credentials.create')).toEqual([]);
    await user.clear(end);
    await user.type(end, '31 May 2027{Enter}');
    await waitFor(() =>
      expect(client.inputsOf('credentials.create')[0]?.cycle).toEqual({
        startsOn: '2025-05-01',
        endsOn: '2027-05-31',
      }),
    );
  });

  it('asks for the birth month where the rule needs it, and keeps it with the person', async () => {
    let person = aPerson();
    const { user, client } = open({
      'people.list': () => [person],
      'people.update': ({ birthMonth }) => {
        person = aPerson(typeof birthMonth === 'number' ? { birthMonth } : {});
        return person;
      },
      'credentials.previewCycle': () => {
        if (person.birthMonth === undefined) {
          throw new AppError('invalid-input', 'Birth month?', { key: 'cycle-needs-birth-month' });
        }
        return { cycle, cycleBasis: 'birth-month' };
      },
    });
    await user.click(await screen.findByRole('button', { name: /Sample Registered Technologist/ }));
    expect(await screen.findByText('Choose your birth month to see the cycle.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Add credential' }));
    expect(screen.getByText('Choose your birth month.')).toBeDefined();
    expect(client.inputsOf('credentials.create')).toEqual([]);
    await user.click(screen.getByRole('combobox', { name: /Your birth month/ }));
    await user.click(await screen.findByRole('option', { name: 'May' }));
    expect(
      await screen.findByText('Cycle 1 May 2025 – 30 Apr 2027, from your birth month and issue date.'),
    ).toBeDefined();
    expect(client.inputsOf('people.update')).toEqual([{ id: 'person-1', birthMonth: 5 }]);
    await user.click(screen.getByRole('checkbox', { name: 'Sonography: R.T.(S)' }));
    await user.click(screen.getByRole('button', { name: 'Add credential' }));
    await waitFor(() => expect(client.inputsOf('credentials.create')[0]?.holds).toEqual(['sonographer']));
  });

  it.each([
    ['cycle-needs-date', 'Enter the date of issue or the expiry date to see the cycle.'],
    ['something-else', 'The host’s own words.'],
  ])('says what the preview lacks (%s)', async (key, said) => {
    const { user } = open({
      'credentials.previewCycle': () => {
        throw new AppError('invalid-input', 'The host’s own words.', { key });
      },
    });
    await user.click(await screen.findByRole('button', { name: /Sample Pharmacy Technician/ }));
    expect(await screen.findByText(said)).toBeDefined();
  });

  it('takes a credential of one’s own with its cycle, total and categories', async () => {
    const { user, client } = open();
    await user.click(await screen.findByRole('button', { name: /A credential of my own/ }));
    await user.click(screen.getByRole('button', { name: 'Add credential' }));
    expect(screen.getByText('Enter a name for the credential.')).toBeDefined();
    expect(screen.getByText('Enter how many credits a cycle asks for; 0 if none.')).toBeDefined();
    expect(screen.getAllByText('Enter both days of the cycle.')).toHaveLength(2);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Name/ })));

    const fill = async (input: HTMLElement, words: string) => {
      await user.clear(input);
      await user.click(input);
      await user.paste(words);
    };
    await fill(await field(/^Name/), 'Laser badge');
    await fill(await field(/Credits in a cycle/), '6');
    await fill(screen.getByRole('combobox', { name: /Counted in/ }), 'training hour');
    await fill(await field(/Length of a cycle/), '12');
    await user.click(screen.getByRole('button', { name: 'Add category' }));
    await fill(await field(/Category 1/), 'Hands-on séance');
    await fill(await field(/At least/), '3');
    await fill(await field(/At most/), '2');
    await fill(await field(/Cycle starts on/), '1 Jul 2026');
    expect((await field(/Cycle ends on/)).value).toBe('30 Jun 2027');
    await user.click(screen.getByRole('button', { name: 'Add credential' }));
    expect(screen.getByText('The minimum is above the maximum.')).toBeDefined();
    await user.clear(await field(/At most/));
    await user.click(screen.getByRole('button', { name: 'Add credential' }));
    await waitFor(() =>
      expect(client.inputsOf('credentials.create')).toEqual([
        {
          personId: 'person-1',
          title: 'Laser badge',
          requirement: {
            total: 6,
            unit: 'training hour',
            cycleMonths: 12,
            categories: [{ id: 'hands-on-seance', title: 'Hands-on séance', min: 3 }],
          },
          cycle: { startsOn: '2026-07-01', endsOn: '2027-06-30' },
        },
      ]),
    );
  });

  it('keeps what was typed when the host refuses, and adds once on a double press', async () => {
    let attempts = 0;
    const { user, client, isClosed } = open({
      'credentials.create': () => {
        attempts += 1;
        if (attempts === 1) throw new AppError('store-unavailable', 'The disk is full.');
        return created;
      },
    });
    await user.click(await screen.findByRole('button', { name: /Sample Pharmacy Technician/ }));
    await user.type(await field(/^Number/), '42{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
    expect((await field(/^Number/)).value).toBe('42');
    await user.click(await field(/^Number/));
    await user.keyboard('{Enter}{Enter}');
    await waitFor(() => expect(isClosed()).toBe(true));
    expect(client.inputsOf('credentials.create')).toHaveLength(2);
  });

  it('has no faults that axe can see', async () => {
    const { user } = open();
    const dialog = await screen.findByRole('dialog', { name: 'Add credential' });
    await within(dialog).findByRole('searchbox');
    expect(await axeFaults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /A credential of my own/ }));
    await field(/^Name/);
    expect(await axeFaults()).toEqual([]);
  });
});

describe('changing a credential', () => {
  const stored = aCredential({
    ruleId: 'sample-cpht',
    title: 'My CPhT',
    issuedOn: '2025-05-01',
    cycleBasis: 'issue-date',
  });

  it('shows what is stored, clears what is emptied, and leaves the cycle to the host', async () => {
    const { user, client, isClosed } = open({ 'credentials.update': () => stored }, stored);
    expect(await screen.findByText('Cycle 1 May 2025 – 30 Apr 2027, from the issue date.')).toBeDefined();
    expect(client.inputsOf('credentials.previewCycle')).toEqual([]);
    await user.clear(await field(/^Issued on/));
    await user.type(await field(/^Expires on/), '2027-04-30');
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    await waitFor(() => expect(isClosed()).toBe(true));
    expect(client.inputsOf('credentials.update')).toEqual([
      {
        id: 'credential-1',
        title: 'My CPhT',
        issuer: null,
        number: null,
        issuedOn: null,
        expiresOn: '2027-04-30',
        holds: [],
        notes: '',
      },
    ]);
  });

  it('refuses an expiry before the issue', async () => {
    const { user, client } = open({}, stored);
    await user.type(await field(/^Expires on/), '1 Jan 2024{Enter}');
    expect(await screen.findByText('The expiry date lies before the date of issue.')).toBeDefined();
    expect(client.inputsOf('credentials.update')).toEqual([]);
  });
});

describe('the picker', () => {
  it('groups the rules by issuer and filters them by field', async () => {
    const { user } = open();
    const list = await screen.findByRole('list', { name: 'Which credential is it?' });
    expect(
      within(list)
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual(['Pharmacy Board', 'Sample Registry of Technologists']);
    await user.click(screen.getByRole('combobox', { name: 'Field' }));
    await user.click(await screen.findByRole('option', { name: 'Imaging' }));
    expect(
      within(list)
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual(['Sample Registry of Technologists']);
  });

  it('is walked through with the arrows', async () => {
    const { user } = open();
    const search = await screen.findByRole('searchbox');
    expect(document.activeElement).toBe(search);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: /Sample Registered Technologist/ }),
    );
    await user.keyboard('{ArrowUp}{Enter}');
    expect((await field(/^Name/)).value).toBe('Sample CPhT');
  });

  it('asks the host for the one rule that was picked', async () => {
    const { user, client } = open();
    await user.click(await screen.findByRole('button', { name: /Sample Pharmacy Technician/ }));
    await field(/^Name/);
    expect(client.inputsOf('rules.get')).toEqual([{ id: 'sample-cpht' }]);
    expect(client.inputsOf('rules.list')).toEqual([]);
  });
});

describe('what a rule needs to know', () => {
  const birthday = aRule({
    cycle: {
      months: 24,
      anchor: { kind: 'birthday', endsAt: 'birth-date', startsAt: 'issue-day', parity: 'any' },
      sources: ['issuer-text'],
      confidence: 'verified',
    },
  });

  it('asks for the day of birth where a cycle ends on it', async () => {
    let person = aPerson({ birthMonth: 2 });
    const { user, client } = open({
      'rules.get': () => birthday,
      'people.list': () => [person],
      'people.update': ({ birthDay }) => {
        person = aPerson({ birthMonth: 2, ...(typeof birthDay === 'number' ? { birthDay } : {}) });
        return person;
      },
      'credentials.previewCycle': () => {
        if (person.birthDay === undefined) {
          throw new AppError('invalid-input', 'Birth day?', { key: 'cycle-needs-birth-day' });
        }
        return { cycle, cycleBasis: 'birth-month' };
      },
    });
    await user.click(await screen.findByRole('button', { name: /Sample Registered Technologist/ }));
    expect(await screen.findByText('Choose your day of birth to see the cycle.')).toBeDefined();
    expect(screen.getByText(/Cycles end around your birthday/)).toBeDefined();
    expect(screen.queryByRole('combobox', { name: /birth month/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Add credential' }));
    expect(screen.getByText('Choose your day of birth.')).toBeDefined();
    await user.click(screen.getByRole('combobox', { name: /Your birth day/ }));
    expect(screen.queryByRole('option', { name: '30' })).toBeNull();
    await user.click(await screen.findByRole('option', { name: '29' }));
    expect(await screen.findByText(/Cycle 1 May 2025 – 30 Apr 2027/)).toBeDefined();
    expect(client.inputsOf('people.update')).toEqual([{ id: 'person-1', birthDay: 29 }]);
    await user.click(screen.getByRole('button', { name: 'Add credential' }));
    await waitFor(() => expect(client.inputsOf('credentials.create')).toHaveLength(1));
  });

  it('needs no birthday where the expiry is known, unless cycles begin in the birth month', () => {
    const given = { isCycleGiven: false, expiresOn: '2027-04-30' };
    expect(needsBirthday(birthday, given)).toBe(false);
    expect(needsBirthday(birthday, { ...given, expiresOn: null })).toBe(true);
    expect(needsBirthday(aRule(), given)).toBe(true);
    expect(needsBirthday(aRule(), { ...given, isCycleGiven: true })).toBe(false);
    expect(needsBirthday(null, { ...given, expiresOn: null })).toBe(false);
    expect(birthdayAsked(birthday, {})).toEqual({ month: true, day: true });
    expect(birthdayAsked(other, {})).toEqual({ month: false, day: false });
  });

  it('takes the entries of a list, offered or typed', async () => {
    const { user, client } = open({
      'rules.get': () => ({
        ...other,
        lists: [
          { id: 'specialties', title: 'Specialties on the license', offers: ['Chemistry', 'Histology'] },
        ],
      }),
    });
    await user.click(await screen.findByRole('button', { name: /Sample Pharmacy Technician/ }));
    const tags = await screen.findByRole('combobox', { name: 'Specialties on the license' });
    await user.click(tags);
    await user.click(await screen.findByRole('option', { name: 'Histology' }));
    await user.type(tags, 'Cytology{Enter}');
    await user.click(screen.getByRole('button', { name: 'Add credential' }));
    await waitFor(() =>
      expect(client.inputsOf('credentials.create')[0]?.lists).toEqual({
        specialties: ['Histology', 'Cytology'],
      }),
    );
  });

  it('sends a list of a stored credential only when it was changed', () => {
    const stored = aCredential({ ruleId: 'sample-cpht', lists: { specialties: ['Chemistry'] } });
    const form = formOf(stored, 'CE hour');
    expect(toCredentialUpdate(stored, form)).not.toHaveProperty('lists');
    expect(toCredentialUpdate(stored, { ...form, lists: { specialties: [] } }).lists).toEqual({
      specialties: [],
    });
  });
});
