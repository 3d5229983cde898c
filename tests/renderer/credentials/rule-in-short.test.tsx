import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AppError } from '#core/contract/errors';
import type { RuleImpact } from '#core/contract/rules';
import CredentialsScreen from '../../../renderer/features/credentials/CredentialsScreen';
import { RuleDetails } from '../../../renderer/features/credentials/RuleDetails';
import { RuleVersionNotice } from '../../../renderer/features/credentials/RuleVersionNotice';
import { versionChanges } from '../../../renderer/features/credentials/version-changes';
import { axeFaults } from '../support/axe';
import { aCredential, testToday } from '../support/builders';
import type { Answers } from '../support/fake-client';
import { renderWithApp } from '../support/render-with-app';
import { aRule, aStanding } from './build';
import { aSummary } from './renewal-parts';

// jsdom lays nothing out, so there is nothing to draw in.
vi.mock('../../../renderer/features/credentials/PaceChart', () => ({ default: () => null }));

describe('the rule in short', () => {
  it('says what it asks, how old it is, and leads to the whole of it', async () => {
    const { user, route } = renderWithApp(<RuleDetails rule={aRule()} today={testToday} />);
    expect(await screen.findByText('compared with its sources on 12 Oct 2026')).toBeDefined();
    expect(screen.getByText(/2 years from the end of the cycle/)).toBeDefined();
    expect(screen.getByText(/not carried over/)).toBeDefined();
    expect(screen.queryByText(/check with the issuer/)).toBeNull();
    expect(await axeFaults()).toEqual([]);
    await user.click(screen.getByRole('link', { name: /Read the whole rule/ }));
    expect(route()).toBe('/rules/sample-rt');
  });

  it('warns in words when it was checked more than 12 months ago or could not be confirmed', async () => {
    renderWithApp(
      <RuleDetails
        rule={aRule({
          checkedOn: '2026-02-25',
          confidence: 'unverified',
          carryOver: { policy: 'unclear', sources: ['issuer-text'], confidence: 'unverified' },
        })}
        today={testToday}
      />,
    );
    expect(
      await screen.findByText(/last compared with its sources on 25 Feb 2026, more than 12 months ago/),
    ).toBeDefined();
    expect(screen.getByText('could not be confirmed: check with the issuer')).toBeDefined();
  });
});

const short: RuleImpact['after'] = {
  state: 'met',
  decision: 'can-renew',
  unit: 'CE credit',
  required: 24,
  counted: 24,
  remaining: 0,
  needs: [],
  cycle: { startsOn: '2025-05-01', endsOn: '2027-04-30' },
};
const stricter: RuleImpact['after'] = {
  ...short,
  state: 'at-risk',
  decision: 'not-yet',
  required: 30,
  remaining: 6,
  needs: [{ categoryId: 'ethics', credits: 6 }],
};

function notice(ruleVersion: number | undefined, after: RuleImpact['after'], answers: Answers = {}) {
  const credential = aCredential({
    ruleId: 'sample-rt',
    ...(ruleVersion === undefined ? {} : { ruleVersion }),
  });
  return renderWithApp(
    <>
      <RuleVersionNotice credential={credential} standing={aStanding()} />
      <p>The end</p>
    </>,
    {
      answers: {
        'rules.summaries': () => [aSummary({ version: 3 })],
        'rules.get': () => aRule({ version: 3 }),
        'rules.export': () => ({ filename: 'sample-rt.json', text: '{"version":3}', sha256: 'ab' }),
        'rules.tryOut': () => [
          { credentialId: 'credential-1', personId: 'person-1', title: 'ARRT', before: short, after },
        ],
        'credentials.useRuleVersion': ({ version }) => ({ ...credential, ruleVersion: version }),
        ...answers,
      },
    },
  );
}

describe('a newer version of the rule', () => {
  it('shows what it would change, and switches to it', async () => {
    const { user, client } = notice(2, stricter);
    const region = await screen.findByRole('region', { name: 'Version 3 of this rule is here' });
    expect(within(region).getByText(/This cycle goes by version 2/)).toBeDefined();
    const table = await within(region).findByRole('table');
    await waitFor(() =>
      expect(
        within(table)
          .getAllByRole('row')
          .slice(1)
          .map(({ textContent }) => textContent),
      ).toEqual(['StateMetAt risk', 'Asked for24 CE credits30 CE credits', 'Still needednothing6 in ethics']),
    );
    expect(client.inputsOf('rules.tryOut')).toEqual([
      { text: '{"version":3}', credentialId: 'credential-1' },
    ]);
    expect(await axeFaults()).toEqual([]);
    await user.click(within(region).getByRole('button', { name: 'Go by version 3' }));
    await waitFor(() =>
      expect(client.inputsOf('credentials.useRuleVersion')).toEqual([
        { credentialId: 'credential-1', version: 3 },
      ]),
    );
    expect(await screen.findByText('ARRT R.T.(R) now goes by version 3 of its rule')).toBeDefined();
  });

  it('says when nothing would change', async () => {
    notice(1, short);
    expect(await screen.findByText('For this cycle it would change nothing that is counted.')).toBeDefined();
  });

  it.each([[3], [undefined]])('is silent for a cycle that goes by the newest (%s)', async (version) => {
    const { client } = notice(version, stricter);
    await screen.findByText('The end');
    await waitFor(() => expect(client.inputsOf('rules.summaries')).toHaveLength(1));
    expect(screen.queryByRole('region')).toBeNull();
    expect(client.inputsOf('rules.tryOut')).toEqual([]);
  });

  it('tells differences in order, needs by kind and credits', () => {
    expect(versionChanges(short, short)).toEqual([]);
    expect(versionChanges(short, stricter)).toEqual(['state', 'required', 'needs']);
    expect(versionChanges(stricter, { ...stricter, needs: [{ categoryId: null, credits: 6 }] })).toEqual([
      'needs',
    ]);
    expect(versionChanges(short, { ...short, cycle: { ...short.cycle, endsOn: '2027-05-31' } })).toEqual([
      'cycle',
    ]);
  });
});

describe('the version that a cycle goes by', () => {
  const list: Answers = {
    'rules.list': () => [aRule({ version: 3, title: 'The newest' })],
    'rules.get': ({ version }) => aRule({ version: version ?? 3, title: `Version ${version}` }),
    'rules.summaries': () => [],
    'credentials.standing': ({ credentialId }) => aStanding({ credentialId }),
  };
  const open = (ruleVersion: number | undefined, answers: Answers = {}) =>
    renderWithApp(<CredentialsScreen />, {
      route: '/credentials',
      answers: {
        ...list,
        'credentials.list': () => [
          aCredential({ ruleId: 'sample-rt', ...(ruleVersion === undefined ? {} : { ruleVersion }) }),
        ],
        ...answers,
      },
    });

  it('is the one on the page', async () => {
    const { client } = open(2);
    expect(await screen.findByText('Version 2')).toBeDefined();
    expect(client.inputsOf('rules.get')).toEqual([{ id: 'sample-rt', version: 2 }]);
  });

  it('is the newest where it is that, or is not kept any more', async () => {
    const { client, unmount } = open(3);
    expect(await screen.findByText('The newest')).toBeDefined();
    expect(client.inputsOf('rules.get')).toEqual([]);
    unmount();
    open(1, {
      'rules.get': () => {
        throw new AppError('not-found', 'Not kept.', { key: 'rule-version-not-found' });
      },
    });
    expect(await screen.findByText('The newest')).toBeDefined();
  });
});
