import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { doMainJobByKeyboard } from '../support/journey/keyboard';
import { journeyDay } from '../support/journey/steps';
import { type OpenedPage, openPage } from './support/browser';
import { type RunningLoopback, startLoopback } from './support/loopback';

let server: RunningLoopback;
let opened: OpenedPage;

beforeAll(async () => {
  server = await startLoopback({ today: journeyDay });
  opened = await openPage();
  await opened.page.goto(server.url);
});

afterAll(async () => {
  await opened.close();
  await server.stop();
});

test('the main job, by keyboard alone', async () => {
  onTestFailed(async () => {
    await opened.page.screenshot({ path: 'test-results/keyboard-browser.png' });
  });
  await doMainJobByKeyboard(opened.page);
  expect(opened.complaints).toEqual([]);
});
