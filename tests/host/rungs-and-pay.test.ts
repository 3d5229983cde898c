import { describe, expect, it } from 'vitest';
import { contentOf } from '#core/guides/edit/edit-guide';
import { guideContent } from '../support/guide-content';
import { testHost } from '../support/test-host';

async function started() {
  const host = testHost();
  const ada = await host.call('people.create', { kind: 'self', displayName: 'Ada' });
  return { ...host, ada };
}

describe('a rung', () => {
  async function withGuide() {
    const host = await started();
    const keeper = await host.call('guides.create', { content: guideContent() });
    const of = { personId: host.ada.id, guideId: keeper.id };
    return { ...host, keeper, of, rungs: () => host.call('rungs.list', { personId: host.ada.id }) };
  }

  it('is chosen, changed and taken back, each of which undo takes back', async () => {
    const { call, of, rungs, clock } = await withGuide();
    expect(await rungs()).toEqual([]);
    const first = await call('rungs.set', { ...of, tierTitle: 'Fence Hand', years: 1.25 });
    expect(first).toEqual({
      ...of,
      tierTitle: 'Fence Hand',
      years: 1.25,
      isThere: true,
      chosenAt: '2026-03-10T09:00:00.000Z',
    });
    clock.advance(1000);
    const second = await call('rungs.set', { ...of, tierTitle: 'Burrow Warden' });
    expect(second).toMatchObject({ tierTitle: 'Burrow Warden', years: 1.25 });
    expect(await call('rungs.set', { ...of, tierTitle: 'Burrow Warden', years: null })).toMatchObject({
      years: null,
    });
    await call('history.undo', {});
    expect(await rungs()).toEqual([second]);
    expect(await call('rungs.set', { ...of, tierTitle: null })).toBeNull();
    expect(await call('rungs.set', { ...of, tierTitle: null })).toBeNull();
    expect(await rungs()).toEqual([]);
    expect((await call('history.undo', {})).entry?.labelKey).toBe('rung-cleared');
    expect((await call('history.undo', {})).entry?.labelKey).toBe('rung-set');
    expect(await rungs()).toEqual([first]);
    await call('history.redo', {});
    expect(await rungs()).toEqual([second]);
  });

  it('that is said again as it is, by a double click, is one change', async () => {
    const { call, of, rungs, clock } = await withGuide();
    const first = await call('rungs.set', { ...of, tierTitle: 'Fence Hand', years: 1.25 });
    clock.advance(1000);
    expect(await call('rungs.set', { ...of, tierTitle: 'Fence Hand' })).toEqual(first);
    expect((await call('history.undo', {})).entry?.labelKey).toBe('rung-set');
    expect(await rungs()).toEqual([]);
  });

  it('is there no more when the guide loses the tier or goes, and still the person’s', async () => {
    const { call, of, rungs, keeper } = await withGuide();
    await call('rungs.set', { ...of, tierTitle: 'Fence Hand' });
    await call('guides.update', { id: keeper.id, content: { ...contentOf(keeper), tiers: [] } });
    expect(await rungs()).toMatchObject([{ tierTitle: 'Fence Hand', isThere: false }]);
    await call('guides.remove', { id: keeper.id });
    expect(await rungs()).toMatchObject([{ tierTitle: 'Fence Hand', isThere: false }]);
    expect(await call('rungs.set', { ...of, tierTitle: null })).toBeNull();
    for (let count = 0; count < 3; count += 1) await call('history.undo', {});
    expect(await rungs()).toMatchObject([{ tierTitle: 'Fence Hand', isThere: true }]);
  });

  it('is refused where there is no such person, guide or tier', async () => {
    const { failure, of, rungs } = await withGuide();
    const set = { ...of, tierTitle: 'Fence Hand' };
    expect((await failure('rungs.set', { ...set, personId: 'x' })).details?.key).toBe('person-not-found');
    expect((await failure('rungs.set', { ...set, guideId: 'x' })).details?.key).toBe('guide-not-found');
    expect(await failure('rungs.set', { ...set, tierTitle: 'Emperor' })).toMatchObject({
      code: 'not-found',
      details: { key: 'guide-tier-not-found' },
    });
    expect((await failure('rungs.set', { ...set, years: -1 })).code).toBe('invalid-input');
    expect((await failure('rungs.list', { personId: 'x' })).details?.key).toBe('person-not-found');
    expect(await rungs()).toEqual([]);
  });
});

