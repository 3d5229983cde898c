import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AppError } from '#core/contract/errors';
import { ruleFileMaxBytes } from '../../../renderer/features/rules/import/read-rule-file';
import RulesScreen from '../../../renderer/features/rules/RulesScreen';
import { aRule } from '../credentials/build';
import { axeFaults } from '../support/axe';
import { renderWithApp } from '../support/render-with-app';
import { anImpact, rulesHost, textOf } from './support';

const newRule = aRule({ id: 'night-badge', title: 'Night Badge', shortTitle: 'Night' });
const fileOf = (text: string, name = 'night-badge.json') =>
  new File([text], name, { type: 'application/json' });

function open(host = rulesHost(), route = '/rules/import') {
  const view = renderWithApp(<RulesScreen />, { answers: host.answers, route });
  const pick = async (file: File) => {
    await screen.findByRole('heading', { level: 1 });
    const input = document.querySelector('input[type=file]');
    if (!(input instanceof HTMLInputElement)) throw new Error('There is no file picker');
    fireEvent.change(input, { target: { files: [file] } });
  };
  return { ...view, pick };
}

function drop(files: File[]) {
  const event = createEvent.drop(window);
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files } });
  fireEvent(window, event);
}

describe('importing a rule', () => {
  it('says what the file asks and what it changes, and stores it once', async () => {
    const { user, pick, client, route } = open();
    await pick(fileOf(textOf(newRule)));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Night Badge: ready to import.' }),
    ).not.toBeNull();
    expect(screen.getByText('A new rule; nothing is replaced.')).not.toBeNull();
    expect(await screen.findByText('No credential of this workbook goes by it.')).not.toBeNull();
    expect(await axeFaults()).toEqual([]);
    expect(client.inputsOf('rules.import')).toHaveLength(0);
    await user.dblClick(screen.getByRole('button', { name: 'Import rule' }));
    await waitFor(() => expect(route()).toBe('/rules/night-badge'));
    expect(client.inputsOf('rules.import')).toEqual([{ text: textOf(newRule) }]);
    expect(client.inputsOf('rules.tryOut')[0]).toEqual({ text: textOf(newRule) });
  });

  it('shows where credentials would stand, and lets running cycles keep their version or not', async () => {
    const host = rulesHost({ 'rules.tryOut': () => [anImpact()] });
    const { user, pick, client } = open(host);
    await pick(fileOf(textOf(aRule({ ...host.imported, version: 4 }))));
    const row = await screen.findByRole('row', { name: /My R\.T\./ });
    expect(row.textContent).toContain('On track20 of 24 CE credits4 CE credits short');
    expect(row.textContent).toContain('At risk20 of 30 CE credits10 CE credits short');
    expect(screen.getByText(/Replaces version 3 .* with version 4/)).not.toBeNull();
    expect(screen.getByText('1 of 1 credential would stand otherwise.')).not.toBeNull();
    const keep = screen.getByRole('checkbox', { name: /keep the version/ });
    expect(keep).toHaveProperty('checked', true);
    await user.click(keep);
    await user.click(screen.getByRole('button', { name: 'Import rule' }));
    await waitFor(() => expect(client.inputsOf('rules.import')[0]?.keepRunning).toBe(false));
  });

  it('names every fault by path and reason, and stores nothing', async () => {
    const { user, pick, client, route } = open();
    const faulty = { ...newRule, color: 'red', categories: [{ ...newRule.categories[0], min: 9, max: 2 }] };
    await pick(fileOf(textOf(faulty)));
    expect(await screen.findByText(/This file has \d+ faults? and cannot be imported\./)).not.toBeNull();
    expect(screen.getByText('color')).not.toBeNull();
    expect(screen.getByText('unknown field')).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Import rule' })).toBeNull();
    expect(client.inputsOf('rules.import')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Open it in the editor' }));
    expect(route()).toBe('/rules/new');
    expect(await screen.findByLabelText('Name', { selector: '[data-path="title"]' })).toHaveProperty(
      'value',
      'Night Badge',
    );
  });

  it('refuses a file of more than 1 MB without reading it', async () => {
    const { pick, client } = open();
    const huge = fileOf('{}');
    Object.defineProperty(huge, 'size', { value: ruleFileMaxBytes + 1 });
    const read = vi.spyOn(huge, 'arrayBuffer');
    await pick(huge);
    expect((await screen.findByRole('alert')).textContent).toMatch(/at most 1 MB. It was not read/);
    expect(read).not.toHaveBeenCalled();
    expect(client.inputsOf('rules.check')).toHaveLength(0);
  });

  it.each([
    ['another kind of file', fileOf('{}', 'photo.png'), /does not end in \.json/],
    ['an empty file', fileOf('  \n'), /is empty/],
    [
      'letters in another encoding',
      new File([new Uint8Array([0xff, 0xfe, 0x41])], 'a.json'),
      /not a text in UTF-8/,
    ],
  ])('refuses %s and says that nothing was stored', async (_what, file, reason) => {
    const { pick, client } = open();
    await pick(file);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(reason);
    expect(alert.textContent).toContain('Nothing was stored.');
    expect(client.inputsOf('rules.check')).toHaveLength(0);
  });

  it('does not take over a rule that ships', async () => {
    const host = rulesHost();
    const { pick } = open(host);
    await pick(fileOf(textOf(host.bundled)));
    expect(await screen.findByText(/ships with Pathbook under this id/)).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Import rule' })).toBeNull();
  });

  it('takes a file that is dropped on any page of the rules, one at a time', async () => {
    const { route } = open(rulesHost(), '/rules/sample-rt');
    await screen.findByRole('heading', { level: 1, name: /24 CE credits/ });
    drop([fileOf(textOf(newRule))]);
    await waitFor(() => expect(route()).toBe('/rules/import'));
    expect(await screen.findByText('Night Badge: ready to import.')).not.toBeNull();
    drop([fileOf('{}'), fileOf('{}')]);
    expect((await screen.findByRole('alert')).textContent).toContain('Drop one file at a time.');
  });

  it('says so when the storing fails, and can be tried again', async () => {
    let isBroken = true;
    const { user, pick, client, route } = open(
      rulesHost({
        'rules.import': () => {
          if (isBroken) throw new AppError('conflict', 'Somebody was faster.');
          return newRule;
        },
      }),
    );
    await pick(fileOf(textOf(newRule)));
    await user.click(await screen.findByRole('button', { name: 'Import rule' }));
    expect(await screen.findByText('Somebody was faster.')).not.toBeNull();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Import rule' }));
    await waitFor(() => expect(route()).toBe('/rules/night-badge'));
    expect(client.inputsOf('rules.import')).toHaveLength(2);
  });
});
