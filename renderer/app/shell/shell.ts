import type { Client } from '../api/client';
import { toBase64 } from './base64';

/** What only a shell can do. Two implementations; everything else is the same in both. */
export type Shell = {
  readonly kind: 'electron' | 'browser';
  /** Lets the person keep bytes as a file. False where they cancelled. */
  saveFile(suggestedName: string, bytes: Uint8Array, mediaType: string): Promise<boolean>;
  /** Opens an https address outside, after asking. */
  openExternal(url: string): Promise<boolean>;
  print(): Promise<boolean>;
  /** Keeps what the window shows, as it prints, as a PDF. In a browser the print dialog offers that. */
  savePdf(suggestedName: string): Promise<boolean>;
};

export function desktopShell(client: Client): Shell {
  return {
    kind: 'electron',
    saveFile: async (suggestedName, bytes) =>
      (await client.call('shell.saveFile', { suggestedName, bytesBase64: toBase64(bytes) })).saved,
    openExternal: async (url) => (await client.call('shell.openExternal', { url })).opened,
    print: async () => (await client.call('shell.print', {})).printed,
    savePdf: async (suggestedName) => (await client.call('shell.savePdf', { suggestedName })).saved,
  };
}

/** In a browser the page does it itself; a link opens in a new tab, which is what the browser asks about. */
export function browserShell(): Shell {
  return {
    kind: 'browser',
    async saveFile(suggestedName, bytes, mediaType) {
      const url = URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }));
      const anchor = document.createElement('a');
      anchor.href = url;
      anchor.download = suggestedName;
      anchor.click();
      // The browser has taken its own reference by the next task.
      window.setTimeout(() => URL.revokeObjectURL(url), 0);
      return true;
    },
    async openExternal(url) {
      if (new URL(url).protocol !== 'https:') return false;
      window.open(url, '_blank', 'noopener,noreferrer');
      return true;
    },
    async print() {
      window.print();
      return true;
    },
    async savePdf() {
      window.print();
      return true;
    },
  };
}
