/** What the workbook keeps as evidence, and how its kind is told: by the bytes, since a name can be wrong. */

/** The kinds of file that are kept. */
export const evidenceMediaTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type EvidenceMediaType = (typeof evidenceMediaTypes)[number];

/** The largest evidence file, in bytes. */
export const evidenceMaxBytes = 25 * 1024 * 1024;

const signatures: readonly { mediaType: EvidenceMediaType; bytes: readonly number[] }[] = [
  { mediaType: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
];

/** The kind of file that begins with these bytes; null for one that is not kept. Eight bytes are enough. */
export function sniffMediaType(bytes: Uint8Array): EvidenceMediaType | null {
  const found = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  return found?.mediaType ?? null;
}
