import type { BrowserWindow, Dialog, Shell } from 'electron';
import type { ShellText } from './shell-text';

export type ExternalLinks = {
  /** Asks, naming the address, then opens it in the system's browser. False where it was refused or declined. */
  open(address: string): Promise<boolean>;
};

/** The https address that may be opened outside, in its normal form; null for every other scheme. */
export function openableAddress(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
  } catch {
    // Not an address.
    return null;
  }
}

/** The one place from which anything is opened outside the app. */
export function createExternalLinks(options: {
  readonly dialog: Dialog;
  readonly shell: Shell;
  readonly window: () => BrowserWindow | null;
  readonly text: () => ShellText;
}): ExternalLinks {
  // A page that asks again and again must not stack questions.
  let isAsking = false;
  return {
    async open(address) {
      const url = openableAddress(address);
      if (url === null || isAsking) return false;
      isAsking = true;
      try {
        const text = options.text();
        const question = {
          type: 'question' as const,
          message: text.openLinkQuestion,
          detail: `${text.openLinkNote}\n${url}`,
          buttons: [text.openLink, text.cancel],
          defaultId: 1,
          cancelId: 1,
          noLink: true,
        };
        const window = options.window();
        const { response } = await (window === null
          ? options.dialog.showMessageBox(question)
          : options.dialog.showMessageBox(window, question));
        if (response !== 0) return false;
        await options.shell.openExternal(url);
        return true;
      } finally {
        isAsking = false;
      }
    },
  };
}
