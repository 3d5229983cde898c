import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ConnectSource, contentSecurityPolicy, createNonce } from './csp';

/** The types of the files that the page is built of. Nothing else is served, whatever lies in the folder. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
};

const noncePlaceholder = '__CSP_NONCE__';

export type PageAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

export type PageFiles = {
  /**
   * Answers one request for a file of the built page.
   *
   * @param method HTTP method; all but GET and HEAD are refused (405)
   * @param rawPath the path as it was asked for, still percent-encoded, without query and fragment
   */
  answer(method: string, rawPath: string): Promise<PageAnswer>;
};

/** Serves the built page to both shells: the same paths, the same headers, a fresh style nonce for each load. */
export function createPageFiles(options: {
  readonly root: string;
  readonly connect: ConnectSource;
}): PageFiles {
  const root = path.resolve(options.root);

  const baseHeaders = (nonce: string): Record<string, string> => ({
    'content-security-policy': contentSecurityPolicy(nonce, options.connect),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-dns-prefetch-control': 'off',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });

  const refuse = (status: number, text: string, extra: Record<string, string> = {}): PageAnswer => ({
    status,
    headers: {
      ...baseHeaders(createNonce()),
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...extra,
    },
    body: Buffer.from(`${text}\n`),
  });

  const page = async (): Promise<PageAnswer> => {
    const nonce = createNonce();
    const html = await readFile(path.join(root, 'index.html'), 'utf8');
    return {
      status: 200,
      headers: {
        ...baseHeaders(nonce),
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      },
      body: Buffer.from(html.replaceAll(noncePlaceholder, nonce)),
    };
  };

  return {
    async answer(method, rawPath) {
      if (method !== 'GET' && method !== 'HEAD')
        return refuse(405, 'Method not allowed', { allow: 'GET, HEAD' });
      const target = resolveInside(root, rawPath);
      if (target === 'bad-path') return refuse(400, 'Bad path');
      const extension = path.extname(target).toLowerCase();
      // A path without an extension is a place inside the page: the page itself finds it.
      if (extension === '' || target === path.join(root, 'index.html')) return page();
      const mediaType = mediaTypes[extension];
      if (mediaType === undefined) return refuse(404, 'Not found');
      try {
        const body = await readFile(target);
        return {
          status: 200,
          headers: {
            ...baseHeaders(createNonce()),
            'content-type': mediaType,
            // The build puts a hash of the content into every asset's name.
            'cache-control': 'public, max-age=31536000, immutable',
          },
          body,
        };
      } catch (cause) {
        if (isMissing(cause)) return refuse(404, 'Not found');
        throw cause;
      }
    },
  };
}

/**
 * The file that a request path names, or `bad-path` where it would leave the folder. Compared by relative path:
 * a prefix test would let `/page-evil` pass for `/page`.
 */
function resolveInside(root: string, rawPath: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(rawPath);
  } catch {
    // Malformed percent-encoding: there is no such path.
    return 'bad-path';
  }
  if (!decoded.startsWith('/') || decoded.includes('\0') || decoded.includes('\\')) return 'bad-path';
  const segments = decoded.split('/');
  if (segments.some((segment) => segment === '..' || segment.includes(':'))) return 'bad-path';
  const target = path.join(root, decoded);
  const relative = path.relative(root, target);
  if (relative.startsWith('..') || path.isAbsolute(relative)) return 'bad-path';
  return target;
}

function isMissing(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    'code' in cause &&
    (cause.code === 'ENOENT' || cause.code === 'EISDIR' || cause.code === 'ENOTDIR')
  );
}
