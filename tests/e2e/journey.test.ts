import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import * as journey from '../support/journey/steps';
import { type OpenedPage, openPage } from './support/browser';
import { type RunningLoopback, startLoopback } from './support/loopback';

/** The eight steps of a first hour, in the browser shell; then a restart. */

let folder: string;
let workbook: string;
let server: RunningLoopback;
let opened: OpenedPage;

async function open(): Promise<void> {
  server = await startLoopback({ workbook, today: journey.journeyDay });
  opened = await openPage();
  await opened.page.goto(server.url);
}

async function close(): Promise<void> {
  await opened.close();
  expect(await server.stop()).toBe(0);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pathbook-journey-'));
  workbook = path.join(folder, 'workbook.pathbook');
  await open();
});

afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

test('a person does the main job, and finds it again', async () => {
  onTestFailed(async () => {
    await opened.page.screenshot({ path: 'test-results/journey-browser.png' });
  });
  const { page } = opened;
  await journey.begin(page);
  await journey.readBundledGuide(page);
  await journey.importGuide(page);
  await journey.addCredentials(page);
  await journey.logActivities(page, folder);
  await journey.seeStanding(page);
  await journey.workOnPortfolio(page, folder);
  await journey.searchEverything(page);
  await journey.undoAndRedo(page);
  expect(opened.complaints).toEqual([]);

  await close();
  await open();
  await journey.findItAgain(opened.page);
  expect(opened.complaints).toEqual([]);
});
