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

const page = [
  'Echo Technician Career Path Guide',
  '',
  '$60,000',
  'Tools',
  'Gel',
  'Where the coffee is',
  'Share career guide',
].join('\n');

const report = aReport({
  warnings: ['Line 3: “$60,000” has no value that could be read.'],
  notices: [{ key: 'label-without-value', facts: { text: '$60,000' }, line: 3 }],
  repairedText: true,
  repairs: [{ line: 5, from: 'β€”', to: '—' }],
  unplaced: ['Where the coffee is'],
  emptySections: ['Related Roles'],
  dropped: ['Share career guide', 'Free'],
  understood: [
    { field: 'title', value: 'Echo Technician', line: 1 },
    { field: 'facts.medianSalary', value: '$60,000', line: 9 },
    { field: 'facts.medianSalary', value: '$60,000', line: 26 },
    { field: 'facts.salaryBands.entry', value: '$46,000', line: 28 },
  ],
  lines: [
    { from: 1, to: 1, fate: 'title' },
    { from: 2, to: 2, fate: 'blank' },
    { from: 3, to: 3, fate: 'fact' },
    { from: 4, to: 4, fate: 'heading', sectionId: 'tools' },
    { from: 5, to: 5, fate: 'text', sectionId: 'tools' },
    { from: 6, to: 6, fate: 'unplaced' },
    { from: 7, to: 7, fate: 'dropped' },
  ],
  headings: [{ line: 4, text: 'Tools', kind: 'tech-stack', sectionId: 'tools' }],
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

/** What stands under a field beside its error. */
const describedBy = (field: HTMLElement) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

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
  it('shows what was understood, from which line, before anything is stored', async () => {
    const { user, client } = openImport();
    await pasteAndRead(user, page);
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Echo Technician: 4 things recognized. Nothing is stored yet.',
      }),
    ).toBeTruthy();
    expect(client.inputsOf('guides.preview')).toEqual([{ text: page }]);
    expect(client.inputsOf('guides.import')).toEqual([]);

    const title = screen.getByRole('textbox', { name: 'Title' });
    expect(title).toHaveProperty('value', 'Echo Technician');
    expect(describedBy(title)).toBe('from line 1');
    expect(describedBy(screen.getByRole('textbox', { name: 'Median pay' }))).toBe('from lines 9, 26');
    expect(describedBy(screen.getByRole('textbox', { name: 'Entry level' }))).toBe('from line 28');
    expect(screen.getByRole('row', { name: /^4 Tools .* 4 entries$/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: '5 β€” —' })).toBeTruthy();
    expect(screen.getByText('Related Roles')).toBeTruthy();
    expect(screen.getByText('Line 3: “$60,000” has no value that could be read.')).toBeTruthy();
    expect(screen.getByText(/already has a guide with the title “Echo Technician”/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Show 2 lines/ }));
    expect(screen.getByText('Share career guide')).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it('says what became of each line, what was left over first', async () => {
    const { user } = openImport();
    await pasteAndRead(user, page);
    const lines = await screen.findByRole('region', { name: 'The text, line by line' });
    const shown = () => within(lines).getAllByRole('listitem');
    expect(shown().map(({ textContent }) => textContent)).toEqual([
      '6Where the coffee isMake it a headingLeft over',
    ]);
    await user.click(screen.getByText('All (6)'));
    const all = within(screen.getByRole('region', { name: 'The text, line by line' }));
    expect(all.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '1Echo Technician Career Path GuideTitle',
      '3$60,000Make it a headingFact',
      '4ToolsHeading',
      '5GelMake it a headingText',
      '6Where the coffee isMake it a headingLeft over',
      '7Share career guideMake it a headingLeft out',
    ]);
  });

  it('reads the text anew with a corrected heading, and stores every correction', async () => {
    const { user, client } = openImport();
    await pasteAndRead(user, page);
    await user.click(await screen.findByRole('combobox', { name: 'What “Tools” is taken for' }));
    await user.click(screen.getByRole('option', { name: 'Technical skills' }));
    const headings = [{ line: 4, kind: 'tech-skills' as const }];
    await waitFor(() =>
      expect(client.inputsOf('guides.preview')[1]).toEqual({ text: page, corrections: { headings } }),
    );
    await user.click(screen.getByRole('button', { name: 'Make line 6 a heading' }));
    const both = [...headings, { line: 6, kind: 'other' as const }];
    await waitFor(() =>
      expect(client.inputsOf('guides.preview')[2]).toEqual({ text: page, corrections: { headings: both } }),
    );
    const title = screen.getByRole('textbox', { name: 'Title' });
    await user.clear(title);
    expect(screen.getByText('A guide needs a title.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Store this guide' })).toHaveProperty('disabled', true);
    await user.type(title, 'Sonographer');
    const currency = screen.getByRole('textbox', { name: 'Currency' });
    await user.clear(currency);
    await user.type(currency, 'eur');
    await user.click(screen.getByRole('button', { name: 'Store this guide' }));
    await waitFor(() => expect(client.inputsOf('guides.import')).toHaveLength(1));
    const [stored] = client.inputsOf('guides.import');
    expect(stored?.corrections).toMatchObject({
      title: 'Sonographer',
      headings: both,
      facts: { ...anImportedGuide().facts, currency: 'EUR' },
    });
  });

  it('keeps the focus on a line that was made a heading, and says what came of it', async () => {
    const lines = report.lines.map((line) =>
      line.from === 6 ? { ...line, fate: 'heading' as const } : line,
    );
    const { user } = openImport({
      answers: {
        'guides.preview': ({ corrections }) => ({
          guide: { ...anImportedGuide(), id: 'preview' },
          report: corrections === undefined ? report : { ...report, unplaced: [], lines },
          matches: [],
        }),
      },
    });
    await pasteAndRead(user, page);
    await user.click(await screen.findByRole('radio', { name: /^All/ }));
    screen.getByRole('button', { name: 'Make line 6 a heading' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Make line 6 a heading' })).toBeNull());
    expect(document.activeElement?.textContent).toContain('Where the coffee is');
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(said.some((words) => words.includes('Nothing is stored yet'))).toBe(true);
  });

  it('keeps a heading that was denied in the list, so that it can be taken back', async () => {
    const { user, client } = openImport({
      answers: {
        'guides.preview': ({ corrections }) => ({
          guide: anImportedGuide(),
          report: corrections?.headings?.length ? { ...report, headings: [] } : report,
          matches: [],
        }),
      },
    });
    await pasteAndRead(user, page);
    await user.click(await screen.findByRole('combobox', { name: 'What “Tools” is taken for' }));
    await user.click(screen.getByRole('option', { name: 'No heading: plain text' }));
    await waitFor(() => expect(client.inputsOf('guides.preview')).toHaveLength(2));
    expect(screen.getByRole('combobox', { name: 'What “Tools” is taken for' })).toHaveProperty(
      'value',
      'No heading: plain text',
    );
    await user.click(screen.getByRole('button', { name: 'Take my corrections of headings back' }));
    await waitFor(() =>
      expect(client.inputsOf('guides.preview')[2]).toEqual({ text: page, corrections: { headings: [] } }),
    );
    expect(screen.getByRole('combobox', { name: 'What “Tools” is taken for' })).toHaveProperty(
      'value',
      'Tools',
    );
  });

  it('offers to update the guide that is here, shows what changes, and can keep both', async () => {
    const { user, client } = openImport({
      answers: {
        'guides.list': () => [summaryOf(aGuide()), summaryOf(anImportedGuide(), '2026-03-12T09:00:00.000Z')],
        'guides.get': () => anImportedGuide(),
        'guides.preview': () => ({
          guide: anImportedGuide(),
          report,
          matches: [
            {
              id: 'guide-2',
              title: 'Echo Technician',
              changes: [
                {
                  sectionId: 'tools',
                  heading: 'Tools',
                  change: 'changed',
                  removed: ['Old gel.'],
                  added: ['New gel.'],
                },
              ],
            },
          ],
        }),
      },
    });
    await pasteAndRead(user, page);
    const update = await screen.findByRole('radio', { name: 'Update “Echo Technician”' });
    expect(update).toHaveProperty('checked', true);
    expect(screen.getByText(/1 section changes\. Your notes/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Tools Changed/ }));
    expect(screen.getByText('Old gel.').tagName).toBe('DEL');
    expect(screen.getByText('New gel.').tagName).toBe('INS');
    expect(await axeFaults()).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'Store as another guide' }));
    expect(screen.getByRole('button', { name: 'Store this guide' })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Update “Echo Technician”' }));
    await user.click(screen.getByRole('button', { name: 'Update the guide' }));
    await waitFor(() =>
      expect(client.inputsOf('guides.import')).toEqual([{ text: page, replaceId: 'guide-2' }]),
    );
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
          throw new AppError('unsupported', 'This is no career guide that can be recognized.', {
            key: 'not-in-the-catalogue',
          });
        },
      },
    });
    await pasteAndRead(user, 'Dear diary');
    const alert = await screen.findByText('This text was not read');
    expect(alert.parentElement?.textContent).toContain('This is no career guide that can be recognized.');
    expect(alert.parentElement?.textContent).toContain('Check that it is text');
    expect(alert.parentElement?.textContent).toContain('Nothing was stored.');
    const field = await textField();
    expect(field).toHaveProperty('value', 'Dear diary');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(describedBy(field)).toContain('This is no career guide');
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

  it('draws only the lines in sight of a long text', async () => {
    const long = Array.from({ length: 5_000 }, (_, index) => `Line of text ${index}`).join('\n');
    const { user } = openImport({
      answers: {
        'guides.preview': () => ({
          guide: anImportedGuide(),
          report: aReport({ form: 'article', lines: [{ from: 1, to: 5_000, fate: 'text' }] }),
          matches: [],
        }),
      },
    });
    await pasteAndRead(user, long);
    expect(await screen.findByText('All (5000)')).toBeTruthy();
    const lines = screen.getByRole('region', { name: 'The text, line by line' });
    expect(within(lines).queryAllByRole('listitem').length).toBeLessThan(100);
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
