import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkRule } from '#core/compliance/load-rule';
import { parseRule } from '#core/compliance/parse-rule';
import type { Rule } from '#core/compliance/rule';
import type { RuleImpact, RuleSummary } from '#core/contract/rules';
import { aRule } from '../credentials/build';
import type { Answers } from '../support/fake-client';

const folder = path.resolve(import.meta.dirname, '..', '..', '..', 'resources', 'rules');

/** Every rule that ships. */
export const bundledRules = (): Rule[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .map((name) => parseRule(readFileSync(path.join(folder, name), 'utf8')));

/** A rule as the list has it. */
export const summaryOf = (rule: Rule, part: Partial<RuleSummary> = {}): RuleSummary => ({
  id: rule.id,
  version: rule.version,
  title: rule.title,
  shortTitle: rule.shortTitle,
  issuer: rule.issuer,
  ...(rule.field === undefined ? {} : { field: rule.field }),
  appliesTo: rule.appliesTo,
  renewalMode: rule.renewal.mode,
  months: rule.cycle.months,
  total: rule.total.asks.kind === 'number' ? rule.total.asks.credits : null,
  unit: rule.units[0]?.unit ?? '',
  confidence: rule.confidence,
  checkedOn: rule.checkedOn,
  isOld: false,
  origin: 'bundled',
  usedBy: 0,
  ...part,
});

export const textOf = (rule: unknown): string => `${JSON.stringify(rule, null, 2)}\n`;

export const anImpact = (part: Partial<RuleImpact> = {}): RuleImpact => {
  const cycle = { startsOn: '2025-05-01', endsOn: '2027-04-30' };
  const standing = {
    state: 'on-track' as const,
    decision: 'not-yet' as const,
    unit: 'CE credit',
    required: 24,
    counted: 20,
    remaining: 4,
    needs: [{ categoryId: null, credits: 4 }],
    cycle,
  };
  return {
    credentialId: 'credential-1',
    personId: 'person-1',
    title: 'My R.T.',
    before: standing,
    after: { ...standing, state: 'at-risk', required: 30, remaining: 10 },
    ...part,
  };
};

/** A host with one rule that ships and one that was imported; it checks texts as the real one does. */
export function rulesHost(more: Answers = {}) {
  const bundled = aRule({ field: 'imaging' });
  const imported = aRule({
    id: 'own-badge',
    version: 3,
    title: 'Laser Badge',
    shortTitle: 'Laser',
    issuer: { name: 'Clinic Laser Board', short: 'CLB' },
    field: 'other',
  });
  const all = [bundled, imported];
  const summaries = [
    summaryOf(bundled, { usedBy: 2, isOld: true }),
    summaryOf(imported, { origin: 'imported' }),
  ];
  const answers: Answers = {
    'rules.summaries': () => summaries,
    'rules.problems': () => [],
    'rules.get': ({ id }) => all.find((rule) => rule.id === id) ?? bundled,
    'rules.export': ({ id }) => ({
      filename: `${id}.json`,
      text: textOf(all.find((rule) => rule.id === id) ?? bundled),
      sha256: 'ab'.repeat(32),
    }),
    'rules.check': ({ text }) => checkRule(text),
    'rules.tryOut': () => [],
    'rules.import': ({ text }) => parseRule(text),
    ...more,
  };
  return { answers, bundled, imported };
}
