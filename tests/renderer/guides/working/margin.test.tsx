import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import type { SectionChange } from '#core/guides/guide';
import { axeFaults } from '../../support/axe';
import { aGuide } from '../support/guides';
import { aReading } from '../support/open-guides';
import { aMark } from './marks';
import { openGuide, painted, passageOf } from './open-guide';

const margin = () => screen.findByRole('region', { name: 'Notes here' });
const ribs = 'They find the right window between two ribs.';

describe('marks in the text', () => {
  it('paints each mark where it lies, overlapping ones too, and leaves the words as they are', async () => {
    await openGuide({
      marks: [
        aMark({ id: 'a', anchor: { quote: 'find the right window' } }),
        aMark({ id: 'b', kind: 'goal', text: 'Find windows', anchor: { quote: 'window between two ribs.' } }),
      ],
    });
    await waitFor(() =>
      expect(painted()).toEqual([
        { words: 'find the right ', marks: 'a' },
        { words: 'window', marks: 'a b' },
        { words: ' between two ribs.', marks: 'b' },
      ]),
    );
    expect(passageOf('They find').textContent).toBe(ribs);
    expect(await axeFaults()).toEqual([]);
  });

  it('tells equal words apart by what stands around them', async () => {
    const guide = aGuide({
      sections: [
        {
          id: 'core',
          kind: 'core-functions',
          heading: 'Core functions',
          blocks: [{ type: 'paragraph', text: 'First warm the gel. Then warm the gel again.' }],
        },
      ],
    });
    await openGuide({
      guide,
      marks: [aMark({ anchor: { quote: 'warm the gel', before: 'Then ', after: ' again.' } })],
    });
    await waitFor(() => expect(painted()).toHaveLength(1));
    expect(document.querySelector('mark')?.previousSibling?.textContent ?? '').not.toBe('First ');
    expect(document.querySelector('mark')?.parentElement?.previousElementSibling).toBeNull();
    expect(document.querySelector('mark')?.parentElement?.textContent?.indexOf('Then')).toBe(20);
  });

  it('follows words that moved to another section, and paints nothing of what is gone', async () => {
    await openGuide({
      marks: [
        aMark({
          id: 'moved',
          place: { state: 'moved', sectionId: 'coffee' },
          anchor: { quote: 'Second floor' },
        }),
        aMark({ id: 'gone', place: { state: 'gone' }, anchor: { quote: 'right window' } }),
      ],
    });
    await waitFor(() => expect(painted()).toEqual([{ words: 'Second floor', marks: 'moved' }]));
  });

  it('opens the card of a mark from its sign, and from its words', async () => {
    const { user } = await openGuide({
      current: 'coffee',
      marks: [
        aMark({ id: 'a' }),
        aMark({ id: 'b', kind: 'question', text: 'Which window?', anchor: { quote: 'right window' } }),
      ],
    });
    await user.click(await screen.findByRole('button', { name: 'Question for a session: Which window?' }));
    const card = await screen.findByRole('dialog', { name: 'Notes here' });
    expect(within(card).getByText('Which window?')).toBeTruthy();
    expect(within(card).getAllByRole('article')).toHaveLength(1);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    const words = [...document.querySelectorAll('mark')].find(
      ({ textContent }) => textContent === 'right window',
    );
    fireEvent.click(words ?? document.body);
    const both = await screen.findByRole('dialog', { name: 'Notes here' });
    expect(within(both).getAllByRole('article')).toHaveLength(2);
  });

  it('opens what is marked already from the keyboard', async () => {
    const { user } = await openGuide({
      marks: [aMark({ anchor: { quote: 'draw the heart', sectionId: 'summary' } })],
    });
    await waitFor(() => expect(painted()).toHaveLength(1));
    await user.keyboard('jm');
    await user.click(await screen.findByRole('button', { name: 'Open 1 mark' }));
    expect(await screen.findByRole('dialog', { name: 'Notes here' })).toBeTruthy();
  });
});

