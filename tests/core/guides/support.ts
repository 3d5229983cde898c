import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

/** Pages of an invented occupation, in our own words: with blank lines, without its top part, and as saved HTML. */
export const ownPage = read('./fixtures/hydrotherapy-pool-technician.txt');
export const compactPage = read('./fixtures/hydrotherapy-pool-technician-compact.txt');
export const htmlPage = read('./fixtures/hydrotherapy-pool-technician.html.txt');

/** The guide that ships, as its file. */
export const bundledGuideJson = read('../../../resources/guides/healthcare-technician.json');

const realPath = fileURLToPath(
  new URL('../../../../shared/input/healthcare-technician-guide.txt', import.meta.url),
);

/** The real page, which lies beside the project where it may be used and is never part of it. */
export const realPage = existsSync(realPath) ? readFileSync(realPath, 'utf8') : undefined;

/** What an error-throwing call throws, for looking at its code and details. */
export function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}
