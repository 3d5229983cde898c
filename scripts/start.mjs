// npm start: sets up, builds what is stale and opens Pathbook; in the browser where no window can be had.
import { ensure } from './ensure.mjs';

await ensure(import.meta.url);
const { buildStale } = await import('./lib/build.mjs');
const { explainFailedStart, findElectron, isSandboxImpossible } = await import('./lib/electron-runtime.mjs');
const { inRoot, root } = await import('./lib/project.mjs');
const { run } = await import('./lib/run.mjs');
const { readStartOptions } = await import('./lib/start-options.mjs');

let options;
try {
  options = readStartOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
await buildStale();
process.exit(options.isBrowser ? await serveBrowser() : await openWindow());

/** Opens the desktop shell; where the machine cannot, says why and serves the browser shell. */
async function openWindow() {
  const found = findElectron({ mayDownload: true });
  if (!('executable' in found)) return serveInstead(found);
  const args = [root];
  if (isSandboxImpossible) {
    console.log('Running as root, so Chromium’s sandbox is switched off (--no-sandbox). Development only.');
    args.push('--no-sandbox');
  }
  if (options.workbook !== null) args.push('--workbook', options.workbook);
  let output = '';
  const code = await run(found.executable, args, { stdio: ['inherit', 'inherit', 'pipe'] }, (child) => {
    child.stderr.on('data', (chunk) => {
      process.stderr.write(chunk);
      output = `${output}${chunk}`.slice(-8_000);
    });
  });
  const problem = code === 0 ? null : explainFailedStart(output);
  return problem === null ? code : serveInstead(problem);
}

function serveInstead({ reason, remedy }) {
  console.log(`Pathbook’s window cannot be opened because ${reason}; to mend it, ${remedy}.`);
  console.log('Until then, Pathbook runs in your browser.');
  return serveBrowser();
}

/** Serves the browser shell. It stops with this process, even where that is killed: the pipe then ends. */
function serveBrowser() {
  const args = [inRoot('dist', 'loopback', 'server.cjs'), '--stop-with-stdin'];
  if (options.workbook !== null) args.push('--workbook', options.workbook);
  if (options.port !== null) args.push('--port', options.port);
  return run(process.execPath, args, { stdio: ['pipe', 'inherit', 'inherit'] });
}
