import { BrowserWindow, type Dialog, nativeTheme, screen } from 'electron';
import { appOrigin } from './app-scheme';
import type { Log } from './log-file';
import { pagePreferences } from './security';
import type { ShellText } from './shell-text';
import { firstWindow, fitToScreens, readWindowState, smallestWindow, writeWindowState } from './window-state';

/** What shows behind the page until its first frame: the paper of the page's own theme. */
const paper = { light: '#faf8f3', dark: '#12191b' } as const;

export function paperColor(): string {
  return nativeTheme.shouldUseDarkColors ? paper.dark : paper.light;
}

export type MainWindowOptions = {
  readonly preload: string;
  readonly icon: string | null;
  readonly stateFile: string;
  readonly dialog: Dialog;
  readonly text: () => ShellText;
  readonly log: Log;
};

/** Opens the one window, where it stood last, and loads the page. Shown when there is something to see. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const state = readWindowState(options.stateFile);
  const bounds = fitToScreens(
    state.bounds,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...(bounds ?? firstWindow),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Pathbook',
    backgroundColor: paperColor(),
    webPreferences: pagePreferences(options.preload),
  });
  window.once('ready-to-show', () => {
    if (state.isMaximized) window.maximize();
    window.show();
    // Afterwards, since drawing it in all the sizes that a desktop asks for takes longer than the window itself.
    if (options.icon !== null) window.setIcon(options.icon);
  });
  rememberPlace(window, options);
  offerReload(window, options);
  window
    .loadURL(`${appOrigin}/`)
    .catch((cause: unknown) => options.log('the page could not be loaded', cause));
  return window;
}

/** Remembers the window's place when it is about to close. */
function rememberPlace(window: BrowserWindow, options: MainWindowOptions): void {
  window.on('close', () => {
    try {
      writeWindowState(options.stateFile, {
        bounds: window.getNormalBounds(),
        isMaximized: window.isMaximized(),
      });
    } catch (cause) {
      options.log('the window position could not be saved', cause);
    }
  });
}

/** A page that crashed is not reloaded by itself, which could go round for ever: the person decides. */
function offerReload(window: BrowserWindow, options: MainWindowOptions): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    options.log(`the page's process has gone: ${details.reason} (${details.exitCode})`);
    const text = options.text();
    options.dialog
      .showMessageBox(window, {
        type: 'error',
        message: text.pageGone,
        detail: text.pageGoneNote,
        buttons: [text.reload, text.quit],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      })
      .then(({ response }) => {
        if (window.isDestroyed()) return;
        if (response === 0) window.webContents.reload();
        else window.close();
      })
      .catch((cause: unknown) => options.log('the question about reloading could not be asked', cause));
  });
  window.webContents.on('unresponsive', () => options.log('the page does not respond'));
}
