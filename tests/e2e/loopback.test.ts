import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from './support/browser';
import { type RunningLoopback, startLoopback } from './support/loopback';
import { type RawAnswer, rawRequest } from './support/raw-request';

let loopback: RunningLoopback;

beforeAll(async () => {
  loopback = await startLoopback({ today: '2026-03-01' });
});

afterAll(async () => {
  await loopback.stop();
});

/** A call as the page makes it, with what a test changes about it. A header set to null is left out. */
function post(
  name: string,
  changes: { headers?: Record<string, string | null>; body?: string | Uint8Array; method?: string } = {},
): Promise<RawAnswer> {
  const headers: Record<string, string | null> = {
    host: new URL(loopback.origin).host,
    origin: loopback.origin,
    'content-type': 'application/json',
    authorization: `Bearer ${loopback.token}`,
    ...changes.headers,
  };
  return rawRequest(loopback.origin, {
    path: `/api/${name}`,
    method: changes.method ?? 'POST',
    headers: Object.fromEntries(
      Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null),
    ),
    ...(changes.method === undefined ? { body: changes.body ?? '{}' } : {}),
  });
}

describe('a call', () => {
  test('is answered with the envelope', async () => {
    const answer = await post('app.info');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(JSON.parse(answer.text)).toMatchObject({
      ok: true,
      value: { shell: 'browser', today: '2026-03-01', storePath: loopback.workbook },
    });
  });

  test('by a program that is no browser needs no Origin', async () => {
    expect((await post('app.info', { headers: { origin: null } })).status).toBe(200);
  });

  test('of an unknown procedure is answered with not-found', async () => {
    for (const name of ['nothing.here', '..%2fapp.info', '%E0%A4%A', '']) {
      expect(JSON.parse((await post(name)).text)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
  });

  test('with input out of contract is answered with invalid-input', async () => {
    const answer = await post('people.create', { body: JSON.stringify({ kind: 'nobody' }) });
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});

describe('refused is', () => {
  test.each([
    ['no token', null],
    ['an empty token', 'Bearer '],
    ['a wrong token', 'Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['another scheme', 'Basic cGF0aGJvb2s6cGF0aGJvb2s='],
  ])('%s (401)', async (_what, authorization) => {
    const answer = await post('app.info', { headers: { authorization } });
    expect(answer.status).toBe(401);
    expect(answer.text).not.toContain(loopback.workbook);
  });

  test.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1'])('the Host %s (403)', async (host) => {
    expect((await post('app.info', { headers: { host } })).status).toBe(403);
    expect((await rawRequest(loopback.origin, { path: '/', headers: { host } })).status).toBe(403);
  });

  test.each(['null', 'https://evil.example', 'http://127.0.0.1', 'http://127.0.0.1:1'])(
    'the Origin %s (403)',
    async (origin) => {
      expect((await post('app.info', { headers: { origin } })).status).toBe(403);
    },
  );

  test('a call that another site started (403)', async () => {
    const answer = await post('app.info', { headers: { origin: null, 'sec-fetch-site': 'cross-site' } });
    expect(answer.status).toBe(403);
  });

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('a call by %s (405)', async (method) => {
    const answer = await post('app.info', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', null])(
    'a body of type %s (415)',
    async (type) => {
      expect((await post('app.info', { headers: { 'content-type': type } })).status).toBe(415);
    },
  );

  test('a body that is not JSON (400)', async () => {
    const answer = await post('app.info', { body: '{' });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  test('a body that says it is too large (413)', async () => {
    const body = new Uint8Array(40 * 1024 * 1024 + 1).fill(32);
    const answer = await post('app.info', { body });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });

  test('a body that is too large without saying so (413)', async () => {
    const body = new Uint8Array(40 * 1024 * 1024 + 1).fill(32);
    const answer = await post('app.info', { body, headers: { 'transfer-encoding': 'chunked' } });
    expect(answer.status).toBe(413);
  });
});

describe('the static page', () => {
  const get = (rawPath: string): Promise<RawAnswer> => rawRequest(loopback.origin, { path: rawPath });

  test('is served without the token, with a policy and a new nonce each time', async () => {
    const [first, second] = [await get('/'), await get('/')];
    expect(first.status).toBe(200);
    expect(first.headers['x-content-type-options']).toBe('nosniff');
    const policies = [first, second].map(({ headers }) => String(headers['content-security-policy']));
    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).not.toContain('unsafe-');
    }
    const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'missing');
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(first.text).toContain(`content="${nonces[0]}"`);
  });

  test('holds nothing of the workbook', async () => {
    expect((await get('/')).text).not.toContain(loopback.workbook);
  });

  test.each([
    ['/../package.json', 400],
    ['/../../../../etc/passwd', 400],
    ['/%2e%2e/%2e%2e/package.json', 400],
    ['/..%2f..%2fpackage.json', 400],
    ['/assets/..%5c..%5cpackage.json', 400],
    ['/%00', 400],
    ['/%E0%A4%A', 400],
    ['/C:/Windows/win.ini', 400],
    ['/.vite/manifest.json', 404],
    ['/missing.js', 404],
    ['/assets/', 200],
  ])('answers %s with %i', async (rawPath, status) => {
    const answer = await get(rawPath);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('"name": "pathbook"');
  });

  test('is only read', async () => {
    const answer = await rawRequest(loopback.origin, { path: '/', method: 'POST', body: 'x' });
    expect(answer.status).toBe(405);
  });

  test('runs in a browser, within its policy', async () => {
    const opened = await openPage();
    try {
      await opened.page.goto(loopback.url);
      await opened.page.locator('#root > :not(style)').first().waitFor();
      expect(opened.complaints).toEqual([]);
      expect(opened.page.url()).not.toContain(loopback.token);
    } finally {
      await opened.close();
    }
  });
});

describe('the server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pathbook-stop-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('closes the workbook when its terminal stops it', async () => {
    const workbook = path.join(folder, 'signal.pathbook');
    const running = await startLoopback({ workbook });
    expect(await running.stop()).toBe(0);
    expect(existsSync(workbook)).toBe(true);
    expect(existsSync(`${workbook}-wal`)).toBe(false);
  });

  test('stops when what started it has gone', async () => {
    const workbook = path.join(folder, 'pipe.pathbook');
    const running = await startLoopback({ workbook });
    const exited = once(running.process, 'exit');
    running.process.stdin?.end();
    expect(await exited).toEqual([0, null]);
    expect(existsSync(`${workbook}-wal`)).toBe(false);
  });

  test('says which port is taken', async () => {
    const { port } = new URL(loopback.origin);
    const second = startLoopback({ workbook: path.join(folder, 'port.pathbook'), args: ['--port', port] });
    await expect(second).rejects.toThrow('That port is already in use');
  });

  test('refuses a port that is none', async () => {
    const second = startLoopback({ workbook: path.join(folder, 'port.pathbook'), args: ['--port', 'x'] });
    await expect(second).rejects.toThrow('--port must be a whole number');
  });

  test('gives every start another token', async () => {
    const other = await startLoopback({ workbook: path.join(folder, 'token.pathbook') });
    expect(other.token).not.toBe(loopback.token);
    expect(other.token.length).toBeGreaterThanOrEqual(43);
    await other.stop();
  });
});
