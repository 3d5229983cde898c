import path from 'node:path';
import { type ComplianceActivity, computeStanding } from '#core/compliance/engine';
import { parseRule } from '#core/compliance/parse-rule';
import { addDays } from '#core/time/civil-date';
import { insertActivity } from '#db/activities';
import { insertCredential } from '#db/credentials';
import { insertPerson } from '#db/people';
import { openStore, type Store } from '#db/store';
import type { Host } from '#electron/host/create-host';
import { activity, credential, person, ruleText } from '../support/records';
import { type Timing, time } from './timing';

/** What the compliance engine makes a person wait for: one large standing, a caseload, and the matrix after an edit. */
export type ComplianceTimings = {
  /** A standing with so many activities and categories, in core. */
  standing: Timing & { activities: number; categories: number };
  /** Where a standing leaves the flow and searches: as many activities, with categories that cross. */
  crossing: Timing;
  /** Every credential of every person of a caseload, one person after the other, through the host. */
  caseload: Timing & { people: number };
  /** Editing an activity and asking for the matrix, through the host. */
  matrix: Timing & { credentials: number; activities: number };
};

const activityCount = 2_000;
const people = 1_000;
const cited = { sources: ['handbook'], confidence: 'verified' };
const cycle = { startsOn: '2025-07-01', endsOn: '2027-06-30' };
/** Days of the cycle up to the day of the bench. */
const daysGone = 340;

/** Twelve categories: minimums, maximums, and two that lie inside of another. */
const nestedCategories = Array.from({ length: 12 }, (_, index) => ({
  id: `c${index}`,
  title: `Category ${index}`,
  ...(index % 3 === 0 ? { min: 5 + index } : index % 3 === 1 ? { max: 100 + 10 * index } : {}),
  ...(index === 1 ? { includes: ['c2', 'c5'] } : {}),
  ...cited,
}));

const largeRule = parseRule(
  ruleText({
    total: { asks: { kind: 'number', credits: 400 }, ...cited },
    categories: nestedCategories,
    options: [],
  }),
);

/** Activities that lie in the cycle, each of one or of several of twelve categories; always the same. */
function largeRecord(categoriesOf: (index: number) => number[]): ComplianceActivity[] {
  return Array.from({ length: activityCount }, (_, index) => ({
    id: `a${String(index).padStart(4, '0')}`,
    title: `Course ${index % 900}`,
    provider: `Provider ${index % 7}`,
    completedOn: addDays(cycle.startsOn, (index * 37) % daysGone),
    credits: { amount: ((index * 7) % 16) / 4 + 0.25, unit: 'CE credit' },
    categories: categoriesOf(index).map((category) => `c${category}`),
    hasEvidence: index % 5 !== 0,
  }));
}

function measureStanding(activities: readonly ComplianceActivity[], today: string): Promise<Timing> {
  return time(
    // Enough for the median to be that of a program that has been running for a while.
    300,
    () => null,
    () =>
      computeStanding({
        credential: { id: 'large', ruleId: largeRule.id, holds: [], cycle, pastCycles: [] },
        rule: largeRule,
        activities,
        asOf: today,
      }),
  );
}

/** The rules of the caseload, by how their activities are written. */
const caseloadRules = [
  { ruleId: 'arrt-rt', unit: 'CE credit', categories: ['cat-a'] },
  { ruleId: 'ptcb-cpht', unit: 'CE hour', categories: [] },
  { ruleId: 'hspa-crcst', unit: 'CE credit', categories: [] },
] as const;

/** Puts a person in with credentials that go by rules that ship, and activities spread over them. */
function addPerson(store: Store, name: string, count: { credentials: number; activities: number }): string {
  const { id: personId } = addOnly(store, name);
  for (let index = 0; index < count.credentials; index += 1) {
    const { ruleId } = caseloadRules[index % caseloadRules.length] ?? caseloadRules[0];
    insertCredential(store.db, credential(store, personId, { ruleId, title: `${ruleId} ${index}`, cycle }));
  }
  for (let index = 0; index < count.activities; index += 1) {
    const { unit, categories } = caseloadRules[index % caseloadRules.length] ?? caseloadRules[0];
    insertActivity(
      store.db,
      activity(store, personId, {
        title: `Course ${index}`,
        completedOn: addDays(cycle.startsOn, (index * 37) % daysGone),
        credits: { amount: ((index * 7) % 8) / 4 + 0.25, unit },
        categories: [...categories],
      }),
    );
  }
  return personId;
}

function addOnly(store: Store, displayName: string) {
  const made = person(store, { kind: 'client', displayName, birthMonth: 7 });
  insertPerson(store.db, made);
  return made;
}

/** Measures all of it; `folder` is for workbooks that are thrown away, `open` gives the host of one. */
export async function measureCompliance(options: {
  folder: string;
  today: string;
  open(storePath: string): Host;
  ask(host: Host, name: string, input: object): Promise<unknown>;
}): Promise<ComplianceTimings> {
  const { folder, today, open, ask } = options;
  const standing = await measureStanding(
    largeRecord((index) => [index % 12]),
    today,
  );
  const crossing = await measureStanding(
    largeRecord((index) => (index % 10 === 0 ? [index % 12, (index + 5) % 12] : [index % 12])),
    today,
  );

  const storePath = path.join(folder, 'caseload.pathbook');
  const store = openStore({ path: storePath, now: () => new Date(`${today}T12:00:00Z`) });
  const ids: string[] = [];
  let busy = '';
  store.seed(() => {
    for (let index = 0; index < people; index += 1) {
      ids.push(addPerson(store, `Client ${index}`, { credentials: 3, activities: 60 }));
    }
    busy = addPerson(store, 'Busy', { credentials: 6, activities: 500 });
  });
  store.close();

  const host = open(storePath);
  const caseload = await time(
    3,
    () => null,
    async () => {
      for (const personId of ids) await ask(host, 'credentials.list', { personId });
    },
  );
  const edited = (await ask(host, 'activities.list', { personId: busy })) as { id: string }[];
  const matrix = await time(
    20,
    () => null,
    async (_, run) => {
      const id = edited[run]?.id;
      await ask(host, 'activities.update', { id, credits: { amount: 1 + (run % 4) / 4, unit: 'CE credit' } });
      await ask(host, 'credentials.matrix', { personId: busy });
    },
  );
  host.close();
  return {
    standing: { ...standing, activities: activityCount, categories: nestedCategories.length },
    crossing,
    caseload: { ...caseload, people },
    matrix: { ...matrix, credentials: 6, activities: 500 },
  };
}
