import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { tool } from '../../scripts/lib/tools.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const library = (name: string) => new RegExp(`(^|/)node_modules/${name}/`);

type Dependency = { resolved: string; dependencyTypes: string[] };
type Module = { source: string; dependencies: Dependency[] };

let modules: ReadonlyMap<string, readonly Dependency[]>;

beforeAll(() => {
  const { stdout } = spawnSync(
    process.execPath,
    [tool('depcruise'), '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'renderer', 'core'],
    { cwd: root, encoding: 'utf8', maxBuffer: 200_000_000 },
  );
  const { modules: found } = JSON.parse(stdout) as { modules: Module[] };
  modules = new Map(found.map(({ source, dependencies }) => [source, dependencies]));
});

/** The way of imports from a file to a library: without types, and without what is loaded later unless asked for. */
function wayTo(wanted: RegExp, from: string, isFollowed: (types: readonly string[]) => boolean): string[] {
  const seen = new Set<string>();
  const follow = (file: string): string[] => {
    if (wanted.test(file)) return [file];
    if (seen.has(file)) return [];
    seen.add(file);
    for (const { resolved, dependencyTypes } of modules.get(file) ?? []) {
      if (!isFollowed(dependencyTypes)) continue;
      const way = follow(resolved);
      if (way.length > 0) return [file, ...way];
    }
    return [];
  };
  return follow(from);
}

const isValue = (types: readonly string[]) => !types.includes('type-only');
const isValueAtOnce = (types: readonly string[]) => isValue(types) && !types.includes('dynamic-import');

describe('what the page carries', () => {
  test('no part of it needs the schema library: of modules with schemas it imports types alone', () => {
    expect(wayTo(library('zod'), 'renderer/main.tsx', isValue)).toEqual([]);
  });

  test('no part of the product carries the calendar library: dates are reckoned in core/time, and tested against it', () => {
    expect(wayTo(library('temporal-polyfill'), 'renderer/main.tsx', isValue)).toEqual([]);
    expect(wayTo(library('temporal-polyfill'), 'core/compliance/engine.ts', isValue)).toEqual([]);
  });

  test('the imports are seen as they are', () => {
    expect(wayTo(library('zod'), 'core/contract/index.ts', isValueAtOnce)).not.toEqual([]);
    expect(wayTo(library('react'), 'renderer/main.tsx', isValueAtOnce)).not.toEqual([]);
  });
});
