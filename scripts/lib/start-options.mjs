import path from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Reads the arguments of `npm start`.
 *
 * @param {readonly string[]} args
 * @param {string} cwd what a workbook's path is relative to: where npm was called, which npm itself leaves
 * @returns {{ isBrowser: boolean, workbook: string | null, port: string | null }}
 * @throws {Error} with a sentence for the person, for anything it does not know
 */
export function readStartOptions(args, cwd) {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        browser: { type: 'boolean' },
        workbook: { type: 'string' },
        port: { type: 'string' },
      },
    }));
  } catch (error) {
    throw new Error(
      `${error.message}\nUse: npm start -- [--browser] [--workbook FILE] [--port NUMBER, with --browser]`,
      { cause: error },
    );
  }
  return {
    isBrowser: values.browser === true,
    workbook: values.workbook === undefined ? null : path.resolve(cwd, values.workbook),
    port: values.port ?? null,
  };
}
