import { z } from 'zod';
import { evidenceMediaTypes } from '../evidence/media-type';
import { evidenceTargetKinds } from './choices';
import { command, query } from './procedure';
import { id, instant, shortText } from './values';

/** A record that evidence is attached to. */
export const evidenceTargetSchema = z.strictObject({ kind: z.enum(evidenceTargetKinds), id });
export type EvidenceTarget = z.infer<typeof evidenceTargetSchema>;

/** A file that proves something, without its bytes, and all that it is attached to. */
export const evidenceSchema = z.object({
  id,
  personId: id,
  filename: z.string(),
  mediaType: z.enum(evidenceMediaTypes),
  sizeBytes: z.number().int(),
  /** Lower-case hex of the file's bytes. */
  sha256: z.string(),
  addedAt: instant,
  links: z.array(z.object({ kind: z.enum(evidenceTargetKinds), id, title: z.string() })),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const evidenceProcedures = {
  /**
   * Stores a file (PDF, PNG or JPEG, told by its bytes: a mismatch with `mediaType` is `unsupported`), up to 25 MB
   * (`too-large`). The same bytes are stored once. With `target`, it is attached in the same change.
   */
  'evidence.add': command(
    z.strictObject({
      personId: id,
      filename: shortText,
      mediaType: z.string(),
      bytesBase64: z.string(),
      target: evidenceTargetSchema.optional(),
    }),
    evidenceSchema,
  ),
  /** Attaches a file to a record of the same person; a record of another person: `conflict`. */
  'evidence.link': command(z.strictObject({ evidenceId: id, target: evidenceTargetSchema }), evidenceSchema),
  /** Detaches a file, which stays in the workbook. Not attached there: `not-found`. */
  'evidence.unlink': command(
    z.strictObject({ evidenceId: id, target: evidenceTargetSchema }),
    evidenceSchema,
  ),
  /** A file with its bytes. `damaged-file` where they do not match their SHA-256. */
  'evidence.get': query(
    z.strictObject({ id }),
    z.object({ evidence: evidenceSchema, bytesBase64: z.string() }),
  ),
  /** A person's files, or those attached to one record. */
  'evidence.list': query(
    z.strictObject({ personId: id, target: evidenceTargetSchema.optional() }),
    z.array(evidenceSchema),
  ),
  /** Takes a file out of the workbook with all its links; undo brings both back. */
  'evidence.remove': command(z.strictObject({ id }), z.object({ id })),
};
