import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PrintToPDFOptions } from 'electron';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '#core/commands/commands';
import { isOwnPage } from '#electron/app-scheme';
import { systemClock } from '#electron/clock';
import { defaultDataFolder } from '#electron/data-folder';
import { openableAddress } from '#electron/external-links';
import { readLaunchOptions } from '#electron/launch-options';
import { createFileLog, describe as describeFailure } from '#electron/log-file';
import { menuTemplate, toAccelerator } from '#electron/menu';
import { createPageFiles } from '#electron/page-files';
import { safeFileName, writeFileAtomically } from '#electron/save-file';
import { mayRequest } from '#electron/security';
import { createShellActions } from '#electron/shell-actions';
import { pickLanguage, shellText } from '#electron/shell-text';
import { fitToScreens, parseWindowState, readWindowState, writeWindowState } from '#electron/window-state';

const folder = mkdtempSync(path.join(tmpdir(), 'pathbook-parts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the launch options', () => {
  const environment = { PATHBOOK_USER_DATA: '/data', PATHBOOK_TODAY: '2026-03-01' };

  test('come from the command line and, in development, from the environment', () => {
    const args = ['.', '--no-sandbox', '--inspect=0', '--workbook', 'w.pathbook'];
    expect(readLaunchOptions(args, environment, false, folder)).toEqual({
      workbook: path.join(folder, 'w.pathbook'),
      userData: path.resolve('/data'),
      today: '2026-03-01',
    });
    expect(readLaunchOptions(['--user-data-dir=/mine'], environment, false, folder).userData).toBe(
      path.resolve('/mine'),
    );
    expect(readLaunchOptions([], {}, false, folder)).toEqual({ workbook: null, userData: null, today: null });
  });

  test('of a packaged app are the workbook alone', () => {
    expect(readLaunchOptions(['--user-data-dir=/mine', '--workbook=w'], environment, true, folder)).toEqual({
      workbook: path.join(folder, 'w'),
      userData: null,
      today: null,
    });
  });

  test('refuse a day that is none', () => {
    expect(() => readLaunchOptions([], { PATHBOOK_TODAY: '1 March' }, false, folder)).toThrow('YYYY-MM-DD');
  });
});

describe('the data folder', () => {
  test.each([
    ['linux', {}, '/home/ada', '/home/ada/.config/Pathbook'],
    ['linux', { XDG_CONFIG_HOME: '/conf' }, '/home/ada', '/conf/Pathbook'],
    ['darwin', {}, '/Users/ada', '/Users/ada/Library/Application Support/Pathbook'],
    ['win32', { APPDATA: '/roaming' }, '/Users/ada', '/roaming/Pathbook'],
    ['win32', {}, '/Users/ada', '/Users/ada/AppData/Roaming/Pathbook'],
  ])('on %s with %j', (platform, environment, home, expected) => {
    expect(defaultDataFolder(platform, environment, home).replaceAll('\\', '/')).toBe(expected);
  });
});

describe('the clock', () => {
  test('gives the fixed day, else one that a calendar has', () => {
    expect(systemClock('2026-03-01').today()).toBe('2026-03-01');
    expect(systemClock(null).today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('the page files', () => {
  const root = path.join(folder, 'page');
  const files = createPageFiles({ root, connect: "'none'" });

  beforeEach(() => {
    mkdirSync(path.join(root, 'assets'), { recursive: true });
    mkdirSync(path.join(folder, 'page-evil'), { recursive: true });
    writeFileSync(path.join(root, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
    writeFileSync(path.join(root, 'assets', 'a.js'), 'a');
    writeFileSync(path.join(root, 'secret.json'), '{}');
    writeFileSync(path.join(folder, 'page-evil', 'a.js'), 'evil');
    writeFileSync(path.join(folder, 'outside.js'), 'outside');
  });

  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/assets/a.js', 200, 'text/javascript; charset=utf-8'],
    ['/secret.json', 404, 'text/plain; charset=utf-8'],
    ['/assets/b.js', 404, 'text/plain; charset=utf-8'],
    ['/../page-evil/a.js', 400, 'text/plain; charset=utf-8'],
    ['/%00.js', 400, 'text/plain; charset=utf-8'],
    ['/%', 400, 'text/plain; charset=utf-8'],
    ['assets/a.js', 400, 'text/plain; charset=utf-8'],
  ])('%s is answered with %i', async (rawPath, status, type) => {
    const answer = await files.answer('GET', rawPath);
    expect([answer.status, answer.headers['content-type']]).toEqual([status, type]);
  });

  test('no path whatever leads outside', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e%2e',
        '%2E.',
        '/',
        '%2f',
        '\\',
        '%5c',
        'outside.js',
        'page-evil',
        'a.js',
        '',
      ),
      fc.string({ maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const answer = await files.answer('GET', `/${pieces.join('/')}`);
        const text = Buffer.from(answer.body).toString('utf8');
        expect(text).not.toContain('outside');
        expect(text).not.toContain('evil');
      }),
    );
  });
});

describe('what the session lets through', () => {
  test.each([
    ['app://bundle/', true],
    ['app://bundle/assets/a.js?x#y', true],
    ['blob:app://bundle/3f', true],
    ['data:image/png;base64,AAAA', true],
    ['app://bundle.evil/', false],
    ['app://user@bundle/', false],
    ['app://other/', false],
    ['blob:https://example.com/3f', false],
    ['https://example.com/', false],
    ['http://127.0.0.1/', false],
    ['ws://bundle/', false],
    ['file:///etc/passwd', false],
    ['devtools://devtools/x', false],
    ['nonsense', false],
  ])('%s: %s', (address, expected) => {
    expect(mayRequest(address, true)).toBe(expected);
  });

  test('developer tools are for development', () => {
    expect(mayRequest('devtools://devtools/x', false)).toBe(true);
  });

  test('our page is told from what looks like it', () => {
    expect(isOwnPage('app://bundle/#/guides')).toBe(true);
    expect(isOwnPage('app:bundle')).toBe(false);
    expect(isOwnPage('')).toBe(false);
  });
});

describe('links', () => {
  test.each([
    ['https://www.arrt.org/pages', 'https://www.arrt.org/pages'],
    ['HTTPS://EXAMPLE.com', 'https://example.com/'],
    ['https://user:secret@example.com/', null],
    ['http://example.com/', null],
    ['mailto:ada@example.com', null],
    ['javascript:alert(1)', null],
    ['not an address', null],
  ])('%s opens as %s', (address, expected) => {
    expect(openableAddress(address)).toBe(expected);
  });
});

describe('the menu', () => {
  const template = (changes: Partial<Parameters<typeof menuTemplate>[0]> = {}) =>
    menuTemplate({
      language: 'en',
      platform: 'linux',
      isPackaged: true,
      shortcuts: {},
      send: () => {},
      ...changes,
    });
  const items = (changes: Partial<Parameters<typeof menuTemplate>[0]> = {}) =>
    template(changes).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

  test('has every command that belongs in it, once, and the roles of text', () => {
    const ids = items().map(({ id }) => id);
    for (const { id, menu } of commands)
      expect(ids.filter((found) => found === id)).toHaveLength(menu === null ? 0 : 1);
    expect(ids).toEqual(expect.arrayContaining(['role.cut', 'role.copy', 'role.paste', 'role.selectAll']));
  });

  test('sends what is chosen', () => {
    const sent: string[] = [];
    const item = items({ send: (id) => sent.push(id) }).find(({ id }) => id === 'edit.undo');
    item?.click?.(undefined as never, undefined as never, undefined as never);
    expect(sent).toEqual(['edit.undo']);
  });

  test('has reload and developer tools in development only', () => {
    const ids = (isPackaged: boolean) => items({ isPackaged }).map(({ id }) => id);
    expect(ids(true)).not.toContain('role.toggleDevTools');
    expect(ids(true)).not.toContain('role.reload');
    expect(ids(false)).toEqual(expect.arrayContaining(['role.toggleDevTools', 'role.reload']));
  });

  test('has the application menu on macOS', () => {
    expect(template({ platform: 'darwin' })[0]).toMatchObject({ id: 'menu.app' });
  });

  test('shows the shortcuts that a person changed', () => {
    const accelerator = (shortcuts: Record<string, string | null>) =>
      items({ shortcuts }).find(({ id }) => id === 'palette.open')?.accelerator;
    expect(accelerator({})).toBe('CmdOrCtrl+K');
    expect(accelerator({ 'palette.open': 'mod+alt+j' })).toBe('CmdOrCtrl+Alt+J');
    expect(accelerator({ 'palette.open': null })).toBeUndefined();
  });

  test.each([
    ['mod+shift+z', 'CmdOrCtrl+Shift+Z'],
    ['mod+,', 'CmdOrCtrl+,'],
    ['alt+arrowup', 'Alt+Up'],
    ['mod+f5', 'CmdOrCtrl+F5'],
    ['n', null],
    ['shift+n', null],
    ['?', null],
    ['mod+', null],
    ['hyper+k', null],
    ['mod+élan', null],
    [null, null],
  ])('%s is shown as %s', (shortcut, expected) => {
    expect(toAccelerator(shortcut)).toBe(expected);
  });
});

describe('the language', () => {
  test.each([
    ['es', 'en-US', 'es'],
    ['en', 'es-MX', 'en'],
    [null, 'es-MX', 'es'],
    [null, 'est', 'en'],
    [null, 'de-DE', 'en'],
  ] as const)('chosen %s on a %s system is %s', (chosen, system, expected) => {
    expect(pickLanguage(chosen, system)).toBe(expected);
  });

  test('has every word in both catalogues', () => {
    const [english, spanish] = [shellText('en'), shellText('es')];
    expect(Object.keys(spanish)).toEqual(Object.keys(english));
    expect(Object.values(spanish).every((words) => words.trim() !== '')).toBe(true);
  });
});

describe('the window state', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };

  test('is read back as it was written', () => {
    const file = path.join(folder, 'window.json');
    const state = { bounds: { x: 10, y: 20, width: 1000, height: 700 }, isMaximized: true };
    writeWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
  });

  test.each([
    null,
    7,
    'x',
    {},
    { bounds: null },
    { bounds: { x: 0, y: 0, width: -5, height: 9 } },
    { bounds: { x: 'a' } },
  ])('takes nothing from %j', (data) => {
    expect(parseWindowState(data)).toEqual({ bounds: null, isMaximized: false });
  });

  test('of a missing or damaged file is unknown', () => {
    expect(readWindowState(path.join(folder, 'none.json')).bounds).toBeNull();
    writeFileSync(path.join(folder, 'bad.json'), '{');
    expect(readWindowState(path.join(folder, 'bad.json')).bounds).toBeNull();
  });

  test('fits the screens that are there', () => {
    expect(fitToScreens({ x: 100, y: 100, width: 1000, height: 700 }, [screen])).toEqual({
      x: 100,
      y: 100,
      width: 1000,
      height: 700,
    });
    expect(fitToScreens({ x: 3000, y: 0, width: 1000, height: 700 }, [screen])).toBeNull();
    expect(fitToScreens({ x: 0, y: 0, width: 1000, height: 700 }, [])).toBeNull();
    expect(fitToScreens(null, [screen])).toBeNull();
  });

  test('always lies whole on one screen', () => {
    const coordinate = fc.integer({ min: -4000, max: 4000 });
    const size = fc.integer({ min: 1, max: 4000 });
    fc.assert(
      fc.property(coordinate, coordinate, size, size, (x, y, width, height) => {
        const fitted = fitToScreens({ x, y, width, height }, [screen]);
        if (fitted === null) return;
        expect(fitted.x).toBeGreaterThanOrEqual(0);
        expect(fitted.y).toBeGreaterThanOrEqual(0);
        expect(fitted.x + fitted.width).toBeLessThanOrEqual(screen.width);
        expect(fitted.y + fitted.height).toBeLessThanOrEqual(screen.height);
        expect(fitted.width).toBeGreaterThanOrEqual(900);
        expect(fitted.height).toBeGreaterThanOrEqual(640);
      }),
    );
  });
});

describe('saving', () => {
  test('replaces a file whole and leaves nothing beside it', async () => {
    const target = path.join(folder, 'saving', 'a.txt');
    mkdirSync(path.dirname(target), { recursive: true });
    await writeFileAtomically(target, Buffer.from('one'));
    await writeFileAtomically(target, Buffer.from('two'));
    expect(readFileSync(target, 'utf8')).toBe('two');
    expect(readdirSync(path.dirname(target))).toEqual(['a.txt']);
  });

  test('that fails leaves nothing', async () => {
    const target = path.join(folder, 'taken');
    mkdirSync(path.join(target, 'full'), { recursive: true });
    await expect(writeFileAtomically(target, Buffer.from('x'))).rejects.toThrow();
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test.each([
    ['Standing 2026.pdf', 'Standing 2026.pdf'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\x\u0000y', 'C--xy'],
    ['...', 'Pathbook file'],
    ['', 'Pathbook file'],
  ])('%j is offered as %s', (suggested, expected) => {
    expect(safeFileName(suggested)).toBe(expected);
  });
});

describe('saving as a PDF', () => {
  /** The shell's actions over a window and a dialog of their own, and what was asked of both. */
  function shell(answer: { canceled: boolean; filePath?: string }, options: { hasWindow?: boolean } = {}) {
    const asked: { defaultPath?: string }[] = [];
    const printed: PrintToPDFOptions[] = [];
    const window = {
      webContents: {
        printToPDF: async (how: PrintToPDFOptions) => {
          printed.push(how);
          return Buffer.from('%PDF-1.4 whole');
        },
      },
    };
    const actions = createShellActions({
      app: { getPath: () => '/documents' },
      dialog: {
        showSaveDialog: async (...args: unknown[]) => {
          asked.push(args.at(-1) as { defaultPath?: string });
          return answer;
        },
      },
      window: () => (options.hasWindow === false ? null : window),
      links: {},
    } as unknown as Parameters<typeof createShellActions>[0]);
    return { actions, asked, printed };
  }

  test('writes what the window shows, tagged and with an outline, and remembers the folder', async () => {
    const target = path.join(folder, 'pdf', 'guide.pdf');
    mkdirSync(path.dirname(target), { recursive: true });
    const { actions, asked, printed } = shell({ canceled: false, filePath: target });
    expect(await actions.savePdf('Wombat/Keeper.pdf')).toBe(true);
    expect(readFileSync(target, 'latin1')).toBe('%PDF-1.4 whole');
    expect(readdirSync(path.dirname(target))).toEqual(['guide.pdf']);
    expect(printed).toEqual([
      {
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      },
    ]);
    await actions.saveFile('next.txt', Buffer.from('x'));
    expect(asked.map(({ defaultPath }) => defaultPath)).toEqual([
      path.join('/documents', 'Wombat-Keeper.pdf'),
      path.join(folder, 'pdf', 'next.txt'),
    ]);
  });

  test('does nothing where the person cancels, or the window is gone', async () => {
    const cancelled = shell({ canceled: true, filePath: '' });
    expect(await cancelled.actions.savePdf('guide.pdf')).toBe(false);
    expect(cancelled.printed).toEqual([]);
    const target = path.join(folder, 'nowhere.pdf');
    const closed = shell({ canceled: false, filePath: target }, { hasWindow: false });
    expect(await closed.actions.savePdf('guide.pdf')).toBe(false);
    expect(readdirSync(folder)).not.toContain('nowhere.pdf');
  });

  test('says so where it cannot be written', async () => {
    const target = path.join(folder, 'missing', 'guide.pdf');
    const { actions } = shell({ canceled: false, filePath: target });
    await expect(actions.savePdf('guide.pdf')).rejects.toMatchObject({
      code: 'store-unavailable',
      details: { key: 'file-not-written', path: target },
    });
  });
});

describe('the log', () => {
  test('keeps every line with the causes of a failure', () => {
    const log = createFileLog(path.join(folder, 'logs'), () => '2026-03-01T00:00:00.000Z');
    log('first');
    log('second', new Error('outer', { cause: new Error('inner') }));
    const text = readFileSync(path.join(folder, 'logs', 'pathbook.log'), 'utf8');
    expect(text).toContain('2026-03-01T00:00:00.000Z first\n');
    expect(text).toContain('outer');
    expect(text).toContain('Caused by: Error: inner');
  });

  test('starts anew when it has grown large', () => {
    const logs = path.join(folder, 'large');
    mkdirSync(logs);
    writeFileSync(path.join(logs, 'pathbook.log'), 'x'.repeat(1_000_001));
    createFileLog(logs, () => 'now')('fresh');
    expect(readFileSync(path.join(logs, 'pathbook.log'), 'utf8')).toBe('now fresh\n');
    expect(readdirSync(logs)).toContain('pathbook.log.old');
  });

  test('that cannot be written stops nothing', () => {
    writeFileSync(path.join(folder, 'a-file'), '');
    const log = createFileLog(path.join(folder, 'a-file'), () => 'now');
    expect(() => {
      log('one');
      log('two');
    }).not.toThrow();
  });

  test('describes what is no error', () => {
    expect(describeFailure('words')).toBe('words');
  });
});
