import { AppError, type ErrorCode } from '#core/contract/errors';
import type { Catalogue } from '../../../i18n/catalogue';
import { errorText } from '../../../i18n/error-text';

/** Why a text was not read, and what the person can do about it. */
export type ImportProblem = { what: string; toDo: string | null };

export function problemOf(error: unknown, text: Catalogue): ImportProblem {
  const words = text.guides.import.errors;
  const toDo: Partial<Record<ErrorCode, string>> = {
    'invalid-input': words.doInvalid,
    unsupported: words.doUnsupported,
  };
  return {
    what: errorText(text, error),
    toDo: error instanceof AppError ? (toDo[error.code] ?? null) : null,
  };
}
