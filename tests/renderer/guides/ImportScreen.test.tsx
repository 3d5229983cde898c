import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { guideTextMaxBytes } from '#core/contract/choices';
import { AppError } from '#core/contract/errors';
import GuidesScreen from '../../../renderer/features/guides/GuidesScreen';
import { axeFaults } from '../support/axe';
import { type RenderOptions, renderWithApp } from '../support/render-with-app';
import { aGuide, anImportedGuide, aReport, summaryOf } from './support/guides';
import { stubObserver } from './support/observer';

beforeEach(() => {
  stubObserver();
});

const report = aReport({
  warnings: ['Line 13: remote work is kept as unknown.'],
  repairedText: true,
  repairs: [{ line: 25, from: 'β€”', to: '—' }],
  unplaced: ['Where the coffee is', 'Second floor,   next to the lift.'],
  emptySections: ['Related Roles'],
  dropped: ['Share career guide', 'Free'],
  understood: [
    { field: 'title', value: 'Echo Technician', line: 1 },
    { field: 'facts.medianSalary', value: '$60,000', line: 9 },
    { field: 'facts.medianSalary', value: '$60,000', line: 26 },
    { field: 'facts.salaryBands.entry', value: '$46,000', line: 28 },
    { field: 'techStack', value: '4 items', line: 40 },
    { field: 'tiers', value: 'Junior Echo Technician, 0-2 years', line: 60 },
    { field: 'tiers', value: 'Senior Echo Technician, 6+ years', line: 66 },
    { field: 'shoeSize', value: '42', line: 70 },
  ],
});

function openImport(options: RenderOptions = {}) {
  const stored = anImportedGuide();
  let guides = [aGuide()];
  return renderWithApp(<GuidesScreen />, {
    route: '/guides/import',
    ...options,
    answers: {
      'guides.list': () => guides.map((guide) => summaryOf(guide)),
      'guides.get': ({ id }) => {
        const guide = guides.find((one) => one.id === id);
        if (!guide) throw new AppError('not-found', 'There is no such guide.');
        return guide;
      },
      'guides.preview': () => ({ guide: { ...stored, id: 'preview' }, report, matches: [] }),
      'guides.import': () => {
        guides = [...guides, stored];
        return { guide: stored, report };
      },
      ...options.answers,
    },
  });
}

const textField = () => screen.findByRole('textbox', { name: 'Text of the guide page' });
const aFile = (content: BlobPart, name: string, type = 'text/plain') => new File([content], name, { type });

function drop(files: readonly File[]) {
  const event = createEvent.drop(window.document.body);
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files } });
  fireEvent(window.document.body, event);
  return event;
}

async function pasteAndRead(user: ReturnType<typeof renderWithApp>['user'], words = 'Echo Technician …') {
  const field = await textField();
  await user.click(field);
  await user.paste(words);
  await user.click(screen.getByRole('button', { name: 'Read the text' }));
}

