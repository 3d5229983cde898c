import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ErrorCode, Result } from '#core/contract/errors';

/** The largest request body: an evidence file of 25 MB as base64, and room for the rest. */
export const largestBodyBytes = 40 * 1024 * 1024;

/** A request that the server refuses before the host sees it. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';

  constructor(
    readonly status: number,
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }

  toResult(): Result<never> {
    return { ok: false, error: { code: this.code, message: this.message } };
  }
}

/**
 * Refuses a request that another site or another name for this machine sent (DNS rebinding, a page elsewhere).
 * Programs that are no browsers send no Origin; the token stands in their way.
 *
 * @param authority the server's own `127.0.0.1:port`
 * @throws RefusedRequest 403
 */
export function checkAddressed(request: IncomingMessage, authority: string): void {
  if (request.headers.host !== authority) {
    throw new RefusedRequest(403, 'unsupported', `This server answers only to ${authority}.`);
  }
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${authority}`) {
    throw new RefusedRequest(403, 'unsupported', 'Another site may not use this server.');
  }
  const site = request.headers['sec-fetch-site'];
  if (request.method === 'POST' && site !== undefined && site !== 'same-origin') {
    throw new RefusedRequest(403, 'unsupported', 'Another site may not use this server.');
  }
}

/**
 * Refuses a call without the token.
 *
 * @throws RefusedRequest 401
 */
export function checkToken(request: IncomingMessage, token: string): void {
  const given = request.headers.authorization ?? '';
  if (!isSameText(given, `Bearer ${token}`)) {
    throw new RefusedRequest(401, 'unsupported', 'The token is missing or wrong.');
  }
}

/** Compares in a time that tells nothing of the content: digests have one length whatever was given. */
function isSameText(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/**
 * Reads a JSON body.
 *
 * @throws RefusedRequest 415 for another media type, 413 for one that is too large, 400 for one that is not JSON
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const mediaType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    throw new RefusedRequest(415, 'invalid-input', 'The body must be application/json.');
  }
  const text = (await readBody(request)).toString('utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RefusedRequest(400, 'invalid-input', `The body is not JSON (${String(cause)}).`);
  }
}

/** Reads by events: leaving a loop over the stream would cut the connection before the refusal is sent. */
function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const tooLarge = new RefusedRequest(413, 'too-large', 'The request is too large; nothing was stored.');
    if (Number(request.headers['content-length'] ?? 0) > largestBodyBytes) {
      reject(tooLarge);
      return;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > largestBodyBytes) {
        chunks.length = 0;
        reject(tooLarge);
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}
