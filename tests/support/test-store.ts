import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type Store, type StoreOptions } from '#db/store';
import { type TestClock, testClock, testRandomBytes } from './clock';
import { tempFolder } from './temp-folder';

/** A workbook in a folder of its own, closed and removed when the running test ends. */
export function testStore(options: Partial<StoreOptions> & { clock?: TestClock } = {}): Store {
  const { clock = testClock(), ...rest } = options;
  const store = openStore({
    path: join(tempFolder(), 'workbook.pathbook'),
    now: () => clock.now(),
    randomBytes: testRandomBytes(),
    ...rest,
  });
  onTestFinished(() => closeStore(store));
  return store;
}

/** Closes a workbook that may be closed already. */
export function closeStore(store: Store): void {
  if (store.db.open) store.close();
}
