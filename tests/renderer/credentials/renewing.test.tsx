import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import type { Output } from '#core/contract/index';
import { CycleHistory } from '../../../renderer/features/credentials/CycleHistory';
import { carryWords, closingWords } from '../../../renderer/features/credentials/closing-words';
import { RenewDialog } from '../../../renderer/features/credentials/RenewDialog';
import { en } from '../../../renderer/i18n/en';
import { createFormat } from '../../../renderer/i18n/format';
import { axeFaults } from '../support/axe';
import { aCredential } from '../support/builders';
import type { Answers } from '../support/fake-client';
import { renderWithApp } from '../support/render-with-app';
import { aRule, aStanding } from './build';

const held = aCredential({ ruleId: 'sample-rt' });
const words = { text: en, format: createFormat('en') };
const cycle = { startsOn: '2027-05-01', endsOn: '2029-04-30' };

const preview = (part: Partial<Output<'credentials.previewRenewal'>> = {}) => ({
  cycle,
  carriesOver: aStanding().carriesOver,
  standing: aStanding(),
  ...part,
});

function open(answers: Answers = {}) {
  let isClosed = false;
  const opened = renderWithApp(
    <RenewDialog
      credential={held}
      standing={aStanding()}
      rule={aRule()}
      onClose={() => {
        isClosed = true;
      }}
    />,
    {
      answers: {
        'credentials.previewRenewal': () => preview(),
        'credentials.renew': () => held,
        ...answers,
      },
    },
  );
  return { ...opened, isClosed: () => isClosed };
}

const field = (name: RegExp) => screen.findByRole<HTMLInputElement>('textbox', { name });
const confirm = () => screen.findByRole('button', { name: 'Close cycle and start the next' });

describe('what a cycle closes with', () => {
  it('says plainly what is missing, undecided or all there', () => {
    const tones = (part: Parameters<typeof aStanding>[0]) => {
      const { tone, said } = closingWords(words, aStanding(part));
      return [tone, said];
    };
    expect(tones({ decision: 'can-renew', counted: 24, needs: [] })).toEqual([
      'met',
      'Closes with 24 of 24 CE credits: everything asked for is there.',
    ]);
    expect(tones({})).toEqual([
      'risk',
      'Pathbook still counts 1 in ethics and 1.5 of any kind as missing. You can renew all the same.',
    ]);
    expect(tones({ decision: 'cannot-decide' })[0]).toBe('unknown');
    expect(tones({ decision: 'not-yet', needs: [] })[1]).toContain('not everything is there yet');
    const conditions = [
      {
        id: 'card',
        title: 'CPR card',
        question: 'Is it valid?',
        confidence: 'verified' as const,
        sources: ['issuer-text'],
      },
    ];
    expect(tones({ decision: 'not-yet', needs: [], conditions })[1]).toBe(
      'Not confirmed: CPR card. You can renew all the same.',
    );
    expect(closingWords(words, aStanding({ conditions })).conditions).toBe('Not confirmed: CPR card.');
    expect(tones({ decision: 'nothing-asked' })[1]).toBe('No credits are asked for in this cycle.');
  });

  it('tells what goes over and what is lost', () => {
    const said = (carriesOver: ReturnType<typeof aStanding>['carriesOver']) =>
      carryWords(words, { carriesOver, unit: 'CE credit' });
    expect(said({ policy: 'none', credits: 0, lost: 0 })).toBe('The issuer carries nothing over.');
    expect(said({ policy: 'none', credits: 0, lost: 3 })).toContain(
      'Lost, beyond what is asked: 3 CE credits.',
    );
    expect(said({ policy: 'allowed', credits: 5, lost: 0 })).toBe('Goes over: 5 CE credits.');
    expect(said({ policy: 'allowed', credits: 5, lost: 1.5 })).toBe(
      'Goes over: 5 CE credits. Lost: 1.5 CE credits.',
    );
    expect(said({ policy: 'unclear', credits: 0, lost: 2 })).toContain('check with the issuer');
    expect(said({ policy: 'allowed', credits: 0, lost: 0 })).toContain('no credits beyond');
  });
});

