import path from 'node:path';
import { inRoot } from './project.mjs';

/** The entry files of the tools' own programs: run with this Node, so that no shell and no `.cmd` is in the way. */
const programs = {
  biome: ['@biomejs', 'biome', 'bin', 'biome'],
  tsc: ['typescript', 'bin', 'tsc'],
  depcruise: ['dependency-cruiser', 'bin', 'dependency-cruiser.mjs'],
  knip: ['knip', 'bin', 'knip.js'],
  vitest: ['vitest', 'vitest.mjs'],
  'electron-builder': ['electron-builder', 'cli.js'],
};

/**
 * @param {keyof typeof programs} name
 * @returns {string} the program to run with Node
 */
export function tool(name) {
  return inRoot(path.join('node_modules', ...programs[name]));
}