describe('the import of a guide', () => {
  it('shows what was recognised, repaired and left over before anything is stored', async () => {
    const { user, client } = openImport();
    await pasteAndRead(user);
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Echo Technician: 8 things recognised. Nothing is stored yet.',
      }),
    ).toBeTruthy();
    expect(client.inputsOf('guides.preview')).toEqual([{ text: 'Echo Technician …' }]);
    expect(client.inputsOf('guides.import')).toEqual([]);

    const facts = screen.getByRole('table', { name: 'Title and summary, Facts and figures' });
    expect(
      within(facts)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'LineFieldText',
      '1TitleEcho Technician',
      '9, 26Median pay$60,000',
      '28Pay by level: entry$46,000',
    ]);
    await user.click(screen.getByRole('button', { name: /Tools 4 entries/ }));
    expect(screen.getByText('From line 40')).toBeTruthy();
    expect(screen.getByText('Gel')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Career tiers 2 entries/ }));
    expect(screen.getByRole('row', { name: '66 Senior Echo Technician, 6+ years' })).toBeTruthy();
    // A field that the catalogue does not know keeps its own name.
    expect(screen.getByRole('button', { name: /shoeSize 1 entry/ })).toBeTruthy();

    expect(screen.getByRole('row', { name: '25 β€” —' })).toBeTruthy();
    expect(screen.getByText(/Second floor/).textContent).toBe('Second floor,   next to the lift.');
    expect(screen.getByText('Related Roles')).toBeTruthy();
    expect(screen.getByText('Line 13: remote work is kept as unknown.')).toBeTruthy();
    expect(screen.getByText(/already has a guide with the title “Echo Technician”/)).toBeTruthy();
    expect(screen.queryByText('Share career guide')).toBeNull();
    await user.click(screen.getByRole('button', { name: /Show 2 lines/ }));
    expect(screen.getByText('Share career guide')).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it('stores once, however often the button is pressed, and opens the guide', async () => {
    let finish: () => void = () => undefined;
    const stored = anImportedGuide();
    const { user, client, route } = openImport({
      answers: {
        'guides.import': () =>
          new Promise((resolve) => {
            finish = () => resolve({ guide: stored, report });
          }),
        'guides.get': () => stored,
      },
    });
    await pasteAndRead(user);
    const store = await screen.findByRole('button', { name: 'Store this guide' });
    fireEvent.click(store);
    fireEvent.click(store);
    await waitFor(() => expect(client.inputsOf('guides.import')).toHaveLength(1));
    fireEvent.click(store);
    finish();
    await waitFor(() => expect(route()).toBe('/guides/guide-2'));
    expect(client.inputsOf('guides.import')).toEqual([{ text: 'Echo Technician …' }]);
    expect(await screen.findByText('Stored “Echo Technician”.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  });

  it('goes back to the text as it was typed', async () => {
    const { user, client } = openImport();
    await pasteAndRead(user, 'My own words');
    await user.click(await screen.findByRole('button', { name: 'Back to the text' }));
    expect(await textField()).toHaveProperty('value', 'My own words');
    expect(client.inputsOf('guides.import')).toEqual([]);
  });

  it('says at the text what is wrong with it and what to do, and keeps it', async () => {
    const { user } = openImport({
      answers: {
        'guides.preview': () => {
          throw new AppError('unsupported', 'This is no career guide that can be recognised.', {
            key: 'not-in-the-catalogue',
          });
        },
      },
    });
    await pasteAndRead(user, 'Dear diary');
    const alert = await screen.findByText('This text was not read');
    expect(alert.parentElement?.textContent).toContain('This is no career guide that can be recognised.');
    expect(alert.parentElement?.textContent).toContain('begins with the guide’s title');
    expect(alert.parentElement?.textContent).toContain('Nothing was stored.');
    const field = await textField();
    expect(field).toHaveProperty('value', 'Dear diary');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described.join(' ')).toContain('This is no career guide');
  });

  it('asks for a text, and refuses one over 2 MB, without asking the host', async () => {
    const { user, client } = openImport();
    await user.click(await screen.findByRole('button', { name: 'Read the text' }));
    expect(await screen.findByText(/There is no text yet/)).toBeTruthy();
    const field = await textField();
    fireEvent.change(field, { target: { value: 'é'.repeat(guideTextMaxBytes / 2 + 1) } });
    await user.click(screen.getByRole('button', { name: 'Read the text' }));
    expect(await screen.findByText(/This text has 2\.1 MB/)).toBeTruthy();
    expect(client.inputsOf('guides.preview')).toEqual([]);
  });

  it('does not put a very long text into the field, and keeps it whole', async () => {
    const { user, client } = openImport();
    const page = `Echo Technician Career Path Guide\n${'A line of the page.\n'.repeat(10_000)}`;
    await user.click(await textField());
    await user.paste(page);
    expect(await screen.findByText(/^A long text, 200 kB/)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Text of the guide page' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Read the text' }));
    await screen.findByRole('button', { name: 'Store this guide' });
    expect(client.inputsOf('guides.preview')).toEqual([{ text: page }]);
    await user.click(screen.getByRole('button', { name: 'Back to the text' }));
    await user.click(await screen.findByRole('button', { name: 'Enter another text' }));
    expect(await textField()).toHaveProperty('value', '');
  });

  it('shows a failure of the storing in the review, and lets it be tried again', async () => {
    let isFull = true;
    const { user, client, route } = openImport({
      answers: {
        'guides.get': () => anImportedGuide(),
        'guides.import': () => {
          if (isFull) throw new AppError('store-unavailable', 'The disk is full.');
          return { guide: anImportedGuide(), report };
        },
      },
    });
    await pasteAndRead(user);
    await user.click(await screen.findByRole('button', { name: 'Store this guide' }));
    expect(await screen.findByText(/The disk is full\./)).toBeTruthy();
    isFull = false;
    await user.click(screen.getByRole('button', { name: 'Store this guide' }));
    await waitFor(() => expect(route()).toBe('/guides/guide-2'));
    expect(client.inputsOf('guides.import')).toHaveLength(2);
  });

  it('draws the first lines of a long report, and all on request', async () => {
    const { user } = openImport({
      answers: {
        'guides.preview': () => ({
          guide: anImportedGuide(),
          report: aReport({ unplaced: Array.from({ length: 500 }, (_, index) => `Line of text ${index}`) }),
          matches: [],
        }),
      },
    });
    await pasteAndRead(user);
    expect(await screen.findByText('Line of text 59')).toBeTruthy();
    expect(screen.queryByText('Line of text 60')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show all 500' }));
    expect(screen.getByText('Line of text 499')).toBeTruthy();
  });
});

