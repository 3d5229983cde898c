import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One data file that ships with Pathbook. */
export type ResourceFile = { path: string; text: string; hash: string };

/** Where the JSON files of a resource folder are, by name; schemas are not among them. */
export function resourcePaths(resourcesDir: string, folder: 'guides' | 'rules'): string[] {
  const directory = join(resourcesDir, folder);
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .sort()
    .map((name) => join(directory, name));
}

/** The JSON files of a resource folder, by name; schemas are not among them. */
export function readResourceFiles(resourcesDir: string, folder: 'guides' | 'rules'): ResourceFile[] {
  return resourcePaths(resourcesDir, folder).map((path) => {
    const text = readFileSync(path, 'utf8');
    return { path, text, hash: createHash('sha256').update(text).digest('hex') };
  });
}
