import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import { axeFaults } from '../../support/axe';
import { aPerson, someSettings } from '../../support/builders';
import { aGuide } from '../support/guides';
import { aMark } from './marks';
import { openGuide, painted, passageOf, select } from './open-guide';

const toolbar = () => screen.findByRole('toolbar', { name: 'Mark the selected text' });
const twoPassages = () =>
  aGuide({
    sections: [
      {
        id: 'core',
        kind: 'core-functions',
        heading: 'Core functions',
        blocks: [
          { type: 'paragraph', text: 'They find the right window. It lies between two ribs.' },
          { type: 'list', items: ['Warm the gel.', 'Check the probe.'] },
        ],
      },
      {
        id: 'more',
        kind: 'other',
        heading: 'More',
        blocks: [{ type: 'paragraph', text: 'The lift is slow.' }],
      },
    ],
  });

describe('selecting words of a guide', () => {
  it('offers what can be made of them without taking the focus, and highlights at once', async () => {
    const { user, client } = await openGuide();
    const focused = document.activeElement;
    select('right window');
    const bar = await toolbar();
    expect(document.activeElement).toBe(focused);
    expect(
      within(bar)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Highlight', 'Note', 'Goal', 'Skill', 'Question', 'Evidence need', 'Source', 'Copy']);
    await user.click(within(bar).getByRole('button', { name: 'Highlight' }));
    await waitFor(() => expect(painted()).toEqual([{ words: 'right window', marks: 'made-1' }]));
    expect(client.inputsOf('marks.create')).toEqual([
      {
        personId: 'person-1',
        guideId: 'guide-1',
        kind: 'highlight',
        sectionId: 'core',
        quote: 'right window',
        before: 'They find the ',
        after: ' between two ribs.',
      },
    ]);
    expect(screen.queryByRole('toolbar')).toBeNull();
    expect(await screen.findByText('Highlighted.')).toBeTruthy();
    expect(passageOf('right').textContent).toBe('They find the right window between two ribs.');
  });

  it('takes whole words, and what a passage of marks and signs hides from none', async () => {
    const { user, client } = await openGuide({
      marks: [aMark({ kind: 'note', text: 'Which?', anchor: { quote: 'right window' } })],
    });
    await screen.findByRole('button', { name: 'Note: Which?' });
    select('ight win');
    await user.click(within(await toolbar()).getByRole('button', { name: 'Highlight' }));
    await waitFor(() => expect(client.inputsOf('marks.create')[0]?.quote).toBe('right window'));
    select('tween tw');
    await user.click(within(await toolbar()).getByRole('button', { name: 'Highlight' }));
    await waitFor(() => expect(client.inputsOf('marks.create')[1]?.quote).toBe('between two'));
  });

  it('joins the words of several passages, and paints each where it stands', async () => {
    const { user, client } = await openGuide({ guide: twoPassages() });
    select('It lies between', 'Check');
    await user.click(within(await toolbar()).getByRole('button', { name: 'Highlight' }));
    await waitFor(() =>
      expect(client.inputsOf('marks.create')).toMatchObject([
        {
          sectionId: 'core',
          quote: 'It lies between two ribs.\nWarm the gel.\nCheck',
          before: 'They find the right window. ',
          after: ' the probe.',
        },
      ]),
    );
    await waitFor(() =>
      expect(painted().map(({ words }) => words)).toEqual([
        'It lies between two ribs.',
        'Warm the gel.',
        'Check',
      ]),
    );
  });

  it('marks only the first section of several, and says so', async () => {
    const { user, client } = await openGuide({ guide: twoPassages() });
    select('Check', 'The lift');
    expect(await screen.findByText('Only what you selected in “Core functions” is marked.')).toBeTruthy();
    await user.click(within(await toolbar()).getByRole('button', { name: 'Highlight' }));
    await waitFor(() =>
      expect(client.inputsOf('marks.create')).toMatchObject([{ quote: 'Check the probe.' }]),
    );
  });

  it('goes away with the selection, and with Escape', async () => {
    const { user } = await openGuide();
    select('right window');
    await toolbar();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('toolbar')).toBeNull();
    select('right window');
    await toolbar();
    window.getSelection()?.removeAllRanges();
    fireEvent(document, new Event('selectionchange'));
    await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull());
  });

  it('has nothing to offer for what is no text of the guide', async () => {
    await openGuide();
    const range = document.createRange();
    range.selectNodeContents(screen.getByRole('heading', { level: 1 }));
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(range);
    fireEvent.keyUp(document.body, { key: 'Shift' });
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  it('takes a highlight back where the same words are highlighted already', async () => {
    const { user, client } = await openGuide({ marks: [aMark({ anchor: { quote: 'right window' } })] });
    await waitFor(() => expect(painted()).toHaveLength(1));
    select('right window');
    await user.click(
      within(await toolbar()).getByRole('button', { name: 'Remove highlight', pressed: true }),
    );
    await waitFor(() => expect(painted()).toEqual([]));
    expect(client.inputsOf('marks.remove')).toEqual([{ id: 'mark-1' }]);
    expect(await screen.findByText('Highlight removed.')).toBeTruthy();
  });

  it('copies the words', async () => {
    const { user } = await openGuide({ guide: twoPassages() });
    select('Warm', 'Check the probe.');
    await user.click(within(await toolbar()).getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('Copied.')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe('Warm the gel.\nCheck the probe.');
  });

  it('says what to do where the clipboard is closed', async () => {
    const { user } = await openGuide();
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('closed')) },
    });
    select('right window');
    await user.click(within(await toolbar()).getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText(/could not be copied/)).toBeTruthy();
  });
});

