import { expect, test } from 'vitest';
import { ruleSchema } from '#core/compliance/rule';
import { buildRule, cycleOf } from './rule-builder';

test('a built rule is valid as it stands, and with an anchor of another kind', () => {
  expect(ruleSchema.safeParse(buildRule()).error?.issues).toBeUndefined();
  const rule = buildRule({ cycle: cycleOf({ kind: 'stored' }, 36, { months: -1, day: 'same-day' }) });
  expect(ruleSchema.safeParse(rule).error?.issues).toBeUndefined();
});
