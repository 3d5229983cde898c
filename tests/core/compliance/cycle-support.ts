import { expect } from 'vitest';
import { type CycleAnchor, type Rule, ruleSchema } from '#core/compliance/rule';
import { buildRule, cycleOf } from './rule-builder';

export const period = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });

/** A valid rule that has cycles of so many months from an anchor. */
export function ruleOf(anchor: CycleAnchor, months: number): Rule {
  const rule = buildRule({ cycle: cycleOf(anchor, months) });
  expect(ruleSchema.safeParse(rule).error?.issues).toBeUndefined();
  return rule;
}

/** The key of the error that a call throws. */
export function keyOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return (error as { details?: { key?: string } }).details?.key;
  }
  return 'nothing was thrown';
}
