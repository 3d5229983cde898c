import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import { insertActivity, listActivities } from '#db/activities';
import { keepBytes, readBytes } from '#db/evidence';
import { latestVersion, migrations } from '#db/migrations';
import { isWorkbookInUse } from '#db/open-file';
import { insertPerson, listPeople } from '#db/people';
import { withStoreErrors } from '#db/sqlite-errors';
import { openStore, type Store } from '#db/store';
import { bundleForNode, nodeBinary } from '../support/bundle';
import { testClock } from '../support/clock';
import { folderContent } from '../support/files';
import { about, activity, person } from '../support/records';
import { makeFolder, tempFolder } from '../support/temp-folder';
import { closeStore, testStore } from '../support/test-store';

const clock = testClock();
const open = (
  path: string,
  more: { maxPages?: number; access?: (path: string, mode: number) => void } = {},
) => openStore({ path, now: () => clock.now(), ...more });

/** A closed workbook with a person and some activities in it. */
function workbook(): string {
  const path = join(tempFolder(), 'workbook.pathbook');
  const store = open(path);
  const ada = person(store);
  store.change(about(), () => {
    insertPerson(store.db, ada);
    for (let count = 0; count < 200; count += 1) insertActivity(store.db, activity(store, ada.id));
  });
  store.close();
  return path;
}

function refusal(run: () => unknown): { code: string; key: unknown } {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, key: error.details?.key };
    throw error;
  }
  throw new Error('was not refused');
}

/** Opening is refused, and everything in the folder is as it was. */
function expectRefused(path: string, code: string, key: string): void {
  const before = folderContent(path);
  expect(refusal(() => open(path))).toEqual({ code, key });
  expect(folderContent(path)).toEqual(before);
}

describe('opening', () => {
  it('makes a workbook, and its folder, where there is none', () => {
    const path = join(tempFolder(), 'new', 'folder', 'mine.pathbook');
    const store = open(path);
    expect(store.path).toBe(path);
    expect(store.schemaVersion).toBe(latestVersion(migrations));
    store.close();
    expect(readdirSync(join(path, '..'))).toEqual(['mine.pathbook']);
  });

  it('sets the file up as the design says', () => {
    const { db } = testStore();
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('locking_mode')).toBe('exclusive');
    expect(pragma('application_id')).toBe(0x50424b31);
    expect(pragma('user_version')).toBe(latestVersion(migrations));
  });

  it('finds everything again, and leaves one file when it is closed', () => {
    const path = workbook();
    const store = open(path);
    const [ada] = listPeople(store.db, { includeArchived: false });
    expect(listActivities(store.db, { personId: ada?.id ?? '' })).toHaveLength(200);
    store.close();
    expect(readdirSync(join(path, '..'))).toEqual(['workbook.pathbook']);
  });

  it('takes an empty file for a new workbook', () => {
    const path = join(tempFolder(), 'empty.pathbook');
    writeFileSync(path, '');
    const store = open(path);
    expect(listPeople(store.db, { includeArchived: true })).toEqual([]);
    store.close();
  });
});

describe('opening by a link', () => {
  /** A link in a folder of its own: beside it there is no log. */
  function linkTo(path: string): string {
    const link = join(tempFolder(), 'link.pathbook');
    symlinkSync(path, link);
    return link;
  }

  it('leaves nothing beside the file', () => {
    const path = workbook();
    open(linkTo(path)).close();
    expect(readdirSync(join(path, '..'))).toEqual(['workbook.pathbook']);
  });

  it('sees the log of a workbook that is gone', () => {
    const path = crashed();
    truncateSync(path, 0);
    expectRefused(linkTo(path), 'damaged-file', 'workbook-damaged');
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  });
});

