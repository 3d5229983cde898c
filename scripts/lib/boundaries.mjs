import { tool } from './tools.mjs';

/**
 * The command that checks which folder imports which, over a tree laid out as the project is.
 *
 * @param {string} configFile
 * @returns {[file: string, args: string[]]}
 */
export function boundariesCommand(configFile) {
  return [
    process.execPath,
    [tool('depcruise'), '--config', configFile, '--output-type', 'err', 'core', 'db', 'electron', 'renderer'],
  ];
}
