import { readFileSync } from 'node:fs';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Rule, ruleSchema } from '#core/compliance/rule';
import { aSummary } from '../credentials/renewal-parts';
import { axeFaults } from '../support/axe';
import { aCredential } from '../support/builders';
import { aGuide } from './support/guides';
import { stubObserver } from './support/observer';
import { article, openGuides } from './support/open-guides';

beforeEach(() => {
  stubObserver();
});

const root = path.resolve(import.meta.dirname, '../../..');
const arrt = (): Rule =>
  ruleSchema.parse(JSON.parse(readFileSync(path.join(root, 'resources/rules/arrt-rt.json'), 'utf8')));

const guide = () =>
  aGuide({
    credentials: [
      { title: 'Radiography, R.T.(R)', issuer: 'ARRT', ruleId: 'arrt-rt' },
      { title: 'Echo Certificate', issuer: 'Echo Council', ruleId: 'not-here' },
    ],
  });

const section = async () => within(await article()).getByRole('region', { name: 'Credentials' });

describe('the credentials of an occupation', () => {
  it('stand in the contents, with what each asks where the workbook has its rule', async () => {
    openGuides([guide()], { answers: { 'rules.list': () => [arrt()] } });
    const credentials = await section();
    expect(await within(credentials).findByText('24 CE credits every 2 years')).toBeTruthy();
    expect(within(credentials).getByText('No renewal rule in this workbook.')).toBeTruthy();
    expect(
      within(screen.getByRole('list', { name: 'Contents of Echo Technician' })).getByRole('link', {
        name: 'Credentials',
      }),
    ).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it('are added with their rule picked', async () => {
    const { user } = openGuides([guide()], {
      answers: {
        'rules.list': () => [arrt()],
        'rules.summaries': () => [aSummary({ id: arrt().id })],
        'rules.get': () => arrt(),
      },
    });
    await user.click(
      await within(await section()).findByRole('button', {
        name: 'Add “Radiography, R.T.(R)” to my credentials',
      }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Add credential' });
    expect(((await within(dialog).findByLabelText(/^Name/)) as HTMLInputElement).value).toBe(
      arrt().shortTitle,
    );
    expect(within(dialog).queryByRole('searchbox')).toBeNull();
  });

  it('are added as one’s own, by name and issuer, where there is no rule', async () => {
    const { user } = openGuides([guide()], { answers: { 'rules.list': () => [arrt()] } });
    await user.click(
      await within(await section()).findByRole('button', {
        name: 'Add “Echo Certificate” as a credential of your own',
      }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Add credential' });
    expect(((await within(dialog).findByLabelText(/^Name/)) as HTMLInputElement).value).toBe(
      'Echo Certificate',
    );
    expect((within(dialog).getByLabelText(/^Issuer/) as HTMLInputElement).value).toBe('Echo Council');
  });

  it('lead to the person’s own where they hold one, by its rule or by its name', async () => {
    openGuides([guide()], {
      answers: {
        'rules.list': () => [arrt()],
        'credentials.list': () => [
          aCredential({ id: 'one', title: 'My card', ruleId: 'arrt-rt' }),
          aCredential({ id: 'two', title: 'echo  certificate' }),
        ],
      },
    });
    const credentials = await section();
    const links = await within(credentials).findAllByRole('link', { name: /You hold it/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/credentials/one', '/credentials/two']);
    expect(within(credentials).queryByRole('button')).toBeNull();
  });

  it('are only told where there is no person', async () => {
    openGuides([guide()], { answers: { 'rules.list': () => [arrt()], 'people.list': () => [] } });
    const credentials = await section();
    await within(credentials).findByText('24 CE credits every 2 years');
    await waitFor(() => expect(within(credentials).queryByRole('button')).toBeNull());
  });
});
