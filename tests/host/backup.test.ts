import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrations } from '#db/migrations';
import { insertPerson } from '#db/people';
import { openStore } from '#db/store';
import { pdfBytes } from '../support/files';
import { about, person } from '../support/records';
import { type TestHost, testHost } from '../support/test-host';

const names = async ({ call }: TestHost) =>
  (await call('people.list', {})).map((person) => person.displayName);
const add = ({ call }: TestHost, displayName: string) =>
  call('people.create', { kind: 'client', displayName });

describe('a copy of an earlier version', () => {
  it('is brought to the newest when it is put back, guides and marks ready to work in', async () => {
    const host = testHost();
    await add(host, 'Ada');
    const copy = join(host.folder, 'first-version.pathbook');
    const first = openStore({ path: copy, now: () => host.clock.now(), migrations: migrations.slice(0, 1) });
    const ben = person(first, { displayName: 'Ben' });
    first.change(about(), () => insertPerson(first.db, ben));
    first.close();
    await host.call('backup.restore', { path: copy });
    expect(await names(host)).toEqual(['Ben']);
    expect((await host.call('app.info', {})).schemaVersion).toBe(migrations.length);
    const place = { personId: ben.id, guideId: 'sonography-aide', sectionId: 'overview' };
    await host.call('marks.create', { ...place, kind: 'bookmark' });
    expect(await host.call('marks.list', { personId: ben.id })).toHaveLength(1);
  });
});

