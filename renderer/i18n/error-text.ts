import { AppError } from '#core/contract/errors';
import type { Catalogue } from './catalogue';

/** The sentence for a failure in the person's language: by its key where the catalogue has it, else the host's own. */
export function errorText(text: Catalogue, error: unknown): string {
  if (!(error instanceof AppError)) return text.errors.unknown;
  const key = error.details?.key;
  const known = text.errors.byKey as Record<
    string,
    ((details: Record<string, unknown>) => string) | undefined
  >;
  const sentence = key === undefined ? undefined : known[key];
  return sentence ? sentence(error.details ?? {}) : error.message;
}
