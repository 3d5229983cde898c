import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createUserData, type LaunchedPathbook, launchPathbook } from './support/launch';
import { call } from './support/page';

let userData: ReturnType<typeof createUserData>;
let running: LaunchedPathbook | null;

beforeEach(() => {
  userData = createUserData();
  running = null;
});

afterEach(async () => {
  await running?.quit();
  userData.remove();
});

async function launch(options: { today?: string; args?: string[] } = {}): Promise<LaunchedPathbook> {
  running = await launchPathbook({ userData: userData.folder, ...options });
  return running;
}

async function quit(): Promise<void> {
  await running?.quit();
  running = null;
}

describe('the workbook', () => {
  test('is found again after quitting, in one file', async () => {
    const first = await launch();
    const created = (await call(first.page, 'people.create', {
      kind: 'self',
      displayName: 'Noor Haddad',
    })) as { ok: boolean };
    expect(created.ok).toBe(true);
    await quit();
    const workbook = path.join(userData.folder, 'workbook.pathbook');
    expect(existsSync(workbook)).toBe(true);
    expect(existsSync(`${workbook}-wal`)).toBe(false);

    const second = await launch();
    expect(await call(second.page, 'people.list', {})).toMatchObject({
      ok: true,
      value: [{ displayName: 'Noor Haddad' }],
    });
  });

  test('is another one with --workbook', async () => {
    const other = path.join(userData.folder, 'other.pathbook');
    const { page } = await launch({ args: ['--workbook', other] });
    expect(await call(page, 'app.info', {})).toMatchObject({
      ok: true,
      value: { shell: 'electron', storePath: other },
    });
  });

  test('that is no workbook is reported by the page, and left alone', async () => {
    const other = path.join(userData.folder, 'notes.pathbook');
    writeFileSync(other, 'not a workbook');
    const { page } = await launch({ args: ['--workbook', other] });
    expect(await call(page, 'settings.get', {})).toMatchObject({ ok: false });
    expect(readFileSync(other, 'utf8')).toBe('not a workbook');
  });

  test('takes the day that a test fixes', async () => {
    const { page } = await launch({ today: '2026-03-01' });
    expect(await call(page, 'app.info', {})).toMatchObject({ ok: true, value: { today: '2026-03-01' } });
  });
});

describe('the window', () => {
  test('opens at its first size, then where it stood last', async () => {
    const { app } = await launch();
    const first = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(first).toMatchObject({ width: 1280, height: 800 });
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 1000, height: 700 }),
    );
    await quit();

    const again = await launch();
    const second = await again.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBounds(),
    );
    expect(second).toMatchObject({ width: 1000, height: 700 });
  });

  test('never opens where no screen is', async () => {
    writeFileSync(
      path.join(userData.folder, 'window.json'),
      JSON.stringify({ bounds: { x: 90_000, y: 0, width: 1000, height: 700 }, isMaximized: false }),
    );
    const { app } = await launch();
    const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(bounds?.x).toBeLessThan(10_000);
    expect(bounds).toMatchObject({ width: 1280, height: 800 });
  });

  test('cannot be made too small to use', async () => {
    const { app } = await launch();
    const smallest = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getMinimumSize(),
    );
    expect(smallest).toEqual([900, 640]);
  });

  test('offers to reload a page that has crashed', async () => {
    const { app } = await launch();
    await app.evaluate(({ BrowserWindow, dialog }) => {
      const record = globalThis as unknown as { reloaded: Promise<void>; question: string };
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      dialog.showMessageBox = async (...args: unknown[]) => {
        record.question = (args.at(-1) as { message: string }).message;
        return { response: 0, checkboxChecked: false };
      };
      record.reloaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve()));
      contents?.forcefullyCrashRenderer();
    });
    const question = await app.evaluate(async () => {
      const record = globalThis as unknown as { reloaded: Promise<void>; question: string };
      await record.reloaded;
      return record.question;
    });
    expect(question).toBe('Pathbook’s page stopped working.');
  });
});

describe('saving a file', () => {
  test('writes it whole where the person chose', async () => {
    const { app, page } = await launch();
    const target = path.join(userData.folder, 'kept.txt');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async (...args: unknown[]) => {
        const { defaultPath } = args.at(-1) as { defaultPath?: string };
        (globalThis as unknown as { suggested?: string | undefined }).suggested = defaultPath;
        return { canceled: false, filePath };
      };
    }, target);
    const answer = await call(page, 'shell.saveFile', {
      suggestedName: '../../etc/a:b.txt',
      bytesBase64: Buffer.from('kept').toString('base64'),
    });
    expect(answer).toEqual({ ok: true, value: { saved: true } });
    expect(readFileSync(target, 'utf8')).toBe('kept');
    const suggested = await app.evaluate(() => (globalThis as unknown as { suggested: string }).suggested);
    expect(path.basename(suggested)).toBe('-..-etc-a-b.txt');
  });

  test('says so where it cannot be written', async () => {
    const { app, page } = await launch();
    await app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      },
      path.join(userData.folder, 'missing', 'kept.txt'),
    );
    expect(await call(page, 'shell.saveFile', { suggestedName: 'kept.txt', bytesBase64: '' })).toMatchObject({
      ok: false,
      error: { code: 'store-unavailable', details: { key: 'file-not-written' } },
    });
  });

  test('writes nothing where the person cancels', async () => {
    const { app, page } = await launch();
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
    });
    expect(await call(page, 'shell.saveFile', { suggestedName: 'kept.txt', bytesBase64: '' })).toEqual({
      ok: true,
      value: { saved: false },
    });
  });
});

describe('the menu', () => {
  const labels = (pathbook: LaunchedPathbook): Promise<string[]> =>
    pathbook.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? []);

  test('sends the chosen command to the page', async () => {
    const { app, page } = await launch();
    const received = page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('message', (event) => resolve({ data: event.data, origin: event.origin }), {
            once: true,
          });
        }),
    );
    // The listener is in place once the page has answered a later call.
    await page.evaluate(() => null);
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('go.guides')?.click());
    expect(await received).toEqual({
      data: { source: 'pathbook', command: 'go.guides' },
      origin: 'app://bundle',
    });
  });

  test('shows shortcuts but leaves them to the page', async () => {
    const { app } = await launch();
    const item = await app.evaluate(({ Menu }) => {
      const found = Menu.getApplicationMenu()?.getMenuItemById('palette.open');
      return { accelerator: found?.accelerator, isRegistered: found?.registerAccelerator };
    });
    expect(item).toEqual({ accelerator: 'CmdOrCtrl+K', isRegistered: false });
  });

  test('speaks the language of the workbook', async () => {
    const pathbook = await launch();
    expect(await labels(pathbook)).toContain('File');
    await call(pathbook.page, 'settings.set', { locale: 'es' });
    expect(await labels(pathbook)).toContain('Archivo');
  });

  test('follows the theme of the workbook', async () => {
    const { app, page } = await launch();
    await call(page, 'settings.set', { theme: 'dark' });
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  });
});
