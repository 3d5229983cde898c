import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mark } from '#core/contract/marks';
import GuidesScreen from '../../../../renderer/features/guides/GuidesScreen';
import { axeFaults } from '../../support/axe';
import { renderWithApp } from '../../support/render-with-app';
import { aGuide, summaryOf } from '../support/guides';
import { stubObserver } from '../support/observer';
import { aReading } from '../support/open-guides';
import { aMark } from './marks';

beforeEach(() => {
  stubObserver();
});

const answer = 'At first the hand and the eye quarrel.';
const inAnswer = (part: Partial<Mark> = {}) =>
  aMark({
    kind: 'note',
    text: 'Ask how long.',
    ...part,
    anchor: { sectionId: 'questions', heading: 'Frequently Asked Questions', quote: answer },
  });

function open(marks: Mark[], route: string) {
  return renderWithApp(<GuidesScreen />, {
    route,
    answers: {
      'guides.list': () => [summaryOf(aGuide())],
      'guides.get': () => aGuide(),
      'marks.list': () => marks,
      'reading.get': () => aReading(),
      'reading.record': () => aReading(),
      'reading.list': () => [],
    },
  });
}

const answerOpen = () =>
  screen.getByText(answer, { selector: 'mark' }).closest('[data-open]')?.getAttribute('data-open');

describe('working in the reader itself', () => {
  it('puts tools beside headings, notes beside the text, and breaks nothing for those who hear the page', async () => {
    open(
      [aMark(), aMark({ id: 'b', kind: 'goal', text: 'Find windows', anchor: { quote: 'right window' } })],
      '/guides/guide-1/core',
    );
    await screen.findByRole('button', { name: 'Goal: Find windows' });
    const core = screen.getByRole('region', { name: 'Core Functions of the Echo Technician Role' });
    expect(
      within(core).getByRole('button', {
        name: 'Bookmark “Core Functions of the Echo Technician Role”',
        pressed: false,
      }),
    ).toBeTruthy();
    const margin = screen.getByRole('region', { name: 'Notes here' });
    expect(within(margin).getAllByRole('article')).toHaveLength(2);
    expect(await axeFaults()).toEqual([]);
  });

  it('opens the closed answer that a note lies in, and stands on its words', async () => {
    const { user } = open([inAnswer()], '/guides/guide-1/questions');
    await screen.findByText(answer, { selector: 'mark' });
    expect(answerOpen()).toBe('false');
    const margin = screen.getByRole('region', { name: 'Notes here' });
    await user.click(within(margin).getByRole('button', { name: `from “${answer}”` }));
    expect(answerOpen()).toBe('true');
    expect(document.querySelector('[data-cursor]')?.textContent).toBe(answer);
  });

  it('brings who comes from the list of all marks to the sentence', async () => {
    const { user, route } = open([inAnswer()], '/guides/marks');
    await user.click(await screen.findByRole('link', { name: `from “${answer}”` }));
    expect(route()).toBe('/guides/guide-1/questions');
    await waitFor(() => expect(document.querySelector('[data-cursor]')?.textContent).toBe(answer));
    expect(answerOpen()).toBe('true');
  });

  it('shows a mark in a question without opening its answer', async () => {
    const question = 'Is it hard?';
    open(
      [aMark({ anchor: { sectionId: 'questions', heading: 'Frequently Asked Questions', quote: question } })],
      '/guides/guide-1/questions',
    );
    const words = await screen.findByText(question, { selector: 'mark' });
    const button = screen.getByRole('button', { name: question });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(words);
    expect(await screen.findByRole('dialog', { name: 'Notes here' })).toBeTruthy();
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });
});
