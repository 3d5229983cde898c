import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completenessOf } from '#core/portfolio/completeness';
import { checklistKinds, itemStates } from '#core/portfolio/portfolio';

const checklist = fc
  .tuple(
    fc.subarray([...checklistKinds]),
    fc.array(fc.constantFrom(...itemStates), { minLength: 9, maxLength: 9 }),
  )
  .map(([kinds, states]) => kinds.map((kind, index) => ({ kind, state: states[index] ?? 'missing' })));

describe('how complete a portfolio is', () => {
  test('nothing is 0 % with nothing next', () => {
    expect(completenessOf([])).toEqual({
      percent: 0,
      missing: 0,
      started: 0,
      usable: 0,
      strong: 0,
      next: null,
    });
  });

  test('counts each state and gives each its worth', () => {
    const states = ['strong', 'usable', 'started', 'missing'] as const;
    const items = states.map((state, index) => ({ kind: checklistKinds[index] ?? 'review', state }));
    expect(completenessOf(items)).toEqual({
      percent: 53,
      missing: 1,
      started: 1,
      usable: 1,
      strong: 1,
      next: 'clinical-experience',
    });
  });

  test('a started item is next once none is missing, and nothing once all are usable', () => {
    expect(
      completenessOf([
        { kind: 'licences', state: 'usable' },
        { kind: 'letters', state: 'started' },
        { kind: 'review', state: 'started' },
      ]).next,
    ).toBe('letters');
    expect(completenessOf([{ kind: 'licences', state: 'usable' }])).toMatchObject({
      percent: 80,
      next: null,
    });
  });

  test('is whole, between 0 and 100, and 100 only when every item is strong', () => {
    fc.assert(
      fc.property(checklist, (items) => {
        const { percent, missing, started, usable, strong, next } = completenessOf(items);
        expect(Number.isInteger(percent)).toBe(true);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
        expect(percent === 100).toBe(items.length > 0 && strong === items.length);
        expect(percent === 0).toBe(missing === items.length);
        expect(missing + started + usable + strong).toBe(items.length);
        expect(next === null).toBe(missing + started === 0);
      }),
    );
  });

  test('never falls when one item gets better', () => {
    fc.assert(
      fc.property(checklist, fc.nat(), (items, pick) => {
        const index = items.length === 0 ? 0 : pick % items.length;
        const better = items.map((item, at) =>
          at === index
            ? { ...item, state: itemStates[itemStates.indexOf(item.state) + 1] ?? 'strong' }
            : item,
        );
        expect(completenessOf(better).percent).toBeGreaterThanOrEqual(completenessOf(items).percent);
      }),
    );
  });

  test('names as next an item of the worst unfinished state, the first in the order given', () => {
    fc.assert(
      fc.property(checklist, (items) => {
        const { next } = completenessOf(items);
        const worst = items.some((item) => item.state === 'missing') ? 'missing' : 'started';
        expect(next).toBe(items.find((item) => item.state === worst)?.kind ?? null);
      }),
    );
  });
});
