import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Result } from '#core/contract/errors';
import type { Log } from '../log-file';
import { createPageFiles } from '../page-files';
import { checkAddressed, checkToken, RefusedRequest, readJson } from './requests';

const address = '127.0.0.1';
const apiPrefix = '/api/';

export type Loopback = {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  /** The address to open: the origin with the token in its fragment, which browsers never send. */
  readonly url: string;
  readonly token: string;
  stop(): Promise<void>;
};

/**
 * Serves the built page and the contract's procedures to a browser on this machine, and to nobody else.
 *
 * @param options.port 0 for any free port
 * @throws the system's error where the port cannot be had
 */
export async function startLoopback(options: {
  readonly pageRoot: string;
  readonly port: number;
  readonly call: (name: string, input: unknown) => Promise<Result<unknown>>;
  readonly log: Log;
}): Promise<Loopback> {
  const token = randomBytes(32).toString('base64url');
  const files = createPageFiles({ root: options.pageRoot, connect: "'self'" });
  let authority = '';

  const server = createServer((request, response) => {
    handle(request, response).catch((cause: unknown) => refuse(request, response, cause));
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    checkAddressed(request, authority);
    const rawPath = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
    if (rawPath.startsWith(apiPrefix)) {
      await answerCall(request, response, rawPath.slice(apiPrefix.length));
      return;
    }
    const answer = await files.answer(request.method ?? 'GET', rawPath);
    response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.byteLength });
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  }

  async function answerCall(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    checkToken(request, token);
    if (request.method !== 'POST')
      throw new RefusedRequest(405, 'unsupported', 'Procedures are called with POST.');
    const input = await readJson(request);
    sendJson(response, 200, await options.call(decodeName(name), input));
  }

  function refuse(request: IncomingMessage, response: ServerResponse, cause: unknown): void {
    const refusal =
      cause instanceof RefusedRequest
        ? cause
        : new RefusedRequest(
            500,
            'internal',
            'Something went wrong inside Pathbook. Your workbook was not changed.',
          );
    if (refusal.status === 500) options.log(`${request.method} ${request.url} failed`, cause);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const answer = (): void => sendJson(response, refusal.status, refusal.toResult());
    // The rest of a refused body is read and thrown away first: answering before would cut off both.
    if (request.readableEnded || request.complete) answer();
    else request.once('end', answer).resume();
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, address, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  authority = `${address}:${bound.port}`;

  return {
    origin: `http://${authority}`,
    url: `http://${authority}/#token=${token}`,
    token,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A name that cannot be decoded names nothing: the host then says that there is no such procedure. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}

function sendJson(response: ServerResponse, status: number, result: Result<unknown>): void {
  const body = Buffer.from(JSON.stringify(result));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.byteLength,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    ...(status === 405 ? { allow: 'POST' } : {}),
  });
  response.end(body);
}
