import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createUserData,
  electronExecutable,
  electronSwitches,
  type LaunchedPathbook,
  launchPathbook,
} from './support/launch';
import { call } from './support/page';

const root = path.resolve(import.meta.dirname, '..', '..');
const userData = createUserData();
let pathbook: LaunchedPathbook;

beforeAll(async () => {
  pathbook = await launchPathbook({ userData: userData.folder });
});

afterAll(async () => {
  await pathbook.quit();
  userData.remove();
});

/** Replaces the question and the opening of a link in the main process; both are written down instead. */
async function recordLinks(answer: number): Promise<void> {
  await pathbook.app.evaluate(({ dialog, shell }, response) => {
    const record = globalThis as unknown as { asked: string[]; opened: string[] };
    record.asked = [];
    record.opened = [];
    dialog.showMessageBox = async (...args: unknown[]) => {
      const question = args.at(-1) as { detail?: string };
      record.asked.push(question.detail ?? '');
      return { response, checkboxChecked: false };
    };
    shell.openExternal = async (url: string) => {
      record.opened.push(url);
    };
  }, answer);
}

const recordedLinks = (): Promise<{ asked: string[]; opened: string[] }> =>
  pathbook.app.evaluate(() => {
    const { asked, opened } = globalThis as unknown as { asked: string[]; opened: string[] };
    return { asked, opened };
  });

describe('the page', () => {
  test('runs in a sandbox, isolated from its preload, without Node', async () => {
    const preferences = await pathbook.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      enableBlinkFeatures: '',
    });
  });

  test('sees nothing of Node or Electron but the one function of the bridge', async () => {
    const seen = await pathbook.page.evaluate(() => ({
      require: typeof Reflect.get(window, 'require'),
      process: typeof Reflect.get(window, 'process'),
      module: typeof Reflect.get(window, 'module'),
      electron: typeof Reflect.get(window, 'electron'),
      ipcRenderer: typeof Reflect.get(window, 'ipcRenderer'),
      bridge: Object.keys(Reflect.get(window, 'pathbook') as object),
      call: typeof (Reflect.get(window, 'pathbook') as Record<string, unknown>).call,
    }));
    expect(seen).toEqual({
      require: 'undefined',
      process: 'undefined',
      module: 'undefined',
      electron: 'undefined',
      ipcRenderer: 'undefined',
      bridge: ['call'],
      call: 'function',
    });
  });

  test('comes from its own scheme', async () => {
    expect(pathbook.page.url()).toMatch(/^app:\/\/bundle\//);
    expect(await pathbook.page.evaluate(() => window.origin)).toBe('app://bundle');
  });
});

describe('the content security policy', () => {
  const policies = (addresses: string[]): Promise<string[]> =>
    pathbook.app.evaluate(
      ({ net }, urls) =>
        Promise.all(
          urls.map(async (url) => (await net.fetch(url)).headers.get('content-security-policy') ?? 'none'),
        ),
      addresses,
    );

  test('is a header of every answer and lets nothing unsafe in', async () => {
    const found = await policies(['app://bundle/', 'app://bundle/index.html', 'app://bundle/missing.js']);
    for (const policy of found) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("connect-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe-');
      expect(policy).not.toMatch(/https?:|\*/);
    }
  });

  test('carries a new nonce for each load, the one that the page is given', async () => {
    const loads = await pathbook.app.evaluate(({ net }) =>
      Promise.all(
        [1, 2].map(async () => {
          const answer = await net.fetch('app://bundle/');
          return { policy: answer.headers.get('content-security-policy') ?? '', html: await answer.text() };
        }),
      ),
    );
    const nonces = loads.map(({ policy }) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'missing');
    expect(new Set(nonces).size).toBe(2);
    for (const [index, load] of loads.entries()) {
      expect(load.html).toContain(`content="${nonces[index]}"`);
      expect(load.html).not.toContain('__CSP_NONCE__');
    }
  });

  test('is not broken by the page itself', async () => {
    const complaints: string[] = [];
    const listen = (message: { text(): string }): void => {
      if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text());
    };
    pathbook.page.on('console', listen);
    await pathbook.page.reload();
    await pathbook.page.locator('#root > :not(style)').first().waitFor();
    pathbook.page.off('console', listen);
    expect(complaints).toEqual([]);
  });

  test('refuses inline scripts and evaluated text', async () => {
    const ran = await pathbook.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      document.body.append(script);
      return 'ranInline' in window;
    });
    expect(ran).toBe(false);
  });
});

