import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findElectron, isSandboxImpossible } from '../../scripts/lib/electron-runtime.mjs';
import { summarise } from './timing';

// Measures how long a start of Electron takes until its window is usable: ours and an empty one in turn, so that
// whatever else the machine does falls on both. Called by scripts/bench.mjs with the project's folder, a workbook and
// the number of rounds; prints one line of JSON.

const [projectFolder = '', workbook = '', rounds = '7'] = process.argv.slice(2);
const here = path.join(projectFolder, 'tests', 'bench');
const folder = mkdtempSync(path.join(tmpdir(), 'pathbook-bench-window-'));
const longestStart = 60_000;

const found = findElectron({ mayDownload: false });
if (!('executable' in found)) throw new Error(`No window can be opened: ${found.reason}.`);
const { executable } = found;

/** A folder that Electron takes for an app and that only starts the timer. */
const timer = path.join(folder, 'timer');
mkdirSync(timer);
writeFileSync(
  path.join(timer, 'package.json'),
  JSON.stringify({ name: 'pathbook', productName: 'Pathbook', version: '0.0.0', main: 'main.cjs' }),
);
writeFileSync(
  path.join(timer, 'main.cjs'),
  `require(${JSON.stringify(path.join(here, 'window-timer.cjs'))});\n`,
);

/** Starts Electron once; resolves to the milliseconds until the window was usable. */
function start(appFolder: string, main: string, userData: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    let usable: number | null = null;
    let output = '';
    const child = spawn(executable, [timer, ...(isSandboxImpossible ? ['--no-sandbox'] : []), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        BENCH_APP_FOLDER: appFolder,
        BENCH_APP_MAIN: main,
        PATHBOOK_USER_DATA: userData,
        PATHBOOK_TODAY: '2026-06-15',
      },
    });
    const timeout = setTimeout(() => child.kill('SIGKILL'), longestStart);
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('usable')) usable ??= performance.now() - begin;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timeout);
      if (usable === null)
        reject(new Error(`${main} ended with ${code} before its window was usable: ${output}`));
      else resolve(usable);
    });
  });
}

const userDataOf = (name: string): string => {
  const made = path.join(folder, name);
  mkdirSync(made);
  return made;
};
const emptyData = userDataOf('empty');
const ownData = userDataOf('own');
const startEmpty = (): Promise<number> => start(here, path.join(here, 'empty-window.cjs'), emptyData, []);
const startOwn = (): Promise<number> =>
  start(projectFolder, path.join(projectFolder, 'dist', 'electron', 'main.cjs'), ownData, [
    '--workbook',
    workbook,
  ]);

async function measure(): Promise<void> {
  try {
    // The first start of each makes its profile; it is not counted.
    await startEmpty();
    await startOwn();
    const empty: number[] = [];
    const own: number[] = [];
    for (let round = 0; round < Number(rounds); round += 1) {
      empty.push(await startEmpty());
      own.push(await startOwn());
    }
    const [emptyTiming, ownTiming] = [summarise(empty), summarise(own)];
    process.stdout.write(
      `${JSON.stringify({ empty: emptyTiming, own: ownTiming, ratio: ownTiming.median / emptyTiming.median })}\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

measure().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`);
  process.exitCode = 1;
});
