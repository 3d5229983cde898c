import type { Result } from '#core/contract/errors';
import type { ProcedureName } from '#core/contract/index';

/** How a call reaches the host: the desktop shell's bridge, or the browser shell's loopback server. */
export type Transport = {
  readonly shell: 'electron' | 'browser';
  call(name: ProcedureName, input: unknown): Promise<Result<unknown>>;
};

declare global {
  interface Window {
    /** The whole of the preload bridge. */
    pathbook?: { call(name: string, input: unknown): Promise<Result<unknown>> };
  }
}

const tokenKey = 'pathbook-token';

/** The token stands in the address's fragment once; it is kept for reloads of this tab and taken out of sight. */
function takeToken(): string {
  const found = /(?:^#|&)token=([^&]+)/.exec(window.location.hash)?.[1];
  if (found !== undefined) {
    sessionStorage.setItem(tokenKey, found);
    window.history.replaceState(null, '', `${window.location.pathname}#/`);
    return found;
  }
  return sessionStorage.getItem(tokenKey) ?? '';
}

const unreachable = (cause: string): Result<unknown> => ({
  ok: false,
  error: {
    code: 'store-unavailable',
    message: `Pathbook's own server does not answer (${cause}). Your data is safe; start Pathbook again.`,
    details: { key: 'server-gone' },
  },
});

function browserTransport(token: string): Transport {
  return {
    shell: 'browser',
    async call(name, input) {
      let response: Response;
      try {
        response = await fetch(`/api/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify(input),
        });
      } catch (cause) {
        return unreachable(cause instanceof Error ? cause.message : String(cause));
      }
      if (response.status === 401 || response.status === 403) {
        return {
          ok: false,
          error: {
            code: 'store-unavailable',
            message:
              'This address is no longer valid. Use the address that Pathbook printed when it started.',
            details: { key: 'token-invalid' },
          },
        };
      }
      const body: unknown = await response.json().catch(() => null);
      return isResult(body) ? body : unreachable(`status ${response.status}`);
    },
  };
}

function isResult(value: unknown): value is Result<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}

/** Picks the transport for where the page runs. */
export function connect(): Transport {
  const bridge = window.pathbook;
  return bridge
    ? { shell: 'electron', call: (name, input) => bridge.call(name, input) }
    : browserTransport(takeToken());
}
