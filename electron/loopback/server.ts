import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '#core/contract/errors';
import { systemClock } from '../clock';
import { defaultDataFolder, workbookFileName } from '../data-folder';
import { createHost } from '../host/create-host';
import { readFixedToday } from '../launch-options';
import { describe } from '../log-file';
import { startLoopback } from './listener';

// The browser shell's process: opens the workbook, serves it on this machine, and stops with its terminal.

const projectFolder = path.join(__dirname, '..', '..');

function log(message: string, cause?: unknown): void {
  process.stderr.write(`${message}${cause === undefined ? '' : `\n${describe(cause)}`}\n`);
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      workbook: { type: 'string' },
      port: { type: 'string' },
      'stop-with-stdin': { type: 'boolean' },
    },
  });
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new AppError(
      'invalid-input',
      `--port must be a whole number from 0 to 65535, not "${values.port}".`,
    );
  }
  const storePath = path.resolve(values.workbook ?? path.join(ownDataFolder(), workbookFileName));
  if (values.workbook === undefined) mkdirSync(path.dirname(storePath), { recursive: true });
  const host = createHost({
    shell: 'browser',
    storePath,
    resourcesDir: path.join(projectFolder, 'resources'),
    version: ownVersion(),
    platform: process.platform,
    clock: systemClock(readFixedToday(process.env)),
    log,
  });
  const loopback = await startLoopback({
    pageRoot: path.join(projectFolder, 'dist', 'renderer'),
    port,
    call: (name, input) => host.call(name, input),
    log,
  });

  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await loopback.stop();
    host.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  if (values['stop-with-stdin'] === true) {
    process.stdin.on('end', () => void stop());
    process.stdin.on('error', () => void stop());
    process.stdin.resume();
  }
  process.stdout.write(`Pathbook is ready in your browser at ${loopback.url}\n`);
}

function ownVersion(): string {
  const about: unknown = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
  const version = typeof about === 'object' && about !== null && 'version' in about ? about.version : null;
  if (typeof version !== 'string') throw new Error('package.json names no version.');
  return version;
}

function ownDataFolder(): string {
  const chosen = process.env.PATHBOOK_USER_DATA;
  return chosen === undefined || chosen === ''
    ? defaultDataFolder(process.platform, process.env, homedir())
    : path.resolve(chosen);
}

run().catch((cause: unknown) => {
  if (cause instanceof AppError) process.stderr.write(`${cause.message}\n`);
  else if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE') {
    process.stderr.write('That port is already in use. Choose another with --port, or leave --port out.\n');
  } else log('Pathbook could not start.', cause);
  process.exit(1);
});
