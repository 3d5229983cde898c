import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { contract, procedureNames } from '#core/contract/index';
import { latestVersion, migrations } from '#db/migrations';
import { handlers } from '#electron/host/handlers';
import { tempFolder } from '../support/temp-folder';
import { testHost } from '../support/test-host';

describe('a call', () => {
  it('has a handler for every procedure, and for nothing else', () => {
    expect(Object.keys(handlers).sort()).toEqual([...procedureNames].sort());
  });

  it('to nothing that exists is answered with not-found', async () => {
    const { failure } = testHost();
    for (const name of ['people.nothing', '', '__proto__', 'constructor', 'toString']) {
      expect(await failure(name, {}), name).toMatchObject({
        code: 'not-found',
        details: { key: 'unknown-procedure', name },
      });
    }
  });

  it('with bad input says where and what, and changes nothing', async () => {
    const { call, failure } = testHost();
    const error = await failure('people.create', {
      kind: 'boss',
      displayName: '  ',
      birthMonth: 13,
      extra: 1,
    });
    expect(error.code).toBe('invalid-input');
    expect(error.message).toContain('nothing was changed');
    expect(error.details?.key).toBe('invalid-input');
    const issues = error.details?.issues as { path: string; message: string }[];
    expect(issues.map((issue) => issue.path).sort()).toEqual(['', 'birthMonth', 'displayName', 'kind']);
    for (const issue of issues) expect(issue.message).not.toBe('');
    expect(await call('people.list', {})).toEqual([]);
  });

  it.each(procedureNames)('%s refuses input that is no input', async (name) => {
    const { failure } = testHost();
    for (const input of [null, 'text', 7, [], { surprise: true }]) {
      expect((await failure(name, input)).code, JSON.stringify(input)).toBe('invalid-input');
    }
  });

  it('that meets a fault of ours is logged whole and answered without it', async () => {
    const host = testHost();
    const { failure, storePath } = host;
    host.host.close();
    const db = new Database(storePath);
    db.exec('ALTER TABLE setting RENAME TO elsewhere');
    db.close();
    const again = testHost({ folder: host.folder });
    expect((await failure('app.info', {})).details?.key).toBe('workbook-closed');
    const error = await again.failure('settings.get', {});
    expect(error).toEqual({
      code: 'internal',
      message: expect.stringContaining('Something went wrong'),
      details: { key: 'internal' },
    });
    expect(again.logged).toHaveLength(1);
    expect(String(again.logged[0]?.error)).toContain('no such table: setting');
  });

  it('whose answer is out of contract is a fault of ours, where that is checked', async () => {
    const { failure, logged } = testHost({ clock: { ...testHost().clock, today: () => 'some day' } });
    expect((await failure('app.info', {})).code).toBe('internal');
    expect(String(logged[0]?.error)).toContain('out of contract');
  });
});

describe('a workbook that cannot be opened', () => {
  it('answers every call with the reason, and opens once the reason is gone', async () => {
    const folder = tempFolder();
    const storePath = join(folder, 'workbook.pathbook');
    writeFileSync(storePath, 'A list of things to buy. '.repeat(20));
    const { call, failure, logged } = testHost({ folder });
    const refused = { code: 'damaged-file', details: { key: 'not-a-workbook' } };
    for (const name of procedureNames) expect(await failure(name, {}), name).toMatchObject(refused);
    expect(readFileSync(storePath, 'utf8')).toContain('things to buy');
    expect(logged[0]?.message).toContain('cannot be opened');

    rmSync(storePath);
    expect(await failure('people.list', {})).toMatchObject(refused);
    expect(await call('app.info', {})).toMatchObject({ storePath, isSample: false });
    expect(await call('people.list', {})).toEqual([]);
  });

  it('because another host has it open, opens when that one closes', async () => {
    const first = testHost();
    await first.call('people.create', { kind: 'self', displayName: 'Ada' });
    const second = testHost({ folder: first.folder });
    expect(await second.failure('people.list', {})).toMatchObject({
      code: 'store-unavailable',
      details: { key: 'workbook-in-use' },
    });
    first.host.close();
    await second.call('app.info', {});
    expect(await second.call('people.list', {})).toHaveLength(1);
  });

  it('because a file stands where its folder should be is not made', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), '');
    const { failure } = testHost({ folder, storePath: join(folder, 'file', 'workbook.pathbook') });
    expect((await failure('app.info', {})).code).toBe('store-unavailable');
  });
});

