import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import { listedFees, paidInAll } from '../../../renderer/features/credentials/checklist-sums';
import { moneyWords } from '../../../renderer/features/credentials/money-words';
import { RenewalChecklist } from '../../../renderer/features/credentials/RenewalChecklist';
import { axeFaults } from '../support/axe';
import { aCredential } from '../support/builders';
import type { Answers } from '../support/fake-client';
import { renderWithApp } from '../support/render-with-app';
import { aRule, aStanding } from './build';
import { aStep } from './renewal-parts';

const sources = ['issuer-text'];
const lateFee = {
  id: 'late',
  title: 'Late renewal',
  amount: 99.5,
  currency: 'USD',
  when: 'late' as const,
  days: { from: 1, to: 90 },
  sources,
  confidence: 'partly' as const,
};
const fee = { amount: 65, currency: 'USD', title: 'Renewal', confidence: 'partly' };

const steps = [
  aStep({ id: 'form', title: 'Fill in the form', kind: 'form', detail: 'On the website.' }),
  aStep({ fee, doneOn: '2027-02-01', paid: { amountMinor: 7050, currency: 'USD' }, note: 'By card' }),
  aStep({
    id: 'own-1',
    title: 'Ask the office',
    kind: 'other',
    isOwn: true,
    sources: [],
    doneOn: '2027-02-02',
  }),
];

function open(answers: Answers = {}, standing = aStanding()) {
  return renderWithApp(
    <RenewalChecklist
      credential={aCredential()}
      standing={standing}
      rule={aRule({ fees: [lateFee], steps: [] })}
    />,
    {
      answers: {
        'credentials.checklist': () => ({ steps, fees: [lateFee] }),
        'credentials.setStep': ({ stepId, doneOn }) =>
          aStep({ id: stepId, title: 'Fill in the form', ...(doneOn ? { doneOn } : {}) }),
        ...answers,
      },
    },
  );
}

describe('sums', () => {
  it('adds to the cent, and keeps currencies apart', () => {
    const paid = (amountMinor: number, currency: string) => aStep({ paid: { amountMinor, currency } });
    expect(paidInAll([paid(10, 'USD'), paid(20, 'USD'), paid(500, 'EUR'), aStep()])).toEqual([
      { amount: 0.3, currency: 'USD' },
      { amount: 5, currency: 'EUR' },
    ]);
    expect(listedFees(steps)).toEqual([{ amount: 65, currency: 'USD' }]);
    expect(paidInAll([])).toEqual([]);
  });

  it('says cents where there are some', () => {
    expect(moneyWords('en-US')(66, 'USD')).toBe('$66');
    expect(moneyWords('en-US')(70.5, 'USD')).toBe('$70.50');
    expect(moneyWords('en-US')(70.5, 'points')).toBe('points 70.50');
  });
});