describe('a backup', () => {
  it('is a complete workbook of its own, named by its time', async () => {
    const host = testHost();
    const ada = await add(host, 'Ada');
    await host.call('evidence.add', {
      personId: ada.id,
      filename: 'a.pdf',
      mediaType: 'application/pdf',
      bytesBase64: pdfBytes().toString('base64'),
    });
    const backup = await host.call('backup.create', {});
    expect(backup.path).toBe(join(host.folder, 'backups', 'workbook-20260310T090000-000Z.pathbook'));
    const bytes = readFileSync(backup.path);
    expect(backup.bytes).toBe(bytes.length);
    expect(backup.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(readdirSync(join(host.folder, 'backups'))).toEqual(['workbook-20260310T090000-000Z.pathbook']);

    const copy = join(host.folder, 'elsewhere.pathbook');
    copyFileSync(backup.path, copy);
    const other = testHost({ folder: host.folder, storePath: copy });
    expect(await names(other)).toEqual(['Ada']);
    const [file] = await other.call('evidence.list', { personId: ada.id });
    expect((await other.call('evidence.get', { id: file?.id ?? '' })).bytesBase64).toBe(
      pdfBytes().toString('base64'),
    );
  });

  it('has a name of its own, also within a moment', async () => {
    const host = testHost();
    const first = await host.call('backup.create', {});
    const second = await host.call('backup.create', {});
    expect(second.path).not.toBe(first.path);
    host.clock.advance(60_000);
    const third = await host.call('backup.create', {});
    expect(await host.call('backup.list', {})).toEqual([
      { path: third.path, bytes: third.bytes, createdAt: '2026-03-10T09:01:00.000Z' },
      { path: expect.any(String), bytes: first.bytes, createdAt: '2026-03-10T09:00:00.000Z' },
      { path: expect.any(String), bytes: first.bytes, createdAt: '2026-03-10T09:00:00.000Z' },
    ]);
  });

  it('lets changes go on meanwhile', async () => {
    const host = testHost();
    const [backup, person] = await Promise.all([host.call('backup.create', {}), add(host, 'Ada')]);
    expect(backup.bytes).toBeGreaterThan(0);
    expect(await names(host)).toEqual([person.displayName]);
  });

  it('that cannot be written says so and leaves nothing', async () => {
    const host = testHost();
    writeFileSync(join(host.folder, 'backups'), 'a file in the folder’s place');
    expect((await host.failure('backup.create', {})).code).toBe('store-unavailable');
    expect(readFileSync(join(host.folder, 'backups'), 'utf8')).toContain('place');
  });

  it('is listed only where it is one of this workbook', async () => {
    const host = testHost();
    expect(await host.call('backup.list', {})).toEqual([]);
    const folder = join(host.folder, 'backups');
    mkdirSync(folder);
    for (const name of ['notes.txt', 'other-20260310T090000-000Z.pathbook', 'workbook-mine.pathbook']) {
      writeFileSync(join(folder, name), 'x');
    }
    expect(await host.call('backup.list', {})).toEqual([]);
  });
});

describe('restoring', () => {
  it('puts a copy in the workbook’s place, and keeps the workbook as it was', async () => {
    const host = testHost();
    await add(host, 'Ada');
    const backup = await host.call('backup.create', {});
    host.clock.advance(1000);
    await add(host, 'Ben');
    const { replaced } = await host.call('backup.restore', { path: backup.path });
    expect(await names(host)).toEqual(['Ada']);
    expect(await host.call('app.info', {})).toMatchObject({ storePath: host.storePath, isSample: false });
    await add(host, 'Cleo');
    await host.call('history.undo', {});
    await host.call('backup.restore', { path: replaced.path });
    expect(await names(host)).toEqual(['Ada', 'Ben']);
    expect(await names(host.restart())).toEqual(['Ada', 'Ben']);
    expect(readdirSync(host.folder).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  it('takes a copy from before people worked in guides, and its guides can be marked, found and brought back', async () => {
    const host = testHost();
    await add(host, 'Ada');
    const path = join(host.folder, 'first-version.pathbook');
    const old = openStore({ path, now: () => host.clock.now(), migrations: migrations.slice(0, 1) });
    old.change(about(), () => insertPerson(old.db, person(old, { displayName: 'Grace' })));
    old.close();
    await host.call('backup.restore', { path });
    expect(await names(host)).toEqual(['Grace']);
    const [grace] = await host.call('people.list', {});
    const [shipped] = await host.call('guides.list', {});
    const guide = await host.call('guides.get', { id: shipped?.id ?? '' });
    const of = { personId: grace?.id ?? '', guideId: guide.id };
    const sectionId = guide.sections[0]?.id ?? '';
    const mark = await host.call('marks.create', {
      ...of,
      kind: 'note',
      sectionId,
      text: 'From the old days',
    });
    await host.call('reading.record', { ...of, readSections: [sectionId], seconds: 3 });
    const { hits } = await host.call('search.everything', { query: 'old days' });
    expect(hits).toEqual([expect.objectContaining({ kind: 'mark', id: mark.id })]);
    await host.call('history.undo', {});
    expect(await host.call('marks.list', { personId: of.personId })).toEqual([]);
    await host.call('history.redo', {});
    expect(await host.call('marks.list', { personId: of.personId })).toEqual([mark]);
    expect(await names(host.restart())).toEqual(['Grace']);
  });

  it.each([
    ['no file', 'not-found', 'backup-not-found', (_: string) => undefined],
    [
      'a text file',
      'damaged-file',
      'not-a-workbook',
      (path: string) => writeFileSync(path, 'text '.repeat(100)),
    ],
    ['an empty file', 'damaged-file', 'not-a-workbook', (path: string) => writeFileSync(path, '')],
    [
      'a file cut off',
      'damaged-file',
      'workbook-damaged',
      (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2)),
    ],
    [
      'a copy from a newer version',
      'store-unavailable',
      'workbook-newer',
      (path: string) => {
        const db = new Database(path);
        db.pragma('user_version = 99');
        db.close();
      },
    ],
  ])('%s is refused, and the workbook stays open as it is', async (name, code, key, spoil) => {
    const host = testHost();
    await add(host, 'Ada');
    const { path } = await host.call('backup.create', {});
    if (name === 'no file') rmSync(path);
    spoil(path);
    expect(await host.failure('backup.restore', { path })).toMatchObject({ code, details: { key } });
    expect(await names(host)).toEqual(['Ada']);
    await add(host, 'Ben');
    expect(await names(host.restart())).toEqual(['Ada', 'Ben']);
  });

  it('the workbook that is open is refused', async () => {
    const host = testHost();
    expect((await host.failure('backup.restore', { path: host.storePath })).details?.key).toBe(
      'restore-open-workbook',
    );
    await add(host, 'Ada');
    expect(await names(host)).toEqual(['Ada']);
  });

  it('another open workbook is refused', async () => {
    const host = testHost();
    const other = testHost();
    await add(other, 'Ben');
    expect((await host.failure('backup.restore', { path: other.storePath })).details?.key).toBe(
      'workbook-in-use',
    );
    await add(other, 'Cleo');
    expect(await names(other)).toEqual(['Ben', 'Cleo']);
  });

  it('does not happen where the workbook cannot first be copied', async () => {
    const host = testHost();
    await add(host, 'Ada');
    const { path } = await host.call('backup.create', {});
    const kept = join(host.folder, 'kept.pathbook');
    copyFileSync(path, kept);
    rmSync(join(host.folder, 'backups'), { recursive: true });
    writeFileSync(join(host.folder, 'backups'), '');
    await add(host, 'Ben');
    expect((await host.failure('backup.restore', { path: kept })).code).toBe('store-unavailable');
    expect(await names(host)).toEqual(['Ada', 'Ben']);
  });

  it('works from a copy that may only be read', async () => {
    const host = testHost();
    await add(host, 'Ada');
    const { path } = await host.call('backup.create', {});
    await add(host, 'Ben');
    chmodSync(path, 0o444);
    await host.call('backup.restore', { path });
    expect(await names(host)).toEqual(['Ada']);
    await add(host, 'Cleo');
    expect(await names(host)).toEqual(['Ada', 'Cleo']);
  });
});
