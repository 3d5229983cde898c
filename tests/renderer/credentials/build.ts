import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import { testToday } from '../support/builders';

/** A whole rule and a whole standing; a test names only what it is about. */

const sources = ['issuer-text'];

export const aRule = (part: Partial<Rule> = {}): Rule => ({
  formatVersion: 2,
  id: 'sample-rt',
  version: 1,
  title: 'Sample Registered Technologist',
  shortTitle: 'Sample R.T.',
  issuer: { name: 'Sample Registry of Technologists', short: 'SRT', url: 'https://registry.example' },
  appliesTo: ['R.T.(R)'],
  renewal: { mode: 'ce', sources, confidence: 'verified' },
  cycle: {
    months: 24,
    anchor: { kind: 'birth-month', firstStart: 'after-issue-month' },
    sources,
    confidence: 'verified',
  },
  total: { asks: { kind: 'number', credits: 24 }, sources, confidence: 'verified' },
  units: [{ unit: 'CE credit', worth: 1 }],
  categories: [
    { id: 'ethics', title: 'Ethics', min: 2, sources, confidence: 'verified' },
    { id: 'own-site', title: 'Applications training', max: 8, sources, confidence: 'verified' },
    {
      id: 'sonography',
      title: 'Sonography',
      min: 16,
      onlyIf: 'sonographer',
      sources,
      confidence: 'verified',
    },
  ],
  repeats: [],
  options: [{ id: 'sonographer', title: 'Sonography: R.T.(S)' }],
  carryOver: { policy: 'none', sources, confidence: 'verified' },
  evidence: {
    needed: 'on-audit',
    retention: { years: 2, from: 'cycle-end', sources, confidence: 'verified' },
    note: 'Certificates of completion.',
    sources,
    confidence: 'verified',
  },
  notes: ['A note of the issuer.'],
  sources: [
    {
      id: 'issuer-text',
      title: 'Biennial requirements',
      publisher: 'SRT',
      url: 'https://registry.example/ce',
      statement: '24 credits in two years.',
    },
  ],
  confidence: 'verified',
  checkedOn: '2026-10-12',
  asOf: 'October 2026',
  histories: [],
  ...part,
});

export type StandingPart = Partial<Omit<Standing, 'dates'>> & { dates?: Partial<Standing['dates']> };
type StandingActivity = Standing['activities'][number];

/** An activity that counts whole, with its certificate; `used` is what counts unless it is named. */
export const anEntry = (
  part: Partial<StandingActivity> & Pick<StandingActivity, 'activityId'>,
): StandingActivity => ({
  title: part.activityId,
  completedOn: '2026-09-14',
  earned: 1,
  counted: part.earned ?? 1,
  used: part.counted ?? part.earned ?? 1,
  hasEvidence: true,
  ...part,
});

/** A condition that is open. */
export const aCondition = (
  part: Partial<Standing['conditions'][number]> = {},
): Standing['conditions'][number] => ({
  id: 'trafficking',
  title: 'Human trafficking course',
  question: 'Have you taken the course in this cycle?',
  confidence: 'verified',
  sources,
  ...part,
});

/** A reading in which everything is there. */
export const aReading = (part: Partial<Standing['readings'][number]> = {}): Standing['readings'][number] => ({
  id: 'reading',
  says: ['Ethics is part of the total.'],
  isMet: true,
  required: 24,
  counted: 24,
  remaining: 0,
  needs: [],
  ...part,
});

/** At risk: 21.5 of 24 credits, 1 short in ethics, applications training over its cap, one activity from before. */
export const aStanding = ({ dates, ...part }: StandingPart = {}): Standing => ({
  credentialId: 'credential-1',
  ruleId: 'sample-rt',
  cycle: { startsOn: '2025-05-01', endsOn: '2027-04-30' },
  asOf: testToday,
  state: 'at-risk',
  unit: 'CE credit',
  required: 24,
  counted: 21.5,
  earned: 25.5,
  remaining: 2.5,
  surplus: 0,
  daysLeft: 63,
  pace: 21.93,
  dates: {
    earnUntil: '2027-04-30',
    late: [],
    ...(dates ?? { renewalOpensOn: '2027-05-01', renewalClosesOn: '2027-05-31' }),
  },
  decision: 'not-yet',
  readings: [],
  openQuestions: [],
  conditions: [],
  extras: [],
  carriesOver: { policy: 'none', credits: 0, lost: 0 },
  proof: {
    method: 'flow',
    isProven: true,
    cut: [
      { kind: 'category-max', categoryId: 'own-site', credits: 8 },
      { kind: 'earned', credits: 13.5 },
    ],
    cases: 0,
  },
  deadlines: [],
  flags: [],
  categories: [
    { id: 'ethics', title: 'Ethics', min: 2, counted: 1, remaining: 1 },
    { id: 'own-site', title: 'Applications training', max: 8, counted: 8, remaining: 0 },
    { id: 'any', title: 'Any accepted activity', counted: 12.5, remaining: 0, confidence: 'unverified' },
  ],
  allocations: [
    { activityId: 'ct', categoryId: 'own-site', credits: 8 },
    { activityId: 'mr', categoryId: null, credits: 1 },
  ],
  notCounted: [
    {
      activityId: 'ct',
      credits: 4,
      reason: 'Over the maximum.',
      code: 'category-full',
      facts: { category: 'Applications training', categoryId: 'own-site', max: 8, issuerUnit: 'CE credit' },
      sources,
    },
    {
      activityId: 'old',
      credits: 2,
      reason: 'Not in this cycle.',
      code: 'before-cycle',
      facts: { days: 19, startsOn: '2025-05-01' },
      sources: [],
    },
    {
      activityId: 'hours',
      credits: 0,
      reason: 'The unit is not known.',
      code: 'unit-unknown',
      facts: { amount: 3, unit: 'CPE hour', issuer: 'SRT', issuerUnit: 'CE credit' },
      sources: [],
    },
  ],
  needs: [
    { categoryId: 'ethics', credits: 1 },
    { categoryId: null, credits: 1.5 },
  ],
  activities: [
    anEntry({
      activityId: 'old',
      title: 'Patient ethics webinar',
      completedOn: '2025-04-12',
      earned: 2,
      counted: 0,
    }),
    anEntry({
      activityId: 'ct',
      title: 'CT applications, on site',
      completedOn: '2026-09-14',
      earned: 12,
      counted: 8,
    }),
    anEntry({
      activityId: 'hours',
      title: 'Hazardous drugs',
      completedOn: '2026-12-01',
      earned: 0,
      counted: 0,
    }),
    anEntry({
      activityId: 'mr',
      title: 'MR safety',
      completedOn: '2027-02-03',
      hasEvidence: false,
    }),
  ],
  activitiesUsed: 2,
  evidenceMissing: 1,
  ...part,
});
