import { z } from 'zod';
import { command, query } from './procedure';
import { instant, nothing } from './values';

/** A finished copy: absolute path, size in bytes, SHA-256 in lower-case hex. */
export const backupSchema = z.object({ path: z.string(), bytes: z.number().int(), sha256: z.string() });

export const backupProcedures = {
  /** Writes a complete copy of the open workbook, checks that it opens, and only then gives it its name. */
  'backup.create': command(nothing, backupSchema),
  /** The copies beside the workbook, newest first. */
  'backup.list': query(
    nothing,
    z.array(z.object({ path: z.string(), bytes: z.number().int(), createdAt: instant })),
  ),
  /** Opens a copy in place of the workbook; the workbook as it was is itself copied first. */
  'backup.restore': command(z.strictObject({ path: z.string() }), z.object({ replaced: backupSchema })),
};
