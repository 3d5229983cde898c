// npm test: sets up, builds, and runs every kind of test in the order of how fast it answers.
// npm test -- core db runs only those. What this machine cannot run is said by name; REQUIRE_ALL=1 makes it a failure.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensure } from './ensure.mjs';

await ensure(import.meta.url);
const { buildStale } = await import('./lib/build.mjs');
const { findChromium } = await import('./lib/chromium.mjs');
const { findElectron } = await import('./lib/electron-runtime.mjs');
const { root } = await import('./lib/project.mjs');
const { run } = await import('./lib/run.mjs');
const { countsLine, countTests } = await import('./lib/test-counts.mjs');
const { tool } = await import('./lib/tools.mjs');
const { findXvfb, withDisplay } = await import('./lib/xvfb.mjs');

// Vite announces that a later version will load its configuration differently, once for every project.
const testEnvironment = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

const runsAnywhere = () => null;
const needsChromium = () =>
  findChromium() === null ? 'no Chromium was found; install one, or name it in CHROMIUM_PATH' : null;
const needsElectron = () => {
  const found = findElectron({ mayDownload: true, display: findXvfb() });
  return 'executable' in found ? null : `${found.reason}; to mend it, ${found.remedy}`;
};

const projects = [
  { name: 'core', whyNot: runsAnywhere },
  { name: 'db', whyNot: runsAnywhere },
  { name: 'host', whyNot: runsAnywhere },
  { name: 'scripts', whyNot: runsAnywhere },
  { name: 'renderer', whyNot: runsAnywhere },
  // A browser or a window each: more than two at once only slow each other down.
  { name: 'e2e', whyNot: needsChromium, flags: ['--maxWorkers=2'] },
  { name: 'electron', whyNot: needsElectron, flags: ['--maxWorkers=2'], isWindowed: true },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => projects.every((project) => project.name !== name));
if (unknown.length > 0) {
  console.error(
    `There are no tests called ${unknown.join(', ')}: ${projects.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

await buildStale();
const reportsFolder = mkdtempSync(path.join(tmpdir(), 'pathbook-tests-'));
const reports = [];
const cannotRun = [];
let hasFailed = false;

for (const { name, whyNot, flags = [], isWindowed = false } of projects) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const reason = whyNot();
  if (reason !== null) {
    cannotRun.push(`${name}: ${reason}`);
    continue;
  }
  console.log(`\n── ${name}`);
  const report = path.join(reportsFolder, `${name}.json`);
  const args = [
    tool('vitest'),
    'run',
    `--project=${name}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...flags,
  ];
  const command = isWindowed ? withDisplay(process.execPath, args) : [process.execPath, args];
  if ((await run(command[0], command[1], { cwd: root, env: testEnvironment })) !== 0) hasFailed = true;
  try {
    reports.push(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    hasFailed = true;
    console.error(`The ${name} tests ended without a report: ${error.message}`);
  }
}
rmSync(reportsFolder, { recursive: true, force: true });

const isComplete = process.env.REQUIRE_ALL === '1';
for (const line of cannotRun)
  console.log(`${isComplete ? 'FAILED, cannot' : 'Cannot'} run on this machine: ${line}`);
if (isComplete && cannotRun.length > 0) hasFailed = true;
const counts = countTests(reports);
console.log(`\n${countsLine(counts)}`);
process.exit(hasFailed || counts.failed > 0 || counts.passed === 0 ? 1 : 0);