describe('opening is refused', () => {
  it('for a workbook from a newer version', () => {
    const path = workbook();
    const db = new Database(path);
    db.pragma('user_version = 99');
    db.close();
    expectRefused(path, 'store-unavailable', 'workbook-newer');
  });

  it.each([
    ['a text file', 'A list of things to buy, long enough to be longer than a header.\n'.repeat(10)],
    ['a short file', 'x'],
    ['another program’s file', Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(5000)])],
  ])('for %s', (_, content) => {
    const path = join(tempFolder(), 'other.pathbook');
    writeFileSync(path, content);
    expectRefused(path, 'damaged-file', 'not-a-workbook');
  });

  it('for the database of another program', () => {
    const path = join(tempFolder(), 'other.pathbook');
    const db = new Database(path);
    db.exec('CREATE TABLE person (id TEXT); PRAGMA user_version = 1;');
    db.close();
    expectRefused(path, 'damaged-file', 'not-a-workbook');
  });

  it('for a folder', () => {
    const path = join(tempFolder(), 'folder.pathbook');
    mkdirSync(path);
    expect(refusal(() => open(path))).toEqual({ code: 'damaged-file', key: 'not-a-workbook' });
    expect(readdirSync(path)).toEqual([]);
  });

  it('for a file that is none of its own, such as a device, which stays where it is', () => {
    const path = join(tempFolder(), 'pipe.pathbook');
    expect(spawnSync('mkfifo', [path]).status).toBe(0);
    expect(refusal(() => open(path))).toEqual({ code: 'damaged-file', key: 'not-a-workbook' });
    expect(existsSync(path)).toBe(true);
  });

  it('for an empty file that cannot be filled, which stays where it is', () => {
    const path = join(tempFolder(), 'empty.pathbook');
    writeFileSync(path, '');
    expect(refusal(() => open(path, { maxPages: 2 }))).toEqual({
      code: 'store-unavailable',
      key: 'disk-full',
    });
    expect(existsSync(path)).toBe(true);
  });

  it.each([0, 1])('for a file with a workbook’s mark, version %d, and other tables', (version) => {
    const path = join(tempFolder(), 'marked.pathbook');
    const db = new Database(path);
    db.exec(
      `CREATE TABLE person (id TEXT); PRAGMA application_id = ${0x50424b31}; PRAGMA user_version = ${version};`,
    );
    db.close();
    expectRefused(path, 'damaged-file', 'workbook-damaged');
  });

  it.each([0.1, 0.5, 0.9])('for a workbook cut off at %d of its length', (part) => {
    const path = workbook();
    truncateSync(path, Math.floor(statSync(path).size * part));
    expectRefused(path, 'damaged-file', 'workbook-damaged');
  });

  it('for a workbook with a page overwritten', () => {
    const path = workbook();
    for (const page of [1, 5, 20]) overwrite(path, page * 4096 + (page === 1 ? 0 : 8), 2000);
    expectRefused(path, 'damaged-file', 'workbook-damaged');
  });

  it('for a workbook whose schema is overwritten', () => {
    const path = workbook();
    overwrite(path, 100, 3000);
    expectRefused(path, 'damaged-file', 'workbook-damaged');
  });

  it('for a damaged workbook that a crash left its log beside', () => {
    const path = crashed();
    overwrite(path, 3 * 4096, 20_000);
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
    expectRefused(path, 'damaged-file', 'workbook-damaged');
  });

  it('for a log whose workbook is gone, since opening would throw the log away', () => {
    const path = crashed();
    rmSync(path);
    expectRefused(path, 'damaged-file', 'workbook-damaged');
  });

  it('while the workbook is open in this process', () => {
    const store = testStore();
    expect(refusal(() => open(store.path))).toEqual({ code: 'store-unavailable', key: 'workbook-in-use' });
    expect(isWorkbookInUse(store.path)).toBe(true);
    // The refused opening has not cost the first one its lock or its data.
    store.change(about(), () => insertPerson(store.db, person(store)));
    store.close();
    expect(isWorkbookInUse(store.path)).toBe(false);
    const again = open(store.path);
    expect(listPeople(again.db, { includeArchived: false })).toHaveLength(1);
    again.close();
  });

  it.each([
    ['EACCES', 'workbook-read-only'],
    ['EPERM', 'workbook-read-only'],
    ['EROFS', 'workbook-read-only'],
  ])('where the system answers %s', (code, key) => {
    const path = workbook();
    const access = () => {
      throw Object.assign(new Error(code), { code });
    };
    const before = folderContent(path);
    expect(refusal(() => open(path, { access }))).toEqual({ code: 'store-unavailable', key });
    expect(folderContent(path)).toEqual(before);
  });

  it('where the folder would have to be made under a file', () => {
    const path = join(tempFolder(), 'file');
    writeFileSync(path, 'x');
    expect(refusal(() => open(join(path, 'sub', 'mine.pathbook')))).toEqual({
      code: 'store-unavailable',
      key: 'workbook-io',
    });
  });
});

describe('a large workbook', () => {
  it('is opened without reading its evidence files, whose damage is found when they are read', () => {
    const path = join(tempFolder(), 'large.pathbook');
    const store = open(path);
    store.db.pragma('synchronous = OFF');
    const hashes = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
    for (const sha256 of hashes)
      store.write(() => keepBytes(store.db, sha256, Buffer.alloc(24 * 1024 * 1024, 0x41)));
    store.close();
    // The first bytes of a page of such a file are the number of the page that follows.
    overwrite(path, Math.floor(statSync(path).size / 2 / 4096) * 4096, 4);
    const again = open(path);
    const readAll = () =>
      withStoreErrors(path, () => hashes.map((sha256) => readBytes(again.db, sha256)?.length));
    expect(refusal(readAll)).toEqual({ code: 'damaged-file', key: 'workbook-damaged' });
    again.close();
  });
});

