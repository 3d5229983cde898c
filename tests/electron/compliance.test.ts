import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import * as compliance from '../support/journey/compliance';
import * as rules from '../support/journey/compliance-rules';
import { begin, journeyDay } from '../support/journey/steps';
import { createUserData, type LaunchedPathbook, launchPathbook } from './support/launch';

/** Whether one can renew, why, and what is still needed, in the real desktop window; then a restart. */

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

/** What is written where the person, asked where to save, says so. */
async function savedByDialog(click: () => Promise<void>): Promise<string> {
  const file = path.join(userData.folder, 'saved.json');
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await click();
  await expect.poll(() => existsSync(file)).toBe(true);
  return readFileSync(file, 'utf8');
}

test('a person learns whether they can renew, decides, renews, and writes a rule', async () => {
  onTestFailed(async () => {
    await running.page.screenshot({ path: 'test-results/compliance-electron.png' });
  });
  const { page } = running;
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
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
  await rules.passRuleOn(page, userData.folder, savedByDialog);
  expect(complaints).toEqual([]);

  await running.quit();
  await open();
  await compliance.findComplianceAgain(running.page);
});
