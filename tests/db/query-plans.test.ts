import { expect, it } from 'vitest';
import { activitySql } from '#db/activities';
import { activityPinSql } from '#db/activity-pins';
import { credentialEventSql } from '#db/credential-events';
import { credentialSql } from '#db/credentials';
import { evidenceSql } from '#db/evidence';
import { guideVersionSql } from '#db/guide-versions';
import { historySql } from '#db/history';
import { markSql } from '#db/marks';
import { paySql } from '#db/pay';
import { portfolioSql } from '#db/portfolio';
import { readingSql } from '#db/readings';
import { renewalStepSql } from '#db/renewal-steps';
import { ruleSnapshotSql } from '#db/rule-snapshots';
import { rungSql } from '#db/rungs';
import { searchSql } from '#db/search';
import { testStore } from '../support/test-store';

const statements: { [name: string]: string } = Object.fromEntries([
  ...Object.entries(activitySql).map(([name, sql]) => [`activity ${name}`, sql]),
  ...Object.entries(activityPinSql).map(([name, sql]) => [`pin ${name}`, sql]),
  ...Object.entries(credentialEventSql).map(([name, sql]) => [`event ${name}`, sql]),
  ...Object.entries(renewalStepSql).map(([name, sql]) => [`step ${name}`, sql]),
  ...Object.entries(ruleSnapshotSql).map(([name, sql]) => [`snapshot ${name}`, sql]),
  ...Object.entries(credentialSql).map(([name, sql]) => [`credential ${name}`, sql]),
  ...Object.entries(evidenceSql).map(([name, sql]) => [`evidence ${name}`, sql]),
  ...Object.entries(guideVersionSql).map(([name, sql]) => [`guide version ${name}`, sql]),
  ...Object.entries(markSql).map(([name, sql]) => [`mark ${name}`, sql]),
  ...Object.entries(paySql).map(([name, sql]) => [`pay ${name}`, sql]),
  ...Object.entries(readingSql).map(([name, sql]) => [`reading ${name}`, sql]),
  ...Object.entries(rungSql).map(([name, sql]) => [`rung ${name}`, sql]),
  ...Object.entries(historySql).map(([name, sql]) => [`history ${name}`, sql]),
  ...Object.entries(portfolioSql).map(([name, sql]) => [`portfolio ${name}`, sql]),
  ['search', searchSql],
]);

it.each(Object.entries(statements))('%s walks no whole table', (name, sql) => {
  const { db } = testStore();
  const plan = db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|:\w+/g, 'NULL')}`)
    .all()
    .map((step) => step.detail);
  // The newest changes of all are read from the end of the table, 200 of them; the search index is its own structure.
  const scans = plan.filter((step) => step.startsWith('SCAN') && !step.includes('VIRTUAL TABLE'));
  expect(scans, plan.join('\n')).toEqual(name === 'history all' ? ['SCAN c'] : []);
});

it.each([
  'activity list',
  'event ofCredential',
  'pin ofCredential',
  'step running',
  'history all',
  'history nextUndo',
  'history nextRedo',
  'history ofPerson',
  'mark ofPerson',
  'mark inGuide',
  'rung ofPerson',
  'reading sectionsInGuide',
  'guide version at',
  'search',
  'guide version oldest',
])('%s comes in order from its index', (name) => {
  const { db } = testStore();
  const sql = statements[name] ?? '';
  const plan = db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|:\w+/g, 'NULL')}`)
    .all();
  const sorts = plan.filter((step) => step.detail === 'USE TEMP B-TREE FOR ORDER BY');
  expect(sorts).toEqual([]);
});
