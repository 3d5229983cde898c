import { expect, it } from 'vitest';
import { activitySql } from '#db/activities';
import { credentialSql } from '#db/credentials';
import { evidenceSql } from '#db/evidence';
import { historySql } from '#db/history';
import { portfolioSql } from '#db/portfolio';
import { searchSql } from '#db/search';
import { testStore } from '../support/test-store';

const statements: { [name: string]: string } = Object.fromEntries([
  ...Object.entries(activitySql).map(([name, sql]) => [`activity ${name}`, sql]),
  ...Object.entries(credentialSql).map(([name, sql]) => [`credential ${name}`, sql]),
  ...Object.entries(evidenceSql).map(([name, sql]) => [`evidence ${name}`, sql]),
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

it.each(['activity list', 'history all', 'history nextUndo', 'history nextRedo', 'history ofPerson'])(
  '%s comes in order from its index',
  (name) => {
    const { db } = testStore();
    const sql = statements[name] ?? '';
    const plan = db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll('?', 'NULL')}`)
      .all();
    const sorts = plan.filter((step) => step.detail === 'USE TEMP B-TREE FOR ORDER BY');
    expect(sorts).toEqual([]);
  },
);
