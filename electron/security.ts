import type { App, Session, WebContents, WebPreferences } from 'electron';
import { appOrigin, isOwnPage } from './app-scheme';
import type { Log } from './log-file';

/** What every window's page may and may not do. The defaults that matter are stated, so that a change is seen. */
export function pagePreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    // Its dictionaries would be fetched from the network.
    spellcheck: false,
    navigateOnDragDrop: false,
  };
}

/** The only thing a page may ask the browser for: putting text on the clipboard. */
const allowedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/**
 * Closes the network for the whole process, before the app is ready. Each session blocks requests too; this keeps
 * what Chromium does on its own account (name look-ups, preconnects, component updates) from leaving the machine.
 */
export function closeNetwork(app: App): void {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');
}

/** Whether a session may make this request. Everything but our own page's files is refused. */
export function mayRequest(address: string, isPackaged: boolean): boolean {
  if (address.startsWith(`blob:${appOrigin}/`) || address.startsWith('data:')) return true;
  if (!isPackaged && address.startsWith('devtools://')) return true;
  return isOwnPage(address);
}

/** Blocks requests, permissions, devices and downloads in one session. */
export function hardenSession(session: Session, isPackaged: boolean, log: Log): void {
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, decide) => {
    const isAllowed = mayRequest(details.url, isPackaged);
    if (!isAllowed) log(`blocked a request for ${details.url.slice(0, 200)}`);
    decide({ cancel: !isAllowed });
  });
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    decide(allowedPermissions.has(permission) && isOwnPage(details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => allowedPermissions.has(permission) && isOwnPage(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  // The request filter does not see files; nothing here reads one by address.
  session.protocol.handle('file', () => Response.error());
  session.on('will-download', (event) => {
    // Files leave through the save dialog of the main process, never through the page.
    event.preventDefault();
  });
}

/** Keeps one page where it is: no navigation, no redirect, no new window, no embedded browser. */
export function hardenContents(contents: WebContents, openLink: (address: string) => void): void {
  const stay = (event: {
    preventDefault(): void;
    readonly url: string;
    readonly isMainFrame: boolean;
  }): void => {
    if (isOwnPage(event.url)) return;
    event.preventDefault();
    if (event.isMainFrame) openLink(event.url);
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
  // Peer connections do not pass through the session's request filter.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
