import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import RulesScreen from '../../../renderer/features/rules/RulesScreen';
import { axeFaults } from '../support/axe';
import { aCredential } from '../support/builders';
import { renderWithApp } from '../support/render-with-app';
import { rulesHost } from './support';

const open = (route: string, host = rulesHost(), locale: 'en' | 'es' = 'en') =>
  renderWithApp(<RulesScreen />, { answers: host.answers, route, locale });

describe('the list of rules', () => {
  it('groups rules by issuer with when they were checked, how sure they are and what goes by them', async () => {
    open('/rules');
    const list = await screen.findByRole('navigation', { name: 'Rules by issuer' });
    const srt = within(list).getByRole('region', { name: 'SRT' });
    expect(within(srt).getByRole('link').textContent).toMatch(
      /Sample R\.T\.old.*checked .* 2026 · verified · 2 credentials/,
    );
    expect(within(list).getByRole('region', { name: 'CLB' }).textContent).toContain('imported');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Choose a rule');
    expect(await axeFaults()).toEqual([]);
  });

  it('finds by every word typed and by field, and comes back to all', async () => {
    const { user } = open('/rules');
    await user.type(await screen.findByRole('searchbox', { name: 'Find a rule' }), 'clinic laser');
    expect(screen.queryByRole('link', { name: /Sample/ })).toBeNull();
    expect(screen.getByRole('link', { name: /Laser/ })).not.toBeNull();
    await user.type(screen.getByRole('searchbox', { name: 'Find a rule' }), ' zzz');
    expect(screen.getByText('No rule matches.', { exact: false })).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show all rules' }));
    expect(screen.getByRole('link', { name: /Sample/ })).not.toBeNull();
  });

  it('moves from rule to rule by the arrow keys', async () => {
    const { user } = open('/rules');
    const first = await screen.findByRole('link', { name: /Sample/ });
    first.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: /Laser/ }));
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(first);
  });

  it('puts files that do not load on top, with path and reason', async () => {
    open(
      '/rules',
      rulesHost({
        'rules.problems': () => [
          {
            name: 'broken.json',
            message: 'Not usable.',
            issues: [{ path: 'total.asks', message: 'is missing' }],
          },
        ],
      }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('1 rule file does not load');
    expect(alert.textContent).toContain('broken.json');
    expect(alert.textContent).toContain('total.asks is missing');
  });

  it('says so when a rule is not there any more, or none is', async () => {
    const { navigate } = open('/rules/lost');
    expect(await screen.findByText('This rule is not in the workbook any more.')).not.toBeNull();
    navigate('/rules');
    expect(await screen.findByText('Choose a rule to read what its issuer asks for.')).not.toBeNull();
  });

  it('offers the import where there is no rule at all', async () => {
    open('/rules', rulesHost({ 'rules.summaries': () => [] }));
    expect(await screen.findByText('No rule is here yet.')).not.toBeNull();
  });
});

describe('the page of a rule', () => {
  it('says in one sentence what is asked, and shows each fact with how sure it is', async () => {
    open('/rules/sample-rt');
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: '24 CE credits every two years, ending before your birth month.',
      }),
    ).not.toBeNull();
    const asked = screen.getByRole('region', { name: 'What is asked' });
    expect(within(asked).getByText('Ethics')).not.toBeNull();
    expect(within(asked).getByText('At least 2 CE credits')).not.toBeNull();
    expect(within(asked).getByText('Only for: Sonography: R.T.(S)')).not.toBeNull();
    expect(await axeFaults()).toEqual([]);
  });

  it('shows the sources of a fact one press away, and opens one outside', async () => {
    const { user, shell } = open('/rules/sample-rt');
    await user.click(await screen.findByRole('button', { name: 'Where “Ethics” comes from: verified' }));
    const popover = await screen.findByRole('dialog');
    expect(popover.textContent).toContain('Read in the issuer’s own text.');
    const link = within(popover).getByRole('button', { name: /^Open “/ });
    await user.click(link);
    expect(shell.opened).toHaveLength(1);
    expect(shell.opened[0]).toMatch(/^https:/);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('links the person’s credentials that go by it, and counts those of others', async () => {
    open(
      '/rules/sample-rt',
      rulesHost({ 'credentials.list': () => [aCredential({ ruleId: 'sample-rt', title: 'My R.T.' })] }),
    );
    expect(await screen.findByRole('link', { name: 'My R.T.' })).not.toBeNull();
    expect(screen.getByText('1 credential of another person goes by it.', { exact: false })).not.toBeNull();
  });

  it('exports the file with the SHA-256 to compare by, once however often it is pressed', async () => {
    const { user, shell } = open('/rules/sample-rt');
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('ab'.repeat(32))).not.toBeNull();
    await user.dblClick(within(dialog).getByRole('button', { name: 'Save the file' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(shell.saved).toHaveLength(1);
    expect(shell.saved[0]?.suggestedName).toBe('sample-rt.json');
    expect(new TextDecoder().decode(shell.saved[0]?.bytes)).toContain('"id": "sample-rt"');
  });

  it('removes an imported rule that nothing goes by', async () => {
    const host = rulesHost({ 'rules.remove': ({ id }) => ({ id }) });
    const { user, client, route } = open('/rules/own-badge', host);
    await user.click(await screen.findByRole('button', { name: 'More actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await waitFor(() => expect(client.inputsOf('rules.remove')).toEqual([{ id: 'own-badge' }]));
    await waitFor(() => expect(route()).toBe('/rules'));
    expect(await screen.findByText('Removed the rule “Laser Badge”')).not.toBeNull();
  });

  it('does not offer to edit or to remove a rule that ships', async () => {
    const { user } = open('/rules/sample-rt');
    await user.click(await screen.findByRole('button', { name: 'More actions' }));
    expect(await screen.findByRole('menuitem', { name: 'Print this rule' })).not.toBeNull();
    expect(screen.queryByRole('menuitem', { name: 'Remove' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Make my own' }).getAttribute('href')).toBe(
      '/rules/new/sample-rt',
    );
  });

  it('says what went wrong when the rule cannot be read', async () => {
    open(
      '/rules/sample-rt',
      rulesHost({
        'rules.get': () => {
          throw new AppError('internal', 'The disk said no.');
        },
      }),
    );
    expect((await screen.findByRole('alert')).textContent).toContain('The disk said no.');
  });

  it('speaks Spanish', async () => {
    open('/rules/sample-rt', rulesHost(), 'es');
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: '24 CE credits cada dos años, hasta el mes anterior a su mes de nacimiento.',
      }),
    ).not.toBeNull();
  });
});
