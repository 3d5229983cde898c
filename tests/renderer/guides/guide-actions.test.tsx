import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { readingSizes } from '#core/contract/choices';
import { AppError } from '#core/contract/errors';
import { pdfName } from '../../../renderer/features/guides/MoreActions';
import { printSection } from '../../../renderer/features/guides/reader/print-section';
import { axeFaults } from '../support/axe';
import { someSettings } from '../support/builders';
import { aGuide, anImportedGuide } from './support/guides';
import { stubObserver } from './support/observer';
import { article, openGuides } from './support/open-guides';

let observer: ReturnType<typeof stubObserver>;
beforeEach(() => {
  observer = stubObserver();
});

type Opened = ReturnType<typeof openGuides>;
async function pick(user: Opened['user'], name: string) {
  await user.click(screen.getByRole('button', { name: 'More for this guide' }));
  await user.click(await screen.findByRole('menuitem', { name }));
}

describe('the text size', () => {
  it('goes up and down in steps, for the guide alone, and back to the usual', async () => {
    const { user, client } = openGuides([aGuide()]);
    const page = await article();
    await user.click(screen.getByRole('button', { name: 'Larger text' }));
    await waitFor(() => expect(page.style.getPropertyValue('--reading-scale')).toBe('1.1'));
    await user.click(screen.getByRole('button', { name: 'Smaller text' }));
    await user.click(screen.getByRole('button', { name: 'Smaller text' }));
    await waitFor(() => expect(page.style.getPropertyValue('--reading-scale')).toBe('0.9'));
    await user.click(screen.getByRole('button', { name: 'Text size 90 %; back to the usual size' }));
    await waitFor(() => expect(page.style.getPropertyValue('--reading-scale')).toBe('1'));
    expect(client.inputsOf('settings.set').map(({ readingSize }) => readingSize)).toEqual([
      110, 100, 90, 100,
    ]);
  });

  it('ends at the largest', async () => {
    const { user, client } = openGuides([aGuide()], {
      answers: { 'settings.get': () => someSettings({ readingSize: readingSizes.largest }) },
    });
    await article();
    const larger = screen.getByRole('button', { name: 'Larger text' });
    expect(larger.getAttribute('aria-disabled')).toBe('true');
    await user.click(larger);
    expect(client.inputsOf('settings.set')).toEqual([]);
  });
});

