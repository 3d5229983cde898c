import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import type { Pay } from '#core/contract/pay';
import { axeFaults } from '../support/axe';
import { aPerson } from '../support/builders';
import { aGuide, anImportedGuide } from './support/guides';
import { stubObserver } from './support/observer';
import { article, openGuides } from './support/open-guides';

beforeEach(() => {
  stubObserver();
});

const at = '2027-02-01T09:00:00.000Z';
const aPay = (part: Partial<Pay> = {}): Pay => ({
  id: 'pay-1',
  personId: 'person-1',
  kind: 'pay',
  label: '',
  amount: 65_000,
  currency: 'USD',
  per: 'year',
  perYear: 65_000,
  createdAt: at,
  updatedAt: at,
  ...part,
});

/** A host that keeps pay, with an hour's pay worked out over 52 weeks. */
function keeping(pay: Pay[]) {
  let kept = pay;
  return {
    'pay.list': () => kept,
    'pay.create': (
      draft: Omit<Pay, 'id' | 'createdAt' | 'updatedAt' | 'perYear' | 'label'> & {
        label?: string | undefined;
      },
    ) => {
      const made = aPay({
        ...draft,
        label: draft.label ?? '',
        perYear: draft.per === 'hour' ? draft.amount * 52 * (draft.hoursPerWeek ?? 40) : draft.amount,
        id: `pay-${kept.length + 1}`,
      } as Partial<Pay>);
      kept = [...kept, made];
      return made;
    },
    'pay.remove': ({ id }: { id: string }) => {
      kept = kept.filter((one) => one.id !== id);
      return { id };
    },
  };
}

const salary = async () => within(await article()).getByRole('region', { name: 'Annual Salary (US, USD)' });

