import { ruleSchema } from '#core/compliance/rule';
import type { Activity } from '#core/contract/activities';
import type { Credential } from '#core/contract/credentials';
import type { Person } from '#core/contract/people';
import { emptyContent } from '#core/guides/content';
import type { Guide } from '#core/guides/guide';
import type { StoredMark } from '#db/marks';
import type { StoredPay } from '#db/pay';
import type { ChangeAbout, Store } from '#db/store';

/** Records as the store keeps them, with what a test does not care about filled in. All invented. */

export const about = (label = 'Change'): ChangeAbout => ({ label, labelKey: 'test', labelFacts: {} });

export function person(store: Store, fields: Partial<Person> = {}): Person {
  return {
    id: store.newId(),
    kind: 'self',
    displayName: 'Ada Okafor',
    createdAt: store.now(),
    updatedAt: store.now(),
    ...fields,
  };
}

export function activity(store: Store, personId: string, fields: Partial<Activity> = {}): Activity {
  return {
    id: store.newId(),
    personId,
    title: 'Contrast safety',
    provider: 'Harbor College',
    completedOn: '2026-02-01',
    credits: { amount: 1.5, unit: 'CE credit' },
    categories: [],
    parts: [],
    isPlanned: false,
    notes: '',
    evidenceIds: [],
    createdAt: store.now(),
    updatedAt: store.now(),
    ...fields,
  };
}

export function credential(store: Store, personId: string, fields: Partial<Credential> = {}): Credential {
  return {
    id: store.newId(),
    personId,
    title: 'Bone density badge',
    cycle: { startsOn: '2026-01-01', endsOn: '2026-12-31' },
    cycleBasis: 'given',
    pastCycles: [],
    holds: [],
    lists: {},
    answers: {},
    confirmations: {},
    events: [],
    leadTimes: {},
    notes: '',
    createdAt: store.now(),
    updatedAt: store.now(),
    ...fields,
  };
}

export function mark(store: Store, personId: string, fields: Partial<StoredMark> = {}): StoredMark {
  return {
    id: store.newId(),
    personId,
    guideId: 'sonography-aide',
    guideTitle: 'Sonography Aide',
    kind: 'note',
    anchor: {
      sectionId: 'overview',
      heading: 'Overview',
      quote: 'Warm the gel',
      before: '',
      after: '',
      sectionHash: '0123456789abcdef',
    },
    text: 'Ask how warm.',
    createdAt: store.now(),
    updatedAt: store.now(),
    ...fields,
  };
}

export function offer(store: Store, personId: string, fields: Partial<StoredPay> = {}): StoredPay {
  return {
    id: store.newId(),
    personId,
    kind: 'offer',
    label: 'Harbor Clinic',
    amount: 21.5,
    currency: 'USD',
    per: 'hour',
    createdAt: store.now(),
    updatedAt: store.now(),
    ...fields,
  };
}

export function guide(fields: Partial<Guide> = {}): Guide {
  return {
    id: 'sonography-aide',
    slug: 'sonography-aide',
    title: 'Sonography Aide',
    summary: 'Helps at the ultrasound bench.',
    locale: 'en',
    origin: 'bundled',
    source: { name: 'Invented for tests' },
    facts: { salaryBands: [] },
    sections: [
      {
        id: 'overview',
        kind: 'summary',
        heading: 'Overview',
        blocks: [
          { type: 'paragraph', text: 'Gel, probes and patience.' },
          { type: 'list', items: ['Warm the gel', 'Cloak the probe'] },
        ],
      },
      { id: 'empty', kind: 'other', heading: 'Left empty', blocks: [] },
    ],
    ...emptyContent(),
    portfolioTips: ['Keep your licenses and certificates together.', 'Ask for letters of recommendation.'],
    ...fields,
  };
}

const cited = { sources: ['handbook'], confidence: 'verified' } as const;