describe('renewing', () => {
  it('offers the cycle that follows and leaves it to the rule', async () => {
    const { user, client, isClosed } = open();
    const renewedOn = await field(/Renewed on/);
    expect(renewedOn.value).toBe('26 Feb 2027');
    await waitFor(async () => expect((await field(/Starts on/)).value).toBe('1 May 2027'));
    expect((await field(/Ends on/)).value).toBe('30 Apr 2029');
    expect(screen.getByText(/still counts 1 in ethics and 1.5 of any kind as missing/)).toBeDefined();
    await user.click(await confirm());
    await waitFor(() => expect(isClosed()).toBe(true));
    expect(await screen.findByText('Renewed ARRT R.T.(R)')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeDefined();
    expect(client.inputsOf('credentials.renew')).toEqual([
      { credentialId: 'credential-1', renewedOn: '2027-02-26' },
    ]);
  });

  it('asks again for another day of the renewal, and names its late fee', async () => {
    const { user } = open({
      'credentials.previewRenewal': ({ renewedOn }) =>
        preview(
          renewedOn === '2027-06-15'
            ? { lateFee: { title: 'Late renewal', amount: 99.5, currency: 'USD' } }
            : {},
        ),
    });
    const renewedOn = await field(/Renewed on/);
    await user.clear(renewedOn);
    await user.type(renewedOn, '15 Jun 2027');
    expect(await screen.findByText('A renewal on this day is late: Late renewal, $99.50.')).toBeDefined();
  });

  it('sends the days that were typed instead, and refuses a cycle that ends before it starts', async () => {
    const { user, client } = open();
    await waitFor(async () => expect((await field(/Ends on/)).value).toBe('30 Apr 2029'));
    const end = await field(/Ends on/);
    await user.clear(end);
    await user.type(end, '1 Jan 2027{Enter}');
    expect(screen.getByText('The cycle ends before it starts.')).toBeDefined();
    expect(client.inputsOf('credentials.renew')).toEqual([]);
    await user.clear(end);
    await user.type(end, '31 Dec 2028{Enter}');
    await waitFor(() =>
      expect(client.inputsOf('credentials.renew')).toEqual([
        {
          credentialId: 'credential-1',
          renewedOn: '2027-02-26',
          cycle: { startsOn: '2027-05-01', endsOn: '2028-12-31' },
        },
      ]),
    );
  });

  it('takes over what the person sets, with the reason', async () => {
    const { user, client } = open({
      'credentials.previewRenewal': () =>
        preview({ carriesOver: { policy: 'allowed', credits: 5, lost: 1, note: 'At most five.' } }),
    });
    expect(await screen.findByText('Goes over: 5 CE credits. Lost: 1 CE credit.')).toBeDefined();
    expect(screen.getByText('At most five.')).toBeDefined();
    await user.click(screen.getByRole('checkbox', { name: 'Set myself what goes over' }));
    const credits = await field(/Credits that go over/);
    expect(credits.value).toBe('5');
    await user.clear(credits);
    await user.click(await confirm());
    expect(screen.getByText('Enter how many credits go over; 0 if none.')).toBeDefined();
    await user.type(credits, '2.5');
    await user.type(await field(/^Why/), 'Letter of the registry');
    await user.click(await confirm());
    await waitFor(() =>
      expect(client.inputsOf('credentials.renew')).toEqual([
        {
          credentialId: 'credential-1',
          renewedOn: '2027-02-26',
          carriedIn: { credits: 2.5, note: 'Letter of the registry' },
        },
      ]),
    );
  });

  it('keeps the dialog open with the reason when the host refuses', async () => {
    const { user, isClosed } = open({
      'credentials.renew': () => {
        throw new AppError('invalid-input', 'The next cycle must come after the one that ends.');
      },
    });
    await waitFor(async () => expect((await field(/Ends on/)).value).toBe('30 Apr 2029'));
    await user.click(await confirm());
    expect((await screen.findByRole('alert')).textContent).toContain('must come after');
    expect(isClosed()).toBe(false);
    expect(await axeFaults()).toEqual([]);
  });

  it('can still be filled in where the cycle that follows is not known', async () => {
    const { user, client } = open({
      'credentials.previewRenewal': () => {
        throw new AppError('internal', 'No answer.');
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Enter its two days.');
    await user.type(await field(/Starts on/), '1 May 2027');
    await user.type(await field(/Ends on/), '30 Apr 2029{Enter}');
    await waitFor(() => expect(client.inputsOf('credentials.renew')[0]?.cycle).toEqual(cycle));
  });
});

describe('the cycles before', () => {
  const credential = aCredential({
    carriedIn: { credits: 3, note: 'By the letter of May' },
    pastCycles: [
      { startsOn: '2021-05-01', endsOn: '2023-04-30' },
      { startsOn: '2023-05-01', endsOn: '2025-04-30', renewedOn: '2025-04-20', carriedIn: 2 },
    ],
  });

  it('shows them newest first, with what counted then and what was carried in', async () => {
    const { user, client } = renderWithApp(<CycleHistory credential={credential} standing={aStanding()} />, {
      answers: {
        'credentials.standing': ({ asOf = '' }) =>
          asOf === '2025-04-30'
            ? aStanding({
                cycle: { startsOn: '2023-05-01', endsOn: '2025-04-30' },
                counted: 24,
                required: 24,
              })
            : aStanding(),
      },
    });
    expect(
      await screen.findByText('The cycle from 1 May 2025 took over 3 CE credits: By the letter of May'),
    ).toBeDefined();
    expect(client.inputsOf('credentials.standing')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Past cycles (2)' }));
    const table = await screen.findByRole('table', { name: /Cycles that were renewed/ });
    await waitFor(() => expect(table.textContent).not.toContain('…'));
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(({ textContent }) => textContent),
    ).toEqual([
      '1 May 2023 – 30 Apr 202520 Apr 2025224 of 24',
      '1 May 2021 – 30 Apr 2023not recorded–not known',
    ]);
  });
});
