import { describe, expect, it } from 'vitest';
import { fullRuleText, log, withFullBoard } from '../support/full-board';
import { testHost } from '../support/test-host';

const running = { startsOn: '2025-06-15', endsOn: '2027-06-14' };
const next = { startsOn: '2027-06-15', endsOn: '2029-06-14' };

describe('closing a cycle', () => {
  it('shows beforehand what it would do, and stores nothing', async () => {
    const host = await withFullBoard();
    const { call, credentialId, held } = host;
    await log(host, 'Long course', '2026-01-10', 30);
    const preview = await call('credentials.previewRenewal', { credentialId });
    expect(preview.cycle).toEqual(next);
    expect(preview.standing).toMatchObject({ credentialId, cycle: running, asOf: '2026-03-10' });
    expect(preview.carriesOver).toEqual(preview.standing.carriesOver);
    expect(preview.carriesOver).toMatchObject({ policy: 'allowed', credits: 6 });
    expect(preview).not.toHaveProperty('lateFee');
    expect(await call('credentials.get', { id: credentialId })).toEqual(held);
  });

  it('names the fee of a renewal after the end', async () => {
    const { call, credentialId } = await withFullBoard();
    const on = (renewedOn: string) => call('credentials.previewRenewal', { credentialId, renewedOn });
    expect((await on('2027-06-15')).lateFee).toEqual({ title: 'Late fee', amount: 40, currency: 'USD' });
    expect((await on('2027-07-14')).lateFee).toMatchObject({ amount: 40 });
    expect(await on('2027-06-14')).not.toHaveProperty('lateFee');
    expect((await on('2027-06-15')).standing.asOf).toBe('2027-06-15');
    // A day before the cycle is answered from its first day: it is this cycle that is closed.
    expect((await on('2020-01-01')).standing).toMatchObject({ asOf: '2025-06-15', cycle: running });
  });

  it('takes over what the rule lets go over, and what belongs to the closed cycle stays with it', async () => {
    const host = await withFullBoard();
    const { call, credentialId } = host;
    await log(host, 'Long course', '2026-01-10', 30);
    await call('credentials.update', { id: credentialId, profile: 'lapsed', leadTimes: { report: 3 } });
    await call('credentials.update', { id: credentialId, profile: null });
    await call('credentials.confirm', { credentialId, conditionId: 'course', on: '2026-02-01' });
    await call('credentials.settle', { credentialId, questionId: 'categories.law.min', value: 1 });
    await call('credentials.setStep', { credentialId, stepId: 'form', doneOn: '2026-03-01' });
    const before = await call('credentials.get', { id: credentialId });
    const renewed = await call('credentials.renew', { credentialId });
    expect(renewed).toMatchObject({
      cycle: next,
      carriedIn: { credits: 6 },
      confirmations: { course: '2026-02-01' },
      answers: { 'categories.law.min': { value: 1 } },
      leadTimes: { report: 3 },
      pastCycles: [{ ...running, renewedOn: '2026-03-10' }],
    });
    expect(await call('credentials.get', { id: credentialId })).toEqual(renewed);
    const { steps } = await call('credentials.checklist', { credentialId });
    expect(steps.filter(({ doneOn }) => doneOn !== undefined)).toEqual([]);
    // In the next cycle the course is open again, and the credits that went over count.
    const then = await call('credentials.standing', { credentialId, asOf: '2027-07-01' });
    expect(then.conditions[0]).not.toHaveProperty('confirmedOn');
    expect(then).toMatchObject({ counted: 6, extras: [{ kind: 'carried-in', credits: 6 }] });

    const again = await call('credentials.renew', {
      credentialId,
      renewedOn: '2029-06-01',
      carriedIn: { credits: 0, note: 'The board said none' },
    });
    expect(again).toMatchObject({
      carriedIn: { credits: 0, note: 'The board said none' },
      pastCycles: [{}, { ...next, renewedOn: '2029-06-01', carriedIn: 6 }],
    });
    expect(again.pastCycles[0]).not.toHaveProperty('carriedIn');
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await call('credentials.get', { id: credentialId })).toEqual(before);
    expect((await call('credentials.checklist', { credentialId })).steps[0]).toMatchObject({
      doneOn: '2026-03-01',
    });
    await call('history.redo', {});
    expect(await call('credentials.get', { id: credentialId })).toEqual(renewed);
  });

  it('ends a chosen profile, and a confirmation of a day after the end', async () => {
    const { call, credentialId } = await withFullBoard();
    await call('credentials.update', { id: credentialId, profile: 'lapsed' });
    await call('credentials.confirm', { credentialId, conditionId: 'course', on: '2027-06-20' });
    const renewed = await call('credentials.renew', { credentialId, renewedOn: '2027-06-21' });
    expect(renewed).not.toHaveProperty('profile');
    expect(renewed.confirmations).toEqual({});
  });

  it('moves on to the newest version of the rule', async () => {
    const { call, credentialId, held } = await withFullBoard();
    expect(held.ruleVersion).toBe(1);
    const shorter = { months: 12, anchor: { kind: 'issue-date', endsAt: 'exact-day' } };
    const cited = { sources: ['handbook'], confidence: 'verified' };
    await call('rules.import', {
      text: fullRuleText({ version: 2, cycle: { ...shorter, ...cited } }),
      keepRunning: true,
    });
    expect((await call('credentials.get', { id: credentialId })).ruleVersion).toBe(1);
    const preview = await call('credentials.previewRenewal', { credentialId });
    const renewed = await call('credentials.renew', { credentialId });
    expect(renewed.ruleVersion).toBe(2);
    expect(renewed.cycle.startsOn).toBe('2027-06-15');
    expect(renewed.cycle).toEqual(preview.cycle);
  });

  it('is refused for what is not there, and for a cycle that does not come after', async () => {
    const { failure, credentialId } = await withFullBoard();
    expect((await failure('credentials.previewRenewal', { credentialId: 'nothing' })).details?.key).toBe(
      'credential-not-found',
    );
    expect(
      (
        await failure('credentials.renew', {
          credentialId,
          cycle: { startsOn: '2025-01-01', endsOn: '2025-06-01' },
        })
      ).details?.key,
    ).toBe('cycle-not-after');
    expect((await failure('credentials.renew', { credentialId, carriedIn: { credits: -1 } })).code).toBe(
      'invalid-input',
    );
  });
});

