import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { renewByKeyboard } from '../support/journey/compliance-keyboard';
import { journeyDay } from '../support/journey/steps';
import { createUserData, type LaunchedPathbook, launchPathbook } from './support/launch';

let userData: ReturnType<typeof createUserData>;
let running: LaunchedPathbook;

beforeAll(async () => {
  userData = createUserData();
  running = await launchPathbook({ userData: userData.folder, today: journeyDay });
});

afterAll(async () => {
  await running.quit();
  userData.remove();
});

test('from an empty workbook to a renewal, by keyboard alone', async () => {
  const complaints: string[] = [];
  running.page.on('pageerror', (error) => complaints.push(String(error)));
  onTestFailed(async () => {
    await running.page.screenshot({ path: 'test-results/compliance-keyboard-electron.png' });
  });
  await renewByKeyboard(running.page);
  expect(complaints).toEqual([]);
});
