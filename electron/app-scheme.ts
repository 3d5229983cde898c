import type { Protocol } from 'electron';
import type { PageFiles } from './page-files';

/** Where the page lives in the desktop shell: a scheme of our own, so that it has an origin and no file access. */
export const appScheme = 'app';
export const appHost = 'bundle';
export const appOrigin = `${appScheme}://${appHost}`;

/** Whether an address is the page's own. Compared by its parsed parts: `app://bundle.evil` is not ours. */
export function isOwnPage(address: string): boolean {
  try {
    const url = new URL(address);
    return (
      url.protocol === `${appScheme}:` &&
      url.host === appHost &&
      url.username === '' &&
      url.password === '' &&
      url.port === ''
    );
  } catch {
    // Not an address at all.
    return false;
  }
}

/** Tells Chromium what the scheme may do. Once only, before the app is ready. */
export function declareAppScheme(protocol: Protocol): void {
  // Node loads its fetch classes when one is first named. Now, while Chromium starts, nobody waits for it.
  if (typeof Response !== 'function') throw new Error('This runtime has no fetch classes.');
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built page under the scheme. After the app is ready. */
export function serveAppScheme(
  protocol: Protocol,
  files: PageFiles,
  log: (message: string, cause?: unknown) => void,
): void {
  protocol.handle(appScheme, async (request) => {
    const url = new URL(request.url);
    if (url.host !== appHost) return new Response('Not found', { status: 404 });
    try {
      const answer = await files.answer(request.method, url.pathname);
      return new Response(request.method === 'HEAD' ? null : answer.body.slice(), {
        status: answer.status,
        headers: answer.headers,
      });
    } catch (cause) {
      log(`could not serve ${url.pathname}`, cause);
      return new Response('Could not read the page', { status: 500 });
    }
  });
}
