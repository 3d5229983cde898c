import type { Page } from 'playwright-core';
import { guidePage } from './guide-page';

/** The main job by keyboard alone: no click, no element that is focused from outside. On whatever shell shows the page. */

/** What a screen reader would call the element that has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    // The page as a whole, and the main part that takes the focus for reading, are no control to be reached.
    if (!(element instanceof HTMLElement) || element.matches('body, main')) return '';
    const labels =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
        ? [...(element.labels ?? [])]
        : [];
    return [
      element.getAttribute('aria-label'),
      ...labels.map((label) => label.textContent),
      element.textContent,
    ]
      .filter(Boolean)
      .join(' ');
  });

/** Presses a key until what has the focus is called so. */
export async function pressTo(page: Page, key: string, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < 150; count += 1) {
    await page.keyboard.press(key);
    const at = await focused(page);
    if (name.test(at)) return;
    passed.push(at.slice(0, 40));
  }
  throw new Error(`${key} does not reach ${name}; it passes ${passed.join(' | ')}`);
}

/** Presses Tab until the focus is on what is called so. */
export const tabTo = (page: Page, name: RegExp): Promise<void> => pressTo(page, 'Tab', name);

export const shown = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 20_000 });

export async function doMainJobByKeyboard(page: Page): Promise<void> {
  const { keyboard } = page;
  await shown(page, 'Who is this workbook for?');
  await tabTo(page, /Your name/);
  await keyboard.type('Noor Haddad');
  await tabTo(page, /Birth month/);
  await keyboard.type('May');
  await keyboard.press('Enter');
  await tabTo(page, /^Start/);
  await keyboard.press('Enter');
  await shown(page, 'Nothing is being tracked yet.');

  await keyboard.press('Control+i');
  await shown(page, 'Import a career guide');
  await tabTo(page, /Text of the guide page/);
  await keyboard.insertText(guidePage().text);
  await tabTo(page, /Read the text/);
  await keyboard.press('Enter');
  await shown(page, /Nothing is stored yet/);
  await tabTo(page, /Store this guide/);
  await keyboard.press('Enter');
  await shown(page, `Stored “${guidePage().title}”.`);

  await keyboard.press('Shift+N');
  await shown(page, 'A credential of my own');
  await keyboard.type('ARRT');
  await pressTo(page, 'ArrowDown', /^ARRT Registered Technologist/);
  await keyboard.press('Enter');
  await tabTo(page, /Issued on/);
  await keyboard.type('10 Sep 2024');
  await shown(page, /1 May 2025 – 30 Apr 2027/);
  await keyboard.press('Enter');
  await shown(page, /0 of 24 CE credits count/);

  await keyboard.press('n');
  await shown(page, 'Will count for');
  await keyboard.type('MR safety');
  await tabTo(page, /Credits/);
  await keyboard.type('2');
  await keyboard.press('Enter');
  await shown(page, 'Logged “MR safety”');
  await keyboard.press('Control+3');
  await shown(page, /2 of 24 CE credits count/);

  await keyboard.press('Control+5');
  await tabTo(page, /Letters and commendations/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Letters and commendations' }).waitFor();
  await tabTo(page, /^Missing$/);
  await keyboard.press('ArrowRight');
  await shown(page, 'Letters and commendations: Started');

  await keyboard.press('Control+k');
  const box = page.getByPlaceholder('Search everything, or type a command');
  await box.waitFor();
  await keyboard.type('MR safety');
  await page.getByRole('dialog').getByText('MR safety').first().waitFor();
  await keyboard.press('Enter');
  // Shortcuts work again once the palette has gone.
  await box.waitFor({ state: 'hidden' });
  await shown(page, 'What it counts for');

  await keyboard.press('Control+z');
  await shown(page, /Undone: /);
  await keyboard.press('Control+5');
  const letters = page.getByRole('link', { name: /Letters and commendations.*Missing/ });
  await letters.waitFor();
  await keyboard.press('Control+Shift+Z');
  await page.getByRole('link', { name: /Letters and commendations.*Started/ }).waitFor();
}
