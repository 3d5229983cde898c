import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * What a person does in guides beyond reading: marking, placing themselves, comparing, importing a newer version,
 * writing one. On whatever shell shows the page; a step waits for what it caused, never for time.
 */

const wait = { timeout: 20_000 };
const shown = (place: Locator) => place.filter({ visible: true }).first().waitFor(wait);
const headline = (page: Page, name: string | RegExp) => shown(page.getByRole('heading', { level: 1, name }));

const openGuide = async (page: Page, title: string) => {
  await page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: 'Guides' }).click();
  await shown(page.getByRole('heading', { level: 1 }));
  if ((await page.getByRole('heading', { level: 1, name: title, exact: true }).count()) === 0) {
    await page.getByRole('button', { name: /All guides/ }).click();
    await page
      .getByRole('link', { name: new RegExp(`^${title}`) })
      .first()
      .click();
  }
  await headline(page, title);
};

/** Selects the words of a passage as the mouse would. */
async function select(page: Page, passage: Locator): Promise<void> {
  await passage.scrollIntoViewIfNeeded();
  await passage.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  });
  // The pointer's rise ends a selection.
  await passage.dispatchEvent('pointerup');
  await shown(page.getByRole('toolbar', { name: 'Mark the selected text' }));
}

const oldGuide = `# Hydrotherapy Aide

Hydrotherapy aides help patients exercise in warm water.

## Key responsibilities

- Test the water before the first patient.
- Lower the hoist with two people.

## Work setting

The pool hall is warm and loud. Shoes stay outside.
`;
const newGuide = oldGuide
  .replace('- Lower the hoist with two people.', '- Lower the hoist together with a second person.')
  .replace(' Shoes stay outside.', '');

const importFile = async (page: Page, folder: string, name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  await page.keyboard.press('ControlOrMeta+i');
  await headline(page, 'Import a career guide');
  await page.locator('input[type=file]').setInputFiles(file);
  await headline(page, /Nothing is stored yet/);
};

/** Marks sentences with the mouse: a highlight, a note, and a goal; each stands beside the text and comes from there. */
export async function markInGuide(page: Page): Promise<void> {
  await openGuide(page, 'Phlebotomist');
  const tasks = page.locator('section[data-section]').filter({ hasText: 'Key Responsibilities' }).last();
  const [first, second, third] = [0, 1, 2].map((nth) => tasks.locator('[data-passage]').nth(nth));
  if (!first || !second || !third) throw new Error('The guide has no responsibilities');
  await select(page, first);
  await page.getByRole('button', { name: 'Highlight', exact: true }).click();
  await shown(page.getByText('Highlighted.'));
  await shown(first.locator('mark'));

  await select(page, second);
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Ask Dana how she does it');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await shown(page.getByText('Note saved.'));

  await select(page, third);
  await page.getByRole('button', { name: 'Goal', exact: true }).click();
  await page
    .getByRole('textbox', { name: 'What do you want to reach?' })
    .fill('Twenty draws under supervision');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await shown(page.getByText('Goal added.'));
}

/** Finds the notes and goals again in their list, ticks the goal, and goes back to where it came from. */
export async function seeMarks(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Everything you marked' }).click();
  await shown(page.getByText('Ask Dana how she does it'));
  await page.getByRole('checkbox', { name: /Twenty draws/ }).click();
  await shown(page.getByText('Done.', { exact: true }));
}

/** Says which rung one stands on, and places one's own pay on the scale. */
export async function placeOneself(page: Page): Promise<void> {
  await openGuide(page, 'Phlebotomist');
  await page
    .getByRole('button', { name: /I am here/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Place your own pay or an offer' }).click();
  await page.getByRole('textbox', { name: /^Amount/ }).fill('45000');
  await page.getByRole('button', { name: /^(Save|Place)/ }).click();
  await shown(page.getByText(/\$45,000/));
}

/** Finds words in the guide, an answer that is closed included. */
export async function findInGuide(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+f');
  const field = page
    .getByRole('searchbox')
    .or(page.getByRole('textbox', { name: /Find in/ }))
    .first();
  await field.fill('certification');
  await shown(page.getByText(/^1 of \d+$/));
  await field.press('Enter');
  await shown(page.getByText(/^2 of \d+$/));
  await field.press('Escape');
}

/** Compares two guides, then only their differences, then a tier of each. */
export async function compareGuides(page: Page): Promise<void> {
  await openGuide(page, 'Phlebotomist');
  await page
    .getByRole('button', { name: /^Compare/ })
    .first()
    .click();
  await page.getByRole('menuitem').filter({ hasText: 'Radiologic Technologist' }).first().click();
  await headline(page, 'Phlebotomist and Radiologic Technologist, compared');
  await shown(page.getByRole('row', { name: /Median pay a year/ }));
  await page.getByRole('switch', { name: 'Only differences' }).check({ force: true });
  expect(await page.getByRole('cell', { name: 'Same', exact: true }).count()).toBe(0);
  await page.getByText('Tiers', { exact: true }).click();
  await shown(page.getByRole('heading', { name: 'What is expected' }));
}

/** Imports a guide in Markdown, reads and marks it, then brings in its newer version: what changed is told, nothing lost. */
export async function updateGuide(page: Page, folder: string): Promise<void> {
  await importFile(page, folder, 'aide.md', oldGuide);
  await page.getByRole('button', { name: 'Store this guide' }).click();
  await headline(page, 'Hydrotherapy Aide');
  await select(page, page.locator('[data-passage]', { hasText: 'Shoes stay outside.' }).first());
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Buy pool shoes');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await shown(page.getByText('Note saved.'));
  // Read means seen for a while: the contents tick the section off.
  await shown(page.getByRole('link', { name: /Work setting.*read/i }));

  await importFile(page, folder, 'aide-new.md', newGuide);
  await shown(page.getByRole('radio', { name: 'Update “Hydrotherapy Aide”' }));
  await page.getByRole('button', { name: 'Update the guide' }).click();
  await headline(page, 'Hydrotherapy Aide');
  await shown(page.getByText(/sections? changed since you read this guide/));
  await page.getByRole('link', { name: 'Everything you marked' }).click();
  await shown(page.getByText('Buy pool shoes'));
  await shown(page.getByText(/no longer in the guide|reads differently now/));
}

/** Writes a guide of one's own and fills a section; each field is stored as it is left. */
export async function writeGuide(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+2');
  await page.getByRole('button', { name: /All guides/ }).click();
  await page.getByRole('link', { name: 'Write a guide' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Night Ward Aide');
  await page.getByRole('button', { name: 'Create the guide' }).click();
  await headline(page, /Editing Night Ward Aide/);
  const summary = page.getByRole('textbox', { name: 'Summary' });
  await summary.fill('Night aides keep a ward calm.');
  await summary.blur();
  await shown(page.getByText('Saved', { exact: true }));
}

/** After a restart: the marks, the rung and the guide of one's own are there. */
export async function findGuideWorkAgain(page: Page): Promise<void> {
  await openGuide(page, 'Night Ward Aide');
  await shown(page.getByText('Night aides keep a ward calm.'));
  await openGuide(page, 'Phlebotomist');
  await shown(page.locator('mark'));
  await shown(page.getByText(/\$45,000/));
}
