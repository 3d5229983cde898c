import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, commandChannel } from './channels';

/** The page's window, of which the preload needs only this. */
declare const window: {
  postMessage(message: unknown, targetOrigin: string): void;
  readonly location: { readonly origin: string };
};

// The whole bridge: one function on one fixed channel. What may be asked is checked in the main process.
contextBridge.exposeInMainWorld('pathbook', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, name, input),
});

// A chosen menu item reaches the page as a message to its own origin, so that the bridge needs no callbacks.
ipcRenderer.on(commandChannel, (_event, id: unknown) => {
  if (typeof id === 'string') window.postMessage({ source: 'pathbook', command: id }, window.location.origin);
});