describe('the checklist', () => {
  it('lists the steps in order with fee, day, payment and what is unsure', async () => {
    open();
    const list = await screen.findByRole('list', { name: 'Steps of the renewal' });
    const items = within(list).getAllByRole('listitem');
    expect(items.map((item) => within(item).getByRole<HTMLInputElement>('checkbox').checked)).toEqual([
      false,
      true,
      true,
    ]);
    expect(items[0]?.textContent).toContain('On the website.');
    expect(items[1]?.textContent).toContain('$65');
    expect(items[1]?.textContent).toContain('done 1 Feb 2027');
    expect(items[1]?.textContent).toContain('paid $70.50');
    expect(items[1]?.textContent).toContain('Renewal: check with the issuer');
    expect(items[1]?.textContent).toContain('By card');
    expect(items[2]?.textContent).toContain('your own');
    expect(screen.getByText('2 of 3 done')).toBeDefined();
    expect(screen.getByText('Fees listed').nextSibling?.textContent).toBe('$65');
    expect(screen.getByText('Paid so far').nextSibling?.textContent).toBe('$70.50');
    expect(screen.queryByText(/A renewal today is late/)).toBeNull();
    expect(await axeFaults()).toEqual([]);
  });

  it('opens the source of a step where it stands', async () => {
    const { user, shell } = open();
    await user.click(await screen.findByRole('button', { name: 'Where this comes from: Pay the fee' }));
    await user.click(await screen.findByRole('button', { name: /Open “Biennial requirements”/ }));
    await waitFor(() => expect(shell.opened).toEqual(['https://registry.example/ce']));
  });

  it('ticks a step with today and takes the tick back', async () => {
    const { user, client } = open();
    await user.click(await screen.findByRole('checkbox', { name: 'Fill in the form' }));
    await waitFor(() =>
      expect(client.inputsOf('credentials.setStep')).toEqual([
        { credentialId: 'credential-1', stepId: 'form', doneOn: '2027-02-26' },
      ]),
    );
    expect(await screen.findByText('Ticked “Fill in the form”')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeDefined();
    await user.click(screen.getByRole('checkbox', { name: 'Pay the fee' }));
    await waitFor(() =>
      expect(client.inputsOf('credentials.setStep').at(-1)).toEqual({
        credentialId: 'credential-1',
        stepId: 'pay',
        doneOn: null,
      }),
    );
  });

  it('changes day, cost and note in place', async () => {
    const { user, client } = open();
    await user.click(await screen.findByRole('button', { name: 'Date, cost and note: Fill in the form' }));
    const form = await screen.findByRole('form', { name: 'Date, cost and note: Fill in the form' });
    const day = within(form).getByRole('textbox', { name: 'Done on' });
    expect(document.activeElement).toBe(day);
    await user.type(day, '3 Feb 2027');
    await user.type(within(form).getByRole('textbox', { name: 'Paid' }), '12.34');
    const currency = within(form).getByRole('textbox', { name: 'Currency' });
    await user.clear(currency);
    await user.type(currency, 'eu{Enter}');
    expect(within(form).getByText('Three letters, such as USD.')).toBeDefined();
    await user.type(currency, 'r');
    await user.type(within(form).getByRole('textbox', { name: 'Note' }), 'Sent by post');
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(client.inputsOf('credentials.setStep')).toEqual([
        {
          credentialId: 'credential-1',
          stepId: 'form',
          doneOn: '2027-02-03',
          paid: { amountMinor: 1234, currency: 'EUR' },
          note: 'Sent by post',
        },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('form', { name: /Fill in the form/ })).toBeNull());
  });

  it('adds a step of one’s own and removes it', async () => {
    const { user, client } = open({
      'credentials.addStep': ({ title }) => aStep({ id: 'own-2', title, isOwn: true, sources: [] }),
      'credentials.removeStep': ({ stepId }) => ({ id: stepId }),
    });
    await user.type(
      await screen.findByRole('textbox', { name: 'A step of your own' }),
      ' Tell the ward {Enter}',
    );
    await waitFor(() =>
      expect(client.inputsOf('credentials.addStep')).toEqual([
        { credentialId: 'credential-1', title: 'Tell the ward' },
      ]),
    );
    expect(screen.queryByRole('button', { name: 'Remove Pay the fee' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Remove Ask the office' }));
    await waitFor(() =>
      expect(client.inputsOf('credentials.removeStep')).toEqual([
        { credentialId: 'credential-1', stepId: 'own-1' },
      ]),
    );
  });

  it('names the late fee when it applies', async () => {
    open({}, aStanding({ asOf: '2027-06-15', daysLeft: -46, state: 'overdue' }));
    expect(
      await screen.findByText(/A renewal today is late: Late renewal, \$99\.50 \(check with the issuer\)\./),
    ).toBeDefined();
  });

  it('says what an empty list is for, and what went wrong', async () => {
    let isBroken = true;
    const { user } = open({
      'credentials.checklist': () => {
        if (isBroken) throw new AppError('internal', 'The steps could not be read.');
        return { steps: [], fees: [] };
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The steps could not be read.');
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('The rule lists no steps. Write down your own.')).toBeDefined();
  });
});
