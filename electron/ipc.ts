import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Result } from '#core/contract/errors';
import { isOwnPage } from './app-scheme';
import { callChannel } from './channels';
import type { Log } from './log-file';

/** Whether a message comes from our own page's top frame. A frame that has gone, or a frame inside it, does not count. */
export function isTrustedSender(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}

/**
 * Registers the one channel. Whatever happens, the call resolves to a result: nothing rejects across the boundary,
 * because a thrown error would lose its code on the way.
 */
export function registerIpc(
  ipcMain: IpcMain,
  options: {
    readonly call: (name: string, input: unknown) => Promise<Result<unknown>>;
    /** Told of each call that was carried out, so that the shell can follow what concerns it. */
    readonly afterCall: (name: string, result: Result<unknown>) => void;
    readonly log: Log;
  },
): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isTrustedSender(event)) {
      options.log('refused a call from a frame that is not our page');
      return failure('unsupported', 'This page may not use Pathbook.');
    }
    if (typeof name !== 'string') return failure('not-found', 'There is no such procedure.');
    try {
      const result = await options.call(name, input);
      options.afterCall(name, result);
      return result;
    } catch (cause) {
      options.log(`${name} failed outside its handler`, cause);
      return failure('internal', 'Something went wrong inside Pathbook. Your workbook was not changed.');
    }
  });
}

function failure(code: 'unsupported' | 'not-found' | 'internal', message: string): Result<unknown> {
  return { ok: false, error: { code, message } };
}
