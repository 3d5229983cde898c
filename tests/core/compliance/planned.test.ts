import { describe, expect, test } from 'vitest';
import { buildRule, cited } from './rule-builder';
import { activity, credential, period, shipped, standing } from './support';

/** The standing as it will be, beside the standing as it is. */

const held = credential(period('2025-01-01', '2026-12-31'));
const rule = buildRule();
const planned = (on: string, amount: number, more = {}) =>
  activity(on, amount, { unit: 'credit', isPlanned: true, ...more });

describe('planned activities', () => {
  test('are not counted, and what they will make of the standing is said beside it', () => {
    const done = activity('2025-03-01', 20, { unit: 'credit' });
    const plan = planned('2026-10-01', 4);
    const found = standing(rule, held, [done, plan], '2026-06-01');
    expect(found).toMatchObject({ counted: 20, earned: 24, remaining: 4, decision: 'not-yet' });
    expect(found.notCounted).toEqual([
      expect.objectContaining({
        activityId: plan.id,
        code: 'planned',
        credits: 4,
        reason: 'Planned for 1 Oct 2026 and not done yet.',
      }),
    ]);
    expect(found.planned).toEqual({ isMet: true, counted: 24, remaining: 0, needs: [], activities: 1 });
  });

  test('nothing is said where nothing is planned in the cycle', () => {
    expect(standing(rule, held, [planned('2027-02-01', 4)], '2026-06-01').planned).toBeUndefined();
  });

  test('a plan whose day has passed is still a plan', () => {
    const found = standing(rule, held, [planned('2026-02-01', 24)], '2026-06-01');
    expect(found).toMatchObject({ counted: 0, planned: { isMet: true } });
  });

  test('a plan in a unit that is not known says that, rather than that it is planned', () => {
    const found = standing(rule, held, [planned('2026-10-01', 4, { unit: 'CEU' })], '2026-06-01');
    expect(found.notCounted.map(({ code }) => code)).toEqual(['unit-unknown']);
    expect(found.planned).toMatchObject({ isMet: false, counted: 0 });
  });

  test('no plan makes met what the rule leaves open, or a condition that is not confirmed', () => {
    const pbt = shipped('ascp-pbt');
    const cycle = credential(period('2024-01-01', '2026-12-31'));
    const unit = pbt.units[0]?.unit ?? '';
    const plans = ['safety', 'ethics', 'phlebotomy'].map((id) =>
      activity('2026-10-01', 12, { unit, categories: [id], isPlanned: true }),
    );
    expect(standing(pbt, cycle, plans, '2026-06-01').planned).toMatchObject({ isMet: false, needs: [] });
    const card = buildRule({
      conditions: [{ id: 'card', title: 'Card', question: 'Is the card valid?', ...cited }],
    });
    expect(standing(card, held, [planned('2026-10-01', 24)], '2026-06-01').planned?.isMet).toBe(false);
    const confirmed = { ...held, confirmations: { card: '2026-01-10' } };
    expect(standing(card, confirmed, [planned('2026-10-01', 24)], '2026-06-01').planned?.isMet).toBe(true);
  });

  test('a rule that asks for no credits misses no certificates', () => {
    const card = buildRule({
      renewal: { mode: 'course', ...cited },
      total: { asks: { kind: 'number', credits: 0 }, ...cited },
    });
    const course = activity('2025-03-01', 4, { unit: 'credit', hasEvidence: false });
    expect(standing(card, held, [course]).evidenceMissing).toBe(0);
    expect(standing(rule, held, [course]).evidenceMissing).toBe(1);
  });
});
