import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { writeCertificate } from './certificate';
import { guidePage } from './guide-page';

/**
 * What a person does in the first hour with Pathbook, step by step, on whatever shell shows the page. A step waits for
 * what it caused, never for time.
 */

/** The day on which the journey takes place. */
export const journeyDay = '2026-11-24';

export const wait = { timeout: 20_000 };

export const shown = (place: Locator) => place.filter({ visible: true }).first().waitFor(wait);

export const gone = (place: Locator) => place.first().waitFor({ state: 'hidden', ...wait });

export const goTo = async (page: Page, area: string) => {
  await page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: area }).click();
};

const headline = (page: Page) => page.getByRole('heading', { level: 1 });

export const dialog = (page: Page) => page.getByRole('dialog');

/** Step 1: says that the workbook is for a career of one's own, and who it belongs to. */
export async function begin(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /My own career/ }).check({ force: true });
  await page.getByLabel('Your name').fill('Noor Haddad');
  await page.getByLabel('Birth month').selectOption({ label: 'May' });
  await page.getByLabel('Birth day').fill('17');
  await page.getByLabel('State or country').fill('Oregon');
  await page.getByRole('button', { name: 'Start' }).click();
  await shown(page.getByRole('navigation', { name: 'Areas' }));
  await shown(page.getByText('Noor Haddad'));
}

/** Step 2: reads the bundled guide: every section, and the salary bands as a chart with its table. */
export async function readBundledGuide(page: Page): Promise<void> {
  await goTo(page, 'Guides');
  await shown(page.getByRole('heading', { level: 1, name: 'Healthcare Technician' }));
  for (const heading of ['Annual Salary', 'Key Responsibilities', 'A Day in the Life', 'Portfolio Tips']) {
    await shown(page.getByRole('heading', { name: new RegExp(heading) }));
  }
  await shown(page.getByText(/range of \$35,000 to \$65,000/));
  await page.getByRole('button', { name: 'Show the figures as a table' }).first().click();
  await shown(page.getByRole('cell', { name: '$60,500' }));
}