describe('the margin', () => {
  it('says how marks are made while there are none', async () => {
    await openGuide();
    expect(
      within(await margin()).getByText(/^Select a sentence, or press J and M, to highlight it/),
    ).toBeTruthy();
  });

  it('shows the cards of the section being read, and how many there are elsewhere', async () => {
    await openGuide({
      current: 'core',
      marks: [
        aMark({ id: 'a' }),
        aMark({ id: 'b', kind: 'note', text: 'Ask Lee.', anchor: { quote: 'right window' } }),
        aMark({ id: 'c', anchor: { sectionId: 'coffee', quote: 'Second floor' } }),
        aMark({ id: 'd', place: { state: 'gone' }, anchor: { sectionId: 'lost', quote: 'Old words.' } }),
      ],
    });
    const cards = await margin();
    await within(cards).findByText('Ask Lee.');
    expect(within(cards).getAllByRole('article')).toHaveLength(2);
    expect(within(cards).getByText('from “right window”')).toBeTruthy();
    expect(within(cards).getByText(/1 more in this guide/)).toBeTruthy();
    expect(within(cards).getByRole('link', { name: 'Everything you marked' })).toBeTruthy();
    fireEvent.click(within(cards).getByRole('button', { name: '1 whose sentence is gone' }));
    expect(within(cards).getByText('This sentence is no longer in the guide.')).toBeTruthy();
    expect(within(cards).getByText('“Old words.”')).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it('shows what is marked in every section in view, though another is being read', async () => {
    const { observer } = await openGuide({
      current: 'core',
      marks: [
        aMark({ id: 'a', kind: 'note', text: 'Ask Lee.', anchor: { quote: 'right window' } }),
        aMark({ id: 'b', anchor: { sectionId: 'coffee', quote: 'Second floor' } }),
      ],
    });
    const cards = await margin();
    await within(cards).findByText('Ask Lee.');
    expect(within(cards).getAllByRole('article')).toHaveLength(1);
    act(() => observer.see('coffee', 0.2));
    expect(within(cards).getAllByRole('article')).toHaveLength(2);
    expect(within(cards).queryByText(/more in this guide/)).toBeNull();
    act(() => observer.see('coffee', 0));
    expect(within(cards).getAllByRole('article')).toHaveLength(1);
  });

  it('keeps the focus near where a card was edited or taken away', async () => {
    const { user } = await openGuide({
      current: 'core',
      marks: [
        aMark({ id: 'a', kind: 'note', text: 'First.', anchor: { quote: 'right window' } }),
        aMark({ id: 'b', kind: 'note', text: 'Second.', anchor: { quote: 'two ribs' } }),
      ],
    });
    const menuOf = (said: string) => screen.findByRole('button', { name: `Change this note: ${said}` });
    await user.click(await menuOf('First.'));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit the text' }));
    await user.type(await screen.findByRole('textbox', { name: 'Text' }), '{Escape}');
    expect(document.activeElement).toBe(await menuOf('First.'));
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await waitFor(() => expect(screen.queryByText('First.')).toBeNull());
    await waitFor(() => expect(document.activeElement?.getAttribute('data-mark')).toBe('b'));
  });

  it('gives a figure of the guide a source of one’s own, where the figures are read', async () => {
    const { user, client } = await openGuide({ current: 'summary' });
    await user.click(await screen.findByRole('button', { name: 'Add your own source for a figure' }));
    const facts = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(facts).toEqual(['median pay', 'pay range', 'pay by level', 'top earners', 'growth', 'demand']);
    await user.click(screen.getByRole('menuitem', { name: 'top earners' }));
    const form = await screen.findByRole('dialog', { name: 'Your own source for this' });
    await user.type(within(form).getByRole('textbox'), 'My union');
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(client.inputsOf('marks.create')).toMatchObject([
        { kind: 'source', sectionId: 'summary', fact: 'top-earners', text: 'My union' },
      ]),
    );
    expect(await within(await margin()).findByText('from top earners')).toBeTruthy();
  });

  it('goes to the sentence of a card', async () => {
    const { user } = await openGuide({
      current: 'core',
      marks: [aMark({ anchor: { quote: 'right window' } })],
    });
    await user.click(within(await margin()).getByRole('button', { name: '“right window”' }));
    expect(document.querySelector('[data-cursor]')?.textContent).toBe('right window');
    await user.keyboard('k');
    expect(document.querySelector('[data-cursor]')?.textContent).toBe('Night shifts pay a little more.');
  });

  it('ticks something to do, and opens it again', async () => {
    const { user, client } = await openGuide({
      current: 'core',
      marks: [aMark({ kind: 'goal', text: 'Shadow a scan' })],
    });
    const box = await screen.findByRole('checkbox', { name: 'Goal, done: Shadow a scan' });
    await user.click(box);
    expect(client.inputsOf('marks.update')).toEqual([{ id: 'mark-1', done: true }]);
    await within(await margin()).findByText('done on 26 Feb 2027');
    await user.click(screen.getByRole('checkbox', { name: 'Goal, done: Shadow a scan', checked: true }));
    await waitFor(() => expect(client.inputsOf('marks.update')[1]).toEqual({ id: 'mark-1', done: false }));
  });

  it('edits the text, and keeps it where the workbook refuses', async () => {
    let isBroken = true;
    const { user, client } = await openGuide({
      current: 'core',
      marks: [aMark({ kind: 'note', text: 'Ask Lee.' })],
      answers: {
        'marks.update': () => {
          if (isBroken) throw new AppError('store-unavailable', 'The workbook could not be written.');
          return aMark({ kind: 'note', text: 'Ask Lee tomorrow.' });
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Change this note: Ask Lee.' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit the text' }));
    const field = await screen.findByRole('textbox', { name: 'Text' });
    await user.clear(field);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText('Write something first.')).toBeTruthy();
    await user.type(field, 'Ask Lee tomorrow.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The workbook could not be written.')).toBeTruthy();
    expect(field).toHaveProperty('value', 'Ask Lee tomorrow.');
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(client.inputsOf('marks.update')).toHaveLength(2);
  });

  it('makes a highlight a goal at once, and a note once it is written', async () => {
    const { user, client } = await openGuide({ current: 'core', marks: [aMark()] });
    const open = async () =>
      user.click(await screen.findByRole('button', { name: /^Change this (highlight|goal)/ }));
    await open();
    await user.click(await screen.findByRole('menuitem', { name: 'Note' }));
    const field = await screen.findByRole('textbox', { name: 'Text' });
    expect(client.inputsOf('marks.update')).toEqual([]);
    await user.type(field, 'Why?{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(client.inputsOf('marks.update')).toEqual([{ id: 'mark-1', kind: 'note', text: 'Why?' }]),
    );
    await user.click(await screen.findByRole('button', { name: 'Change this note: Why?' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Goal' }));
    await waitFor(() =>
      expect(client.inputsOf('marks.update')[1]).toEqual({ id: 'mark-1', kind: 'goal', text: 'Why?' }),
    );
  });

  it('takes a mark away, with a way back', async () => {
    const { user, client } = await openGuide({ current: 'core', marks: [aMark()] });
    await user.click(await screen.findByRole('button', { name: /^Change this highlight/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    expect(await screen.findByText('Removed: highlight.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(client.inputsOf('history.undo')).toEqual([{}]));
  });

  it('shows the old words and the new where a sentence changed, and moves the note', async () => {
    const { user, client } = await openGuide({
      current: 'core',
      marks: [
        aMark({
          kind: 'note',
          text: 'Why two?',
          anchor: { quote: 'They find the right window between three ribs.' },
          place: { state: 'changed', sectionId: 'core', quote: ribs },
        }),
      ],
    });
    await waitFor(() => expect(painted()).toEqual([{ words: ribs, marks: 'mark-1' }]));
    const card = within(await margin()).getByRole('article', { name: 'Note: Why two?' });
    expect(within(card).getByText('The sentence reads differently now.')).toBeTruthy();
    expect(within(card).getByText('They find the right window between three ribs.').tagName).toBe('DEL');
    expect(within(card).getByText(ribs).tagName).toBe('INS');
    await user.click(within(card).getByRole('button', { name: 'Move the note to the new wording' }));
    await waitFor(() =>
      expect(client.inputsOf('marks.update')).toEqual([
        { id: 'mark-1', place: { sectionId: 'core', quote: ribs } },
      ]),
    );
    await waitFor(() => expect(screen.queryByText('The sentence reads differently now.')).toBeNull());
  });

  it('keeps the guide readable where the marks could not be read, and asks again', async () => {
    let isBroken = true;
    const { user } = await openGuide({
      current: 'core',
      answers: {
        'marks.list': () => {
          if (isBroken) throw new AppError('store-unavailable', 'No.');
          return [aMark()];
        },
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Your notes could not be read.');
    expect(passageOf('They find').textContent).toBe(ribs);
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(painted()).toHaveLength(1));
  });
});

describe('beside a heading', () => {
  it('writes a note on the section, and shows that it is there', async () => {
    const { user, client } = await openGuide({ current: 'core' });
    await user.click(
      await screen.findByRole('button', { name: 'Note on the section “Where the coffee is”' }),
    );
    const form = await screen.findByRole('dialog', { name: 'Note on this' });
    expect(within(form).getByText('On the section “Where the coffee is”')).toBeTruthy();
    await user.type(within(form).getByRole('textbox'), 'Closed on Sunday.');
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(client.inputsOf('marks.create')).toEqual([
        {
          personId: 'person-1',
          guideId: 'guide-1',
          kind: 'note',
          sectionId: 'coffee',
          text: 'Closed on Sunday.',
        },
      ]),
    );
    expect(await screen.findByRole('button', { name: 'Note: Closed on Sunday.' })).toBeTruthy();
  });
});

describe('what changed since the guide was read', () => {
  const changes: SectionChange[] = [
    {
      sectionId: 'core',
      heading: 'Core Functions of the Echo Technician Role',
      change: 'changed',
      removed: ['They look between two ribs.'],
      added: [ribs],
    },
    { sectionId: 'old', heading: 'Old part', change: 'removed', removed: ['It was here.'], added: [] },
  ];
  const reading = (part = {}) =>
    aReading({
      changes,
      lastReadAt: '2027-03-20T12:00:00.000Z',
      sections: [
        { sectionId: 'core', hash: '1', readAt: '2027-03-12T12:00:00.000Z' },
        { sectionId: 'coffee', hash: '2', readAt: '2027-03-20T12:00:00.000Z' },
      ],
      ...part,
    });

  it('counts the sections and shows their old and new sentences', async () => {
    const { user } = await openGuide({ answers: { 'reading.get': () => reading() } });
    const banner = await screen.findByRole('complementary', {
      name: '2 sections changed since you read this guide on 12 Mar 2027',
    });
    await user.click(within(banner).getByRole('button', { name: 'Show what changed' }));
    expect(within(banner).getByText('They look between two ribs.').tagName).toBe('DEL');
    expect(within(banner).getByText(ribs).tagName).toBe('INS');
    expect(within(banner).getByText('It was here.').tagName).toBe('DEL');
    expect(within(banner).queryByRole('button', { name: 'Old part' })).toBeNull();
    await user.click(
      within(banner).getByRole('button', { name: 'Core Functions of the Echo Technician Role' }),
    );
    expect(document.activeElement?.textContent).toBe('Core Functions of the Echo Technician Role');
    expect(await axeFaults()).toEqual([]);
  });

  it('opens a section’s own change beside its heading', async () => {
    const { user } = await openGuide({ answers: { 'reading.get': () => reading() } });
    const tag = await screen.findByRole('button', { name: 'Changed since you read it' });
    await user.click(tag);
    const change = screen.getByRole('list', {
      name: 'What changed in “Core Functions of the Echo Technician Role”',
    });
    expect(within(change).getByText('They look between two ribs.').tagName).toBe('DEL');
  });

  it('stays while the section is read again, and goes when the person says they have seen it', async () => {
    let now = reading();
    const { user, client } = await openGuide({
      answers: {
        'reading.get': () => now,
        'reading.record': () => {
          now = reading({ changes: [] });
          return now;
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'I have seen these' }));
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    expect(client.inputsOf('reading.record')).toEqual([
      { personId: 'person-1', guideId: 'guide-1', readSections: ['core', 'old'] },
    ]);
    expect(await screen.findByText('Noted that you have seen what changed.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Changed since you read it' })).toBeNull();
  });

  it('keeps the banner where the workbook does not take it', async () => {
    const { user } = await openGuide({
      answers: {
        'reading.get': () => reading(),
        'reading.record': () => {
          throw new AppError('store-unavailable', 'The workbook could not be written.');
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'I have seen these' }));
    expect(await screen.findByText('The workbook could not be written.')).toBeTruthy();
    expect(screen.getByRole('complementary')).toBeTruthy();
  });
});
