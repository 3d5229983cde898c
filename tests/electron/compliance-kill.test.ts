import { once } from 'node:events';
import { afterEach, beforeEach, expect, onTestFailed, test } from 'vitest';
import { addFlorida, answerQuestion, openCredential } from '../support/journey/compliance';
import { begin, dialog, journeyDay, shown } from '../support/journey/steps';
import { createUserData, type LaunchedPathbook, launchPathbook } from './support/launch';
import { call } from './support/page';

/** What the window has acknowledged survives the death of the process in that moment. */

let userData: ReturnType<typeof createUserData>;
let running: LaunchedPathbook;

const open = async () => {
  running = await launchPathbook({ userData: userData.folder, today: journeyDay });
};

beforeEach(async () => {
  userData = createUserData();
  await open();
});

afterEach(async () => {
  await running.quit();
  userData.remove();
});

/** Ends the process as `kill -9` does, with no time to close anything, and starts the app again. */
async function killAndOpen(): Promise<void> {
  const process = running.app.process();
  const ended = once(process, 'exit');
  process.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  await open();
}

test('an answer, a decision and a renewal that were acknowledged are there after kill -9', async () => {
  onTestFailed(async () => {
    await running.page.screenshot({ path: 'test-results/compliance-kill.png' });
  });
  await begin(running.page);
  await addFlorida(running.page);
  await answerQuestion(running.page);
  await killAndOpen();

  const met = /^You have what you need to renew: 12 of 12 contact hours/;
  const headline = (name: RegExp) => shown(running.page.getByRole('heading', { level: 1, name }));
  await openCredential(running.page, /Florida/);
  await headline(met);
  await running.page.getByRole('button', { name: 'Decide about “Florida review course”' }).click();
  await running.page.getByRole('menuitem', { name: 'Its proof was refused' }).click();
  await shown(running.page.getByText('Noted that the proof of “Florida review course” was refused'));
  await killAndOpen();

  await openCredential(running.page, /Florida/);
  await headline(/12 contact hours short/);
  await running.page.getByRole('button', { name: 'Give all back' }).click();
  await headline(met);
  await running.page.getByRole('button', { name: 'Renew', exact: true }).click();
  await shown(dialog(running.page).getByText(/^Closes with 12 of 12 contact hours/));
  await dialog(running.page).getByLabel('Renewed on').press('Enter');
  await shown(running.page.getByText('Renewed Florida RT'));
  await killAndOpen();

  await openCredential(running.page, /Florida/);
  await shown(running.page.getByRole('button', { name: 'Past cycles (1)' }));
  // What was written before the last moment is whole: undo still reaches back through all of it.
  for (const _ of ['renewal', 'given back', 'proof refused', 'answer']) {
    expect(await call(running.page, 'history.undo', {})).toMatchObject({ ok: true });
  }
  await running.page.reload();
  await openCredential(running.page, /Florida/);
  await headline(/^Cannot decide/);
});
