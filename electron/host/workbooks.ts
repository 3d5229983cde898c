import { realpathSync, renameSync, rmSync } from 'node:fs';
import type { AppInfo } from '#core/contract/app';
import { AppError } from '#core/contract/errors';
import { assertRestorable, type Backup, createBackup, stageCopy } from '#db/backup';
import { readSettings, writeSettings } from '#db/settings';
import { openStore, type Store } from '#db/store';
import { seedBundledGuides } from './bundled-guides';
import type { HostOptions } from './host-options';
import { createRuleBook, type RuleBook, readBundledRules } from './rule-book';
import { newSamplePath, removeLeftoverSamples, removeWorkbookFile } from './sample-files';

/** A workbook that is open, with what its handlers work on. */
export type OpenWorkbook = { store: Store; rules: RuleBook; isSample: boolean };

/** Which workbook is open: the person's own, or for a while the sample, and one restored in the own one's place. */
export type Workbooks = {
  /** The workbook that calls go to; throws the reason why it could not be opened. */
  current(): OpenWorkbook;
  /** Tries again to open the person's own workbook, if it is not open. */
  retry(): void;
  info(): AppInfo;
  backup(): Promise<Backup>;
  /** Puts a copy in the workbook's place; answers with the copy made of the workbook as it was. */
  restore(path: string): Promise<Backup>;
  openSample(): Promise<AppInfo>;
  closeSample(): AppInfo;
  close(): void;
};

type State = { workbook: OpenWorkbook } | { error: unknown };

/** `fillSample` puts the invented records into a new, empty workbook. */
export function createWorkbooks(
  options: HostOptions,
  tempDir: string,
  fillSample: (workbook: OpenWorkbook) => Promise<void>,
): Workbooks {
  let bundledRules: ReturnType<typeof readBundledRules> | undefined;
  const rulesThatShip = () => {
    bundledRules ??= readBundledRules(options.resourcesDir, options.log);
    return bundledRules;
  };

  function open(path: string, isSample: boolean): OpenWorkbook {
    const store = openStore({ path, now: () => options.clock.now() });
    try {
      seedBundledGuides(store, options.resourcesDir, options.log);
      return { store, rules: createRuleBook(rulesThatShip, store.db), isSample };
    } catch (error) {
      store.close();
      throw error;
    }
  }

  function tryToOpen(): State {
    try {
      return { workbook: open(options.storePath, false) };
    } catch (error) {
      options.log(`the workbook ${options.storePath} cannot be opened`, error);
      return { error };
    }
  }

  removeLeftoverSamples(tempDir, options.log);
  let own: State = tryToOpen();
  let sample: OpenWorkbook | null = null;
  let isClosed = false;

  function ownWorkbook(): OpenWorkbook {
    if (isClosed) {
      throw new AppError('store-unavailable', 'Pathbook is closing.', { key: 'workbook-closed' });
    }
    if ('error' in own) throw own.error;
    return own.workbook;
  }

  function discardSample(): void {
    if (sample === null) return;
    sample.store.close();
    removeWorkbookFile(sample.store.path);
    sample = null;
  }

  function assertNoSample(): void {
    if (sample === null) return;
    throw new AppError('conflict', 'Close the sample workbook first: this is for your own.', {
      key: 'sample-is-open',
    });
  }

  /** Puts a file where the closed workbook is, and opens it; where that fails, `fallback` goes there instead. */
  function replaceOwn(staged: string, path: string, fallback: string): void {
    renameSync(staged, path);
    try {
      own = { workbook: open(options.storePath, false) };
    } catch (error) {
      options.log(`the copy put in the place of ${path} cannot be opened`, error);
      stageCopy(fallback, staged);
      renameSync(staged, path);
      own = tryToOpen();
      throw error;
    }
  }

  const workbooks: Workbooks = {
    current: () => {
      const opened = ownWorkbook();
      return sample ?? opened;
    },

    retry() {
      if (!isClosed && 'error' in own) own = tryToOpen();
    },

    info() {
      const { store, isSample } = workbooks.current();
      return {
        name: 'Pathbook',
        version: options.version,
        shell: options.shell,
        storePath: store.path,
        schemaVersion: store.schemaVersion,
        today: options.clock.today(),
        platform: options.platform,
        isSample,
      };
    },

    backup() {
      assertNoSample();
      return createBackup(ownWorkbook().store);
    },

    async restore(candidate) {
      assertNoSample();
      const { store } = ownWorkbook();
      assertRestorable(candidate, store);
      const replaced = await createBackup(store);
      const path = realpathSync(store.path);
      const staged = `${path}.restoring`;
      try {
        stageCopy(candidate, staged);
        store.close();
        replaceOwn(staged, path, replaced.path);
      } finally {
        rmSync(staged, { force: true });
        if (!('error' in own) && !own.workbook.store.db.open) own = tryToOpen();
      }
      return replaced;
    },

    async openSample() {
      const { store } = ownWorkbook();
      const made = open(newSamplePath(tempDir), true);
      try {
        // It is thrown away on closing, so nothing in it needs to outlive a power cut.
        made.store.db.pragma('synchronous = OFF');
        // The screen should not change its look or language with the workbook.
        const { theme, locale, textSize, readingSize, shortcuts } = readSettings(store.db);
        made.store.write(() =>
          writeSettings(made.store.db, { theme, locale, textSize, readingSize, shortcuts }),
        );
        await fillSample(made);
      } catch (error) {
        made.store.close();
        removeWorkbookFile(made.store.path);
        throw error;
      }
      discardSample();
      sample = made;
      return workbooks.info();
    },

    closeSample() {
      if (sample === null) {
        throw new AppError('conflict', 'The sample workbook is not open.', { key: 'sample-is-not-open' });
      }
      discardSample();
      return workbooks.info();
    },

    close() {
      if (isClosed) return;
      discardSample();
      if (!('error' in own)) own.workbook.store.close();
      isClosed = true;
    },
  };
  return workbooks;
}
