import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import { axeFaults } from '../support/axe';
import { aPerson } from '../support/builders';
import { aGuide, anImportedGuide, summaryOf } from './support/guides';
import { stubObserver } from './support/observer';
import { article, openGuides as open } from './support/open-guides';

let observer: ReturnType<typeof stubObserver>;
beforeEach(() => {
  observer = stubObserver();
});

describe('the guide reader', () => {
  it('opens the only guide, with every section of it under its own heading, in order', async () => {
    open([aGuide()]);
    const page = await article();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Echo Technician');
    const sections = within(page)
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent);
    expect(sections).toEqual([
      'Annual Salary (US, USD)',
      'Core Functions of the Echo Technician Role',
      'Career Path Tiers',
      'A Day in the Life',
      'Work-Life Balance & Stress',
      'Skill Map',
      'Pros & Cons for Echo Technician',
      'Examples and Case Studies',
      'Portfolio Tips',
      'Job Outlook & Related Roles',
      'Frequently Asked Questions',
      'Where the coffee is',
    ]);
    const core = within(page).getByRole('region', { name: 'Core Functions of the Echo Technician Role' });
    expect(within(core).getByRole('heading', { level: 3 }).textContent).toBe('Tech Stack');
    expect(
      within(core)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Probe', 'Gel', 'Monitor', 'Archive']);
  });

  it('says each thing once: typed parts stand for the lines they were read from', async () => {
    open([aGuide()]);
    const page = await article();
    const once = [
      'Two rungs, and you may stay on either.',
      'You learn the standard views.',
      'Check the probe for cracks.',
      'Your shoulder will tell you when to rest.',
      'Begin with the first group.',
      'What every day asks for.',
      'You see a heart beat.',
      'A patient was turned to the left side.',
      'At first the hand and the eye quarrel.',
      'Night shifts pay a little more.',
      'Keep copies of your certificates.',
    ];
    for (const words of once) expect(page.textContent?.split(words).length, words).toBe(2);
    expect(page.textContent).not.toMatch(/Experience:|Key Takeaway:|Entry-Level:|Growth Rate:/);
  });

  it('shows tiers with their years and a day with its times', async () => {
    open([aGuide()]);
    const page = await article();
    const tiers = within(page).getByRole('region', { name: 'Career Path Tiers' });
    expect(
      within(tiers)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Junior Echo Technician0–2 yearsYou learn the standard views.I am here',
      'Senior Echo Technician6 years and moreYou teach the standard views to others.I am here',
    ]);
    const day = within(page).getByRole('region', { name: 'A Day in the Life' });
    expect(within(day).getByText('09:00 – 12:00')).toBeTruthy();
    expect(within(day).getByText('First patients').parentElement?.textContent).toBe('Focus First patients');
  });

  it('says plainly what is empty, what is unknown and what has no source', async () => {
    const { facts, ...guide } = aGuide();
    const { growthSource: _, demand: __, ...rest } = facts;
    open([{ ...guide, facts: rest }]);
    const page = await article();
    const roles = within(page).getByRole('region', { name: 'Related Roles' });
    expect(within(roles).getByText('The guide has this heading and nothing under it.')).toBeTruthy();
    const band = within(page).getByLabelText('The guide in figures').parentElement as HTMLElement;
    expect(band.textContent).toContain('growth, much faster than average, no period given');
    expect(band.textContent).toContain('The guide gives no source for these figures.');
    expect(band.textContent).toContain('Not in this guide: demand, length of training, remote work');
    expect(band.textContent).toContain('$60,000');
    const other = within(page).getByRole('region', { name: 'Where the coffee is' });
    expect(other.textContent).toContain('Second floor,   next to the lift.');
  });

  it('gives the salary as a sentence, and as a table on request', async () => {
    const { user } = open([aGuide()]);
    const page = await article();
    const salary = within(page).getByRole('region', { name: 'Annual Salary (US, USD)' });
    expect(salary.textContent).toContain(
      'The guide gives a range of $40,000 to $80,000: entry $46,000, mid $60,000, senior $74,000. The top 10 % earn from $80,000.',
    );
    expect(salary.textContent).toContain('computed from the range');
    expect(within(salary).queryByRole('table')).toBeNull();
    await user.click(within(salary).getByRole('button', { name: 'Show the figures as a table' }));
    const rows = within(within(salary).getByRole('table')).getAllByRole('row');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'LevelPay a year',
      'Lowest$40,000',
      'Entry$46,000',
      'Mid$60,000',
      'Senior$74,000',
      'Top 10 % from$80,000',
    ]);
  });

  it('does not claim that surveyed levels are computed, and says when there are no figures', async () => {
    const surveyed = aGuide({ facts: { ...aGuide().facts, salaryBandsComputed: false } });
    const first = open([surveyed]);
    expect((await article()).textContent).not.toContain('computed from the range');
    first.unmount();
    open([aGuide({ facts: { salaryBands: [] } })]);
    expect((await article()).textContent).toContain('The guide gives no salary figures.');
  });

  it('opens questions one by one and all at once, and keeps closed answers in the page for print', async () => {
    const { user } = open([aGuide()]);
    const page = await article();
    const second = within(page).getByRole('button', { name: 'Is it hard?' });
    expect(second.getAttribute('aria-expanded')).toBe('false');
    expect(page.textContent).toContain('At first the hand and the eye quarrel.');
    await user.click(second);
    expect(second.getAttribute('aria-expanded')).toBe('true');
    await user.click(within(page).getByRole('button', { name: 'Close all answers' }));
    expect(second.getAttribute('aria-expanded')).toBe('false');
  });

  it('moves the address and the focus to the section chosen in the contents', async () => {
    const { user, route } = open([aGuide()]);
    await article();
    const contents = screen.getByRole('list', { name: 'Contents of Echo Technician' });
    await user.click(within(contents).getByRole('link', { name: 'Career tiers' }));
    expect(route()).toBe('/guides/guide-1/tiers');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Career Path Tiers'));
    expect(within(contents).getByRole('link', { name: 'Career tiers' }).getAttribute('aria-current')).toBe(
      'location',
    );
  });

  it('goes to the section of the address', async () => {
    open([aGuide()], { route: '/guides/guide-1/tips' });
    await article();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Portfolio Tips'));
  });

  it('marks in the contents what is being read, and shows its parts', async () => {
    open([aGuide()]);
    await article();
    const contents = screen.getByRole('list', { name: 'Contents of Echo Technician' });
    expect(within(contents).queryByRole('link', { name: 'Tools' })).toBeNull();
    act(() => {
      observer.cross('core', true);
      observer.cross('tools', true);
    });
    expect(within(contents).getByRole('link', { name: 'Tools' }).getAttribute('aria-current')).toBe(
      'location',
    );
    act(() => observer.cross('tools', false));
    expect(within(contents).getByRole('link', { name: 'Core functions' }).getAttribute('aria-current')).toBe(
      'location',
    );
  });

  it('takes of parts side by side the first as the one that is read', async () => {
    open([aGuide()]);
    await article();
    act(() => {
      for (const id of ['balance', 'pros', 'cons']) observer.cross(id, true);
    });
    const contents = screen.getByRole('list', { name: 'Contents of Echo Technician' });
    expect(within(contents).getByRole('link', { name: 'Pros' }).getAttribute('aria-current')).toBe(
      'location',
    );
  });

  it('shows a typed part that the guide gives no section for', async () => {
    const guide = aGuide({ advice: ['Stretch before the first patient.'] });
    open([{ ...guide, sections: guide.sections.filter(({ kind }) => kind !== 'tiers') }]);
    const page = await article();
    expect(within(page).getByRole('heading', { name: 'Career tiers', level: 2 })).toBeTruthy();
    expect(within(page).getByText('You learn the standard views.')).toBeTruthy();
    expect(within(page).getByText('Stretch before the first patient.')).toBeTruthy();
  });

  it('speaks Spanish, and leaves the guide in its own language', async () => {
    open([aGuide()], { locale: 'es' });
    const page = await screen.findByRole('article', { name: 'Echo Technician' });
    expect(
      (await screen.findByText('Niveles de carrera', {}, { timeout: 15_000 })).closest('a'),
    ).toBeTruthy();
    expect(page.getAttribute('lang')).toBe('en');
    expect(page.textContent).toContain('La guía tiene este título y nada debajo.');
  });

  it('has no fault that axe finds', async () => {
    open([aGuide(), anImportedGuide()]);
    await article();
    expect(await axeFaults()).toEqual([]);
  });
});

