import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { boundariesCommand } from '../../scripts/lib/boundaries.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
let folder: string;

/** A small tree laid out as the project is, without any wrong import. */
const sound: Readonly<Record<string, string>> = {
  'core/value.ts': "import { z } from 'zod';\nexport const value = z.string();\n",
  'db/store.ts': "import { value } from '#core/value';\nexport const store = value;\n",
  'electron/host/host.ts': "import { store } from '#db/store';\nexport const host = store;\n",
  'electron/main.ts':
    "import { app } from 'electron';\nimport { host } from './host/host';\nexport const main = [app, host];\n",
  'renderer/Page.tsx':
    "import { value } from '#core/value';\nexport const Page = () => <p>{String(value)}</p>;\n",
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pathbook-boundaries-'));
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
    copyFileSync(path.join(root, file), path.join(folder, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const [file, text] of Object.entries(sound)) write(file, text);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

function check(): { code: number | null; output: string } {
  const [file, args] = boundariesCommand(path.join(folder, '.dependency-cruiser.cjs'));
  const { status, stdout, stderr } = spawnSync(file, args, { cwd: folder, encoding: 'utf8' });
  return { code: status, output: `${stdout}${stderr}` };
}

describe('the check of import boundaries', () => {
  test('passes a sound tree, of which it sees every file', () => {
    const { code, output } = check();
    expect(output).toContain('no dependency violations found');
    expect(code).toBe(0);
  });

  test.each([
    [
      'core-stands-alone',
      'core/wrong.ts',
      "import { store } from '#db/store';\nexport const wrong = store;\n",
    ],
    [
      'core-stands-alone',
      'core/wrong.ts',
      "import type { Page } from '../renderer/Page';\nexport type Wrong = Page;\n",
    ],
    [
      'core-has-no-node',
      'core/wrong.ts',
      "import { readFileSync } from 'node:fs';\nexport const wrong = readFileSync;\n",
    ],
    [
      'core-imports-only-pure-packages',
      'core/wrong.ts',
      "import { useState } from 'react';\nexport const wrong = useState;\n",
    ],
    [
      'db-imports-core-only',
      'db/wrong.ts',
      "import { host } from '#electron/host/host';\nexport const wrong = host;\n",
    ],
    ['db-knows-no-electron', 'db/wrong.ts', "import { app } from 'electron';\nexport const wrong = app;\n"],
    [
      'electron-knows-no-renderer',
      'electron/wrong.ts',
      "export const wrong = () => import('../renderer/Page');\n",
    ],
    [
      'host-and-loopback-run-without-electron',
      'electron/host/wrong.ts',
      "import { app } from 'electron';\nexport const wrong = app;\n",
    ],
    [
      'renderer-imports-core-only',
      'renderer/wrong.ts',
      "import { store } from '#db/store';\nexport const wrong = store;\n",
    ],
    [
      'renderer-imports-core-only',
      'renderer/wrong.ts',
      "import { host } from '#electron/host/host';\nexport const wrong = host;\n",
    ],
    [
      'renderer-has-no-node',
      'renderer/wrong.ts',
      "import path from 'node:path';\nexport const wrong = path;\n",
    ],
    ['resolvable', 'db/wrong.ts', "import { nothing } from './nothing';\nexport const wrong = nothing;\n"],
  ])('fails with %s for %s', (rule, file, text) => {
    write(file, text);
    const { code, output } = check();
    expect(output).toContain(rule);
    expect(code).not.toBe(0);
  });

  test('fails for two files that import each other', () => {
    write('db/one.ts', "import { two } from './two';\nexport const one = () => two;\n");
    write('db/two.ts', "import { one } from './one';\nexport const two = () => one;\n");
    const { code, output } = check();
    expect(output).toContain('no-cycles');
    expect(code).not.toBe(0);
  });
});
