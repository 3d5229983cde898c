import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { checkRule } from '#core/compliance/load-rule';
import { historyOf } from '../../../renderer/features/rules/edit/history-of';
import RulesScreen from '../../../renderer/features/rules/RulesScreen';
import { aRule, aStanding } from '../credentials/build';
import { axeFaults } from '../support/axe';
import { aCredential, anActivity } from '../support/builders';
import { renderWithApp } from '../support/render-with-app';
import { anImpact, rulesHost, textOf } from './support';

const open = (route: string, host = rulesHost()) =>
  renderWithApp(<RulesScreen />, { answers: host.answers, route });

const field = (path: string) => {
  const found = document.querySelector(`[data-path="${path}"]`);
  if (
    !(
      found instanceof HTMLInputElement ||
      found instanceof HTMLTextAreaElement ||
      found instanceof HTMLSelectElement
    )
  ) {
    throw new Error(`There is no field ${path}`);
  }
  return found;
};
const opened = () => screen.findByRole('heading', { level: 2, name: 'Check' });
const textField = () => screen.getByLabelText<HTMLTextAreaElement>('The rule as JSON');

describe('writing a rule', () => {
  it('starts a copy under an id of its own, at version 1', async () => {
    open('/rules/new/own-badge');
    await opened();
    expect(field('id').value).toBe('own-badge-own');
    expect(field('title').value).toBe('Laser Badge (my own)');
    expect(await screen.findByText('No faults.')).not.toBeNull();
    expect(await axeFaults()).toEqual([]);
  });

  it('makes the id of a new rule from its name, and says by path what is missing', async () => {
    const { user } = open('/rules/new');
    await opened();
    await user.type(field('title'), 'Night Badge');
    expect(field('id').value).toBe('night-badge');
    const fault = await screen.findByRole('button', { name: 'Go to shortTitle' });
    await user.click(fault);
    expect(document.activeElement).toBe(field('shortTitle'));
    await user.keyboard('Night');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Go to shortTitle' })).toBeNull());
  });

  it('changes one draft from the form and from the text', async () => {
    const { user } = open('/rules/own-badge/edit');
    await opened();
    await user.clear(field('categories.0.min'));
    await user.type(field('categories.0.min'), '2,5');
    await user.click(screen.getByRole('radio', { name: 'As text' }));
    expect(JSON.parse(textField().value).categories[0].min).toBe(2.5);
    await user.clear(textField());
    await user.click(textField());
    await user.paste(textOf(aRule({ id: 'own-badge', title: 'From the text' })));
    await user.click(screen.getByRole('radio', { name: 'Form' }));
    expect(field('title').value).toBe('From the text');
  });

  it('takes a share of what is asked as an amount, and an emptied field away', async () => {
    const { user } = open('/rules/own-badge/edit');
    await opened();
    await user.clear(field('categories.1.max'));
    await user.type(field('categories.1.max'), '50 %');
    await user.clear(field('categories.0.min'));
    await user.click(screen.getByRole('radio', { name: 'As text' }));
    const [first, second] = JSON.parse(textField().value).categories;
    expect(second.max).toEqual({ percentOfRequired: 50 });
    expect('min' in first).toBe(false);
  });

  it('names the fault at its field, and jumps to it through what is folded away', async () => {
    const { user, client } = open('/rules/own-badge/edit');
    await opened();
    await user.clear(field('categories.0.max'));
    await user.type(field('categories.0.max'), 'many');
    const fault = await screen.findByRole('button', { name: 'Go to categories.0.max' });
    expect(fault.textContent).toMatch(/line \d+/);
    await user.click(fault);
    expect(document.activeElement).toBe(field('categories.0.max'));
    expect(field('categories.0.max').getAttribute('aria-invalid')).toBe('true');
    // The button that saves leads to the fault as well, and stores nothing.
    field('title').focus();
    await user.click(screen.getByRole('button', { name: 'Save rule' }));
    expect(document.activeElement).toBe(field('categories.0.max'));
    expect(client.inputsOf('rules.import')).toHaveLength(0);
  });

  it('opens what is folded away to get to a fault in it', async () => {
    const { user } = open('/rules/own-badge/edit');
    await opened();
    await user.click(screen.getByRole('radio', { name: 'As text' }));
    const json = JSON.parse(textField().value);
    json.categories[1].maxPerDay = -1;
    await user.clear(textField());
    await user.click(textField());
    await user.paste(textOf(json));
    await user.click(screen.getByRole('radio', { name: 'Form' }));
    await user.click(await screen.findByRole('button', { name: 'Go to categories.1.maxPerDay' }));
    expect(document.activeElement).toBe(field('categories.1.maxPerDay'));
  });

  it('says so while the text is no JSON, and loses none of it', async () => {
    const { user } = open('/rules/own-badge/edit');
    await opened();
    await user.click(screen.getByRole('radio', { name: 'As text' }));
    await user.type(textField(), '{Control>}{End}{/Control}oops');
    const written = textField().value;
    await user.click(screen.getByRole('radio', { name: 'Form' }));
    expect((await screen.findByRole('alert')).textContent).toContain('not JSON just now');
    await user.click(screen.getByRole('button', { name: 'Go to the text' }));
    await waitFor(() => expect(textField().value).toBe(written));
    expect(await screen.findByRole('button', { name: 'Go to whole file' })).not.toBeNull();
  });

  it('undoes and does again, by key in a field and by button', async () => {
    const { user, client } = open('/rules/own-badge/edit');
    await opened();
    await user.type(field('title'), ' X');
    await user.type(field('shortTitle'), ' Y');
    await user.keyboard('{Control>}z{/Control}');
    expect(field('shortTitle').value).toBe('Laser');
    await user.click(screen.getByRole('button', { name: 'Undo the last change to the draft' }));
    expect(field('title').value).toBe('Laser Badge');
    await user.click(screen.getByRole('button', { name: 'Do it again' }));
    expect(field('title').value).toBe('Laser Badge X');
    await user.click(screen.getByRole('button', { name: 'Discard the draft' }));
    expect(field('title').value).toBe('Laser Badge');
    expect(client.inputsOf('history.undo')).toHaveLength(0);
  });

  it('adds, moves and removes categories, each with an id of its name', async () => {
    const { user } = open('/rules/own-badge/edit');
    await opened();
    await user.click(screen.getByRole('button', { name: 'Add category' }));
    await user.type(field('categories.3.title'), 'Laser safety');
    await user.click(screen.getByRole('button', { name: 'Move Category Laser safety up' }));
    await user.click(screen.getByRole('button', { name: 'Remove Category Ethics' }));
    await user.click(screen.getByRole('radio', { name: 'As text' }));
    const ids = JSON.parse(textField().value).categories.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(['own-site', 'laser-safety', 'sonography']);
  });

  it('keeps an unsaved draft when it is left, says so, and goes on with it', async () => {
    const { user, navigate } = open('/rules/own-badge/edit');
    await opened();
    await user.type(field('title'), ' II');
    act(() => navigate('/rules'));
    expect(await screen.findByText(/Your changes to “Laser Badge II” are kept as a draft/)).not.toBeNull();
    act(() => navigate('/rules/own-badge/edit'));
    await opened();
    expect(field('title').value).toBe('Laser Badge II');
    expect(screen.getByText('This is the draft you left.')).not.toBeNull();
  });

  it('saves with the next version after showing what it changes, and keeps no draft', async () => {
    const host = rulesHost({ 'rules.tryOut': () => [anImpact()] });
    const { user, client, route } = open('/rules/own-badge/edit', host);
    await opened();
    await user.type(field('title'), ' II');
    await screen.findByText('No faults.');
    await user.click(screen.getByRole('button', { name: 'Save rule' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Version 3 becomes version 4.');
    expect(await within(dialog).findByRole('row', { name: /My R\.T\./ })).not.toBeNull();
    await user.dblClick(within(dialog).getByRole('button', { name: 'Save rule' }));
    await waitFor(() => expect(route()).toBe('/rules/own-badge'));
    const sent = client.inputsOf('rules.import');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.keepRunning).toBe(true);
    expect(JSON.parse(sent[0]?.text ?? '')).toMatchObject({
      id: 'own-badge',
      version: 4,
      title: 'Laser Badge II',
    });
    expect(window.sessionStorage).toHaveLength(0);
  });

  it('does not edit a rule that ships, but offers a copy', async () => {
    const { user, route } = open('/rules/sample-rt/edit');
    await user.click(await screen.findByRole('button', { name: 'Make my own' }));
    expect(route()).toBe('/rules/new/sample-rt');
  });
});

describe('a rule against the record', () => {
  const credential = aCredential({ ruleId: 'own-badge', title: 'My badge' });

  it('shows where a credential stands now and by the draft, until the draft changes', async () => {
    const host = rulesHost({
      'credentials.list': () => [credential],
      'rules.tryOut': () => [anImpact({ title: 'My badge' })],
    });
    const { user, client } = open('/rules/own-badge/edit', host);
    await opened();
    await screen.findByText('No faults.');
    await user.selectOptions(await screen.findByLabelText('Credential'), 'My badge');
    await user.click(screen.getByRole('button', { name: 'Test' }));
    const row = await screen.findByRole('row', { name: /My badge/ });
    expect(row.textContent).toMatch(/On track.*20 of 24.*At risk.*20 of 30/);
    expect(client.inputsOf('rules.tryOut')[0]).toMatchObject({
      personId: 'person-1',
      credentialId: 'credential-1',
    });
    await user.type(field('title'), '!');
    expect(screen.queryByRole('row', { name: /My badge/ })).toBeNull();
  });

  it('adds what a credential is now as a worked example', async () => {
    const activity = anActivity({
      id: 'act',
      title: 'Laser drill',
      credits: { amount: 3, unit: 'CE credit' },
    });
    const host = rulesHost({
      'credentials.list': () => [credential],
      'credentials.standing': () =>
        aStanding({
          activities: [
            {
              activityId: 'act',
              title: 'Laser drill',
              completedOn: activity.completedOn,
              earned: 3,
              counted: 3,
              used: 3,
              hasEvidence: false,
            },
          ],
        }),
      'activities.list': () => [activity, anActivity({ id: 'elsewhere', title: 'Not of this credential' })],
    });
    const { user } = open('/rules/own-badge/edit', host);
    await opened();
    await user.click(await screen.findByRole('button', { name: 'Add as example' }));
    expect(await screen.findByText(/Added the example “My badge on/)).not.toBeNull();
    await user.click(screen.getByRole('radio', { name: 'As text' }));
    const { histories } = JSON.parse(textField().value);
    expect(histories).toHaveLength(1);
    expect(histories[0].given.activities.map(({ title }: { title: string }) => title)).toEqual([
      'Laser drill',
    ]);
    expect(checkRule(textField().value).issues).toEqual([]);
  });

  it('makes an example that the rule format takes, whatever the credential has', () => {
    const history = historyOf({
      id: 'full',
      title: 'Everything',
      credential: aCredential({
        issuedOn: '2020-01-01',
        pastCycles: [{ startsOn: '2023-05-01', endsOn: '2025-04-30', renewedOn: '2025-05-02', carriedIn: 2 }],
        holds: ['sonographer'],
        lists: { specialties: ['Chemistry'] },
        answers: { total: { value: 24, note: 'by phone' } },
        confirmations: { form: '2026-01-01' },
        events: [{ id: 'e', eventId: 'new-specialty', on: '2026-02-01', credits: 5, note: 'x' }],
        carriedIn: { credits: 2, note: 'x' },
      }),
      standing: aStanding({
        needs: [{ categoryId: 'ethics', also: ['own-site'], credits: 1 }],
        activities: [],
      }),
      activities: [],
      person: { birthMonth: 5, birthDay: 9 },
    });
    const rule = aRule({ histories: [JSON.parse(JSON.stringify(history))] });
    expect(checkRule(textOf(rule)).issues).toEqual([]);
  });
});
