import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Working in a guide by keyboard alone, from the start screen on: no click, no element that is focused from outside. */

const wait = { timeout: 20_000 };
const shown = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first().waitFor(wait);

/** Begins a workbook: Tab as far as the name, the name, Enter. */
async function begin(page: Page): Promise<void> {
  const name = page.getByLabel('Your name');
  await name.waitFor(wait);
  for (let presses = 0; presses < 30; presses += 1) {
    if (await name.evaluate((field) => field === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('Noor Haddad');
  await page.keyboard.press('Enter');
  await shown(page, 'Nothing is being tracked yet.');
}

/** Highlights, notes and bookmarks, finds words, and goes to the list of all of it. */
export async function workInGuideByKeyboard(page: Page): Promise<void> {
  const { keyboard } = page;
  await begin(page);
  await keyboard.press('ControlOrMeta+2');
  await page.getByRole('heading', { level: 1, name: 'Healthcare Technician' }).waitFor(wait);

  for (let sentence = 0; sentence < 3; sentence += 1) await keyboard.press('j');
  await keyboard.press('k');
  await keyboard.press('m');
  await page.getByRole('toolbar', { name: 'Mark the selected text' }).waitFor(wait);
  // The first button is the highlight.
  await keyboard.press('Enter');
  await shown(page, 'Highlighted.');
  await page.locator('article mark').first().waitFor(wait);

  await keyboard.press('j');
  await keyboard.press('m');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Note' }).waitFor(wait);
  await keyboard.type('Ask about this at the next session');
  await keyboard.press('ControlOrMeta+Enter');
  await shown(page, 'Note saved.');
  await page.getByRole('textbox', { name: 'Note' }).waitFor({ state: 'hidden', ...wait });

  // The keys go on from the sentence, without anybody having to go back to the text.
  await keyboard.press('b');
  await shown(page, /^Bookmarked “/);

  await keyboard.press('ControlOrMeta+f');
  await keyboard.type('certification');
  await shown(page, /^1 of \d+$/);
  await keyboard.press('Escape');

  await keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('Search everything, or type a command').waitFor(wait);
  await keyboard.type('notes and goals');
  await page.getByRole('dialog').getByText('Notes and goals from guides').waitFor(wait);
  await keyboard.press('Enter');
  await shown(page, 'Ask about this at the next session');
}

/** Whether everything of the screen can be reached without scrolling sideways. */
export async function expectNothingCutOff(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => {
    const main = document.getElementById('main');
    return {
      page: document.documentElement.scrollWidth - window.innerWidth,
      main: main === null ? 0 : main.scrollWidth - main.clientWidth,
    };
  });
  expect(overflow.page).toBeLessThanOrEqual(0);
  expect(overflow.main).toBeLessThanOrEqual(0);
}
