// Writes package-lock.json anew from package.json, for every platform we build for.
//
// `npm install` beside a filled node_modules leaves out the optional packages of other platforms, and a registry mirror
// may not carry them; `npm ci` then refuses the lockfile. So the lock is made in an empty folder, and what a package
// names as an optional dependency and the registry did not answer for is entered by its name and version.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'pathbook-lock-'));

const systems = ['android', 'darwin', 'win32', 'freebsd', 'openharmony', 'linux'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x'];

/** What a platform package's name says about where it runs: `@swc/core-linux-x64-gnu`. */
function platformOf(name) {
  const last = name.split('/').at(-1);
  const os = systems.find((system) => last.includes(system));
  const cpu = processors.find((processor) => last.includes(processor));
  const libc = last.includes('musl') ? 'musl' : last.includes('gnu') ? 'glibc' : undefined;
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc && os === 'linux' ? { libc: [libc] } : {}),
    ...(os ? { os: [os] } : {}),
  };
}

/** True where `name` is installed for the package at `place`: beside it, or in a folder above. */
function isResolved(packages, place, name) {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

try {
  for (const file of ['package.json', '.npmrc']) copyFileSync(path.join(root, file), path.join(folder, file));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const made = spawnSync(npm, ['install', '--package-lock-only'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (made.status !== 0) process.exit(made.status ?? 1);

  const lock = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8'));
  const { packages } = lock;
  for (const [place, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isResolved(packages, place, name)) continue;
      packages[`node_modules/${name}`] = {
        version: version.replace(/^[\^~>=\s]*/, ''),
        ...platformOf(name),
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
      };
    }
  }
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path.join(root, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
