// npm run bench: measures what a person waits for, prints a table and writes bench-results/bench.json.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensure } from './ensure.mjs';

await ensure(import.meta.url);
const { build } = await import('vite');
const { singleFile } = await import('../vite.electron.config.ts');
const { buildStale } = await import('./lib/build.mjs');
const { findElectron } = await import('./lib/electron-runtime.mjs');
const { inRoot, root } = await import('./lib/project.mjs');
const { findXvfb, withDisplay } = await import('./lib/xvfb.mjs');

await buildStale();
for (const name of ['store-bench', 'window-bench']) {
  await build(singleFile(`tests/bench/${name}.ts`, 'dist/bench', `${name}.cjs`));
}

/** Runs a measuring program, which prints its figures as one line of JSON. */
function measure(what, [file, args]) {
  const { status, stdout } = spawnSync(file, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 16 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`Measuring ${what} ended with ${status}.`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** The size of what the page loads before it shows anything: the entry chunk and what it imports at once. */
function measurePage() {
  const folder = inRoot('dist', 'renderer');
  const manifest = JSON.parse(readFileSync(path.join(folder, '.vite', 'manifest.json'), 'utf8'));
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry);
  const size = (file) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length / 1024;
  const first = new Set();
  const follow = (chunk) => {
    if (first.has(chunk.file)) return;
    first.add(chunk.file);
    for (const name of chunk.imports ?? []) follow(manifest[name]);
  };
  follow(entry);
  return {
    entryGzipKb: size(entry.file),
    firstLoadGzipKb: [...first].reduce((total, file) => total + size(file), 0),
  };
}

const scratch = mkdtempSync(path.join(tmpdir(), 'pathbook-bench-'));
const workbook = path.join(scratch, 'usual.pathbook');
try {
  console.log('Measuring the store…');
  const store = measure('the store', [
    process.execPath,
    [inRoot('dist', 'bench', 'store-bench.cjs'), root, workbook],
  ]);
  const found = findElectron({ mayDownload: true, display: findXvfb() });
  let windows = null;
  if ('executable' in found) {
    console.log('Measuring the window…');
    windows = measure(
      'the window',
      withDisplay(process.execPath, [inRoot('dist', 'bench', 'window-bench.cjs'), root, workbook, '9']),
    );
  } else console.log(`The window cannot be measured: ${found.reason}; to mend it, ${found.remedy}.`);
  const page = measurePage();

  const ms = (timing) => `${timing.median.toFixed(1)} ms`;
  const worst = (timing) => `worst ${timing.worst.toFixed(1)} ms of ${timing.runs}`;
  const { standing, crossing, caseload, matrix } = store.compliance;
  const rows = [
    ...(windows === null
      ? []
      : [
          ['cold start until usable', ms(windows.own), worst(windows.own)],
          ['an empty window, in turn', ms(windows.empty), worst(windows.empty)],
          ['ratio of the two', windows.ratio.toFixed(2), 'below 1.60; 1.15 is the aim'],
        ]),
    [`opening a workbook of ${store.activityCount} activities`, ms(store.opening), worst(store.opening)],
    ['logging one activity, durably', ms(store.logging), worst(store.logging)],
    [`a standing over ${store.activityCount} activities`, ms(store.standing), worst(store.standing)],
    [
      `the engine: ${standing.activities} activities, ${standing.categories} categories`,
      ms(standing),
      `${worst(standing)}; below 5 ms`,
    ],
    ['the same where categories cross', ms(crossing), `${worst(crossing)}; below 5 ms`],
    [
      `${caseload.people} people of 3 credentials and 60 activities`,
      ms(caseload),
      `${worst(caseload)}; below 2000 ms`,
    ],
    [
      `the matrix of ${matrix.credentials} × ${matrix.activities} after an edit`,
      ms(matrix),
      `${worst(matrix)}; below 100 ms`,
    ],
    [
      `importing ${store.usesRealPage ? 'the real' : 'our own'} guide`,
      ms(store.importing),
      worst(store.importing),
    ],
    ['reading it, in core', ms(store.importingInCore), `${worst(store.importingInCore)}; below 50 ms`],
    [
      `the worst of ${store.adversarial.count} texts made to hurt`,
      `${store.adversarial.milliseconds.toFixed(1)} ms`,
      `below 1000 ms (${store.adversarial.name})`,
    ],
    [
      `opening one of ${store.guideCount} guides`,
      ms(store.openingGuide),
      `${worst(store.openingGuide)}; below 100 ms`,
    ],
    [
      `a keystroke searching ${store.guideCount} guides`,
      ms(store.searching),
      `${worst(store.searching)}; below 16 ms`,
    ],
    ['the page’s entry chunk, gzip', `${page.entryGzipKb.toFixed(1)} kB`, ''],
    ['all that the page loads first, gzip', `${page.firstLoadGzipKb.toFixed(1)} kB`, ''],
  ];
  const width = (column) => Math.max(...rows.map((row) => row[column].length));
  for (const [what, median, note] of rows) {
    console.log(`${what.padEnd(width(0))}  ${median.padStart(width(1))}  ${note}`);
  }
  mkdirSync(inRoot('bench-results'), { recursive: true });
  writeFileSync(
    inRoot('bench-results', 'bench.json'),
    `${JSON.stringify({ cpu: cpus()[0]?.model, cores: cpus().length, node: process.version, store, windows, page }, null, 2)}\n`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
