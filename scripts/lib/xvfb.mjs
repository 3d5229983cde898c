import { existsSync } from 'node:fs';
import path from 'node:path';
import { hasDisplay } from './electron-runtime.mjs';

/** The `xvfb-run` program, where Linux has no display of its own and this one can stand in; else null. */
export function findXvfb() {
  if (process.platform !== 'linux' || hasDisplay()) return null;
  return (
    (process.env.PATH ?? '')
      .split(path.delimiter)
      .map((folder) => path.join(folder, 'xvfb-run'))
      .find((file) => existsSync(file)) ?? null
  );
}

/**
 * A command as it must be started to have a display.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function withDisplay(file, args) {
  const xvfb = findXvfb();
  return xvfb === null
    ? [file, [...args]]
    : [xvfb, ['--auto-servernum', '--server-args=-screen 0 1600x1000x24', file, ...args]];
}