describe('a guide on paper and as a file', () => {
  it('prints the section that is being read, alone, and leaves no trace', async () => {
    const { user, shell } = openGuides([aGuide()]);
    const page = await article();
    act(() => observer.cross('tools', true));
    let marked: string[] = [];
    const print = shell.shell.print;
    Object.assign(shell.shell, {
      print: () => {
        marked = [...page.querySelectorAll('[data-printed]')].map(
          (one) => `${one.getAttribute('data-section')} ${one.getAttribute('data-printed')}`,
        );
        return print();
      },
    });
    await pick(user, 'Print this section: Tools');
    await waitFor(() => expect(shell.counts.printed).toBe(1));
    expect(marked).toContain('core around');
    expect(marked).toContain('tools whole');
    await waitFor(() => expect(page.querySelectorAll('[data-printed]')).toHaveLength(0));
    expect(page.hasAttribute('data-printing')).toBe(false);
  });

  it('prints any section from the menu, wherever the person is', async () => {
    const { user, shell } = openGuides([aGuide()]);
    const page = await article();
    let printed: string | null | undefined;
    Object.assign(shell.shell, {
      print: async () => {
        printed = page.querySelector('[data-printed="whole"]')?.getAttribute('data-section');
        return true;
      },
    });
    await user.click(screen.getByRole('button', { name: 'More for this guide' }));
    const sub = await screen.findByRole('menuitem', { name: 'Print one section' });
    sub.focus();
    await user.keyboard('{ArrowRight}');
    await user.click(await screen.findByRole('menuitem', { name: 'Career tiers' }));
    await waitFor(() => expect(printed).toBe('tiers'));
  });

  it('takes the marks away where printing fails, and prints all where the section is gone', async () => {
    const page = document.createElement('article');
    page.innerHTML = '<section data-section="a"></section>';
    await expect(printSection(page, 'a', () => Promise.reject(new Error('no printer')))).rejects.toThrow();
    expect(page.outerHTML).toBe('<article><section data-section="a"></section></article>');
    let attributes: string[] = [];
    await printSection(page, 'b', async () => {
      attributes = page.getAttributeNames();
    });
    expect(attributes).toEqual([]);
  });

  it('becomes a PDF, under the guide’s title', async () => {
    const { user, shell } = openGuides([aGuide({ title: 'Echo: a/b' })]);
    await screen.findByRole('article');
    await pick(user, 'Print or save as PDF');
    await waitFor(() => expect(shell.pdfs).toEqual(['Echo a b.pdf']));
  });

  it.each([
    ['a\u0000b<c>', 'a b c.pdf'],
    ['///', 'guide.pdf'],
    ['x'.repeat(400), `${'x'.repeat(200)}.pdf`],
  ])('names the file without what systems refuse', (title, name) => {
    expect(pdfName(title)).toBe(name);
  });

  it.each([
    ['Save as a guide file (JSON)', 'json'],
    ['Save as Markdown', 'markdown'],
  ] as const)('%s', async (item, format) => {
    const { user, client, shell } = openGuides([aGuide()], {
      answers: {
        'guides.export': () => ({ filename: 'echo.txt', mediaType: 'text/plain', text: 'Écho' }),
      },
    });
    await article();
    await pick(user, item);
    await waitFor(() => expect(shell.saved).toHaveLength(1));
    expect(client.inputsOf('guides.export')).toEqual([{ id: 'guide-1', format }]);
    expect(new TextDecoder().decode(shell.saved[0]?.bytes)).toBe('Écho');
    expect(await screen.findByText('Saved “echo.txt”.')).toBeTruthy();
  });

  it('says what went wrong when it could not be written', async () => {
    const { user, shell } = openGuides([aGuide()], {
      answers: {
        'guides.export': () => {
          throw new AppError('internal', 'The guide could not be written.');
        },
      },
    });
    await article();
    await pick(user, 'Save as Markdown');
    expect(await screen.findByText('The guide could not be written.')).toBeTruthy();
    expect(shell.saved).toEqual([]);
  });

  it('says nothing where the person cancelled', async () => {
    const { user, shell } = openGuides([aGuide()], {
      answers: {
        'guides.export': () => ({ filename: 'echo.md', mediaType: 'text/markdown', text: 'x' }),
      },
    });
    await article();
    Object.assign(shell.shell, { saveFile: async () => false });
    await pick(user, 'Save as Markdown');
    await waitFor(() => expect(screen.queryByRole('menuitem')).toBeNull());
    expect(screen.queryByText('Saved “echo.md”.')).toBeNull();
  });
});

describe('the other guides', () => {
  it('are compared with this one', async () => {
    const { user, route } = openGuides([aGuide(), anImportedGuide({ title: 'Echo Lead' })]);
    await article();
    await user.click(screen.getByRole('button', { name: 'Compare this guide with another' }));
    await user.click(await screen.findByRole('menuitem', { name: /Echo Lead/ }));
    expect(route()).toBe('/guides/compare/guide-1/guide-2');
  });

  it('are led to from the related roles that they tell', async () => {
    const { user, route } = openGuides([
      aGuide({ relatedRoles: ['Echo leads', 'Perfusionist'] }),
      anImportedGuide({ title: 'Echo Lead' }),
    ]);
    const roles = within(await article()).getByRole('region', { name: 'Related Roles' });
    expect(
      within(roles)
        .getAllByRole('link')
        .map((link) => link.getAttribute('aria-label')),
    ).toEqual(['Read the guide “Echo Lead”', 'Compare with “Echo Lead”']);
    await user.click(within(roles).getByRole('link', { name: 'Read the guide “Echo Lead”' }));
    expect(route()).toBe('/guides/guide-2');
  });

  it('say when they were written or edited here', async () => {
    const { user } = openGuides([
      aGuide(),
      anImportedGuide({ title: 'Our ward', writtenHere: true, editedOn: '2027-02-03' }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'All guides (2)' }));
    expect(await screen.findByText('Written here 15 Jan 2027 · edited 3 Feb 2027')).toBeTruthy();
    expect(screen.getByText('Own')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Notes and goals' }).getAttribute('href')).toBe('/guides/marks');
    expect(await axeFaults()).toEqual([]);
  });
});
