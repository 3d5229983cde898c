import { type CycleAnchor, type Rule, ruleFormatVersion } from '#core/compliance/rule';

/** What stands beside every fact of a built rule: its one source. */
export const cited: Pick<Rule['total'], 'sources' | 'confidence'> = {
  sources: ['text'],
  confidence: 'verified',
};

/** A cycle of so many months from an anchor. */
export const cycleOf = (
  anchor: CycleAnchor,
  months = 24,
  earnUntil?: Omit<NonNullable<Rule['cycle']['earnUntil']>, 'sources' | 'confidence'>,
): Rule['cycle'] => ({
  months,
  anchor,
  ...(earnUntil === undefined ? {} : { earnUntil: { ...earnUntil, ...cited } }),
  ...cited,
});

/**
 * The smallest rule of the current format that is valid: 24 credits in 24 months from the day of issue, and nothing else.
 * What a test is about goes into `overrides`, which replace whole fields.
 */
export const buildRule = (overrides: Partial<Rule> = {}): Rule => ({
  formatVersion: ruleFormatVersion,
  id: 'test-rule',
  version: 1,
  title: 'A credential for tests',
  shortTitle: 'Test',
  issuer: { name: 'Board of Tests', short: 'BOT' },
  appliesTo: ['Test'],
  renewal: { mode: 'ce', ...cited },
  cycle: cycleOf({ kind: 'issue-date', endsAt: 'exact-day' }),
  total: { asks: { kind: 'number', credits: 24 }, ...cited },
  units: [{ unit: 'credit', worth: 1 }],
  categories: [],
  repeats: [{ counts: 'every-time', ...cited }],
  carryOver: { policy: 'none', ...cited },
  evidence: { needed: 'on-audit', retention: 'unclear', ...cited },
  notes: [],
  sources: [
    {
      id: 'text',
      title: 'The rule',
      publisher: 'Board of Tests',
      url: 'https://example.org/rule',
      statement: 'What the test takes for granted.',
    },
  ],
  confidence: 'verified',
  checkedOn: '2026-01-15',
  asOf: 'January 2026',
  histories: [],
  ...overrides,
});
