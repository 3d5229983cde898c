import { randomBytes } from 'node:crypto';

/** What the page may connect to: nothing in the desktop shell, its own server in the browser shell. */
export type ConnectSource = "'none'" | "'self'";

/** A nonce for one load of the page: lets the component library's own style elements in, and no others. */
export function createNonce(): string {
  return randomBytes(18).toString('base64');
}

/** The page's Content-Security-Policy. */
export function contentSecurityPolicy(nonce: string, connect: ConnectSource): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "worker-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
