import { guideTextMaxBytes } from '#core/contract/choices';
import { AppError } from '#core/contract/errors';
import { tidy } from './lines';

/** The length of a text as UTF-8, in bytes; a lone surrogate counts as the replacement character it would become. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      bytes += 4;
      i += 1;
    } else bytes += 3;
  }
  return bytes;
}

/** A text is taken for a binary file when it holds a NUL, or when a tenth of it is control or replacement characters. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const strange = text.match(/[\u0001-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
  return strange * 10 > text.length;
}

/**
 * Refuses a text that nothing can be read from.
 *
 * @throws AppError `too-large` (over 2 MB of UTF-8), `unsupported` (binary), `invalid-input` (empty or blank).
 */
export function refuseUnreadable(text: string): void {
  if (text.length > guideTextMaxBytes || utf8Length(text) > guideTextMaxBytes) {
    throw new AppError(
      'too-large',
      'The text is longer than 2 MB, so it is no guide page. Nothing was read.',
      {
        key: 'guide-too-large',
        maxBytes: guideTextMaxBytes,
      },
    );
  }
  if (isBinary(text)) {
    throw new AppError(
      'unsupported',
      'This is a binary file and no text. Save the page as text or HTML and try again.',
      {
        key: 'guide-binary',
      },
    );
  }
  if (tidy(text) === '') {
    throw new AppError('invalid-input', 'There is no text to read.', { key: 'guide-empty' });
  }
}
