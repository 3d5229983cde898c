import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { renewByKeyboard, writeRuleByKeyboard } from '../support/journey/compliance-keyboard';
import { expectNothingCutOff } from '../support/journey/guides-keyboard';
import { journeyDay } from '../support/journey/steps';
import { type OpenedPage, openPage } from './support/browser';
import { type RunningLoopback, startLoopback } from './support/loopback';

/** Credentials and rules by keyboard alone, and with the largest text in the smallest window. */

let server: RunningLoopback;
let opened: OpenedPage;

beforeAll(async () => {
  server = await startLoopback({ today: journeyDay });
  opened = await openPage({ viewport: { width: 900, height: 640 } });
  await opened.page.goto(server.url);
});

afterAll(async () => {
  await opened.close();
  expect(await server.stop()).toBe(0);
});

test('a renewal and a rule of one’s own, by keyboard alone', async () => {
  onTestFailed(async () => {
    await opened.page.screenshot({ path: 'test-results/compliance-keyboard.png' });
  });
  await renewByKeyboard(opened.page);
  await writeRuleByKeyboard(opened.page);
  expect(opened.complaints).toEqual([]);
});

test('nothing of it is cut off at 200 % in the smallest window', async () => {
  const { page } = opened;
  onTestFailed(async () => {
    await page.screenshot({ path: 'test-results/compliance-200.png' });
  });
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
    ['/credentials', /12 of 12 contact hours/],
    ['/credentials/matrix', /counts for Florida RT/],
    ['/rules/ptcb-cpht', '20 CE hours every two years, counted from the day of issue.'],
    ['/rules/new/arrt-rt', 'Write down what an issuer asks for.'],
    ['/rules/import', 'Import a rule from a file.'],
  ] as const) {
    await page.evaluate((to) => {
      window.location.hash = to;
    }, route);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor({ timeout: 20_000 });
    await expectNothingCutOff(page);
  }
});
