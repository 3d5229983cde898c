// npm run screenshots: takes the README's pictures from the real desktop app with its sample workbook.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensure } from './ensure.mjs';

await ensure(import.meta.url);
const { _electron } = await import('playwright-core');
const { buildStale } = await import('./lib/build.mjs');
const { findElectron, isSandboxImpossible } = await import('./lib/electron-runtime.mjs');
const { inRoot, root } = await import('./lib/project.mjs');

/** The day on which the pictures are taken, so that they come out the same. */
const day = '2026-11-24';

/** A guide page of our own, in the format that the importer reads. */
const guidePage = inRoot('tests', 'core', 'guides', 'fixtures', 'hydrotherapy-pool-technician.txt');
const readPage = async (window) => {
  await window.locator('input[type=file]').setInputFiles(guidePage);
  await window.getByText(/Nothing is stored yet/).waitFor();
};

const guide = '/guides/healthcare-technician/key-responsibilities';
const compared = '/guides/compare/radiologic-technologist/phlebotomist';

/** The matrix with a cell that counts, told in full beside it. */
const chooseCell = async (window) => {
  await window.getByRole('grid').waitFor();
  await window
    .getByRole('gridcell', { name: /\d .* count/ })
    .first()
    .click();
};

/** The form of a new credential with the picker open. */
const addCredential = async (window) => {
  await window.getByRole('button', { name: 'Add credential' }).first().click();
  await window.getByRole('searchbox', { name: 'Search credentials' }).fill('technologist');
};

/** A draft whose total no longer fits its worked examples. */
const breakExample = async (window) => {
  await window.getByText(/^All \d+ come out as the rule says/).waitFor();
  await window.getByRole('region', { name: 'Total', exact: true }).getByLabel('Credits').fill('30');
  await window.getByText('comes out otherwise').first().waitFor();
};

/** What stays open over the next picture is closed. */
const closeDialog = async (window) => {
  await window.keyboard.press('Escape');
  await window.getByRole('dialog').waitFor({ state: 'hidden' });
};

/** A draft is kept until the app closes. */
const discardDraft = async (window) => {
  await window.getByRole('button', { name: 'Discard the draft' }).click();
  // What it says would stand in the next picture.
  const said = window.getByRole('alert').filter({ hasText: 'Draft discarded' });
  await said.getByRole('button', { name: 'Close' }).click();
};

const bothSchemes = (picture) => ['light', 'dark'].map((scheme) => ({ ...picture, scheme }));

const pictures = [
  { name: 'today', scheme: 'light', route: '/today' },
  { name: 'guide', scheme: 'light', route: guide },
  { name: 'guide', scheme: 'dark', route: guide },
  { name: 'compare', scheme: 'light', route: compared },
  { name: 'compare', scheme: 'dark', route: compared },
  { name: 'import', scheme: 'light', route: '/guides/import', act: readPage },
  { name: 'import', scheme: 'dark', route: '/guides/import', act: readPage },
  { name: 'notes-and-goals', scheme: 'light', route: '/guides/marks' },
  ...bothSchemes({ name: 'credential', route: '/credentials' }),
  ...bothSchemes({ name: 'add-credential', route: '/credentials', act: addCredential, after: closeDialog }),
  ...bothSchemes({ name: 'matrix', route: '/credentials/matrix', act: chooseCell }),
  ...bothSchemes({ name: 'rule', route: '/rules/arrt-rt' }),
  ...bothSchemes({
    name: 'rule-editor',
    route: '/rules/new/ptcb-cpht',
    act: breakExample,
    after: discardDraft,
  }),
  { name: 'ce-log', scheme: 'dark', route: '/ce-log' },
  { name: 'portfolio', scheme: 'dark', route: '/portfolio/clinical-experience' },
];

await buildStale();
const found = findElectron({ mayDownload: true });
if (!('executable' in found)) throw new Error(`No window can be opened: ${found.reason}.`);

const userData = mkdtempSync(path.join(tmpdir(), 'pathbook-pictures-'));
const folder = inRoot('docs', 'screenshots');
mkdirSync(folder, { recursive: true });
const app = await _electron.launch({
  executablePath: found.executable,
  args: [
    root,
    ...(isSandboxImpossible ? ['--no-sandbox'] : []),
    `--user-data-dir=${userData}`,
    '--lang=en-US',
  ],
  env: { ...process.env, PATHBOOK_TODAY: day },
});
try {
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await page.getByRole('button', { name: 'Look around in a sample workbook' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const { name, scheme, route, act, after } of pictures) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor();
    // The pointer would light up what it happens to lie on.
    await page.mouse.move(0, 0);
    // A screen that is open already begins anew.
    await page.evaluate(() => {
      window.location.hash = '/settings';
    });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate((to) => {
      window.location.hash = to;
    }, route);
    await page.locator('#main').waitFor();
    await act?.(page);
    // Charts and fonts come after the first frame.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1_000);
    await page.screenshot({ path: path.join(folder, `${name}-${scheme}.png`) });
    await after?.(page);
    console.log(`docs/screenshots/${name}-${scheme}.png`);
  }
} finally {
  await app.close();
  rmSync(userData, { recursive: true, force: true });
}
