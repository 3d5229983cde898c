import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import type { Mark } from '#core/contract/marks';
import MarksScreen from '../../../../renderer/features/guides/working/MarksScreen';
import { EvidenceNeeds } from '../../../../renderer/features/portfolio/EvidenceNeeds';
import { FromGuides } from '../../../../renderer/features/today/FromGuides';
import { axeFaults } from '../../support/axe';
import { aPerson, someSettings } from '../../support/builders';
import { type RenderOptions, renderWithApp } from '../../support/render-with-app';
import { aGuide, summaryOf } from '../support/guides';
import { aMark } from './marks';

const heading = 'Core Functions of the Echo Technician Role';
const all: Mark[] = [
  aMark({ id: 'a', kind: 'goal', text: 'Shadow a scan' }),
  aMark({ id: 'b', kind: 'goal', text: 'Lead a scan', doneAt: '2027-02-20T12:00:00.000Z' }),
  aMark({ id: 'c', kind: 'question', text: 'How loud is it?', anchor: { quote: 'right window' } }),
  aMark({ id: 'd' }),
  aMark({
    id: 'e',
    kind: 'note',
    text: 'Bring a *cup*',
    anchor: { sectionId: 'coffee', heading: 'Where the coffee is', quote: '' },
  }),
  aMark({
    id: 'f',
    kind: 'evidence-need',
    text: 'Sleep log',
    guideId: 'gone',
    guideTitle: 'Sleep Technologist',
    place: { state: 'gone' },
    anchor: { sectionId: 'x', heading: 'Nights', quote: 'Keep a log.' },
  }),
];

function open(marks: readonly Mark[], options: RenderOptions = {}) {
  return renderWithApp(<MarksScreen />, {
    route: '/guides/marks',
    ...options,
    answers: {
      'marks.list': () => [...marks],
      'guides.list': () => [summaryOf(aGuide())],
      ...options.answers,
    },
  });
}

