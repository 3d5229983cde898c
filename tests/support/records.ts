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

/** A rule file: 20 credits in two years from the issue date, two of them ethics. */
export function ruleText(fields: { [name: string]: unknown } = {}): string {
  const rule = {
    formatVersion: 1,
    id: 'invented-board',
    version: 1,
    title: 'Invented Board Technician',
    shortTitle: 'IBT',
    issuer: { name: 'Invented Board', short: 'IB' },
    appliesTo: ['technician'],
    renewal: 'ce',
    cycle: {
      months: 24,
      anchor: { kind: 'issue-date', endsAt: 'exact-day' },
      sources: ['handbook'],
      confidence: 'verified',
    },
    total: { credits: 20, sources: ['handbook'], confidence: 'verified' },
    units: [{ unit: 'CE credit', worth: 1 }],
    categories: [
      { id: 'ethics', title: 'Ethics', min: 2, sources: ['handbook'], confidence: 'verified' },
      { id: 'in-service', title: 'In-service', max: 5, sources: ['handbook'], confidence: 'verified' },
    ],
    repeats: [],
    options: [{ id: 'mri', title: 'MRI' }],
    carryOver: { allowed: 'no' },
    evidence: { note: 'Keep certificates.' },
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
    ...fields,
  };
  return JSON.stringify(rule);
}

/** The same as a rule. */
export const rule = (fields: { [name: string]: unknown } = {}) =>
  ruleSchema.parse(JSON.parse(ruleText(fields)));
