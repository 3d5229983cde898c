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
  const facts = { filename: file.name };
  if (file.size > evidenceMaxBytes) {
    throw new AppError('too-large', `“${file.name}” is over 25 MB. Save a smaller copy and attach that.`, {
      key: 'evidence-too-large',
      ...facts,
    });
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    const message = `“${file.name}” could not be read. It may have been moved, or it is a folder.`;
    throw new AppError('invalid-input', message, { key: 'evidence-unreadable', ...facts }, { cause });
  }
  if (bytes.length === 0) {
    throw new AppError('invalid-input', `“${file.name}” is empty.`, { key: 'evidence-empty', ...facts });
  }
  const mediaType = sniffMediaType(bytes);
  if (!mediaType) {
    throw new AppError('unsupported', `“${file.name}” is not a PDF, PNG or JPEG file.`, {
      key: 'evidence-unsupported',
      ...facts,
    });
  }
  return { filename: file.name, mediaType, bytesBase64: toBase64(bytes) };
}