describe('everything that was marked', () => {
  it('opens with what is open and what else there is, by guide and section', async () => {
    open(all);
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Open: 1 goal, 1 question and 1 piece of evidence to get. Also 1 highlight and 1 note.',
      }),
    ).toBeTruthy();
    expect(screen.getByText('6 marks in all')).toBeTruthy();
    const echo = screen.getByRole('region', { name: 'Echo Technician' });
    expect(
      within(echo)
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual([heading, 'Where the coffee is']);
    const gone = screen.getByRole('region', { name: 'Sleep Technologist' });
    expect(within(gone).getByText('This guide is no longer in the workbook.')).toBeTruthy();
    expect(within(gone).queryByRole('link')).toBeNull();
    expect(await axeFaults()).toEqual([]);
  });

  it('leads back to the place of each', async () => {
    const { user, route } = open(all);
    await user.click(await screen.findByRole('link', { name: 'from “right window”' }));
    expect(route()).toBe('/guides/guide-1/core');
  });

  it('ticks what is done', async () => {
    const { user, client } = open(all, { answers: { 'marks.update': () => aMark() } });
    await user.click(await screen.findByRole('checkbox', { name: 'Goal, done: Shadow a scan' }));
    expect(client.inputsOf('marks.update')).toEqual([{ id: 'a', done: true }]);
    expect(await screen.findByText('Done.')).toBeTruthy();
  });

  it('filters by kind, guide, state and words, and gives all back', async () => {
    const { user } = open(all);
    const cards = () => screen.queryAllByRole('article').map((card) => card.getAttribute('data-mark'));
    await user.click(await screen.findByRole('radio', { name: 'Open' }));
    expect(cards()).toEqual(['a', 'c', 'f']);
    await user.click(screen.getByRole('radio', { name: 'Done' }));
    expect(cards()).toEqual(['b']);
    await user.click(screen.getByRole('radio', { name: 'All' }));
    await user.click(screen.getByRole('combobox', { name: 'Kind' }));
    await user.click(await screen.findByRole('option', { name: 'Goal' }));
    expect(cards()).toEqual(['a', 'b']);
    await user.click(screen.getByRole('combobox', { name: 'Guide' }));
    await user.click(await screen.findByRole('option', { name: 'Sleep Technologist' }));
    expect(screen.getByRole('status').textContent).toContain('Nothing you marked fits these filters.');
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(cards()).toHaveLength(6);
    await user.type(screen.getByRole('textbox', { name: 'Find in what you marked' }), 'LOUD window');
    expect(cards()).toEqual(['c']);
  });

  it('prints, and keeps the filtered list as Markdown', async () => {
    const { user, shell } = open(all);
    await user.click(await screen.findByRole('button', { name: 'Print' }));
    expect(shell.counts.printed).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Save as Markdown' }));
    expect(await screen.findByText('Saved the list.')).toBeTruthy();
    const [file] = shell.saved;
    expect(file?.suggestedName).toBe('From the guides - Dana Field.md');
    expect(file?.mediaType).toBe('text/markdown');
    expect(new TextDecoder().decode(file?.bytes)).toBe(`# From the guides: Dana Field

As of 26 Feb 2027

## Echo Technician

### ${heading}

- [ ] **Goal**: Shadow a scan
  from “They find the right window between two ribs.”
- [x] **Goal**: Lead a scan
  from “They find the right window between two ribs.”
- [ ] **Question for a session**: How loud is it?
  from “right window”
- **Highlight**: “They find the right window between two ribs.”

### Where the coffee is

- **Note**: Bring a \\*cup\\*

## Sleep Technologist (no longer in the workbook)

### Nights

- [ ] **Evidence to get**: Sleep log
  from “Keep a log.”
  (This guide is no longer in the workbook.)
`);
  });

  it('says what went wrong where the file could not be kept', async () => {
    const { user, shell } = open(all);
    shell.shell.saveFile = () => Promise.reject(new AppError('internal', 'The disk is full.'));
    await user.click(await screen.findByRole('button', { name: 'Save as Markdown' }));
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
  });

  it('says what it is for while nothing is marked', async () => {
    open([]);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Nothing is marked in a guide yet.' }),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Read a guide' })).toBeTruthy();
  });

  it('says what went wrong where the marks could not be read, and tries again', async () => {
    let isBroken = true;
    const { user } = open([], {
      answers: {
        'marks.list': () => {
          if (isBroken) throw new AppError('store-unavailable', 'The workbook could not be read.');
          return all;
        },
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The workbook could not be read.');
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Shadow a scan')).toBeTruthy();
  });

  it('shows the marks of the client on screen, in their language', async () => {
    const { client } = open([aMark({ kind: 'goal', text: 'Ver un estudio' })], {
      locale: 'es',
      answers: {
        'people.list': () => [aPerson({ id: 'client-7', kind: 'client' })],
        'settings.get': () => someSettings({ currentPersonId: 'client-7', mode: 'counsellor', locale: 'es' }),
      },
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Pendiente: 1 meta.' })).toBeTruthy();
    expect(client.inputsOf('marks.list')).toEqual([{ personId: 'client-7' }]);
  });

  it('asks for a client where there is none', async () => {
    open([], {
      answers: {
        'people.list': () => [],
        'settings.get': () => someSettings({ currentPersonId: null, mode: 'counsellor' }),
      },
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'No client yet' })).toBeTruthy();
  });
});

describe('on Today', () => {
  const today = (marks: readonly Mark[]) =>
    renderWithApp(<FromGuides personId="person-1" />, {
      answers: { 'marks.list': () => [...marks], 'marks.update': () => aMark() },
    });

  it('says what is open, shows the next three, and ticks them', async () => {
    const more = aMark({ id: 'g', kind: 'skill', text: 'Patience' });
    const { user, client, route } = today([...all, more]);
    const strip = await screen.findByRole('region', { name: 'From your guides' });
    expect(
      within(strip).getByRole('heading', {
        name: 'From your guides: 1 goal, 1 skill to build, 1 question and 1 piece of evidence to get open',
      }),
    ).toBeTruthy();
    expect(within(strip).getAllByRole('listitem')).toHaveLength(3);
    await user.click(within(strip).getByRole('checkbox', { name: 'Goal, done: Shadow a scan' }));
    expect(client.inputsOf('marks.update')).toEqual([{ id: 'a', done: true }]);
    expect(await axeFaults()).toEqual([]);
    await user.click(within(strip).getByRole('link', { name: 'How loud is it?' }));
    expect(route()).toBe('/guides/guide-1/core');
  });

  it('is not there while nothing is open', async () => {
    const { client } = today([aMark(), aMark({ id: 'b', kind: 'goal', doneAt: '2027-02-20T12:00:00.000Z' })]);
    await waitFor(() => expect(client.inputsOf('marks.list')).toHaveLength(1));
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('in the portfolio', () => {
  it('shows the evidence that is needed, and only that', async () => {
    renderWithApp(<EvidenceNeeds personId="person-1" />, { answers: { 'marks.list': () => all } });
    const needs = await screen.findByRole('region', { name: 'Evidence you said you need' });
    expect(within(needs).getAllByRole('listitem')).toHaveLength(1);
    // Its guide is gone: the list of all says so, and keeps the words.
    expect(within(needs).getByRole('link', { name: 'Sleep log' }).getAttribute('href')).toBe('/guides/marks');
  });

  it('is not there where none is needed, or where it cannot be read', async () => {
    const { client } = renderWithApp(<EvidenceNeeds personId="person-1" />, {
      answers: {
        'marks.list': () => {
          throw new AppError('store-unavailable', 'No.');
        },
      },
    });
    await waitFor(() => expect(client.inputsOf('marks.list')).toHaveLength(1));
    expect(screen.queryByRole('region')).toBeNull();
  });
});
