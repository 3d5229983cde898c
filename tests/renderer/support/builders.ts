import type { Activity } from '#core/contract/activities';
import type { AppInfo, Settings } from '#core/contract/app';
import type { CredentialListItem } from '#core/contract/credentials';
import type { HistoryEntry } from '#core/contract/history';
import type { Person } from '#core/contract/people';
import type { Portfolio } from '#core/portfolio/portfolio';

/** Records as the host gives them: a whole, ordinary one each; a test names only what it is about. */

const at = '2027-02-01T09:00:00.000Z';

/** The day on which all tests take place. */
export const testToday = '2027-02-26';

export const aPerson = (part: Partial<Person> = {}): Person => ({
  id: 'person-1',
  kind: 'self',
  displayName: 'Dana Field',
  createdAt: at,
  updatedAt: at,
  ...part,
});

export const someSettings = (part: Partial<Settings> = {}): Settings => ({
  mode: 'self',
  counsellorName: null,
  currentPersonId: 'person-1',
  theme: 'light',
  locale: 'en',
  textSize: 100,
  readingSize: 100,
  lastRoute: null,
  lastScroll: 0,
  shortcuts: {},
  ...part,
});

export const someAppInfo = (part: Partial<AppInfo> = {}): AppInfo => ({
  name: 'Pathbook',
  version: '0.1.0',
  shell: 'browser',
  storePath: '/home/dana/Pathbook/workbook.pathbook',
  schemaVersion: 1,
  today: testToday,
  platform: 'linux',
  isSample: false,
  ...part,
});

type ListStanding = CredentialListItem['standing'];
type CredentialPart = Partial<Omit<CredentialListItem, 'standing'>> & {
  standing?: Partial<Omit<ListStanding, 'dates'>> & { dates?: Partial<ListStanding['dates']> };
};

/** At risk: 21.5 of 24 credits, 63 days left. */
export const aCredential = ({ standing, ...part }: CredentialPart = {}): CredentialListItem => {
  const cycle = part.cycle ?? standing?.cycle ?? { startsOn: '2025-05-01', endsOn: '2027-04-30' };
  return {
    id: 'credential-1',
    personId: 'person-1',
    title: 'ARRT R.T.(R)',
    cycleBasis: 'given',
    pastCycles: [],
    holds: [],
    lists: {},
    answers: {},
    confirmations: {},
    events: [],
    leadTimes: {},
    notes: '',
    createdAt: at,
    updatedAt: at,
    ...part,
    cycle,
    standing: {
      state: 'at-risk',
      unit: 'CE credit',
      required: 24,
      counted: 21.5,
      remaining: 2.5,
      daysLeft: 63,
      pace: 22,
      evidenceMissing: 0,
      needs: [],
      decision: 'not-yet',
      conditions: [],
      ...standing,
      dates: { earnUntil: cycle.endsOn, late: [], ...standing?.dates },
      cycle,
    },
  };
};

export const anActivity = (part: Partial<Activity> = {}): Activity => ({
  id: 'activity-1',
  personId: 'person-1',
  title: 'MR safety',
  completedOn: '2027-02-03',
  credits: { amount: 1, unit: 'CE credit' },
  categories: [],
  parts: [],
  isPlanned: false,
  notes: '',
  evidenceIds: [],
  createdAt: at,
  updatedAt: at,
  ...part,
});

export const aChange = (part: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: 'change-1',
  label: 'Log “MR safety”',
  labelKey: 'not-in-the-catalogue',
  labelFacts: { title: 'MR safety' },
  kind: 'do',
  at,
  personId: 'person-1',
  undone: false,
  ...part,
});

export const aPortfolio = (part: Partial<Portfolio> = {}): Portfolio => ({
  personId: 'person-1',
  guide: { id: 'healthcare-technician', title: 'Healthcare Technician' },
  items: [],
  entries: [],
  otherTips: [],
  completeness: { percent: 0, missing: 0, started: 0, usable: 0, strong: 0, next: null },
  ...part,
});
