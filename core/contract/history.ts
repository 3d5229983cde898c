import { z } from 'zod';
import { command, query } from './procedure';
import { id, instant, nothing } from './values';

/** One change of the workbook, as the journal has it. */
export const historyEntrySchema = z.object({
  id,
  /** English, for a person: `Log “MR safety”`. */
  label: z.string(),
  /** The same for the catalogue: a key, and what fills the sentence. */
  labelKey: z.string(),
  labelFacts: z.record(z.string(), z.string()),
  kind: z.enum(['do', 'undo', 'redo']),
  at: instant,
  personId: z.string().optional(),
  /** True for a change that an undo has taken back. */
  undone: z.boolean(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const historyStateSchema = z.object({
  /** What Undo would take back, and what Redo would bring again. */
  undo: historyEntrySchema.nullable(),
  redo: historyEntrySchema.nullable(),
});

export const historyProcedures = {
  /** Newest first, 200 at most. With `kind` and `id`, only the changes that touched that record. */
  'history.list': query(
    z.strictObject({
      personId: id.optional(),
      kind: z
        .enum([
          'person',
          'guide',
          'credential',
          'activity',
          'evidence',
          'portfolio-item',
          'portfolio-entry',
          'rule',
        ])
        .optional(),
      id: id.optional(),
    }),
    z.array(historyEntrySchema),
  ),
  /** What Undo and Redo would do next. */
  'history.state': query(nothing, historyStateSchema),
  /** Takes back the last change; `entry` is null where there is none. Survives a restart. */
  'history.undo': command(nothing, z.object({ entry: historyEntrySchema.nullable() })),
  /** Brings again what was undone last; `entry` is null where there is nothing. */
  'history.redo': command(nothing, z.object({ entry: historyEntrySchema.nullable() })),
};
