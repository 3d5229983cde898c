import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, shell } from 'electron';
import type { Settings } from '#core/contract/app';
import type { Result } from '#core/contract/errors';
import { declareAppScheme, serveAppScheme } from './app-scheme';
import { commandChannel } from './channels';
import { systemClock } from './clock';
import { workbookFileName } from './data-folder';
import { createExternalLinks } from './external-links';
import type { Host } from './host/create-host';
import { registerIpc } from './ipc';
import { readLaunchOptions } from './launch-options';
import { createFileLog } from './log-file';
import { openMainWindow, paperColor } from './main-window';
import { menuTemplate } from './menu';
import { createPageFiles } from './page-files';
import { closeNetwork, hardenContents, hardenSession } from './security';
import { createShellActions } from './shell-actions';
import { type Language, pickLanguage, shellText } from './shell-text';

const options = readLaunchOptions(process.argv.slice(1), process.env, app.isPackaged, process.cwd());
if (options.userData !== null) app.setPath('userData', options.userData);
// Root on Linux cannot have the sandbox and starts with it switched off; asking for both crashes Chromium's helpers.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
closeNetwork(app);
declareAppScheme(protocol);
app.setAppUserModelId('org.pathbook.app');

const clock = systemClock(options.today);
const log = createFileLog(path.join(app.getPath('userData'), 'logs'), () => clock.now().toISOString());
const appFolder = app.getAppPath();
const resourcesFolder = app.isPackaged ? process.resourcesPath : path.join(appFolder, 'resources');

/** Milliseconds: the page asks for its first scripts in one go, and all of them are served before the host is read. */
const pauseForScripts = 30;

let host: Host | null = null;
let mainWindow: BrowserWindow | null = null;
let language: Language = 'en';
let shortcuts: Readonly<Record<string, string | null>> = {};

const text = () => shellText(language);
const currentWindow = (): BrowserWindow | null =>
  mainWindow === null || mainWindow.isDestroyed() ? null : mainWindow;
const links = createExternalLinks({ dialog, shell, window: currentWindow, text });

function openLink(address: string): void {
  links.open(address).catch((cause: unknown) => log('a link could not be opened', cause));
}

// The lock comes before the workbook is opened: two processes must not write one file.
if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  process.on('uncaughtException', endAfter);
  process.on('unhandledRejection', endAfter);
  app.on('session-created', (created) => hardenSession(created, app.isPackaged, log));
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, openLink));
  app.on('second-instance', () => {
    const window = currentWindow();
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') log(`a ${details.type} process has gone: ${details.reason}`);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (host !== null && currentWindow() === null) showWindow();
  });
  // After the windows have closed, so that what a page still had to save has been saved.
  app.on('will-quit', closeHost);
  app.whenReady().then(open).catch(endAfter);
}

async function open(): Promise<void> {
  language = pickLanguage(null, app.getLocale());
  const files = createPageFiles({ root: path.join(appFolder, 'dist', 'renderer'), connect: "'none'" });
  const answer: typeof files.answer = async (method, asked) => {
    const found = await files.answer(method, asked);
    if (asked.endsWith('.js')) setTimeout(() => hostOpened().catch(endAfter), pauseForScripts);
    return found;
  };
  serveAppScheme(protocol, { answer }, log);
  registerIpc(ipcMain, {
    call: async (name, input) => (await hostOpened()).call(name, input),
    afterCall: (name, result) => {
      if (settingsCalls.has(name)) followSettings(result);
    },
    log,
  });
  showWindow();
}

let opening: Promise<Host> | null = null;

/**
 * The host with the workbook, opened when it is first wanted. It is asked for once the page has its scripts: while the
 * page's process starts with them, this one would have nothing to do; before, the page would wait for its files.
 */
function hostOpened(): Promise<Host> {
  opening ??= openHost();
  return opening;
}

/** A workbook that cannot be opened is no failure of the start: the host answers with the reason, the page shows it. */
async function openHost(): Promise<Host> {
  const { createHost } = await import('./host/create-host');
  host = createHost({
    shell: 'electron',
    storePath: options.workbook ?? path.join(app.getPath('userData'), workbookFileName),
    resourcesDir: resourcesFolder,
    version: app.getVersion(),
    platform: process.platform,
    clock,
    shellActions: createShellActions({ app, dialog, window: currentWindow, links }),
    log,
  });
  followSettings(await host.call('settings.get', {}));
  return host;
}

function showWindow(): void {
  const icon = path.join(resourcesFolder, 'icons', 'icon.png');
  mainWindow = openMainWindow({
    preload: path.join(appFolder, 'dist', 'electron', 'preload.cjs'),
    icon: existsSync(icon) ? icon : null,
    stateFile: path.join(app.getPath('userData'), 'window.json'),
    dialog,
    text,
    log,
  });
  // Windows ends the session without quitting the app first.
  mainWindow.on('session-end', closeHost);
}

/** The calls that may change which settings are in force. */
const settingsCalls: ReadonlySet<string> = new Set(['settings.set', 'settings.get']);

/** Takes over from the workbook's settings what the shell itself shows: language, theme and shortcuts. */
function followSettings(result: Result<unknown>): void {
  if (result.ok) {
    // The host's own answer to a settings call, which it has held to the contract.
    const settings = result.value as Settings;
    language = pickLanguage(settings.locale, app.getLocale());
    nativeTheme.themeSource = settings.theme;
    shortcuts = settings.shortcuts;
    currentWindow()?.setBackgroundColor(paperColor());
  }
  buildMenu();
}

let builtMenu = '';

function buildMenu(): void {
  const wanted = JSON.stringify([language, shortcuts]);
  if (wanted === builtMenu) return;
  builtMenu = wanted;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({
        language,
        platform: process.platform,
        isPackaged: app.isPackaged,
        shortcuts,
        send: (commandId) => currentWindow()?.webContents.send(commandChannel, commandId),
      }),
    ),
  );
}

function closeHost(): void {
  const closing = host;
  host = null;
  try {
    closing?.close();
  } catch (cause) {
    log('the workbook could not be closed properly', cause);
  }
}

/** A failure nobody foresaw: written down, said once, and the end. Going on could harm the workbook. */
function endAfter(cause: unknown): void {
  process.removeListener('uncaughtException', endAfter);
  process.removeListener('unhandledRejection', endAfter);
  log('unexpected failure', cause);
  if (app.isReady()) {
    dialog.showErrorBox(text().unexpected, `${text().unexpectedNote}\n${app.getPath('userData')}`);
  }
  closeHost();
  app.exit(1);
}
