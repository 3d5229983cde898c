import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { axeFaults } from '../../support/axe';
import { anImportedGuide } from '../support/guides';
import { entry, field, openEditor } from './open-editor';

const order = () =>
  screen.getAllByRole('treeitem').map((item) => `${item.getAttribute('aria-level')} ${item.textContent}`);
const from = (name: string) => order().slice(order().findIndex((line) => line.includes(name)));
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('the outline', () => {
  it('is one stop of the Tab key, and arrows go through it to the form of each part', async () => {
    const { user } = openEditor();
    const basics = await entry('Basics');
    expect(order()).toEqual([
      '1 Basics',
      '1 Facts',
      '1 Sources of facts',
      '1 Credentials',
      '1 Overview',
      '1 Salary',
      '1 Core functions',
      '2 Tools',
      '1 Career tiers',
      '1 A day in the life',
      '1 Work and life',
      '1 Skill map',
      '1 Pros and cons',
      '2 Pros',
      '2 Cons',
      '1 Case studies',
      '1 Portfolio tips',
      '1 Job outlook',
      '2 Related rolesempty',
      '1 Questions',
      '1 Where the coffee is',
    ]);
    expect(screen.getAllByRole('treeitem').filter((item) => item.tabIndex === 0)).toEqual([basics]);
    await user.click(basics);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(await entry('Facts'));
    expect(screen.getByRole('heading', { level: 2, name: 'Facts' })).toBeTruthy();
    await user.keyboard('{End}');
    expect(screen.getByRole('heading', { level: 2, name: 'Where the coffee is' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See it in the reader' }).getAttribute('href')).toBe(
      '/guides/guide-2/coffee',
    );
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(await entry(/^Related roles/));
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(await entry('Job outlook'));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(await entry(/^Related roles/));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(field('Heading'));
    await user.click(await entry('Career tiers'));
    await user.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement).toBe(await entry('Basics'));
    await user.tab();
    expect(document.activeElement).toBe(button('Add a section'));
    await user.tab();
    expect(document.activeElement).toBe(field('Title'));
  });

  it('moves a section with Alt and the arrows and stores it at once', async () => {
    const { user, stored, lastSaved } = openEditor();
    await user.click(await entry('Questions'));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await stored(1);
    expect(from('Portfolio tips')).toEqual([
      '1 Portfolio tips',
      '1 Questions',
      '1 Job outlook',
      '2 Related rolesempty',
      '1 Where the coffee is',
    ]);
    expect(document.activeElement).toBe(await entry('Questions'));
    expect(
      lastSaved()
        ?.sections.map(({ id }) => id)
        .slice(-5),
    ).toEqual(['tips', 'questions', 'outlook', 'roles', 'coffee']);
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowDown}{/Alt}');
    await waitFor(() => expect(from('Where').at(-1)).toBe('1 Questions'));
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(() => expect(from('Where')).toEqual(['1 Where the coffee is', '2 Questions']));
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await waitFor(() => expect(from('Where')).toEqual(['1 Where the coffee is', '1 Questions']));
  });

  it('moves, nests and takes out by buttons that say when they do nothing', async () => {
    const { user, stored, lastSaved } = openEditor();
    await user.click(await entry('Pros'));
    expect(button('Move this section up').getAttribute('aria-disabled')).toBe('true');
    await user.click(button('Move this section up'));
    await user.click(button('Move this section down'));
    await stored(1);
    expect(from('Pros and cons').slice(0, 3)).toEqual(['1 Pros and cons', '2 Cons', '2 Pros']);
    expect(document.activeElement).toBe(button('Move this section down'));
    await user.click(button('Take out of the section it is under'));
    await stored(2);
    expect(from('Pros and cons').slice(0, 4)).toEqual([
      '1 Pros and cons',
      '2 Cons',
      '1 Pros',
      '1 Case studies',
    ]);
    await user.click(button('Put under the section before it'));
    await stored(3);
    expect(lastSaved()?.sections.find(({ id }) => id === 'pros')?.parentId).toBe('balance');
  });

  it('removes a section with what is under it, and brings it back whatever was typed since', async () => {
    const { user, stored, lastSaved } = openEditor();
    await user.click(await entry('Pros and cons'));
    await user.keyboard('{Delete}');
    await stored(1);
    expect(lastSaved()?.sections.map(({ id }) => id)).not.toContain('pros');
    expect(lastSaved()?.pros).toEqual([]);
    expect(document.activeElement).toBe(await entry('Case studies'));
    await user.click(await entry('Basics'));
    await user.type(field('Title'), '!');
    await user.tab();
    await stored(2);
    await user.click(button('Undo'));
    await stored(3);
    expect(lastSaved()?.title).toBe('Echo Technician!');
    expect(from('Skill map').slice(1, 5)).toEqual(['1 Pros and cons', '2 Pros', '2 Cons', '1 Case studies']);
    expect(lastSaved()?.pros).toEqual(['You see a heart beat.']);
    expect(document.activeElement).toBe(await entry('Pros and cons'));
  });

  it('takes the removal back as the last change where the editor was left', async () => {
    const { user, stored, client, navigate, storedGuide } = openEditor();
    await user.click(await entry('Where the coffee is'));
    await user.click(button('Remove this section'));
    await stored(1);
    navigate('/elsewhere');
    await screen.findByText('Elsewhere');
    await user.click(button('Undo'));
    await waitFor(() => expect(client.inputsOf('history.undo')).toHaveLength(1));
    expect(storedGuide().sections.map(({ id }) => id)).toContain('coffee');
  });

  it('adds a section of a kind that is missing, or one of its own, behind the chosen one', async () => {
    const { user, stored, lastSaved, saved } = openEditor();
    await user.click(await entry('Tools'));
    await user.click(button('Add a section'));
    const menu = await screen.findByRole('menu');
    expect(within(menu).queryByRole('menuitem', { name: 'Tools' })).toBeNull();
    await user.click(within(menu).getByRole('menuitem', { name: 'Advice' }));
    await waitFor(() => expect(document.activeElement).toBe(field('Heading')));
    expect(field('Heading')).toHaveProperty('value', 'Contextual Advice');
    expect(from('Tools').slice(0, 2)).toEqual(['2 Tools', '1 Adviceempty']);
    // It is stored with the first thing that is written in it.
    expect(saved()).toEqual([]);
    await user.click(button('Add a row: Advice'));
    await user.keyboard('Stand near the window.');
    await user.tab();
    await stored(1);
    expect(lastSaved()?.advice).toEqual(['Stand near the window.']);

    await user.click(button('Add a section'));
    await user.click(await screen.findByRole('menuitem', { name: 'A section of its own' }));
    await waitFor(() => expect(field('Heading')).toHaveProperty('value', 'New section'));
    await user.clear(field('Heading'));
    await user.type(field('Text'), 'By bus.');
    expect(await screen.findByText('Not saved: A section needs a heading.')).toBeTruthy();
    expect((await entry(/^Without a heading/)).textContent).toContain('has a problem');
    await user.type(field('Heading'), 'How to get there');
    await user.tab();
    await waitFor(() =>
      expect(lastSaved()?.sections.find(({ heading }) => heading === 'How to get there')).toMatchObject({
        kind: 'other',
        blocks: [{ type: 'paragraph', text: 'By bus.' }],
      }),
    );
    expect(await axeFaults()).toEqual([]);
  });

  it('reads the text of a section anew as another kind, and loses nothing of it', async () => {
    const { user, stored, lastSaved } = openEditor({
      guides: [
        anImportedGuide({
          sections: [
            {
              id: 'gear',
              kind: 'other',
              heading: 'Your gear',
              blocks: [
                { type: 'paragraph', text: 'Carry these.' },
                { type: 'list', items: ['Gel', 'Tape'] },
              ],
            },
          ],
          techStack: [],
        }),
      ],
    });
    await user.click(await entry('Your gear'));
    expect(field('Text')).toHaveProperty('value', 'Carry these.\n\n- Gel\n- Tape');
    await user.click(screen.getByRole('combobox', { name: 'What it is about' }));
    await user.click(await screen.findByRole('option', { name: 'Tools' }));
    await stored(1);
    expect(lastSaved()?.techStack).toEqual(['Gel', 'Tape']);
    expect(field('Text')).toHaveProperty('value', 'Carry these.');
    expect(field('Tools, row 2')).toHaveProperty('value', 'Tape');
    expect(field('Heading')).toHaveProperty('value', 'Your gear');
  });
});
