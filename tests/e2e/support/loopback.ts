import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const server = path.resolve(import.meta.dirname, '..', '..', '..', 'dist', 'loopback', 'server.cjs');

export type RunningLoopback = {
  /** The address as printed, with the token in its fragment. */
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  /** The workbook's path. */
  readonly workbook: string;
  readonly process: ChildProcess;
  /** Stops as a terminal would (SIGINT) and resolves to the exit code. The workbook stays where the caller named it. */
  stop(): Promise<number | null>;
};

export type LoopbackOptions = {
  /** The workbook to open; a new one in a temporary folder where it is left out. */
  readonly workbook?: string;
  /** The civil day that the host is to take for today. */
  readonly today?: string;
  readonly args?: readonly string[];
};

/** Starts the built browser shell and waits until it has printed its address. */
export async function startLoopback(options: LoopbackOptions = {}): Promise<RunningLoopback> {
  const temporary = options.workbook === undefined ? mkdtempSync(path.join(tmpdir(), 'pathbook-web-')) : null;
  const workbook = options.workbook ?? path.join(temporary ?? '', 'workbook.pathbook');
  const child = spawn(
    process.execPath,
    [server, '--stop-with-stdin', '--workbook', workbook, ...(options.args ?? [])],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...(options.today === undefined ? {} : { PATHBOOK_TODAY: options.today }) },
    },
  );
  const exited = once(child, 'exit');
  const url = await readAddress(child);
  const { origin, hash } = new URL(url);
  return {
    url,
    origin,
    token: hash.replace('#token=', ''),
    workbook,
    process: child,
    async stop() {
      if (child.exitCode === null) child.kill('SIGINT');
      await exited;
      if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`The browser shell ended with ${code}: ${output}`)));
  });
}
