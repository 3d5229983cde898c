import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listActivities } from '#db/activities';
import { listPeople } from '#db/people';
import { openStore } from '#db/store';
import { bundleForNode, nodeBinary } from '../support/bundle';
import { seededRandom } from '../support/clock';
import { makeFolder } from '../support/temp-folder';

const kills = 50;
const folder = makeFolder();
let child: string;
beforeAll(async () => {
  child = await bundleForNode('tests/db/children/write-activities.ts', join(folder, 'child'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the writer and kills it so many bytes of acknowledgements after it began. Resolves to the ids it acknowledged. */
function writeUntilKilled(path: string, afterBytes: number, thenWaitLoops: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const writer = spawn(nodeBinary, [child, path], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let complaint = '';
    let isKilled = false;
    writer.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (isKilled || said.length < afterBytes) return;
      isKilled = true;
      // Somewhere within the next change, not always at the same point of it.
      for (let count = 0; count < thenWaitLoops; count += 1) Math.sqrt(count);
      writer.kill('SIGKILL');
    });
    writer.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    writer.on('error', reject);
    writer.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the writer ended by itself: ${complaint}`));
      // A line that was cut off was not acknowledged.
      else
        resolve(
          said
            .split('\n')
            .slice(0, -1)
            .filter((line) => line !== 'ready'),
        );
    });
  });
}

it(`keeps every acknowledged change through ${kills} kills in the middle of writing`, async () => {
  const path = join(folder, 'killed.pathbook');
  const random = seededRandom(20260310);
  const acknowledged = new Set<string>();
  for (let kill = 0; kill < kills; kill += 1) {
    const ids = await writeUntilKilled(
      path,
      7 + Math.floor(random() * 600),
      Math.floor(random() * 3_000_000),
    );
    for (const id of ids) acknowledged.add(id);

    const store = openStore({ path, now: () => new Date(Date.UTC(2026, 2, 10)) });
    const [person] = listPeople(store.db, { includeArchived: false });
    const stored = new Set(
      listActivities(store.db, { personId: person?.id ?? '' }).map((activity) => activity.id),
    );
    const lost = [...acknowledged].filter((id) => !stored.has(id));
    const check = store.db.pragma('integrity_check', { simple: true });
    const changes = store.db
      .prepare<[], { count: number }>('SELECT count(*) AS count FROM journal_change')
      .get();
    store.close();
    expect({ kill, lost, check }).toEqual({ kill, lost: [], check: 'ok' });
    // Each change is there with its record, or neither is: one change for the person, and one for each activity.
    expect(changes?.count).toBe(stored.size + 1);
  }
  expect(acknowledged.size).toBeGreaterThan(kills);
}, 300_000);