describe('the checklist of a renewal', () => {
  it('has the steps that apply, with their fees, and the fees of no step', async () => {
    const { call, credentialId } = await withFullBoard();
    const cited = { confidence: 'verified', sources: ['handbook'] };
    const checklist = await call('credentials.checklist', { credentialId });
    expect(checklist).toEqual({
      steps: [
        {
          id: 'form',
          title: 'Fill in the form',
          detail: 'On paper.',
          kind: 'form',
          isOwn: false,
          note: '',
          ...cited,
        },
        {
          id: 'pay',
          title: 'Pay',
          kind: 'fee',
          isOwn: false,
          fee: { amount: 65, currency: 'USD', title: 'Renewal fee', confidence: 'verified' },
          note: '',
          ...cited,
        },
      ],
      fees: [
        { id: 'late', title: 'Late fee', amount: 40, currency: 'USD', when: 'late', confidence: 'verified' },
      ],
    });
    await call('credentials.update', { id: credentialId, holds: ['mri'] });
    const { steps } = await call('credentials.checklist', { credentialId });
    expect(steps.map(({ id }) => id)).toEqual(['form', 'pay', 'mri-pay']);
  });

  it('is ticked, priced and noted step by step, each of which can be undone', async () => {
    const { call, credentialId } = await withFullBoard();
    const pay = async () =>
      (await call('credentials.checklist', { credentialId })).steps.find(({ id }) => id === 'pay');
    const labels = async () => (await call('history.state', {})).undo?.labelKey;
    const set = (fields: object) => call('credentials.setStep', { credentialId, stepId: 'pay', ...fields });
    const done = await set({ doneOn: '2026-03-01' });
    expect(await labels()).toBe('renewal-step-done');
    expect(done).toMatchObject({ id: 'pay', doneOn: '2026-03-01', note: '' });
    const paid = await set({ paid: { amountMinor: 6550, currency: 'USD' }, note: 'By card' });
    expect(await labels()).toBe('renewal-step-updated');
    expect(paid).toMatchObject({ doneOn: '2026-03-01', paid: { amountMinor: 6550, currency: 'USD' } });
    const open = await set({ doneOn: null, paid: null });
    expect(await labels()).toBe('renewal-step-reopened');
    expect(open).not.toHaveProperty('doneOn');
    expect(open).not.toHaveProperty('paid');
    expect(open.note).toBe('By card');
    expect(await pay()).toEqual(open);
    for (const step of [paid, done]) {
      await call('history.undo', {});
      expect(await pay()).toEqual(step);
    }
    await call('history.undo', {});
    expect(await pay()).not.toHaveProperty('doneOn');
  });

  it('takes steps of the person’s own, after the issuer’s, and gives them back', async () => {
    const { call, failure, credentialId } = await withFullBoard();
    const titles = async () =>
      (await call('credentials.checklist', { credentialId })).steps.map(({ title }) => title);
    const first = await call('credentials.addStep', { credentialId, title: 'Tell the manager' });
    expect(first).toEqual({
      id: expect.any(String),
      title: 'Tell the manager',
      kind: 'other',
      isOwn: true,
      note: '',
      sources: [],
    });
    await call('credentials.addStep', {
      credentialId,
      title: 'Copy the card',
      doneOn: '2026-03-02',
      note: 'both sides',
    });
    expect(await titles()).toEqual(['Fill in the form', 'Pay', 'Tell the manager', 'Copy the card']);
    const ticked = await call('credentials.setStep', {
      credentialId,
      stepId: first.id,
      doneOn: '2026-03-03',
    });
    expect(ticked).toEqual({ ...first, doneOn: '2026-03-03' });
    expect(await call('credentials.removeStep', { credentialId, stepId: first.id })).toEqual({
      id: first.id,
    });
    expect(await titles()).toEqual(['Fill in the form', 'Pay', 'Copy the card']);
    await call('history.undo', {});
    expect(await titles()).toContain('Tell the manager');
    const keyOf = async (name: string, input: object) =>
      (await failure(name, { credentialId, ...input })).details?.key;
    expect(await keyOf('credentials.removeStep', { stepId: 'form' })).toBe('renewal-step-not-found');
    expect(await keyOf('credentials.setStep', { stepId: 'nothing' })).toBe('renewal-step-not-found');
    // The person does not hold what this step is for.
    expect(await keyOf('credentials.setStep', { stepId: 'mri-pay' })).toBe('renewal-step-not-found');
    expect(await keyOf('credentials.addStep', { title: ' ' })).toBe('invalid-input');
    expect(
      await keyOf('credentials.setStep', { stepId: 'pay', paid: { amountMinor: 0.5, currency: 'USD' } }),
    ).toBe('invalid-input');
    for (const name of ['checklist', 'setStep', 'addStep', 'removeStep']) {
      const input = { credentialId: 'nothing', stepId: 'form', title: 'x' };
      const needed =
        name === 'checklist'
          ? { credentialId: input.credentialId }
          : name === 'addStep'
            ? { credentialId: input.credentialId, title: input.title }
            : { credentialId: input.credentialId, stepId: input.stepId };
      expect((await failure(`credentials.${name}`, needed)).details?.key).toBe('credential-not-found');
    }
  });

  it('of a credential of one’s own has own steps only', async () => {
    const { call } = testHost();
    const { id: personId } = await call('people.create', { kind: 'self', displayName: 'Ada' });
    const cycle = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
    const { id: credentialId } = await call('credentials.create', { personId, title: 'Own', cycle });
    expect(await call('credentials.checklist', { credentialId })).toEqual({ steps: [], fees: [] });
    await call('credentials.addStep', { credentialId, title: 'Ask' });
    expect((await call('credentials.checklist', { credentialId })).steps).toHaveLength(1);
  });
});