/** A rule file: 20 credits in two years from the issue date, two of them ethics. */
export function ruleText(fields: { [name: string]: unknown } = {}): string {
  const rule = {
    formatVersion: 2,
    id: 'invented-board',
    version: 1,
    title: 'Invented Board Technician',
    shortTitle: 'IBT',
    issuer: { name: 'Invented Board', short: 'IB' },
    appliesTo: ['technician'],
    renewal: { mode: 'ce', ...cited },
    cycle: { months: 24, anchor: { kind: 'issue-date', endsAt: 'exact-day' }, ...cited },
    total: { asks: { kind: 'number', credits: 20 }, ...cited },
    units: [{ unit: 'CE credit', worth: 1 }],
    categories: [
      { id: 'ethics', title: 'Ethics', min: 2, ...cited },
      { id: 'in-service', title: 'In-service', max: 5, ...cited },
    ],
    repeats: [],
    options: [{ id: 'mri', title: 'MRI' }],
    carryOver: { policy: 'none', ...cited },
    evidence: { needed: 'on-audit', retention: 'unclear', ...cited },
    notes: [],
    sources: [
      {
        id: 'handbook',
        title: 'Handbook',
        publisher: 'Invented Board',
        url: 'https://board.invalid/handbook',
        statement: 'Invented for tests.',
      },
    ],
    confidence: 'verified',
    checkedOn: '2026-01-01',
    asOf: '2026',
    histories: [],
    ...fields,
  };
  return JSON.stringify(rule);
}

/** Further parts of a rule, for what the smallest one has none of: what a person answers, confirms, records and ticks. */
export const fullRuleFields = {
  id: 'full-board',
  title: 'Full Board Technician',
  shortTitle: 'FBT',
  categories: [
    { id: 'ethics', title: 'Ethics', min: 2, ...cited },
    { id: 'law', title: 'Law', min: { unclear: 'One hour or two?', readings: lawReadings() }, ...cited },
    { id: 'specialty', title: 'Specialty', min: 1, forEach: 'specialties', ...cited },
  ],
  conditions: [{ id: 'course', title: 'Errors course', question: 'Did you take it?', ...cited }],
  profiles: [{ id: 'lapsed', title: 'Won back', applies: 'chosen', total: 30, ...cited }],
  events: [
    {
      id: 'new-specialty',
      title: 'A new specialty',
      effect: { kind: 'waives', credits: 5 },
      times: 'any',
      ...cited,
    },
    { id: 'claim', title: 'A claim', effect: { kind: 'gives', max: 4 }, times: 'once-per-cycle', ...cited },
  ],
  lists: [{ id: 'specialties', title: 'Specialties', offers: ['Hematology', 'Chemistry'] }],
  carryOver: { policy: 'allowed', max: 6, ...cited },
  fees: [
    { id: 'base', title: 'Renewal fee', amount: 65, currency: 'USD', when: 'renewal', ...cited },
    {
      id: 'late',
      title: 'Late fee',
      amount: 40,
      currency: 'USD',
      when: 'late',
      days: { from: 1, to: 30 },
      ...cited,
    },
    { id: 'mri', title: 'MRI fee', amount: 10, currency: 'USD', when: 'renewal', ...cited },
  ],
  steps: [
    { id: 'form', title: 'Fill in the form', detail: 'On paper.', kind: 'form', ...cited },
    { id: 'pay', title: 'Pay', kind: 'fee', fee: 'base', ...cited },
    { id: 'mri-pay', title: 'Pay for MRI', kind: 'fee', fee: 'mri', onlyIf: 'mri', ...cited },
  ],
};

function lawReadings() {
  return [
    { value: 1, says: 'One hour.' },
    { value: 2, says: 'Two hours.' },
  ];
}

/** The same as a rule. */
export const rule = (fields: { [name: string]: unknown } = {}) =>
  ruleSchema.parse(JSON.parse(ruleText(fields)));
