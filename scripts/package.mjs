// npm run package: builds everything anew and packs it for this system. What follows `--` goes to electron-builder.
import { ensure } from './ensure.mjs';

await ensure(import.meta.url);
const { buildStale } = await import('./lib/build.mjs');
const { root } = await import('./lib/project.mjs');
const { run } = await import('./lib/run.mjs');
const { tool } = await import('./lib/tools.mjs');

await buildStale({ isForced: true });
const args = [tool('electron-builder'), '--config', 'electron-builder.yml', '--publish', 'never'];
process.exit(await run(process.execPath, [...args, ...process.argv.slice(2)], { cwd: root }));
