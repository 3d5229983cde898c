import { AppError } from '#core/contract/errors';
import { listPeople } from '#db/people';
import { openStore } from '#db/store';

// Opens the workbook named on the command line and says how many people are in it, or why it cannot be opened.
try {
  const store = openStore({ path: process.argv[2] ?? '', now: () => new Date(Date.UTC(2026, 2, 10)) });
  process.stdout.write(JSON.stringify({ people: listPeople(store.db, { includeArchived: true }).length }));
  store.close();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stdout.write(JSON.stringify({ code: error.code, key: error.details?.key }));
}