describe('what can be done with a guide', () => {
  it('makes it the person’s own guide and says so', async () => {
    let person = aPerson();
    const { user, client } = open([aGuide()], {
      answers: {
        'people.list': () => [person],
        'people.update': ({ guideId }) => {
          person = aPerson({ guideId: guideId ?? undefined } as Partial<typeof person>);
          return person;
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Use as my guide' }));
    await waitFor(() =>
      expect(client.inputsOf('people.update')).toEqual([{ id: 'person-1', guideId: 'guide-1' }]),
    );
    expect((await screen.findAllByText('My guide')).length).toBeGreaterThan(0);
    expect(await screen.findByText('“Echo Technician” is now the guide in use.')).toBeTruthy();
    expect(
      await screen.findByRole('link', { name: 'Open the portfolio checklist made from these tips' }),
    ).toBeTruthy();
  });

  it('opens the person’s own guide first', async () => {
    open([aGuide(), anImportedGuide({ title: 'Echo Lead' })], {
      answers: { 'people.list': () => [aPerson({ guideId: 'guide-2' })] },
    });
    expect((await screen.findByRole('article')).getAttribute('aria-label')).toBe('Echo Lead');
  });

  it('removes an imported guide, with a way back', async () => {
    let guides = [aGuide(), anImportedGuide()];
    const { user, client, route } = open(guides, {
      route: '/guides/guide-2',
      answers: {
        'guides.list': () => guides.map((guide) => summaryOf(guide)),
        'guides.remove': ({ id }) => {
          guides = guides.filter((guide) => guide.id !== id);
          return { id };
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'More for this guide' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await waitFor(() => expect(route()).toBe('/guides'));
    expect(client.inputsOf('guides.remove')).toEqual([{ id: 'guide-2' }]);
    expect(await screen.findByText('Removed “Echo Technician”.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(client.inputsOf('history.undo')).toEqual([{}]));
  });

  it('does not offer to remove a bundled guide, and prints', async () => {
    const { user, shell } = open([aGuide()]);
    await user.click(await screen.findByRole('button', { name: 'More for this guide' }));
    const print = await screen.findByRole('menuitem', { name: 'Print' });
    expect(screen.queryByRole('menuitem', { name: 'Remove' })).toBeNull();
    await user.click(print);
    await waitFor(() => expect(shell.counts.printed).toBe(1));
  });

  it('tells apart two guides with one title, and reads them side by side', async () => {
    const { user, route } = open([aGuide(), anImportedGuide()]);
    await user.click(await screen.findByRole('button', { name: 'All guides (2)' }));
    const list = await screen.findByRole('dialog', { name: /All guides/ });
    expect(within(list).getByText('Bundled')).toBeTruthy();
    expect(within(list).getByText('Imported')).toBeTruthy();
    expect(within(list).getByText('Imported 15 Jan 2027 from echo-page.txt')).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Read beside another guide' }));
    await user.click(await screen.findByRole('menuitem', { name: /echo-page\.txt/ }));
    expect(route()).toBe('/guides/guide-1/beside/guide-2');
    expect(await screen.findAllByRole('article', { name: 'Echo Technician' })).toHaveLength(2);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Two guides for Echo Technician, side by side',
    );
    await user.click(screen.getByRole('button', { name: 'Close the comparison' }));
    expect(route()).toBe('/guides/guide-1');
  });

  it('moves both sides to a subject, and says where one has nothing on it', async () => {
    const other = anImportedGuide({ title: 'Echo Lead', tiers: [] });
    const { user } = open(
      [aGuide(), { ...other, sections: other.sections.filter(({ kind }) => kind !== 'tiers') }],
      { route: '/guides/guide-1/beside/guide-2' },
    );
    await screen.findByRole('article', { name: 'Echo Lead' });
    await user.click(screen.getByRole('combobox', { name: 'Move both guides to a subject' }));
    await user.click(await screen.findByRole('option', { name: 'Career tiers' }));
    await waitFor(() => expect(document.activeElement?.id).toBe('first-tiers'));
    expect(screen.getByText('Echo Lead has no section on “Career tiers”.')).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });
});

describe('the states of the guides', () => {
  it('shows grey lines while the list is under way', async () => {
    open([], { answers: { 'guides.list': () => new Promise(() => undefined) } });
    expect(await screen.findByText('Guides', { selector: 'h1' })).toBeTruthy();
    await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeTruthy());
  });

  it('says what guides are for when there is none', async () => {
    open([]);
    expect(await screen.findByRole('heading', { name: 'No guide here yet' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Import guide' })).toBeTruthy();
  });

  it('says what went wrong and tries again', async () => {
    let isBroken = true;
    const { user } = open([aGuide()], {
      answers: {
        'guides.list': () => {
          if (isBroken) throw new AppError('store-unavailable', 'The workbook could not be read.');
          return [summaryOf(aGuide())];
        },
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The workbook could not be read.');
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await article()).toBeTruthy();
  });

  it('says that a guide is not there, and leads back', async () => {
    const { user, route } = open([aGuide()], { route: '/guides/gone' });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'This guide is not in your workbook.' }),
    ).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Back to the guides' }));
    expect(route()).toBe('/guides');
    expect(await article()).toBeTruthy();
  });

  it('gives a long list a filter', async () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      aGuide({ id: `g${index}`, title: index === 7 ? 'Sleep Technologist' : `Role ${index}`, summary: 'x' }),
    );
    const { user } = open(many);
    await user.click(await screen.findByRole('button', { name: 'All guides (9)' }));
    await user.type(await screen.findByRole('textbox', { name: 'Find a guide' }), 'sleep');
    const list = screen.getByRole('dialog', { name: /All guides/ });
    expect(within(list).getAllByRole('link', { name: /Bundled/ })).toHaveLength(1);
    await user.type(screen.getByRole('textbox', { name: 'Find a guide' }), ' walking');
    expect(within(list).getByText(/No guide has “sleep walking”/)).toBeTruthy();
  });
});
