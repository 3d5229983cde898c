import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createClient } from '../support/client';
import { tempFolder } from '../support/temp-folder';
import { type TestHost, testHost } from '../support/test-host';

/** The sample works with what really ships. */
const sampleHost = (folder?: string): TestHost =>
  testHost({ resourcesDir: resolve('resources'), ...(folder === undefined ? {} : { folder }) });

const samplesIn = (host: TestHost) =>
  readdirSync(join(host.folder, 'temp')).filter((name) => name.endsWith('.pathbook'));

describe('the sample workbook', () => {
  it('opens beside the real one, full, and goes when it is closed', async () => {
    const host = sampleHost();
    const { call, storePath } = host;
    await call('people.create', { kind: 'self', displayName: 'Ada Okafor' });
    await call('settings.set', {
      theme: 'dark',
      locale: 'es',
      textSize: 150,
      readingSize: 120,
      shortcuts: { log: 'mod+l' },
    });

    const info = await call('sample.open', {});
    expect(info.isSample).toBe(true);
    expect(info.storePath).toMatch(/sample-[0-9a-f-]{36}\.pathbook$/);
    expect(existsSync(info.storePath)).toBe(true);
    const people = await call('people.list', {});
    expect(people.map((person) => person.displayName)).not.toContain('Ada Okafor');
    const personId = people[0]?.id ?? '';
    expect(await call('credentials.list', { personId })).toHaveLength(3);
    const activities = await call('activities.list', { personId });
    expect(activities.length).toBeGreaterThan(5);
    expect(activities.filter(({ isPlanned }) => isPlanned)).toHaveLength(3);
    const matrix = await call('credentials.matrix', { personId });
    expect(matrix.credentials).toHaveLength(3);
    const held = await call('credentials.list', { personId });
    const credentialId = held.find(({ ruleId }) => ruleId === 'arrt-rt')?.id ?? '';
    const { steps } = await call('credentials.checklist', { credentialId });
    expect(steps.filter(({ isOwn }) => isOwn)).toHaveLength(2);
    expect((await call('evidence.list', { personId })).length).toBeGreaterThan(5);
    expect((await call('portfolio.get', { personId })).completeness.percent).toBeGreaterThan(0);
    expect(await call('settings.get', {})).toMatchObject({
      mode: 'self',
      theme: 'dark',
      locale: 'es',
      textSize: 150,
      readingSize: 120,
      shortcuts: { log: 'mod+l' },
    });

    const closed = await call('sample.close', {});
    expect(closed).toMatchObject({ isSample: false, storePath });
    expect(samplesIn(host)).toEqual([]);
    expect((await call('people.list', {})).map((person) => person.displayName)).toEqual(['Ada Okafor']);
    expect(host.logged).toEqual([]);
  });

  it('is a fresh one each time it is opened', async () => {
    const host = sampleHost();
    const first = await host.call('sample.open', {});
    await host.call('people.create', { kind: 'client', displayName: 'Somebody more' });
    const second = await host.call('sample.open', {});
    expect(second.storePath).not.toBe(first.storePath);
    expect(await host.call('people.list', {})).toHaveLength(1);
    expect(samplesIn(host)).toHaveLength(1);
  });

  it('is not closed where none is open', async () => {
    const { failure } = sampleHost();
    expect(await failure('sample.close', {})).toMatchObject({
      code: 'conflict',
      details: { key: 'sample-is-not-open' },
    });
  });

  it('is neither backed up nor replaced', async () => {
    const { call, failure } = sampleHost();
    await call('sample.open', {});
    const conflict = { code: 'conflict', details: { key: 'sample-is-open' } };
    expect(await failure('backup.create', {})).toMatchObject(conflict);
    expect(await failure('backup.restore', { path: 'anything' })).toMatchObject(conflict);
  });

  it('goes with the host', async () => {
    const host = sampleHost();
    await host.call('sample.open', {});
    host.host.close();
    expect(samplesIn(host)).toEqual([]);
  });

  it('that cannot be filled leaves nothing, and the real workbook open', async () => {
    // The invented resources have neither the guide nor the rules that the sample is made of.
    const host = testHost();
    expect(await host.failure('sample.open', {})).toMatchObject({ code: 'not-found' });
    expect(samplesIn(host)).toEqual([]);
    expect((await host.call('app.info', {})).isSample).toBe(false);
  });

  it('that a crash left is removed at the next start, but not one that is in use', async () => {
    const folder = tempFolder();
    const running = sampleHost(folder);
    const inUse = await running.call('sample.open', {});
    const leftover = join(folder, 'temp', 'sample-00000000-0000-7000-8000-000000000000.pathbook');
    const unrelated = join(folder, 'temp', 'somebody-elses.pathbook');
    writeFileSync(leftover, 'left over');
    writeFileSync(unrelated, 'not ours');
    const other = testHost({ folder, storePath: join(folder, 'other.pathbook') });
    expect(existsSync(leftover)).toBe(false);
    expect(existsSync(unrelated)).toBe(true);
    expect(existsSync(inUse.storePath)).toBe(true);
    expect(await createClient(running.host)('people.list', {})).toHaveLength(1);
    expect((await other.call('app.info', {})).isSample).toBe(false);
  });

  it('lets calls that come meanwhile wait for it', async () => {
    const { call } = sampleHost();
    const [info, people, closed] = await Promise.all([
      call('sample.open', {}),
      call('people.list', {}),
      call('sample.close', {}),
    ]);
    expect(info.isSample).toBe(true);
    expect(people).toHaveLength(1);
    expect(closed.isSample).toBe(false);
  });
});
