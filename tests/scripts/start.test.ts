import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', '..');
const start = path.join(root, 'scripts', 'start.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'pathbook-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts as `npm start` does, until the address is printed, then stops as a terminal would. */
async function startAndStop(
  args: readonly string[],
  environment: Record<string, string>,
): Promise<{ output: string; status: number }> {
  const child = spawn(process.execPath, [start, '--workbook', path.join(folder, 'w.pathbook'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const ended = once(child, 'exit');
  let output = '';
  const address = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${output}`)));
  });
  const { status } = await fetch(await address);
  child.kill('SIGINT');
  await ended;
  return { output, status };
}

describe('npm start', () => {
  test('serves the browser shell where it is asked to', async () => {
    const { output, status } = await startAndStop(['--browser'], {});
    expect(status).toBe(200);
    expect(output).toContain('#token=');
    expect(output).not.toContain('cannot be opened');
  });

  test('says why there is no window, what would mend it, and serves the browser shell', async () => {
    const { output, status } = await startAndStop([], { ELECTRON_OVERRIDE_DIST_PATH: folder });
    expect(status).toBe(200);
    expect(output).toMatch(/window cannot be opened because .+; to mend it, .+\./);
  });

  test('refuses what it does not know', () => {
    const { status, stderr } = spawnSync(process.execPath, [start, '--brwoser'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('Use: npm start');
  });
});
