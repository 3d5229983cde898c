import { describe, expect, test } from 'vitest';
import { standingsOfPerson } from '#core/compliance/person-standings';
import type { Rule } from '#core/compliance/rule';
import { buildRule, cited } from './rule-builder';
import { activity, codes, credential, period, standing } from './support';

const cycle = period('2025-01-01', '2026-12-31');
const category = (id: string, more: Partial<Rule['categories'][number]> = {}) => ({
  id,
  title: id.toUpperCase(),
  ...more,
  ...cited,
});
const credit = { unit: 'credit' };

describe('one activity with several topics', () => {
  test('is one activity to what one activity may give', () => {
    const rule = buildRule({
      categories: [
        category('all', { includes: ['a', 'b'], maxPerActivity: 2 }),
        category('a'),
        category('b'),
      ],
    });
    const parts = [
      { categoryId: 'a', amount: 1.5 },
      { categoryId: 'b', amount: 1.5 },
    ];
    const found = standing(rule, credential(cycle), [activity('2025-03-01', 3, { ...credit, parts })]);
    expect(found.counted).toBe(2);
    expect(found.notCounted).toMatchObject([{ code: 'activity-maximum', credits: 1 }]);
  });

  test('is one activity of a category that two of its topics name', () => {
    const rule = buildRule({ categories: [category('a', { maxActivities: 1 })] });
    const parts = [
      { categoryId: 'a', amount: 1 },
      { categoryId: 'a', amount: 2 },
    ];
    const found = standing(rule, credential(cycle), [activity('2025-03-01', 3, { ...credit, parts })]);
    expect(found.counted).toBe(3);
  });
});

describe('repeats', () => {
  const course = { title: 'A course', provider: 'A provider', ...credit };

  test('the one counts of which most is left, not the one that gave most to begin with', () => {
    const rule = buildRule({
      repeats: [{ counts: 'once-per-cycle', ...cited }],
      categories: [category('a', { maxPerActivity: 1 })],
    });
    const found = standing(rule, credential(cycle), [
      activity('2025-03-01', 4, { ...course, categories: ['a'] }),
      activity('2025-04-01', 3, course),
    ]);
    expect(found.counted).toBe(3);
    expect(codes(found).sort()).toEqual(['activity-maximum', 'repeat']);
  });

  test('what made up for an earlier cycle had its credit there', () => {
    const rule = buildRule({
      repeats: [{ counts: 'once-ever', ...cited }],
      late: [
        {
          id: 'p',
          kind: 'probation',
          title: 'P',
          until: { months: 6, day: 'same-day' },
          credits: 'make-up',
          ...cited,
        },
      ],
    });
    const past = { startsOn: '2023-01-01', endsOn: '2024-12-31', renewedOn: '2025-05-01' };
    const found = standing(rule, credential(cycle, { pastCycles: [past] }), [
      activity('2025-02-01', 10, course),
      activity('2026-02-01', 10, course),
    ]);
    expect(found.counted).toBe(0);
    expect(codes(found).sort()).toEqual(['before-cycle', 'repeat']);
  });
});

