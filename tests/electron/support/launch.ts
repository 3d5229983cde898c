import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { findElectron, isSandboxImpossible } from '../../../scripts/lib/electron-runtime.mjs';

const root = path.resolve(import.meta.dirname, '..', '..', '..');

/** A folder for one test's settings, logs and workbook, removed afterwards. */
export function createUserData(): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'pathbook-window-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The Electron executable of this machine. Its absence is a failure here: `npm test` has asked before. */
export function electronExecutable(): string {
  const found = findElectron({ mayDownload: false });
  if (!('executable' in found)) throw new Error(`Electron cannot run here: ${found.reason}.`);
  return found.executable;
}

/** The switches that a start for a test needs, whatever it starts. */
export const electronSwitches: readonly string[] = isSandboxImpossible ? ['--no-sandbox'] : [];

export type LaunchedPathbook = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Everything that the main process has written to its standard error stream so far. */
  output(): string;
  /** Quits as a person would, and waits for the process to end. */
  quit(): Promise<void>;
};

export type LaunchOptions = {
  readonly userData: string;
  /** The civil day that the app is to take for today. */
  readonly today?: string;
  readonly args?: readonly string[];
  readonly locale?: string;
};

/** Starts the built desktop shell and waits for its page. */
export async function launchPathbook(options: LaunchOptions): Promise<LaunchedPathbook> {
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [
      root,
      ...electronSwitches,
      `--user-data-dir=${options.userData}`,
      `--lang=${options.locale ?? 'en-US'}`,
      ...(options.args ?? []),
    ],
    env: {
      ...ownEnvironment(),
      ...(options.today === undefined ? {} : { PATHBOOK_TODAY: options.today }),
    },
  });
  let output = '';
  app.process().stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return {
    app,
    page,
    output: () => output,
    quit: () => app.close(),
  };
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
