import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lateFeeOn } from '#core/compliance/late-fee';
import { keepUntil } from '#core/compliance/retention';
import { type Rule, ruleSchema } from '#core/compliance/rule';
import { runHistories } from '#core/compliance/run-histories';
import { addDays } from '#core/time/civil-date';

/** The packs of imaging credentials and of the state licenses beside them. */

/** Ids, with how many histories each carries at least. */
const packs: [id: string, histories: number][] = [
  ['arrt-rt', 5],
  ['arrt-rra', 3],
  ['arrt-cqr', 3],
  ['nmtcb-cnmt', 3],
  ['ardms', 5],
  ['asrt-membership', 3],
  ['us-ca-crt', 5],
  ['us-tx-mrt', 5],
  ['us-fl-radtech', 5],
  ['us-ny-radtech', 3],
  ['us-ut-radtech', 3],
];

const json = (id: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../resources/rules/${id}.json`, import.meta.url), 'utf8'));
const rule = (id: string): Rule => ruleSchema.parse(json(id));

/** Facts that nobody could confirm, by pack and path; `categories.x` and the like are found by id. */
const unverified: [id: string, paths: string[]][] = [
  ['arrt-rt', ['categories.tumor-board', 'repeats.0', 'repeats.1', 'steps.pay']],
  ['arrt-rra', ['categories.cat-a-plus', 'repeats.0', 'proration', 'crossCredential']],
  ['arrt-cqr', ['total', 'repeats.0', 'evidence']],
  ['nmtcb-cnmt', ['cycle', 'total', 'categories.cat-a', 'proration', 'carryOver', 'evidence']],
  ['ardms', ['evidence.retention', 'fees.reinstatement', 'repeats.0']],
  ['asrt-membership', ['cycle', 'steps.dues']],
  [
    'us-ca-crt',
    ['categories.mri', 'categories.sonography', 'categories.bls-cpr', 'carryOver', 'repeats.0', 'steps.pay'],
  ],
  [
    'us-tx-mrt',
    [
      'cycle',
      'total',
      'categories.cat-a',
      'categories.direct',
      'categories.informal',
      'deemed.0',
      'carryOver',
      'evidence',
    ],
  ],
  [
    'us-fl-radtech',
    [
      'cycle',
      'total',
      'categories.technical',
      'categories.personal-development',
      'categories.hiv',
      'carryOver',
      'repeats.0',
    ],
  ],
  ['us-ny-radtech', ['carryOver', 'repeats.0', 'evidence', 'crossCredential']],
  ['us-ut-radtech', ['total', 'carryOver', 'repeats.0', 'steps.number']],
];

function factAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((found, step) => {
    if (Array.isArray(found)) return found.find((each) => each.id === step) ?? found[Number(step)];
    return found !== null && typeof found === 'object' ? Reflect.get(found, step) : undefined;
  }, value);
}

/** Every sentence of a pack that a person reads. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

describe.each(packs)('%s', (id, histories) => {
  test('is in the format, checked on the day it says, and carries its histories', () => {
    expect(ruleSchema.safeParse(json(id)).error?.issues ?? []).toEqual([]);
    const read = rule(id);
    expect(read.id).toBe(id);
    expect(read.version).toBe(id === 'arrt-rt' ? 2 : 1);
    expect(read.checkedOn).toBe('2026-11-24');
    expect(read.histories.length).toBeGreaterThanOrEqual(histories);
  });

  test('gets the answers of its histories from the engine', () => {
    const failing = runHistories(rule(id)).filter(({ passes }) => !passes);
    expect(failing.map(({ title, differences }) => ({ title, differences }))).toEqual([]);
  });

  test('marks what nobody could confirm', () => {
    const paths = unverified.find(([pack]) => pack === id)?.[1] ?? [];
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      expect([path, factAt(rule(id), path)]).toEqual([
        path,
        expect.objectContaining({ confidence: 'unverified', sources: expect.anything() }),
      ]);
    }
  });

  test('cites every source that it lists', () => {
    const { sources, ...rest } = rule(id);
    const cited = new Set(textsIn(rest));
    expect(sources.filter((source) => !cited.has(source.id)).map((source) => source.id)).toEqual([]);
  });

  test('uses plain sentences', () => {
    expect(textsIn(json(id)).filter((text) => /[\u2013\u2014]|\s{2}/.test(text))).toEqual([]);
  });
});

describe('what is open stays open', () => {
  test('the HIV/AIDS hour of Florida has two readings', () => {
    expect(rule('us-fl-radtech').categories.find(({ id }) => id === 'hiv')?.placement).toBe('unclear');
  });

  test('Utah names no number, and no reading of one', () => {
    expect(rule('us-ut-radtech').total.asks).toEqual({
      kind: 'unclear',
      unclear: expect.any(String),
      readings: [],
    });
  });

  test('the result of the self-assessment sets the CQR total, at most the 36 that a society names', () => {
    const { total, events } = rule('arrt-cqr');
    expect(total.asks).toEqual({ kind: 'set-by-result', max: 36 });
    expect(events?.map(({ effect }) => effect.kind)).toEqual(['sets-total']);
  });

  test.each(['nmtcb-cnmt', 'us-ca-crt', 'us-tx-mrt', 'us-fl-radtech', 'us-ny-radtech', 'us-ut-radtech'])(
    '%s does not claim to know what goes over into the next cycle',
    (id) => {
      expect(rule(id).carryOver).toMatchObject({ policy: 'unclear', confidence: 'unverified' });
    },
  );

  test('E51 Texas has three fees by the days that a renewal is late', () => {
    const fees = rule('us-tx-mrt').fees?.map(({ amount, when, days }) => [amount, when, days]);
    expect(fees).toEqual([
      [66, 'renewal', undefined],
      [99, 'late', { from: 1, to: 90 }],
      [132, 'late', { from: 91, to: 365 }],
    ]);
  });

  test.each([
    [45, 99],
    [120, 132],
    [400, undefined],
  ])('E51 Texas, %i days late', (days, amount) => {
    const cycle = { startsOn: '2025-03-01', endsOn: '2027-02-28' };
    expect(lateFeeOn(rule('us-tx-mrt'), cycle, addDays(cycle.endsOn, days))?.amount).toBe(amount);
  });

  test('E55 proof is kept four years, in California from the activity and in Utah from the end of the period', () => {
    const cycle = { startsOn: '2025-06-01', endsOn: '2027-05-31' };
    expect(keepUntil(rule('us-ca-crt'), '2025-03-05', cycle)).toBe('2029-03-05');
    expect(keepUntil(rule('us-ut-radtech'), '2025-03-05', cycle)).toBe('2031-05-31');
  });
});
