import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './project.mjs';

const executables = {
  darwin: path.join('Electron.app', 'Contents', 'MacOS', 'Electron'),
  win32: 'electron.exe',
};

/** How long fetching the runtime may take before it is given up. */
const downloadTimeout = 10 * 60_000;

/** Root on Linux cannot have Chromium's sandbox. For development only: nobody runs the packaged app as root. */
export const isSandboxImpossible = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * Finds an Electron that can open a window on this machine.
 *
 * @param {{ mayDownload: boolean, display: string | null }} options `display`: the display that will be used where
 *   this process has none itself (xvfb-run brings its own)
 * @returns {{ executable: string } | { reason: string, remedy: string }}
 */
export function findElectron({ mayDownload, display = null }) {
  const executable = locate() ?? (mayDownload ? download() : null);
  if (executable === null) {
    return {
      reason: 'Electron’s runtime is not on this machine and could not be downloaded',
      remedy:
        'connect to the internet for one start, or name a folder that holds it in ELECTRON_OVERRIDE_DIST_PATH',
    };
  }
  const broken = tryOut(executable);
  if (broken !== null) return broken;
  if (!hasDisplay() && display === null) {
    return {
      reason: 'there is no display to open a window on',
      remedy: 'start it from a desktop session, or under xvfb-run',
    };
  }
  return { executable };
}

/** Whether a window can be shown: always on macOS and Windows, on Linux where a display server is named. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** The runtime's executable where it is installed already. */
function locate() {
  const name = executables[process.platform] ?? 'electron';
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) {
    const file = path.join(given, name);
    return existsSync(file) ? file : null;
  }
  const folder = inRoot('node_modules', 'electron');
  const file = path.join(folder, 'dist', name);
  const versionFile = path.join(folder, 'dist', 'version');
  if (!existsSync(file) || !existsSync(versionFile)) return null;
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === version ? file : null;
}

/** Lets the `electron` package fetch its runtime. */
function download() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return null;
  console.log('Fetching the Electron runtime (once)…');
  const { status } = spawnSync(process.execPath, [inRoot('node_modules', 'electron', 'install.js')], {
    timeout: downloadTimeout,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  return status === 0 ? locate() : null;
}

/** Runs the runtime as plain Node, which needs its system libraries but no display. */
function tryOut(executable) {
  const { status, stderr, error } = spawnSync(executable, ['-e', '0'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
    timeout: 30_000,
  });
  if (status === 0) return null;
  const library = /error while loading shared libraries: ([^:]+):/.exec(stderr ?? '')?.[1];
  if (library !== undefined) {
    return {
      reason: `the system library ${library} is missing`,
      remedy: 'install it with the system’s package manager',
    };
  }
  const detail = error?.message ?? (stderr ?? '').trim().split('\n')[0] ?? '';
  return {
    reason: `Electron’s runtime does not run here${detail === '' ? '' : ` (${detail})`}`,
    remedy: 'remove node_modules and start again',
  };
}

/**
 * Why a window did not open, from what Electron wrote before it ended; null where it is not a matter of the machine.
 *
 * @param {string} output
 */
export function explainFailedStart(output) {
  if (
    /Missing X server|cannot open display|Unable to open X display|Failed to connect to Wayland/i.test(output)
  ) {
    return {
      reason: 'the display cannot be reached',
      remedy: 'start it from a desktop session, or under xvfb-run',
    };
  }
  if (/SUID sandbox helper|No usable sandbox/i.test(output)) {
    return {
      reason: 'this system lets Chromium have no sandbox',
      remedy: 'allow unprivileged user namespaces',
    };
  }
  return null;
}
