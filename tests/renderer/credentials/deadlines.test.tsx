import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Standing } from '#core/compliance/standing';
import CredentialsScreen from '../../../renderer/features/credentials/CredentialsScreen';
import { Deadlines } from '../../../renderer/features/credentials/Deadlines';
import { deadlineRows, isRenewedAhead, lateRows } from '../../../renderer/features/credentials/deadline-rows';
import { axeFaults } from '../support/axe';
import { aCredential } from '../support/builders';
import type { RenderOptions } from '../support/render-with-app';
import { renderWithApp } from '../support/render-with-app';
import { aRule, aStanding } from './build';
import { someDeadlines } from './renewal-parts';

// jsdom lays nothing out, so there is nothing to draw in.
vi.mock('../../../renderer/features/credentials/PaceChart', () => ({ default: () => null }));

const late: Standing['dates']['late'] = [
  { id: 'grace', kind: 'grace', title: 'Late renewal', until: '2027-07-29', credits: 'make-up' },
  { id: 'lapse', kind: 'reinstatement', title: 'Lapse', credits: 'refused' },
];

const standing = (part: Parameters<typeof aStanding>[0] = {}) =>
  aStanding({ deadlines: someDeadlines(), dates: { late }, ...part });

const credential = aCredential({ leadTimes: { processing: 14 } });

const show = (given = standing(), options: RenderOptions = {}) =>
  renderWithApp(<Deadlines credential={credential} standing={given} rule={aRule()} />, options);

describe('what has become of each step', () => {
  it('names the next one and counts the days', () => {
    expect(deadlineRows(standing()).map(({ step, state, left }) => [step, state, left])).toEqual([
      ['course', 'next', 32],
      ['certificate', 'later', 46],
      ['report', 'later', 49],
      ['processing', 'later', 63],
      ['renewal', 'later', 63],
    ]);
  });

  it('takes the course as done when everything is there, the certificate when it is attached', () => {
    const states = (part: Parameters<typeof standing>[0]) =>
      deadlineRows(standing(part)).map(({ state }) => state);
    expect(states({ state: 'met', evidenceMissing: 1 }).slice(0, 3)).toEqual(['done', 'next', 'later']);
    expect(states({ state: 'met', evidenceMissing: 0 }).slice(0, 3)).toEqual(['done', 'done', 'next']);
  });

  it('knows a day that has passed from the day itself', () => {
    const states = (asOf: string) => deadlineRows(standing({ asOf })).map(({ state }) => state);
    expect(states('2027-03-30')[0]).toBe('next');
    expect(states('2027-03-31').slice(0, 2)).toEqual(['past', 'next']);
    expect(states('2027-05-01')).toEqual(['past', 'past', 'past', 'past', 'past']);
  });

  it('says which time after the end is running', () => {
    const current = (asOf: string, daysLeft: number) =>
      lateRows(standing({ asOf, daysLeft }))
        .filter(({ isCurrent }) => isCurrent)
        .map(({ id }) => id);
    expect(current('2027-04-30', 0)).toEqual([]);
    expect(current('2027-05-01', -1)).toEqual(['grace']);
    expect(current('2027-07-29', -90)).toEqual(['grace']);
    expect(current('2027-07-30', -91)).toEqual(['lapse']);
  });
});

