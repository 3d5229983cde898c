import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, onTestFailed, test } from 'vitest';
import { expectNothingCutOff, workInGuideByKeyboard } from '../support/journey/guides-keyboard';
import { journeyDay } from '../support/journey/steps';
import { type OpenedPage, openPage } from './support/browser';
import { startLoopback } from './support/loopback';

/** The reader by keyboard alone, and with the largest text in the smallest window. */

const closers: (() => Promise<void>)[] = [];

/** An empty workbook in the smallest window; both go when the tests of this file are done. */
async function openSmall(): Promise<OpenedPage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pathbook-guide-keys-'));
  const server = await startLoopback({ workbook: path.join(folder, 'workbook.pathbook'), today: journeyDay });
  const opened = await openPage({ viewport: { width: 900, height: 640 } });
  closers.push(async () => {
    await opened.close();
    expect(await server.stop()).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  });
  await opened.page.goto(server.url);
  return opened;
}

afterAll(async () => {
  for (const close of closers) await close();
});

test('a guide is worked in by keyboard alone', async () => {
  const opened = await openSmall();
  onTestFailed(async () => {
    await opened.page.screenshot({ path: 'test-results/guides-keyboard.png' });
  });
  await workInGuideByKeyboard(opened.page);
  expect(opened.complaints).toEqual([]);
});

test('nothing of the guides is cut off at 200 % in the smallest window', async () => {
  const { page } = await openSmall();
  onTestFailed(async () => {
    await page.screenshot({ path: 'test-results/guides-200.png' });
  });
  await page.getByRole('radio', { name: /My own career/ }).check({ force: true });
  await page.getByLabel('Your name').fill('Noor Haddad');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByText('Nothing is being tracked yet.').waitFor();
  await page.evaluate(async () => {
    const token = sessionStorage.getItem('pathbook-token');
    await fetch('/api/settings.set', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ textSize: 200 }),
    });
  });
  await page.reload();
  for (const [route, heading] of [
    ['/guides/phlebotomist', 'Phlebotomist'],
    [
      '/guides/compare/phlebotomist/radiologic-technologist',
      'Phlebotomist and Radiologic Technologist, compared',
    ],
    ['/guides/import', 'Import a career guide'],
    ['/guides/write', 'Write a guide of your own'],
    ['/guides/marks', /./],
  ] as const) {
    await page.evaluate((to) => {
      window.location.hash = to;
    }, route);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await expectNothingCutOff(page);
  }
});
