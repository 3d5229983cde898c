import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import * as compliance from '../support/journey/compliance';
import * as rules from '../support/journey/compliance-rules';
import { begin, journeyDay } from '../support/journey/steps';
import { type OpenedPage, openPage } from './support/browser';
import { type RunningLoopback, startLoopback } from './support/loopback';

/** Whether one can renew, why, and what is still needed, in the browser shell; then a restart. */

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

/** What the browser downloads by a click. */
async function downloaded(click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([opened.page.waitForEvent('download'), click()]);
  return readFileSync(await download.path(), 'utf8');
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pathbook-compliance-'));
  await open();
});

afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

test('a person learns whether they can renew, decides, renews, and writes a rule', async () => {
  onTestFailed(async () => {
    await opened.page.screenshot({ path: 'test-results/compliance-browser.png' });
  });
  const { page } = opened;
  await begin(page);
  await compliance.addTechnologist(page);
  await compliance.logLearning(page);
  await compliance.readStanding(page);
  await compliance.decideAboutActivity(page);
  await compliance.addFlorida(page);
  await compliance.answerQuestion(page);
  await compliance.takeAnswerBack(page);
  await compliance.confirmCondition(page);
  await compliance.workOnChecklist(page);
  await compliance.setLeadTime(page);
  await compliance.renewAndUndo(page);
  await compliance.decideInMatrix(page);
  await rules.readRule(page);
  await rules.writeOwnRule(page);
  await rules.passRuleOn(page, folder, downloaded);
  expect(opened.complaints).toEqual([]);

  await close();
  await open();
  await compliance.findComplianceAgain(opened.page);
  expect(opened.complaints).toEqual([]);
});