describe('writing beside a place', () => {
  it('turns a sentence into a goal that says it, to be put in own words', async () => {
    const { user, client } = await openGuide();
    select('They find the right window between two ribs.');
    await user.click(within(await toolbar()).getByRole('button', { name: 'Goal' }));
    const form = await screen.findByRole('dialog', { name: 'A goal from this' });
    const field = within(form).getByRole('textbox', { name: 'What do you want to reach?' });
    expect(document.activeElement).toBe(field);
    expect(field).toHaveProperty('value', 'They find the right window between two ribs.');
    await user.clear(field);
    await user.type(field, 'Shadow a scan{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(client.inputsOf('marks.create')).toMatchObject([
      { kind: 'goal', text: 'Shadow a scan', quote: 'They find the right window between two ribs.' },
    ]);
    expect(await screen.findByRole('button', { name: 'Goal: Shadow a scan' })).toBeTruthy();
  });

  it('saves once, however often it is asked', async () => {
    let answer: (() => void) | undefined;
    const { user, client } = await openGuide({
      answers: {
        'marks.create': () =>
          new Promise((resolve) => {
            answer = () => resolve(aMark({ kind: 'note', text: 'Why?' }));
          }),
      },
    });
    select('right window');
    await user.click(within(await toolbar()).getByRole('button', { name: 'Note' }));
    const form = await screen.findByRole('dialog', { name: 'Note on this' });
    await user.type(within(form).getByRole('textbox'), 'Why?');
    fireEvent.submit(form);
    fireEvent.submit(form);
    fireEvent.keyDown(within(form).getByRole('textbox'), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(answer).toBeTruthy());
    answer?.();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(client.inputsOf('marks.create')).toHaveLength(1);
  });

  it('keeps the text where the workbook refuses it, says why, and takes it the next time', async () => {
    let isBroken = true;
    const { user, client } = await openGuide({
      answers: {
        'marks.create': ({ kind, text = '' }) => {
          if (isBroken) throw new AppError('store-unavailable', 'The workbook could not be written.');
          return aMark({ kind, text });
        },
      },
    });
    select('right window');
    await user.click(within(await toolbar()).getByRole('button', { name: 'Question' }));
    const form = await screen.findByRole('dialog', { name: 'A question for a session' });
    const field = within(form).getByRole('textbox');
    await user.type(field, ' How?');
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The workbook could not be written.')).toBeTruthy();
    expect(field).toHaveProperty('value', 'right window How?');
    isBroken = false;
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(client.inputsOf('marks.create')).toHaveLength(2);
  });

  it('asks for words where there are none, and leaves with Escape', async () => {
    const { user, client } = await openGuide();
    select('right window');
    await user.click(within(await toolbar()).getByRole('button', { name: 'Note' }));
    const form = await screen.findByRole('dialog', { name: 'Note on this' });
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    expect(await within(form).findByText('Write something first.')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(client.inputsOf('marks.create')).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  const cursor = () => [...document.querySelectorAll('[data-cursor]')].map(({ textContent }) => textContent);

  it('goes from sentence to sentence, says each, and takes several in with Shift', async () => {
    const { user } = await openGuide({ guide: twoPassages() });
    await user.keyboard('j');
    expect(cursor()).toEqual(['They find the right window.']);
    expect(screen.getByText('Core functions. They find the right window.')).toBeTruthy();
    await user.keyboard('j');
    expect(cursor()).toEqual(['It lies between two ribs.']);
    await user.keyboard('{Shift>}J{/Shift}');
    expect(cursor()).toEqual(['It lies between two ribs.', 'Warm the gel.']);
    expect(screen.getByText('2 sentences, to: Warm the gel.')).toBeTruthy();
    await user.keyboard('k');
    expect(cursor()).toEqual(['It lies between two ribs.']);
    await user.keyboard('kkk');
    expect(cursor()).toEqual(['They find the right window.']);
    await user.keyboard('jjjjjjj');
    expect(cursor()).toEqual(['The lift is slow.']);
    await user.keyboard('{Escape}');
    expect(cursor()).toEqual([]);
  });

  it('marks the sentence under the cursor: M, arrows, Enter', async () => {
    const { user, client } = await openGuide({ guide: twoPassages() });
    await user.keyboard('jjm');
    const bar = await toolbar();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Highlight'));
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement?.textContent).toBe('Copy');
    await user.keyboard('{Home}{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('Goal');
    const stops = within(bar)
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map(({ textContent }) => textContent)).toEqual(['Goal']);
    expect(await axeFaults(bar)).toEqual([]);
    await user.keyboard('{Enter}');
    await screen.findByRole('dialog', { name: 'A goal from this' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(client.inputsOf('marks.create')).toMatchObject([
        {
          kind: 'goal',
          sectionId: 'core',
          quote: 'It lies between two ribs.',
          text: 'It lies between two ribs.',
          before: 'They find the right window. ',
        },
      ]),
    );
    // The focus is where the reading goes on, for Tab and for a screen reader.
    await waitFor(() => expect(document.activeElement).toBe(passageOf('It lies between')));
    await user.keyboard('j');
    expect(cursor()).toEqual(['Warm the gel.']);
  });

  it('goes on with Tab from the sentence it stands on', async () => {
    const { user } = await openGuide({ guide: twoPassages() });
    await user.keyboard('jjj');
    await user.tab();
    expect(document.activeElement?.closest('section')?.getAttribute('data-section')).toBe('more');
    await user.tab({ shift: true });
    expect(document.activeElement?.closest('section')?.getAttribute('data-section')).toBe('core');
  });

  it('closes the toolbar with Tab, and goes round in a form', async () => {
    const { user } = await openGuide({ guide: twoPassages() });
    await user.keyboard('jm');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Highlight'));
    await user.tab();
    expect(screen.queryByRole('toolbar')).toBeNull();
    await user.keyboard('m{ArrowRight}{Enter}');
    const form = await screen.findByRole('dialog');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    for (let presses = 0; presses < 3; presses += 1) await user.tab();
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(within(form).getByRole('button', { name: 'Save' }));
  });

  it('reaches the toolbar of a selection with Tab, and gives the focus back with Escape', async () => {
    const { user } = await openGuide();
    screen.getByRole('main').focus();
    select('right window');
    await toolbar();
    await user.tab();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Highlight'));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(passageOf('right window'));
  });

  it('works on the section being read where no sentence is chosen', async () => {
    const { user, client } = await openGuide({ guide: twoPassages(), current: 'more' });
    await user.keyboard('m');
    const bar = await screen.findByRole('toolbar', { name: 'Mark the section “More”' });
    expect(within(bar).queryByRole('button', { name: 'Highlight' })).toBeNull();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Bookmark'));
    await user.keyboard('{Escape}b');
    await waitFor(() =>
      expect(client.inputsOf('marks.create')).toEqual([
        { personId: 'person-1', guideId: 'guide-1', kind: 'bookmark', sectionId: 'more' },
      ]),
    );
    expect(await screen.findByRole('button', { name: 'Bookmark “More”', pressed: true })).toBeTruthy();
    await user.keyboard('b');
    await waitFor(() => expect(client.inputsOf('marks.remove')).toEqual([{ id: 'made-1' }]));
  });

  it('leaves the letters alone while somebody writes', async () => {
    const { user } = await openGuide();
    select('right window');
    await user.click(within(await toolbar()).getByRole('button', { name: 'Note' }));
    await user.type(await screen.findByRole('textbox'), 'jkmb');
    expect(cursor()).toEqual([]);
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'jkmb');
  });

  it('has no keys and no tools where nobody works', async () => {
    const { user } = await openGuide({
      answers: { 'people.list': () => [], 'settings.get': () => someSettings({ currentPersonId: null }) },
    });
    await user.keyboard('j');
    expect(cursor()).toEqual([]);
    expect(screen.queryByRole('button', { name: /Bookmark/ })).toBeNull();
  });
});

describe('in another language, for a client', () => {
  it('speaks Spanish and files the mark under the client', async () => {
    const { user, client } = await openGuide({
      locale: 'es',
      answers: {
        'people.list': () => [aPerson({ id: 'client-7', kind: 'client' })],
        'settings.get': () => someSettings({ currentPersonId: 'client-7', mode: 'counsellor', locale: 'es' }),
      },
    });
    await screen.findByRole('heading', { name: 'Notas aquí' });
    select('right window');
    const bar = await screen.findByRole('toolbar', { name: 'Marcar el texto seleccionado' });
    await user.click(within(bar).getByRole('button', { name: 'Subrayar' }));
    await waitFor(() => expect(client.inputsOf('marks.create')).toMatchObject([{ personId: 'client-7' }]));
  });
});