describe('the deadlines on the page', () => {
  it('tells each step with its day, its time and who says so', async () => {
    show();
    expect(
      await screen.findByText('Next: Finish the last course by 30 Mar 2027, 32 days from today.'),
    ).toBeDefined();
    const list = screen.getByRole('list', { name: 'From the last course to the renewed credential' });
    const steps = within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(steps[1]).toContain('Have the certificate in handby 13 Apr 202746 days left');
    expect(steps[1]).toContain('A certificate takes 14 days to arrive (our assumption)');
    expect(steps[2]).toContain('Reporting takes 3 days (from the rule)');
    expect(steps[2]).toContain('check with the issuer');
    expect(steps[3]).toContain('The issuer takes 14 days (set by you)');
    expect(steps[4]).not.toContain('The renewal takes');
    expect(within(list).getByRole('button', { name: /Where this comes from: Report it/ })).toBeDefined();
  });

  it('tells what learning is worth after the end', async () => {
    show(standing({ asOf: '2027-06-01', daysLeft: -32, state: 'overdue' }));
    expect(await screen.findByText('Grace · now')).toBeDefined();
    expect(screen.getByText(/until 29 Jul 2027\. What is missing may still be made up\./)).toBeDefined();
    expect(
      screen.getByText(/the last day is not known: check with the issuer\. Credits earned after the end/),
    ).toBeDefined();
    expect(screen.getByText(/Every safe day has passed/)).toBeDefined();
  });

  it('says that credits still count when only the safe day has passed', async () => {
    show(standing({ asOf: '2027-04-02', daysLeft: 28 }));
    expect(
      await screen.findByText(
        /The last safe day to finish has passed\. Credits still count until 30 Apr 2027/,
      ),
    ).toBeDefined();
  });

  it('shows nothing of a credential that is not renewed', async () => {
    const rule = aRule({ renewal: { mode: 'none', sources: ['issuer-text'], confidence: 'verified' } });
    renderWithApp(
      <>
        <Deadlines credential={credential} standing={standing()} rule={rule} />
        <p>The end</p>
      </>,
    );
    await screen.findByText('The end');
    expect(screen.queryByText('Deadlines')).toBeNull();
  });

  it('says that nothing is due where the cycle was renewed before its end', async () => {
    renderWithApp(
      <Deadlines
        credential={aCredential({ cycle: { startsOn: '2027-05-01', endsOn: '2029-04-30' } })}
        standing={standing()}
        rule={aRule()}
      />,
    );
    expect(
      await screen.findByText(/The cycle until 30 Apr 2027 is renewed: .* begins on 1 May 2027\./),
    ).toBeDefined();
    expect(screen.queryByText('Finish the last course')).toBeNull();
  });

  it('sets a time by keyboard, and goes back to the usual one', async () => {
    const { user, client } = show(standing(), {
      answers: { 'credentials.update': ({ leadTimes }) => ({ ...credential, leadTimes: { ...leadTimes } }) },
    });
    const change = await screen.findByRole('button', {
      name: 'Change the time: Have the certificate in hand',
    });
    change.focus();
    await user.keyboard('{Enter}');
    const field = await screen.findByRole('textbox', { name: 'Days for “Have the certificate in hand”' });
    expect(document.activeElement).toBe(field);
    await user.clear(field);
    await user.keyboard('{Enter}');
    expect(screen.getByText('Whole days, from 0 to 400.')).toBeDefined();
    await user.type(field, '30{Enter}');
    await waitFor(() =>
      expect(client.inputsOf('credentials.update')).toEqual([
        { id: 'credential-1', leadTimes: { processing: 14, certificate: 30 } },
      ]),
    );
    expect(await screen.findByText('“Have the certificate in hand” now takes 30 days')).toBeDefined();

    await user.click(screen.getByRole('button', { name: 'Change the time: The issuer has processed it' }));
    await user.click(await screen.findByRole('button', { name: 'Back to the usual time' }));
    await waitFor(() =>
      expect(client.inputsOf('credentials.update').at(-1)).toEqual({ id: 'credential-1', leadTimes: {} }),
    );
  });

  it('leaves a time as it is on Escape, and gives the focus back', async () => {
    const { user, client } = show();
    await user.click(await screen.findByRole('button', { name: 'Change the time: Renew' }));
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change the time: Renew' })),
    );
    expect(client.inputsOf('credentials.update')).toEqual([]);
  });

  it('says all of it in Spanish, and has no faults that axe can see', async () => {
    show(standing(), { locale: 'es' });
    expect(
      await screen.findByText(
        'Lo siguiente: Terminar el último curso hasta el 30 mar 2027, dentro de 32 días.',
      ),
    ).toBeDefined();
    expect(await axeFaults()).toEqual([]);
  });
});

describe('a cycle that was renewed before its end', () => {
  const next = { cycle: { startsOn: '2027-05-01', endsOn: '2029-04-30' } };

  it('is told from the cycle that is running and from one that has begun', () => {
    expect(isRenewedAhead(next, standing())).toBe(true);
    expect(isRenewedAhead(credential, standing())).toBe(false);
    expect(isRenewedAhead(next, standing({ asOf: '2027-05-01', cycle: next.cycle }))).toBe(false);
  });

  it('is said at the top of the page, which does not ask to renew again', async () => {
    renderWithApp(<CredentialsScreen />, {
      route: '/credentials',
      answers: {
        'credentials.list': () => [aCredential(next)],
        'credentials.standing': () => standing({ state: 'met', decision: 'can-renew' }),
      },
    });
    const sentence = await screen.findByRole('heading', { level: 1 });
    expect(sentence.textContent).toBe(
      'The cycle until 30 Apr 2027 is renewed: nothing is due before the next one begins on 1 May 2027.',
    );
    expect(screen.queryByRole('button', { name: 'Renew' })).toBeNull();
  });
});
