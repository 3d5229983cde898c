import path from 'node:path';
import type { App, BrowserWindow, Dialog, PrintToPDFOptions } from 'electron';
import { AppError } from '#core/contract/errors';
import type { ExternalLinks } from './external-links';
import type { ShellActions } from './host/create-host';
import { safeFileName, writeFileAtomically } from './save-file';

/** Pages as the print styles lay them out, with an outline and the structure that a screen reader needs. */
const pdfOptions: PrintToPDFOptions = {
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/** The desktop shell's actions. Main opens the dialog and writes the file: the page never names a path. */
export function createShellActions(options: {
  readonly app: App;
  readonly dialog: Dialog;
  readonly window: () => BrowserWindow | null;
  readonly links: ExternalLinks;
}): ShellActions {
  // Electron remembers no folder by itself.
  let lastFolder: string | null = null;

  /** Asks where to save; null where the person cancelled. */
  async function askForPath(suggestedName: string): Promise<string | null> {
    const folder = lastFolder ?? options.app.getPath('documents');
    const question = { defaultPath: path.join(folder, safeFileName(suggestedName)) };
    const window = options.window();
    const { canceled, filePath } = await (window === null
      ? options.dialog.showSaveDialog(question)
      : options.dialog.showSaveDialog(window, question));
    if (canceled || filePath === undefined || filePath === '') return null;
    lastFolder = path.dirname(filePath);
    return filePath;
  }

  async function write(filePath: string, bytes: Uint8Array): Promise<void> {
    try {
      await writeFileAtomically(filePath, bytes);
    } catch (cause) {
      throw new AppError(
        'store-unavailable',
        `The file could not be written to ${filePath}. Choose another folder, or make room there.`,
        { key: 'file-not-written', path: filePath },
        { cause },
      );
    }
  }

  return {
    async saveFile(suggestedName, bytes) {
      const filePath = await askForPath(suggestedName);
      if (filePath === null) return false;
      await write(filePath, bytes);
      return true;
    },
    async savePdf(suggestedName) {
      const filePath = await askForPath(suggestedName);
      // The window may have been closed while the dialog was open.
      const window = options.window();
      if (filePath === null || window === null) return false;
      await write(filePath, await window.webContents.printToPDF(pdfOptions));
      return true;
    },
    openExternal: (url) => options.links.open(url),
    print: () =>
      new Promise<boolean>((resolve) => {
        const window = options.window();
        if (window === null) resolve(false);
        else window.webContents.print({ printBackground: true }, (isPrinted) => resolve(isPrinted));
      }),
  };
}
