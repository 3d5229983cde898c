import { AppError } from '#core/contract/errors';
import { evidenceMaxBytes, evidenceMediaTypes, sniffMediaType } from '#core/evidence/media-type';
import { toBase64 } from '../../app/shell/base64';

/** For a file input's `accept`: the kinds of file that the workbook keeps as evidence. */
export const evidenceAccept = [...evidenceMediaTypes, '.pdf', '.png', '.jpg', '.jpeg'].join(',');

type ReadFile = { filename: string; mediaType: string; bytesBase64: string };

/**
 * Reads a chosen file for `evidence.add`. Throws `AppError` early where the host would refuse it anyway, so that
 * 200 MB never cross the bridge: `too-large` over 25 MB, `unsupported` for what is no PDF, PNG or JPEG,
 * `invalid-input` for an empty or unreadable file.
 */
export async function readEvidenceFile(file: File): Promise<ReadFile> {
  if (file.size > evidenceMaxBytes) {
    const message = 'This file is larger than 25 MB. Nothing was stored: make it smaller and add it again.';
    throw new AppError('too-large', message, { key: 'evidence-too-large' });
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    const message = 'This file could not be read. It may have been moved, or it is a folder.';
    throw new AppError('invalid-input', message, { key: 'evidence-unreadable' }, { cause });
  }
  if (bytes.length === 0) {
    throw new AppError('invalid-input', 'This file is empty. Nothing was stored.', { key: 'evidence-empty' });
  }
  const mediaType = sniffMediaType(bytes);
  if (!mediaType) {
    const message = 'Only PDF, PNG and JPEG files can be kept. Nothing was stored.';
    throw new AppError('unsupported', message, { key: 'evidence-kind-unknown' });
  }
  return { filename: file.name, mediaType, bytesBase64: toBase64(bytes) };
}
