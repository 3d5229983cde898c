import type { Page } from 'playwright-core';
import { focused, pressTo, shown, tabTo } from './keyboard';

/**
 * Whether one can renew, by keyboard alone, from the start screen on: no click, no element that is focused from
 * outside. On whatever shell shows the page.
 */

const wait = { timeout: 20_000 };

/** Presses Tab to a control and uses it. */
async function use(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Goes by the arrows to an entry of the menu that is open, and chooses it. */
async function choose(page: Page, name: RegExp): Promise<void> {
  // The keyboard is the menu's only once the focus has moved into it.
  await page.locator('[role="menu"]:focus-within').waitFor(wait);
  await pressTo(page, 'ArrowDown', name);
  await page.keyboard.press('Enter');
}

async function begin(page: Page): Promise<void> {
  await shown(page, 'Who is this workbook for?');
  await tabTo(page, /Your name/);
  await page.keyboard.type('Noor Haddad');
  await page.keyboard.press('Enter');
  await shown(page, 'Nothing is being tracked yet.');
}

/** The rule by its words, the day of expiry; Enter adds it. */
async function addFlorida(page: Page): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('Shift+N');
  await shown(page, 'A credential of my own');
  await keyboard.type('florida radiologic');
  await keyboard.press('Enter');
  await tabTo(page, /Expires on/);
  await keyboard.type('31 May 2027');
  await shown(page, /1 Jun 2025 – 31 May 2027/);
  await keyboard.press('Enter');
  await shown(page, /0 of 1[23] contact hours count/);
}

/** Twelve hours, one of them of another topic. */
async function logCourse(page: Page): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('n');
  await shown(page, 'Will count for');
  await keyboard.type('Florida review course');
  await tabTo(page, /^Credits/);
  await keyboard.type('12');
  await use(page, /^More/);
  for (const [topic, credits] of [
    ['Technical', '11'],
    ['HIV', '1'],
  ] as const) {
    await use(page, /^Add a topic/);
    await keyboard.type(topic);
    await page.getByRole('option', { name: topic }).waitFor(wait);
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await tabTo(page, /^Credits of topic/);
    await keyboard.type(credits);
  }
  await keyboard.press('Control+Enter');
  await shown(page, 'Logged “Florida review course”');
}

/** Writes down what the issuer said. */
async function answer(page: Page): Promise<void> {
  const { keyboard } = page;
  await shown(page, /^Cannot decide/);
  await use(page, /^The issuer has answered/);
  await tabTo(page, /It is asked on top|It is part of the total/);
  await keyboard.press('Space');
  if (!/part of the total/.test(await focused(page))) await pressTo(page, 'ArrowDown', /part of the total/);
  await tabTo(page, /Who said so/);
  await keyboard.type('The Bureau, by telephone');
  await use(page, /^Write down the answer/);
  await shown(page, /12 of 12 contact hours/);
}

/** Leaves the activity out in the table of what counts, and takes that back. */
async function decide(page: Page): Promise<void> {
  const { keyboard } = page;
  await use(page, /^Decide about “Florida review course”/);
  await choose(page, /^Leave it out/);
  await shown(page, /Your decisions cost 12 credits/);
  await keyboard.press('Control+z');
  await page.getByText(/Your decisions cost/).waitFor({ state: 'hidden', ...wait });
}

/** Ticks a step, adds one, and sets how long reporting takes. */
async function prepare(page: Page): Promise<void> {
  const { keyboard } = page;
  await use(page, /^Change the time: Report it to the issuer/);
  await page.getByRole('textbox', { name: 'Days for “Report it to the issuer”' }).waitFor(wait);
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('10');
  await keyboard.press('Enter');
  await shown(page, 'Reporting takes 10 days (set by you)');
  await tabTo(page, /^Pay the renewal fee/);
  await keyboard.press('Space');
  await shown(page, 'done 24 Nov 2026');
  await tabTo(page, /^A step of your own/);
  await keyboard.type('Send a copy');
  await keyboard.press('Enter');
  await shown(page, 'Added “Send a copy”');
  await shown(page, '1 of 5 done');
}

/** Decides in a cell of the matrix, and takes it back. */
async function decideInMatrix(page: Page): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('Control+k');
  await page.getByPlaceholder('Search everything, or type a command').waitFor(wait);
  await keyboard.type('activities cred');
  await page
    .getByRole('dialog')
    .getByText(/Activities × credentials/)
    .first()
    .waitFor(wait);
  await keyboard.press('Enter');
  await page.getByRole('grid').waitFor(wait);
  await tabTo(page, /^Florida review course/);
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await choose(page, /^Leave out/);
  const cell = page.getByRole('gridcell', { name: /^Florida review course, Florida RT:.*left out by you/ });
  await cell.waitFor(wait);
  await keyboard.press('Control+z');
  await cell.waitFor({ state: 'hidden', ...wait });
}

/** Closes the cycle with credits that go over, and takes the renewal back. */
async function renew(page: Page): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('Control+3');
  await shown(page, /12 of 12 contact hours/);
  await use(page, /^Renew$/);
  await shown(page, /^Closes with 12 of 12 contact hours/);
  await tabTo(page, /^Set myself what goes over/);
  await keyboard.press('Space');
  await tabTo(page, /^Credits that go over/);
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('2');
  await keyboard.press('Enter');
  await shown(page, 'Renewed Florida RT');
  await shown(page, /^The cycle from 1 Jun 2027 took over 2 contact hours/);
  await keyboard.press('Control+z');
  await page.getByText(/took over 2 contact hours/).waitFor({ state: 'hidden', ...wait });
}

/** From an empty workbook to a renewal. */
export async function renewByKeyboard(page: Page): Promise<void> {
  await begin(page);
  await addFlorida(page);
  await logCourse(page);
  await page.keyboard.press('Control+3');
  await answer(page);
  await decide(page);
  await prepare(page);
  await decideInMatrix(page);
  await renew(page);
}

/** Makes a rule of one's own from another, changes its total, sees an example fail, takes that back and saves. */
export async function writeRuleByKeyboard(page: Page): Promise<void> {
  const { keyboard } = page;
  await use(page, /^Rules$/);
  await tabTo(page, /^Find a rule/);
  await keyboard.type('ptcb');
  await use(page, /^PTCB CPhT/);
  await shown(page, '20 CE hours every two years, counted from the day of issue.');
  await use(page, /^Make my own/);
  await shown(page, /^All \d+ come out as the rule says\.$/);
  await tabTo(page, /^Credits$/);
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('30');
  await shown(page, 'required: expected 20, got 30');
  // One step of the draft: typing in one field is taken back at once.
  await keyboard.press('ControlOrMeta+z');
  await shown(page, /^All \d+ come out as the rule says\.$/);
  await pressTo(page, 'Shift+Tab', /^Save rule/);
  await keyboard.press('Enter');
  await page.getByRole('dialog').waitFor(wait);
  await use(page, /^Save rule/);
  await shown(page, /^Saved the rule/);
}
