import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import * as guides from '../support/journey/guides';
import { begin, journeyDay } from '../support/journey/steps';
import { createUserData, type LaunchedPathbook, launchPathbook } from './support/launch';
import { call } from './support/page';

/** Working in guides, in the real desktop window: the journey, a restart, and what only the desktop can do. */

let userData: ReturnType<typeof createUserData>;
let running: LaunchedPathbook;

const open = async () => {
  running = await launchPathbook({ userData: userData.folder, today: journeyDay });
};

beforeAll(async () => {
  userData = createUserData();
  await open();
});

afterAll(async () => {
  await running.quit();
  userData.remove();
});

/** Answers the next question where to save with a path, as a person would. */
async function answerSaveDialog(file: string): Promise<void> {
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
}

test('a person works in guides, and finds the work again', async () => {
  onTestFailed(async () => {
    await running.page.screenshot({ path: 'test-results/guides-electron.png' });
  });
  const { page } = running;
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await begin(page);
  await guides.markInGuide(page);
  await guides.seeMarks(page);
  await guides.placeOneself(page);
  await guides.findInGuide(page);
  await guides.compareGuides(page);
  await guides.updateGuide(page, userData.folder);
  await guides.writeGuide(page);
  expect(complaints).toEqual([]);

  await running.quit();
  await open();
  await guides.findGuideWorkAgain(running.page);
});

test('the guide on the screen is saved as a PDF, and a guide file as it was', async () => {
  const { page } = running;
  const pdf = path.join(userData.folder, 'guide.pdf');
  await answerSaveDialog(pdf);
  expect(await call(page, 'shell.savePdf', { suggestedName: 'Phlebotomist.pdf' })).toEqual({
    ok: true,
    value: { saved: true },
  });
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');

  const file = path.join(userData.folder, 'guide.json');
  await answerSaveDialog(file);
  await page.getByRole('button', { name: 'More for this guide' }).click();
  await page.getByRole('menuitem', { name: /JSON/ }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  const exported = JSON.parse(readFileSync(file, 'utf8')) as { format: string; guide: { title: string } };
  expect(exported).toMatchObject({ format: 'pathbook-guide', guide: { title: 'Phlebotomist' } });
});