describe('pay', () => {
  it.each([
    ['year', 52_000.5, undefined, 52_000.5],
    ['month', 4_333.33, undefined, 51_999.96],
    ['week', 1_000.1, undefined, 52_005.2],
    ['hour', 25.25, undefined, 52_520],
    ['hour', 25.25, 37.5, 49_237.5],
    ['hour', 20, 33.333, 34_663.2],
  ] as const)('for a %s, %d, comes to so much a year', async (per, amount, hoursPerWeek, perYear) => {
    const { call, ada } = await started();
    const pay = await call('pay.create', {
      personId: ada.id,
      kind: 'pay',
      amount,
      currency: 'USD',
      per,
      ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }),
    });
    expect(pay.perYear).toBe(perYear);
    expect(await call('pay.list', { personId: ada.id })).toEqual([pay]);
  });

  it('comes before offers, the newest first', async () => {
    const { call, clock, ada } = await started();
    for (const [kind, label] of [
      ['offer', 'Old zoo'],
      ['pay', 'Farm'],
      ['offer', 'New zoo'],
    ] as const) {
      await call('pay.create', { personId: ada.id, kind, label, amount: 1, currency: 'EUR', per: 'year' });
      clock.advance(1000);
    }
    expect((await call('pay.list', { personId: ada.id })).map((pay) => pay.label)).toEqual([
      'Farm',
      'New zoo',
      'Old zoo',
    ]);
  });

  it('is changed field by field, cleared, removed, and brought back by undo', async () => {
    const { call, failure, clock, ada } = await started();
    const list = () => call('pay.list', { personId: ada.id });
    const made = await call('pay.create', {
      personId: ada.id,
      kind: 'offer',
      label: ' Zoo ',
      amount: 30,
      currency: 'USD',
      per: 'hour',
      hoursPerWeek: 20,
      asOf: '2026-03-01',
    });
    expect(made).toMatchObject({ label: 'Zoo', hoursPerWeek: 20, asOf: '2026-03-01', perYear: 31_200 });
    clock.advance(1000);
    const changed = await call('pay.update', { id: made.id, kind: 'pay', amount: 31, currency: 'CAD' });
    expect(changed).toMatchObject({ kind: 'pay', amount: 31, currency: 'CAD', hoursPerWeek: 20 });
    const cleared = await call('pay.update', { id: made.id, hoursPerWeek: null, asOf: null, label: '' });
    expect(cleared).toMatchObject({ label: '', perYear: 64_480 });
    expect(cleared).not.toHaveProperty('hoursPerWeek');
    expect(cleared).not.toHaveProperty('asOf');
    await call('history.undo', {});
    expect(await list()).toEqual([changed]);
    expect(await call('pay.remove', { id: made.id })).toEqual({ id: made.id });
    expect(await list()).toEqual([]);
    for (const name of ['pay.update', 'pay.remove']) {
      expect(await failure(name, { id: made.id })).toMatchObject({
        code: 'not-found',
        details: { key: 'pay-not-found' },
      });
    }
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await list()).toEqual([made]);
    await call('history.undo', {});
    expect(await list()).toEqual([]);
  });

  it.each([
    ['a third decimal', { amount: 10.125 }],
    ['nothing', { amount: 0 }],
    ['a currency in words', { currency: 'dollars' }],
    ['another period', { per: 'day' }],
    ['no hours', { hoursPerWeek: 0 }],
    ['a day that is none', { asOf: '2026-02-30' }],
  ])('with %s is refused', async (_, wrong) => {
    const { call, failure, ada } = await started();
    const pay = { personId: ada.id, kind: 'pay', amount: 10, currency: 'USD', per: 'hour', ...wrong };
    expect((await failure('pay.create', pay)).code).toBe('invalid-input');
    expect(await call('pay.list', { personId: ada.id })).toEqual([]);
  });

  it('asks for a person who is there', async () => {
    const { failure } = await started();
    const pay = { personId: 'x', kind: 'pay', amount: 10, currency: 'USD', per: 'hour' };
    expect((await failure('pay.create', pay)).details?.key).toBe('person-not-found');
    expect((await failure('pay.list', { personId: 'x' })).details?.key).toBe('person-not-found');
  });
});
