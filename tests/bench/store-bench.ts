import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppError, type Result } from '#core/contract/errors';
import type { Input, Output, ProcedureName } from '#core/contract/index';
import { printGuide } from '#core/guides/export/print-guide';
import { parseGuideJson } from '#core/guides/import/guide-text';
import { importGuide } from '#core/guides/import/import-guide';
import { insertActivity } from '#db/activities';
import { openStore } from '#db/store';
import { createHost, type Host } from '#electron/host/create-host';
import { adversarialTexts } from '../support/adversarial-texts';
import { measureCompliance } from './compliance-bench';
import { time } from './timing';

// Measures the host without a window, in this Node. Called by scripts/bench.mjs with the project's folder and the
// workbook to leave behind for the windows; prints one line of JSON.

const [projectFolder = '', usualWorkbook = ''] = process.argv.slice(2);
const resourcesDir = path.join(projectFolder, 'resources');
const folder = mkdtempSync(path.join(tmpdir(), 'pathbook-bench-'));
const today = '2026-06-15';
const activityCount = 10_000;
const guideCount = 200;

function open(storePath: string): Host {
  return createHost({
    shell: 'browser',
    storePath,
    resourcesDir,
    version: '0.0.0',
    platform: process.platform,
    clock: { now: () => new Date(`${today}T12:00:00Z`), today: () => today },
    log: (message, cause) => process.stderr.write(`${message} ${String(cause ?? '')}\n`),
  });
}

/** Asks the host; a failed call ends the bench, which would otherwise measure how fast it fails. */
async function ask<Name extends ProcedureName>(
  host: Host,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const result: Result<unknown> = await host.call(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value as Output<Name>;
}

/** A person of their own with a credential, set up as after the first start. */
async function setUpPerson(host: Host): Promise<{ personId: string; credentialId: string }> {
  const person = await ask(host, 'people.create', {
    kind: 'self',
    displayName: 'Ada Okafor',
    birthMonth: 5,
    region: 'TX',
  });
  await ask(host, 'settings.set', { mode: 'self', currentPersonId: person.id, locale: 'en' });
  const credential = await ask(host, 'credentials.create', {
    personId: person.id,
    ruleId: 'arrt-rt',
    issuedOn: '2019-09-10',
  });
  return { personId: person.id, credentialId: credential.id };
}

const draft = (personId: string, run: number) => ({
  personId,
  title: `Radiation safety update ${run}`,
  provider: 'County hospital',
  completedOn: '2026-06-01',
  credits: { amount: 1, unit: 'CE credit' },
  categories: ['cat-a'],
});

/** Ten thousand activities over ten years, put in at one go. */
function fill(storePath: string, personId: string): void {
  const store = openStore({ path: storePath, now: () => new Date(`${today}T12:00:00Z`) });
  store.change({ label: 'Fill', labelKey: 'activity-created', labelFacts: {} }, () => {
    for (let index = 0; index < activityCount; index += 1) {
      const month = String((index % 12) + 1).padStart(2, '0');
      const day = String((index % 28) + 1).padStart(2, '0');
      insertActivity(store.db, {
        ...draft(personId, index),
        id: store.newId(),
        completedOn: `${2017 + (index % 9)}-${month}-${day}`,
        parts: [],
        isPlanned: false,
        notes: '',
        evidenceIds: [],
        createdAt: store.now(),
        updatedAt: store.now(),
      });
    }
  });
  store.close();
}

const guidesFolder = path.join(resourcesDir, 'guides');
const bundledGuides = readdirSync(guidesFolder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => parseGuideJson(readFileSync(path.join(guidesFolder, name), 'utf8')));
const bundled = parseGuideJson(readFileSync(path.join(guidesFolder, 'healthcare-technician.json'), 'utf8'));
const realPage = path.join(projectFolder, '..', 'shared', 'input', 'healthcare-technician-guide.txt');
const guidePage = existsSync(realPage) ? readFileSync(realPage, 'utf8') : printGuide(bundled);

/** How long the worst of the texts takes that are made to hurt the importer, and which one it is. */
async function measureAdversarial(): Promise<{ name: string; milliseconds: number; count: number }> {
  let worst = { name: '', milliseconds: 0 };
  for (const { name, make } of adversarialTexts) {
    const { median } = await time(3, make, (text) => {
      try {
        importGuide(text, { id: 'guide' });
      } catch (error) {
        // Being refused is an outcome that is measured; a bug would end the bench.
        if (!(error instanceof AppError)) throw error;
      }
    });
    if (median > worst.milliseconds) worst = { name, milliseconds: median };
  }
  return { ...worst, count: adversarialTexts.length };
}

/** What a search box asks while somebody types: every beginning of what they typed. */
const keystrokes = ['safety', 'quality improvement', 'certification', 'patient', 'portfolio letters'].flatMap(
  (typed) => Array.from(typed, (_, index) => typed.slice(0, index + 1)),
);

async function measure(): Promise<void> {
  try {
    // The workbook that the windows open: a person, a credential, some activities.
    const usual = open(usualWorkbook);
    const usualPerson = await setUpPerson(usual);
    for (let run = 0; run < 40; run += 1) {
      await ask(usual, 'activities.create', draft(usualPerson.personId, run));
    }
    usual.close();

    const large = path.join(folder, 'large.pathbook');
    const first = open(large);
    const { personId, credentialId } = await setUpPerson(first);
    first.close();
    fill(large, personId);

    const opening = await time(
      15,
      () => null,
      async () => {
        const host = open(large);
        await ask(host, 'app.info', {});
        host.close();
      },
    );

    const host = open(large);
    const logging = await time(
      200,
      () => null,
      (_, run) => ask(host, 'activities.create', draft(personId, run)),
    );
    const standing = await time(
      30,
      () => null,
      () => ask(host, 'credentials.standing', { credentialId, asOf: today }),
    );
    host.close();

    const importingInCore = await time(
      30,
      () => null,
      () => importGuide(guidePage, { id: 'guide' }),
    );
    const adversarial = await measureAdversarial();

    let importInto: Host | null = null;
    const importing = await time(
      10,
      (run) => {
        importInto?.close();
        importInto = open(path.join(folder, `import-${run}.pathbook`));
        return importInto;
      },
      (fresh) => ask(fresh, 'guides.import', { text: guidePage }),
    );

    const library = open(path.join(folder, 'library.pathbook'));
    const guideIds: string[] = [];
    for (let index = 0; index < guideCount; index += 1) {
      const model = bundledGuides[index % bundledGuides.length] ?? bundled;
      const text = printGuide({ ...model, title: `${model.title} ${index}`, slug: `guide-${index}` });
      guideIds.push((await ask(library, 'guides.import', { text })).guide.id);
    }
    const openingGuide = await time(
      guideCount,
      (run) => guideIds[run] ?? '',
      (id) => ask(library, 'guides.get', { id }),
    );
    const searching = await time(
      keystrokes.length,
      (run) => keystrokes[run] ?? 'safety',
      (query) => ask(library, 'search.everything', { query }),
    );
    library.close();

    const compliance = await measureCompliance({
      folder,
      today,
      open,
      ask: (fresh, name, input) => ask(fresh, name as ProcedureName, input as never),
    });

    process.stdout.write(
      `${JSON.stringify({
        compliance,
        usesRealPage: existsSync(realPage),
        activityCount,
        guideCount,
        opening,
        logging,
        standing,
        importing,
        importingInCore,
        adversarial,
        openingGuide,
        searching,
      })}\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

measure().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`);
  process.exitCode = 1;
});