describe('the network', () => {
  test('cannot be reached from the page', async () => {
    const outcome = await pathbook.page.evaluate(async () => {
      const image = new Promise<string>((resolve) => {
        const element = new Image();
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('blocked');
        element.src = 'https://example.com/picture.png';
      });
      const script = new Promise<string>((resolve) => {
        const element = document.createElement('script');
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('blocked');
        element.src = 'https://example.com/script.js';
        document.head.append(element);
      });
      const socket = (): string => {
        try {
          new WebSocket('wss://example.com/');
          return 'opened';
        } catch {
          return 'blocked';
        }
      };
      const fetched = await fetch('https://example.com/').then(
        () => 'loaded',
        () => 'blocked',
      );
      const beacon = navigator.sendBeacon('https://example.com/') ? 'queued' : 'blocked';
      return { fetched, image: await image, script: await script, socket: socket(), beacon };
    });
    expect(outcome).toMatchObject({ fetched: 'blocked', image: 'blocked', script: 'blocked' });
  });

  test('is blocked in the session too, whatever the policy says', async () => {
    const outcome = await pathbook.app.evaluate(async ({ session }) => {
      const tried = async (url: string): Promise<string> => {
        try {
          await session.defaultSession.fetch(url);
          return 'loaded';
        } catch (error) {
          return String(error);
        }
      };
      return Promise.all(['https://example.com/', 'http://127.0.0.1:9/'].map(tried));
    });
    for (const answer of outcome) expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
  });

  test('is no way round to the files of the machine', async () => {
    const outcome = await pathbook.app.evaluate(async ({ session, app }) => {
      try {
        const answer = await session.defaultSession.fetch(`file://${app.getAppPath()}/package.json`);
        return await answer.text();
      } catch (error) {
        return String(error);
      }
    });
    expect(outcome).toContain('ERR_');
  });

  test('is blocked in sessions made later', async () => {
    const outcome = await pathbook.app.evaluate(async ({ session }) => {
      try {
        await session.fromPartition('another').fetch('https://example.com/');
        return 'loaded';
      } catch (error) {
        return String(error);
      }
    });
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  });
});

describe('the app scheme', () => {
  const status = (url: string, method = 'GET'): Promise<number> =>
    pathbook.app.evaluate(
      async ({ net }, request) => (await net.fetch(request.url, { method: request.method })).status,
      { url, method },
    );

  test.each([
    ['app://bundle/', 200],
    ['app://bundle/guides/some-place', 200],
    ['app://bundle/missing.js', 404],
    ['app://bundle/.vite/manifest.json', 404],
    ['app://bundle/%2e%2e%2fpackage.json', 400],
    ['app://bundle/..%2f..%2fpackage.json', 400],
    ['app://bundle/%5c..%5cpackage.json', 400],
    ['app://other/', 404],
  ])('%s is answered with %i', async (url, expected) => {
    expect(await status(url)).toBe(expected);
  });

  test('only reads', async () => {
    expect(await status('app://bundle/', 'POST')).toBe(405);
  });
});