describe('a host', () => {
  it('says what is running', async () => {
    const { call, storePath } = testHost();
    expect(await call('app.info', {})).toEqual({
      name: 'Pathbook',
      version: '1.2.3',
      shell: 'browser',
      storePath,
      schemaVersion: latestVersion(migrations),
      today: '2026-03-10',
      platform: 'test',
      isSample: false,
    });
  });

  it('answers after it was closed, and can be closed twice', async () => {
    const { host, failure } = testHost();
    host.close();
    host.close();
    expect(await failure('people.list', {})).toMatchObject({
      code: 'store-unavailable',
      details: { key: 'workbook-closed' },
    });
    expect((await failure('app.info', {})).code).toBe('store-unavailable');
  });

  it('finds everything again after a restart', async () => {
    const first = testHost();
    const ada = await first.call('people.create', { kind: 'self', displayName: 'Ada' });
    await first.call('settings.set', { currentPersonId: ada.id, lastRoute: '/log', lastScroll: 120 });
    const second = first.restart();
    expect(await second.call('people.list', {})).toEqual([ada]);
    expect(await second.call('settings.get', {})).toMatchObject({
      currentPersonId: ada.id,
      lastRoute: '/log',
    });
  });

  it('leaves one file behind', async () => {
    const { host, call, storePath } = testHost();
    await call('people.create', { kind: 'self', displayName: 'Ada' });
    host.close();
    expect(existsSync(`${storePath}-wal`)).toBe(false);
    expect(existsSync(`${storePath}-shm`)).toBe(false);
  });

  it('goes on without a data file of ours that it cannot read, and logs it', async () => {
    const first = testHost();
    first.host.close();
    const resourcesDir = join(first.folder, 'resources');
    writeFileSync(join(resourcesDir, 'guides', 'broken.json'), '{ "title": 1 }');
    writeFileSync(join(resourcesDir, 'rules', 'broken.json'), 'no json');
    const { call, logged } = testHost({ folder: first.folder });
    expect(await call('guides.list', {})).toHaveLength(1);
    expect(await call('rules.list', {})).toHaveLength(1);
    expect(logged.map((line) => line.message)).toEqual([
      expect.stringContaining('broken.json cannot be read'),
      expect.stringContaining('broken.json cannot be read'),
    ]);
  });

  it('has what really ships', async () => {
    const { call, logged } = testHost({ resourcesDir: resolve('resources') });
    expect((await call('guides.list', {})).map((guide) => guide.id)).toContain('healthcare-technician');
    const rules = (await call('rules.list', {})).map((rule) => rule.id);
    expect(rules).toEqual(expect.arrayContaining(['arrt-rt', 'hspa-crcst', 'ptcb-cpht']));
    expect(logged).toEqual([]);
  });

  it('does without resources', async () => {
    const { call } = testHost({ resourcesDir: join(tempFolder(), 'nowhere') });
    expect(await call('guides.list', {})).toEqual([]);
    expect(await call('rules.list', {})).toEqual([]);
  });
});

describe('settings', () => {
  it('have their defaults, and change one by one', async () => {
    const { call } = testHost();
    const defaults = await call('settings.get', {});
    expect(defaults).toEqual({
      mode: null,
      counsellorName: null,
      currentPersonId: null,
      theme: 'system',
      locale: null,
      textSize: 100,
      readingSize: 100,
      lastRoute: null,
      lastScroll: 0,
      shortcuts: {},
    });
    expect(await call('settings.set', { theme: 'dark', mode: 'counsellor', counsellorName: 'Kit' })).toEqual({
      ...defaults,
      theme: 'dark',
      mode: 'counsellor',
      counsellorName: 'Kit',
    });
    expect(await call('settings.set', { counsellorName: null })).toMatchObject({
      theme: 'dark',
      counsellorName: null,
    });
  });

  it('are no change that undo takes back', async () => {
    const { call } = testHost();
    await call('settings.set', { theme: 'dark' });
    expect(await call('history.undo', {})).toEqual({ entry: null });
    expect((await call('settings.get', {})).theme).toBe('dark');
  });

  it('name only a person who is there', async () => {
    const { failure } = testHost();
    expect((await failure('settings.set', { currentPersonId: 'nobody' })).code).toBe('not-found');
    expect((await failure('settings.set', { textSize: 500 })).code).toBe('invalid-input');
  });

  it('that this version cannot read count as never set', async () => {
    const first = testHost();
    await first.call('settings.set', { theme: 'dark' });
    first.host.close();
    const db = new Database(first.storePath);
    db.exec(`UPDATE setting SET value = '"sepia"' WHERE key = 'theme'`);
    db.exec(`INSERT INTO setting (key, value) VALUES ('fromTheFuture', '1')`);
    db.close();
    const settings = await first.restart().call('settings.get', {});
    expect(settings.theme).toBe('system');
    expect(settings).not.toHaveProperty('fromTheFuture');
  });
});

it('the contract tells commands from queries', () => {
  const commands = procedureNames.filter((name) => contract[name].changes);
  for (const name of commands) expect(name).not.toMatch(/\.(list|get|preview|info|state|standing)$/);
});