describe('a full disk', () => {
  it('refuses a new workbook and leaves no file', () => {
    const path = join(tempFolder(), 'mine.pathbook');
    expect(refusal(() => open(path, { maxPages: 10 }))).toEqual({
      code: 'store-unavailable',
      key: 'disk-full',
    });
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  it('refuses a change, which then has not happened, and keeps all that was there', () => {
    const path = workbook();
    const pages = statSync(path).size / 4096;
    const store = open(path, { maxPages: pages + 2 });
    const [ada] = listPeople(store.db, { includeArchived: false });
    const personId = ada?.id ?? '';
    const fill = () =>
      store.change(about(), () => {
        for (let count = 0; count < 200; count += 1) insertActivity(store.db, activity(store, personId));
      });
    expect(refusal(fill)).toEqual({ code: 'store-unavailable', key: 'disk-full' });
    expect(listActivities(store.db, { personId })).toHaveLength(200);
    store.close();
    const again = open(path);
    expect(listActivities(again.db, { personId })).toHaveLength(200);
    again.close();
  });
});

describe('in a process of its own', () => {
  const folder = makeFolder();
  let child: string;
  beforeAll(async () => {
    child = await bundleForNode('tests/db/children/open-workbook.ts', join(folder, 'child'));
    // The other user below must be able to reach the program.
    chmodSync(folder, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const openElsewhere = (path: string, user?: { uid: number; gid: number }) => {
    const result = spawnSync(nodeBinary, [child, path], { encoding: 'utf8', ...user });
    return JSON.parse(result.stdout || JSON.stringify({ failed: result.stderr })) as unknown;
  };

  it('a second opening is refused', () => {
    const store = testStore();
    store.change(about(), () => insertPerson(store.db, person(store)));
    expect(openElsewhere(store.path)).toEqual({ code: 'store-unavailable', key: 'workbook-in-use' });
    store.change(about(), () => insertPerson(store.db, person(store)));
    expect(listPeople(store.db, { includeArchived: false })).toHaveLength(2);
    closeStore(store);
    expect(openElsewhere(store.path)).toEqual({ people: 2 });
  });

  it.runIf(process.platform !== 'win32')('a read-only file and a read-only folder are refused', () => {
    // Permission bits do not bind root, so a root process looks through the eyes of another user.
    const isRoot = process.getuid?.() === 0;
    const user = isRoot ? { uid: 65_534, gid: 65_534 } : undefined;
    const path = workbook();
    const parent = join(path, '..');
    chmodSync(parent, 0o755);
    chmodSync(path, 0o444);
    const before = folderContent(path);
    expect(openElsewhere(path, user)).toEqual({ code: 'store-unavailable', key: 'workbook-read-only' });
    chmodSync(path, 0o666);
    chmodSync(parent, 0o555);
    expect(openElsewhere(path, user)).toEqual({ code: 'store-unavailable', key: 'workbook-read-only' });
    expect(openElsewhere(join(parent, 'other.pathbook'), user)).toEqual({
      code: 'store-unavailable',
      key: 'workbook-read-only',
    });
    expect(openElsewhere(join(parent, 'sub', 'other.pathbook'), user)).toEqual({
      code: 'store-unavailable',
      key: 'workbook-read-only',
    });
    chmodSync(parent, 0o755);
    expect(folderContent(path)).toEqual(before);
  });
});

/** Writes bytes that mean nothing over a part of a file. */
function overwrite(path: string, from: number, count: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(count, 0xa5), 0, count, from);
  closeSync(file);
}

/** A workbook as a crash leaves it: with a log beside it that holds what is not yet in the file. */
function crashed(): string {
  const folder = tempFolder();
  const store: Store = open(join(folder, 'running.pathbook'));
  store.change(about(), () => insertPerson(store.db, person(store)));
  const path = join(tempFolder(), 'crashed.pathbook');
  const names = ['', '-wal'].filter((suffix) => existsSync(`${store.path}${suffix}`));
  // A copy by another process: this one would lose its lock by closing the file.
  for (const suffix of names) copyByOther(`${store.path}${suffix}`, `${path}${suffix}`);
  store.close();
  return path;
}

function copyByOther(from: string, to: string): void {
  const script = 'require("node:fs").copyFileSync(process.argv[1], process.argv[2])';
  const result = spawnSync(nodeBinary, ['-e', script, from, to], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(result.stderr);
}

describe('a workbook that a crash left', () => {
  it('is whole again when it is opened', () => {
    const path = crashed();
    const store = open(path);
    expect(listPeople(store.db, { includeArchived: false })).toHaveLength(1);
    store.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
    copyFileSync(path, `${path}.copy`);
    expect(readFileSync(`${path}.copy`).length).toBeGreaterThan(0);
  });
});
