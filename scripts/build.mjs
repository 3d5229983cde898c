// npm run build: builds what is stale; --force builds everything.
import { ensure } from './ensure.mjs';

await ensure(import.meta.url);
const { buildStale } = await import('./lib/build.mjs');
await buildStale({ isForced: process.argv.includes('--force') });
