import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import { axeFaults } from '../../support/axe';
import { aChange } from '../../support/builders';
import { aGuide, anImportedGuide } from '../support/guides';
import { entry, field, openEditor } from './open-editor';

const title = () => screen.findByRole('textbox', { name: 'Title' });
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

describe('the editor of a guide', () => {
  it('opens with what it holds and what is still empty', async () => {
    openEditor();
    expect(await heading('Editing Echo Technician: 17 sections, 1 still empty.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See it in the reader' }).getAttribute('href')).toBe(
      '/guides/guide-2',
    );
    expect(screen.getByText('Saved')).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it('stores a field when it is left, as one change, and stores nothing while nothing changed', async () => {
    const { user, saved, stored, lastSaved } = openEditor();
    await user.click(await title());
    await user.tab();
    await user.tab();
    expect(saved()).toEqual([]);
    await user.click(await title());
    await user.keyboard('{End}, Level 1');
    expect(saved()).toEqual([]);
    await user.tab();
    await stored(1);
    expect(lastSaved()?.title).toBe('Echo Technician, Level 1');
    // The field that was gone to keeps the focus while the guide is stored and read again.
    expect(document.activeElement).toBe(field('Summary'));
    await user.tab();
    expect(saved()).toHaveLength(1);
    expect(await heading(/^Editing Echo Technician, Level 1:/)).toBeTruthy();
  });

  it('keeps what was not touched to the letter', async () => {
    const { user, stored, lastSaved, storedGuide } = openEditor();
    const before = storedGuide();
    await user.click(await title());
    await user.keyboard('!{Tab}');
    await stored(1);
    const { id, slug, origin, writtenHere, editedOn, ...content } = {
      writtenHere: undefined,
      ...storedGuide(),
    };
    expect(content).toEqual(lastSaved());
    expect(lastSaved()?.sections).toEqual(before.sections);
    expect(lastSaved()?.facts).toEqual(before.facts);
  });

  it('says what is wrong, keeps the last sound state stored and what was typed in the form', async () => {
    const { user, saved, stored, lastSaved } = openEditor();
    await user.clear(await title());
    await user.click(field('Summary'));
    expect((await title()).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Not saved: A guide needs a title.')).toBeTruthy();
    expect(saved()).toEqual([]);
    // The rest is stored all the same.
    await user.keyboard('{Control>}a{/Control}The heart, by sound.');
    await user.tab();
    await waitFor(() => expect(lastSaved()?.summary).toBe('The heart, by sound.'));
    expect(lastSaved()?.title).toBe('Echo Technician');
    expect(field('Title')).toHaveProperty('value', '');

    await user.click(await entry('Facts'));
    await user.click(screen.getByRole('button', { name: 'Show it' }));
    expect(document.activeElement).toBe(await title());
    await user.keyboard('Heart Listener{Tab}');
    await stored(2);
    expect(lastSaved()?.title).toBe('Heart Listener');
  });

  it('has what could not be stored still there when the editor is opened again', async () => {
    const { user, navigate, saved } = openEditor({ guides: [anImportedGuide({ id: 'left-open' })] });
    await user.clear(await title());
    navigate('/elsewhere');
    await screen.findByText('Elsewhere');
    navigate('/guides/edit/left-open');
    expect(await title()).toHaveProperty('value', '');
    expect(screen.getByText('Not saved: A guide needs a title.')).toBeTruthy();
    await user.type(await title(), 'Echo Technician');
    navigate('/elsewhere');
    await screen.findByText('Elsewhere');
    navigate('/guides/edit/left-open');
    expect(await title()).toHaveProperty('value', 'Echo Technician');
    expect(saved()).toEqual([]);
  });

  it('says why something was not stored, keeps it, and tries again', async () => {
    const { user, client, stored, lastSaved, storedGuide, saved } = openEditor();
    client.answer({
      'guides.update': () => {
        throw new AppError('too-large', 'Too long.', { key: 'guide-content-too-large' });
      },
    });
    await user.type(await title(), ' II');
    await user.tab();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Not saved: The guide is longer than 2 MB.');
    expect(field('Title')).toHaveProperty('value', 'Echo Technician II');
    client.answer({ 'guides.update': ({ content }) => ({ ...storedGuide(), ...content }) });
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(saved().length).toBeGreaterThan(1));
    await stored(saved().length);
    expect(lastSaved()?.title).toBe('Echo Technician II');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('stores what is pending when the screen is left, and says it where that fails', async () => {
    const { user, navigate, lastSaved, client } = openEditor();
    await user.type(await title(), ' A');
    navigate('/elsewhere');
    await waitFor(() => expect(lastSaved()?.title).toBe('Echo Technician A'));
    navigate('/guides/edit/guide-2');
    expect(await title()).toHaveProperty('value', 'Echo Technician A');
    client.answer({
      'guides.update': () => {
        throw new AppError('too-large', 'Too long.', { key: 'guide-content-too-large' });
      },
    });
    await user.type(await title(), 'B');
    navigate('/elsewhere');
    expect(await screen.findByText(/The guide is longer than 2 MB/)).toBeTruthy();
    client.answer({ 'guides.update': ({ content }) => ({ ...anImportedGuide(), ...content }) });
    navigate('/guides/edit/guide-2');
    expect(await title()).toHaveProperty('value', 'Echo Technician AB');
  });

  it('stores what is pending when the window closes', async () => {
    const { user, lastSaved } = openEditor();
    await user.type(await title(), ' Z');
    fireEvent(window, new Event('pagehide'));
    await waitFor(() => expect(lastSaved()?.title).toBe('Echo Technician Z'));
  });

  it('stores in order what is changed while another change is being stored', async () => {
    const { user, client, saved, put, storedGuide } = openEditor();
    const waiting: (() => void)[] = [];
    client.answer({
      'guides.update': ({ content }) =>
        new Promise((resolve) => {
          waiting.push(() => resolve(put({ ...storedGuide(), ...content })));
        }),
    });
    await user.type(await title(), ' 1');
    await user.tab();
    expect(await screen.findByText('Saving…')).toBeTruthy();
    await user.type(field('Summary'), ' More.');
    await user.tab();
    expect(saved()).toHaveLength(1);
    waiting.shift()?.();
    await waitFor(() => expect(saved()).toHaveLength(2));
    expect(field('Summary')).toHaveProperty('value', 'Echo technicians draw the heart with sound. More.');
    waiting.shift()?.();
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(saved().map((content) => [content.title, content.summary])).toEqual([
      ['Echo Technician 1', 'Echo technicians draw the heart with sound.'],
      ['Echo Technician 1', 'Echo technicians draw the heart with sound. More.'],
    ]);
  });

  it('shows the guide as it is when it changes under it', async () => {
    const { user, stored, client, saved } = openEditor();
    await user.type(await title(), ' II');
    await user.tab();
    await stored(1);
    // Outside of a text field, the keys take back the last change of the workbook.
    await user.click(await entry('Facts'));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(client.inputsOf('history.undo')).toHaveLength(1));
    expect(await heading(/^Editing Echo Technician:/)).toBeTruthy();
    await user.click(await entry('Basics'));
    expect(await title()).toHaveProperty('value', 'Echo Technician');
    expect(saved()).toHaveLength(1);
  });

  it('follows an import and goes to the guide itself where the chosen section is gone', async () => {
    const { user, put, storedGuide, client } = openEditor();
    await user.click(await entry('Where the coffee is'));
    expect(field('Heading')).toHaveProperty('value', 'Where the coffee is');
    const guide = storedGuide();
    client.answer({
      'history.undo': () => {
        put({ ...guide, summary: 'Anew.', sections: guide.sections.filter(({ id }) => id !== 'coffee') });
        return { entry: aChange({ kind: 'undo' }) };
      },
    });
    await user.click(await entry('Where the coffee is'));
    await user.keyboard('{Control>}z{/Control}');
    expect(await title()).toBeTruthy();
    expect(field('Summary')).toHaveProperty('value', 'Anew.');
    expect(screen.queryByRole('treeitem', { name: 'Where the coffee is' })).toBeNull();
  });

  it('speaks Spanish', async () => {
    openEditor({ locale: 'es' });
    expect(await heading('Editando Echo Technician: 17 secciones, 1 todavía vacía.')).toBeTruthy();
    expect(screen.getByText('Guardado')).toBeTruthy();
  });
});

describe('a guide that cannot be edited', () => {
  it('offers a copy of a bundled guide and goes on with it', async () => {
    const { user, client, route } = openEditor({ guides: [aGuide()] });
    expect(await heading('Echo Technician comes with Pathbook and stays as it is.')).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Make a copy to edit' }));
    expect(await heading(/^Editing Echo Technician \(copy\):/)).toBeTruthy();
    expect(client.inputsOf('guides.copy')).toEqual([{ id: 'guide-1', title: 'Echo Technician (copy)' }]);
    expect(route()).toBe('/guides/edit/the-copy');
    expect(client.inputsOf('guides.update')).toEqual([]);
  });

  it('says that a guide is not there, and that one could not be read', async () => {
    const first = openEditor({ id: 'nobody' });
    expect(await heading('This guide is not in your workbook.')).toBeTruthy();
    first.unmount();
    let isDown = true;
    const { user } = openEditor({
      answers: {
        'guides.get': () => {
          if (isDown) throw new AppError('store-unavailable', 'The disk is away.');
          return anImportedGuide();
        },
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is away.');
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await heading(/^Editing Echo Technician/)).toBeTruthy();
  });
});

describe('a new guide', () => {
  it('is created once it has a title, offers every section, and stores those that are filled', async () => {
    const { user, client, route, stored, lastSaved } = openEditor({ guides: [], route: '/guides/write' });
    expect(await heading('Write a guide of your own')).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Create the guide' }));
    expect(screen.getByText('A guide needs a title.')).toBeTruthy();
    expect(document.activeElement).toBe(await title());
    expect(client.inputsOf('guides.create')).toEqual([]);

    await user.keyboard(' Ward Helper {Enter}');
    expect(await heading('Editing Ward Helper: 33 sections, 33 still empty.')).toBeTruthy();
    expect(route()).toBe('/guides/edit/new-guide');
    const [created] = client.inputsOf('guides.create');
    expect(created?.content).toMatchObject({ title: 'Ward Helper', locale: 'en', sections: [] });

    await user.click(await entry(/^Tools/));
    await user.click(screen.getByRole('button', { name: 'Add a row: Tools' }));
    await user.keyboard('Wheelchair');
    await user.tab();
    await stored(1);
    expect(lastSaved()?.techStack).toEqual(['Wheelchair']);
    // The section that it is under comes with it; no other empty one does.
    expect(lastSaved()?.sections.map(({ kind }) => kind)).toEqual(['core-functions', 'tech-stack']);
    expect(await heading('Editing Ward Helper: 33 sections, 31 still empty.')).toBeTruthy();
  });

  it('says why it was not created and keeps what was typed', async () => {
    const { user } = openEditor({
      guides: [],
      route: '/guides/write',
      answers: {
        'guides.create': () => {
          throw new AppError('store-unavailable', 'The disk is full.');
        },
      },
    });
    await user.type(await title(), 'Ward Helper{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe(
      'The guide was not created: The disk is full.',
    );
    expect(await title()).toHaveProperty('value', 'Ward Helper');
    expect(screen.getByRole('button', { name: 'Create the guide' })).toHaveProperty('disabled', false);
  });
});