/** Step 3: imports a page from a file, sees what was understood before it is stored, and reads it beside the other. */
export async function importGuide(page: Page): Promise<void> {
  const { file, title, isReal } = guidePage();
  await page.getByRole('button', { name: /All guides/ }).click();
  await page.getByRole('link', { name: 'Import guide' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  await shown(page.getByText(/Nothing is stored yet/));
  expect(await headline(page).textContent()).toContain(title);
  if (isReal) {
    // The real page's damaged text outside of the site's own frame, and its two headings with nothing under them.
    await shown(page.getByText(/5 pieces of damaged text repaired, nothing left over/));
    await shown(page.getByText('Sources & References'));
  }
  await page.getByRole('button', { name: 'Store this guide' }).click();
  await shown(page.getByText(`Stored “${title}”.`));
  await shown(page.getByRole('heading', { level: 1, name: title }));
  await page.getByRole('button', { name: 'Read beside another guide' }).click();
  await page.getByRole('menuitem').filter({ hasText: 'Healthcare Technician' }).first().click();
  await shown(page.getByRole('heading', { level: 1, name: /beside|side by side/ }));
  await page
    .getByRole('link', { name: 'Close the comparison' })
    .or(page.getByRole('button', { name: 'Close the comparison' }))
    .click();
}

/** Step 4: adds a credential by a rule and one of the person's own; each shows the cycle that follows. */
export async function addCredentials(page: Page): Promise<void> {
  await goTo(page, 'Credentials');
  await page.getByRole('button', { name: 'Add credential' }).first().click();
  await dialog(page).getByRole('searchbox', { name: 'Search credentials' }).fill('ARRT');
  await dialog(page)
    .getByRole('button', { name: /^ARRT Registered Technologist/ })
    .click();
  await dialog(page).getByLabel('Issued on').fill('10 Sep 2024');
  await shown(dialog(page).getByText(/1 May 2025 – 30 Apr 2027, from your birth month/));
  await dialog(page).getByRole('button', { name: 'Add credential' }).click();
  await gone(dialog(page));
  await shown(page.getByText(/0 of 24 CE credits count/));

  await page.getByRole('button', { name: 'Add credential' }).first().click();
  await dialog(page)
    .getByRole('button', { name: /A credential of my own/ })
    .click();
  await dialog(page).getByLabel('Name').fill('Laser safety badge');
  await dialog(page).getByLabel('Credits in a cycle').fill('6');
  await dialog(page).getByLabel('Counted in').fill('training hour');
  await dialog(page).getByLabel('Set the dates of the cycle myself').check();
  await dialog(page).getByLabel('Cycle starts on').fill('1 Jan 2026');
  await dialog(page).getByLabel('Cycle ends on').fill('31 Dec 2026');
  await dialog(page).getByRole('button', { name: 'Add credential' }).click();
  await gone(dialog(page));
  await shown(page.getByText(/0 of 6 training hours count/));
}

type Entry = {
  title: string;
  date: string;
  credits: string;
  unit: string;
  category?: string;
  certificate?: string;
  isPlanned?: true;
  /** How much of it belongs to which category. */
  parts?: readonly (readonly [category: string, credits: string])[];
};

/** Logs one activity from anywhere, by keyboard but for the boxes. */
export async function log(page: Page, entry: Entry): Promise<void> {
  await page.locator('#main').focus();
  await page.keyboard.press('n');
  const form = dialog(page);
  await shown(form.getByRole('button', { name: 'Log activity' }));
  await form.getByLabel('Title').fill(entry.title);
  await form.getByLabel('Provider').fill('Cascade Imaging Society');
  if (entry.isPlanned || entry.parts) await openMore(form);
  if (entry.isPlanned) {
    await form.getByRole('radiogroup', { name: 'Planned or done' }).getByText('Planned').click();
  }
  await form.getByLabel(entry.isPlanned ? 'To be done on' : 'Completed on').fill(entry.date);
  await form.getByRole('textbox', { name: /^Credits/ }).fill(entry.credits);
  await form.getByLabel('Counted in').fill(entry.unit);
  if (entry.category) await form.getByLabel(entry.category).check();
  for (const [at, [category, credits]] of (entry.parts ?? []).entries()) {
    await form.getByRole('button', { name: 'Add a topic' }).click();
    await form.getByRole('combobox', { name: `Category of topic ${at + 1}` }).click();
    await page.getByRole('option', { name: category }).first().click();
    await form.getByRole('textbox', { name: `Credits of topic ${at + 1}` }).fill(credits);
  }
  if (entry.certificate) await form.locator('input[type=file]').setInputFiles(entry.certificate);
  await form.getByLabel('Title').press('Enter');
  await gone(form);
  await shown(page.getByText(`${entry.isPlanned ? 'Planned' : 'Logged'} “${entry.title}”`));
}

/** Opens what most entries need none of; it may stand open from the entry before. */
async function openMore(form: Locator): Promise<void> {
  const more = form.getByRole('button', { name: /^More/ });
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
}

/** Step 5: logs activities, with certificates attached. */
export async function logActivities(page: Page, folder: string): Promise<void> {
  const certificate = path.join(folder, 'mr-safety.pdf');
  writeCertificate(certificate, 'MR safety, 2 credits');
  await log(page, {
    title: 'MR safety',
    date: '3 Feb 2026',
    credits: '2',
    unit: 'CE credit',
    category: 'Category A or A+',
    certificate,
  });
  await log(page, {
    title: 'CT applications, on site',
    date: '14 Sep 2026',
    credits: '12',
    unit: 'CE credit',
    category: 'Applications training at your own facility',
  });
  await log(page, { title: 'Patient ethics webinar', date: '12 Apr 2025', credits: '2', unit: 'CE credit' });
  await log(page, { title: 'Laser drill', date: '5 Mar 2026', credits: '4', unit: 'training hour' });
}

/** Step 6: sees where the credential stands: what counts for what, and why not. */
export async function seeStanding(page: Page): Promise<void> {
  await goTo(page, 'Credentials');
  await page
    .getByRole('navigation', { name: 'Your credentials' })
    .getByRole('link', { name: /ARRT/ })
    .click();
  await shown(page.getByText(/10 of 24 CE credits count/));
  expect(await headline(page).textContent()).toMatch(/14 CE credits short, all in category A or A\+/i);
  await shown(page.getByText(/157 days left/));
  await shown(page.getByText('Full: 4 don’t count'));
  await shown(page.getByText(/over the cap of 8/));
  await page
    .getByText(/activit(y|ies) outside this cycle/)
    .first()
    .click();
  await shown(page.getByText('19 days before this cycle began'));
}

/** Step 7: works through the checklist: how good an item is, evidence, an entry. */
export async function workOnPortfolio(page: Page, folder: string): Promise<void> {
  await goTo(page, 'Portfolio');
  const checklist = page.getByRole('navigation', { name: 'Checklist' });
  await shown(checklist);
  const items = [
    'Licenses',
    'Course records',
    'Letters',
    'Clinical',
    'Improvement',
    'Images',
    'CE log',
    'Case',
    'Up-to-date',
  ];
  for (const item of items) await shown(checklist.getByRole('link', { name: new RegExp(item) }));
  await checklist.getByRole('link', { name: /Letters/ }).click();
  const letter = path.join(folder, 'letter.pdf');
  writeCertificate(letter, 'Letter of recommendation');
  await page.getByRole('region', { name: 'Evidence' }).locator('input[type=file]').setInputFiles(letter);
  await shown(page.getByRole('button', { name: 'Save a copy of letter.pdf' }));
  await page.getByRole('radiogroup', { name: 'How good is it?' }).getByText('Usable').click();
  await shown(page.getByText('Your portfolio is 9 % complete.'));
  await page.getByRole('main').getByRole('button', { name: 'Add entry' }).first().click();
  await dialog(page).getByLabel('Title').fill('Letter from Dr. Abara');
  await dialog(page).getByLabel('In your own words').fill('Two years of night shifts.');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await gone(dialog(page));
  await shown(page.getByRole('heading', { name: 'Letter from Dr. Abara' }));
}

/** Step 8: finds a record and a guide's section from the one box. */
export async function searchEverything(page: Page): Promise<void> {
  await page.locator('#main').focus();
  await page.keyboard.press('ControlOrMeta+k');
  const box = page.getByPlaceholder('Search everything, or type a command');
  await box.fill('Abara');
  await shown(
    page
      .getByRole('button', { name: /Letter from Dr. Abara/ })
      .or(page.getByRole('option', { name: /Letter from Dr. Abara/ })),
  );
  await box.fill('MR safety');
  await shown(
    page.getByRole('button', { name: /MR safety/ }).or(page.getByRole('option', { name: /MR safety/ })),
  );
  await page.keyboard.press('Enter');
  await gone(box);
  await shown(page.getByText('What it counts for'));
}

/** Step 8: takes the last change back and does it again, by keyboard. */
export async function undoAndRedo(page: Page): Promise<void> {
  await goTo(page, 'Portfolio');
  await page
    .getByRole('navigation', { name: 'Checklist' })
    .getByRole('link', { name: /Letters/ })
    .click();
  const entry = page.getByRole('heading', { name: 'Letter from Dr. Abara' });
  await shown(entry);
  await page.locator('#main').focus();
  await page.keyboard.press('ControlOrMeta+z');
  await gone(entry);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await shown(entry);
}

/** After a restart: everything is as it was, and undo still reaches back. */
export async function findItAgain(page: Page): Promise<void> {
  await shown(page.getByText('Noor Haddad'));
  await seeStanding(page);
  await goTo(page, 'CE log');
  await shown(page.getByText('4 activities in all').or(page.getByText('3 activities in 2026')));
  await page.getByText('MR safety').first().click();
  await shown(page.getByRole('button', { name: 'Save a copy of mr-safety.pdf' }));
  await goTo(page, 'Guides');
  // The list is folded away while a guide is read; before that it stands there for a moment only.
  await page.getByRole('button', { name: /All guides/ }).click();
  await shown(page.getByRole('navigation', { name: 'Guides' }).getByText('Imported'));
  await page.keyboard.press('Escape');
  await undoAndRedo(page);
}
