import { guideTextMaxBytes } from '#core/contract/choices';
import { AppError } from '#core/contract/errors';
import { tidy } from './lines';

/** The length of a text as UTF-8, in bytes; a lone surrogate counts as the replacement character it would become. */
function utf8Length(text: string): number {
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

/** A guide of more lines is none that anybody could read, store or show; the longest known pages have a hundredth of it. */
const mostLines = 50_000;

/**
 * Refuses a text of so many lines, or a web page that falls into so many.
 *
 * @throws AppError `too-large` (`guide-too-many-lines`).
 */
export function refuseTooManyLines(count: number): void {
  if (count <= mostLines) return;
  throw new AppError(
    'too-large',
    'The text has more than 50,000 lines, so it is no guide page. Nothing was read.',
    { key: 'guide-too-many-lines', maxLines: mostLines },
  );
}

function countLines(text: string): number {
  let count = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) count += 1;
  }
  return count;
}

/**
 * Refuses a text that nothing can be read from.
 *
 * @throws AppError `too-large` (over 2 MB of UTF-8 or 50,000 lines), `unsupported` (binary), `invalid-input` (empty or blank).
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
  refuseTooManyLines(countLines(text));
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
