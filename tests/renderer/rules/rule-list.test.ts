import { describe, expect, it } from 'vitest';
import type { RuleSummary } from '#core/contract/rules';
import { matching } from '../../../renderer/features/rules/rule-list';

const rule = (id: string, more: Partial<RuleSummary> = {}): RuleSummary => ({
  id,
  version: 1,
  title: id,
  shortTitle: id,
  issuer: { name: 'A board', short: 'AB' },
  appliesTo: [],
  renewalMode: 'ce',
  months: 24,
  total: 24,
  unit: 'credit',
  confidence: 'verified',
  checkedOn: '2026-11-24',
  isOld: false,
  origin: 'bundled',
  usedBy: 0,
  ...more,
});

describe('finding a rule', () => {
  const rules = [
    rule('amt', { issuer: { name: 'American Medical Technologists', short: 'AMT' } }),
    rule('rt', { title: 'Registered Technologist', field: 'imaging' }),
    rule('pharmacy', { appliesTo: ['CPhT'], field: 'pharmacy' }),
  ];
  const ids = (typed: string, field: Parameters<typeof matching>[2] = null) =>
    matching(rules, typed, field).map(({ id }) => id);

  it('puts what bears the word in its own name before what only its issuer bears', () => {
    expect(ids('technologist')).toEqual(['rt', 'amt']);
  });

  it('wants every word somewhere, in any case, and keeps the order where nothing is typed', () => {
    expect(ids('cpht board')).toEqual(['pharmacy']);
    expect(ids('cpht nothing')).toEqual([]);
    expect(ids('')).toEqual(['amt', 'rt', 'pharmacy']);
    expect(ids('', 'imaging')).toEqual(['rt']);
  });
});
