import type { Standing } from '#core/compliance/standing';
import type { RenewalStep } from '#core/contract/credentials';
import type { RuleSummary } from '#core/contract/rules';

/** Parts that the tests of deadlines, checklist and rules are made of. */

/** The cascade to 30 Apr 2027, by the usual times: the first two days come before 31 Mar. */
export const someDeadlines = (): Standing['deadlines'] => [
  { step: 'course', days: 0, safeUntil: '2027-03-30', basis: 'assumed', sources: [] },
  { step: 'certificate', days: 14, safeUntil: '2027-04-13', basis: 'assumed', sources: [] },
  {
    step: 'report',
    days: 3,
    safeUntil: '2027-04-16',
    basis: 'rule',
    confidence: 'unverified',
    sources: ['issuer-text'],
  },
  { step: 'processing', days: 14, safeUntil: '2027-04-30', basis: 'own', sources: [] },
  {
    step: 'renewal',
    days: 0,
    safeUntil: '2027-04-30',
    basis: 'rule',
    confidence: 'verified',
    sources: ['issuer-text'],
  },
];

export const aStep = (part: Partial<RenewalStep> = {}): RenewalStep => ({
  id: 'pay',
  title: 'Pay the fee',
  kind: 'fee',
  isOwn: false,
  note: '',
  confidence: 'verified',
  sources: ['issuer-text'],
  ...part,
});

export const aSummary = (part: Partial<RuleSummary> = {}): RuleSummary => ({
  id: 'sample-rt',
  version: 1,
  title: 'Sample Registered Technologist',
  shortTitle: 'Sample R.T.',
  issuer: { name: 'Sample Registry of Technologists', short: 'SRT' },
  field: 'imaging',
  appliesTo: ['R.T.(R)'],
  renewalMode: 'ce',
  months: 24,
  total: 24,
  unit: 'CE credit',
  confidence: 'verified',
  checkedOn: '2026-10-12',
  isOld: false,
  origin: 'bundled',
  usedBy: 0,
  ...part,
});
