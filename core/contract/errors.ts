/**
 * The error envelope: how a failure crosses from the host to the renderer.
 *
 * Every procedure resolves to a `Result`; nothing rejects across the boundary. `code` is one of a small closed
 * set that the renderer may branch on; `message` is English a person can read; `details.key` (where present) names
 * the sentence in the renderer's catalogue, so that the message can be shown in the person's language.
 */

/** The closed set of kinds of failure. */
export const errorCodes = [
  'invalid-input',
  'not-found',
  'conflict',
  'too-large',
  'unsupported',
  'damaged-file',
  'store-unavailable',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Facts about a failure: plain data, safe to show. `key` names a catalogue sentence; the rest fills it in. */
export type ErrorDetails = { readonly key?: string; readonly [name: string]: unknown };

/** A failure as plain data, as it crosses to the renderer. */
export type ErrorEnvelope = { code: ErrorCode; message: string; details?: ErrorDetails };

/** What every procedure resolves to. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; error: ErrorEnvelope };

/** A failure that is part of normal life (a wrong file, a full disk): what a handler throws. All else is a bug. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: ErrorDetails,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }

  toEnvelope(): ErrorEnvelope {
    return this.details === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, details: this.details };
  }
}
