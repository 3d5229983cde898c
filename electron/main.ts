import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  session,
  shell,
} from 'electron';
import { AppError, type Result } from '#core/contract/errors';
import { declareAppScheme, serveAppScheme } from './app-scheme';
import { commandChannel } from './channels';
import { systemClock } from './clock';
import { workbookFileName } from './data-folder';
import { createExternalLinks } from './external-links';
import { createHost } from './host/create-host';
import { registerIpc } from './ipc';
import { readLaunchOptions } from './launch-options';
import { createFileLog } from './log-file';
import { openMainWindow } from './main-window';
import { menuTemplate } from './menu';
import { createPageFiles } from './page-files';
import { closeNetwork, hardenContents, hardenSession } from './security';
import { createShellActions } from './shell-actions';
import { type Language, pickLanguage, shellText } from './shell-text';

type Host = Awaited<ReturnType<typeof createHost>>;

const options = readLaunchOptions(process.argv.slice(1), process.env, app.isPackaged, process.cwd());
if (options.userData !== null) app.setPath('userData', options.userData);
app.enableSandbox();
closeNetwork(app);
declareAppScheme(protocol);
app.setAppUserModelId('org.pathbook.app');

const clock = systemClock(options.today);
const log = createFileLog(path.join(app.getPath('userData'), 'logs'), clock.now);
const appFolder = app.getAppPath();
const resourcesFolder = app.isPackaged ? process.resourcesPath : path.join(appFolder, 'resources');

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
  app.on('will-quit', (event) => {
    if (host === null) return;
    event.preventDefault();
    closeHost().finally(() => app.quit());
  });
  app.whenReady().then(open).catch(endAfter);
}

async function open(): Promise<void> {
  language = pickLanguage(null, app.getLocale());
  serveAppScheme(
    protocol,
    createPageFiles({ root: path.join(appFolder, 'dist', 'renderer'), connect: "'none'" }),
    log,
  );
  host = await openWorkbook(options.workbook ?? path.join(app.getPath('userData'), workbookFileName));
  if (host === null) {
    app.quit();
    return;
  }
  const opened = host;
  followSettings(await opened.call('settings.get', {}));
  registerIpc(ipcMain, {
    call: (name, input) => opened.call(name, input),
    afterCall: (name, result) => {
      if (settingsCalls.has(name)) followSettings(result);
    },
    log,
  });
  showWindow();
}

/** Opens the workbook; where it cannot be opened, says why and offers another. Null where the person gives up. */
async function openWorkbook(storePath: string): Promise<Host | null> {
  try {
    return await createHost({
      shell: 'electron',
      storePath,
      resourcesDir: resourcesFolder,
      version: app.getVersion(),
      platform: process.platform,
      clock,
      shellActions: createShellActions({ app, dialog, window: currentWindow, links }),
      log,
    });
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    log(`cannot open ${storePath}`, cause);
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message: text().cannotOpen,
      detail: `${cause.message}\n\n${storePath}`,
      buttons: [text().openAnother, text().quit],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response !== 0) return null;
    const chosen = await dialog.showOpenDialog({
      defaultPath: path.dirname(storePath),
      filters: [{ name: text().workbookFiles, extensions: ['pathbook'] }],
      properties: ['openFile'],
    });
    const other = chosen.filePaths[0];
    return other === undefined ? null : openWorkbook(other);
  }
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
  mainWindow.on('session-end', () => void closeHost());
}

/** The calls that may change which settings are in force. */
const settingsCalls: ReadonlySet<string> = new Set(['settings.set', 'settings.get']);

/** Takes over from the workbook's settings what the shell itself shows: language, theme and shortcuts. */
function followSettings(result: Result<unknown>): void {
  if (!result.ok || typeof result.value !== 'object' || result.value === null) return;
  const settings = result.value as Record<string, unknown>;
  const locale = typeof settings['locale'] === 'string' ? settings['locale'] : null;
  language = pickLanguage(locale, app.getLocale());
  const theme = settings['theme'];
  nativeTheme.themeSource = theme === 'light' || theme === 'dark' ? theme : 'system';
  shortcuts = (settings['shortcuts'] ?? {}) as Readonly<Record<string, string | null>>;
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

async function closeHost(): Promise<void> {
  const closing = host;
  host = null;
  if (closing === null) return;
  try {
    await closing.close();
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
  closeHost().finally(() => app.exit(1));
}
