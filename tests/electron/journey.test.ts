import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import * as journey from '../support/journey/steps';
import { createUserData, type LaunchedPathbook, launchPathbook } from './support/launch';

/** The eight steps of a first hour, in the real desktop window; then a restart. */

let userData: ReturnType<typeof createUserData>;
let running: LaunchedPathbook;

const open = async () => {
  running = await launchPathbook({ userData: userData.folder, today: journey.journeyDay });
};

beforeAll(async () => {
  userData = createUserData();
  await open();
});

afterAll(async () => {
  await running.quit();
  userData.remove();
});

test('a person does the main job, and finds it again', async () => {
  onTestFailed(async () => {
    await running.page.screenshot({ path: 'test-results/journey-electron.png' });
  });
  const { page } = running;
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await journey.begin(page);
  await journey.readBundledGuide(page);
  await journey.importGuide(page);
  await journey.addCredentials(page);
  await journey.logActivities(page, userData.folder);
  await journey.seeStanding(page);
  await journey.workOnPortfolio(page, userData.folder);
  await journey.searchEverything(page);
  await journey.undoAndRedo(page);
  expect(complaints).toEqual([]);

  await running.quit();
  await open();
  await journey.findItAgain(running.page);
});
