import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { journeyDay } from '../support/journey/steps';
import { createUserData, type LaunchedPathbook, launchPathbook } from './support/launch';
import { call } from './support/page';

/** What the app has acknowledged survives the death of its process in that moment. */

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

/** Asks for something over the page's bridge; what comes back was acknowledged. */
async function ask(name: string, input: object): Promise<Record<string, unknown>> {
  const answer = (await call(running.page, name, input)) as { ok: boolean; value: Record<string, unknown> };
  expect(answer).toMatchObject({ ok: true });
  return answer.value;
}

/** Ends the process as `kill -9` does, with no time to close anything, and starts the app again. */
async function killAndOpen(): Promise<void> {
  const process = running.app.process();
  const ended = once(process, 'exit');
  process.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  await open();
}

test('an answer, a decision and a renewal that were acknowledged are there after kill -9', async () => {
  const { id: personId } = await ask('people.create', { kind: 'self', displayName: 'Noor Haddad' });
  const { id: credentialId } = await ask('credentials.create', {
    personId,
    ruleId: 'us-fl-radtech',
    title: 'Florida RT',
    expiresOn: '2027-05-31',
  });
  const { id: activityId } = await ask('activities.create', {
    personId,
    title: 'Florida review course',
    completedOn: '2026-10-02',
    credits: { amount: 12, unit: 'contact hour' },
    parts: [
      { categoryId: 'technical', amount: 11 },
      { categoryId: 'hiv', amount: 1 },
    ],
  });
  const undecided = await ask('credentials.standing', { credentialId });
  expect(undecided).toMatchObject({ decision: 'cannot-decide' });
  const [question] = undecided.openQuestions as [{ id: string }];
  const settled = await ask('credentials.settle', { credentialId, questionId: question.id, value: 'inside' });
  await killAndOpen();

  expect(await ask('credentials.get', { id: credentialId })).toEqual(settled);
  expect(await ask('credentials.standing', { credentialId })).toMatchObject({
    decision: 'can-renew',
    counted: 12,
    required: 12,
  });
  const pin = { kind: 'proof-refused', note: 'No signature' };
  const pinned = await ask('credentials.pin', { credentialId, activityId, pin });
  expect(pinned).toMatchObject({ counted: 0, activities: [{ pin: 'proof-refused' }] });
  const renewed = await ask('credentials.renew', { credentialId, renewedOn: '2026-11-24' });
  await killAndOpen();

  expect(await ask('credentials.get', { id: credentialId })).toEqual(renewed);
  expect(renewed.pastCycles).toHaveLength(1);
  expect(await ask('credentials.pins', { credentialId })).toEqual([{ activityId, ...pin }]);
  // What was written before the last moment is whole: undo reaches back through all three.
  for (let step = 0; step < 3; step += 1) await ask('history.undo', {});
  expect(await ask('credentials.standing', { credentialId })).toEqual(undecided);
});
