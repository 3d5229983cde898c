// npm run check: format and lint, types, import boundaries, unused code. All of them, even where one has failed.
import { ensure } from './ensure.mjs';

await ensure(import.meta.url);
const { boundariesCommand } = await import('./lib/boundaries.mjs');
const { inRoot, root } = await import('./lib/project.mjs');
const { run } = await import('./lib/run.mjs');
const { tool } = await import('./lib/tools.mjs');

const node = process.execPath;
const types = (folder) => [node, [tool('tsc'), '--project', inRoot(folder, 'tsconfig.json')]];

const steps = [
  ['format and lint', [node, [tool('biome'), 'ci', '.']]],
  ...['core', 'db', 'electron', 'renderer', 'tests'].map((folder) => [`types of ${folder}`, types(folder)]),
  ['import boundaries', boundariesCommand(inRoot('.dependency-cruiser.cjs'))],
  ['unused code', [node, [tool('knip')]]],
];

const failed = [];
for (const [name, [file, args]] of steps) {
  console.log(`\n── ${name}`);
  if ((await run(file, args, { cwd: root })) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
