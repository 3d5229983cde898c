import { AppError } from '#core/contract/errors';
import type { HandlerContext, Handlers, ProceduresOf } from './handler';
import type { ShellActions } from './host-options';

function actionsOf(context: HandlerContext): ShellActions {
  if (context.shellActions !== undefined) return context.shellActions;
  throw new AppError('unsupported', 'Only the desktop window can do this.', { key: 'desktop-only' });
}

function parseAddress(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** The address as it will be opened, if it is one of the web: nothing else may start a program on the machine. */
function httpsAddress(text: string): string {
  const address = parseAddress(text);
  const isSafe =
    address !== undefined &&
    address.protocol === 'https:' &&
    address.hostname !== '' &&
    address.username === '' &&
    address.password === '';
  if (isSafe) return address.href;
  throw new AppError('unsupported', 'Only https addresses can be opened.', { key: 'link-not-https' });
}

export const shellHandlers: Handlers<ProceduresOf<'shell'>> = {
  'shell.saveFile': async (input, context) => {
    const actions = actionsOf(context);
    return { saved: await actions.saveFile(input.suggestedName, Buffer.from(input.bytesBase64, 'base64')) };
  },

  'shell.openExternal': async (input, context) => {
    const actions = actionsOf(context);
    return { opened: await actions.openExternal(httpsAddress(input.url)) };
  },

  'shell.savePdf': async (input, context) => ({
    saved: await actionsOf(context).savePdf(input.suggestedName),
  }),

  'shell.print': async (_, context) => ({ printed: await actionsOf(context).print() }),
};
