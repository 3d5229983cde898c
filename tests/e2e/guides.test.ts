import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import * as guides from '../support/journey/guides';
import { begin, journeyDay } from '../support/journey/steps';
import { type OpenedPage, openPage } from './support/browser';
import { type RunningLoopback, startLoopback } from './support/loopback';

/** Working in guides, in the browser shell; then a restart. */

let folder: string;
let server: RunningLoopback;
let opened: OpenedPage;

async function open(): Promise<void> {
  server = await startLoopback({ workbook: path.join(folder, 'workbook.pathbook'), today: journeyDay });
  opened = await openPage();
  await opened.page.goto(server.url);
}

async function close(): Promise<void> {
  await opened.close();
  expect(await server.stop()).toBe(0);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pathbook-guides-'));
  await open();
});

afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

test('a person works in guides, and finds the work again', async () => {
  onTestFailed(async () => {
    await opened.page.screenshot({ path: 'test-results/guides-browser.png' });
  });
  const { page } = opened;
  await begin(page);
  await guides.markInGuide(page);
  await guides.seeMarks(page);
  await guides.placeOneself(page);
  await guides.findInGuide(page);
  await guides.compareGuides(page);
  await guides.updateGuide(page, folder);
  await guides.writeGuide(page);
  expect(opened.complaints).toEqual([]);

  await close();
  await open();
  await guides.findGuideWorkAgain(opened.page);
  expect(opened.complaints).toEqual([]);
});