describe('a file for the import', () => {
  it('is read as soon as it is dropped anywhere, with its name as the source', async () => {
    const { client } = openImport();
    await textField();
    const event = drop([aFile('\ufeffEcho Technician “guide”', 'echo.txt')]);
    expect(event.defaultPrevented).toBe(true);
    expect(await screen.findByRole('button', { name: 'Store this guide' })).toBeTruthy();
    expect(client.inputsOf('guides.preview')).toEqual([
      { text: 'Echo Technician “guide”', sourceName: 'echo.txt' },
    ]);
  });

  it('says what letting go does while it is held over the window', async () => {
    openImport();
    await textField();
    const held = (kind: 'dragEnter' | 'dragLeave') => {
      const event = createEvent[kind](document.body);
      Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files: [] } });
      fireEvent(document.body, event);
    };
    held('dragEnter');
    expect(await screen.findByText('Let go to read this file')).toBeTruthy();
    held('dragEnter');
    held('dragLeave');
    expect(screen.getByText('Let go to read this file')).toBeTruthy();
    held('dragLeave');
    await waitFor(() => expect(screen.queryByText('Let go to read this file')).toBeNull());
  });

  it('can be picked', async () => {
    const { user, client } = openImport();
    await textField();
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('There is no file field');
    await user.upload(input, aFile('<h1>Echo</h1>', 'echo.html', 'text/html'));
    await waitFor(() => expect(client.inputsOf('guides.preview')).toHaveLength(1));
  });

  const picture = () => aFile(new Uint8Array([137, 80, 78, 71]), 'photo.png', 'image/png');
  const latin = () => aFile(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20]), 'old.txt');
  const big = () => aFile('x'.repeat(guideTextMaxBytes + 1), 'big.txt');
  const gone = () => {
    const file = aFile('x', 'gone.txt');
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    return file;
  };
  it.each([
    ['is no text', [picture], /“photo\.png” is not a text file/],
    ['is not UTF-8', [latin], /“old\.txt” is not in UTF-8/],
    ['is over 2 MB', [big], /This text has 2\.1 MB/],
    ['cannot be read', [gone], /“gone\.txt” could not be read/],
    ['is not alone', [picture, latin], /Drop one file at a time/],
  ])('is refused where it %s', async (_, files, sentence) => {
    const { client } = openImport();
    await textField();
    drop(files.map((make) => make()));
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(client.inputsOf('guides.preview')).toEqual([]);
    expect(client.inputsOf('guides.import')).toEqual([]);
  });
});
