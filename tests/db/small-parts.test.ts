import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import { fromHundredths, toHundredths } from '#db/hundredths';
import { createHybridClock } from '#db/hybrid-clock';
import { withoutNulls } from '#db/optional';
import { toStoreError, withStoreErrors } from '#db/sqlite-errors';
import { deleteRow, updateRow } from '#db/statements';
import { createIdSource } from '#db/uuid-v7';
import { testRandomBytes } from '../support/clock';
import { testStore } from '../support/test-store';

describe('ids', () => {
  it('are UUIDs of version 7 that carry their time', () => {
    const next = createIdSource({
      now: () => 0x019cd6f97a80,
      randomBytes: () => new Uint8Array(10).fill(0xff),
    });
    expect(next()).toBe('019cd6f9-7a80-77ff-bfff-ffffffffffff');
  });

  it('rise strictly, within a millisecond and when the clock steps back', () => {
    const times = [1000, 1000, 999, 1001, 500, 2000];
    const next = createIdSource({ now: () => times.shift() ?? 2000, randomBytes: testRandomBytes() });
    const ids = Array.from({ length: 10_000 }, () => next());
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('the hybrid clock', () => {
  it('rises strictly, goes on from the last stamp, and names its device', () => {
    const times = [2000, 2000, 1000, 3000];
    const clock = createHybridClock({
      now: () => times.shift() ?? 3000,
      deviceId: 'd',
      last: '000000000002500-000003-elsewhere',
    });
    const stamps = Array.from({ length: 5 }, () => clock.next());
    expect(stamps).toEqual([
      '000000000002500-000004-d',
      '000000000002500-000005-d',
      '000000000002500-000006-d',
      '000000000003000-000000-d',
      '000000000003000-000001-d',
    ]);
    expect([...stamps].sort()).toEqual(stamps);
  });

  it('begins where there is no stamp, or none that it can read', () => {
    for (const last of [null, 'nonsense']) {
      expect(createHybridClock({ now: () => 5, deviceId: 'd', last }).next()).toBe(
        '000000000000005-000000-d',
      );
    }
  });
});

describe('failures of the store', () => {
  const coded = (code: string) => Object.assign(new Error(code), { code });

  it.each([
    ['SQLITE_FULL', 'store-unavailable', 'disk-full'],
    ['ENOSPC', 'store-unavailable', 'disk-full'],
    ['EDQUOT', 'store-unavailable', 'disk-full'],
    ['SQLITE_READONLY', 'store-unavailable', 'workbook-read-only'],
    ['SQLITE_READONLY_DBMOVED', 'store-unavailable', 'workbook-read-only'],
    ['SQLITE_CANTOPEN', 'store-unavailable', 'workbook-read-only'],
    ['SQLITE_CANTOPEN_ISDIR', 'store-unavailable', 'workbook-read-only'],
    ['SQLITE_PERM', 'store-unavailable', 'workbook-read-only'],
    ['EROFS', 'store-unavailable', 'workbook-read-only'],
    ['SQLITE_BUSY', 'store-unavailable', 'workbook-in-use'],
    ['SQLITE_BUSY_SNAPSHOT', 'store-unavailable', 'workbook-in-use'],
    ['SQLITE_LOCKED', 'store-unavailable', 'workbook-in-use'],
    ['SQLITE_IOERR_WRITE', 'store-unavailable', 'workbook-io'],
    ['SQLITE_IOERR', 'store-unavailable', 'workbook-io'],
    ['EIO', 'store-unavailable', 'workbook-io'],
    ['SQLITE_CORRUPT', 'damaged-file', 'workbook-damaged'],
    ['SQLITE_CORRUPT_VTAB', 'damaged-file', 'workbook-damaged'],
    ['SQLITE_NOTADB', 'damaged-file', 'workbook-damaged'],
    ['EISDIR', 'damaged-file', 'not-a-workbook'],
  ])('%s is %s, %s', (sqliteCode, code, key) => {
    const known = toStoreError(coded(sqliteCode), '/a/workbook');
    expect(known).toMatchObject({ code, details: { key, path: '/a/workbook' } });
    expect((known as AppError).cause).toMatchObject({ code: sqliteCode });
  });

  it('that are not part of normal life are passed on as they are', () => {
    for (const bug of [
      coded('SQLITE_ERROR'),
      coded('SQLITE_CONSTRAINT_CHECK'),
      new TypeError('x'),
      'text',
      null,
    ]) {
      expect(toStoreError(bug, '/a/workbook')).toBe(bug);
    }
    const own = new AppError('conflict', 'x');
    expect(toStoreError(own, '/a/workbook')).toBe(own);
    expect(() =>
      withStoreErrors('/a/workbook', () => {
        throw coded('SQLITE_FULL');
      }),
    ).toThrow('disk is full');
  });
});

describe('rows', () => {
  it('that should be there and are not make an update or a deletion fail', () => {
    const store = testStore();
    expect(() => store.seed(() => updateRow(store.db, 'person', 'nobody', { region: 'x' }))).toThrow(
      '0 rows',
    );
    expect(() => store.seed(() => deleteRow(store.db, 'person', 'nobody'))).toThrow('0 rows');
  });

  it('lose their nulls', () => {
    expect(withoutNulls({ a: 1, b: null, c: undefined, d: '' })).toEqual({ a: 1, d: '' });
  });

  it('keep credits to the hundredth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (hundredths) => {
        expect(toHundredths(fromHundredths(hundredths))).toBe(hundredths);
      }),
      { seed: 20260310 },
    );
    expect(toHundredths(1.15)).toBe(115);
  });
});