describe('a cycle that was renewed late', () => {
  const late = {
    id: 'p',
    kind: 'probation' as const,
    title: 'P',
    until: { months: 6, day: 'same-day' as const },
    credits: 'make-up' as const,
    ...cited,
  };
  const past = { startsOn: '2023-01-01', endsOn: '2024-12-31', renewedOn: '2025-05-01' };
  const done = () => [activity('2024-02-01', 14, credit), activity('2025-02-01', 10, credit)];

  test('is measured with what was carried into it, not with what the running cycle took over', () => {
    const rule = buildRule({ late: [late] });
    const then = credential(cycle, { pastCycles: [{ ...past, carriedIn: 10 }] });
    expect(standing(rule, then, done()).counted).toBe(10);
    const now = credential(cycle, { pastCycles: [past], carriedIn: 10 });
    // The ten credits of 2025 closed the earlier cycle; what counts now is what was carried in.
    expect(standing(rule, now, done())).toMatchObject({ counted: 10, earned: 0 });
  });

  test('is measured with what was asked then', () => {
    const rule = buildRule({
      late: [late],
      versions: [{ id: 'old', title: 'Old', by: 'cycle-end', until: '2024-12-31', total: 14, ...cited }],
    });
    expect(standing(rule, credential(cycle, { pastCycles: [past] }), done()).counted).toBe(10);
  });

  test('takes the oldest that close a gap, among many that do not', () => {
    const rule = buildRule({
      late: [late],
      categories: [category('a', { min: 3 }), category('no', { max: 0 })],
    });
    const list = [
      activity('2024-02-01', 21, credit),
      ...Array.from({ length: 40 }, (_, index) =>
        activity(`2025-01-${String(1 + (index % 20)).padStart(2, '0')}`, 1, {
          ...credit,
          categories: ['no'],
        }),
      ),
      activity('2025-02-01', 1, { ...credit, categories: ['a'] }),
      activity('2025-02-02', 2, { ...credit, categories: ['a'] }),
      activity('2025-02-03', 2, { ...credit, categories: ['a'] }),
    ];
    const found = standing(rule, credential(period('2023-01-01', '2024-12-31')), list, '2025-03-01');
    expect(found).toMatchObject({ counted: 24, needs: [] });
    expect(found.activities.filter(({ counted }) => counted > 0)).toHaveLength(3);
  });
});

test('proof that is missing today is not there because something else is planned', () => {
  const rule = buildRule({ evidence: { needed: 'to-count', retention: 'unclear', ...cited } });
  const found = standing(rule, credential(cycle), [
    activity('2025-03-01', 4, { ...credit, hasEvidence: false }),
    activity('2026-03-01', 2, { ...credit, hasEvidence: false, isPlanned: true }),
  ]);
  expect(found.planned).toMatchObject({ counted: 2, activities: 1 });
});

test('of credentials that end on one day the order in which they come does not matter', () => {
  const rule = buildRule({ crossCredential: { policy: 'additive', ...cited } });
  const activities = [activity('2025-03-01', 24, credit)];
  const countedBy = (ids: string[]) => {
    const found = standingsOfPerson({
      person: {},
      credentials: ids.map((id) => ({ ...credential(cycle, { id }), title: id })),
      ruleOf: () => rule,
      activities,
      asOf: '2026-06-01',
    });
    return [found.get('x')?.counted, found.get('y')?.counted];
  };
  expect(countedBy(['x', 'y'])).toEqual([24, 0]);
  expect(countedBy(['y', 'x'])).toEqual([24, 0]);
});

describe('needs can be replayed', () => {
  test('where the issuer rounds down: in whole steps', () => {
    const rule = buildRule({
      total: { asks: { kind: 'number', credits: 10 }, ...cited },
      rounding: { step: 0.5, ...cited },
      categories: [category('a', { min: 1.25, assumed: true }), category('b', { min: 1.25, max: 1.25 })],
    });
    const held = credential(cycle, { carriedIn: 0.75 });
    const list = [activity('2025-03-01', 6, { ...credit, categories: ['a'] })];
    const { needs } = standing(rule, held, list);
    expect(needs).toEqual([
      { categoryId: 'b', credits: 1.5 },
      { categoryId: null, credits: 2 },
    ]);
    const added = needs.map(({ categoryId, credits }) =>
      activity('2026-03-01', credits, { ...credit, categories: categoryId === null ? [] : [categoryId] }),
    );
    expect(standing(rule, held, [...list, ...added]).needs).toEqual([]);
  });

  test('where only so many activities count, and one more does', () => {
    const rule = buildRule({ categories: [category('a', { min: 5, maxActivities: 2 })] });
    const done = (count: number) =>
      Array.from({ length: count }, () => activity('2025-03-01', 1, { ...credit, categories: ['a'] }));
    const { needs } = standing(rule, credential(cycle), done(1));
    expect(needs).toEqual([
      { categoryId: 'a', credits: 4 },
      { categoryId: null, credits: 19 },
    ]);
    const full = standing(rule, credential(cycle), done(2));
    // Another one would have to take the place of one that counts: what it must give depends on which.
    expect(full).toMatchObject({ decision: 'not-yet', needs: [] });
  });
});