describe('links and navigation', () => {
  beforeEach(() => recordLinks(1));

  const settle = (): Promise<unknown> =>
    pathbook.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));

  test('the page stays where it is', async () => {
    const before = pathbook.page.url();
    await pathbook.page.evaluate(() => {
      window.location.href = 'https://example.com/';
    });
    await expect.poll(async () => (await recordedLinks()).asked.length).toBe(1);
    expect(pathbook.page.url()).toBe(before);
    await pathbook.page.evaluate(() => {
      window.location.href = 'file:///etc/hostname';
    });
    await settle();
    expect(pathbook.page.url()).toBe(before);
  });

  test('no window opens', async () => {
    const opened = await pathbook.page.evaluate(() => window.open('https://example.com/') === null);
    expect(opened).toBe(true);
    expect(pathbook.app.windows()).toHaveLength(1);
  });

  test('a frame inside the page shows nothing', async () => {
    await pathbook.page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.id = 'inner';
      frame.src = 'app://bundle/';
      document.body.append(frame);
    });
    await settle();
    const hasBridge = await pathbook.page.evaluate(() => {
      const frame = document.getElementById('inner') as HTMLIFrameElement;
      try {
        const inner = frame.contentWindow as unknown as Record<string, unknown> | null;
        return inner?.pathbook !== undefined;
      } catch {
        return false;
      } finally {
        frame.remove();
      }
    });
    expect(hasBridge).toBe(false);
  });

  test('an https link opens outside, after asking and naming it', async () => {
    await recordLinks(0);
    const answer = await call(pathbook.page, 'shell.openExternal', { url: 'https://www.arrt.org/' });
    expect(answer).toEqual({ ok: true, value: { opened: true } });
    const { asked, opened } = await recordedLinks();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('https://www.arrt.org/');
    expect(opened).toEqual(['https://www.arrt.org/']);
  });

  test('declined, it does not open', async () => {
    const answer = await call(pathbook.page, 'shell.openExternal', { url: 'https://www.arrt.org/' });
    expect(answer).toEqual({ ok: true, value: { opened: false } });
    expect((await recordedLinks()).opened).toEqual([]);
  });

  test.each(['http://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'mailto:a@b.c', 'x'])(
    '%s is refused without a question',
    async (url) => {
      const answer = await call(pathbook.page, 'shell.openExternal', { url });
      expect(answer).toMatchObject({ ok: false, error: { code: 'unsupported' } });
      expect((await recordedLinks()).asked).toEqual([]);
    },
  );
});

describe('permissions', () => {
  test('are denied', async () => {
    const states = await pathbook.page.evaluate(async () => ({
      notification: await Notification.requestPermission(),
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        (error: Error) => error.name,
      ),
    }));
    expect(states.notification).toBe('denied');
    expect(states.geolocation).toBe('denied');
    expect(states.camera).not.toBe('granted');
  });
});

describe('the channel', () => {
  test('answers an unknown procedure with not-found', async () => {
    expect(await call(pathbook.page, 'files.readAnything', {})).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  test('answers a name that is none with not-found', async () => {
    const answer = await pathbook.page.evaluate(() => {
      const bridge = Reflect.get(window, 'pathbook') as { call(name: unknown): Promise<unknown> };
      return bridge.call({ name: 'app.info' });
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('answers our own page only', async () => {
    const answer = await pathbook.app.evaluate(async ({ app, BrowserWindow }) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload: `${app.getAppPath()}/dist/electron/preload.cjs`, sandbox: true },
      });
      try {
        await stranger.loadURL('data:text/html,<p>Not Pathbook</p>');
        return (await stranger.webContents.executeJavaScript(
          "window.pathbook.call('app.info', {})",
        )) as unknown;
      } finally {
        stranger.destroy();
      }
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'unsupported' } });
  });
});

describe('a second start', () => {
  test('ends at once and leaves the first one alone', async () => {
    const second = spawn(
      electronExecutable(),
      [root, ...electronSwitches, `--user-data-dir=${userData.folder}`],
      { stdio: 'ignore' },
    );
    const [code] = (await once(second, 'exit')) as [number | null];
    expect(code).toBe(0);
    expect(pathbook.app.windows()).toHaveLength(1);
    expect(await call(pathbook.page, 'app.info', {})).toMatchObject({ ok: true });
  });
});