describe('the person’s own pay', () => {
  it('is placed with a few fields, and stands in the picture, the sentence and the table', async () => {
    const { user, client } = openGuides([aGuide()], { answers: keeping([]) });
    const section = await salary();
    await user.click(await within(section).findByRole('button', { name: 'Place your own pay or an offer' }));
    const form = await screen.findByRole('form', { name: 'Pay or an offer' });
    expect(document.activeElement).toBe(within(form).getByLabelText(/Amount/));
    await user.keyboard('30');
    await user.click(within(form).getByRole('combobox', { name: 'For' }));
    await user.click(await screen.findByRole('option', { name: 'an hour' }));
    await user.type(within(form).getByLabelText('Hours a week'), '36');
    await user.click(within(form).getByRole('button', { name: 'Place on the scale' }));
    await waitFor(() =>
      expect(client.inputsOf('pay.create')).toEqual([
        {
          personId: 'person-1',
          kind: 'pay',
          label: '',
          amount: 30,
          currency: 'USD',
          per: 'hour',
          hoursPerWeek: 36,
        },
      ]),
    );
    expect(
      await within(section).findByText(/Your pay \(\$56,160\) sits between entry and mid\./),
    ).toBeTruthy();
    expect(within(section).getByRole('img', { name: 'You: $56,160' })).toBeTruthy();
    await user.click(within(section).getByRole('button', { name: 'Show the figures as a table' }));
    expect(within(section).getByRole('row', { name: 'You $56,160' })).toBeTruthy();
    expect(screen.getByText('Placed on the salary scale.')).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it('says what is missing and sends nothing', async () => {
    const { user, client } = openGuides([aGuide()], { answers: keeping([]) });
    await user.click(
      await within(await salary()).findByRole('button', { name: 'Place your own pay or an offer' }),
    );
    const form = await screen.findByRole('form', { name: 'Pay or an offer' });
    const currency = within(form).getByLabelText(/Currency/);
    await user.clear(currency);
    await user.type(currency, 'x');
    await user.click(within(form).getByRole('button', { name: 'Place on the scale' }));
    expect(within(form).getByText('Enter an amount above zero.')).toBeTruthy();
    expect(within(form).getByText('Enter a currency’s three letters, such as USD.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(within(form).getByLabelText(/Amount/)));
    expect(client.inputsOf('pay.create')).toEqual([]);
    expect(await axeFaults()).toEqual([]);
  });

  it('keeps what was typed when it could not be stored, and gives the focus back on Escape', async () => {
    const { user } = openGuides([aGuide()], {
      answers: {
        'pay.create': () => {
          throw new AppError('store-unavailable', 'The workbook is busy.');
        },
      },
    });
    const section = await salary();
    await user.click(await within(section).findByRole('button', { name: 'Place your own pay or an offer' }));
    const form = await screen.findByRole('form', { name: 'Pay or an offer' });
    await user.type(within(form).getByLabelText(/Amount/), '51000{Enter}');
    expect((await within(form).findByRole('alert')).textContent).toContain('The workbook is busy.');
    expect((within(form).getByLabelText(/Amount/) as HTMLInputElement).value).toBe('51,000');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Place your own pay or an offer'));
  });

  it('is changed and removed', async () => {
    const answers = keeping([aPay()]);
    const { user, client } = openGuides([aGuide()], {
      answers: { ...answers, 'pay.update': ({ id, amount }) => aPay({ id, amount: amount ?? 0 }) },
    });
    const section = await salary();
    await user.click(await within(section).findByRole('button', { name: 'Edit “Pay”' }));
    const amount = within(section).getByLabelText(/Amount/);
    await user.clear(amount);
    await user.type(amount, '70000');
    await user.click(within(section).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(client.inputsOf('pay.update')).toEqual([
        {
          id: 'pay-1',
          kind: 'pay',
          label: '',
          amount: 70_000,
          currency: 'USD',
          per: 'year',
          hoursPerWeek: null,
          asOf: null,
        },
      ]),
    );
    await user.click(await within(section).findByRole('button', { name: 'Remove “Pay”' }));
    await waitFor(() =>
      expect(within(section).queryByRole('list', { name: 'Your pay and offers' })).toBeNull(),
    );
    expect(document.activeElement?.textContent).toBe('Place your own pay or an offer');
  });

  it('is listed and not placed in another currency, with the reason', async () => {
    openGuides([aGuide()], { answers: keeping([aPay({ label: 'Bern', currency: 'CHF' })]) });
    const section = await salary();
    expect(
      await within(section).findByText(
        'Not placed: it is in CHF and the guide’s figures are in USD; Pathbook keeps no exchange rates.',
      ),
    ).toBeTruthy();
    expect(within(section).queryByRole('img', { name: /Bern/ })).toBeNull();
  });

  it('is walked through by the arrow keys, with one stop for Tab', async () => {
    const { user } = openGuides([aGuide()], { answers: keeping([aPay()]) });
    const section = await salary();
    await within(section).findByRole('img', { name: 'You: $65,000' });
    const marks = within(within(section).getByRole('group', { name: /^Salary scale/ })).getAllByRole('img');
    expect(marks.map((mark) => mark.getAttribute('tabindex'))).toEqual(['0', '-1', '-1', '-1', '-1', '-1']);
    marks[0]?.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('You: $65,000');
    await user.keyboard('{End}{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Top 10 % from: $80,000');
    await user.keyboard('{Home}{ArrowLeft}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Lowest: $40,000');
  });

  it('speaks of a client by name', async () => {
    openGuides([aGuide()], {
      answers: {
        ...keeping([aPay()]),
        'people.list': () => [aPerson({ kind: 'client', displayName: 'Sam' })],
      },
    });
    const section = await salary();
    expect(await within(section).findByRole('list', { name: 'Sam’s pay and offers' })).toBeTruthy();
    expect(within(section).getByRole('button', { name: 'Place Sam’s pay or an offer' })).toBeTruthy();
    expect(within(section).getByText(/The pay \(\$65,000\) sits between mid and senior\./)).toBeTruthy();
  });

  it('has no place where two guides are read side by side', async () => {
    openGuides([aGuide(), anImportedGuide()], {
      route: '/guides/guide-1/beside/guide-2',
      answers: keeping([aPay()]),
    });
    await screen.findAllByRole('article', { name: 'Echo Technician' });
    expect(screen.queryByRole('button', { name: 'Place your own pay or an offer' })).toBeNull();
    expect(screen.queryByRole('img', { name: /^You/ })).toBeNull();
  });
});
