import { AppError } from '#core/contract/errors';
import { type EvidenceMediaType, evidenceMaxBytes, sniffMediaType } from '#core/evidence/media-type';

/**
 * The bytes of a file that came as Base64, and its kind as the bytes tell it. Throws `invalid-input` (no Base64,
 * empty), `too-large` or `unsupported` (another kind of file, or another than was said).
 */
export function readEvidenceFile(file: { bytesBase64: string; mediaType: string }): {
  bytes: Buffer;
  mediaType: EvidenceMediaType;
} {
  const text = file.bytesBase64;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const sizeBytes = (text.length / 4) * 3 - padding;
  // Before anything is decoded: a file that is refused should not first fill the memory.
  if (sizeBytes > evidenceMaxBytes) {
    throw new AppError(
      'too-large',
      'This file is larger than 25 MB. Nothing was stored: make it smaller and add it again.',
      {
        key: 'evidence-too-large',
        maxBytes: evidenceMaxBytes,
      },
    );
  }
  const bytes = Buffer.from(text, 'base64');
  // Decoding leaves out what is no Base64, so a length that is not the expected one says that something was.
  if (text.length % 4 !== 0 || bytes.length !== sizeBytes) {
    throw new AppError('invalid-input', 'The file did not arrive whole. Nothing was stored: add it again.', {
      key: 'evidence-not-base64',
    });
  }
  if (sizeBytes === 0) {
    throw new AppError('invalid-input', 'This file is empty. Nothing was stored.', { key: 'evidence-empty' });
  }
  const mediaType = sniffMediaType(bytes);
  if (mediaType === null) {
    throw new AppError('unsupported', 'Only PDF, PNG and JPEG files can be kept. Nothing was stored.', {
      key: 'evidence-kind-unknown',
    });
  }
  if (mediaType !== normalMediaType(file.mediaType)) {
    throw new AppError(
      'unsupported',
      'The content of this file is of another kind than its name says. Nothing was stored.',
      {
        key: 'evidence-kind-mismatch',
        said: file.mediaType,
        found: mediaType,
      },
    );
  }
  return { bytes, mediaType };
}

function normalMediaType(said: string): string {
  const type = said.split(';')[0]?.trim().toLowerCase() ?? '';
  return type === 'image/jpg' ? 'image/jpeg' : type;
}

/**
 * A file's bare name: without the folders that some browsers and archives put before it, without control characters, and
 * without the marks that turn text round, which hide how a name ends.
 */
export function bareFilename(filename: string): string {
  const name = (filename.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  return name === '' || name === '.' || name === '..' ? 'file' : name;
}
