import { insertActivity } from '#db/activities';
import { insertPerson, listPeople } from '#db/people';
import { openStore } from '#db/store';

// Logs activities as fast as it can and says the id of each once the store has acknowledged it, until it is killed.
const store = openStore({ path: process.argv[2] ?? '', now: () => new Date() });
const about = { label: 'Log', labelKey: 'activity-created', labelFacts: {} };

function thePerson(): string {
  const [known] = listPeople(store.db, { includeArchived: false });
  if (known !== undefined) return known.id;
  const id = store.newId();
  store.change(about, () =>
    insertPerson(store.db, {
      id,
      kind: 'self',
      displayName: 'Ada Okafor',
      createdAt: store.now(),
      updatedAt: store.now(),
    }),
  );
  return id;
}

/** Written with a system call, so that an acknowledgement is out before the next change begins. */
async function say(line: string): Promise<void> {
  await new Promise<void>((resolve) => process.stdout.write(`${line}\n`, () => resolve()));
}

const personId = thePerson();
await say('ready');
for (;;) {
  const id = store.newId();
  store.change(about, () =>
    insertActivity(store.db, {
      id,
      personId,
      title: `Course ${id}`,
      completedOn: '2026-03-10',
      credits: { amount: 1, unit: 'CE credit' },
      categories: [],
      parts: [],
      isPlanned: false,
      notes: 'x'.repeat(500),
      evidenceIds: [],
      createdAt: store.now(),
      updatedAt: store.now(),
    }),
  );
  await say(id);
}
