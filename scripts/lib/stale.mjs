import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * One hash over the content of files and folders: changes when, and only when, one of them does.
 *
 * @param {string} base what the names are relative to
 * @param {readonly string[]} inputs files and folders
 */
export function hashInputs(base, inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => listFiles(path.join(base, input))).sort()) {
    hash.update(path.relative(base, file).replaceAll(path.sep, '/'));
    hash.update('\0');
    hash.update(readFileSync(file));
    hash.update('\0');
  }
  return hash.digest('hex');
}

function listFiles(entry) {
  const found = statSync(entry, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [entry];
  return readdirSync(entry).flatMap((name) => listFiles(path.join(entry, name)));
}

/** Whether a stamp still stands for these inputs, and the files that were made from them are there. */
export function isFresh(stampFile, hash, outputs) {
  return (
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === hash &&
    outputs.every((file) => existsSync(file))
  );
}

export function writeStamp(stampFile, hash) {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, hash);
}
